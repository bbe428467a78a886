"""Days of a school year as people write them: `09-01..10-26`."""

import re
from datetime import date

from generator.model.calendar import DayOfYear, Days

_DAY = r"[0-9]{2}-[0-9]{2}|[0-9]{1,2}\.[0-9]{1,2}"
DAYS = rf"(?:{_DAY})\.\.(?:{_DAY})"
"""How days are written: month and day, or day and month with a point, as in dates."""

_COMMON = 2001
"""A year without 29 February, which not every year has."""


def school_days(text: str) -> Days | None:
    """Return the days of `09-01..10-26` or `01.09..26.10`; None if it is none, or not in the order of a school year."""
    first, _, last = text.partition("..")
    start, end = _day(first), _day(last)
    return (start, end) if start and end and in_school_year(start) <= in_school_year(end) else None


def in_school_year(day: DayOfYear) -> DayOfYear:
    """Return what days sort by from September to August."""
    month, number = day
    return (month - 9) % 12, number


def _day(text: str) -> DayOfYear | None:
    if not re.fullmatch(_DAY, text):
        return None
    month, day = map(int, text.split("-") if "-" in text else reversed(text.split(".")))
    try:
        date(_COMMON, month, day)
    except ValueError:
        return None
    return month, day
