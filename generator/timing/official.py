"""The production calendar of Russia: days off and days worked of a year, as the law and the government fixed them.

The only home of the library `holidays`, which knows the yearly transfers of days off. It is imported at the first
question: most commands never ask.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from generator.model.calendar import WorkingDays

_FIRST = 1992
"""The first year whose days off the library tells."""
_JANUARY = tuple((1, day) for day in range(1, 9))
_OTHERS = ((2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4))
_SATURDAY = 5


@lru_cache(maxsize=512)
def of_year(year: int) -> WorkingDays:
    """Return the production calendar of `year`, as far as it is fixed.

    For a year whose transfers are not fixed yet the answer is what the law alone says, and knows no year.
    """
    from holidays.countries.russia import Russia, RussiaStaticHolidays  # a tenth of a second

    if not _FIRST <= year <= max(RussiaStaticHolidays.special_public_holidays):
        return WorkingDays(off=holidays(year) | frozenset(_moved(year)))
    found = Russia(years=year, language="ru")  # type: ignore[no-untyped-call]  # the library types its results only
    return WorkingDays(frozenset({year}), frozenset(found), frozenset(found.weekend_workdays))


def holidays(year: int) -> frozenset[date]:
    """Return the holidays of `year` (ТК РФ ст. 112 ч. 1); no transfer makes working days of them."""
    return frozenset(date(year, *day) for day in (*_JANUARY, *_OTHERS))


def _moved(year: int) -> Iterator[date]:
    """Yield the days off that holidays on Saturdays and Sundays move to Monday (ст. 112 ч. 2).

    Where those of January move to, only the government says.
    """
    for day in (date(year, *one) for one in _OTHERS):
        if day.weekday() >= _SATURDAY:
            yield day + timedelta(days=7 - day.weekday())
