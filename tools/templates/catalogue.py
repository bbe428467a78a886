"""The packaged templates by file name."""

from collections.abc import Callable

from tools.templates.bodies import order, plan, program, report
from tools.templates.columns import CALENDAR_REPORT, CYCLOGRAM, PLAN, SCHOOL_REPORT, WIDE_PLAN
from tools.templates.package import package
from tools.templates.page import LANDSCAPE, PORTRAIT, Page
from tools.templates.tables import Column


def _order() -> bytes:
    return package("Приказ", PORTRAIT, order(PORTRAIT))


def _program() -> bytes:
    return package("Программа", PORTRAIT, program(PORTRAIT))


def _roadmap(page: Page, columns: tuple[Column, ...]) -> Callable[[], bytes]:
    return lambda: package("Дорожная карта", page, plan(page, columns, "is_plan"))


def _cyclogram() -> bytes:
    return package("Циклограмма", PORTRAIT, plan(PORTRAIT, CYCLOGRAM, "is_cyclogram"))


def _report(page: Page, columns: tuple[Column, ...]) -> Callable[[], bytes]:
    return lambda: package("Отчёт об исполнении", page, report(page, columns))


ALL: dict[str, Callable[[], bytes]] = {
    "order.docx": _order,
    "program.docx": _program,
    "roadmap.docx": _roadmap(PORTRAIT, PLAN),
    "roadmap-landscape.docx": _roadmap(LANDSCAPE, WIDE_PLAN),
    "cyclogram.docx": _cyclogram,
    "report-calendar.docx": _report(PORTRAIT, CALENDAR_REPORT),
    "report-school.docx": _report(LANDSCAPE, SCHOOL_REPORT),
}
