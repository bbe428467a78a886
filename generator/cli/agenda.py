"""What is due of a program on a day: values, then lines for people or a record for other programs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from textwrap import shorten

import click

from generator.cli.speech import say
from generator.context.rich import line as in_one_line
from generator.context.rich import plain
from generator.errors import Message, msg
from generator.language.dates import MONTHS, figures
from generator.language.responsible import labels
from generator.model.family import Family
from generator.model.period import Span
from generator.model.program import Section
from generator.timing import due, grid
from generator.timing.due import Due, State
from generator.timing.schedule import Scheduled

FORMAT = 1
"""The version of the JSON."""

_WIDEST = 100
"""Characters of the longest title in a list."""
_UNDATED = msg("Without exact dates")
_NOBODY = msg("Nobody is named")
_WORDS: Mapping[State, tuple[Message, str]] = {
    State.OVERDUE: (msg("overdue"), "red"),
    State.RUNNING: (msg("under way"), "cyan"),
    State.CLOSED: (msg("closed"), "green"),
}
"""What is said of an occurrence; of one that is ahead, nothing."""


@dataclass(frozen=True)
class Entry:
    """An occurrence with how it stands and who is responsible, by the names that tables print."""

    due: Due
    state: State
    who: tuple[str, ...]


@dataclass(frozen=True)
class Agenda:
    """The occurrences of a program by their days, as they stand on `on`, and its rows without dates.

    `sections` are the plans they come from, in the order of the program.
    """

    family: Family
    on: date
    sections: tuple[Section, ...]
    entries: tuple[Entry, ...]
    undated: tuple[Scheduled, ...]

    @property
    def overdue(self) -> int:
        """How many occurrences are overdue."""
        return sum(one.state is State.OVERDUE for one in self.entries)


def agenda(family: Family, rows: Iterable[Scheduled], shown: Span, on: date) -> Agenda:
    """Return what of `rows` shares a day with `shown`; rows without dates belong to every stretch of days."""
    planned = tuple(rows)
    found = due.within(due.occurrences(planned), shown)
    entries = (Entry(one, due.state(family, one, on), labels(one.planned.row, family.directory)) for one in found)
    by_day = sorted(entries, key=lambda one: (one.due.occurrence.start, one.due.occurrence.end))
    sections = tuple(section for section, _ in groupby(planned, key=lambda one: one.section))
    return Agenda(family, on, sections, tuple(by_day), grid.undated(planned))


def by_month(found: Agenda) -> Iterator[str]:
    """Yield what is due under the months it begins in, with who is responsible; then the rows without dates."""
    for (year, month), ones in groupby(found.entries, key=lambda one: _month(one.due.occurrence.start)):
        yield ""
        yield f"{MONTHS[month - 1].capitalize()} {year}"
        yield from _listed(found, ((one.due.planned, _line(one, one.who)) for one in ones))
    yield from _undated(found)


def by_responsible(found: Agenda) -> Iterator[str]:
    """Yield what is due under each who is responsible for it, in the order of the alphabet; nobody comes last.

    The rows without dates stand by themselves, after all.
    """
    names = {name for one in found.entries for name in one.who or ("",)}
    for name in sorted(names, key=lambda one: (not one, one.casefold())):
        yield ""
        yield name or say(_NOBODY)
        own = (one for one in found.entries if name in (one.who or ("",)))
        yield from _listed(found, ((one.due.planned, _line(one, ())) for one in own))
    yield from _undated(found)


def _undated(found: Agenda) -> Iterator[str]:
    """Yield the rows without dates, each with its term as it is written."""
    if found.undated:
        yield ""
        yield say(_UNDATED)
    yield from _listed(found, ((one, _undated_line(one, found.family)) for one in found.undated))


def _undated_line(one: Scheduled, family: Family) -> str:
    return f"  {_short(one)}: {one.reading.phrase or '—'}" + _responsible(labels(one.row, family.directory))


def _listed(found: Agenda, lines: Iterable[tuple[Scheduled, str]]) -> Iterator[str]:
    """Yield the lines of rows, under the headings of their plans where there are several.

    A cyclogram and a roadmap of one program often hold the same activity: the heading says which of the two it is.
    """
    told = list(lines)
    is_one_of_many = len(found.sections) > 1
    for section in found.sections:
        here = [line for row, line in told if row.section is section]
        if here and is_one_of_many:
            yield f"  {section.heading or section.title}"
        yield from (f"  {line}" if is_one_of_many else line for line in here)


def as_data(found: Agenda) -> dict[str, object]:
    """Return the record that docs/json-calendar.md describes."""
    directory = found.family.directory
    return {
        "format": FORMAT,
        "program": found.family.program.slug,
        "on": found.on.isoformat(),
        "occurrences": [_occurrence(one) for one in found.entries],
        "undated": [{**_row(one), "responsible": list(labels(one.row, directory))} for one in found.undated],
    }


def _occurrence(one: Entry) -> dict[str, object]:
    days = one.due.occurrence
    return {
        **_row(one.due.planned),
        "start": days.start.isoformat(),
        "end": days.end.isoformat(),
        "outside": days.outside,
        "responsible": list(one.who),
        "state": one.state.value,
    }


def _row(one: Scheduled) -> dict[str, object]:
    return {
        "id": one.row.id,
        "section": one.section.id,
        "title": _title(one),
        "term": one.reading.phrase,
        "kind": one.reading.kind.value,
    }


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _line(one: Entry, who: tuple[str, ...]) -> str:
    days = one.due.occurrence
    when = figures(days.start) if days.start == days.end else f"{figures(days.start)}–{figures(days.end)}"
    return f"  {when:<21}  {_short(one.due.planned)}{_responsible(who)}{_stands(one.state)}"


def _responsible(who: tuple[str, ...]) -> str:
    return f" – {', '.join(who)}" if who else ""


def _stands(state: State) -> str:
    if state not in _WORDS:
        return ""
    word, colour = _WORDS[state]
    return "  " + click.style(f"[{say(word)}]", fg=colour)


def _short(one: Scheduled) -> str:
    return shorten(plain(one.row.title).partition("\n")[0], _WIDEST, placeholder=" ..")


def _title(one: Scheduled) -> str:
    return in_one_line(one.row.title)
