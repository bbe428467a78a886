"""Rules for what goes on through a time: «в течение учебного года», «постоянно», «весь 2023 год»."""

from generator.timing.grammar.atoms import InYears, Often, Put, Undated
from generator.timing.grammar.counted import unit
from generator.timing.grammar.cursor import Cursor, first, rule
from generator.timing.grammar.parts import numbered, place, season
from generator.timing.grammar.undated import NO_ANCHOR, NO_EVENT, swallow
from generator.timing.grammar.words import Word
from generator.timing.grammar.years import span, whole, years
from generator.timing.meaning import LAST, Day, Mode, Stretch, Unclear, Unit, Whole


@rule
def through(cursor: Cursor) -> Put | Often | Undated | None:
    """Read «в течение учебного года», «на протяжении всего периода», «постоянно», «весь год», «в течение 5 дней»."""
    if found := _each_place(cursor):
        return found
    if cursor.take(Word.ALWAYS) or cursor.take(Word.IN, Word.ALWAYS):
        return Put((Whole(Unit.SPAN),), Mode.THROUGH)
    is_said = bool(cursor.take(Word.IN, Word.COURSE) or cursor.take(Word.COURSE))
    if not is_said:
        cursor.take(Word.IN)
    is_whole = bool(cursor.take((Word.WHOLE, Word.EACH)))
    if not is_said and not is_whole:
        return _through_span(cursor)
    cursor.skip(Word.WHOLE, Word.EACH, Word.FILLER, Word.REPORTED)
    return _gone_through(cursor) or (_time_from_event(cursor) if is_said else None)


@rule
def _each_place(cursor: Cursor) -> Put | None:
    """Read «каждый март», «каждую осень»: in every year."""
    if not cursor.take(Word.EACH) or not cursor.sees((Word.MONTH, Word.SEASON)):
        return None
    places = first(cursor, season, place)
    return Put(places) if places else None


@rule
def _through_span(cursor: Cursor) -> Put | None:
    """Read «в период реализации программы», «на срок действия плана» without «весь»."""
    found = span(cursor)
    return Put(found, Mode.THROUGH) if found else None


@rule
def _gone_through(cursor: Cursor) -> Put | None:
    if found_years := years(cursor):
        return _whole_years(found_years)
    if places := first(cursor, whole, season, numbered, place):
        return Put(places, Mode.THROUGH)
    return Put((Whole(Unit.SPAN),), Mode.THROUGH) if cursor.take(Word.PERIOD) else None


def _whole_years(found: InYears) -> Put:
    """Return years as something that goes on through each of them: «в течение 2022–2024 гг.» is one stretch."""
    one = found.years
    if one.school or one.open:
        return Put((Whole(Unit.SCHOOL_YEAR if one.school else Unit.YEAR),), Mode.THROUGH, (one,))
    return Put((Stretch(Day(1, LAST, one.first), Day(12, LAST, one.last)),), Mode.THROUGH)


@rule
def _time_from_event(cursor: Cursor) -> Undated | None:
    """Read «… 5 рабочих дней», «… месяца»: a time that an event begins."""
    cursor.numeral(999)
    cursor.skip(Word.WORKING, Word.CALENDAR)
    if unit(cursor) is None:
        return None
    rest = cursor.place
    swallow(cursor)
    return Undated(Unclear.EVENT, NO_ANCHOR if cursor.place == rest else NO_EVENT)
