"""The table of commands and the options that all of them share."""

from datetime import date
from pathlib import Path

import click

from generator import __version__
from generator.cli import given, speech
from generator.cli.days import DAY
from generator.cli.spoken import Group, Option
from generator.errors import msg

_ROOM = "generator.cli.commands"

COMMANDS = {
    "init": (f"{_ROOM}.init", msg("Make a new workspace with a complete sample.")),
    "new": (f"{_ROOM}.new", msg("Begin a new program.")),
    "check": (f"{_ROOM}.check", msg("Check the specs and the templates they use.")),
    "inspect": (f"{_ROOM}.inspect", msg("Check any Word file.")),
    "build": (f"{_ROOM}.build", msg("Make the documents.")),
    "status": (f"{_ROOM}.status", msg("Show what is stale, what is due soon, and which forms are still out.")),
    "forms": (f"{_ROOM}.forms", msg("Make the forms that parties fill for a period.")),
    "collect": (f"{_ROOM}.collect", msg("Read filled forms back into the execution file.")),
    "edition": (f"{_ROOM}.edition", msg("Keep the approved edition of a program.")),
    "diff": (f"{_ROOM}.diff", msg("Show what changed since an approved edition.")),
    "amend": (f"{_ROOM}.amend", msg("Write the act that amends a program, with tracked changes and the whole text.")),
    "term": (f"{_ROOM}.term", msg("Explain a term: which days it comes to.")),
    "calendar": (f"{_ROOM}.calendar", msg("Show when the activities of a program are due.")),
    "template": (f"{_ROOM}.template", msg("List, check, explain and copy the Word templates.")),
    "rule": (f"{_ROOM}.rule", msg("Explain a rule of the check, or list all.")),
    "schema": (f"{_ROOM}.schema", msg("Print the JSON Schema of the specs, for editors.")),
}


def _version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        click.echo(f"generator {__version__}")
        context.exit()


def _start(workspace: Path | None, lang: str | None, on: date | None) -> None:
    """The workspace and the language were read before: see `arguments`."""
    context = click.get_current_context()
    context.obj = workspace
    context.meta[given.ON] = on
    if lang:
        speech.use(lang)


root = Group(
    "generator",
    about=msg("Families of official documents from one checked spec a program."),
    table=COMMANDS,
    callback=_start,
    params=[
        Option(
            ["--workspace"],
            type=click.Path(path_type=Path),
            named=msg("DIR"),
            about=msg("The folder of the workspace; by default this one or the nearest above it."),
        ),
        Option(["--lang"], type=click.Choice(speech.LANGUAGES), about=msg("The language of the messages.")),
        Option(
            ["--on"],
            type=DAY,
            named=msg("DATE"),
            about=msg("The day that counts as today: 2026-09-01."),
        ),
        Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_version,
            about=msg("Show the version and exit."),
        ),
    ],
)
