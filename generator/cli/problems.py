"""Shows problems: lines for people, JSON for programs."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path as File

import click

from generator.cli.console import near
from generator.cli.speech import counted, say, shown
from generator.errors import Message, Path, Place, Problem, Severity, msg
from generator.workspace.bounds import is_there

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_WORDS = {Severity.ERROR: msg("error"), Severity.WARNING: msg("warning"), Severity.INFO: msg("note")}

FORMAT = 1
"""The version of the JSON."""


def lines(problems: Iterable[Problem], root: File | None = None) -> Iterator[str]:
    """Yield the line of each problem and, indented, the way out, once for neighbours that share it.

    `root` is the workspace that the files lie in.
    """
    for hint, neighbours in groupby(problems, key=lambda problem: say(problem.hint)):
        yield from (_line(problem, root) for problem in neighbours)
        if hint:
            yield f"    {hint}"


def _line(problem: Problem, root: File | None) -> str:
    place = [where(problem.place, root), dotted(problem.place.path)]
    word = click.style(say(_WORDS[problem.severity]), fg=_COLOURS[problem.severity])
    code = click.style(f"[{problem.code}]", dim=True)
    start = "".join(click.style(shown(part), bold=True) + ": " for part in place if part)
    return f"{start}{word}: {say(problem.message)} {code}"


def ordered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems file by file, in each by line; files stand in the order in which they first occur."""
    listed = list(problems)
    files = {file: index for index, file in enumerate(dict.fromkeys(problem.place.file for problem in listed))}
    return tuple(sorted(listed, key=lambda one: (files[one.place.file], one.place.line, one.place.column)))


def distinct(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems without repetition: programs share their directory and templates."""
    return tuple({(problem.code, problem.place, say(problem.message)): problem for problem in problems}.values())


def summary(problems: Iterable[Problem]) -> str:
    """Return how many errors, warnings and notes there are."""
    found = [problem.severity for problem in problems]
    if not found:
        return say(msg("No problems."))
    errors = counted("{number} error", "{number} errors", found.count(Severity.ERROR))
    warnings = counted("{number} warning", "{number} warnings", found.count(Severity.WARNING))
    if not (number := found.count(Severity.INFO)):
        return say(msg("Found: {errors}, {warnings}.", errors=errors, warnings=warnings))
    notes = counted("{number} note", "{number} notes", number)
    return say(msg("Found: {errors}, {warnings}, {notes}.", errors=errors, warnings=warnings, notes=notes))


def where(place: Place, root: File | None = None) -> str:
    """Return the place in its file, as `file:line:column` or «file: part, table 1, row 2, cell 3»."""
    file = _file(place.file, root)
    if place.line:
        return f"{file}:{place.line}:{place.column}" if place.column else f"{file}:{place.line}"
    return ": ".join(part for part in (file, ", ".join(_inside(place))) if part)


def dotted(path: Path) -> str:
    """Return a path in a spec as people write it: `sections[2].rows[0].key`."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")


def as_data(problems: Iterable[Problem]) -> dict[str, object]:
    """Return the problems as data for JSON; its shape is stable."""
    listed = [_as_data(problem) for problem in problems]
    return {"format": FORMAT, "problems": listed}


def _inside(place: Place) -> Iterable[str]:
    if place.part:
        yield place.part
    named: tuple[tuple[Callable[[int], Message], int], ...] = (
        (lambda n: msg("page {n}", n=n), place.page),
        (lambda n: msg("table {n}", n=n), place.table),
        (lambda n: msg("row {n}", n=n), place.row),
        (lambda n: msg("cell {n}", n=n), place.cell),
        (lambda n: msg("paragraph {n}", n=n), place.paragraph),
    )
    for name, number in named:
        if number:
            yield say(name(number))
    if place.excerpt:
        yield say(msg("“{excerpt}”", excerpt=place.excerpt))


def _file(name: str, root: File | None) -> str:
    if not name:
        return ""
    path = File(name) if root is None else root / name
    return near(path) if path.is_absolute() and is_there(path) else name


def _as_data(problem: Problem) -> dict[str, object]:
    place = problem.place
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "message": say(problem.message),
        "hint": say(problem.hint),
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "path": dotted(place.path),
        "part": place.part,
        "table": place.table,
        "row": place.row,
        "cell": place.cell,
        "paragraph": place.paragraph,
        "excerpt": place.excerpt,
        "page": place.page,
        "fixable": problem.edit is not None,
    }
