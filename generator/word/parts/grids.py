"""Tables as grids: which columns each cell covers. Read once, then repaired and verified from the same values."""

from typing import NamedTuple

from generator.word.parts.markup import CELL, ROW, TABLE, VALUE, Element, w
from generator.word.parts.places import inside

_GRID, _COLUMN = w("tblGrid"), w("gridCol")
_WIDEST = 63


class Cell(NamedTuple):
    """A cell: the columns it covers, from `column` (from 0) on; `merge` is empty, `restart` or `continue`."""

    element: Element
    column: int
    span: int
    merge: str


class Row(NamedTuple):
    """A row: its cells, and how many columns of the grid it covers."""

    element: Element
    cells: tuple[Cell, ...]
    columns: int


class Grid(NamedTuple):
    """A table and its rows; nested tables are grids of their own."""

    table: Element
    rows: tuple[Row, ...]

    @property
    def columns(self) -> list[Element]:
        """The columns the table declares."""
        grid = self.table.find(_GRID)
        return [] if grid is None else grid.findall(_COLUMN)

    @property
    def widest(self) -> int:
        """How many columns the widest row covers."""
        return max((row.columns for row in self.rows), default=0)


class _Marks(NamedTuple):
    """What differs from plain cells, gathered once for a whole part: most cells and rows have none of these."""

    spans: dict[Element, str]
    merges: dict[Element, str]
    before: dict[Element, str]
    after: dict[Element, str]


def grids(root: Element) -> list[Grid]:
    """Return every table of a part in the order of reading."""
    marks = _Marks(*(_holders(root, name) for name in ("gridSpan", "vMerge", "gridBefore", "gridAfter")))
    return [Grid(table, tuple(_row(row, marks) for row in inside(table, ROW))) for table in root.iter(TABLE)]


def _holders(root: Element, name: str) -> dict[Element, str]:
    """Return the values of the property `name` by the cells or rows that have it."""
    found = {}
    for one in root.iter(w(name)):
        holder = next(one.iterancestors(CELL, ROW), None)
        if holder is not None:
            found[holder] = one.get(VALUE, "")
    return found


def _row(element: Element, marks: _Marks) -> Row:
    column = _number(marks.before.get(element, "0"))
    cells = []
    for cell in inside(element, CELL):
        span = _number(marks.spans[cell]) if cell in marks.spans else 1
        merge = marks.merges.get(cell)
        cells.append(Cell(cell, column, span, "" if merge is None else merge or "continue"))
        column += span
    return Row(element, tuple(cells), column + _number(marks.after.get(element, "0")))


def _number(value: str) -> int:
    """Return the number `value`; one that Word cannot use counts as no column, so that the row is refused."""
    return int(value) if value.isdecimal() and len(value) < 4 and int(value) <= _WIDEST else 0
