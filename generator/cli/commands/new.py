"""`generator new`: the folder and the spec of a new program."""

import sys
import time
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path

import click

from generator.build.directory import directory
from generator.cli import given, imports
from generator.cli.blank import Answers, blank
from generator.cli.console import data, note, terminal
from generator.cli.outcomes import line
from generator.cli.speech import say
from generator.cli.spoken import argument, option
from generator.cli.spoken import command as spoken_command
from generator.errors import NOTHING, Exit, Message, msg
from generator.intake.importing.composing import Asked
from generator.model.directory import Directory
from generator.model.period import span
from generator.spec.scalars import looks_like_id
from generator.spec.schema import PROGRAM_KINDS
from generator.workspace import creating, names, places
from generator.workspace.places import Workspace

_ABOUT = msg(
    "Begin a new program: a folder of program_specs/ named SLUG (Latin letters, digits, hyphens) with a spec in which "
    "everything is explained. What the options do not say is asked on a terminal."
)
_NO_PARTIES = msg(
    "There are no parties in program_specs/directory.yaml yet. Write the issuer there first, for example:\n"
    "parties:\n"
    "  edu:\n"
    "    name: Управление образования администрации муниципального округа"
)

Fault = Callable[[str], Message]
"""What is wrong with an answer; the empty message if nothing is."""


@spoken_command("new", about=_ABOUT)
@argument("slug", named=msg("SLUG"))
@option("--title", named=msg("TEXT"), about=msg("The title of the program."))
@option("--period", named=msg("PERIOD"), about=msg("The span of the program."))
@option("--issuer", named=msg("ID"), about=msg("The party that approves the program, by its id in directory.yaml."))
@option("--kind", type=click.Choice(PROGRAM_KINDS), about=msg("What is approved; by default a program."))
@option(
    "--docx",
    named=msg("FILE"),
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    about=msg("A program, plan, order or report in Word to take over; what else is given goes before what it says."),
)
def command(slug: str, docx: Path | None, kind: str | None, **options: str | None) -> Exit:
    """Ask for what is missing and write the spec, or take a document over."""
    workspace = given.workspace()
    _check_slug(workspace, slug)
    return _blank(workspace, slug, kind, options) if docx is None else _imported(workspace, slug, docx, (kind, options))


def _imported(workspace: Workspace, slug: str, docx: Path, said: tuple[str | None, dict[str, str | None]]) -> Exit:
    kind, options = said
    found = {name: value for name, value in options.items() if value is not None}
    faults = _faults(directory(workspace)) if "issuer" in found else _faults(Directory())
    wrong = [fault for name, value in found.items() if (fault := faults[name](value)).text]
    if wrong:
        raise click.UsageError("\n".join(map(say, wrong)))
    return imports.run(workspace, slug, docx, Asked(name=docx.name, kind=kind or "", **found))


def _blank(workspace: Workspace, slug: str, kind: str | None, options: dict[str, str | None]) -> Exit:
    known = directory(workspace)
    if not known.parties:
        raise click.UsageError(say(_NO_PARTIES))
    answers = _answers(known, options, kind)
    path = workspace.specs / slug / places.PROGRAM
    for kept in creating.create({path: blank(answers).encode("utf-8")}):
        data(line(kept))
    note(say(msg("Fill it in, then: generator check {slug}", slug=slug)))
    return Exit.OK


def _check_slug(workspace: Workspace, slug: str) -> None:
    if not looks_like_id(slug) or next(names.faults(slug), None):
        said = msg("“{slug}” cannot be the name of a program: use small Latin letters, digits and hyphens.", slug=slug)
        raise click.UsageError(say(said))
    for there in workspace.specs.iterdir():
        if there.name.casefold() == slug:
            raise creating.taken(there)


def _faults(known: Directory) -> dict[str, Fault]:
    return {
        "title": lambda text: NOTHING if text.strip() else msg("The title is empty."),
        "period": _no_span,
        "issuer": lambda text: _no_party(text, known),
    }


def _answers(known: Directory, options: dict[str, str | None], kind: str | None) -> Answers:
    faults = _faults(known)
    found = _asked(faults, options, known) if terminal(sys.stdin) else _given(faults, options)
    years = span(found["period"])
    assert years
    issuer = known.parties[found["issuer"]]
    return Answers(
        title=found["title"].strip(),
        span=found["period"],
        issuer=issuer.id,
        kind=kind or PROGRAM_KINDS[0],
        signatory=issuer.head,
        first_year=years.start.year,
        place=issuer.place,
    )


def _given(faults: dict[str, Fault], options: dict[str, str | None]) -> dict[str, str]:
    """Return the answers of the options; wrong usage if one is missing or wrong, naming all that are."""
    missing = [f"--{name}" for name, value in options.items() if value is None]
    if missing:
        raise click.UsageError(say(msg("There is no terminal to ask on; give these options: {names}", names=missing)))
    found = {name: value or "" for name, value in options.items()}
    wrong = [said for name, value in found.items() if (said := faults[name](value)).text]
    if wrong:
        raise click.UsageError("\n".join(map(say, wrong)))
    return found


def _asked(faults: dict[str, Fault], options: dict[str, str | None], known: Directory) -> dict[str, str]:
    """Return the answers of the options, and of the person where an option is missing or wrong."""
    year = time.localtime().tm_year
    questions = {
        "title": (msg("Title of the program"), None),
        "period": (msg("Span"), f"{year + 1}-{year + 3}"),
        "issuer": (msg("Who approves it ({names})", names=tuple(known.parties)[:12]), next(iter(known.parties))),
    }
    found: dict[str, str] = {}
    for name, (question, default) in questions.items():
        value = options[name]
        while value is None or (wrong := faults[name](value)).text:
            if value is not None:
                note(say(wrong))
            value = str(click.prompt(say(question), default=default, err=True))
        found[name] = value
    return found


def _no_span(text: str) -> Message:
    hint = msg("“{text}” is not a span. Write it like 2025-2027, 2022-01..2024-08, 2025 or 2025-26.", text=text)
    return NOTHING if span(text) else hint


def _no_party(text: str, known: Directory) -> Message:
    if text in known.parties:
        return NOTHING
    near = get_close_matches(text, known.parties, n=3) or tuple(known.parties)[:12]
    return msg("There is no party “{text}” in directory.yaml. There are: {names}", text=text, names=tuple(near))
