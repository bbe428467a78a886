"""Whose the gaps of a family are: the nearest thing around each that has a name, and who answers for it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from enum import Enum
from typing import Any

from generator.context.rich import plain
from generator.model.directory import Act
from generator.model.execution import ActivityExecution, Execution, IndicatorExecution, Task
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.letter import Letter
from generator.model.order import Approval, Order
from generator.model.period import ReportingPeriod
from generator.model.program import Indicator, PassportRow, Section, Source
from generator.model.table import DataTable, PlanTable, Responsible, Row

_LONGEST = 60


class Kind(Enum):
    """What holds a gap."""

    PROGRAM = "program"
    ACT = "act"
    ORDER = "order"
    APPROVAL = "approval"
    LETTER = "letter"
    PASSPORT = "passport"
    INDICATOR = "indicator"
    SOURCE = "source"
    ROW = "row"
    RESOURCE = "resource"
    TABLE = "table"
    TASK = "task"


@dataclass(frozen=True)
class Holder:
    """What holds a gap: its name in one line, the period if it is told in a report, who answers for it.

    `owners` is empty where nobody is named, which leaves it to the issuer. `headings` are those of the columns around
    a row, by their keys; `section` is the kind of the section around it.
    """

    kind: Kind = Kind.PROGRAM
    name: str = ""
    period: ReportingPeriod | None = None
    owners: tuple[Responsible, ...] | str = ()
    section: str = ""
    headings: Mapping[str, str] = field(default_factory=dict)


def holders(family: Family) -> dict[int, Holder]:
    """Return what holds each gap of the family, by the number of the gap."""
    found = list(_held((family.directory, family.program), Holder(), {}))
    known = {value.id: holder for value, holder in found if not isinstance(value, Gap)}
    for execution in family.executions.values():
        found += _held(execution, Holder(), known)
    return {value.number: holder for value, holder in found if isinstance(value, Gap)}


_Known = Mapping[str, Holder]


def _held(value: Any, holder: Holder, known: _Known) -> Iterator[tuple[Gap | Row | Indicator, Holder]]:
    """Yield every gap inside `value` with its holder, and the rows and indicators with the holders they are."""
    if isinstance(value, Gap):
        yield value, holder
        return
    if entered := _ENTERED.get(type(value)):
        holder = entered(value, holder, known)
    if isinstance(value, Row | Indicator):
        yield value, holder
    for inner in _inside(value):
        yield from _held(inner, holder, known)


def _inside(value: Any) -> Iterable[Any]:
    if isinstance(value, Mapping):
        return value.values()
    if isinstance(value, tuple):
        return value
    if is_dataclass(value):
        return [getattr(value, one.name) for one in fields(value) if one.name not in {"gaps", "path"}]
    return ()


def short(text: str) -> str:
    """Return the first line of a title, cut where it is long."""
    line = plain(text).partition("\n")[0]
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def _row(value: Row, around: Holder, _: _Known) -> Holder:
    kind = Kind.RESOURCE if around.section == "resources" else Kind.ROW
    own = value.responsible if isinstance(value.responsible, tuple | str) else ()
    return replace(around, kind=kind, name=short(value.title), owners=own or around.owners)


def _table(value: PlanTable, around: Holder, _: _Known) -> Holder:
    return replace(around, headings={column.key: column.heading for column in value.columns})


def _told(value: ActivityExecution, around: Holder, known: _Known) -> Holder:
    return replace(known.get(value.id, Holder(Kind.ROW, value.id)), period=around.period)


def _measured(value: IndicatorExecution, around: Holder, known: _Known) -> Holder:
    return replace(known.get(value.id, Holder(Kind.INDICATOR, value.id)), period=around.period)


def _asked(value: Task, around: Holder, _: _Known) -> Holder:
    # Whom a text means is written in Russian; the id of a party is not.
    to = Responsible(party=value.to) if value.to.isascii() else Responsible(text=value.to)
    return Holder(Kind.TASK, short(value.text), around.period, (to,) if value.to else ())


_ENTERED: Mapping[type, Callable[[Any, Holder, _Known], Holder]] = {
    Act: lambda value, *_: Holder(Kind.ACT, short(value.title)),
    Order: lambda _, around, __: Holder(Kind.ORDER, period=around.period),
    Letter: lambda _, around, __: Holder(Kind.LETTER, period=around.period),
    Approval: lambda *_: Holder(Kind.APPROVAL),
    PassportRow: lambda value, *_: Holder(Kind.PASSPORT, short(value.heading or value.key)),
    Indicator: lambda value, *_: Holder(Kind.INDICATOR, short(value.name), owners=value.responsible),
    Source: lambda value, *_: Holder(Kind.SOURCE, short(value.name)),
    Section: lambda value, around, _: replace(around, section=value.kind, name=short(value.heading)),
    DataTable: lambda _, around, __: replace(around, kind=Kind.TABLE),
    PlanTable: _table,
    Row: _row,
    Execution: lambda value, around, _: replace(around, period=value.period),
    ActivityExecution: _told,
    IndicatorExecution: _measured,
    Task: _asked,
}
"""How a value changes the holder of the gaps inside it, from the holder around it."""
