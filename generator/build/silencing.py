"""What settings and comments of the specs leave of the problems that rules find."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.checks.choosing import Choice
from generator.checks.rule import Rule
from generator.errors import Problem
from generator.spec.source import Source
from generator.spec.suppressing import Suppression, suppressions

Known = Mapping[str, Rule]
"""The rules that are known where problems come from, by their codes."""


def governed(problems: Iterable[Problem], choice: Choice, known: Known) -> tuple[Problem, ...]:
    """Return the problems that settings leave, as heavy as they say; errors of reading are none of theirs."""
    return tuple(_governed(problems, choice, known))


def _governed(problems: Iterable[Problem], choice: Choice, known: Known) -> Iterator[Problem]:
    for problem in problems:
        rule = known.get(problem.code)
        if rule is None:
            yield problem
        elif choice.runs(rule):
            yield replace(problem, severity=choice.severity(rule))


@dataclass(frozen=True)
class Silence:
    """The comments of all files of a program."""

    comments: tuple[Suppression, ...]
    by_code: Mapping[tuple[str, str], tuple[Suppression, ...]]
    """The same by file and code: few of many comments can silence a problem."""

    def kept(self, problems: tuple[Problem, ...], known: Known) -> tuple[Problem, ...]:
        """Return the problems that no comment silences; errors of reading cannot be silenced."""
        if not self.comments:
            return problems
        return tuple(one for one in problems if one.code not in known or not any(self._silencing(one)))

    def used(self, problems: tuple[Problem, ...]) -> frozenset[Suppression]:
        """Return the comments that silence any of the problems."""
        return frozenset(comment for one in problems for comment in self._silencing(one))

    def _silencing(self, problem: Problem) -> Iterator[Suppression]:
        listed = self.by_code.get((problem.place.file, problem.code), ())
        return (one for one in listed if one.holds(problem.code, problem.place))


def silence(sources: Mapping[str, Source]) -> Silence:
    """Return the comments of `sources`."""
    comments = tuple(one for source in sources.values() for one in suppressions(source))
    by_code: dict[tuple[str, str], list[Suppression]] = {}
    for one in comments:
        by_code.setdefault((one.place.file, one.code), []).append(one)
    return Silence(comments, {key: tuple(listed) for key, listed in by_code.items()})
