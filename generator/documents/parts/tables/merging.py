"""Which cells of a column are merged with the cell above them."""

from collections.abc import Mapping, Sequence

from generator.documents.parts.tables.cells import said
from generator.documents.parts.tables.numbering import Entry, Heading, Line

Marks = Mapping[str, str]
"""For the columns of one line: `start` where a merged cell begins, `next` where it goes on."""


def shared(lines: Sequence[Line]) -> tuple[Marks, ...]:
    """Return the marks of every line: a shared cell runs from its row down through the parts.

    A part that says something itself in that column ends the cell, so that nothing written is ever hidden.
    """
    marks: list[dict[str, str]] = []
    open_at: dict[str, int] = {}
    for line in lines:
        marks.append({} if isinstance(line, Heading) else _marks(line, open_at))
    return tuple(_continued(here, after) for here, after in zip(marks, [*marks, {}][1:], strict=True))


def upward(column: Sequence[bool]) -> tuple[str, ...]:
    """Return the marks of a column where True means: one cell with the row above (the first row has none above)."""
    here = [place > 0 and merged for place, merged in enumerate(column)]
    after = [*here, False][1:]
    return tuple("next" if mine else "start" if following else "" for mine, following in zip(here, after, strict=True))


def _marks(line: Entry, open_at: dict[str, int]) -> dict[str, str]:
    """Return the marks of a row; `open_at`, the depths of the rows whose cells are open, is kept up to date."""
    for column in [column for column, depth in open_at.items() if depth >= line.depth or _says(line, column)]:
        del open_at[column]
    marks = dict.fromkeys(open_at, "next")
    if line.row.parts:
        for column in sorted(line.row.shared - frozenset(open_at)):
            open_at[column] = line.depth
            marks[column] = "start"
    return marks


def _says(line: Entry, column: str) -> bool:
    return column == "number" or said(line.row, column) is not None


def _continued(here: Marks, after: Marks) -> Marks:
    return {column: mark for column, mark in here.items() if mark == "next" or after.get(column) == "next"}
