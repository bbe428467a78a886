"""Rows of a report whose last term in its period has passed, and which nothing has closed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.context.leaves import Context, Leaf, rich
from generator.documents.parts.reporting.told import Told
from generator.documents.parts.tables import accounts
from generator.documents.parts.tables.cells import cell, exact
from generator.documents.parts.tables.generic import row, table
from generator.model.directory import Directory
from generator.model.execution import Execution
from generator.model.family import Family
from generator.model.program import REPORTED
from generator.model.table import Column
from generator.timing.due import Due, State, occurrences, state
from generator.timing.schedule import Scheduled, scheduled

COLUMNS = (
    Column("", "№ п/п", 6),
    Column("", "Мероприятие", 33),
    Column("", "Срок", 17),
    Column("", "Ответственный исполнитель", 20),
    Column("", "Состояние, причина", 24),
)


@dataclass(frozen=True)
class Late:
    """A row whose term has passed, with the term as its author wrote it, also where it is that of the row above."""

    told: Told
    term: str


def day(execution: Execution) -> date:
    """Return the day of which the report tells: its own date, else the last day of its period."""
    return date.fromisoformat(execution.date) if execution.date else execution.period.span.end


def overdue(family: Family, execution: Execution, rows: Iterable[Told]) -> tuple[Late, ...]:
    """Return the rows that are overdue on the day of the report, as this report alone tells, in order.

    A status left empty on purpose says that there is nothing to tell.
    """
    alone = replace(family, executions={execution.period.name: execution})
    terms = {id(one.row): one for one in scheduled(family, *REPORTED)}
    found = ((one, terms.get(id(one.row))) for one in rows if not (one.entry and one.entry.status is None))
    return tuple(Late(one, term.reading.phrase) for one, term in found if term and _is_late(alone, execution, term))


def overdue_table(rows: Sequence[Late], directory: Directory) -> Context:
    """Return the table of the overdue rows."""
    return table(COLUMNS, [_row(one, directory) for one in rows])


def _is_late(family: Family, execution: Execution, term: Scheduled) -> bool:
    span = execution.period.span
    ended = [one for one in occurrences([term]) if span.start <= one.occurrence.end <= span.end]
    last = max(ended, key=lambda one: one.occurrence.end, default=None)
    return last is not None and _stands(family, execution, last) is State.OVERDUE


def _stands(family: Family, execution: Execution, last: Due) -> State:
    # A period that is over has had its last day; a report «по состоянию на …» is written on it.
    is_over = not execution.date and execution.period.kind != "date"
    return state(family, last, day(execution) + timedelta(days=is_over))


def _row(late: Late, directory: Directory) -> Context:
    told = late.told
    return row(
        [
            exact(told.number),
            cell(told.row.title, directory),
            cell(late.term, directory),
            cell(told.owners, directory),
            _why(told),
        ]
    )


def _why(told: Told) -> Leaf:
    entry = told.entry or accounts.NOT_TOLD
    reason = accounts.led("Причина: ", accounts.paragraphs(entry.reason))
    return rich([*accounts.paragraphs(accounts.status(entry)), *reason])
