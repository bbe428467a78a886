"""Tables with a grid: those with columns of their own, the generic one, the passport, lists of simple rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tools.templates import looks
from tools.templates.flow import formatted, paragraph, tag
from tools.templates.grid import across, cell, each_row, row, row_when, table, widths_of
from tools.templates.markup import Node
from tools.templates.stylesheet import GRID

_CENTRED = frozenset({"number", "copies", "date", "answers", "new"})
"""Fields of simple tables that stand in the middle of their cells."""

TO_SIGN = round(10 * looks.MM)
"""The height of a row in which one signs."""


@dataclass(frozen=True)
class Column:
    """A column: its heading as typed, the field of the row it prints (empty: filled by hand), its share of width."""

    heading: str
    field: str
    share: float


@dataclass(frozen=True)
class Drawn:
    """A table whose columns are typed in the template: what it holds, in words, and its columns."""

    caption: str
    columns: tuple[Column, ...]

    def widths(self, width: int) -> list[int]:
        """Return the widths of the columns in a table of `width`."""
        return widths_of([column.share for column in self.columns], width)


def own_table(drawn: Drawn, holder: str, width: int) -> Node:
    """Return the table of the plan `holder`, which has its `rows` and the flag of column numbers."""
    widths = drawn.widths(width)
    numbers = row((cell(w, _number(str(n))) for n, w in enumerate(widths, 1)), head=True)
    ordinary = row(cell(w, _own_cell(c)) for w, c in zip(widths, drawn.columns, strict=True))
    return table(
        GRID,
        drawn.caption,
        widths,
        _head(drawn, widths),
        *row_when(f"{holder}.column_numbers", widths, numbers, head=True),
        *each_row("row", f"{holder}.rows", widths, kinds("row", widths, ordinary)),
    )


def simple_table(drawn: Drawn, item: str, items: str, width: int, *, height: int = 0) -> Node:
    """Return a table with a row of lines of text for each `item` of the list `items`; `height` is the least one."""
    widths = drawn.widths(width)
    align = "center" if height else ""
    printed = row(
        (cell(w, _simple_cell(c, item), align=align) for w, c in zip(widths, drawn.columns, strict=True)),
        height=height,
    )
    return table(GRID, drawn.caption, widths, _head(drawn, widths), *each_row(item, items, widths, [printed]))


def formatted_table(drawn: Drawn, item: str, items: str, width: int) -> Node:
    """Return a table with a row of formatted text, behind its number, for each `item` of the list `items`."""
    widths = drawn.widths(width)
    number, *columns = drawn.columns
    cells = (
        cell(widths[0], _simple_cell(number, item)),
        *(
            cell(w, formatted(looks.CELL, f"{item}.{column.field}"))
            for w, column in zip(widths[1:], columns, strict=True)
        ),
    )
    return table(GRID, drawn.caption, widths, _head(drawn, widths), *each_row(item, items, widths, [row(cells)]))


def generic_table(found: str, caption: str, width: int, numbered: str = "") -> Node:
    """Return a table whose columns the spec decides; `found` is the field that holds it.

    `numbered` is the flag of column numbers, empty where there is none.
    """
    widths = widths_of([1, 1, 1], width)
    head = _looped(widths, "c", f"{found}.columns", paragraph(looks.CELL_HEAD, "{{ c.width }}{{ c.heading }}"))
    numbers = row(_looped(widths, "c", f"{found}.columns", _number("{{ loop.index }}")), head=True)
    ordinary = row(_looped(widths, "cell", "r.cells", *_generic_cell(found)))
    rows = kinds("r", widths, ordinary, f"{{% colspan {found}.span %}}")
    return table(
        GRID,
        caption,
        widths,
        row(head, head=True),
        *(row_when(numbered, widths, numbers, head=True) if numbered else ()),
        *each_row("r", f"{found}.rows", widths, rows),
    )


def passport_table(fields: str, width: int) -> Node:
    """Return the table of two columns without a heading row: names and contents."""
    widths = widths_of([30, 70], width)
    name, content = paragraph(looks.CELL_NAME, "{{ field.name }}"), formatted(looks.CELL, "field.content")
    printed = row((cell(widths[0], name), cell(widths[1], content)))
    return table(GRID, "Паспорт", widths, *each_row("field", fields, widths, [printed]))


def _head(drawn: Drawn, widths: Sequence[int]) -> Node:
    headings = (paragraph(looks.CELL_HEAD, column.heading) for column in drawn.columns)
    return row((cell(w, heading) for w, heading in zip(widths, headings, strict=True)), head=True)


def _number(content: str) -> Node:
    return paragraph(looks.COLUMN_NUMBER, content)


def _generic_cell(found: str) -> Iterator[Node]:
    """Yield a cell's paragraph: that of a row's number looks as in the tables with columns of their own."""
    yield tag(f"{{%p if loop.first and {found}.is_numbered %}}")
    yield formatted(looks.CELL_NUMBER, "cell")
    yield tag("{%p else %}")
    yield formatted(looks.CELL, "cell")
    yield tag("{%p endif %}")


def _own_cell(column: Column) -> Node:
    if column.field == "number":
        return paragraph(looks.CELL_NUMBER, "{{ row.number }}")
    return formatted(looks.CELL, f"row.{column.field}")


def _simple_cell(column: Column, item: str) -> Node:
    look = looks.CELL_NUMBER if column.field in _CENTRED else looks.CELL
    return paragraph(look, f"{{{{ {item}.{column.field} }}}}" if column.field else "")


def kinds(item: str, widths: Sequence[int], ordinary: Node, span: str = "") -> Iterator[Node]:
    """Yield the three kinds of row, each under its condition: the headings of two levels and the ordinary one."""
    for flag, look in (("is_group", looks.CELL_GROUP), ("is_subgroup", looks.CELL_SUBGROUP)):
        heading = paragraph(look, f"{span}{{{{ {item}.heading }}}}")
        yield from row_when(f"{item}.{flag}", widths, row([across(widths, heading)]))
    yield from row_when(f"{item}.is_row", widths, ordinary)


def _looped(widths: Sequence[int], item: str, items: str, *content: Node) -> Iterator[Node]:
    yield cell(widths[0], tag(f"{{%tc for {item} in {items} %}}"))
    yield cell(widths[1], *content)
    yield cell(widths[2], tag("{%tc endfor %}"))
