"""The plans of a program as the sheets of a workbook: their tables, each row with the id by which it is found again."""

from collections.abc import Iterator, Sequence

from generator.context.leaves import Context
from generator.documents.parts.plans import head
from generator.documents.parts.tables.generic import nothing_told, plan_table
from generator.documents.parts.tables.numbering import Entry, Line, Lines, numbered
from generator.language.columns import DRAWN
from generator.language.people import surname_first
from generator.model.directory import Directory
from generator.model.family import Family
from generator.model.program import Section
from generator.model.table import Column, PlanTable


def book(family: Family) -> Context:
    """Return the workbook: its title, those who may be responsible, a sheet for each plan."""
    found = [
        _sheet(family, item, item.content, lines)
        for item, lines in numbered(family.program.sections)
        if isinstance(item.content, PlanTable)
    ]
    return {"title": family.program.title, "responsible": list(_owners(family.directory)), "sheets": found}


def _sheet(family: Family, item: Section, plan: PlanTable, lines: Lines) -> Context:
    columns = plan.columns or DRAWN[item.kind]
    table = plan_table(lines, columns, family.directory, nothing_told)
    rows = [row | {"id": id} for row, id in zip(table["rows"], _ids(lines), strict=True)]
    title = item.heading if item.kind == "resources" else head(family, item)["title"]
    return {"title": title, "columns": _columns(columns, table), "rows": rows}


def _columns(columns: Sequence[Column], table: Context) -> list[Context]:
    return [
        {"key": column.key, "heading": column.heading, "share": shown["width"]["width"]}
        for column, shown in zip(columns, table["columns"], strict=True)
    ]


def _ids(lines: Sequence[Line]) -> Iterator[str]:
    for line in lines:
        yield line.row.id if isinstance(line, Entry) else line.group


def _owners(directory: Directory) -> Iterator[str]:
    yield from (one.label for one in directory.groups.values())
    yield from (one.label for one in directory.parties.values())
    yield from (surname_first(one.name) for one in directory.people.values())
