"""Comments of the specs that silence rules: what they leave of the problems, and what is wrong with them themselves."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator import checks
from generator.checks.choosing import Choice
from generator.errors import Message, Problem, msg
from generator.spec.nearest import nearest
from generator.spec.source import Source
from generator.spec.suppressing import Suppression, suppressions


def governed(problems: Iterable[Problem], choice: Choice) -> tuple[Problem, ...]:
    """Return the problems that settings leave, as heavy as they say; errors of reading are none of theirs."""
    return tuple(_governed(problems, choice))


def _governed(problems: Iterable[Problem], choice: Choice) -> Iterator[Problem]:
    for problem in problems:
        rule = checks.BY_CODE.get(problem.code)
        if rule is None:
            yield problem
        elif choice.runs(rule):
            yield replace(problem, severity=choice.severity(rule))


@dataclass(frozen=True)
class Silence:
    """The comments of all files of a program."""

    comments: tuple[Suppression, ...]

    def kept(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """Return the problems that no comment silences; errors of reading cannot be silenced."""
        if not self.comments:
            return problems
        return tuple(one for one in problems if one.code not in checks.BY_CODE or not any(self._silencing(one)))

    def used(self, problems: tuple[Problem, ...]) -> frozenset[Suppression]:
        """Return the comments that silence any of the problems."""
        return frozenset(comment for one in problems for comment in self._silencing(one))

    def faults(self, used: frozenset[Suppression], choice: Choice) -> Iterator[Problem]:
        """Yield what is wrong with the comments: unknown codes, nothing silenced, no reason."""
        for comment in self.comments:
            yield from _faults(comment, comment in used, choice)

    def _silencing(self, problem: Problem) -> Iterator[Suppression]:
        return (one for one in self.comments if one.holds(problem.code, problem.place))


def silence(sources: Mapping[str, Source]) -> Silence:
    """Return the comments of `sources`."""
    return Silence(tuple(one for source in sources.values() for one in suppressions(source)))


def _faults(comment: Suppression, is_used: bool, choice: Choice) -> Iterator[Problem]:
    rule = checks.BY_CODE.get(comment.code)
    if rule is None:
        yield _unknown(comment)
    elif not is_used and choice.runs(rule):
        said = msg("Nothing here has the finding {code}, which this comment silences.", code=comment.code)
        yield _fault("suppression-unused", comment, said, msg("Delete the comment."))
    elif is_used and not comment.reason:
        said = msg("The comment does not say why {code} is silenced.", code=comment.code)
        yield _fault(
            "suppression-reason", comment, said, msg("Write it after a dash: # check: ignore CODE — the reason.")
        )


def _unknown(comment: Suppression) -> Problem:
    if not comment.code:
        said = msg("A comment that silences rules is written otherwise.")
        hint = msg("This is how: # check: ignore CODE — the reason.")
    else:
        said = msg("There is no rule “{code}”.", code=comment.code)
        hint = unknown_rule(comment.code)
    return _fault("suppression-unknown", comment, said, hint)


def unknown_rule(code: str) -> Message:
    """Return the way out where a code is that of no rule: the nearest ones, or where to see all."""
    near = nearest(code, checks.BY_CODE)
    listed = msg("All rules: generator rule")
    return msg("Did you mean “{near}”?", near=near) if near else listed


def _fault(code: str, comment: Suppression, said: Message, hint: Message) -> Problem:
    return Problem(code, said, comment.place, hint, checks.BY_CODE[code].severity)
