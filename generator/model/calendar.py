"""Calendars that the house gives: the parts of a school year, and days that are worked or not."""

from dataclasses import dataclass, field
from datetime import date

DayOfYear = tuple[int, int]
"""A month and a day of it."""
Days = tuple[DayOfYear, DayOfYear]
"""Days of a school year from one to another, both inclusive; a month before September lies in its second year."""

USUAL_QUARTERS: tuple[Days, ...] = (((9, 1), (10, 31)), ((11, 1), (12, 31)), ((1, 1), (3, 31)), ((4, 1), (5, 31)))
USUAL_TRIMESTERS: tuple[Days, ...] = (((9, 1), (11, 30)), ((12, 1), (2, 28)), ((3, 1), (5, 31)))
USUAL_HOLIDAYS: tuple[Days, ...] = (((10, 26), (11, 4)), ((12, 30), (1, 8)), ((3, 28), (4, 5)), ((6, 1), (8, 31)))


@dataclass(frozen=True)
class Study:
    """Quarters (четверти), trimesters and holidays (autumn, winter, spring, summer) of every school year.

    28 February as the end of a part means the last day of February.
    """

    quarters: tuple[Days, ...] = USUAL_QUARTERS
    trimesters: tuple[Days, ...] = USUAL_TRIMESTERS
    holidays: tuple[Days, ...] = USUAL_HOLIDAYS


@dataclass(frozen=True)
class WorkingDays:
    """Days off besides Saturdays and Sundays, and Saturdays and Sundays that are worked, in the years that are known.

    Of the other years the production calendar tells.
    """

    years: frozenset[int] = field(default_factory=frozenset)
    off: frozenset[date] = field(default_factory=frozenset)
    worked: frozenset[date] = field(default_factory=frozenset)
