"""`generator diff`: what changed since an approved edition, element by element."""

from collections.abc import Sequence

import click

from generator.build import editions
from generator.cli import given
from generator.cli.changes import as_data, lines
from generator.cli.console import as_json, data, note
from generator.cli.speech import counted, say
from generator.cli.spoken import argument, option
from generator.cli.spoken import command as spoken_command
from generator.documents.parts.amending.differences import differences
from generator.errors import Exit, msg
from generator.workspace.editions import Edition

_ABOUT = msg(
    "Show what changed in a program since an approved edition, by default the last one: what was added, removed, moved "
    "or reworded, with the section and the printed number of each."
)


@spoken_command("diff", about=_ABOUT)
@argument("program", named=msg("PROGRAM"))
@argument("edition", named=msg("EDITION"), required=False, default="")
@option(
    "--format", "shape", type=click.Choice(("text", "json")), default="text", about=msg("text, or json for programs.")
)
def command(program: str, edition: str, shape: str) -> Exit:
    """Print the differences between the edition and the present spec."""
    workspace = given.workspace()
    (slug,) = given.programs(workspace, [program])
    known = editions.all_of(workspace, slug)
    if not known:
        return given.said([editions.none(slug)], workspace)
    old = _chosen(known, edition)
    found = differences(editions.state(old, slug), editions.now(workspace, slug))
    if shape == "json":
        data(as_json(as_data(old, found)))
        return Exit.OK
    for text in lines(found):
        data(text)
    note(counted("{number} change since {edition}.", "{number} changes since {edition}.", len(found), edition=old.name))
    return Exit.OK


def _chosen(known: Sequence[Edition], name: str) -> Edition:
    if not name:
        return known[-1]
    found = next((one for one in known if one.name == name), None)
    if found is None:
        names = tuple(one.name for one in known)
        raise click.UsageError(say(msg("There is no edition “{name}”. There are: {names}", name=name, names=names)))
    return found
