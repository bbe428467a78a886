"""Fixed widths of tables, made wider or narrower together."""

from itertools import accumulate, pairwise

from generator.word.parts.markup import WIDTH, Element, w

_GRID, _COLUMN, _CELL_WIDTH, _TABLE_WIDTH = w("tblGrid"), w("gridCol"), w("tcW"), w("tblW")
_KIND = w("type")


def scale(block: Element, factor: float) -> None:
    """Make every fixed width of the tables in `block` `factor` times as wide; columns add up as they did."""
    for grid in block.iter(_GRID):
        columns = [width for width in grid.iterchildren(_COLUMN) if width.get(WIDTH, "").isdecimal()]
        edges = [0, *accumulate(int(width.get(WIDTH, "")) * factor for width in columns)]
        for width, (left, right) in zip(columns, pairwise(map(round, edges)), strict=True):
            width.set(WIDTH, str(right - left))
    for width in block.iter(_CELL_WIDTH, _TABLE_WIDTH):
        value = width.get(WIDTH, "")
        if value.isdecimal() and width.get(_KIND, "dxa") == "dxa":
            width.set(WIDTH, str(round(int(value) * factor)))
