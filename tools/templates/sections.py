"""The sections of a program, the same wherever they are printed."""

from tools.templates.columns import CYCLOGRAM, PLAN, RESOURCES
from tools.templates.flow import Blocks, each, formatted, kept, paragraph, tag, when
from tools.templates.looks import HEADING, TEXT
from tools.templates.markup import Node
from tools.templates.tables import generic_table, own_table, passport_table


def sections(items: str, width: int) -> Blocks:
    """Yield the loop over the list `items`; each section prints its heading and what it holds."""
    return each("s", items, tag("{{ s.page }}"), *_heading(), *_content(width))


def _heading() -> Blocks:
    return when("s.has_heading", paragraph(HEADING, "{{ s.heading }}"))


def _content(width: int) -> Blocks:
    yield from when("s.has_text", *_text())
    for flag, block in _kinds(width).items():
        yield from when(f"s.{flag}", block)


def _text() -> Blocks:
    """Yield the text; what leads to a table stays on a page with it."""
    yield tag("{%p if s.is_lead %}")
    yield kept(formatted(TEXT, "s.text"))
    yield tag("{%p else %}")
    yield formatted(TEXT, "s.text")
    yield tag("{%p endif %}")


def _kinds(width: int) -> dict[str, Node]:
    return {
        "passport": passport_table("s.passport", width),
        "is_plan": own_table(PLAN, "s", width),
        "is_cyclogram": own_table(CYCLOGRAM, "s", width),
        "is_resources": own_table(RESOURCES, "s", width),
        "is_table": generic_table("s.table", "Таблица", width, "s.column_numbers"),
    }
