"""Which findings a command shows, and what it returns for them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.cli.speech import say
from generator.errors import Exit, Problem, Severity, msg


@dataclass(frozen=True)
class Filter:
    """Which problems are shown: those of `select` (all if it is empty) but for those of `ignore`; both name codes."""

    select: frozenset[str]
    ignore: frozenset[str]

    def unknown(self, problems: Iterable[Problem]) -> Iterator[str]:
        """Yield a line for each code that no rule has and none of the problems: a slip would show nothing at all."""
        if not self.select | self.ignore:
            return
        # The table of rules takes long to load.
        from generator.build.remarks import unknown_rule
        from generator.checks.table import RULES

        known = {rule.code for rule in RULES} | {one.code for one in problems}
        for code in sorted((self.select | self.ignore) - known):
            # Not inside an f-string: whether messages are found there depends on the version of Python.
            said = msg("There is no rule “{code}”.", code=code)
            yield f"{say(said)} {say(unknown_rule(code))}"

    def shown(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Return those of the problems that are shown."""
        return tuple(
            one for one in problems if (not self.select or one.code in self.select) and one.code not in self.ignore
        )


def codes(given: Sequence[str]) -> frozenset[str]:
    """Return the codes that are listed; the name of a theme stands for all of its rules."""
    named = (code.strip() for text in given for code in text.split(",") if code.strip())
    return frozenset(code for name in named for code in _of_theme(name) or (name,))


def _of_theme(name: str) -> tuple[str, ...]:
    from generator.checks.table import RULES

    return tuple(rule.code for rule in RULES if rule.theme.value == name)


def status(problems: Iterable[Problem], *, strict: bool) -> Exit:
    """Return the exit status: errors stop, warnings only where `strict`."""
    stopping = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return Exit.ERRORS if any(problem.severity in stopping for problem in problems) else Exit.OK
