"""Rules are run over what is examined."""

from collections.abc import Iterable, Iterator

from generator.checks.choosing import BY_DEFAULT, Choice
from generator.checks.rule import Rule, Subject
from generator.errors import Problem


def run(subject: Subject, rules: Iterable[Rule], choice: Choice = BY_DEFAULT) -> tuple[Problem, ...]:
    """Return what every chosen one of `rules` finds in `subject`, in their order."""
    return tuple(problem for rule in rules if choice.runs(rule) for problem in _found(rule, subject, choice))


def _found(rule: Rule, subject: Subject, choice: Choice) -> Iterator[Problem]:
    severity = choice.severity(rule)
    for one in rule.find(subject):
        yield Problem(rule.code, one.message, one.place, one.hint, severity, changes=one.changes)
