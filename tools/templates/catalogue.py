"""The packaged templates by file name."""

from collections.abc import Callable

from tools.templates import form_looks
from tools.templates.bodies import amendment, month_grids, order, plan, program, report, report_order
from tools.templates.columns import CALENDAR_REPORT, CYCLOGRAM, PLAN, SCHOOL_REPORT, WIDE_PLAN
from tools.templates.flow import Blocks, end
from tools.templates.forms import foot, form
from tools.templates.letterheads import code
from tools.templates.letters import letter, recommendations
from tools.templates.package import package
from tools.templates.page import LANDSCAPE, PORTRAIT, Page
from tools.templates.papers import acquaintance_sheet, approval_sheet, collation, distribution_list
from tools.templates.tables import Drawn


def _act(body: Callable[[Page], Blocks]) -> Callable[[], bytes]:
    # Only the first sheet has a footer of its own; the other one is empty, so that no later sheet takes it over.
    return lambda: package("Приказ", PORTRAIT, body(PORTRAIT), {"first": code(), "default": (end(),)})


def _program() -> bytes:
    return package("Программа", PORTRAIT, program(PORTRAIT))


def _roadmap(page: Page, drawn: Drawn) -> Callable[[], bytes]:
    return lambda: package("Дорожная карта", page, plan(page, drawn, "is_plan"))


def _cyclogram() -> bytes:
    return package("Циклограмма", PORTRAIT, plan(PORTRAIT, CYCLOGRAM, "is_cyclogram"))


def _cyclogram_grid() -> bytes:
    return package("Циклограмма по месяцам", LANDSCAPE, month_grids(LANDSCAPE))


def _report(page: Page, drawn: Drawn) -> Callable[[], bytes]:
    return lambda: package("Отчёт об исполнении", page, report(page, drawn))


def _form() -> bytes:
    return package("Форма", LANDSCAPE, form(LANDSCAPE), {"first": foot(), "default": foot()}, form_looks.ALL)


def _paper(title: str, body: Callable[[Page], Blocks]) -> Callable[[], bytes]:
    return lambda: package(title, PORTRAIT, body(PORTRAIT))


ALL: dict[str, Callable[[], bytes]] = {
    "order.docx": _act(order),
    "program.docx": _program,
    "roadmap.docx": _roadmap(PORTRAIT, PLAN),
    "roadmap-landscape.docx": _roadmap(LANDSCAPE, WIDE_PLAN),
    "cyclogram.docx": _cyclogram,
    "cyclogram-grid.docx": _cyclogram_grid,
    "report-calendar.docx": _report(PORTRAIT, CALENDAR_REPORT),
    "report-school.docx": _report(LANDSCAPE, SCHOOL_REPORT),
    "approval-sheet.docx": _paper("Лист согласования", approval_sheet),
    "acquaintance-sheet.docx": _paper("Лист ознакомления", acquaintance_sheet),
    "form.docx": _form,
    "collation.docx": lambda: package("Свод форм", LANDSCAPE, collation(LANDSCAPE)),
    "distribution-list.docx": _paper("Список рассылки", distribution_list),
    "report-order.docx": _act(report_order),
    "amendment.docx": _act(amendment),
    "recommendations.docx": _paper("Адресные рекомендации", recommendations),
    "letter.docx": _paper("Письмо", letter),
}
