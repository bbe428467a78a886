"""Checks of tables: rows, grids and merges agree, so that every program draws the same table."""

from collections.abc import Iterable, Iterator

from generator.errors import Problem, msg
from generator.word.parts.grids import Grid, Row
from generator.word.parts.markup import PARAGRAPH, RANGES, Element, touches, w
from generator.word.parts.places import place

_CONTENT = w("sdtContent")


def problems(tables: Iterable[Grid], part: str) -> Iterator[Problem]:
    """Yield what is wrong with the tables of a part."""
    for grid in tables:
        if touches(grid.table):
            message = msg("Two tables stand together with no paragraph between them.")
            yield Problem("tables-touch", message, place(grid.table, part))
        yield from _shape(grid, part)
        yield from _cells(grid, part)


def _shape(grid: Grid, part: str) -> Iterator[Problem]:
    expected = len(grid.columns)
    if not grid.rows:
        yield Problem("table-without-rows", msg("A table has no rows."), place(grid.table, part))
    if not expected:
        yield Problem("table-without-grid", msg("A table does not say its columns."), place(grid.table, part))
    for row in grid.rows:
        if not row.cells:
            yield Problem("row-without-cells", msg("A row has no cells."), place(row.element, part))
        elif row.columns != expected:
            message = msg(
                "A row covers {count} columns, its table has {expected}.", count=row.columns, expected=expected
            )
            yield Problem("row-width", message, place(row.element, part))


def _cells(grid: Grid, part: str) -> Iterator[Problem]:
    above: dict[int, int] = {}
    for row in grid.rows:
        for cell in row.cells:
            if not _ends_well(cell.element):
                message = msg("A table cell does not end in a paragraph.")
                yield Problem("cell-without-paragraph", message, place(cell.element, part))
            if cell.merge == "continue" and above.get(cell.column) != cell.span:
                message = msg("A cell continues a merge that no cell above it begins.")
                yield Problem("merge-without-start", message, place(cell.element, part))
        above = _open_merges(row)


def _open_merges(row: Row) -> dict[int, int]:
    return {cell.column: cell.span for cell in row.cells if cell.merge}


def _ends_well(holder: Element) -> bool:
    """Return whether a cell ends in a paragraph, be it the last one of a content control."""
    if len(holder) and holder[-1].tag == PARAGRAPH:
        return True
    last = next((one for one in reversed(holder) if one.tag not in RANGES), None)
    if last is None or last.tag == PARAGRAPH:
        return last is not None
    content = last.find(_CONTENT)
    return content is not None and _ends_well(content)
