"""Arithmetic of working days: those that the house names for a year, those of the production calendar otherwise."""

from datetime import date, timedelta

from generator.model.calendar import WorkingDays
from generator.timing import official

_DAY = timedelta(days=1)
_SATURDAY = 5


def is_working(day: date, calendar: WorkingDays) -> bool:
    """Return whether `day` is worked: Monday to Friday without the days off, and the days worked besides."""
    year = _of(day.year, calendar)
    return day in year.worked if day.weekday() >= _SATURDAY else day not in year.off


def known(year: int, calendar: WorkingDays) -> bool:
    """Return whether the days off of `year` are fixed; where they are not, an answer is what the law alone says."""
    return year in _of(year, calendar).years


def added(day: date, count: int, calendar: WorkingDays) -> date:
    """Return the day `count` working days after `day`, before it if `count` is negative, `day` itself for 0.

    `day` is not counted: a term begins on the day after it (ГК РФ ст. 191). Raises OverflowError beyond the years
    that dates have; the time it takes grows with `count`.
    """
    step = _DAY if count > 0 else -_DAY
    for _ in range(abs(count)):
        day = _nearest(day + step, step, calendar)
    return day


def nth(start: date, end: date, number: int, calendar: WorkingDays) -> date | None:
    """Return a working day of those from `start` to `end`: 1 is the first, -1 the last; None if there is no such."""
    if not number:
        return None
    before = start - _DAY if number > 0 else end + _DAY
    found = added(before, number, calendar)
    return found if start <= found <= end else None


def not_later(day: date, calendar: WorkingDays) -> date:
    """Return `day`, or the nearest working day before it if it is a day off."""
    return _nearest(day, -_DAY, calendar)


def following(day: date, calendar: WorkingDays) -> date:
    """Return `day`, or the next working day if it is a day off, as a term that ends then (ГК РФ ст. 193)."""
    return _nearest(day, _DAY, calendar)


def _nearest(day: date, step: timedelta, calendar: WorkingDays) -> date:
    while not is_working(day, calendar):
        day += step
    return day


def _of(year: int, calendar: WorkingDays) -> WorkingDays:
    return calendar if year in calendar.years else official.of_year(year)
