"""`generator calendar`: the months of a program as a picture, and what is due."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from pathlib import Path

import click

from generator.build.checking import check
from generator.cli import agenda, given
from generator.cli.agenda import Agenda
from generator.cli.console import as_json, data, note, width
from generator.cli.picture import LEGEND, drawn
from generator.cli.problems import lines as problem_lines
from generator.cli.speech import counted, say
from generator.cli.spoken import argument, option
from generator.cli.spoken import command as spoken_command
from generator.context.rich import line as in_one_line
from generator.errors import Exit, Severity, msg
from generator.language.dates import figures
from generator.model.family import Family
from generator.model.period import Span, reporting_period, span
from generator.timing import grid
from generator.timing.schedule import Scheduled, frame, scheduled
from generator.workspace.places import Workspace

_ABOUT = msg(
    "Show when the activities of a program are due: a picture of its months, then a list by month with who is "
    "responsible, then the activities whose terms name no days. What is overdue on the day of --on is marked. Without "
    "--from and --to the whole program is shown."
)
_ALWAYS = Span("", date.min, date.max)
_LISTS: Mapping[str, Callable[[Agenda], Iterable[str]]] = {
    "month": agenda.by_month,
    "responsible": agenda.by_responsible,
    "grid": lambda _: (),
}
_BY = msg("How the list is grouped: by month or by responsible; grid: the picture alone, without the list.")


@spoken_command("calendar", about=_ABOUT)
@argument("program", named=msg("PROGRAM"))
@option("--from", "first", named=msg("MONTH"), default="", about=msg("The first month or day shown: 2026-03."))
@option("--to", "last", named=msg("MONTH"), default="", about=msg("The last month or day shown: 2026-08."))
@option("--by", "order", type=click.Choice(tuple(_LISTS)), default="month", about=_BY)
@option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", about=msg("text, or json for programs.")
)
@option("--ics", named=msg("FILE"), type=click.Path(path_type=Path), about=msg("Write or update a calendar file."))
def command(program: str, first: str, last: str, ics: Path | None, **options: str) -> Exit:
    """Print the picture, the list and what has no dates; or write all of it into a calendar file."""
    shown, is_json = _shown(first, last), options["form"] == "json"
    if ics and (shown != _ALWAYS or is_json):
        raise click.UsageError(say(msg("--ics writes the whole program: leave out --from, --to and --format.")))
    workspace = given.workspace()
    family = _family(workspace, *given.programs(workspace, [program]))
    if family is None:
        return Exit.ERRORS
    if ics:
        from generator.cli.exporting import export

        export(family, ics, given.on())
        return Exit.OK
    rows = tuple(scheduled(family))
    found = agenda.agenda(family, rows, shown, given.on())
    if is_json:
        data(as_json(agenda.as_data(found)))
    else:
        _show(found, _pictures(family, rows, shown), options["order"])
    return Exit.OK


def _family(workspace: Workspace, slug: str) -> Family | None:
    """Return the program and all around it; None for one with errors, which are said."""
    checked = check(workspace, slug)
    if checked.family is None:
        wrong = [problem for problem in checked.problems if problem.severity is Severity.ERROR]
        for line in problem_lines(wrong, workspace.root):
            note(line)
    return checked.family


def _shown(first: str, last: str) -> Span:
    """Return the days from the first month to the last one, where they are given."""
    start = _days(first).start if first else date.min
    end = _days(last).end if last else date.max
    if start > end:
        raise click.UsageError(say(msg("The first month stands after the last one.")))
    return Span("", start, end)


def _days(name: str) -> Span:
    """Return the days of a month, or the day itself."""
    if (found := reporting_period(name)) and found.kind == "date":
        return Span(name, found.span.end, found.span.end)
    month = span(f"{name}..{name}")
    if month is None:
        raise click.UsageError(say(msg("“{month}” is not a month. Write it like this: 2026-03.", month=name)))
    return month


def _show(found: Agenda, pictures: Iterable[str], order: str) -> None:
    said = msg("as of {day}", day=figures(found.on))
    data(f"{in_one_line(found.family.program.title)} – {say(said)}")
    for line in (*pictures, *_LISTS[order](found)):
        data(line)
    if found.overdue:
        note(counted("{number} term is overdue.", "{number} terms are overdue.", found.overdue))


def _pictures(family: Family, rows: Iterable[Scheduled], shown: Span) -> Iterator[str]:
    """Yield the grids of each section, in whole years, and what their signs mean."""
    whole, wide = family.program.span, width()
    within = Span("", max(whole.start, shown.start), min(whole.end, shown.end))
    drawings = [
        (section, grid.grids(ones, within, frame(family, section).year_kind))
        for section, ones in groupby(rows, key=lambda row: row.section)
        if within.start <= within.end
    ]
    for section, grids in drawings:
        yield from ("", section.heading or section.title) if grids else ()
        for one in grids:
            yield from drawn(one, wide)
    if any(grids for _, grids in drawings):
        yield say(LEGEND)
