"""A clause in its frame → the days it comes to."""

from collections.abc import Iterator
from datetime import date

from generator.timing.meaning import YEARLY, Clause, Every, Mode, Part, Stretch, Unit, Whole
from generator.timing.occurring import units
from generator.timing.occurring.counted import day_in
from generator.timing.occurring.stretches import shifted, stretches
from generator.timing.occurring.units import Bounds
from generator.timing.occurring.years import of_school, whole_years, years_of
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
    if clause.every is None or clause.every.unit in YEARLY and clause.every.times == 1:
        return _apart(places, clause.every)
    return [one for place in places for one in _inside(clause.every, place, frame)]


def _apart(places: list[Bounds], every: Every | None) -> list[Bounds]:
    """Return every n-th of the yearly places, where the recurrence says so."""
    return places[:: every.step] if every else places


def _recurring(clause: Clause, frame: Frame) -> list[Bounds]:
    assert clause.every
    school = units.is_school(frame, clause.every.unit, of_school(clause))
    whole = (frame.span.start, frame.span.end)
    found: list[Bounds] = []
    for years in years_of(clause, frame, school=school):
        within = whole if not clause.years else whole_years(years, frame, school=school)
        found += units.recurring(clause.every, within, years, frame, school=school)
    # A span that begins inside of a year has no units before it; explicit years are kept as they are.
    if clause.years:
        return found
    return [one for one in found if one[1] >= frame.span.start and one[0] <= _last(frame, school)]


def _last(frame: Frame, school: bool) -> date:
    """Return the last day on which a unit may begin: a school year belongs whole to the span it begins in."""
    return frame.span.end if not school else date(frame.span.end.year + 1, 8, 31)


def _during(clause: Clause, frame: Frame) -> list[Bounds]:
    """Return the stretches of the place of a clause."""
    place = clause.during
    if isinstance(place, Stretch):
        return stretches(place, clause, frame)
    if isinstance(place, Part):
        school = units.is_school(frame, place.unit, of_school(clause))
        found = [
            one
            for years in years_of(clause, frame, school=school)
            for year in _part_years(place, years, clause, frame, school=school)
            for one in units.part(place, year, frame, school=school)
        ]
        return shifted(found, clause.shift)
    assert isinstance(place, Whole)
    return shifted(_wholes(place, clause, frame), clause.shift)


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
        return [whole_years(one, frame, school=False) for one in years_of(clause, frame, school=False)]
    school = units.is_school(frame, place.unit, of_school(clause) if place.unit is Unit.YEAR else None)
    return [
        one
        for years in years_of(clause, frame, school=school)
        for year in years
        for one in units.in_year(place.unit, year, frame, school=school)
    ]


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
    assert clause.every
    assert clause.at
    base = Clause(Mode.WINDOW, clause.during, clause.every, years=clause.years)
    bases = _placed(base, frame) if clause.during is None else _unit_bases(clause, frame)
    found = (day_in(clause.at, unit, frame) for unit in bases)
    return [one for one in found if one]


def _unit_bases(clause: Clause, frame: Frame) -> list[Bounds]:
    assert clause.every
    places = _during(clause, frame)
    if clause.every.unit is Unit.YEAR:
        return places
    return [one for place in places for one in _inside(clause.every, place, frame)]
