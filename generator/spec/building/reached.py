"""Data of indicators in an execution → what was reached, by the author or by the answers of forms."""

from collections.abc import Sequence

from generator.errors import Path, msg
from generator.merging import numbers, texts
from generator.model.directory import Directory
from generator.model.execution import IndicatorExecution
from generator.model.gap import NOTHING_HERE, Gap
from generator.model.period import ReportingPeriod
from generator.model.program import Amount, Indicator
from generator.spec.building import answers
from generator.spec.building.reported import Reported
from generator.spec.building.scope import Scope
from generator.spec.building.values import Raw, amount, inner, text
from generator.spec.scalars import MISSING
from generator.timing.asking import parties


def indicators(scope: Scope, reported: Reported, given: Raw, period: ReportingPeriod) -> dict[str, IndicatorExecution]:
    """Return what was reached: a report that names one indicator prints them all, so each owes its value."""
    known = {indicator.id: indicator for indicator in reported.program.indicators() if indicator.id}
    for name in given:
        message = msg("There is no indicator “{id}” in the program.", id=name)
        scope.ledger.refer(name, {*known, *reported.loose}, message, ("indicators", name), at_key=True)
    family = reported.family(scope.directory)
    return {
        name: _indicator(scope, one, inner(given, name), period, parties(family, one.responsible, period))
        for name, one in known.items()
        if given
    }


def _indicator(
    scope: Scope, planned: Indicator, data: Raw, period: ReportingPeriod, asked: Sequence[str]
) -> IndicatorExecution:
    """Return what was reached; a target that was missed when its year is over owes the reason."""
    path: Path = ("indicators", planned.id)
    given = answers.answers(scope, inner(data, "answers"), (*path, "answers"))
    said = text(data, "actual").replace(MISSING, "")
    together = None if said else numbers.settled(planned.merge, numbers.figures(given), asked)
    actual = together or _actual(scope, said, (*path, "actual"))
    reason = text(data, "reason") or texts.listed(given, "reason", (), scope.directory or Directory())
    owes_reason = not reason and period.ends_year and planned.is_reached(period.year, actual) is False
    return IndicatorExecution(
        id=planned.id,
        actual=actual,
        reason=scope.ledger.gap("reason", (*path, "reason")) if reason == MISSING or owes_reason else reason,
        answers=given,
        path=path,
    )


def _actual(scope: Scope, said: str, path: Path) -> Amount | Gap | None:
    if not said:
        return scope.ledger.gap("actual", path)
    return None if said == NOTHING_HERE else amount(said)
