"""Tables: those with columns of their own, the generic one, the passport and the signature."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tools.templates import looks
from tools.templates.flow import formatted, paragraph, tag
from tools.templates.markup import Node, element
from tools.templates.stylesheet import GRID, PLAIN


@dataclass(frozen=True)
class Column:
    """A column: its heading as typed, the field of the row it prints, and its share of the table's width."""

    heading: str
    field: str
    share: float


def own_table(columns: Sequence[Column], rows: str, width: int) -> Node:
    """Return a table whose headings are typed in the template; `rows` is the list it prints, a `row` each."""
    widths = _widths([column.share for column in columns], width)
    head = _row(
        (_cell(w, paragraph(looks.CELL_HEAD, c.heading)) for w, c in zip(widths, columns, strict=True)), head=True
    )
    ordinary = _row(_cell(w, _own_cell(c)) for w, c in zip(widths, columns, strict=True))
    body = _each_row("row", rows, widths, _kinds("row", widths, ordinary))
    return _table(GRID, widths, head, *body)


def generic_table(table: str, width: int) -> Node:
    """Return a table whose columns the spec decides; `table` is the field that holds it."""
    widths = _widths([1, 1, 1], width)
    head = _row(
        _looped(widths, "c", f"{table}.columns", paragraph(looks.CELL_HEAD, "{{ c.width }}{{ c.heading }}")), head=True
    )
    ordinary = _row(_looped(widths, "cell", "r.cells", *_generic_cell(table)))
    span = f"{{% colspan {table}.span %}}"
    return _table(GRID, widths, head, *_each_row("r", f"{table}.rows", widths, _kinds("r", widths, ordinary, span)))


def passport_table(fields: str, width: int) -> Node:
    """Return the table of two columns without a heading row: names and contents."""
    widths = _widths([30, 70], width)
    name, content = paragraph(looks.CELL_NAME, "{{ field.name }}"), formatted(looks.CELL, "field.content")
    row = _row((_cell(widths[0], name), _cell(widths[1], content)))
    return _table(GRID, widths, *_each_row("field", fields, widths, [row]))


def signature_table(width: int, *, dated: bool = False) -> Node:
    """Return the signature: the post at the left border, the name at the right one, level with the last line.

    A `dated` one has a row for the date, where there is one, so that the date never goes to a page alone.
    """
    widths = _widths([62, 38], width)
    cells = (paragraph(looks.POST, "{{ signature.post }}"), paragraph(looks.NAME, "{{ signature.name }}"))
    signed = _row(_cell(w, c, align="bottom") for w, c in zip(widths, cells, strict=True))
    date = _row([_across(widths, paragraph(looks.REPORT_DATE, "{{ date }}"))])
    return _table(PLAIN, widths, signed, *(_row_when("has_date", widths, date) if dated else ()))


def _generic_cell(table: str) -> Iterator[Node]:
    """Yield a cell's paragraph: that of a row's number looks as in the tables with columns of their own."""
    yield tag(f"{{%p if loop.first and {table}.is_numbered %}}")
    yield formatted(looks.CELL_NUMBER, "cell")
    yield tag("{%p else %}")
    yield formatted(looks.CELL, "cell")
    yield tag("{%p endif %}")


def _own_cell(column: Column) -> Node:
    if column.field == "number":
        return paragraph(looks.CELL_NUMBER, "{{ row.number }}")
    return formatted(looks.CELL, f"row.{column.field}")


def _kinds(row: str, widths: Sequence[int], ordinary: Node, span: str = "") -> Iterator[Node]:
    """Yield the three kinds of row, each under its condition: the headings of two levels and the ordinary one."""
    for flag, look in (("is_group", looks.CELL_GROUP), ("is_subgroup", looks.CELL_SUBGROUP)):
        heading = paragraph(look, f"{span}{{{{ {row}.heading }}}}")
        yield from _row_when(f"{row}.{flag}", widths, _row([_across(widths, heading)]))
    yield from _row_when(f"{row}.is_row", widths, ordinary)


def _each_row(item: str, items: str, widths: Sequence[int], rows: Iterable[Node]) -> Iterator[Node]:
    yield _tag_row(f"{{%tr for {item} in {items} %}}", widths)
    yield from rows
    yield _tag_row("{%tr endfor %}", widths)


def _row_when(condition: str, widths: Sequence[int], row: Node) -> Iterator[Node]:
    yield _tag_row(f"{{%tr if {condition} %}}", widths)
    yield row
    yield _tag_row("{%tr endif %}", widths)


def _looped(widths: Sequence[int], item: str, items: str, *content: Node) -> Iterator[Node]:
    yield _cell(widths[0], tag(f"{{%tc for {item} in {items} %}}"))
    yield _cell(widths[1], *content)
    yield _cell(widths[2], tag("{%tc endfor %}"))


def _tag_row(instruction: str, widths: Sequence[int]) -> Node:
    return _row([_across(widths, tag(instruction))])


def _across(widths: Sequence[int], content: Node) -> Node:
    return _cell(sum(widths), content, span=len(widths))


def _cell(width: int, *content: Node, span: int = 1, align: str = "") -> Node:
    properties = (
        element("tcW", w=width, type="dxa"),
        element("gridSpan", val=span) if span > 1 else None,
        element("vAlign", val=align) if align else None,
    )
    return element("tc", element("tcPr", *properties), *content)


def _row(cells: Iterable[Node], head: bool = False) -> Node:
    """Return a row that does not split between pages; a `head` repeats on each of them."""
    return element("tr", element("trPr", element("cantSplit"), element("tblHeader") if head else None), *cells)


def _table(style: str, widths: Sequence[int], *rows: Node) -> Node:
    properties = element(
        "tblPr",
        element("tblStyle", val=style),
        element("tblW", w=sum(widths), type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
    )
    return element("tbl", properties, element("tblGrid", *(element("gridCol", w=width) for width in widths)), *rows)


def _widths(shares: Sequence[float], width: int) -> list[int]:
    """Return whole widths in proportion to `shares` that add up to `width`."""
    edges = [round(width * sum(shares[:count]) / sum(shares)) for count in range(len(shares) + 1)]
    return [right - left for left, right in zip(edges, edges[1:], strict=False)]
