"""A final document has no gaps: which of a program's gaps stand in the way of the wanted documents."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from generator.build.values import ALL, Checked, Wanted
from generator.errors import Problem, Severity

CODE = "gap"


def owed(checked: Checked, wanted: Wanted) -> tuple[Problem, ...]:
    """Return the problems of a program, its gaps as errors: all of them, or those that the wanted documents print."""
    numbers = None if wanted == ALL else {number for job in checked.jobs for number in _printed(job.sheet.context)}
    return tuple(_judged(problem, numbers) for problem in checked.problems)


def _judged(problem: Problem, numbers: set[int] | None) -> Problem:
    if problem.code != CODE:
        return problem
    stands = numbers is None or problem.message.values.get("number") in numbers
    return replace(problem, severity=Severity.ERROR) if stands else problem


def _printed(value: Any) -> Iterator[int]:
    """Yield the number of every gap in a context: as a leaf, or as a run of formatted text."""
    if isinstance(value, dict):
        if isinstance(value.get("gap"), int):
            yield value["gap"]
        for inner in value.values():
            yield from _printed(inner)
    if isinstance(value, list):
        for inner in value:
            yield from _printed(inner)
