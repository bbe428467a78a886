"""`generator inspect`: any Word file against the rules, its findings with their places in it."""

import os
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import click

from generator.build import foreign, inspecting, remarking
from generator.build.foreign import Reader
from generator.build.inspecting import Inspected
from generator.cli import given
from generator.cli.choice import Filter, codes, status
from generator.cli.console import as_json, data, note
from generator.cli.outcomes import line
from generator.cli.problems import as_data, lines, summary
from generator.cli.speech import say
from generator.cli.spoken import argument, option
from generator.cli.spoken import command as spoken_command
from generator.errors import Exit, Problem, msg
from generator.model.period import span
from generator.spec.scalars import SCALARS

_ABOUT = msg(
    "Put a Word file before the rules: its texts, numbers, dates and terms, its tables, and how it is laid out. The "
    "file is only read; with --comment a copy of it gets the findings as comments."
)


@spoken_command("inspect", about=_ABOUT)
@argument("file", named=msg("FILE"), type=click.Path(path_type=Path))
@option(
    "--format",
    "shape",
    type=click.Choice(("text", "json")),
    default="text",
    about=msg("Lines for people, or JSON for other programs."),
)
@option("--strict", is_flag=True, about=msg("Exit with status 1 when there are warnings, too."))
@option(
    "--select",
    named=msg("CODE,…"),
    multiple=True,
    about=msg("Show only problems with these codes, or of these themes."),
)
@option(
    "--ignore",
    named=msg("CODE,…"),
    multiple=True,
    about=msg("Do not show problems with these codes, or of these themes."),
)
@option(
    "--comment",
    named=msg("OUT.docx"),
    type=click.Path(path_type=Path),
    about=msg("Write a copy of the file with every finding as a comment of Word."),
)
@option("--force", is_flag=True, about=msg("Write the copy over a file that is there."))
@option("--period", named=msg("PERIOD"), default="", about=msg("The span of the program, where the file names none."))
def command(file: Path, **options: Any) -> Exit:
    """Inspect, print what is found, write the copy."""
    wanted = Filter(codes(options["select"]), codes(options["ignore"]))
    if options["period"] and span(options["period"]) is None:
        raise click.UsageError(say(SCALARS["span"].hint))
    if options["comment"] is not None and options["comment"].suffix.lower() != ".docx":
        raise click.UsageError(say(msg("The copy is a Word document: let its name end in “.docx”.")))
    with foreign.readers(1) as reader:
        return _inspected(file, reader, wanted, options)


def _inspected(file: Path, reader: Reader, wanted: Filter, options: Mapping[str, Any]) -> Exit:
    around = inspecting.around(given.around())
    content = inspecting.read(file, os.environ)
    seen = inspecting.seen(content, str(file), reader)
    found = inspecting.inspected(seen, str(file), around, wanted.select, options["period"])
    problems = wanted.shown(found.problems)
    _show(problems, options["shape"], found)
    for unknown in wanted.unknown(found.problems):
        note(unknown)
    if options["comment"] is not None:
        copy = remarking.Copy(file, content, reader, say).remarked(found, problems)
        note(line(remarking.write(copy, file, options["comment"], force=options["force"])))
    return status(problems, strict=options["strict"])


def _show(problems: Collection[Problem], shape: str, found: Inspected) -> None:
    if shape == "json":
        data(as_json(as_data(problems)))
        return
    for one in lines(problems):
        data(one)
    for reason in found.reason:
        said = msg(
            "The file was not read as a program or a report: {reason} Its texts and layout were checked.",
            reason=reason.message,
        )
        note(say(said))
    note(summary(problems))
