"""What a new program still wants of the person who begins it: a check of it, and the number of decisions."""

from collections.abc import Iterable, Iterator, Sequence

from generator.build import linting
from generator.build.checking import check
from generator.checks.table import BY_CODE
from generator.cli.console import data, note
from generator.cli.problems import distinct, lines, ordered, summary
from generator.cli.speech import counted, say
from generator.errors import Exit, Message, Problem, Severity, msg
from generator.workspace.places import Workspace

_MOST = 8
"""How many decisions are named in one line."""


def checked(workspace: Workspace, slug: str, decisions: Sequence[str] | None = None) -> Exit:
    """Check a program that was just written, say what is left to do and return the status of the command.

    `decisions` are those marked in its spec; without them every gap and warning is one.
    """
    problems = ordered(distinct(linting.lint(check(workspace, slug)).checked.problems))
    # What an earlier document did wrong is much, and can wait: first come the decisions that its spec is marked with.
    told = problems if decisions is None else tuple(one for one in problems if not _can_wait(one))
    for line in lines(told, workspace.root):
        data(line)
    note(summary(problems))
    if len(told) < len(problems):
        note(say(msg("What was found is listed by: generator check {slug}", slug=slug)))
    if decisions is None:
        _open(slug, problems)
    else:
        _marked(slug, decisions)
    # What rules find is for people to mend; the command has failed only where nothing can be built.
    broken = any(one.severity is Severity.ERROR and one.code not in BY_CODE for one in problems)
    return Exit.ERRORS if broken else Exit.OK


def _can_wait(problem: Problem) -> bool:
    """Return whether a problem neither stops a build nor is seen on paper."""
    return problem.code in BY_CODE and not BY_CODE[problem.code].always


def _marked(slug: str, decisions: Sequence[str]) -> None:
    if not decisions:
        note(say(msg("Nothing is left to decide. Make the documents: generator build {slug}", slug=slug)))
        return
    note(
        counted(
            "{number} decision is yours: it is marked “# ?” and listed at the end of {file}.",
            "{number} decisions are yours: they are marked “# ?” and listed at the end of {file}.",
            len(decisions),
            file=f"program_specs/{slug}/program.yaml",
        )
    )


def _open(slug: str, problems: Iterable[Problem]) -> None:
    found = list(open_decisions(problems))
    if not found:
        note(say(msg("Nothing is left to decide. Make the documents: generator build {slug}", slug=slug)))
        return
    shown = "; ".join(found[:_MOST]) + ("; …" if len(found) > _MOST else "")
    note(
        counted("{number} decision is yours: {what}.", "{number} decisions are yours: {what}.", len(found), what=shown)
    )


def open_decisions(problems: Iterable[Problem]) -> Iterator[str]:
    """Yield what a person must decide: what lacks values, with their names, then every other problem."""
    lacking: dict[str, list[str]] = {}
    others: list[str] = []
    for one in problems:
        where, what = one.message.values.get("where"), one.message.values.get("what")
        if one.code == "gap" and isinstance(where, Message):
            lacking.setdefault(say(where), []).append(say(what) if isinstance(what, Message) else str(what))
        else:
            others.append(say(one.message).rstrip("."))
    yield from (f"{where} – {', '.join(dict.fromkeys(named))}" for where, named in lacking.items())
    yield from dict.fromkeys(others)
