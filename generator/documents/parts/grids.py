"""A plan as month grids: its rows by the years in which they fall due, and those that no grid can show."""

from collections.abc import Iterable, Iterator, Mapping

from generator.context.leaves import Context, Leaf, hold, rich
from generator.context.rich import Block, Run
from generator.documents.parts.tables.months import Rows, legend
from generator.documents.parts.tables.numbering import Entry, Lines
from generator.model.family import Family
from generator.model.program import Section
from generator.timing.grid import Column, Columns, Grid, beyond, grids
from generator.timing.schedule import Scheduled, frame

_OF_COLUMNS: Mapping[Columns, str] = {Columns.MONTHS: "месяца", Columns.QUARTERS: "квартала"}
_FIXED = 3
"""The columns before those of the months: number, title, responsible."""


def month_grids(family: Family, item: Section, lines: Lines, planned: Iterable[Scheduled]) -> Context:
    """Return the grids of a plan and the lists beside them; `planned` are its rows that have a term.

    Every line of the plan is in one of them at least.
    """
    terms, around, columns = tuple(planned), frame(family, item), Columns(item.grid)
    found = grids(terms, around.span, around.year_kind, columns)
    outside = {id(one.planned.row): _lined(one.pieces) for one in beyond(terms, around.span, around.year_kind)}
    shown = {id(line.planned.row) for one in found for line in one.lines} | outside.keys()
    undated = dict.fromkeys(_without_dates(lines, terms, shown))
    rows, numbers = Rows(lines, family.directory), {"column_numbers": family.settings.look.column_numbers}
    return {
        "grids": [_grid(one, rows, _OF_COLUMNS[columns]) | numbers for one in found],
        "has_beyond": bool(outside),
        "beyond": {"rows": rows.listed(outside)} | numbers,
        "has_undated": bool(undated),
        "undated": {"rows": rows.listed(undated)} | numbers,
    }


def _without_dates(lines: Lines, terms: Iterable[Scheduled], shown: set[int]) -> Iterator[int]:
    """Yield the rows that are not `shown`: those whose terms have no dates, and those that owe no term.

    A parent that owes none stands above its parts.
    """
    terms_of = {id(one.row) for one in terms}
    for row in (line.row for line in lines if isinstance(line, Entry)):
        if id(row) not in shown and (id(row) in terms_of or not row.parts):
            yield id(row)


def _grid(one: Grid, rows: Rows, column: str) -> Context:
    marks = {id(line.planned.row): line.marks for line in one.lines}
    return {
        "label": one.label,
        "count": len(one.columns),
        "span": _FIXED + len(one.columns),
        "columns": [_column(number, found) for number, found in enumerate(one.columns, _FIXED + 1)],
        "rows": rows.marked(marks, len(one.columns)),
        "hold": hold(),
        "legend": legend((mark for line in one.lines for mark in line.marks), column),
    }


def _column(number: int, found: Column) -> Context:
    return {"number": str(number), "heading": found.short[0].upper() + found.short[1:]}


def _lined(pieces: Iterable[str]) -> Leaf:
    return rich([Block((Run(piece),)) for piece in pieces])
