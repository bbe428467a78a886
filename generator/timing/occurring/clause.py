"""A clause in its frame → the days it comes to."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.timing import working
from generator.timing.grammar.days import LAST_YEAR
from generator.timing.meaning import LAST, WORKING, Clause, Days, Every, Mode, Nth, Part, Stretch, Unit, Whole, Years
from generator.timing.occurring import units
from generator.timing.occurring.units import Bounds
from generator.timing.reading import Frame

LONG = 270
"""Days from which a stretch is gone through rather than done at some time inside it: nine months."""


def days(clause: Clause, frame: Frame) -> list[Bounds]:
    """Return the days of `clause`, those of its deadline as single days; empty for a day that no such year has."""
    found = _placed(clause, frame) if clause.at is None else _at(clause, frame)
    if clause.mode is Mode.DEADLINE:
        return [(end, end) for _, end in found]
    return found


def _placed(clause: Clause, frame: Frame) -> list[Bounds]:
    if clause.during is None:
        return _recurring(clause, frame) if clause.every else []
    places = _during(clause, frame)
    if clause.every is None or clause.every.unit in {Unit.YEAR, Unit.SCHOOL_YEAR} and clause.every.times == 1:
        return _apart(places, clause.every)
    return [one for place in places for one in _inside(clause.every, place, frame)]


def _apart(places: list[Bounds], every: Every | None) -> list[Bounds]:
    """Return every n-th of the yearly places, where the recurrence says so."""
    return places[:: every.step] if every else places


def _recurring(clause: Clause, frame: Frame) -> list[Bounds]:
    assert clause.every
    school = units.is_school(frame, clause.every.unit, _of_school(clause))
    whole = (frame.span.start, frame.span.end)
    found: list[Bounds] = []
    for years in _years(clause, frame, school=school):
        within = whole if not clause.years else _whole_years(years, frame, school=school)
        found += units.recurring(clause.every, within, years, frame, school=school)
    # A span that begins inside of a year has no units before it; explicit years are kept as they are.
    return found if clause.years else [one for one in found if one[1] >= frame.span.start and one[0] <= _last(frame, school)]


def _last(frame: Frame, school: bool) -> date:
    """Return the last day on which a unit may begin: a school year belongs whole to the span it begins in."""
    return frame.span.end if not school else date(frame.span.end.year + 1, 8, 31)


def _whole_years(years: range, frame: Frame, *, school: bool) -> Bounds:
    unit = Unit.SCHOOL_YEAR if school else Unit.YEAR
    return (
        units.in_year(unit, years[0], frame, school=school)[0][0],
        units.in_year(unit, years[-1], frame, school=school)[-1][1],
    )


def _of_school(clause: Clause) -> bool | None:
    """Return whether the years said are school years; None where none are said."""
    return clause.years[0].school if clause.years else None


def _years(clause: Clause, frame: Frame, *, school: bool) -> list[range]:
    """Return the years of a clause: those said, else all that begin in the span."""
    if not clause.years:
        return [range(frame.span.start.year, frame.span.end.year + 1) if not school else _school_years(frame)]
    return [range(one.first, _end(one, frame) + 1) for one in clause.years]


def _end(years: Years, frame: Frame) -> int:
    return max(years.first, frame.span.end.year) if years.open else years.last


def _school_years(frame: Frame) -> range:
    """Return the school years that begin in the span; that of its start, where it begins amid one and ends before the next."""
    start, end = frame.span.start, frame.span.end
    first = start.year if (start.month, start.day) <= (units.SCHOOL_START, 1) else start.year + 1
    last = end.year if (end.month, end.day) >= (units.SCHOOL_START, 1) else end.year - 1
    return range(first, last + 1) if first <= last else range(last, last + 1)


def _during(clause: Clause, frame: Frame) -> list[Bounds]:
    """Return the stretches of the place of a clause."""
    place = clause.during
    if isinstance(place, Stretch):
        return _stretches(place, clause, frame)
    if isinstance(place, Part):
        school = units.is_school(frame, place.unit, _of_school(clause))
        found = [
            one
            for years in _years(clause, frame, school=school)
            for year in _part_years(place, years, clause, frame, school=school)
            for one in units.part(place, year, frame, school=school)
        ]
        return _shifted(found, clause.shift)
    assert isinstance(place, Whole)
    return _shifted(_wholes(place, clause, frame), clause.shift)


def _part_years(place: Part, years: range, clause: Clause, frame: Frame, *, school: bool) -> Iterator[int]:
    """Yield the years to look for a part in; «3 четверть 2023 г.» lies in the school year that began before."""
    is_calendar_year = school and clause.years and not clause.years[0].school
    for year in years:
        found = units.part(place, year, frame, school=school)
        yield year - 1 if is_calendar_year and found[0][0].year > year else year


def _wholes(place: Whole, clause: Clause, frame: Frame) -> list[Bounds]:
    if place.unit is Unit.SPAN and not clause.years:
        return [(frame.span.start, frame.span.end)]
    if place.unit is Unit.SPAN:
        return [_whole_years(one, frame, school=False) for one in _years(clause, frame, school=False)]
    school = units.is_school(frame, place.unit, _of_school(clause) if place.unit is Unit.YEAR else None)
    return [
        one
        for years in _years(clause, frame, school=school)
        for year in years
        for one in units.in_year(place.unit, year, frame, school=school)
    ]


def _stretches(place: Stretch, clause: Clause, frame: Frame) -> list[Bounds]:
    if place.start.year or place.end.year:
        return _exact(place, frame)
    if place.start.year == 0 and not clause.years:
        return _yearly(place, clause.shift, frame)
    years = [year for one in _years(clause, frame, school=False) for year in one]
    if clause.years and clause.years[0].school:
        years = [year + (place.start.month < units.SCHOOL_START) for year in years]
    return _shifted([one for year in years if (one := _in(place, year))], clause.shift)


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
    """Return the stretch in every year that has its start in the span; a shifted one belongs to each year of the span."""
    span = frame.span
    if shift:
        return _shifted([one for year in span.years if (one := _in(place, year))], shift)
    return [one for year in span.years if (one := _in(place, year)) and span.start <= one[0] <= span.end]


def _in(place: Stretch, year: int) -> Bounds | None:
    start, end = units.day(place.start, year, end=False), units.day(place.end, year, end=True)
    if end and start and end < start:
        end = units.day(place.end, year + 1, end=True)
    return (start, end) if start and end else None


def _shifted(found: list[Bounds], years: int) -> list[Bounds]:
    if not years:
        return found
    moved = [(_moved(start, years), _moved(end, years)) for start, end in found]
    return moved


def _moved(day: date, years: int) -> date:
    last = units.month_end(day.year + years, day.month)
    return last.replace(day=min(day.day, last.day))


def _inside(every: Every, place: Bounds, frame: Frame) -> list[Bounds]:
    """Return the units of a recurrence that lie in a place, cut at its borders."""
    if every.unit in {Unit.WEEK, Unit.DAY, Unit.SPAN}:
        return [place]
    school = units.is_school(frame, every.unit, None)
    if every.unit is Unit.MONTH:
        school = False
    years = range(place[0].year - 1, place[1].year + 1)
    found = units.recurring(every, place, years, frame, school=school)
    return [(max(start, place[0]), min(end, place[1])) for start, end in found if start <= place[1] and end >= place[0]]


def _at(clause: Clause, frame: Frame) -> list[Bounds]:
    """Return the days counted in, or behind, each unit of the clause."""
    assert clause.every and clause.at
    base = Clause(Mode.WINDOW, clause.during, clause.every, years=clause.years)
    bases = _placed(base, frame) if clause.during is None else _unit_bases(clause, frame)
    found = (_day_in(clause.at, unit, frame) for unit in bases)
    return [one for one in found if one]


def _unit_bases(clause: Clause, frame: Frame) -> list[Bounds]:
    assert clause.every
    places = _during(clause, frame)
    if clause.every.unit is Unit.YEAR:
        return places
    return [one for place in places for one in _inside(clause.every, place, frame)]


def _day_in(at: Days | Nth, unit: Bounds, frame: Frame) -> Bounds | None:
    start, end = _month_of(at.month, at.after, unit)
    if isinstance(at, Nth):
        found = _nth(at, start, end, frame)
        return (found, found) if found else None
    return _clipped(at.first, start, end, is_end=False), _clipped(at.last, start, end, is_end=True)


def _month_of(month: int, after: bool, unit: Bounds) -> Bounds:
    """Return the month counted in the unit, or behind it; the whole unit for 0."""
    if month == 0 and not after:
        return unit
    if after:
        base = unit[1] + timedelta(days=1)
        return list(units.blocks(base, 1, max(month, 1)))[-1]
    if month > 0:
        return list(units.blocks(unit[0], 1, month))[-1]
    count = (unit[1].year - unit[0].year) * 12 + unit[1].month - unit[0].month + 1
    return list(units.blocks(unit[0], 1, count))[max(month, -count)]


def _clipped(number: int, start: date, end: date, *, is_end: bool) -> date:
    if number == LAST:
        return end if is_end else start
    if number < 0:
        return end + timedelta(days=number + 1)
    return start.replace(day=min(number, end.day))


def _nth(at: Nth, start: date, end: date, frame: Frame) -> date | None:
    if at.weekday == WORKING:
        return working.nth(start, end, at.number, frame.working)
    found = [start + timedelta(days=n) for n in range((end - start).days + 1)]
    wanted = [day for day in found if day.isoweekday() == at.weekday]
    place = at.number - 1 if at.number > 0 else at.number
    return wanted[place] if -len(wanted) <= place < len(wanted) else None
