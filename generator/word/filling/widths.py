"""Column widths: shares of the text width become the grid of a table and the widths of its cells."""

from collections.abc import Mapping

from generator.word.parts.grids import Grid
from generator.word.parts.markup import CELL, WIDTH, Element, made, nearest, place_child, properties, put, w

_GRID, _COLUMN, _CELL_WIDTH, _TABLE_WIDTH = w("tblGrid"), w("gridCol"), w("tcW"), w("tblW")
_KIND = w("type")


def rebuild(grid: Grid, shares: Mapping[int, float], room: int) -> None:
    """Give `grid` as many columns as its widest row has and the whole `room`, in twentieths of a point.

    A table in a cell, or where the room is unknown (0), keeps its width.
    `shares` are per cent by column from 0; a column that has none or 0 takes an equal part of what is left.
    """
    count = grid.widest
    wanted = [shares.get(column, 0.0) for column in range(count)] if shares else _drawn(grid, count)
    total = room if nearest(grid.table, CELL) is None and room else _sum(grid)
    if count and total:
        _lay_out(grid, apportioned(wanted, total))


def apportioned(shares: list[float], total: int) -> list[int]:
    """Return whole widths that add up to `total`, in the proportion of `shares`; zeros share what is left of 100."""
    given = sum(shares)
    zeros = shares.count(0)
    left = max(100 - given, 0) or given
    filled = [share or left / zeros for share in shares]
    edges, reached = [0], 0.0
    for share in filled:
        reached += share
        edges.append(round(total * reached / sum(filled)))
    return [after - before for before, after in zip(edges, edges[1:], strict=False)]


def _lay_out(grid: Grid, widths: list[int]) -> None:
    element = grid.table.find(_GRID)
    if element is None:
        element = place_child(grid.table, made("tblGrid"))
    element[:] = [element.makeelement(_COLUMN, {WIDTH: str(width)}) for width in widths]
    for row in grid.rows:
        for cell in row.cells:
            covered = sum(widths[cell.column : cell.column + cell.span])
            put(properties(cell.element), "tcW", {"w": str(covered), "type": "dxa"})
    for width in grid.table.iterchildren(w("tblPr")):
        _fit(width, sum(widths))


def _fit(table_properties: Element, total: int) -> None:
    width = table_properties.find(_TABLE_WIDTH)
    if width is not None and width.get(_KIND) == "dxa":
        width.set(WIDTH, str(total))


def _drawn(grid: Grid, count: int) -> list[float]:
    """Return the widths of the cells of the first row that has a cell for every column, 0 where unknown."""
    full = (row for row in grid.rows if len(row.cells) == count)
    found = [_cell_width(cell.element) for cell in next(full, ((), (), 0))[1]]
    known = sum(found)
    return [100 * width / known for width in found] if known and all(found) else [0.0] * count


def _cell_width(cell: Element) -> float:
    width = properties(cell).find(_CELL_WIDTH)
    value = "" if width is None or width.get(_KIND) != "dxa" else width.get(WIDTH, "")
    return float(value) if value.isdecimal() else 0.0


def _sum(grid: Grid) -> int:
    values = [column.get(WIDTH, "") for column in grid.columns]
    return sum(int(value) for value in values if value.isdecimal())
