"""The rows that a report counts, each with its direction and what was told of it: rows with parts leave it to these."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.documents.parts.naming import joined
from generator.documents.parts.tables.numbering import Heading, Lines, numbered
from generator.model.execution import ActivityExecution, Execution, Status
from generator.model.family import Family
from generator.model.program import Section
from generator.model.table import Owners, PlanTable, Row

_CLOSED_WELL = frozenset({Status.DONE, Status.DONE_LATE})


@dataclass(frozen=True)
class Told:
    """A row without parts: its plan, its direction (empty for none), its number, its owners, its execution.

    `owners` are those responsible for it, where it names none those of the row above.
    """

    section: Section
    direction: str
    number: str
    row: Row
    owners: Owners
    entry: ActivityExecution | None

    @property
    def status(self) -> Status | None:
        """The status; None where it is not known, or left empty on purpose."""
        return self.entry.status if self.entry and isinstance(self.entry.status, Status) else None

    @property
    def is_done(self) -> bool:
        """Whether it was done, late or not."""
        return self.status in _CLOSED_WELL


def reported(family: Family, execution: Execution) -> list[tuple[Section, Lines]]:
    """Return the plans that a report is about, with their lines."""
    return [(item, lines) for item, lines in numbered(family.program.sections) if execution.is_about(item)]


def told(family: Family, execution: Execution) -> tuple[Told, ...]:
    """Return the rows that a report counts, in order."""
    plans = reported(family, execution)
    return tuple(one for item, lines in plans for one in _of_plan(item, lines, execution))


def plan_name(item: Section) -> str:
    """Return what a plan is called: by its heading or its title."""
    return joined(item.label, item.heading) or item.title


def planned(rows: Iterable[Told]) -> tuple[Told, ...]:
    """Return the rows of which something was planned."""
    return tuple(one for one in rows if one.status is not Status.NOT_PLANNED)


def _of_plan(item: Section, lines: Lines, execution: Execution) -> Iterator[Told]:
    direction = ""
    owners = {id(row): who for row, who in item.content.owned()} if isinstance(item.content, PlanTable) else {}
    for line in lines:
        if isinstance(line, Heading):
            direction = line.text if line.level == 0 else direction
            continue
        if not line.row.parts:
            entry = execution.activities.get(line.row.id) if line.row.id else None
            yield Told(item, direction, line.number, line.row, owners[id(line.row)], entry)
