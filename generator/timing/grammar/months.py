"""Rules for parts of months: decades, halves, weeks, beginnings and ends."""

from generator.timing.grammar.cursor import NUMERALS, Cursor, first, rule
from generator.timing.grammar.days import Impossible, month_of
from generator.timing.grammar.tokens import Sign
from generator.timing.grammar.words import Word
from generator.timing.meaning import LAST, Day, Place, Stretch, Unit

_THIRDS = ((1, 10), (11, 20), (21, LAST))
_HALVES = ((1, 15), (16, LAST))
_WEEKS = ((1, 7), (8, 14), (15, 21), (22, 28))


def numbers(cursor: Cursor) -> tuple[int, int] | None:
    """Read a number of a part or a range of them; (-1, -1) for the last one."""
    if cursor.take(Word.LAST):
        return -1, -1
    start = cursor.numeral()
    if start is None:
        return None
    began = cursor.place
    if cursor.peek().kind is Word.UNIT and cursor.sees(Word.UNIT, Sign.DASH, NUMERALS, Word.UNIT):
        cursor.place += 2
        return start, cursor.numeral() or start
    if cursor.take(Sign.DASH) and (end := cursor.numeral()) is not None:
        return start, end
    cursor.place = began
    return start, start


@rule
def part_of_month(cursor: Cursor) -> tuple[Place, ...] | None:
    """Read «первая декада сентября», «2-я половина марта», «последняя неделя мая», «начало октября»."""
    days = days_of_part(cursor)
    if days is None or not cursor.sees(Word.MONTH):
        return None
    number = month_of(cursor)
    return (Stretch(Day(number, days[0]), Day(number, days[1])),)


@rule
def days_of_part(cursor: Cursor) -> tuple[int, int] | None:
    """Read a part of a month without the month: its first and last day (LAST: the end; negative: from the end)."""
    if cursor.take(Word.START):
        return _THIRDS[0]
    if cursor.take(Word.MIDDLE):
        return _THIRDS[1]
    if cursor.take(Word.END):
        return _THIRDS[2]
    return first(cursor, _third, _half_month, _week)


@rule
def _third(cursor: Cursor) -> tuple[int, int] | None:
    said = numbers(cursor)
    if said is None or not cursor.take(Word.DECADE):
        return None
    start, end = (3 if number == -1 else number for number in said)
    if not 1 <= start <= end <= len(_THIRDS):
        raise Impossible
    return _THIRDS[start - 1][0], _THIRDS[end - 1][1]


@rule
def _half_month(cursor: Cursor) -> tuple[int, int] | None:
    number = cursor.numeral(2)
    return _HALVES[number - 1] if number and cursor.take(Word.HALVING) else None


@rule
def _week(cursor: Cursor) -> tuple[int, int] | None:
    said = numbers(cursor)
    if said is None or cursor.peek().value is not Unit.WEEK:
        return None
    cursor.step()
    start, end = said
    if start == -1:
        return -7, LAST
    if not 1 <= start <= end <= len(_WEEKS):
        raise Impossible
    return _WEEKS[start - 1][0], _WEEKS[end - 1][1]
