"""Rules for days counted in units of time: «последняя пятница месяца», «в конце каждой четверти»."""

from generator.timing.grammar.atoms import Within
from generator.timing.grammar.cursor import Cursor, first, rule
from generator.timing.grammar.days import month_of
from generator.timing.grammar.months import days_of_part
from generator.timing.grammar.words import Word
from generator.timing.meaning import LAST, WORKING, Day, Days, Nth, Stretch, Unit


@rule
def unit(cursor: Cursor) -> Unit | None:
    """Read the name of a unit of time, the year and the span among them."""
    if cursor.take(Word.SCHOOL, Word.YEAR):
        return Unit.SCHOOL_YEAR
    cursor.skip(Word.SCHOOL, Word.CALENDAR)
    if cursor.take(Word.YEAR):
        return Unit.YEAR
    if cursor.take(Word.PERIOD, Word.OF_PROGRAM):
        cursor.skip(Word.PROGRAM)
        return Unit.SPAN
    found = cursor.peek().value
    return found if cursor.take(Word.UNIT) and isinstance(found, Unit) else None


@rule
def of_unit(cursor: Cursor) -> Within | None:
    """Read days of every unit: «последняя пятница месяца», «первый день квартала», «в конце каждой четверти»."""
    cursor.take(Word.IN)
    return first(cursor, nth_of_unit, _months_of_unit, _days_of_month, _edge_of_unit)


@rule
def nth_of_unit(cursor: Cursor) -> Within | None:
    """Read «последняя пятница месяца», «каждый второй четверг», «5-й рабочий день месяца, следующего за …»."""
    number, weekday = ordinal_day(cursor) or (0, 0)
    if not number:
        return None
    cursor.skip(Word.EACH)
    if during := named_month(cursor):
        return Within((Nth(number, weekday),), unit=Unit.MONTH, during=during)
    found = unit(cursor)
    if found not in {Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.YEAR}:
        return None
    return Within((Nth(number, weekday, 1 if found is Unit.MONTH else 0),), unit=found)


@rule
def named_month(cursor: Cursor) -> Stretch | None:
    """Read the name of a month alone."""
    if not cursor.sees(Word.MONTH):
        return None
    number = month_of(cursor)
    return Stretch(Day(number), Day(number))


@rule
def ordinal_day(cursor: Cursor) -> tuple[int, int] | None:
    """Read «последняя пятница», «второй вторник», «пятый рабочий день»: the number and the weekday."""
    cursor.take(Word.EACH)
    number = -1 if cursor.take(Word.LAST) else cursor.numeral(31)
    if not number:
        return None
    if weekday := cursor.take(Word.WEEKDAY):
        return number, weekday.number()
    if cursor.take(Word.WORKING) and cursor.peek().value is Unit.DAY and cursor.peek().text.lower() != "дней":
        cursor.step()
        return number, WORKING
    return None


@rule
def _months_of_unit(cursor: Cursor) -> Within | None:
    """Read «последний месяц квартала», «во втором месяце каждого полугодия»."""
    number = -1 if cursor.take(Word.LAST) else cursor.numeral(12)
    if not number or cursor.peek().value is not Unit.MONTH:
        return None
    cursor.step()
    cursor.skip(Word.EACH)
    found = unit(cursor)
    return Within((Days(1, LAST, number),), unit=found) if found and found is not Unit.MONTH else None


@rule
def _days_of_month(cursor: Cursor) -> Within | None:
    """Read «первая декада каждого месяца», «конец месяца», «последняя неделя месяца»."""
    days = days_of_part(cursor)
    if days is None:
        return None
    cursor.skip(Word.EACH)
    if cursor.peek().value is not Unit.MONTH:
        return None
    cursor.step()
    return Within((Days(*days),), unit=Unit.MONTH)


@rule
def _edge_of_unit(cursor: Cursor) -> Within | None:
    """Read «в конце каждого квартала», «в начале полугодия», «конец года»: the last or the first month of the unit."""
    edge = cursor.take((Word.START, Word.END))
    if edge is None:
        return None
    cursor.skip(Word.EACH, Word.CALENDAR)
    found = unit(cursor)
    if found not in {Unit.YEAR, Unit.HALF, Unit.QUARTER, Unit.TERM, Unit.TRIMESTER}:
        return None
    return Within((Days(1, LAST, 1 if edge.kind is Word.START else -1),), unit=found)
