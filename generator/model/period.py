"""Periods: the span of a program and the reporting periods, as the design names them."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum


class YearKind(Enum):
    """The year a plan counts in: January to December, or September to August."""

    CALENDAR = "calendar"
    SCHOOL = "school"


@dataclass(frozen=True)
class Span:
    """A stretch of days, both inclusive, and the text it was read from."""

    name: str
    start: date
    end: date

    @property
    def years(self) -> tuple[int, ...]:
        """The calendar years touched, in order."""
        return tuple(range(self.start.year, self.end.year + 1))

    @property
    def is_school_year(self) -> bool:
        """Whether it runs from September to August."""
        return (self.start.month, self.end.month) == (9, 8)

    def year_of(self, day: object) -> int:
        """Return the year of the span nearest to `day` in ISO form; the first one for anything else."""
        year = int(day[:4]) if isinstance(day, str) and day[:4].isdecimal() else 0
        return min(max(year, self.start.year), self.end.year)


def _day(value: date) -> tuple[int, int]:
    return value.month, value.day


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def _months(name: str, year: int, first: int, count: int) -> Span:
    last = first + count - 1
    end = month_end(year + (last - 1) // 12, (last - 1) % 12 + 1)
    return Span(name, date(year, first, 1), end)


_SPAN_YEARS = re.compile(r"(\d{4})-(\d{4})", re.ASCII)
_SPAN_MONTHS = re.compile(r"(\d{4})-(\d{2})\.\.(\d{4})-(\d{2})", re.ASCII)


def span(name: str) -> Span | None:
    """Return the program span named `2025-2027`, `2022-01..2024-08`, `2025` or `2025-26`; None if it is none.

    The first form wins for `2025-26`: it is the school year, because a span of two years is written in full.
    """
    if found := _SPAN_YEARS.fullmatch(name):
        first, last = int(found[1]), int(found[2])
        return Span(name, date(first, 1, 1), date(last, 12, 31)) if 1900 <= first <= last < 2200 else None
    if found := _SPAN_MONTHS.fullmatch(name):
        return _month_span(name, *(int(part) for part in found.groups()))
    reporting = reporting_period(name)
    return reporting.span if reporting and reporting.kind in {"year", "school-year"} else None


def _month_span(name: str, first: int, month: int, last: int, until: int) -> Span | None:
    ordered = (first, month) <= (last, until)
    if not (ordered and 1 <= month <= 12 and 1 <= until <= 12 and first >= 1900 and last < 2200):
        return None
    return Span(name, date(first, month, 1), month_end(last, until))


@dataclass(frozen=True)
class ReportingPeriod:
    """A reporting period: its name, its days, its kind and the part of the year it is.

    `kind` is `year`, `school-year`, `half`, `quarter`, `months`, `school-half`, `cumulative` or `date`;
    `part` is the number in the name (the half, the quarter, the months), 0 where there is none.
    """

    name: str
    kind: str
    span: Span
    part: int = 0

    @property
    def year(self) -> int:
        """The year whose targets the period is measured by: what is told on 1 January is told of the year before."""
        return self.span.end.year - (self.kind == "date" and _day(self.span.end) == (1, 1))

    @property
    def ends_year(self) -> bool:
        """Whether the year is over with it, so that a target that is not reached yet is missed."""
        last = (8, 31) if self.kind.startswith("school") else (12, 31)
        return _day(self.span.end) in ({last, (1, 1)} if self.kind == "date" else {last})


_PERIOD = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(?:(h|q|m|to-q)(\d{1,2})))?", re.ASCII)
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)


def reporting_period(name: str) -> ReportingPeriod | None:
    """Return the reporting period called `name`, None if nothing is called so.

    Names: `2025`, `2025-26`, `2025-h1`, `2025-q3`, `2025-m9`, `2025-26-h1`, `2025-to-q3`, `2025-10-01`.
    """
    if found := _DATE.fullmatch(name):
        return _as_of(name, found[0])
    found = _PERIOD.fullmatch(name)
    if not found or not 1900 <= int(found[1]) < 2200:
        return None
    year, part = int(found[1]), int(found[4] or 0)
    if found[2] is None:
        return _in_calendar_year(name, year, found[3] or "", part)
    if int(found[2]) != (year + 1) % 100:
        return None
    return _in_school_year(name, year, found[3] or "", part)


def _as_of(name: str, iso: str) -> ReportingPeriod | None:
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return None
    # «По состоянию на 1 января» tells of the year that is over.
    year = day.year - (_day(day) == (1, 1))
    return ReportingPeriod(name, "date", Span(name, date(year, 1, 1), day)) if 1900 <= year < 2200 else None


def _in_calendar_year(name: str, year: int, letter: str, part: int) -> ReportingPeriod | None:
    shapes = {
        "": ("year", 0, 1, 12),
        "h": ("half", 2, 6 * part - 5, 6),
        "q": ("quarter", 4, 3 * part - 2, 3),
        "m": ("months", 12, 1, part),
        "to-q": ("cumulative", 4, 1, 3 * part),
    }
    kind, most, first, count = shapes[letter]
    if letter and not 1 <= part <= most:
        return None
    return ReportingPeriod(name, kind, _months(name, year, first, count), part)


def _in_school_year(name: str, year: int, letter: str, part: int) -> ReportingPeriod | None:
    if letter == "":
        return ReportingPeriod(name, "school-year", _months(name, year, 9, 12))
    if letter != "h" or part not in {1, 2}:
        return None
    # The first half ends on 31 December, the second on 31 August: the holidays belong to the year that ends.
    first, count, begins = (9, 4, year) if part == 1 else (1, 8, year + 1)
    return ReportingPeriod(name, "school-half", _months(name, begins, first, count), part)
