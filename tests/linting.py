"""Programs put before the rules: a family alone, or the texts of its files as `check` sees them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from generator.build.checking import noticed
from generator.build.linting import lint
from generator.build.values import Checked
from generator.checks import always
from generator.checks.rule import Subject
from generator.checks.running import run as run_rules
from generator.errors import Problem
from generator.model.family import Family
from tests.spec_texts import DIRECTORY, HEAD, lines, loaded


def run(family: Family) -> tuple[Problem, ...]:
    """Return what the rules that builds tell of find in a family."""
    return run_rules(Subject(family, family.directory), always.RULES)


def findings(
    program: str = HEAD,
    directory: str = DIRECTORY,
    settings: str | None = None,
    periods: Mapping[str, str] | None = None,
    asked: Collection[str] = (),
) -> tuple[Problem, ...]:
    """Return all that `check` says of a program that can be read; `periods` are execution files by their names.

    `asked` are codes named by `--select`: opt-in rules run only so.
    """
    told = {f"p{name.replace('-', '_')}": text for name, text in (periods or {}).items()}
    found = loaded(program, directory, settings, **told)
    assert found.family, lines(found.problems)
    checked = Checked("sample", found.family, (), tuple(noticed(found, "program.yaml")), found.sources)
    return lint(checked, frozenset(asked)).checked.problems


class Case(Protocol):
    """Something examined: the codes of what is found in it, the rule `code` asked for."""

    def codes(self, code: str) -> list[str]:
        """Return the codes of all findings."""


@dataclass(frozen=True)
class Spec:
    """The files of a program."""

    program: str = HEAD
    directory: str = DIRECTORY
    settings: str | None = None
    periods: Mapping[str, str] = field(default_factory=dict)

    def codes(self, code: str) -> list[str]:
        found = findings(self.program, self.directory, self.settings, self.periods, [code])
        return [problem.code for problem in found]


@dataclass(frozen=True)
class Example:
    """A rule: a case in which it must find something, and a case like it in which it must find nothing."""

    code: str
    wrong: Case
    right: Case
