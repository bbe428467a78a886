"""Values that documents print and the spec does not give yet."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from generator.context.rich import plain
from generator.errors import Message, Place, Problem, Severity, msg
from generator.model.directory import Act
from generator.model.execution import ActivityExecution, IndicatorExecution
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.order import Approval, Order
from generator.model.program import Indicator, PassportRow, Source
from generator.model.table import Row

WHAT: Mapping[str, Message] = {
    "date": msg("the date"),
    "number": msg("the number"),
    "signatory": msg("who signs"),
    "person": msg("who approves"),
    "term": msg("the term"),
    "responsible": msg("who is responsible"),
    "result": msg("the expected result"),
    "base": msg("the base value"),
    "targets": msg("the target"),
    "amounts": msg("the amount"),
    "status": msg("the status"),
    "reason": msg("the reason"),
    "actual": msg("the actual value"),
    "text": msg("the text"),
}
"""Words for the keys of missing values; any other key (a year, a free column) stands for itself."""

_LONGEST = 60


@dataclass(frozen=True)
class _Book:
    """What names are made from: titles of rows and names of indicators by id, and the period of a report."""

    titles: Mapping[str, str]
    period: str = ""


def gap(family: Family) -> Iterator[Problem]:
    """Yield a warning for every gap of the program and its executions: its number, what is missing and where."""
    if not family.gaps:
        return
    owners = dict(_all_owners(family))
    for missing in family.gaps:
        yield Problem(
            "gap",
            msg(
                "Gap {number} – not given: {what} ({where}).",
                number=missing.number,
                what=WHAT.get(missing.what, missing.what),
                where=owners.get(missing.number, _PROGRAM),
            ),
            Place(file=missing.file, path=missing.path),
            msg("Write the value; write “—” where it is left empty on purpose."),
            Severity.WARNING,
        )


def _all_owners(family: Family) -> Iterator[tuple[int, Message]]:
    titles = {row.id: row.title for row in family.program.rows()}
    titles |= {item.id: item.name for item in family.program.indicators()}
    yield from _owners(family.directory, _PROGRAM, _Book(titles))
    yield from _owners(family.program, _PROGRAM, _Book(titles))
    for execution in family.executions.values():
        yield from _owners(execution, _PROGRAM, _Book(titles, execution.period.name))


def _owners(value: Any, owner: Message, book: _Book) -> Iterator[tuple[int, Message]]:
    """Yield the number of every gap inside `value` with the nearest thing around it that has a name."""
    if isinstance(value, Gap):
        yield value.number, owner
        return
    if name := _NAMES.get(type(value)):
        owner = name(value, book)
    for inner in _inside(value):
        yield from _owners(inner, owner, book)


def _inside(value: Any) -> Iterable[Any]:
    if isinstance(value, Mapping):
        return value.values()
    if isinstance(value, tuple):
        return value
    if is_dataclass(value):
        return [getattr(value, field.name) for field in fields(value) if field.name not in {"gaps", "path"}]
    return ()


def _short(text: str) -> str:
    """Return the first line of a title, cut where it is long."""
    line = plain(text).partition("\n")[0]
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def _row(value: Row, _: _Book) -> Message:
    return msg("the row “{title}”", title=_short(value.title))


def _told(value: ActivityExecution, book: _Book) -> Message:
    return msg("the row “{title}” in {period}", title=_short(book.titles.get(value.id, value.id)), period=book.period)


def _measured(value: IndicatorExecution, book: _Book) -> Message:
    name = _short(book.titles.get(value.id, value.id))
    return msg("the indicator “{name}” in {period}", name=name, period=book.period)


_PROGRAM = msg("the program")

_NAMES: Mapping[type, Callable[[Any, _Book], Message]] = {
    Act: lambda value, _: msg("the act “{title}”", title=_short(value.title)),
    Order: lambda _, __: msg("the order"),
    Approval: lambda _, __: msg("the approval block"),
    PassportRow: lambda value, _: msg("the passport field “{name}”", name=_short(value.heading or value.key)),
    Indicator: lambda value, _: msg("the indicator “{name}”", name=_short(value.name)),
    Source: lambda value, _: msg("the source of money “{name}”", name=_short(value.name)),
    Row: _row,
    ActivityExecution: _told,
    IndicatorExecution: _measured,
}
