"""Columns of figures: what stands below their heads is set at the right border."""

from collections.abc import Collection, Iterable

from generator.word.parts.grids import Grid
from generator.word.parts.markup import PARAGRAPH, Element, properties, put, w

_REPEATED = f"{w('trPr')}/{w('tblHeader')}"


def align(tables: Iterable[Grid], asking: Collection[Element]) -> None:
    """Set the cells below the heads `asking` at the right border; headings across the table stay as they are."""
    if not asking:
        return
    for grid in tables:
        columns = {cell.column for row in grid.rows for cell in row.cells if cell.element in asking}
        below = [row for row in grid.rows if row.element.find(_REPEATED) is None] if columns else []
        for cell in (cell for row in below for cell in row.cells if cell.column in columns and cell.span == 1):
            if cell.element not in asking:
                _set(cell.element)


def _set(cell: Element) -> None:
    for paragraph in cell.iterchildren(PARAGRAPH):
        put(properties(paragraph), "jc", {"val": "right"})
