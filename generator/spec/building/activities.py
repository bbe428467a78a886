"""Data of activities → what was done on each row: the words of the author, or what the answers of forms come to."""

from collections.abc import Callable, Mapping
from typing import Any

from generator.errors import Path, msg
from generator.merging.answers import Merged, merged
from generator.model.directory import Directory
from generator.model.execution import OWES_REASON, ActivityExecution, Answer, Recommendation, Status
from generator.model.period import ReportingPeriod
from generator.spec.building import answers
from generator.spec.building.reported import Reported
from generator.spec.building.scope import Scope
from generator.spec.building.values import Raw, inner, plain, text
from generator.spec.scalars import MISSING
from generator.timing.asking import parties, responsible

_Merge = Callable[[str, Mapping[str, Answer]], Merged]


def activities(
    scope: Scope, reported: Reported, plans: tuple[str, ...], given: Raw, period: ReportingPeriod
) -> dict[str, ActivityExecution]:
    """Return what was done on each row of the `plans`; one that is not due and not told of was not planned."""
    known = {row.id for row in reported.rows()} | reported.loose
    for name in given:
        message = msg("There is no activity “{id}” in the roadmaps and plans of the program.", id=name)
        scope.ledger.refer(name, known, message, ("activities", name), at_key=True)
    found: dict[str, ActivityExecution] = {}
    not_due, merge = reported.not_due(period), _merging(scope, reported, period)
    for row in reported.rows(plans):
        if row.id in not_due and row.id not in given and not row.parts:
            found[row.id] = ActivityExecution(row.id, Status.NOT_PLANNED, path=("activities", row.id))
        elif not row.id and not row.parts:
            scope.ledger.gap("status", ("activities",))
        elif row.id in given or not row.parts:
            found[row.id] = _activity(scope, row.id, inner(given, row.id), merge, owes=not row.parts)
    rest = (name for name in given if name not in found)
    return found | {name: _activity(scope, name, inner(given, name), merge, owes=False) for name in rest}


def _merging(scope: Scope, reported: Reported, period: ReportingPeriod) -> _Merge:
    """Return what the answers to a row come to; a row that is not known has none."""
    directory = scope.directory or Directory()
    family = reported.family(directory)
    rows = {row.id: row for row in reported.program.rows()}
    who = responsible(family)

    def merge(name: str, given: Mapping[str, Answer]) -> Merged:
        if not given or name not in rows:
            return Merged()
        return merged(rows[name], given, parties(family, who.get(name, ()), period), directory)

    return merge


def _activity(scope: Scope, name: str, data: Raw, merge: _Merge, *, owes: bool) -> ActivityExecution:
    """Return what was done on a row: the author's own words, and those of the answers where there are none."""
    path: Path = ("activities", name)
    given = answers.answers(scope, inner(data, "answers"), (*path, "answers"))
    merged = merge(name, given)
    said = text(data, "status").replace(MISSING, "")
    status = merged.status if merged.status and not said else answers.status(scope, said, path, owes=owes)
    reason = text(data, "reason") or merged.reason
    owes_reason = not reason and status in OWES_REASON and not merged.is_explained
    return ActivityExecution(
        id=name,
        status=status,
        account=text(data, "account") or merged.account,
        evidence=text(data, "evidence") or merged.evidence,
        reason=scope.ledger.gap("reason", (*path, "reason")) if reason == MISSING or owes_reason else reason,
        new_term=text(data, "new_term") or merged.new_term,
        recommendation=_recommendation(scope, data.get("recommendation"), (*path, "recommendation")),
        carried=text(data, "carried"),
        answers=given,
        path=path,
    )


def _recommendation(scope: Scope, given: Any, path: Path) -> Recommendation | None:
    if not isinstance(given, dict):
        return Recommendation(plain(given)) if plain(given) else None
    return Recommendation(text(given, "text"), scope.to(text(given, "to"), (*path, "to")), text(given, "term"))
