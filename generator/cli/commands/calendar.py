"""`generator calendar`: the month grid of a program as a picture, and what is due by month."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

import click

from generator.build.checking import check
from generator.cli import given
from generator.cli.console import data, note, width
from generator.cli.picture import drawn
from generator.cli.problems import lines as problem_lines
from generator.cli.speech import counted, say
from generator.cli.spoken import argument, option
from generator.cli.spoken import command as spoken_command
from generator.context.rich import plain
from generator.errors import Exit, Severity, msg
from generator.language.dates import MONTHS, figures
from generator.language.responsible import labels
from generator.model.family import Family
from generator.model.period import Span, span
from generator.timing import due, grid
from generator.timing.due import Due, State
from generator.timing.schedule import Scheduled, frame, scheduled

_ABOUT = msg(
    "Show when the activities of a program are due: a picture of its months, then a list by month with who is "
    "responsible, then the activities whose terms name no days. What is overdue on the day of --on is marked."
)
_UNDATED = msg("Without exact dates")
_OVERDUE = msg("overdue")


@spoken_command("calendar", about=_ABOUT)
@argument("program", named=msg("PROGRAM"))
@option("--from", "first", named=msg("MONTH"), default="", about=msg("The first month shown: 2026-03."))
@option("--to", "last", named=msg("MONTH"), default="", about=msg("The last month shown: 2026-08."))
@option("--ics", named=msg("FILE"), type=click.Path(path_type=Path), about=msg("Write or update a calendar file."))
def command(program: str, first: str, last: str, ics: Path | None) -> Exit:
    """Print the picture, the list by month and what has no dates; or write all of it into a calendar file."""
    workspace = given.workspace()
    (slug,) = given.programs(workspace, [program])
    checked = check(workspace, slug)
    if checked.family is None:
        wrong = [problem for problem in checked.problems if problem.severity is Severity.ERROR]
        for line in problem_lines(wrong, workspace.root):
            note(line)
        return Exit.ERRORS
    if ics:
        from generator.cli.exporting import export

        export(checked.family, ics, given.on())
        return Exit.OK
    _show(checked.family, _shown(checked.family.program.span, first, last), given.on())
    return Exit.OK


def _shown(whole: Span, first: str, last: str) -> Span:
    """Return the days from the first month to the last one, by default those of the program."""
    start = _month(first).start if first else whole.start
    end = _month(last).end if last else whole.end
    return Span("", start, end)


def _month(name: str) -> Span:
    found = span(f"{name}..{name}")
    if found is None:
        raise click.UsageError(say(msg("“{month}” is not a month. Write it like this: 2026-03.", month=name)))
    return found


def _show(family: Family, shown: Span, on: date) -> None:
    rows = tuple(scheduled(family))
    data(f"{' '.join(plain(family.program.title).split())} ({figures(on)})")
    for line in _pictures(family, rows):
        data(line)
    found = sorted(due.within(due.occurrences(rows), shown), key=lambda one: one.occurrence.start)
    late = [one for one in found if due.state(family, one, on) is State.OVERDUE]
    for line in _by_month(family, found, late):
        data(line)
    for line in _undated(rows):
        data(line)
    if late:
        note(counted("{number} term is overdue.", "{number} terms are overdue.", len(late)))


def _pictures(family: Family, rows: Iterable[Scheduled]) -> Iterator[str]:
    wide = width()
    for section, ones in groupby(rows, key=lambda row: row.section):
        kind = frame(family, section).year_kind
        yield ""
        yield from filter(None, [section.heading or section.title])
        for one in grid.grids(ones, family.program.span, kind):
            yield from drawn(one, wide)


def _by_month(family: Family, found: Iterable[Due], late: list[Due]) -> Iterator[str]:
    for (year, month), ones in groupby(found, key=lambda one: (one.occurrence.start.year, one.occurrence.start.month)):
        yield ""
        yield f"{MONTHS[month - 1].capitalize()} {year}"
        yield from (_line(family, one, one in late) for one in ones)


def _line(family: Family, one: Due, is_late: bool) -> str:
    days, row = one.occurrence, one.planned.row
    when = figures(days.start) if days.start == days.end else f"{figures(days.start)}–{figures(days.end)}"
    title = plain(row.title).partition("\n")[0]
    who = ", ".join(labels(row, family.directory))
    marked = f"  [{say(_OVERDUE)}]" if is_late else ""
    return f"  {when:<21}  {title}" + (f" – {who}" if who else "") + marked


def _undated(rows: Iterable[Scheduled]) -> Iterator[str]:
    found = grid.undated(rows)
    if found:
        yield ""
        yield say(_UNDATED)
    for one in found:
        yield f"  {plain(one.row.title).partition(chr(10))[0]}: {one.reading.phrase or '—'}"
