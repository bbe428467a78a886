"""The occurrences of a program as events of a calendar; pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.context.rich import line
from generator.language.responsible import labels
from generator.model.family import Family
from generator.timing import due
from generator.timing.due import Due
from generator.timing.reading import Kind
from generator.timing.schedule import scheduled

_LONGEST = 120
"""Characters of a summary; calendars show one line, and the description has the whole title of what is cut."""


@dataclass(frozen=True)
class Event:
    """Days from `start` to `end`, both inclusive; `uid` comes from the id of the row, never from wording or date.

    `is_deadline` is true for a last day. A term of several parts may have stretches of days beside it, which are none.
    """

    uid: str
    start: date
    end: date
    summary: str
    description: str
    category: str
    is_deadline: bool


def events(family: Family) -> tuple[Event, ...]:
    """Return an event for every occurrence of every row that has an id, by day.

    Always the whole program: what a part left out, the file would take for gone, and cancel.
    """
    found = (_event(family, one) for one in due.occurrences(scheduled(family)) if one.planned.row.id)
    return tuple(sorted(found, key=lambda one: (one.start, one.uid)))


def has_rows_without_ids(family: Family) -> bool:
    """Return whether a row has no id, so that a calendar would double its events when it is read again."""
    return any(not one.row.id for one in scheduled(family))


def _event(family: Family, one: Due) -> Event:
    row, section, days = one.planned.row, one.planned.section, one.occurrence
    return Event(
        uid=f"{row.id}-{one.number}@{family.program.slug}",
        start=days.start,
        end=days.end,
        summary=_cut(line(row.title)),
        description="\n".join(_told(family, one)),
        category=line(section.heading or section.title or family.program.short or family.program.slug),
        is_deadline=one.planned.reading.kind is Kind.DEADLINE and days.start == days.end,
    )


def _told(family: Family, one: Due) -> Iterator[str]:
    row = one.planned.row
    title = line(row.title)
    if title != _cut(title):
        yield title
    yield f"Срок: {' '.join(one.planned.reading.phrase.split())}"
    if who := labels(row, family.directory):
        yield f"Ответственный: {line(', '.join(who))}"
    if isinstance(row.result, str):
        yield f"Результат: {line(row.result)}"


def _cut(line: str) -> str:
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
