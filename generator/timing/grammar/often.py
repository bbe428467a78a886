"""Rules for recurrence: «ежегодно», «не реже 2 раз в год», «каждые три месяца», «по итогам четверти»."""

from dataclasses import replace

from generator.errors import msg
from generator.timing.grammar.atoms import Often, Undated, Within
from generator.timing.grammar.counted import of_unit, unit
from generator.timing.grammar.cursor import Cursor, first, rule
from generator.timing.grammar.tokens import Sign
from generator.timing.grammar.words import Word
from generator.timing.meaning import Every, Unclear, Unit


@rule
def often(cursor: Cursor) -> Often | Within | Undated | None:
    """Read a recurrence, or days that recur in every unit."""
    return first(cursor, _then, of_unit, _adverb, _times, _each, _by_units, _after_units)


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
    return Often(Every(found, step, times, bound)) if found and step > 0 and times > 0 else None


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


UNKNOWN_UNIT = msg("It says how many times, and not in which time. Write, for example: «2 раза в год».")


@rule
def once(cursor: Cursor) -> Undated | None:
    """Read «1 раз», «однократно», which name no time at all."""
    cursor.numeral()
    if cursor.take(Word.TIMES) or cursor.take(Word.TWICE):
        return Undated(Unclear.VAGUE, UNKNOWN_UNIT)
    return None
