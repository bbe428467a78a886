"""Rules: each is one function from what is examined to what it finds; pure. One explicit table holds them all."""

from collections.abc import Iterable, Iterator

from generator.checks import (
    across,
    activities,
    chain,
    comments,
    dates,
    drafts,
    layout,
    numbers,
    orders,
    registers,
    reports,
    terms,
    text,
)
from generator.checks.choosing import BY_DEFAULT, Choice
from generator.checks.rule import Found, Rule, Subject
from generator.errors import Problem

RULES: tuple[Rule, ...] = (
    *drafts.RULES,
    *registers.RULES,
    *numbers.RULES,
    *dates.RULES,
    *terms.RULES,
    *chain.RULES,
    *activities.RULES,
    *orders.RULES,
    *reports.RULES,
    *text.RULES,
    *across.RULES,
    *layout.RULES,
    *comments.RULES,
)
"""Every rule, theme by theme. A rule is called as the code of its problems."""

BY_CODE = {rule.code: rule for rule in RULES}
ALWAYS = tuple(rule for rule in RULES if rule.always)
"""The rules that builds tell of, too: what they find can be seen on paper."""


def run(subject: Subject, choice: Choice = BY_DEFAULT, rules: Iterable[Rule] = RULES) -> tuple[Problem, ...]:
    """Return what every chosen one of `rules` finds in `subject`, in their order."""
    return tuple(problem for rule in rules if choice.runs(rule) for problem in _found(rule, subject, choice))


def _found(rule: Rule, subject: Subject, choice: Choice) -> Iterator[Problem]:
    severity = choice.severity(rule)
    for one in rule.find(subject):
        yield Problem(rule.code, one.message, one.place, one.hint, severity, changes=one.changes)


__all__ = ["ALWAYS", "BY_CODE", "RULES", "Choice", "Found", "Rule", "Subject", "run"]
