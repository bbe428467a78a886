"""Drafts and recurrences → clauses, or a doubt where they do not fit each other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.errors import Message, msg
from generator.timing.grammar.atoms import Often
from generator.timing.grammar.drafts import Draft, Drafts
from generator.timing.meaning import (
    LAST,
    LAST_YEAR,
    YEARLY,
    Clause,
    Day,
    Days,
    Every,
    Mode,
    Nth,
    Stretch,
    Unit,
    Whole,
    Years,
)

SEVERAL = msg("It says several recurrences at once. Keep one of them.")
NO_MONTH = msg("It names a day and no month. Write the month, or how often: «ежемесячно до 15 числа».")
NO_YEARS = msg("A year stands beside some of the terms and not beside the others. Write it beside each.")
CLASH = msg("The recurrence and the date do not fit each other. Write them as two terms.")
NEXT_MONTH = msg("The month is not named: understood as the month after the period.")
LEAST = msg("Not fewer than {times}.")
MOST = msg("Not more than {times}.")

_LONG = frozenset({Unit.QUARTER, Unit.HALF, Unit.TERM, Unit.TRIMESTER})


_TOLD_UNTIL = 6
"""The month until which a year is told of in the year after it."""


class Doubt(Exception):
    """The pieces of a phrase do not fit each other; caught where the phrase is put together."""

    def __init__(self, note: Message) -> None:
        """Keep what to say of it."""
        self.note = note
        super().__init__(note.text)


def clauses(drafts: Drafts, often: Sequence[Often]) -> tuple[tuple[Clause, ...], tuple[Message, ...]]:
    """Return the clauses of a phrase and notes on how they were understood; raises Doubt."""
    every = _one_recurrence([one for one in often if not one.then], drafts)
    if any(one.results and one.every.unit is Unit.YEAR for one in often):
        _told_later(drafts)
    if drafts.is_partly_dated or len({one.school for one in drafts.loose}) > 1:
        raise Doubt(NO_YEARS)
    notes = _bound(every) if every else ()
    if then := [one.every for one in often if one.then]:
        return _going_on(drafts, then), notes
    if any(draft.at for draft in drafts.found):
        found, said = _within(drafts, every)
        return found, (*notes, *said)
    return tuple(_placed(drafts, every)), notes


def _one_recurrence(often: Sequence[Often], drafts: Drafts) -> Every | None:
    """Return the recurrence; «ежегодно» beside a denser one says nothing more."""
    has_day = any(draft.mode is Mode.DEADLINE and draft.place for draft in drafts.found)
    found = [one.every for one in often if not (one.results and has_day)]
    denser = [one for one in found if one.unit not in YEARLY or one.times > 1 or one.step > 1] or found[-1:]
    if len(set(denser)) > 1:
        raise Doubt(SEVERAL)
    return denser[0] if denser else None


def _told_later(drafts: Drafts) -> None:
    """Put «по итогам года до 1 февраля» into the year after: what is told of a year comes behind it."""
    for draft in drafts.found:
        place = draft.place
        if draft.mode is Mode.DEADLINE and isinstance(place, Stretch) and place.end.month <= _TOLD_UNTIL:
            draft.shift = 1


def _bound(every: Every) -> tuple[Message, ...]:
    said = {"least": LEAST, "most": MOST}.get(every.bound)
    return (replace(said, values={"times": every.times}),) if said else ()


def _placed(drafts: Drafts, every: Every | None) -> Iterator[Clause]:
    """Yield a clause for each place; without places one for the recurrence, or one for each of the years."""
    if not drafts.found:
        yield from _without_places(tuple(drafts.loose), every)
    every = _shared_out(every, len(drafts.found))
    narrower = [draft for draft in drafts.found if draft.place != Whole(Unit.SPAN)]
    for draft in narrower or drafts.found:
        if every and _is_dense(every) and (draft.mode is Mode.DEADLINE or draft.shift):
            raise Doubt(CLASH)
        yield Clause(draft.mode, draft.place, every, years=draft.years, shift=draft.shift)


def _shared_out(every: Every | None, places: int) -> Every | None:
    """Return «ежегодно» for «3 раза в год: сентябрь, январь, май», whose places are the times themselves."""
    if every and every.unit in YEARLY and every.times > 1 and places > 1:
        if every.times != places:
            raise Doubt(CLASH)
        return Every(every.unit)
    return every


def _is_dense(every: Every) -> bool:
    return every.unit not in YEARLY or every.times > 1


def _without_places(loose: tuple[Years, ...], every: Every | None) -> Iterator[Clause]:
    if every:
        yield Clause(every=every, years=loose)
        return
    yield from map(_whole, loose)


def _whole(years: Years) -> Clause:
    """Return what goes on through years: one stretch of them, or the school years one by one."""
    if years.school or (years.first == years.last and not years.open):
        return Clause(Mode.THROUGH, Whole(Unit.SCHOOL_YEAR if years.school else Unit.YEAR), years=(years,))
    last = LAST_YEAR if years.open else years.last
    return Clause(Mode.THROUGH, Stretch(Day(1, LAST, years.first), Day(12, LAST, last)))


def _going_on(drafts: Drafts, then: Sequence[Every]) -> tuple[Clause, ...]:
    """Return «декабрь 2022 года, далее ежегодно», «сентябрь, далее ежемесячно»."""
    if len(then) > 1 or len(drafts.found) != 1:
        raise Doubt(SEVERAL)
    draft, every = drafts.found[0], then[0]
    years = tuple(replace(one, open=True) for one in draft.years[:1])
    if every.unit in YEARLY:
        return (Clause(draft.mode, draft.place, every, years=years, shift=draft.shift),)
    if not isinstance(draft.place, Stretch) or draft.place.start.year or draft.mode is not Mode.WINDOW:
        raise Doubt(CLASH)
    start = replace(draft.place.start, day=LAST, year=years[0].first if years else 0)
    return (Clause(Mode.WINDOW, Stretch(start, Day(12, LAST, LAST_YEAR)), every),)


def _within(drafts: Drafts, every: Every | None) -> tuple[tuple[Clause, ...], tuple[Message, ...]]:
    """Return clauses of days that recur in every unit, inside of the places that stand beside them."""
    days = [draft for draft in drafts.found if draft.at]
    places = [draft for draft in drafts.found if not draft.at]
    if any(draft.mode is Mode.DEADLINE or draft.shift for draft in places):
        raise Doubt(CLASH)
    found: list[Clause] = []
    notes: tuple[Message, ...] = ()
    for draft in days:
        unit, at, said = _unit_of(draft, every)
        notes += tuple(note for note in said if note not in notes)
        bases: Sequence[Draft | None] = [draft] if draft.place else places or [None]
        for base in bases:
            years = base.years if base else draft.years or tuple(drafts.loose)
            found.append(Clause(draft.mode, base.place if base else None, Every(unit), at, years))
    return tuple(found), notes


def _unit_of(draft: Draft, every: Every | None) -> tuple[Unit, Days | Nth, tuple[Message, ...]]:
    """Return in which unit the days are counted."""
    at = draft.at
    assert at
    said = every.unit if every else None
    if every and (every.times > 1 or every.step > 1):
        raise Doubt(CLASH)
    if at.after:
        return draft.reported or said or draft.unit or Unit.MONTH, at, ()
    if draft.unit and draft.unit is not Unit.MONTH:
        if said not in {None, draft.unit, *YEARLY}:
            raise Doubt(CLASH)
        return draft.unit, at, ()
    if said in _LONG and draft.mode is Mode.DEADLINE:
        assert said
        return said, replace(at, month=1, after=True), (NEXT_MONTH,)
    if said is Unit.MONTH or (draft.unit is Unit.MONTH and said in {None, *YEARLY}):
        return Unit.MONTH, at, ()
    raise Doubt(NO_MONTH)
