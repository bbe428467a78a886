"""`generator collect`: filled forms back into the execution file, and a report of what came."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from generator.build import collecting
from generator.build.collecting import Collected
from generator.cli import beginning, given
from generator.cli.console import data, note
from generator.cli.findings import lines as found_lines
from generator.cli.outcomes import line
from generator.cli.problems import lines
from generator.cli.speech import counted, in_russian, say
from generator.cli.spoken import argument, option
from generator.cli.spoken import command as spoken_command
from generator.errors import Exit, Place, Problem, msg
from generator.model.period import ReportingPeriod
from generator.workspace import inbox
from generator.workspace.comparing import Kept, Outcome
from generator.workspace.places import Workspace

_ABOUT = msg(
    "Read filled forms, Word or Excel, back into the execution file of a period; folders are searched. Answers replace "
    "earlier ones of the same party, your own texts stay. What cannot be read is set aside and named. The report of "
    "the collation is written beside the other documents."
)


@spoken_command("collect", about=_ABOUT)
@argument("program", named=msg("PROGRAM"))
@argument("files", named=msg("FILE"), nargs=-1, required=True, type=click.Path(path_type=Path))
@option(
    "--period", named=msg("PERIOD"), required=True, about=msg("The period that the forms are about: 2026, 2026-h1.")
)
@option("--force", is_flag=True, about=msg("Overwrite a report of the collation that was edited by hand."))
def command(program: str, files: Sequence[Path], period: str, force: bool) -> Exit:
    """Collect the files, print what became of each."""
    workspace = given.workspace()
    (slug,) = given.programs(workspace, [program])
    checked = beginning.sound(workspace, slug)
    if checked is None or checked.family is None:
        return Exit.ERRORS
    wanted = given.reported(checked.family, period)
    listed = tuple(inbox.files(files))
    if not listed:
        raise click.UsageError(say(msg("There are no Word or Excel files in the given folders.")))
    if wanted.name not in checked.family.executions:
        return given.said([_not_begun(slug, wanted)], workspace)
    order = collecting.Order(wanted, listed, given.on(), force)
    return _shown(workspace, collecting.collect(workspace, checked, order, in_russian))


def _not_begun(slug: str, period: ReportingPeriod) -> Problem:
    """Return the problem of a period without an execution file: a mistyped name must not begin another one."""
    said = msg("There is no execution file of the period {period} yet.", period=period.name)
    hint = msg(
        "Is it the right period? Forms begin it: generator forms {slug} --period {period}",
        slug=slug,
        period=period.name,
    )
    return Problem("no-execution", said, Place(slug), hint)


def _shown(workspace: Workspace, found: Collected) -> Exit:
    changed = Kept(found.changed, Outcome.WRITTEN) if found.changed else None
    for kept in (*((changed,) if changed else ()), *found.built.kept):
        data(line(kept))
    for text in (*found_lines(found.collation), *lines((*found.aside, *found.built.problems), workspace.root)):
        note(text)
    for text in _totals(found):
        note(text)
    return found.built.status or (Exit.ERRORS if found.aside else Exit.OK)


def _totals(found: Collected) -> Iterator[str]:
    receipts = found.collation.receipts
    yield counted("{number} form was read.", "{number} forms were read.", len(receipts))
    yield counted("{number} answer is new.", "{number} answers are new.", sum(one.new for one in receipts))
    if aside := found.collation.aside:
        yield counted("{number} file was set aside.", "{number} files were set aside.", len(aside))
