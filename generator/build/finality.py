"""A final document lacks nothing: which gaps and unreviewed forms stand in the way of the wanted documents."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.build.values import ALL, Checked, Wanted
from generator.errors import Problem, Severity
from generator.spec import marks

VALUES: Mapping[str, str] = {"gap": "number", "guessed-form": "form"}
"""The codes of what a final document lacks, and which value of their messages tells one from another."""

_MARK = re.compile(r"(?<!\S)\?(?![\w?])")


def owed(checked: Checked, wanted: Wanted) -> tuple[Problem, ...]:
    """Return the problems of a program with those that a final document may not have as errors.

    These are all of them, or those that the wanted documents print. Of a “?” that is no gap nothing in a document
    tells which one it is, so all of them count where any is printed.
    """
    printed = None if wanted == ALL else frozenset(_printed(checked))
    marked = _is_marked(checked)
    return tuple(_judged(problem, printed, marked=marked) for problem in checked.problems)


def _judged(problem: Problem, printed: frozenset[tuple[str, str]] | None, *, marked: bool) -> Problem:
    if problem.code == marks.CODE and marked:
        return replace(problem, severity=Severity.ERROR)
    if problem.code not in VALUES:
        return problem
    value = str(problem.message.values.get(VALUES[problem.code], ""))
    stands = printed is None or (problem.code, value) in printed
    return replace(problem, severity=Severity.ERROR) if stands else problem


def _printed(checked: Checked) -> Iterator[tuple[str, str]]:
    """Yield the code and the telling value of everything that the documents to be made lack, as they say themselves."""
    for job in checked.jobs:
        lacks = job.sheet.context["draft"]
        yield from (("gap", line["number"]) for line in lacks["gaps"])
        # On paper a form has no-break spaces; the messages of the check have ordinary ones.
        yield from (("guessed-form", line["form"].replace("\u00a0", " ")) for line in lacks["guesses"])


def _is_marked(checked: Checked) -> bool:
    """Return whether a document to be made prints a “?” by itself; only a program with such a mark is searched."""
    given = any(problem.code == marks.CODE for problem in checked.problems)
    return given and any(_MARK.search(text) for job in checked.jobs for text in _texts(job.sheet.context))


def _texts(context: Any) -> Iterator[str]:
    if isinstance(context, str):
        yield context
    elif isinstance(context, (dict, list)):
        for inner in context.values() if isinstance(context, dict) else context:
            yield from _texts(inner)
