"""The years of a clause: those that it says, else all that begin in the span."""

from generator.timing.meaning import Clause, Unit, Years
from generator.timing.occurring import units
from generator.timing.occurring.units import Bounds
from generator.timing.reading import Frame


def whole_years(years: range, frame: Frame, *, school: bool) -> Bounds:
    """Return the days from the first to the last of `years`."""
    unit = Unit.SCHOOL_YEAR if school else Unit.YEAR
    return (
        units.in_year(unit, years[0], frame, school=school)[0][0],
        units.in_year(unit, years[-1], frame, school=school)[-1][1],
    )


def of_school(clause: Clause) -> bool | None:
    """Return whether the years said are school years; None where none are said."""
    return clause.years[0].school if clause.years else None


def years_of(clause: Clause, frame: Frame, *, school: bool) -> list[range]:
    """Return the years of a clause: those said, else all that begin in the span."""
    if not clause.years:
        return [range(frame.span.start.year, frame.span.end.year + 1) if not school else _school_years(frame)]
    return [range(one.first, _end(one, frame) + 1) for one in clause.years]


def _end(years: Years, frame: Frame) -> int:
    return max(years.first, frame.span.end.year) if years.open else years.last


def _school_years(frame: Frame) -> range:
    """Return the school years that begin in the span; of none begins, the one around it."""
    start, end = frame.span.start, frame.span.end
    first = start.year if (start.month, start.day) <= (units.SCHOOL_START, 1) else start.year + 1
    last = end.year if (end.month, end.day) >= (units.SCHOOL_START, 1) else end.year - 1
    return range(first, last + 1) if first <= last else range(last, last + 1)
