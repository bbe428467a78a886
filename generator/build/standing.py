"""How a program stands on a day: its documents, changes since its edition, what is due soon, the forms that are out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from generator.build import editions
from generator.build.forming import COMMAND
from generator.build.making import build
from generator.build.quick import Quick
from generator.build.values import ALL, Built, Checked, Mode
from generator.documents.parts.amending.differences import differences
from generator.merging.states import states
from generator.model.collation import FormState
from generator.model.family import Family
from generator.model.period import ReportingPeriod, Span
from generator.model.program import REPORTED
from generator.timing import due
from generator.timing.due import Due, State
from generator.timing.returning import due_day
from generator.timing.schedule import scheduled
from generator.workspace import manifest
from generator.workspace.places import Workspace

SOON = 30
"""Days ahead that count as soon."""


@dataclass(frozen=True)
class FormsOut:
    """The forms of a period: the day they are due, and how each party stands."""

    period: ReportingPeriod
    due: date
    states: Mapping[str, FormState]


@dataclass(frozen=True)
class Since:
    """The name of the last approved edition, and how many elements of the program have changed since."""

    edition: str
    changes: int


@dataclass(frozen=True)
class Standing:
    """How a program stands: what `build` would do, what is due soon, how much is overdue, the forms that are out.

    `since` is None without an approved edition.
    """

    slug: str
    built: Built
    family: Family | None = None
    due: tuple[Due, ...] = ()
    overdue: int = 0
    forms: tuple[FormsOut, ...] = field(default_factory=tuple)
    since: Since | None = None


def standing(workspace: Workspace, checked: Checked, on: date) -> Standing:
    """Return how a program stands on a day; of one with errors only what `build` says of it."""
    slug, family = checked.slug, checked.family
    mode = Mode(dry_run=True)
    built = Quick(workspace).built(slug, ALL, mode) or build(workspace, slug, ALL, mode)
    if family is None:
        return Standing(slug, built)
    forms = tuple(_forms(workspace, slug, family))
    due_soon = tuple(_due(family, on))
    return Standing(slug, built, family, due_soon, _overdue(family, on), forms, _since(workspace, checked))


def _since(workspace: Workspace, checked: Checked) -> Since | None:
    """Return what changed since the last edition; raises SpecError where a record of an edition is damaged."""
    known = editions.all_of(workspace, checked.slug)
    if not known:
        return None
    last = known[-1]
    return Since(last.name, len(differences(editions.state(last, checked.slug), editions.present(checked))))


def _due(family: Family, on: date) -> Iterator[Due]:
    """Yield what ends in the days to come and is not closed, by its day."""
    last = on + min(timedelta(days=SOON), date.max - on)
    found = due.within(due.occurrences(scheduled(family)), Span("", on, last))
    for one in sorted(found, key=lambda one: one.occurrence.end):
        if one.occurrence.end <= last and due.state(family, one, on) is not State.CLOSED:
            yield one


def _overdue(family: Family, on: date) -> int:
    """Return how many terms are overdue of those that are reported on: nobody tells what was done of the others."""
    found = due.occurrences(scheduled(family, *REPORTED))
    return sum(due.state(family, one, on) is State.OVERDUE for one in found)


def _forms(workspace: Workspace, slug: str, family: Family) -> Iterator[FormsOut]:
    made = manifest.read(workspace.output / slug / manifest.NAME)
    out = {name.split("/")[1] for name, record in made.items() if record.by == COMMAND}
    for name, told in family.executions.items():
        if name in out or told.forms or any(told.answered()):
            yield FormsOut(told.period, due_day(family.settings, told.period), states(family, told.period))
