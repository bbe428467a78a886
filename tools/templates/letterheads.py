"""The head of an act, along the sheet or in its corner, and the code on its first sheet."""

from tools.templates import looks
from tools.templates.flow import Blocks, formatted, paragraph, tag, when
from tools.templates.grid import cell, row, table
from tools.templates.looks import CORNER_WIDTH, Look
from tools.templates.markup import Node
from tools.templates.stylesheet import PLAIN

NBSP = "\u00a0"


def letterhead(width: int) -> Blocks:
    """Yield arms, issuer, kind, date and number, place and title (ГОСТ Р 7.0.97-2016, figures Б.2 and В.6)."""
    yield tag("{%p if order.is_corner %}")
    yield _corner(width)
    yield tag("{%p else %}")
    yield from _above(looks.LETTERHEAD, looks.ACT_DATE)
    yield tag("{%p if order.title_left %}")
    yield _title(looks.LEFT_TITLE)
    yield tag("{%p else %}")
    yield _title(looks.ACT_TITLE)
    yield tag("{%p endif %}")
    yield tag("{%p endif %}")


def code() -> Blocks:
    """Yield the code for the lower right corner of the first sheet, and the paragraph that a footer never lacks."""
    yield from when("order.has_code", paragraph(looks.CODE, "{{ order.code }}"))
    yield paragraph(looks.END, "")


def _corner(width: int) -> Node:
    widths = (CORNER_WIDTH, width - CORNER_WIDTH)
    zone = cell(widths[0], *_above(looks.CORNER_LETTERHEAD, looks.CORNER_DATE), _title(looks.CORNER_TITLE))
    return table(PLAIN, "Бланк", widths, row((zone, cell(widths[1], paragraph(looks.END, "")))))


def issuer(look: Look, holder: str) -> Blocks:
    """Yield the arms and the name of who issues the act or sends the letter `holder`."""
    yield from when(f"{holder}.has_arms", paragraph(looks.ARMS, f"{{{{ {holder}.arms }}}}"))
    yield formatted(look, f"{holder}.letterhead")


def _above(named: Look, date: Look) -> Blocks:
    yield from issuer(named, "order")
    yield paragraph(looks.ACT_KIND, "{{ order.kind }}")
    yield paragraph(date, f"{{{{ order.date }}}}\t№{NBSP}{{{{ order.number }}}}")
    yield from when("order.has_place", paragraph(looks.ACT_PLACE, "{{ order.place }}"))


def _title(look: Look) -> Node:
    return paragraph(look, "{{ order.title }}")
