"""A plan as a grid of months: for every row and month what falls into it; values only, for paper and for a terminal.

`grids(rows, span, kind)` gives a `Grid` for each year, or for each run of years that look the same; `beyond` gives what
no grid can show, because its days lie outside of the years of the span; `undated` gives the rows without dates. Every
row stands in at least one of the three, so nothing vanishes.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from itertools import pairwise

from generator.language import dates
from generator.language.roman import roman
from generator.model.period import Span, YearKind
from generator.timing.cells import SHORT, Mark, in_full, mark
from generator.timing.schedule import Scheduled


class Columns(Enum):
    """What a column of a grid is."""

    MONTHS = "months"
    QUARTERS = "quarters"
    """Three months from the first of the year on: I to IV, in a school year September to November and so on."""


@dataclass(frozen=True)
class Column:
    """A column: its months as numbers, its name in full («январь», «I квартал») and a short one («янв.»)."""

    months: tuple[int, ...]
    name: str
    short: str


@dataclass(frozen=True)
class Line:
    """A row with a mark for each column, empty ones too."""

    planned: Scheduled
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Grid:
    """The rows that have a mark in these `years`, which all look alike; a school year is called by its first year."""

    kind: YearKind
    years: tuple[int, ...]
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]

    @property
    def label(self) -> str:
        """«2025 год», «2025–2026 учебный год», «Каждый год с 2025 по 2027»."""
        first, last = (_name(self.kind, year) for year in (self.years[0], self.years[-1]))
        noun = "учебный год" if self.kind is YearKind.SCHOOL else "год"
        return f"{first} {noun}" if first == last else f"Каждый {noun} с {first} по {last}"


@dataclass(frozen=True)
class Beyond:
    """A row with those of its terms that reach beyond the span or its years, in figures: «до 15.01.2028»."""

    planned: Scheduled
    pieces: tuple[str, ...]


def grids(rows: Iterable[Scheduled], span: Span, kind: YearKind, columns: Columns = Columns.MONTHS) -> tuple[Grid, ...]:
    """Return the grids of `rows` in the years of `kind` that `span` touches, in order; none for a year without marks.

    Years that follow one another and look the same are one grid. Rows keep their order; a row without a mark in a
    year is not in the grid of that year.
    """
    heads, planned = _columns(kind, columns), tuple(rows)
    yearly = ((year, _lines(planned, _days(heads, kind, year))) for year in _years(span, kind))
    return tuple(Grid(kind, years, heads, lines) for years, lines in _alike(yearly))


def beyond(rows: Iterable[Scheduled], span: Span, kind: YearKind) -> tuple[Beyond, ...]:
    """Return the rows with a term outside of `span`, or with days outside of its years, each with all of these."""
    years = _years(span, kind)
    first, last = _begin(kind, years[0]), _begin(kind, years[-1] + 1) - timedelta(days=1)
    found = (
        (row, [one for one in row.reading.occurrences if one.outside or one.start < first or one.end > last])
        for row in rows
    )
    return tuple(Beyond(row, tuple(in_full(row, one) for one in outer)) for row, outer in found if outer)


def undated(rows: Iterable[Scheduled]) -> tuple[Scheduled, ...]:
    """Return the rows whose terms have no dates: an event, somebody else's act, «по мере необходимости», a gap."""
    return tuple(row for row in rows if not row.reading.occurrences)


def _columns(kind: YearKind, columns: Columns) -> tuple[Column, ...]:
    months = [(9 + n - 1) % 12 + 1 for n in range(12)] if kind is YearKind.SCHOOL else list(range(1, 13))
    if columns is Columns.MONTHS:
        return tuple(Column((month,), dates.MONTHS[month - 1], SHORT[month - 1]) for month in months)
    return tuple(_quarter(number, tuple(months[3 * number : 3 * number + 3]), kind) for number in range(4))


def _quarter(number: int, months: tuple[int, ...], kind: YearKind) -> Column:
    if kind is YearKind.CALENDAR:
        return Column(months, f"{roman(number + 1)} квартал", f"{roman(number + 1)} кв.")
    first, last = months[0] - 1, months[-1] - 1
    return Column(months, f"{dates.MONTHS[first]} – {dates.MONTHS[last]}", f"{SHORT[first]} – {SHORT[last]}")


def _years(span: Span, kind: YearKind) -> tuple[int, ...]:
    """Return the years of `kind` that have days in the span."""
    first, last = (
        day.year - (kind is YearKind.SCHOOL and day < date(day.year, 9, 1)) for day in (span.start, span.end)
    )
    return tuple(range(first, last + 1))


def _begin(kind: YearKind, year: int) -> date:
    return date(year, 9 if kind is YearKind.SCHOOL else 1, 1)


def _days(columns: Sequence[Column], kind: YearKind, year: int) -> tuple[Span, ...]:
    """Return the days of each column in a year."""
    first = columns[0].months[0]
    begins = [date(year + (column.months[0] < first), column.months[0], 1) for column in columns]
    return tuple(
        Span(column.short, begin, after - timedelta(days=1))
        for column, (begin, after) in zip(columns, pairwise([*begins, _begin(kind, year + 1)]), strict=True)
    )


def _alike(yearly: Iterable[tuple[int, tuple[Line, ...]]]) -> Iterator[tuple[tuple[int, ...], tuple[Line, ...]]]:
    """Yield runs of years with the same lines; a year without any belongs to none and parts its neighbours."""
    run: tuple[int, ...] = ()
    before: tuple[Line, ...] = ()
    for year, lines in yearly:
        if run and lines != before:
            yield run, before
            run = ()
        run, before = (*run, year) if lines else (), lines
    if run:
        yield run, before


def _lines(rows: Iterable[Scheduled], days: Sequence[Span]) -> tuple[Line, ...]:
    found = (Line(row, tuple(mark(row, column) for column in days)) for row in rows)
    return tuple(line for line in found if any(line.marks))


def _name(kind: YearKind, year: int) -> str:
    return f"{year}–{year + 1}" if kind is YearKind.SCHOOL else str(year)
