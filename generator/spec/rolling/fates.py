"""What became of the rows of a program by the end of its span: finished, left unfinished, or of every year."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from generator.merging.answers import merged
from generator.model.execution import ActivityExecution, Execution, Status
from generator.model.family import Family
from generator.model.period import Span
from generator.model.program import REPORTED
from generator.model.table import Row
from generator.timing.asking import asked
from generator.timing.meaning import Clause, Stretch
from generator.timing.reading import Reading
from generator.timing.schedule import scheduled
from generator.timing.terms import understood

_FINISHED = frozenset({Status.DONE, Status.DONE_LATE, Status.CANCELLED})
_YEAR = timedelta(days=366)


class Fate(Enum):
    """What the next program does with a row."""

    KEPT = "kept"
    """It is done in every year, or has no days of its own."""
    FINISHED = "finished"
    """It was to be done once, in the past, and is done or cancelled."""
    CARRIED = "carried"
    """It was to be done once and was not."""
    UNKNOWN = "unknown"
    """It was to be done once, and nobody has said whether it was."""
    CANCELLED = "cancelled"
    """It is done in every year and was cancelled last."""


@dataclass(frozen=True)
class Told:
    """What was last told of a row, and in which period."""

    status: Status
    period: str
    execution: ActivityExecution


def told(family: Family) -> Mapping[str, Told]:
    """Return what was last told of each row that was planned, by its id."""
    rows = {row.id: row for row in family.program.rows() if row.id}
    found: dict[str, Told] = {}
    for execution in sorted(family.executions.values(), key=lambda one: (one.period.span.end, one.period.name)):
        parties = _parties(family, execution)
        for name, one in execution.activities.items():
            status = _status(family, rows.get(name), one, parties.get(name, ()))
            if status and status is not Status.NOT_PLANNED:
                found[name] = Told(status, execution.period.name, one)
    return found


def fate(row: Row, reading: Reading | None, last: Told | None, span: Span) -> Fate:
    """Return the fate of a row without parts."""
    if reading is None or not once(reading, span):
        return Fate.CANCELLED if last and last.status is Status.CANCELLED else Fate.KEPT
    if last is None:
        return Fate.UNKNOWN
    return Fate.FINISHED if last.status in _FINISHED else Fate.CARRIED


def once(reading: Reading, span: Span) -> bool:
    """Return whether a term names days of certain years, all in the past and within a year, and not the whole span."""
    found = reading.occurrences
    clauses = understood(reading.phrase).clauses
    if not found or not all(_is_dated(clause) for clause in clauses):
        return False
    first, last = found[0].start, max(one.end for one in found)
    return last <= span.end and last - first <= _YEAR and (first, last) != (span.start, span.end)


def readings(family: Family) -> Mapping[tuple[str | int, ...], Reading]:
    """Return the terms of the rows that are reported on, by the paths of the rows."""
    return {one.row.path: one.reading for one in scheduled(family, *REPORTED)}


def _is_dated(clause: Clause) -> bool:
    """Return whether a clause names its years and does not recur."""
    if clause.every is not None:
        return False
    if isinstance(clause.during, Stretch) and clause.during.end.year:
        return True
    return bool(clause.years) and not any(one.open for one in clause.years)


def _parties(family: Family, execution: Execution) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for party, rows in asked(family, execution.period).items():
        for row in rows:
            found.setdefault(row, []).append(party)
    return found


def _status(
    family: Family, row: Row | None, one: ActivityExecution, parties: tuple[str, ...] | list[str]
) -> Status | None:
    """Return the author's status, else the one that the answers come to."""
    if isinstance(one.status, Status):
        return one.status
    return merged(row, one.answers, parties, family.directory).status if row else None
