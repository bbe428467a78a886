"""Data of an execution file → what was done in the period, with a gap for every row it says nothing of."""

from generator.errors import msg
from generator.language.columns import REPORT_KEYS
from generator.model.execution import Execution
from generator.model.gap import NOTHING_HERE, Printed
from generator.model.period import ReportingPeriod
from generator.model.program import REPORTED
from generator.spec.building import answers, people
from generator.spec.building.activities import activities
from generator.spec.building.columns import columns
from generator.spec.building.letter import letter, report_order
from generator.spec.building.reached import indicators
from generator.spec.building.reported import Reported
from generator.spec.building.scope import Scope
from generator.spec.building.values import Raw, inner, items, plain, text, yes
from generator.spec.scalars import MISSING, iso_date

_COMPUTED = tuple(sorted(REPORT_KEYS))


def execution(period: ReportingPeriod, scope: Scope, reported: Reported, data: Raw) -> Execution:
    """Return the execution; its gaps stand in the order of the rows reported on, indicators and papers after them."""
    plans, signatory = _plans(scope, reported, data), people.signatory(scope, data.get("signatory"), ("signatory",))
    answers.clash(scope, data, reported.ids)
    return Execution(
        period=period,
        title=text(data, "title"),
        sections=plans,
        columns=columns(scope.ledger, data, (), own=_COMPUTED, used=reported.fields),
        activities=activities(scope, reported, plans, inner(data, "activities"), period),
        indicators=indicators(scope, reported, inner(data, "indicators"), period),
        tasks=answers.tasks(scope, inner(data, "tasks")),
        forms=answers.forms(scope, inner(data, "forms")),
        conclusions=_conclusions(scope, text(data, "conclusions")),
        signatory=signatory,
        date=iso_date(text(data, "date")) or "",
        template=text(data, "template"),
        contents=yes(data, "contents"),
        summary=yes(data, "summary"),
        act=yes(data, "act"),
        order=report_order(scope, period, data),
        letter=letter(scope, data, signatory),
        gaps=tuple(scope.ledger.gaps),
    )


def _plans(scope: Scope, reported: Reported, data: Raw) -> tuple[str, ...]:
    known = {section.id for section in reported.program.of_kind(*REPORTED)} | reported.loose
    named = [(place, plain(name)) for place, name in items(data, "sections")]
    for place, name in named:
        scope.ledger.refer(name, known, msg("There is no roadmap or plan “{id}”.", id=name), ("sections", place))
    return tuple(name for _, name in named)


def _conclusions(scope: Scope, said: str) -> Printed:
    if said == MISSING:
        return scope.ledger.gap("conclusions", ("conclusions",))
    return "" if said == NOTHING_HERE else said
