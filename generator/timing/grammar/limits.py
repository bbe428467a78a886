"""Rules for deadlines: «до 1 сентября», «не позднее 15 числа», «к концу года», «до 5-го рабочего дня месяца»."""

from generator.errors import msg
from generator.timing.grammar.atoms import Put, Undated, Within
from generator.timing.grammar.counted import named_month, ordinal_day, unit
from generator.timing.grammar.cursor import Cursor, first, rule
from generator.timing.grammar.days import moment
from generator.timing.grammar.parts import PARTS, numbered, season
from generator.timing.grammar.tokens import Sign
from generator.timing.grammar.words import Word
from generator.timing.grammar.years import span, years
from generator.timing.meaning import LAST, Day, Days, Mode, Nth, Stretch, Unclear, Unit, Whole

Read = Put | Within | Undated

_MIDDLE = 15


@rule
def limit(cursor: Cursor) -> Read | None:
    """Read a deadline."""
    word = _until(cursor)
    if word is None:
        return None
    found = first(cursor, _end, _start, _middle, _day, _working_day, _day_of_month, _bare)
    if isinstance(found, Put) and word is Word.BY and found.places == (_BEFORE_SCHOOL,):
        return Put((Stretch(Day(9, 1), Day(9, 1)),), Mode.DEADLINE)
    return found


def _until(cursor: Cursor) -> Word | None:
    """Take «до», «не позднее», «в срок до», «к»."""
    cursor.take(Word.IN, Word.PERIOD)
    if cursor.take(Word.NOT, Word.LATER):
        cursor.take(Sign.COMMA, Word.FILLER)
        cursor.take(Word.FILLER)
        return Word.UNTIL
    if found := cursor.take((Word.UNTIL, Word.BY)):
        assert isinstance(found.kind, Word)
        return found.kind
    return None


@rule
def _day(cursor: Cursor) -> Put | None:
    found = moment(cursor)
    return Put((Stretch(found, found),), Mode.DEADLINE) if found and found.day else None


@rule
def _end(cursor: Cursor) -> Put | Within | None:
    """Read «до конца года», «до конца сентября 2023 г.», «до окончания учебного года», «до конца II квартала»."""
    if not cursor.take((Word.END, Word.FINISH)):
        return None
    cursor.skip(Word.EACH, Word.FILLER, Word.REPORTED)
    if found := moment(cursor):
        return Put((Stretch(found, found),), Mode.DEADLINE) if found.day == LAST else None
    if places := first(cursor, numbered, season, span):
        return Put(places, Mode.DEADLINE)
    if found_years := years(cursor):
        unit_of = Unit.SCHOOL_YEAR if found_years.years.school else Unit.YEAR
        return Put((Whole(unit_of),), Mode.DEADLINE, (found_years.years,))
    return _end_of_unit(cursor)


@rule
def _end_of_unit(cursor: Cursor) -> Put | Within | None:
    found = unit(cursor)
    if found in {Unit.YEAR, Unit.SCHOOL_YEAR, Unit.SPAN}:
        assert found
        return Put((Whole(found),), Mode.DEADLINE)
    if found is Unit.MONTH or found in PARTS:
        return Within((Days(LAST, LAST, -1),), Mode.DEADLINE, found)
    return None


_BEFORE_SCHOOL = Stretch(Day(8, 31), Day(8, 31))


@rule
def _start(cursor: Cursor) -> Put | None:
    """Read «до начала учебного года»: done on its eve."""
    if not cursor.take(Word.START):
        return None
    cursor.skip(Word.FILLER)
    new = cursor.take(Word.NEXT)
    if cursor.take(Word.SCHOOL, Word.YEAR) and not new:
        return Put((_BEFORE_SCHOOL,), Mode.DEADLINE)
    return None


@rule
def _middle(cursor: Cursor) -> Put | None:
    if not cursor.take(Word.MIDDLE):
        return None
    found = moment(cursor)
    day = Day(found.month, _MIDDLE, found.year) if found and not found.day else None
    return Put((Stretch(day, day),), Mode.DEADLINE) if day else None


@rule
def _working_day(cursor: Cursor) -> Within | None:
    """Read «до 5-го рабочего дня месяца»; the unit may be left out where another word says it."""
    found = ordinal_day(cursor)
    if found is None:
        return None
    number, weekday = found
    cursor.skip(Word.EACH)
    if during := named_month(cursor):
        return Within((Nth(number, weekday),), Mode.DEADLINE, Unit.MONTH, during)
    of_unit = _plain_unit(cursor)
    month = 0 if of_unit in {Unit.QUARTER, Unit.HALF, Unit.YEAR} else 1
    return Within((Nth(number, weekday, month),), Mode.DEADLINE, of_unit)


@rule
def _day_of_month(cursor: Cursor) -> Within | None:
    """Read «до 15 числа», «до 15 числа 2-го месяца (квартала)», «до 15-го»."""
    is_ordinal = cursor.peek().kind in {Sign.NTH, Word.ORDINAL}
    number = -1 if cursor.take(Word.LAST) else cursor.numeral(31)
    is_said = bool(cursor.take(Word.NUMBER_OF_DAY)) or (number == -1 and cursor.peek().value is Unit.DAY)
    if number == -1 and cursor.peek().value is Unit.DAY:
        cursor.step()
    if not number or not (is_said or (is_ordinal and not cursor.sees(Word.UNIT))):
        return None
    day = LAST if number == -1 else number
    if found := _numbered_month(cursor):
        number, after, of_unit = found
        return Within((Days(day, day, number, after),), Mode.DEADLINE, of_unit)
    return _of_month(cursor, day)


@rule
def _numbered_month(cursor: Cursor) -> tuple[int, bool, Unit | None] | None:
    """Read «… второго месяца», «… первого месяца квартала», «… 2-го месяца, следующего за кварталом».

    That is the number of the month, whether it lies behind the unit, and the unit where it is named.
    """
    number = -1 if cursor.take(Word.LAST) else cursor.numeral(12)
    if not number or cursor.peek().value is not Unit.MONTH:
        return None
    cursor.step()
    is_next = bool(cursor.take(Word.NEXT))
    cursor.skip(Word.EACH, Word.REPORTED)
    found = unit(cursor)
    return number, found is None or is_next, found


def _of_month(cursor: Cursor, day: int) -> Within:
    cursor.skip(Word.EACH)
    found = _plain_unit(cursor)
    month = -1 if day == LAST and found is not Unit.MONTH else 1
    return Within((Days(day, day, month),), Mode.DEADLINE, found)


@rule
def _plain_unit(cursor: Cursor) -> Unit | None:
    """Read a unit that is not «следующего за отчётным» yet: that is read by the rule of what follows."""
    cursor.skip(Word.REPORTED)
    return unit(cursor)


@rule
def _bare(cursor: Cursor) -> Undated | None:
    """Read a month or a year alone: «до сентября», «до 2024 года», which people understand in two ways."""
    if (found := moment(cursor)) and not found.day:
        return _two_ways(cursor, "«до конца сентября», «до 1 сентября»")
    if cursor.year():
        return _two_ways(cursor, "«до конца 2024 года», «до 1 января 2024 года»")
    return None


def _two_ways(cursor: Cursor, examples: str) -> Undated:
    cursor.take(Sign.NUMBER)
    said = msg("Whether the whole month or year is meant is not clear. Write one of: {examples}.", examples=examples)
    return Undated(Unclear.VAGUE, said, doubtful=True)
