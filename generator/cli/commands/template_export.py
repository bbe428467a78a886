"""`generator template export`: the packaged templates, copied into the workspace to be edited in Word."""

from collections.abc import Sequence
from difflib import get_close_matches

import click

from generator.cli import given
from generator.cli.console import data
from generator.cli.outcomes import line
from generator.cli.speech import say
from generator.cli.spoken import argument, option
from generator.cli.spoken import command as spoken_command
from generator.errors import Exit, msg
from generator.workspace import creating, templates

_ABOUT = msg(
    "Copy packaged templates (by default all) into docx_templates/ of the workspace, to be edited in Word. From then "
    "on they are used instead of the packaged ones."
)


@spoken_command("export", about=_ABOUT)
@argument("names", named=msg("NAME"), nargs=-1)
@option("--force", is_flag=True, about=msg("Overwrite templates that were edited here."))
def command(names: Sequence[str], force: bool) -> Exit:
    """Copy the templates and print a line for each."""
    workspace = given.workspace()
    packaged = templates.packaged()
    chosen = [_known(name, tuple(packaged)) for name in names] or list(packaged)
    files = {workspace.templates / name: packaged[name].read_bytes() for name in chosen}
    for kept in creating.create(files, force, creating.FORCE):
        data(line(kept))
    return Exit.OK


def _known(name: str, packaged: Sequence[str]) -> str:
    for candidate in (name, f"{name}{templates.SUFFIX}"):
        if candidate in packaged:
            return candidate
    near = get_close_matches(name, packaged, n=1, cutoff=0.5) or packaged
    said = msg("There is no packaged template “{name}”. There are: {names}", name=name, names=tuple(near))
    raise click.UsageError(say(said))
