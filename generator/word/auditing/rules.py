"""Every rule of the audit, over the parts of a file that can be read."""

from collections.abc import Callable, Iterator

from generator.errors import Problem, Severity, msg
from generator.word.auditing import fields, links, programs, stored, unseen
from generator.word.auditing.finding import Finding, problem
from generator.word.parts.relations import Package

Rule = Callable[[Package], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    programs.programs,
    links.links,
    links.addresses,
    links.loading,
    fields.fields,
    stored.stored,
    stored.parts,
    unseen.unseen,
    unseen.settings,
    unseen.traces,
)
_DOCTYPE = msg("Open the file in Word and save it again; if it is still there, do not use the file.")


def found(package: Package, broken: list[Problem]) -> tuple[Problem, ...]:
    """Return all findings, each once, the gravest first; `broken` are the parts that could not be read."""
    problems = [problem(one) for rule in RULES for one in rule(package)]
    problems += [Problem(one.code, one.message, one.place, _DOCTYPE) for one in broken]
    ordered = sorted(problems, key=lambda one: list(Severity).index(one.severity))
    return tuple({(one.code, one.place): one for one in ordered}.values())


def dangers(package: Package, broken: list[Problem]) -> tuple[Problem, ...]:
    """Return the findings for which no document may be made from a template."""
    return tuple(one for one in found(package, broken) if one.severity is Severity.ERROR)
