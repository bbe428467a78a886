"""What a printed document tells of a program: the model without ids and without what paper cannot tell."""

from collections.abc import Iterable
from typing import Any

from generator.context.rich import blocks
from generator.documents.parts.naming import joined
from generator.documents.parts.passport import heading as usual_heading
from generator.documents.parts.tables.numbering import Heading, Lines, numbered
from generator.language.responsible import label
from generator.model.directory import Directory
from generator.model.execution import Execution
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.program import Cluster, Financing, Indicator, PassportRow, Section
from generator.model.table import DataTable, PlanTable, Responsible, Row

Shape = Any


def text(value: object) -> Shape:
    """A formatted text as printed, with the kinds of its paragraphs and what is bold in them; None is a gap."""
    if value is None or isinstance(value, Gap):
        return None
    return [
        (one.kind.value, [(" ".join(run.text.split()), run.bold) for run in one.runs]) for one in blocks(str(value))
    ]


def words(value: object) -> str:
    return " ".join(str(value).split())


def sections(family: Family) -> list[Shape]:
    return [_section(item, lines, family.directory) for item, lines in numbered(family.program.sections)]


def _section(item: Section, lines: Lines, directory: Directory) -> Shape:
    return {
        "kind": item.kind,
        "heading": words(joined(item.label, item.heading)),
        "landscape": item.orientation == "landscape",
        "content": _content(item, lines, directory),
    }


def _content(item: Section, lines: Lines, directory: Directory) -> Shape:
    match item.content:
        case str(said):
            return text(said)
        case PlanTable() as plan:
            return {
                "numbering": (plan.numbering, plan.dot),
                "columns": [(one.key, words(one.heading)) for one in plan.columns],
                "rows": [_line(line, directory) for line in lines],
            }
        case DataTable() as table:
            return [[words(one.heading) for one in table.columns], [[text(cell) for cell in row] for row in table.rows]]
        case Financing() as money:
            return (money.unit, [(one.name, _amounts(one.amounts)) for one in money.sources])
        case tuple(items):
            return [_item(one) for one in items]


def _line(line: Any, directory: Directory) -> Shape:
    if isinstance(line, Heading):
        return ("heading", line.level, words(line.text))
    row = line.row
    return {
        "depth": line.depth,
        "number": words(line.number),
        "title": text(row.title),
        "term": text(row.term),
        "responsible": _responsible(row, directory),
        "result": text(row.result),
        "shared": set(row.shared),
        "fields": {key: text(value) for key, value in row.fields.items()},
    }


def _responsible(row: Row, directory: Directory) -> Shape:
    if isinstance(row.responsible, tuple):
        named = [_who(one, directory) for one in row.responsible]
        # Texts between commas are one text on paper.
        return named if any(kind != "text" for kind, _ in named) else text(", ".join(said for _, said in named))
    return text(row.responsible)


def _who(one: Responsible, directory: Directory) -> tuple[str, str]:
    return ("directory" if not one.text else "text", words(label(one, directory)))


def _item(one: object) -> Shape:
    match one:
        case PassportRow():
            heading = words(one.heading or usual_heading(one.key, "program"))
            return (one.key, heading, text(one.text), one.acts, one.parties)
        case Indicator():
            return (words(one.name), one.unit, str(one.base), one.base_year, _amounts(one.targets), words(one.source))
        case Cluster():
            return (text(one.title), [(text(inner.title), text(inner.measures)) for inner in one.criteria])
    raise AssertionError(one)


def _amounts(found: Any) -> Shape:
    return {year: None if isinstance(value, Gap) else value.text for year, value in found.items()}


def execution(found: Execution, ids: Iterable[str]) -> Shape:
    """What is told of the rows, in the order of `ids`."""
    told = [found.activities[one] for one in ids if one in found.activities]
    return [
        {
            "status": None if one.status is None or isinstance(one.status, Gap) else one.status,
            "account": text(one.account),
            "evidence": text(one.evidence),
            "reason": text(one.reason) or None,
            "new_term": text(one.new_term),
            "recommendation": one.recommendation and (text(one.recommendation.text), words(one.recommendation.term)),
        }
        for one in told
    ]
