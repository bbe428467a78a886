"""`generator edition`: keep the approved edition of a program."""

from datetime import date
from pathlib import Path

import click

from generator.build import editions
from generator.build.checking import check
from generator.build.forming import unnamed
from generator.build.values import errors
from generator.cli import given
from generator.cli.console import data, note
from generator.cli.days import DAY
from generator.cli.outcomes import line
from generator.cli.speech import say
from generator.cli.spoken import argument, option
from generator.cli.spoken import command as spoken_command
from generator.errors import Exit, msg
from generator.workspace.editions import place

_ABOUT = msg(
    "Keep the approved edition of a program with the date and number of its act: a copy of the spec, the directory and "
    "the settings, the documents as they were issued, the signed file if there is one. What changes afterwards is "
    "shown by: generator diff"
)


@spoken_command("edition", about=_ABOUT)
@argument("program", named=msg("PROGRAM"))
@option(
    "--date",
    "day",
    required=True,
    type=DAY,
    named=msg("DATE"),
    about=msg("The date of the act: 2026-12-20."),
)
@option("--number", required=True, named=msg("NUMBER"), about=msg("The number of the act, without the sign."))
@option(
    "--file",
    "signed",
    named=msg("SIGNED"),
    type=click.Path(path_type=Path),
    about=msg("The signed file, a scan for example; it is kept with the edition."),
)
def command(program: str, day: date, number: str, signed: Path | None) -> Exit:
    """Keep the edition and print its files."""
    workspace = given.workspace()
    (slug,) = given.programs(workspace, [program])
    checked = check(workspace, slug)
    if wrong := (*errors(checked.problems), *unnamed(checked)):
        return given.said(wrong, workspace)
    named, number = day.isoformat(), number.strip()
    for one in editions.keep(workspace, checked, named, number, signed):
        data(line(one))
    for doubt in editions.doubts(workspace, checked, place(workspace, slug, named, number)):
        note(say(doubt))
    note(say(msg("The edition is kept. What changes from now on is shown by: generator diff {slug}", slug=slug)))
    return Exit.OK
