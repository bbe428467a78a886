"""`generator build`: the documents, a line for each."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from generator.build.making import build
from generator.build.paper import Missing, Preview
from generator.build.templates import BUILT
from generator.build.values import ALL, Built, Mode, Printer, Wanted
from generator.cli import given
from generator.cli.console import data, note
from generator.cli.outcomes import line
from generator.cli.problems import distinct, lines, ordered, summary
from generator.cli.progress import shown
from generator.cli.speech import counted, say
from generator.cli.spoken import argument, option
from generator.cli.spoken import command as spoken_command
from generator.errors import Exit, Severity, msg
from generator.workspace import leftovers, places
from generator.workspace.outputs import Outcome
from generator.workspace.places import Workspace

_ABOUT = msg(
    "Make the documents of the given programs, by default of all. Files in which nothing changes are not rewritten; a "
    "file edited by hand is never overwritten unless --force is given. A program with errors is passed over whole."
)
_OBSOLETE = msg(
    "Documents marked “obsolete” were made before, and no spec holds them any more. They stay where they are; delete "
    "them if you do not need them."
)


@spoken_command("build", about=_ABOUT)
@argument("programs", named=msg("PROGRAM"), nargs=-1)
@option("--only", type=click.Choice(BUILT), about=msg("Make only this kind of document."))
@option("--period", named=msg("PERIOD"), default="", about=msg("Of the reports make only that of this period: 2025."))
@option("--pdf", is_flag=True, about=msg("Make a PDF of each document, too, and bind the order with its appendices."))
@option("--final", is_flag=True, about=msg("Refuse to make documents in which something is not given yet."))
@option("--strict", is_flag=True, about=msg("Exit with status 1 when there are warnings, too."))
@option("--dry-run", is_flag=True, about=msg("Only say what would be written."))
@option("--force", is_flag=True, about=msg("Overwrite files that were edited by hand."))
@option(
    "--out",
    named=msg("DIR"),
    type=click.Path(path_type=Path),
    about=msg("The folder for the results instead of output/; each program gets a folder in it."),
)
def command(programs: Sequence[str], only: str | None, period: str, strict: bool, pdf: bool, **options: Any) -> Exit:
    """Build each program and print what became of its documents."""
    workspace = given.workspace()
    slugs = given.programs(workspace, programs)
    wanted = Wanted(only or "", given.period(workspace, slugs, period))
    mode = Mode(**options)
    results = []
    with _printer(pdf, mode.dry_run) as printer, shown(len(slugs)) as progress:
        for slug in slugs:
            results.append(build(workspace, slug, wanted, replace(mode, printer=printer), progress.told))
            progress.step(line(kept, mode.dry_run) for kept in results[-1].kept)
    _name_leftovers(workspace, results, everything=wanted == ALL and not programs and not mode.out)
    return _summary(workspace, results, strict)


@contextmanager
def _printer(wanted: bool, dry_run: bool) -> Iterator[Printer | None]:
    """Give what makes PDFs, if any are wanted: one LibreOffice, kept running until the last program is done."""
    if not wanted:
        yield None
        return
    # Reading and writing PDF takes longer to import than all the rest.
    from generator.pdf import failures, office, worker

    found = office.find(os.environ)
    if found is None:
        yield Missing(failures.missing())
    elif dry_run:
        yield Preview()
    else:
        with worker.Worker(found) as warm:
            yield warm


def _name_leftovers(workspace: Workspace, results: Sequence[Built], *, everything: bool) -> None:
    """Name the documents of programs that are gone, and say what becomes of all that no spec holds any more."""
    gone = leftovers.abandoned(workspace.output, places.programs(workspace)) if everything else ()
    for kept in gone:
        data(line(kept))
    if any(kept.outcome is Outcome.OBSOLETE for kept in (*gone, *(kept for built in results for kept in built.kept))):
        note(say(_OBSOLETE))


def _summary(workspace: Workspace, results: Sequence[Built], strict: bool) -> Exit:
    problems = ordered(distinct(problem for built in results for problem in built.problems))
    warnings = [problem for problem in problems if problem.severity is not Severity.ERROR]
    for text in dict.fromkeys(say(one) for built in results for one in built.notes):
        note(text)
    for text in lines((one for one in problems if strict or one.severity is Severity.ERROR), workspace.root):
        note(text)
    if len(warnings) < len(problems):
        note(summary(problems))
    elif not any(built.kept for built in results):
        note(say(msg("There is nothing to make: the specs hold no such document.")))
    elif warnings and not strict:
        note(_hidden(len(warnings)))
    worst = max(built.status for built in results)
    return Exit.ERRORS if strict and warnings and not worst else worst


def _hidden(number: int) -> str:
    return counted(
        "{number} warning is not shown; see it with: generator check",
        "{number} warnings are not shown; see them with: generator check",
        number,
    )
