"""Units of time in a span: years, halves, quarters of the calendar and of the school year, as stretches of days."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.model.calendar import Days
from generator.model.period import YearKind, month_end
from generator.timing.meaning import LAST, YEARLY, Day, Every, Part, Unit
from generator.timing.reading import Frame

Bounds = tuple[date, date]

SCHOOL_START, SCHOOL_END = 9, 5
"""The months in which teaching begins and ends."""
_MONTHS = {Unit.HALF: 6, Unit.QUARTER: 3, Unit.MONTH: 1, Unit.YEAR: 12}
_OF_SCHOOL = frozenset({Unit.SCHOOL_YEAR, Unit.SCHOOL_HALF, Unit.TERM, Unit.TRIMESTER, Unit.HOLIDAYS})


def is_school(frame: Frame, unit: Unit, of_school: bool | None = None) -> bool:
    """Return whether `unit` is counted in school years: by its own nature, by its year, else as the frame counts."""
    return unit in _OF_SCHOOL or (of_school if of_school is not None else frame.year_kind is YearKind.SCHOOL)


def in_year(unit: Unit, year: int, frame: Frame, *, school: bool) -> list[Bounds]:
    """Return the units that make up the calendar year `year`, or the school year that begins in it."""
    if not school:
        return list(blocks(date(year, 1, 1), _MONTHS[unit], 12 // _MONTHS[unit]))
    if unit in {Unit.HALF, Unit.SCHOOL_HALF}:
        return [(date(year, SCHOOL_START, 1), date(year, 12, 31)), (date(year + 1, 1, 1), _school_end(year))]
    if unit is Unit.MONTH:
        return list(blocks(date(year, SCHOOL_START, 1), 1, 9))
    parts = {Unit.QUARTER: frame.study.quarters, Unit.TERM: frame.study.quarters}
    parts |= {Unit.TRIMESTER: frame.study.trimesters, Unit.HOLIDAYS: frame.study.holidays}
    if unit in parts:
        return [_days(one, year) for one in parts[unit]]
    return [(date(year, SCHOOL_START, 1), _school_end(year))]


def blocks(start: date, months: int, count: int) -> Iterator[Bounds]:
    """Yield `count` blocks of whole months from the month of `start` on."""
    first = start.year * 12 + start.month - 1
    for place in range(count):
        begins, ends = divmod(first + place * months, 12), divmod(first + (place + 1) * months - 1, 12)
        yield date(begins[0], begins[1] + 1, 1), month_end(ends[0], ends[1] + 1)


def part(wanted: Part, year: int, frame: Frame, *, school: bool) -> list[Bounds]:
    """Return the numbered parts of a year as one stretch; holidays one by one."""
    found = in_year(wanted.unit, year, frame, school=school)[wanted.first - 1 : wanted.last]
    return found if wanted.unit is Unit.HOLIDAYS else [(found[0][0], found[-1][1])]


def recurring(every: Every, within: Bounds, years: range, frame: Frame, *, school: bool) -> list[Bounds]:
    """Return the times in which `every` recurs: in `years`, or in `within` where it counts no years."""
    if every.unit in {Unit.WEEK, Unit.DAY, Unit.SPAN}:
        return [within]
    if every.step > 1:
        return _stepped(every, years, frame, school=school)
    units = [one for year in years for one in in_year(every.unit, year, frame, school=school)]
    return [piece for one in units for piece in _times(every, one, frame, school=school)]


def _stepped(every: Every, years: range, frame: Frame, *, school: bool) -> list[Bounds]:
    """Return blocks of several units: of months from the start of each year, of years from the first one."""
    if every.unit in YEARLY:
        firsts = range(years.start, years.stop, every.step)
        return [_block_of_years(every, year, years[-1], frame, school=school) for year in firsts]
    found: list[Bounds] = []
    for year in years:
        units = in_year(every.unit, year, frame, school=school)
        found += [(units[at][0], units[at : at + every.step][-1][1]) for at in range(0, len(units), every.step)]
    return found


def _block_of_years(every: Every, first: int, last: int, frame: Frame, *, school: bool) -> Bounds:
    """Return `step` years from `first` on, no further than `last`."""
    start = in_year(every.unit, first, frame, school=school)[0][0]
    return start, in_year(every.unit, min(first + every.step - 1, last), frame, school=school)[-1][1]


def _times(every: Every, unit: Bounds, frame: Frame, *, school: bool) -> list[Bounds]:
    """Return the equal parts of a unit of months; the unit itself where whole months do not share out."""
    if every.times == 1:
        return [unit]
    if school and every.unit in YEARLY and every.times in {2, 4}:
        finer = Unit.HALF if every.times == 2 else Unit.TERM
        return in_year(finer, unit[0].year, frame, school=True)
    months = (unit[1].year - unit[0].year) * 12 + unit[1].month - unit[0].month + 1
    if months % every.times:
        return _of_month(every.times, unit) if months == 1 else [unit]
    return list(blocks(unit[0], months // every.times, every.times))


def _of_month(times: int, unit: Bounds) -> list[Bounds]:
    """Return the halves or thirds of a month; the month itself for more."""
    cuts = {2: (1, 16), 3: (1, 11, 21)}.get(times, (1,))
    starts = [unit[0].replace(day=day) for day in cuts]
    ends = [start - timedelta(days=1) for start in starts[1:]] + [unit[1]]
    return list(zip(starts, ends, strict=True))


def day(of: Day, year: int, *, end: bool) -> date | None:
    """Return the day in `year`, the end of its month if `end`; None for 29 February of a common year."""
    last = month_end(year, of.month)
    if of.day == LAST:
        return last if end else last.replace(day=1)
    if of.day < 0:
        return last + timedelta(days=of.day + 1)
    return last.replace(day=of.day) if of.day <= last.day else None


def _days(days: Days, year: int) -> Bounds:
    """Return days of the school year that begins in `year`."""
    (first, start), (last, end) = days
    begins, ends = year + (first < SCHOOL_START), year + (last < SCHOOL_START)
    # 28 February as an end means the last day of February.
    is_february = (last, end) == (2, 28)
    return date(begins, first, start), month_end(ends, 2) if is_february else date(ends, last, end)


def _school_end(year: int) -> date:
    return month_end(year + 1, SCHOOL_END)
