"""Execution of a program in a reporting period: what was done, with what result, and why not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from generator.errors import Path
from generator.model.gap import Gap, Printed
from generator.model.letter import Letter
from generator.model.order import Order, Signatory
from generator.model.period import ReportingPeriod
from generator.model.program import REPORTED, Amount, Section
from generator.model.table import Column


class Status(Enum):
    """The status of an activity in a period."""

    DONE = "done"
    DONE_LATE = "done_late"
    PARTLY = "partly"
    IN_PROGRESS = "in_progress"
    NOT_DONE = "not_done"
    NOT_PLANNED = "not_planned"
    MOVED = "moved"
    CANCELLED = "cancelled"
    NO_DATA = "no_data"


OWES_REASON = frozenset({Status.DONE_LATE, Status.PARTLY, Status.NOT_DONE, Status.MOVED, Status.CANCELLED})


_NOT_SAID = frozenset({"file", "received"})


@dataclass(frozen=True)
class Recommendation:
    """What is recommended, to whom, by when."""

    text: str
    to: str = ""
    term: str = ""


@dataclass(frozen=True)
class Answer:
    """What one party answered about a row or an indicator; written by `collect`."""

    values: Mapping[str, str]

    @property
    def said(self) -> Mapping[str, str]:
        """What the party said, without the file it came in and the day."""
        return {key: value for key, value in self.values.items() if key not in _NOT_SAID}


@dataclass(frozen=True)
class ActivityExecution:
    """What was done on one row. `status` None is left empty on purpose (`—` in the spec).

    `carried` is the name of the earlier period in which the row was left unfinished, empty for one planned now.
    """

    id: str
    status: Status | Gap | None
    account: str = ""
    evidence: str = ""
    reason: Printed = ""
    new_term: str = ""
    recommendation: Recommendation | None = None
    carried: str = ""
    answers: Mapping[str, Answer] = field(default_factory=dict)
    path: Path = field(default=(), compare=False)


@dataclass(frozen=True)
class Task:
    """A recommendation of an earlier period, whose execution is to be confirmed in this one.

    `to` is the id of a party or a text; `status` None is left empty on purpose.
    """

    id: str
    text: str
    to: str = ""
    term: str = ""
    status: Status | Gap | None = None
    account: str = ""
    answers: Mapping[str, Answer] = field(default_factory=dict)
    path: Path = field(default=(), compare=False)


@dataclass(frozen=True)
class Handling:
    """What the department did with the form of a party, days in ISO form; written by hand, never by `collect`."""

    returned: str = ""
    accepted: str = ""


@dataclass(frozen=True)
class IndicatorExecution:
    """The actual value of an indicator."""

    id: str
    actual: Amount | Gap | None
    reason: Printed = ""
    answers: Mapping[str, Answer] = field(default_factory=dict)
    path: Path = field(default=(), compare=False)


@dataclass(frozen=True)
class Execution:
    """An execution file. `sections` names the plans it reports on; empty means every roadmap and plan.

    `forms` is how the department handled the forms of parties, by their ids. `summary` prints counts, charts and what
    is overdue; `act` names the act that approved the program under the title. `order` approves the report.
    """

    period: ReportingPeriod
    title: str = ""
    sections: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    activities: Mapping[str, ActivityExecution] = field(default_factory=dict)
    indicators: Mapping[str, IndicatorExecution] = field(default_factory=dict)
    tasks: Mapping[str, Task] = field(default_factory=dict)
    forms: Mapping[str, Handling] = field(default_factory=dict)
    conclusions: Printed = ""
    signatory: Signatory | None = None
    date: str = ""
    template: str = ""
    contents: bool = False
    summary: bool = False
    act: bool = False
    order: Order | None = None
    letter: Letter | None = None
    gaps: tuple[Gap, ...] = ()

    def is_about(self, section: Section) -> bool:
        """Return whether it reports on a section: a roadmap or plan, of those named if any are."""
        return section.kind in REPORTED and (not self.sections or section.id in self.sections)

    def answered(self) -> Iterator[tuple[str, Mapping[str, Answer]]]:
        """Yield the id of everything that forms ask about with its answers, if it has any, by party."""
        for told in (self.activities, self.indicators, self.tasks):
            yield from ((name, one.answers) for name, one in told.items() if one.answers)
