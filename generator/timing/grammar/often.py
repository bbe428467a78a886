"""Rules for recurrence: «ежегодно», «не реже 2 раз в год», «каждые три месяца», «по итогам четверти»."""

from dataclasses import replace

from generator.errors import msg
from generator.timing.grammar.atoms import Often, Undated, Within
from generator.timing.grammar.cursor import Cursor, first, rule
from generator.timing.grammar.parts import days_of_part
from generator.timing.grammar.tokens import Sign
from generator.timing.grammar.words import Word
from generator.timing.meaning import LAST, WORKING, Days, Every, Nth, Unclear, Unit


@rule
def often(cursor: Cursor) -> Often | Within | Undated | None:
    """Read a recurrence, or days that recur in every unit."""
    return first(cursor, _then, _of_unit, _adverb, _times, _each, _by_units, _after_units)


@rule
def _then(cursor: Cursor) -> Often | None:
    if not cursor.take(Word.THEN):
        return None
    found = first(cursor, _adverb, _times, _each, _by_units)
    return replace(found, then=True) if found else None


@rule
def _adverb(cursor: Cursor) -> Often | None:
    if not cursor.sees(Word.EVERY):
        return None
    unit = cursor.step().value
    assert isinstance(unit, Unit)
    return Often(Every(unit))


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
def _bound(cursor: Cursor) -> str | None:
    """Read «не менее», «не реже», «не более», «минимум»."""
    is_not = cursor.take(Word.NOT)
    if not cursor.sees((Word.LESS, Word.MORE)):
        return None
    word = cursor.step()
    cursor.take(Word.FILLER)
    return "least" if (word.kind is Word.LESS) == bool(is_not) or word.text.lower() == "минимум" else "most"


@rule
def _times(cursor: Cursor) -> Often | None:
    """Read «2 раза в год», «раз в 3 года», «не реже одного раза в месяц», «дважды в год», «1 р/год»."""
    bound = _bound(cursor) or ""
    if twice := cursor.take(Word.TWICE):
        times = twice.number()
    else:
        times = _count(cursor)
        if not cursor.take(Word.TIMES):
            return None
        bound = bound or _bound(cursor) or ""
    if not _in_each(cursor):
        return None
    step = _count(cursor)
    found = unit(cursor)
    return Often(Every(found, step, times, bound)) if found and 0 < step and 0 < times else None


def _count(cursor: Cursor) -> int:
    """Take a number; 1 where none is said. Of a range («2–3 раза») the smaller one."""
    found = cursor.numeral()
    if found is not None and cursor.take(Sign.DASH):
        cursor.numeral()
    return 1 if found is None else found


def _in_each(cursor: Cursor) -> bool:
    """Take what stands between «раз» and the unit."""
    is_joined = bool(cursor.take(Sign.SLASH) or cursor.take(Word.IN))
    if cursor.take(Word.COURSE):
        is_joined = True
    cursor.skip(Word.EACH, Word.WHOLE)
    return is_joined


@rule
def _each(cursor: Cursor) -> Often | None:
    """Read «каждый квартал», «каждые 2 месяца», «через каждые полгода», «каждую пятницу»."""
    cursor.take(Word.OFFSET)
    if not cursor.take(Word.EACH):
        return None
    if _weekdays(cursor):
        return Often(Every(Unit.WEEK))
    step = _count(cursor)
    cursor.take(Word.WORKING)
    found = unit(cursor)
    return Often(Every(found, step)) if found and step > 0 else None


@rule
def _weekdays(cursor: Cursor) -> bool | None:
    if not cursor.take(Word.WEEKDAY):
        return None
    while cursor.take((Sign.COMMA, Word.AND), Word.WEEKDAY):
        pass
    return True


_PLURALS = frozenset({"полугодиям", "кварталам", "четвертям", "триместрам", "месяцам", "неделям", "дням", "годам"})


@rule
def _by_units(cursor: Cursor) -> Often | None:
    """Read «по полугодиям», «по понедельникам и средам», «по рабочим дням», «по выходным»."""
    if not cursor.take(Word.TO):
        return None
    if _weekdays(cursor):
        return Often(Every(Unit.WEEK))
    cursor.skip(Word.SCHOOL, Word.WORKING)
    if cursor.peek().text.lower().replace("ё", "е") not in _PLURALS:
        return None
    found = unit(cursor)
    return Often(Every(found)) if found else None


@rule
def _after_units(cursor: Cursor) -> Often | None:
    """Read «по итогам каждой четверти», «по окончании учебного года»: once for every unit."""
    is_after = cursor.take(Word.TO, (Word.RESULTS, Word.FINISH)) or cursor.take(Word.AFTER, Word.FINISH)
    if not is_after:
        return None
    cursor.skip(Word.EACH, Word.REPORTED, Word.FILLER)
    found = unit(cursor)
    is_named = cursor.year() or found in {None, Unit.DAY, Unit.WEEK}
    return None if is_named else Often(Every(found or Unit.YEAR), results=True)


@rule
def _of_unit(cursor: Cursor) -> Within | Undated | None:
    """Read days of every unit: «последняя пятница месяца», «первый рабочий день квартала», «в конце каждой четверти»."""
    for one in (nth_of_unit, _months_of_unit, _days_of_month, _edge_of_unit):
        if found := one(cursor):
            return found
    return None


@rule
def nth_of_unit(cursor: Cursor) -> Within | None:
    """Read «последняя пятница месяца», «каждый второй четверг», «5-й рабочий день месяца, следующего за …»."""
    number, weekday = ordinal_day(cursor) or (0, 0)
    if not number:
        return None
    cursor.skip(Word.EACH)
    found = unit(cursor)
    if found not in {Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.YEAR}:
        return None
    return Within((Nth(number, weekday, 1 if found is Unit.MONTH else 0),), unit=found)


@rule
def ordinal_day(cursor: Cursor) -> tuple[int, int] | None:
    """Read «последняя пятница», «второй вторник», «пятый рабочий день»: the number and the weekday."""
    cursor.take(Word.EACH)
    number = -1 if cursor.take(Word.LAST) else cursor.numeral(31)
    if not number:
        return None
    if weekday := cursor.take(Word.WEEKDAY):
        return number, weekday.number()
    if cursor.take(Word.WORKING) and cursor.peek().value is Unit.DAY:
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


UNKNOWN_UNIT = msg("It says how many times, and not in which time. Write, for example: «2 раза в год».")


@rule
def once(cursor: Cursor) -> Undated | None:
    """Read «1 раз», «однократно», which name no time at all."""
    cursor.numeral()
    if cursor.take(Word.TIMES) or cursor.take(Word.TWICE):
        return Undated(Unclear.VAGUE, UNKNOWN_UNIT)
    return None
