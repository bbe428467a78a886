"""Where parties that answer for one thing together say different things about it."""

from collections.abc import Iterator, Mapping

from generator.merging import numbers, statuses
from generator.model.collation import Finding, Kind
from generator.model.execution import Answer, Execution, Status
from generator.model.family import Family
from generator.model.table import Merge
from generator.timing.asking import individually, responsible

_UNDONE = frozenset({Status.NOT_DONE, Status.CANCELLED, Status.NOT_PLANNED})


def contradictions(family: Family, told: Execution) -> Iterator[Finding]:
    """Yield the activities and indicators of an execution about which parties contradict each other.

    Each member of a group answers for itself; those who are named answer for one and the same thing.
    """
    who = responsible(family)
    for name, one in told.activities.items():
        named = individually(family, who.get(name, ()))
        yield from _statuses(name, {party: said for party, said in one.answers.items() if party in named})
    rules = {one.id: one.merge for one in family.program.indicators()}
    for name, reached in told.indicators.items():
        if rules.get(name) not in (Merge.SUM, Merge.MEAN):
            yield from _numbers(name, reached.answers)


def _statuses(name: str, answers: Mapping[str, Answer]) -> Iterator[Finding]:
    found = statuses.given(answers)
    done = [party for party, said in found.items() if said in statuses.DONE]
    undone = [party for party, said in found.items() if said in _UNDONE]
    if done and undone:
        yield _finding(name, "status", done[0], undone[0], answers)


def _numbers(name: str, answers: Mapping[str, Answer]) -> Iterator[Finding]:
    found = numbers.figures(answers)
    first = next(iter(found), "")
    other = next((party for party, one in found.items() if one.value != found[first].value), "")
    if other:
        yield _finding(name, "actual", first, other, answers)


def _finding(name: str, key: str, one: str, other: str, answers: Mapping[str, Answer]) -> Finding:
    """Return the finding: `before` is what the first party says, with its id; `said` what the other one does."""
    before, said = (f"{party}: {answers[party].values[key]}" for party in (one, other))
    return Finding(Kind.CONTRADICTION, answers[other].values.get("file", ""), other, name, key, said, before)
