"""Rules: each is one function from a family of documents to the problems it finds; pure."""

from collections.abc import Callable, Iterator

from generator.checks.gaps import gap
from generator.errors import Problem
from generator.model.family import Family

Rule = Callable[[Family], Iterator[Problem]]

RULES: tuple[Rule, ...] = (gap,)
"""Every rule. A rule is called as the code of its problems; its text for users is in docs/rules.md under that code."""


def run(family: Family) -> tuple[Problem, ...]:
    """Return what every rule finds in `family`, in the order of the rules."""
    return tuple(problem for rule in RULES for problem in rule(family))
