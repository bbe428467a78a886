"""The sections of a program, as its templates print them one after another."""

from collections.abc import Iterator, Mapping, Sequence

from generator.context.leaves import Context, page, rich
from generator.documents.parts.naming import joined
from generator.documents.parts.passport import passport
from generator.documents.parts.tables.criteria import criteria_table
from generator.documents.parts.tables.generic import data_table, no_table, nothing_told, plan_table
from generator.documents.parts.tables.indicators import indicator_table
from generator.documents.parts.tables.money import financing_table
from generator.documents.parts.tables.numbering import Lines, numbered
from generator.documents.parts.tables.rows import plan_rows
from generator.model.family import Family
from generator.model.program import Cluster, Financing, Indicator, PassportRow, Section
from generator.model.table import DataTable, PlanTable

_DRAWN: Mapping[str, str] = {
    "roadmap": "is_plan",
    "plan": "is_plan",
    "cyclogram": "is_cyclogram",
    "resources": "is_resources",
}
"""The flag of each kind of plan whose columns are drawn in the template."""


def sections(family: Family) -> list[Context]:
    """Return every section of the program, in order; every section has every field."""
    found = [section(family, item, lines) for item, lines in numbered(family.program.sections)]
    following = (*found[1:], _blank())
    return [part for one, after in zip(found, following, strict=True) for part in _led(one, after)]


def section(family: Family, item: Section, lines: Lines) -> Context:
    """Return one section as it stands in the program; `lines` are those of its plan."""
    heading = joined(item.label, item.heading)
    return (
        _blank()
        | {"page": page(item.orientation, item.new_page), "has_heading": bool(heading), "heading": heading}
        | _content(family, item, lines)
        | _numbers(family)
    )


def _led(one: Context, after: Context) -> Iterator[Context]:
    """Yield a section; the last paragraph of a text by itself where a table without a heading follows it."""
    if not one["has_text"] or not _continues(one, after):
        yield one
        return
    *before, last = one["text"]["blocks"]
    if before:
        yield one | {"text": rich("") | {"blocks": before}}
        one = _blank() | {"page": page(one["page"]["page"]), "has_text": True}
    yield one | {"text": rich("") | {"blocks": [last]}, "is_lead": True}


def _continues(one: Context, after: Context) -> bool:
    """Return whether a table goes on from the text before it: no heading, no new page, the same sheet."""
    is_table = any(after[flag] for flag in ("is_table", "is_passport", *_DRAWN.values()))
    return is_table and not after["has_heading"] and after["page"] == page(one["page"]["page"])


def alone_of(family: Family) -> Section | None:
    """Return the plan that is the whole of a program; None for others, and for one printed behind its act."""
    found, order = family.program.sections, family.program.order
    if order and order.together:
        return None
    return found[0] if len(found) == 1 and found[0].kind in ("roadmap", "plan") else None


def alone(family: Family, item: Section, lines: Lines) -> Context:
    """Return a plan as a document of its own: its title is the document's, its sheets are the template's."""
    return _blank() | _content(family, item, lines) | _numbers(family)


def _numbers(family: Family) -> Context:
    return {"column_numbers": family.settings.look.column_numbers}


def _blank() -> Context:
    return {
        "page": page(""),
        "has_heading": False,
        "heading": "",
        "has_text": False,
        "text": rich(""),
        "is_lead": False,
        "is_passport": False,
        "passport": [],
        "is_plan": False,
        "is_cyclogram": False,
        "is_resources": False,
        "rows": [],
        "is_table": False,
        "column_numbers": False,
        "table": no_table(),
    }


def _content(family: Family, item: Section, lines: Lines) -> Context:
    match item.content:
        case str(text):
            return {"has_text": True, "text": rich(text)}
        case PlanTable() as plan:
            return _plan(family, item.kind, plan, lines)
        case DataTable() as data:
            return _table(data_table(data))
        case Financing() as money:
            return _table(financing_table(money, family.program.span.years))
        case tuple(items):
            return _list(family, item, items)


def _plan(family: Family, kind: str, plan: PlanTable, lines: Lines) -> Context:
    if plan.columns:
        return _table(plan_table(lines, plan.columns, family.directory, nothing_told))
    return {_DRAWN[kind]: True, "rows": plan_rows(lines, family.directory)}


def _table(table: Context) -> Context:
    return {"is_table": True, "table": table}


def _list(family: Family, item: Section, items: Sequence[object]) -> Context:
    match item.kind:
        case "passport":
            fields = passport(family, [found for found in items if isinstance(found, PassportRow)])
            return {"is_passport": True, "passport": fields}
        case "indicators":
            return _table(indicator_table(family, item, [found for found in items if isinstance(found, Indicator)]))
        case _:
            return _table(criteria_table(item.columns, [found for found in items if isinstance(found, Cluster)]))
