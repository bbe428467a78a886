"""Data of an execution file → what was done in the period, with a gap for every row it says nothing of."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.errors import Path, msg
from generator.language.columns import REPORT_KEYS
from generator.model.directory import Directory
from generator.model.execution import (
    OWES_REASON,
    ActivityExecution,
    Execution,
    IndicatorExecution,
    Recommendation,
    Status,
)
from generator.model.family import Family, Settings
from generator.model.gap import NOTHING_HERE, Gap
from generator.model.period import ReportingPeriod
from generator.model.program import Amount, Program
from generator.model.table import PlanTable, Row
from generator.spec.building import answers, people
from generator.spec.building.columns import columns
from generator.spec.building.letter import letter, report_order
from generator.spec.building.scope import Scope
from generator.spec.building.values import Raw, amount, inner, items, plain, text, yes
from generator.spec.scalars import MISSING, iso_date
from generator.timing.due import is_due
from generator.timing.schedule import scheduled

_PLANS = ("roadmap", "plan")
_COMPUTED = tuple(sorted(REPORT_KEYS))


@dataclass(frozen=True)
class Reported:
    """The program reported on, and the keys its rows have in `fields`.

    `loose` are ids of a program with errors: what they name may exist once those are mended. The calendars of
    `settings` say which days are meant by the terms of the rows.
    """

    program: Program
    fields: frozenset[str] = frozenset()
    loose: frozenset[str] = frozenset()
    settings: Settings = field(default_factory=Settings)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of everything that forms may ask about."""
        indicators = (one.id for one in self.program.indicators())
        return frozenset(filter(None, (*(row.id for row in self.program.rows()), *indicators)))

    def not_due(self, period: ReportingPeriod) -> frozenset[str]:
        """Return the ids of rows whose terms name days, and none of them in `period`: nothing was planned there."""
        family = Family(self.program, Directory(), self.settings)
        rows = (one for one in scheduled(family, *_PLANS) if one.row.id)
        return frozenset(one.row.id for one in rows if not is_due(one, period.span))

    def rows(self, plans: tuple[str, ...] = ()) -> Iterator[Row]:
        """Yield the rows of the roadmaps and plans, of those named in `plans` if any are."""
        for section in self.program.of_kind(*_PLANS):
            if isinstance(section.content, PlanTable) and (not plans or section.id in plans):
                yield from section.content.walk()


def execution(period: ReportingPeriod, scope: Scope, reported: Reported, data: Raw) -> Execution:
    """Return the execution; its gaps stand in the order of the rows reported on, indicators and papers after them."""
    plans, signatory = _plans(scope, reported, data), people.signatory(scope, data.get("signatory"), ("signatory",))
    answers.clash(scope, data, reported.ids)
    return Execution(
        period=period,
        title=text(data, "title"),
        sections=plans,
        columns=columns(scope.ledger, data, (), own=_COMPUTED, used=reported.fields),
        activities=_activities(scope, reported, plans, inner(data, "activities"), period),
        indicators=_indicators(scope, reported, inner(data, "indicators")),
        tasks=answers.tasks(scope, inner(data, "tasks")),
        forms=answers.forms(scope, inner(data, "forms")),
        conclusions=text(data, "conclusions"),
        signatory=signatory,
        date=iso_date(text(data, "date")) or "",
        template=text(data, "template"),
        contents=yes(data, "contents"),
        order=report_order(scope, period, data),
        letter=letter(scope, data, signatory),
        gaps=tuple(scope.ledger.gaps),
    )


def _plans(scope: Scope, reported: Reported, data: Raw) -> tuple[str, ...]:
    known = {section.id for section in reported.program.of_kind(*_PLANS)} | reported.loose
    named = [(place, plain(name)) for place, name in items(data, "sections")]
    for place, name in named:
        scope.ledger.refer(name, known, msg("There is no roadmap or plan “{id}”.", id=name), ("sections", place))
    return tuple(name for _, name in named)


def _activities(
    scope: Scope, reported: Reported, plans: tuple[str, ...], given: Raw, period: ReportingPeriod
) -> dict[str, ActivityExecution]:
    known = {row.id for row in reported.rows()} | reported.loose
    for name in given:
        message = msg("There is no activity “{id}” in the roadmaps and plans of the program.", id=name)
        scope.ledger.refer(name, known, message, ("activities", name), at_key=True)
    found: dict[str, ActivityExecution] = {}
    not_due = reported.not_due(period)
    for row in reported.rows(plans):
        if row.id in not_due and row.id not in given and not row.parts:
            found[row.id] = ActivityExecution(row.id, Status.NOT_PLANNED, path=("activities", row.id))
        elif not row.id and not row.parts:
            scope.ledger.gap("status", ("activities",))
        elif row.id in given or not row.parts:
            found[row.id] = _activity(scope, row.id, inner(given, row.id), owes=not row.parts)
    rest = (name for name in given if name not in found)
    return found | {name: _activity(scope, name, inner(given, name), owes=False) for name in rest}


def _activity(scope: Scope, name: str, data: Raw, *, owes: bool) -> ActivityExecution:
    path: Path = ("activities", name)
    status = answers.status(scope, text(data, "status"), path, owes=owes)
    reason = text(data, "reason")
    owes_reason = not reason and status in OWES_REASON
    return ActivityExecution(
        id=name,
        status=status,
        account=text(data, "account"),
        evidence=text(data, "evidence"),
        reason=scope.ledger.gap("reason", (*path, "reason")) if reason == MISSING or owes_reason else reason,
        new_term=text(data, "new_term"),
        recommendation=_recommendation(scope, data.get("recommendation"), (*path, "recommendation")),
        carried=text(data, "carried"),
        answers=answers.answers(scope, inner(data, "answers"), (*path, "answers")),
        path=path,
    )


def _recommendation(scope: Scope, given: Any, path: Path) -> Recommendation | None:
    if not isinstance(given, dict):
        return Recommendation(plain(given)) if plain(given) else None
    return Recommendation(text(given, "text"), scope.to(text(given, "to"), (*path, "to")), text(given, "term"))


def _indicators(scope: Scope, reported: Reported, given: Raw) -> dict[str, IndicatorExecution]:
    """Return what was reached: a report that names one indicator prints them all, so each owes its value."""
    known = [indicator.id for indicator in reported.program.indicators() if indicator.id]
    for name in given:
        message = msg("There is no indicator “{id}” in the program.", id=name)
        scope.ledger.refer(name, {*known, *reported.loose}, message, ("indicators", name), at_key=True)
    return {name: _indicator(scope, name, inner(given, name)) for name in known if given}


def _indicator(scope: Scope, name: str, data: Raw) -> IndicatorExecution:
    path: Path = ("indicators", name)
    return IndicatorExecution(
        id=name,
        actual=_actual(scope, text(data, "actual"), (*path, "actual")),
        reason=text(data, "reason"),
        answers=answers.answers(scope, inner(data, "answers"), (*path, "answers")),
        path=path,
    )


def _actual(scope: Scope, said: str, path: Path) -> Amount | Gap | None:
    if said in {"", MISSING}:
        return scope.ledger.gap("actual", path)
    return None if said == NOTHING_HERE else amount(said)
