"""`generator amend`: the act that amends a program, what changes in tracked form, the consolidated text."""

import click

from generator.build import amending
from generator.build.checking import check
from generator.build.forming import unnamed
from generator.build.values import errors
from generator.cli import given
from generator.cli.console import data, note
from generator.cli.outcomes import line
from generator.cli.problems import lines
from generator.cli.speech import say
from generator.cli.spoken import argument, option
from generator.cli.spoken import command as spoken_command
from generator.documents.parts.amending.comparing import TECHNIQUES
from generator.errors import Exit, GeneratorError, msg

_ABOUT = msg(
    "Write the act that amends a program, from what differs between the last edition kept and the present spec; beside "
    "it the program with tracked changes, and the consolidated text. Date, number, grounds and further points of the "
    "act are given under “amendment” in the program."
)


@spoken_command("amend", about=_ABOUT)
@argument("program", named=msg("PROGRAM"))
@option(
    "--technique",
    type=click.Choice(TECHNIQUES),
    default=None,
    about=msg(
        "words: words replaced in their places; part: whole cells, rows and paragraphs restated; edition: the whole "
        "program in a new edition. By default each change is worded by its size."
    ),
)
@option("--force", is_flag=True, about=msg("Overwrite files that were edited by hand."))
def command(program: str, technique: str | None, force: bool) -> Exit:
    """Make the documents of the amendment and print what became of them."""
    workspace = given.workspace()
    (slug,) = given.programs(workspace, [program])
    checked = check(workspace, slug)
    if wrong := (*errors(checked.problems), *unnamed(checked)):
        return given.said(wrong, workspace)
    try:
        built = amending.amend(workspace, checked, amending.Order(technique or "", given.on(), force))
    except GeneratorError as error:
        return given.said(error.problems, workspace)
    if built is None:
        note(say(msg("Nothing that is printed has changed since the edition in force; there is nothing to amend.")))
        return Exit.OK
    for one in built.kept:
        data(line(one))
    for text in (*lines(built.problems, workspace.root), *map(say, built.notes)):
        note(text)
    return built.status
