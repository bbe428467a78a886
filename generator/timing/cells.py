"""A cell of a grid: what of a row falls into a stretch of days, in figures; values only."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from generator.language import dates
from generator.model.period import Span
from generator.timing.reading import Kind, Occurrence
from generator.timing.schedule import Scheduled

SHORT = ("янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек.")
"""The names of months where there is little room (ГОСТ Р 7.0.12)."""


class Fill(Enum):
    """What falls into a cell; the first one wins where several terms do."""

    WHOLE = "whole"
    """All days of the column."""
    DEADLINE = "deadline"
    """A last day."""
    PART = "part"
    """Some days."""
    NONE = "none"


@dataclass(frozen=True)
class Mark:
    """What stands in a cell: how it is filled, and the days in figures, each piece unbreakable.

    Pieces: «до 15», «19», «15–19», «с 15» and «по 10» for days that begin or end elsewhere; a quarter adds the month
    («до 15.03») and says whole months by their names («март», «май – июнь»). All days of a column are no piece, so a
    cell may be filled without any.
    """

    fill: Fill = Fill.NONE
    pieces: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self.fill is not Fill.NONE


def mark(row: Scheduled, column: Span) -> Mark:
    """Return the mark of a row in a column, which is a whole month or several."""
    within = [one for one in row.reading.occurrences if one.start <= column.end and one.end >= column.start]
    if not within:
        return Mark()
    pieces = dict.fromkeys(piece for one in sorted(within) if (piece := _piece(row, one, column)))
    return Mark(_fill(row, within, column), tuple(pieces))


def _fill(row: Scheduled, within: Iterable[Occurrence], column: Span) -> Fill:
    if any(_covers(one, column) for one in within):
        return Fill.WHOLE
    return Fill.DEADLINE if any(_is_deadline(row, one) for one in within) else Fill.PART


def _is_deadline(row: Scheduled, one: Occurrence) -> bool:
    """Return whether an occurrence is a last day; a term of several parts may have stretches of days beside it."""
    return row.reading.kind is Kind.DEADLINE and one.start == one.end


def _covers(one: Occurrence, column: Span) -> bool:
    return one.start <= column.start and one.end >= column.end


def _piece(row: Scheduled, one: Occurrence, column: Span) -> str:
    """Return the days of an occurrence inside a column, empty for all of them."""
    if _covers(one, column):
        return ""
    first, last = _figure(one.start, column), _figure(one.end, column)
    if _is_deadline(row, one):
        return f"до {last}"
    if months := _months(max(one.start, column.start), min(one.end, column.end)):
        return months
    if one.start < column.start:
        return f"по {last}"
    if one.end > column.end:
        return f"с {first}"
    return last if first == last else f"{first}–{last}"


def _months(first: date, last: date) -> str:
    """Return the names of the months from `first` to `last`, empty where these are no whole months."""
    if first.day > 1 or (last + timedelta(days=1)).day > 1:
        return ""
    names = dict.fromkeys((SHORT[first.month - 1], SHORT[last.month - 1]))
    return " – ".join(names)


def _figure(day: date, column: Span) -> str:
    is_month = (column.start.year, column.start.month) == (column.end.year, column.end.month)
    return str(day.day) if is_month else f"{day.day:02}.{day.month:02}"


def in_full(row: Scheduled, one: Occurrence) -> str:
    """Return an occurrence of a row with its years: «до 15.01.2028», «с 01.12.2027 по 28.02.2028»."""
    if _is_deadline(row, one):
        return f"до {dates.figures(one.end)}"
    first, last = dates.figures(one.start), dates.figures(one.end)
    return first if first == last else f"с {first} по {last}"
