"""`generator collect`: filled forms back into the execution file, and a report of what came."""

from collections.abc import Iterable, Iterator, Sequence
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
from generator.errors import Exit, msg
from generator.workspace.outputs import Kept, Outcome
from generator.workspace.places import Workspace

_ABOUT = msg(
    "Read filled forms, Word or Excel, back into the execution file of a period; folders are searched. Answers replace "
    "earlier ones of the same party, your own texts stay. What cannot be read is set aside and named. The report of "
    "the collation is written beside the other documents."
)


@spoken_command("collect", about=_ABOUT)
@argument("program", named=msg("PROGRAM"))
@argument("files", named=msg("FILE"), nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
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
    listed = tuple(_files(files))
    if not listed:
        raise click.UsageError(say(msg("There are no Word or Excel files in the given folders.")))
    checked = beginning.begun(workspace, checked, wanted)
    if checked is None:
        return Exit.ERRORS
    order = collecting.Order(wanted, listed, given.on(), force)
    return _shown(workspace, collecting.collect(workspace, checked, order, in_russian))


def _files(given_: Iterable[Path]) -> Iterator[Path]:
    """Yield the files, those of folders in the order of their names; what offices leave beside open files is none."""
    for path in given_:
        if path.is_dir():
            yield from (one for one in sorted(path.iterdir()) if one.is_file() and _is_form(one))
        else:
            yield path


def _is_form(path: Path) -> bool:
    return not path.name.startswith(("~", ".")) and path.name not in {"Thumbs.db", "desktop.ini"}


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
