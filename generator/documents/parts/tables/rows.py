"""The rows of plans and reports, as tables drawn in a template print them."""

from collections.abc import Sequence

from generator.context.leaves import Context, rich
from generator.documents.parts.tables import accounts
from generator.documents.parts.tables.cells import OWN, cell, said
from generator.documents.parts.tables.merging import Marks, shared
from generator.documents.parts.tables.numbering import Entry, Heading, Line
from generator.model.directory import Directory
from generator.model.execution import Execution


def flags(line: Line | None) -> Context:
    """Return what kind of row a line is and its heading; None is an ordinary row of a table that is no plan."""
    heading = line if isinstance(line, Heading) else None
    return {
        "is_group": heading is not None and heading.level == 0,
        "is_subgroup": heading is not None and heading.level > 0,
        "is_row": heading is None,
        "heading": heading.text if heading else "",
    }


def plan_rows(lines: Sequence[Line], directory: Directory) -> list[Context]:
    """Return the rows of a plan, headings of groups among them."""
    return [_plan_row(line, marks, directory) for line, marks in zip(lines, shared(lines), strict=True)]


def report_rows(lines: Sequence[Line], execution: Execution, directory: Directory) -> list[Context]:
    """Return the rows of a report: those of the plan, each with what was done on it."""
    told = [execution.activities.get(line.row.id) if isinstance(line, Entry) else None for line in lines]
    return [
        row | accounts.columns(entry, directory) for row, entry in zip(plan_rows(lines, directory), told, strict=True)
    ]


def _plan_row(line: Line, marks: Marks, directory: Directory) -> Context:
    if isinstance(line, Heading):
        return flags(line) | {"number": ""} | {column: rich("") for column in OWN}
    cells = {column: cell(said(line.row, column), directory, marks.get(column, "")) for column in OWN}
    return flags(line) | {"number": line.number} | cells
