"""The occurrences of a program as events of a calendar; pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.context.rich import plain
from generator.language.responsible import labels
from generator.model.family import Family
from generator.timing import due
from generator.timing.due import Due
from generator.timing.reading import Kind
from generator.timing.schedule import scheduled


@dataclass(frozen=True)
class Event:
    """Days from `start` to `end`, both inclusive; `uid` comes from the id of the row, never from wording or date."""

    uid: str
    start: date
    end: date
    summary: str
    description: str
    category: str
    is_deadline: bool


def events(family: Family) -> tuple[Event, ...]:
    """Return an event for every occurrence of every row that has an id, by day."""
    found = (_event(family, one) for one in due.occurrences(scheduled(family)) if one.planned.row.id)
    return tuple(sorted(found, key=lambda one: (one.start, one.uid)))


def has_rows_without_ids(family: Family) -> bool:
    """Return whether a row has no id, so that a calendar would double its events when it is read again."""
    return any(not one.row.id for one in scheduled(family))


def _event(family: Family, one: Due) -> Event:
    row, section = one.planned.row, one.planned.section
    return Event(
        uid=f"{row.id}-{one.number}@{family.program.slug}",
        start=one.occurrence.start,
        end=one.occurrence.end,
        summary=" ".join(plain(row.title).split()),
        description="\n".join(_told(family, one)),
        category=section.heading or section.title or family.program.short or family.program.slug,
        is_deadline=one.planned.reading.kind is Kind.DEADLINE,
    )


def _told(family: Family, one: Due) -> Iterator[str]:
    row = one.planned.row
    yield f"Срок: {one.planned.reading.phrase}"
    if who := labels(row, family.directory):
        yield f"Ответственный: {', '.join(who)}"
    if isinstance(row.result, str):
        yield f"Результат: {' '.join(plain(row.result).split())}"
