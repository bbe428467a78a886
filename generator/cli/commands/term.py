"""`generator term`: what a term phrase comes to in a period, for people and for programs."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from textwrap import wrap

import click

from generator.build.texts import chosen
from generator.build.values import errors
from generator.cli import given
from generator.cli.console import as_json, data, note, width
from generator.cli.speech import say
from generator.cli.spoken import argument, option
from generator.cli.spoken import command as spoken_command
from generator.errors import Exit, Message, msg
from generator.language.dates import figures
from generator.model.family import Settings
from generator.model.period import YearKind, span
from generator.timing.reading import Frame, Kind, Occurrence, Reading
from generator.timing.terms import read

_ABOUT = msg(
    "Explain a term: how it is understood, and which days it comes to in a period. Write the phrase in quotation "
    "marks, as it stands in the spec. No phrase is an error here."
)
_KINDS: Mapping[Kind, Message] = {
    Kind.DEADLINE: msg("a deadline: done by the day, that day included"),
    Kind.WINDOW: msg("a window: done at some time inside it"),
    Kind.CONTINUOUS: msg("continuous: goes on through the whole time"),
    Kind.RECURRING: msg("recurring: once in each of these times"),
    Kind.EVENT: msg("bound to an event; the days are not known"),
    Kind.EXTERNAL: msg("set by another document; the days are not known"),
    Kind.VAGUE: msg("vague; no days follow from it"),
    Kind.IMPOSSIBLE: msg("impossible; there are no such days"),
}

_OUTSIDE = msg("outside of the period")
_BROKEN = msg("The settings have errors, and the usual values stand in for them; see: generator check")


@spoken_command("term", about=_ABOUT)
@argument("phrase", named=msg("PHRASE"))
@option("--period", named=msg("PERIOD"), required=True, about=msg("The span of the program: 2025-2027, 2025, 2025-26."))
@option("--school-year", is_flag=True, about=msg("Count in school years: September to May."))
@option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", about=msg("text, or json for programs.")
)
def command(phrase: str, period: str, school_year: bool, form: str) -> Exit:
    """Print what the phrase comes to."""
    reading = read(phrase, _frame(period, school_year))
    if form == "json":
        data(as_json(_record(reading)))
    else:
        data("\n".join(_lines(reading, width())))
    return Exit.OK


def _frame(period: str, school_year: bool) -> Frame:
    """Return the frame; calendars are those of the workspace, if there is one around."""
    within = span(period)
    if within is None:
        said = msg("“{name}” is not a period. Write it like this: 2025-2027, 2025, 2025-26.", name=period)
        raise click.UsageError(say(said))
    settings = _settings()
    is_school = school_year or within.is_school_year
    kind = YearKind.SCHOOL if is_school else YearKind.CALENDAR
    return Frame(within, kind, settings.study, settings.working_days)


def _settings() -> Settings:
    """Return the settings of the workspace around; a term is explained even where they are broken."""
    workspace = given.around()
    if workspace is None:
        return Settings()
    settings, problems = chosen(workspace)
    if errors(problems):
        note(say(_BROKEN))
    return settings


def _record(reading: Reading) -> dict[str, object]:
    return {
        "phrase": reading.phrase,
        "kind": reading.kind.value,
        "occurrences": [
            {"start": one.start.isoformat(), "end": one.end.isoformat(), "outside": one.outside}
            for one in reading.occurrences
        ],
        "note": " ".join(say(note) for note in reading.notes),
    }


def _lines(reading: Reading, wide: int) -> Iterator[str]:
    """Yield how the phrase is understood, its days by the years they begin in, and what is to be said of it."""
    yield f"«{' '.join(reading.phrase.split())}»: {say(_KINDS[reading.kind])}"
    for year, ones in groupby(reading.occurrences, key=lambda one: one.start.year):
        yield from _wrapped(f"  {year}: ", "; ".join(map(_days, ones)), wide)
    for said in reading.notes:
        yield from _wrapped("  ", say(said), wide)


def _wrapped(lead: str, text: str, wide: int) -> list[str]:
    """Return the lines of `text` behind its `lead`, no wider than `wide` where its words allow it."""
    wide = max(wide, 2 * len(lead))
    return wrap(text, wide, initial_indent=lead, subsequent_indent=" " * len(lead), break_long_words=False)


def _days(one: Occurrence) -> str:
    days = figures(one.start) if one.start == one.end else f"{figures(one.start)}–{figures(one.end)}"
    return f"{days} ({say(_OUTSIDE)})" if one.outside else days
