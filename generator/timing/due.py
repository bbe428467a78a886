"""What is due in a stretch of days, and what of it is overdue on a date."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from generator.model.execution import ActivityExecution, Status
from generator.model.family import Family
from generator.model.period import Span
from generator.timing.reading import Occurrence
from generator.timing.schedule import Scheduled, frame
from generator.timing.terms import read


class State(Enum):
    """How an occurrence stands on a date."""

    AHEAD = "ahead"
    RUNNING = "running"
    CLOSED = "closed"
    """An execution file says that it was done, cancelled, moved without a new date, or not planned."""
    OVERDUE = "overdue"
    """Its last day has passed, and no execution file closes it."""


_CLOSED = frozenset({Status.DONE, Status.DONE_LATE, Status.MOVED, Status.CANCELLED, Status.NOT_PLANNED})


@dataclass(frozen=True)
class Due:
    """An occurrence of a row; `number` counts the occurrences of the row from 1."""

    planned: Scheduled
    occurrence: Occurrence
    number: int = 1


def occurrences(rows: Iterable[Scheduled]) -> Iterator[Due]:
    """Yield every occurrence of every row, row by row."""
    for row in rows:
        for number, occurrence in enumerate(row.reading.occurrences, 1):
            yield Due(row, occurrence, number)


def within(found: Iterable[Due], span: Span) -> Iterator[Due]:
    """Yield those that share a day with `span`."""
    return (one for one in found if one.occurrence.start <= span.end and one.occurrence.end >= span.start)


def is_due(row: Scheduled, span: Span) -> bool:
    """Return whether anything of the row falls into `span`; a row without dates may always fall into it."""
    return not row.reading.occurrences or any(within(occurrences([row]), span))


def state(family: Family, due: Due, on: date) -> State:
    """Return how `due` stands on the day `on`, as the execution files of the family tell."""
    told = _told(family, due)
    if any(one.status in _CLOSED and not _moved_to(family, due, one) for one in told):
        return State.CLOSED
    ends = [day for one in told if (day := _moved_to(family, due, one))]
    if max((due.occurrence.end, *ends)) < on:
        return State.OVERDUE
    return State.AHEAD if on < due.occurrence.start else State.RUNNING


def _told(family: Family, due: Due) -> list[ActivityExecution]:
    """Return what the executions of the periods in which the occurrence ends tell of its row."""
    found = (
        execution.activities.get(due.planned.row.id)
        for execution in family.executions.values()
        if execution.period.span.start <= due.occurrence.end <= execution.period.span.end
    )
    return [one for one in found if one and due.planned.row.id]


def _moved_to(family: Family, due: Due, told: ActivityExecution) -> date | None:
    """Return the last day of the term the row was moved to, None if it was not moved to a day."""
    if told.status is not Status.MOVED or not told.new_term:
        return None
    found = read(told.new_term, frame(family, due.planned.section)).occurrences
    return max((one.end for one in found), default=None)
