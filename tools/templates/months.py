"""The month grid: a column for each month, however many there are, and cells that are shaded where they are marked."""

from collections.abc import Iterator, Sequence

from tools.templates import looks
from tools.templates.columns import GRID, MONTH
from tools.templates.flow import formatted, paragraph, tag
from tools.templates.grid import cell, each_row, row, row_when, shaded, table, tight
from tools.templates.markup import Node
from tools.templates.stylesheet import GRID as GRID_STYLE
from tools.templates.tables import kinds

_BEFORE, _BEHIND = 2, 4
"""How many cells with instructions stand before and behind the marked cell of the row that is repeated."""


def month_grid(holder: str, width: int) -> Node:
    """Return the table of the grid `holder`.

    The months share their place with the instructions that repeat them; what counts is how wide the cell of a month is
    beside the columns that are typed.
    """
    widths = _widths(width)
    rows = each_row("row", f"{holder}.rows", widths, kinds("row", widths, _ordinary(widths), _across(f"{holder}.span")))
    return table(
        GRID_STYLE,
        GRID.caption,
        widths,
        _years(widths, holder),
        _months(widths, holder),
        *row_when(f"{holder}.column_numbers", widths, _numbers(widths, holder), head=True),
        *rows,
    )


def _widths(width: int) -> list[int]:
    """Return the widths of the columns before the months and of the cells in which these are repeated."""
    fixed = [round(column.share * looks.MM) for column in GRID.columns]
    month = round(MONTH * looks.MM)
    left = width - sum(fixed) - 2 * month
    tags = [left * (place + 1) // 5 - left * place // 5 for place in range(5)]
    return [*fixed, *tags[:_BEFORE], month, tags[2], month, *tags[3:]]


def _across(count: str) -> str:
    return f"{{% colspan {count} %}}"


def _fixed(widths: Sequence[int]) -> Sequence[int]:
    return widths[: len(GRID.columns)]


def _years(widths: Sequence[int], holder: str) -> Node:
    """Return the first row of the head: the names of columns, which go on below, and the year over its months."""
    named = (
        cell(width, paragraph(looks.CELL_HEAD, column.heading), align="center", merge="restart")
        for width, column in zip(_fixed(widths), GRID.columns, strict=True)
    )
    year = paragraph(looks.CELL_HEAD, f"{_across(f'{holder}.count')}{{{{ {holder}.label }}}}")
    months = widths[len(GRID.columns) :]
    return row((*named, cell(sum(months), year, span=len(months))), head=True)


def _months(widths: Sequence[int], holder: str) -> Node:
    covered = (cell(width, paragraph(looks.CELL_HEAD, ""), merge="continue") for width in _fixed(widths))
    return row((*covered, *_each_month(widths, holder, paragraph(looks.MONTH, "{{ c.heading }}"))), head=True)


def _numbers(widths: Sequence[int], holder: str) -> Node:
    named = (cell(w, paragraph(looks.COLUMN_NUMBER, str(n))) for n, w in enumerate(_fixed(widths), 1))
    return row((*named, *_each_month(widths, holder, paragraph(looks.COLUMN_NUMBER, "{{ c.number }}"))), head=True)


def _each_month(widths: Sequence[int], holder: str, printed: Node) -> Iterator[Node]:
    before, month, behind = _parts(widths)
    yield cell(sum(before), tag(f"{{%tc for c in {holder}.columns %}}"), span=_BEFORE)
    yield tight(cell(month, printed))
    yield cell(sum(behind), tag("{%tc endfor %}"), span=_BEHIND)


def _parts(widths: Sequence[int]) -> tuple[Sequence[int], int, Sequence[int]]:
    first = len(GRID.columns) + _BEFORE
    return widths[first - _BEFORE : first], widths[first], widths[first + 1 :]


def _ordinary(widths: Sequence[int]) -> Node:
    number, title, responsible = _fixed(widths)
    (each, marked), month, (otherwise, free, marked_end, each_end) = _parts(widths)
    text = paragraph(looks.MONTH_MARK, "{{ mark.text }}")
    return row(
        (
            cell(number, paragraph(looks.CELL_NUMBER, "{{ row.number }}")),
            cell(title, formatted(looks.CELL, "row.title")),
            cell(responsible, formatted(looks.CELL, "row.responsible")),
            cell(each, tag("{%tc for mark in row.marks %}")),
            cell(marked, tag("{%tc if mark.is_marked %}")),
            shaded(tight(cell(month, text, align="center"))),
            cell(otherwise, tag("{%tc else %}")),
            tight(cell(free, paragraph(looks.MONTH_MARK, ""))),
            cell(marked_end, tag("{%tc endif %}")),
            cell(each_end, tag("{%tc endfor %}")),
        )
    )
