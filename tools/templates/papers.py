"""The papers around an act: who agrees to it, who has read it, who gets it."""

from tools.templates import drafts, looks, signing
from tools.templates.columns import ADDRESSEES, ASIDE, FINDINGS, READERS, STATES, VISAS
from tools.templates.flow import Blocks, end, formatted, paragraph, when
from tools.templates.markup import Node
from tools.templates.page import Page
from tools.templates.tables import TO_SIGN, simple_table


def approval_sheet(page: Page) -> Blocks:
    """Yield the sheet of visas (ГОСТ Р 7.0.97-2016, 5.21)."""
    yield from _head("ЛИСТ СОГЛАСОВАНИЯ", paragraph(looks.SUBTITLE, "{{ act }}"))
    yield simple_table(VISAS, "visa", "visas", page.text_width, height=TO_SIGN)
    yield from signing.executor()
    yield from _foot(page)


def acquaintance_sheet(page: Page) -> Blocks:
    """Yield the sheet on which people sign that they have read the act."""
    yield from _head("ЛИСТ ОЗНАКОМЛЕНИЯ", formatted(looks.SUBTITLE, "act"))
    yield simple_table(READERS, "reader", "readers", page.text_width, height=TO_SIGN)
    yield from _foot(page)


def distribution_list(page: Page) -> Blocks:
    """Yield the list of those who get a copy."""
    yield from _head("СПИСОК РАССЫЛКИ", formatted(looks.SUBTITLE, "act"))
    yield simple_table(ADDRESSEES, "addressee", "addressees", page.text_width)
    yield paragraph(looks.TOTAL, "Всего экземпляров: {{ total }}")
    yield from signing.executor()
    yield from _foot(page)


def collation(page: Page) -> Blocks:
    """Yield the report of a collation: the states of the forms, what was set aside, what is to be looked at."""
    yield from drafts.mark()
    yield paragraph(looks.TITLE, "{{ title }}")
    yield paragraph(looks.SUBTITLE, "{{ period }}, по состоянию на {{ on }}")
    yield paragraph(looks.TEXT, "{{ summary }}")
    yield from when("has_due", paragraph(looks.TEXT, "Срок представления форм: {{ due }}"))
    for flag, title, drawn, item in _LISTS:
        listed = paragraph(looks.TABLE_TITLE, title), simple_table(drawn, "one", item, page.text_width)
        yield from when(flag, *listed) if flag else iter(listed)
    yield from _foot(page)


_LISTS = (
    ("", "Состояние форм", STATES, "parties"),
    ("has_aside", "Отложенные файлы", ASIDE, "aside"),
    ("has_findings", "Замечания", FINDINGS, "findings"),
)


def _head(title: str, act: Node) -> Blocks:
    yield from drafts.mark()
    yield paragraph(looks.TITLE, title)
    yield act


def _foot(page: Page) -> Blocks:
    yield from drafts.lists(page.text_width)
    yield end()
