"""A month grid drawn with characters that every console has."""

from collections.abc import Iterator

import click

from generator.context.rich import plain
from generator.errors import msg
from generator.timing.cells import Fill, Mark
from generator.timing.grid import Grid, Line

LEGEND = msg("###: the whole month; <15: until the 15th; <+: several last days; +: some days of the month.")

_CELL = 5
_LEAST = 16
"""Characters of the narrowest column of titles."""
_COLOURS = {Fill.WHOLE: "blue", Fill.DEADLINE: "yellow", Fill.PART: "cyan"}


def drawn(grid: Grid, width: int) -> Iterator[str]:
    """Yield the lines of a grid, no wider than `width` where it is wide enough for the months.

    A cell holds ### for the whole month, the last day of a deadline («<15»), or + for some days of the month.
    """
    wide = max(_LEAST, width - _CELL * len(grid.columns) - 1)
    yield grid.label
    yield " " * wide + "".join(f"{column.short[:4]:>{_CELL}}" for column in grid.columns)
    yield from (_title(line, wide) + "".join(map(_drawn, line.marks)) for line in grid.lines)


def _title(line: Line, wide: int) -> str:
    text = plain(line.planned.row.title).partition("\n")[0]
    return f"{text if len(text) < wide else text[: wide - 3] + '..':<{wide}}"


def _drawn(mark: Mark) -> str:
    cell = f"{_cell(mark):>{_CELL}}"
    return click.style(cell, fg=_COLOURS[mark.fill]) if mark else cell


def _cell(mark: Mark) -> str:
    if mark.fill is Fill.WHOLE:
        return "###"
    if mark.fill is Fill.DEADLINE:
        day = mark.pieces[0].rpartition(" ")[2]
        return f"<{day}" if day.isdecimal() and len(mark.pieces) == 1 else "<+"
    return "+" if mark else "."
