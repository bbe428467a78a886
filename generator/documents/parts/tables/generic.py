"""Tables whose columns the spec or the years of a program decide: columns with widths, and rows of cells."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from generator.context.leaves import Context, Leaf, formatted, width
from generator.documents.parts.tables.cells import cell, exact, said
from generator.documents.parts.tables.merging import shared, upward
from generator.documents.parts.tables.numbering import Entry, Heading, Line
from generator.documents.parts.tables.rows import flags
from generator.model.directory import Directory
from generator.model.gap import Printed
from generator.model.table import ABOVE, Column, DataTable, Row

Told = Callable[[Row], Context]
"""The columns of a row that are not the plan's: what a report adds."""


def table(columns: Sequence[Column], rows: Iterable[Context]) -> Context:
    """Return a generic table of these columns and rows."""
    shares = _shares([column.width for column in columns])
    heads = [
        {"width": width(share, right=column.is_figures), "heading": column.heading}
        for column, share in zip(columns, shares, strict=True)
    ]
    numbered = bool(columns) and columns[0].heading.startswith("№")
    return {"columns": heads, "is_numbered": numbered, "span": len(columns), "rows": list(rows)}


def row(cells: Iterable[Leaf]) -> Context:
    """Return an ordinary row of a generic table."""
    return flags(None) | {"cells": list(cells)}


def no_table() -> Context:
    """Return the table of a section that has none."""
    return table((), ())


def data_table(content: DataTable) -> Context:
    """Return a table of the author's own; `^` in a cell joins it to the cell above."""
    marks = [upward([cells[place] == ABOVE for cells in content.rows]) for place in range(len(content.columns))]
    rows = [
        row(_data_cell(text, column[number]) for text, column in zip(cells, marks, strict=True))
        for number, cells in enumerate(content.rows)
    ]
    return table(content.columns, rows)


def plan_table(lines: Sequence[Line], columns: Sequence[Column], directory: Directory, told: Told) -> Context:
    """Return a plan or the report on it with the columns the spec gives; `told` gives the report's own columns."""
    keys = [column.key for column in columns]
    return table(columns, _plan_lines(lines, keys, directory, told))


def nothing_told(_: Row) -> Context:
    """Return no columns: a plan is no report."""
    return {}


def _plan_lines(lines: Sequence[Line], keys: Sequence[str], directory: Directory, told: Told) -> Iterator[Context]:
    for line, marks in zip(lines, shared(lines), strict=True):
        if isinstance(line, Heading):
            yield flags(line) | {"cells": []}
            continue
        own = {key: _plan_cell(line, key, marks.get(key, ""), directory) for key in keys}
        cells = own | told(line.row)
        yield row(cells[key] for key in keys)


def _plan_cell(line: Entry, key: str, merge: str, directory: Directory) -> Leaf:
    if merge == "next":
        return formatted("", merge)
    return exact(line.number) if key == "number" else cell(said(line.row, key), directory, merge)


def _data_cell(value: Printed, merge: str) -> Leaf:
    return formatted("" if merge == "next" else value, merge)


def _shares(given: Sequence[float]) -> list[float]:
    """Return widths that add up to 100: those left out share what is left, or are as wide as the others on average."""
    named = [share for share in given if share]
    rest = 100 - sum(named)
    blank = len(given) - len(named)
    each = (rest / blank if rest > 0 else sum(named) / len(named)) if blank else 0
    whole = [share or each for share in given]
    return [round(share * 100 / sum(whole), 2) for share in whole]
