"""Rows and cells, from which all tables are built; widths in twentieths of a point."""

from collections.abc import Iterable, Iterator, Sequence

from tools.templates.flow import tag
from tools.templates.markup import Node, element, switch

# A light grey stays grey on any printer; the signs in the cells say the same without it.
SHADE = "D9D9D9"
_SIDES = 15
"""The narrow margins at the sides of a cell, a quarter of the usual ones."""


def table(style: str, caption: str, widths: Sequence[int], *rows: Node) -> Node:
    """Return a table of the table style `style`; `caption` says what it holds to those who cannot see it."""
    properties = element(
        "tblPr",
        element("tblStyle", val=style),
        element("tblW", w=sum(widths), type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
        element("tblCaption", val=caption),
    )
    return element("tbl", properties, element("tblGrid", *(element("gridCol", w=width) for width in widths)), *rows)


def row(cells: Iterable[Node], *, head: bool = False, height: int = 0) -> Node:
    """Return a row that does not split between pages; a `head` repeats on each of them, `height` is the least one."""
    tall = element("trHeight", val=height, hRule="atLeast") if height else None
    return element("tr", element("trPr", element("cantSplit"), tall, switch("tblHeader", head)), *cells)


def cell(width: int, *content: Node, span: int = 1, align: str = "", merge: str = "") -> Node:
    """Return a cell over `span` columns; `align` is vertical, by default at the top.

    `merge` is `restart` for a cell that goes on in the rows below, `continue` for one that goes on from above.
    """
    properties = (
        element("tcW", w=width, type="dxa"),
        element("gridSpan", val=span) if span > 1 else None,
        element("vMerge", val=merge) if merge else None,
        element("vAlign", val=align) if align else None,
    )
    return element("tc", element("tcPr", *properties), *content)


def tight(made: Node) -> Node:
    """Return the cell with narrow margins at its sides, so that «15–19» stands on one line in a month."""
    sides = (element(side, w=_SIDES, type="dxa") for side in ("left", "right"))
    put(made, element("tcMar", *sides))
    return made


def shaded(made: Node, fill: str = SHADE) -> Node:
    """Return the cell with a background of the colour `fill`."""
    put(made, element("shd", val="clear", color="auto", fill=fill))
    return made


def put(made: Node, one: Node) -> None:
    """Put a property of a cell behind its width, the first of all; what is put later comes before."""
    made[0].insert(1, one)


def across(widths: Sequence[int], content: Node) -> Node:
    """Return a cell over the whole table."""
    return cell(sum(widths), content, span=len(widths))


def each_row(item: str, items: str, widths: Sequence[int], rows: Iterable[Node]) -> Iterator[Node]:
    """Yield `rows` between the instructions that print them for each `item` of `items`."""
    yield _tag_row(f"{{%tr for {item} in {items} %}}", widths)
    yield from rows
    yield _tag_row("{%tr endfor %}", widths)


def row_when(condition: str, widths: Sequence[int], printed: Node, *, head: bool = False) -> Iterator[Node]:
    """Yield the row `printed` between the instructions that print it only if `condition` holds.

    In a `head` these are rows of the head too, because it ends at the first row that is none.
    """
    yield _tag_row(f"{{%tr if {condition} %}}", widths, head)
    yield printed
    yield _tag_row("{%tr endif %}", widths, head)


def widths_of(shares: Sequence[float], width: int) -> list[int]:
    """Return whole widths in proportion to `shares` that add up to `width`."""
    edges = [round(width * sum(shares[:count]) / sum(shares)) for count in range(len(shares) + 1)]
    return [right - left for left, right in zip(edges, edges[1:], strict=False)]


def _tag_row(instruction: str, widths: Sequence[int], head: bool = False) -> Node:
    return row([across(widths, tag(instruction))], head=head)
