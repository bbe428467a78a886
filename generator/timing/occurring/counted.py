"""Days counted inside or behind a unit of time."""

from datetime import date, timedelta

from generator.timing import working
from generator.timing.meaning import LAST, WORKING, Days, Nth
from generator.timing.occurring import units
from generator.timing.occurring.units import Bounds
from generator.timing.reading import Frame


def day_in(at: Days | Nth, unit: Bounds, frame: Frame) -> Bounds | None:
    """Return the days that `at` counts in or behind `unit`; None where there is no such day."""
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
