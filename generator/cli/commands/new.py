"""`generator new`: the folder and the spec of a new program."""

import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import click

from generator.build.directory import directory
from generator.cli import deciding, given, imports, questions, rolling, wishes
from generator.cli.blank import Answers, blank
from generator.cli.console import data, note, terminal
from generator.cli.outcomes import line
from generator.cli.questions import Options
from generator.cli.speech import say
from generator.cli.spoken import argument, option
from generator.cli.spoken import command as spoken_command
from generator.errors import Exit, Message, msg
from generator.intake.importing.composing import Asked
from generator.model.directory import Directory
from generator.model.period import Span, span
from generator.spec.scalars import looks_like_id
from generator.spec.schema import PROGRAM_KINDS
from generator.spec.schemas.rows import YEAR_KINDS
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
_BY_PROGRAM = msg("The last program decides this; leave it out: {names}")
_BY_DOCUMENT = msg("The document decides this; leave it out: {names}")


@spoken_command("new", about=_ABOUT)
@argument("slug", named=msg("SLUG"))
@option("--title", named=msg("TEXT"), about=msg("The title of the program."))
@option("--period", named=msg("PERIOD"), about=msg("The span of the program."))
@option("--issuer", named=msg("ID"), about=msg("The party that approves the program, by its id in directory.yaml."))
@option("--kind", type=click.Choice(PROGRAM_KINDS), about=msg("What is approved; by default a program."))
@option("--municipality", named=msg("TEXT"), about=msg("The municipality in the genitive, for the title and the goal."))
@option("--year-kind", type=click.Choice(YEAR_KINDS), about=msg("The year that terms count in."))
@option("--directions", named=msg("ID,…"), about=msg("Directions with typical activities: their ids, all or none."))
@option("--schools", named=msg("ID"), about=msg("Who the schools are in the roadmap: the id of a group, or words."))
@option(
    "--from",
    "last",
    named=msg("PROGRAM"),
    about=msg("Draft it from this program: its texts with the years moved, its rows but for the finished ones."),
)
@option(
    "--docx",
    "--xlsx",
    "file",
    named=msg("FILE"),
    type=click.Path(path_type=Path),
    about=msg(
        "A program, plan, order or report in Word, or a plan in Excel, to take over; what else is given goes before "
        "what it says."
    ),
)
def command(slug: str, last: str | None, file: Path | None, **options: str | None) -> Exit:
    """Ask for what is missing and write the spec, draft it from the last program, or take a document over."""
    workspace = given.workspace()
    _check_slug(workspace, slug)
    if last is not None:
        return _rolled(workspace, slug, last, options | {"docx": None if file is None else file.name})
    if file is not None:
        return _imported(workspace, slug, file, options)
    return _blank(workspace, slug, options)


def _rolled(workspace: Workspace, slug: str, last: str, options: Options) -> Exit:
    _nothing_but({"title", "period"}, options, _BY_PROGRAM)
    return rolling.draft(workspace, rolling.Wish(slug, last, options["period"] or "", options["title"] or ""))


def _imported(workspace: Workspace, slug: str, file: Path, options: Options) -> Exit:
    _nothing_but({"title", "period", "issuer", "kind"}, options, _BY_DOCUMENT)
    wanted = {name: options[name] for name in ("title", "period", "issuer")}
    known = directory(workspace) if wanted["issuer"] is not None else Directory()
    said = questions.sound(wanted, known)
    return imports.run(workspace, slug, file, Asked(name=file.name, kind=options["kind"] or "", **said))


def _blank(workspace: Workspace, slug: str, options: Options) -> Exit:
    known = directory(workspace)
    if not known.parties:
        raise click.UsageError(say(_NO_PARTIES))
    answers = _answers(known, options)
    path = workspace.specs / slug / places.PROGRAM
    for kept in creating.create({path: blank(answers).encode("utf-8")}, home=workspace.specs):
        data(line(kept))
    note(say(msg("Fill it in, then: generator check {slug}", slug=slug)))
    return deciding.checked(workspace, slug)


def _nothing_but(allowed: set[str], options: Options, why: Message) -> None:
    """Raise wrong usage for options that something else decides."""
    named = [f"--{name.replace('_', '-')}" for name, value in options.items() if value is not None]
    refused = [name for name in named if name.removeprefix("--") not in allowed]
    if refused:
        raise click.UsageError(say(replace(why, values={"names": refused})))


def _check_slug(workspace: Workspace, slug: str) -> None:
    if not looks_like_id(slug) or next(names.faults(slug), None):
        said = msg("“{slug}” cannot be the name of a program: use small Latin letters, digits and hyphens.", slug=slug)
        raise click.UsageError(say(said))
    for there in workspace.specs.iterdir():
        if there.name.casefold() == slug and not creating.holds_nothing(there):
            raise creating.taken(there)


def _usual_title(municipality: str | None, period: str | None) -> str | None:
    years = span(period or "")
    return wishes.title(municipality, years) if municipality and years else None


def _answers(known: Directory, options: Options) -> Answers:
    title = options["title"] or _usual_title(options["municipality"], options["period"])
    wanted = {"title": title, "period": options["period"], "issuer": options["issuer"]}
    ask = terminal(sys.stdin)
    found = questions.asked(wanted, known) if ask else questions.given(wanted, known)
    years = span(found["period"])
    assert years
    more = wishes.wishes(options, known, years, asked=ask)
    first = _first(found, known, years, options["kind"])
    return replace(first, **more.answers(years, found["issuer"]))


def _first(found: Mapping[str, str], known: Directory, years: Span, kind: str | None) -> Answers:
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
