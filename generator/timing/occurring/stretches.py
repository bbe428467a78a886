"""Stretches of days in the years of a clause."""

from datetime import date

from generator.model.period import month_end
from generator.timing.meaning import LAST_YEAR, Clause, Stretch
from generator.timing.occurring import units
from generator.timing.occurring.units import Bounds
from generator.timing.occurring.years import years_of
from generator.timing.reading import Frame


def stretches(place: Stretch, clause: Clause, frame: Frame) -> list[Bounds]:
    """Return a stretch in every year of its clause."""
    if place.start.year or place.end.year:
        return _exact(place, frame)
    if not clause.years:
        return _yearly(place, clause.shift, frame)
    years = [year for one in years_of(clause, frame, school=False) for year in one]
    if clause.years[0].school:
        years = [year + (place.start.month < units.SCHOOL_START) for year in years]
    return shifted([one for year in years if (one := _in(place, year))], clause.shift)


def _exact(place: Stretch, frame: Frame) -> list[Bounds]:
    """Return a stretch whose ends have their own years, or no end but that of the span."""
    year = place.start.year or _first_year(place, frame)
    start = units.day(place.start, year, end=False)
    if place.end.year == LAST_YEAR:
        end: date | None = frame.span.end
    else:
        end = units.day(place.end, place.end.year, end=True)
    return [(start, max(start, end))] if start and end else []


def _first_year(place: Stretch, frame: Frame) -> int:
    """Return the year in which the first such day of the span lies."""
    start = frame.span.start
    return start.year + ((place.start.month, place.start.day or 1) < (start.month, start.day))


def _yearly(place: Stretch, shift: int, frame: Frame) -> list[Bounds]:
    """Return the stretch in every year that has its start in the span; shifted, in every year."""
    span = frame.span
    if shift:
        return shifted([one for year in span.years if (one := _in(place, year))], shift)
    return [one for year in span.years if (one := _in(place, year)) and span.start <= one[0] <= span.end]


def _in(place: Stretch, year: int) -> Bounds | None:
    start, end = units.day(place.start, year, end=False), units.day(place.end, year, end=True)
    if end and start and end < start:
        end = units.day(place.end, year + 1, end=True)
    return (start, end) if start and end else None


def shifted(found: list[Bounds], years: int) -> list[Bounds]:
    """Return the same days `years` years later."""
    if not years:
        return found
    return [(_moved(start, years), _moved(end, years)) for start, end in found]


def _moved(day: date, years: int) -> date:
    last = month_end(day.year + years, day.month)
    return last.replace(day=min(day.day, last.day))
