"""Rules: each is one function from a family of documents to the problems it finds; pure."""

from collections.abc import Callable, Iterator

from generator.checks.approval import approval_plain, approval_twice
from generator.checks.editions import code_too_early
from generator.checks.gaps import gap
from generator.checks.guesses import guessed_form
from generator.checks.terms import term_impossible, term_outside
from generator.errors import Problem
from generator.model.family import Family

Rule = Callable[[Family], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    gap,
    guessed_form,
    approval_twice,
    approval_plain,
    code_too_early,
    term_impossible,
    term_outside,
)
"""Every rule. A rule is called as the code of its problems; its text for users is in docs/rules.md under that code."""


def run(family: Family) -> tuple[Problem, ...]:
    """Return what every rule finds in `family`, in the order of the rules."""
    return tuple(problem for rule in RULES for problem in rule(family))
