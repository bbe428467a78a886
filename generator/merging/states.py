"""How each party stands with its form: what came, what is wrong with it, what the department did with it."""

from collections.abc import Iterator, Mapping

from generator.merging import statuses
from generator.model.collation import FormState
from generator.model.execution import Answer, Execution, Handling, Status
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.period import ReportingPeriod
from generator.timing.asking import Questions, questions


def states(family: Family, period: ReportingPeriod) -> Mapping[str, FormState]:
    """Return how every party that is asked stands, in the order of the directory."""
    told = family.executions.get(period.name) or Execution(period)
    return {party: state(told, party, asked) for party, asked in questions(family, period).items()}


def state(told: Execution, party: str, asked: Questions) -> FormState:
    """Return how a party stands that is `asked` about so much, by what the execution file tells."""
    answers = answers_of(told, party)
    handled = told.forms.get(party, Handling())
    if not answers:
        return FormState.RETURNED if handled.returned else FormState.NOT_SENT
    came = max(one.values.get("received", "") for one in answers.values())
    is_back = bool(handled.returned) and came > handled.returned
    if handled.accepted and not (handled.returned > handled.accepted):
        return _accepted(told, answers)
    if handled.returned and not is_back:
        return FormState.RETURNED
    if any(faults(name, answer, told) for name, answer in answers.items()):
        return FormState.HAS_ERRORS
    if is_back:
        return FormState.CORRECTED
    return _accepted(told, answers) if all(name in answers for name in asked.all) else FormState.RECEIVED


def answers_of(told: Execution, party: str) -> dict[str, Answer]:
    """Return the answers of a party by the ids of what it answered."""
    return {name: answers[party] for name, answers in told.answered() if party in answers}


def faults(name: str, answer: Answer, told: Execution) -> tuple[str, ...]:
    """Return the keys of what an answer lacks: `status`, `reason`, `actual`."""
    return tuple(_faults(name, answer, told))


def _faults(name: str, answer: Answer, told: Execution) -> Iterator[str]:
    if name in told.indicators:
        yield from () if answer.values.get("actual") else ("actual",)
        return
    if statuses.status(answer) is None:
        yield "status"
    elif not statuses.has_reason(answer) and name not in told.tasks:
        yield "reason"


def _accepted(told: Execution, answers: Mapping[str, Answer]) -> FormState:
    """Return `merged` where every row that was answered has its status or value in the report."""
    settled = (_is_settled(told, name) for name in answers)
    return FormState.MERGED if all(settled) else FormState.ACCEPTED


def _is_settled(told: Execution, name: str) -> bool:
    if name in told.indicators:
        return not isinstance(told.indicators[name].actual, Gap)
    row = told.activities.get(name) or told.tasks.get(name)
    return row is not None and isinstance(row.status, Status)
