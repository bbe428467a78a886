"""What reports tell, row by row, with the places of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.rule import Found, at
from generator.context.rich import line
from generator.errors import NOTHING, Edit, Message
from generator.language.letters import small
from generator.model.execution import ActivityExecution, Execution, Status
from generator.model.family import Family
from generator.model.table import Row

DONE = frozenset({Status.DONE, Status.DONE_LATE})
_TELLING = frozenset({"account", "evidence", "execution", "outcome"})
UNDONE = frozenset({Status.PARTLY, Status.NOT_DONE, Status.MOVED, Status.CANCELLED})


@dataclass(frozen=True)
class Told:
    """What a report tells of a row; `row` is None for one that the program does not know any more."""

    family: Family
    execution: Execution
    one: ActivityExecution
    row: Row | None

    @property
    def account(self) -> str:
        """The account in one line."""
        return line(self.one.account)

    @property
    def small(self) -> str:
        """The account in small letters with е for ё."""
        return small(self.account)

    def found(self, said: Message, key: str, hint: Message = NOTHING, changes: tuple[Edit, ...] = ()) -> Found:
        """Return a finding at a key of the row."""
        return Found(said, at(self.family, (*self.one.path, key), self.execution.period.name), hint, changes)


def has_accounts(execution: Execution) -> bool:
    """Return whether the report prints accounts: one with a column for a mark only has none."""
    return not execution.columns or any(column.key in _TELLING for column in execution.columns)


def told(family: Family) -> Iterator[Told]:
    """Yield what every report tells of every row; rows of which it says nothing at all are left out."""
    rows = {row.id: row for row in family.program.rows()}
    for execution in family.executions.values():
        for name, one in execution.activities.items():
            if one.status is not Status.NOT_PLANNED or one.account or one.reason:
                yield Told(family, execution, one, rows.get(name))


_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[А-ЯЁ«\d])")


def sentences(text: str) -> list[str]:
    """Return the sentences of a text in one line."""
    return _SENTENCE.split(text)


def in_report(family: Family, execution: Execution, said: Message, *path: str | int, hint: Message = NOTHING) -> Found:
    """Return a finding at a key of an execution file."""
    return Found(said, at(family, path, execution.period.name), hint)
