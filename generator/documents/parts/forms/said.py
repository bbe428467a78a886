"""What was said in the period before, by the party or of everybody."""

from textwrap import shorten

from generator.context.rich import line
from generator.language import dates, statuses
from generator.model.execution import ActivityExecution, Answer, Execution, IndicatorExecution, Status
from generator.model.family import Family
from generator.model.period import ReportingPeriod
from generator.model.program import Amount

_LONGEST = 300
"""Characters of what was said before, enough to remember it by."""


def earlier(family: Family, period: ReportingPeriod) -> Execution | None:
    """Return the execution of the last period before `period`: of the same kind, if there is one of it."""
    before = [one for one in family.executions.values() if one.period.span.end < period.span.start]
    alike = [one for one in before if one.period.kind == period.kind] or before
    return max(alike, key=lambda one: one.period.span.end, default=None)


def row(before: Execution | None, name: str, party: str) -> str:
    """Return what was told of a row in the period before: «За 2025 год: выполнено. Проведены …»; empty for nothing."""
    told = before.activities.get(name) if before else None
    if before is None or told is None:
        return ""
    own = told.answers.get(party)
    words = _answered(own) if own else _told(told)
    return f"{_when(before)}: {shorten(words, _LONGEST, placeholder=' …')}" if words else ""


def indicator(before: Execution | None, name: str, party: str) -> str:
    """Return the value of an indicator in the period before, that of the party if it gave one."""
    told = before.indicators.get(name) if before else None
    if told is None:
        return ""
    own = told.answers.get(party)
    return (own.values.get("actual", "") if own else "") or _value(told)


def _when(before: Execution) -> str:
    said = dates.period(before.period)
    return said[0].upper() + said[1:]


def _answered(own: Answer) -> str:
    return _sentences(own.values.get("status", ""), own.values.get("account", ""))


def _told(told: ActivityExecution) -> str:
    return _sentences(told.status.value if isinstance(told.status, Status) else "", told.account)


def _sentences(status: str, account: str) -> str:
    return ". ".join(filter(None, (statuses.in_words(status).lower(), line(account))))


def _value(told: IndicatorExecution) -> str:
    return told.actual.text if isinstance(told.actual, Amount) else ""
