"""`generator init`: a new workspace with a complete sample."""

from pathlib import Path

import click

from generator.cli import given
from generator.cli.console import near, note
from generator.cli.speech import counted, say
from generator.cli.spoken import argument
from generator.cli.spoken import command as spoken_command
from generator.errors import Exit, msg
from generator.workspace import creating, places, shipped
from generator.workspace.comparing import Outcome

_ABOUT = msg(
    "Make a workspace in the folder DIR (by default here): the folders of specs and templates with five complete "
    "sample programs. Nothing that is there already is overwritten."
)
_README = msg(
    "Put your own Word templates here. A template in this folder is used instead of the packaged one of its name.\n"
    "\n"
    "Copy the packaged templates here to edit them in Word:   generator template export\n"
    "Check them after editing:                                generator template check\n"
    "See what may stand in them:                              generator template fields\n"
)


@spoken_command("init", about=_ABOUT)
@argument("folder", named=msg("DIR"), required=False, default=".", type=click.Path(path_type=Path))
def command(folder: Path) -> Exit:
    """Create the files and say what to do next."""
    here = given.here()
    root = (here / folder).resolve()
    files = {root / name: data for name, data in shipped.sample()}
    files[root / places.TEMPLATES / "README.txt"] = say(_README).encode("utf-8")
    created = [kept for kept in creating.create(files) if kept.outcome is Outcome.WRITTEN]
    note(counted("{number} file was created.", "{number} files were created.", len(created)))
    if root != here:
        note(say(msg("Next: cd {folder}", folder=near(root))))
    note(say(msg("Make the documents: generator build")))
    return Exit.OK
