"""Rules for days and months of the year, alone, in lists and in ranges, with the years that stand inside them."""

from calendar import monthrange
from dataclasses import replace

from generator.errors import msg
from generator.timing.grammar.atoms import Put, Undated
from generator.timing.grammar.cursor import NUMERALS, Cursor, first, rule
from generator.timing.grammar.tokens import Sign
from generator.timing.grammar.words import Word
from generator.timing.meaning import LAST, LAST_YEAR, Day, Mode, Place, Stretch, Unclear, Unit

LEAP = 2024
_MOST_IN_LIST = 8


class Impossible(Exception):
    """A date that no calendar has; caught where atoms are read, never seen outside of the grammar."""


def checked(day: int, month: int, year: int = 0) -> Day:
    """Return the day; raises Impossible for one that no calendar has."""
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year or LEAP, month)[1]):
        raise Impossible
    return Day(month, day, year)


@rule
def moment(cursor: Cursor) -> Day | None:
    """Read a day or a month with the year behind it: «15 марта 2023 года», «15.03», «март 2023 г.», «09.2022»."""
    if found := cursor.take(Sign.DATE):
        assert isinstance(found.value, tuple)
        ended = checked(*found.value)
        cursor.skip(Word.YEAR)
        return ended
    if found := cursor.take(Sign.MONTH_YEAR):
        assert isinstance(found.value, tuple)
        cursor.skip(Word.YEAR)
        return replace(checked(1, *found.value), day=LAST)
    number = cursor.numeral()
    if number is not None:
        cursor.take(Word.NUMBER_OF_DAY)
    if not cursor.sees(Word.MONTH):
        return None
    month = month_of(cursor)
    year = _own_year(cursor)
    return Day(month, LAST, year) if number is None else checked(number, month, year)


def month_of(cursor: Cursor) -> int:
    """Take the name of a month and return its number."""
    value = cursor.step().value
    assert isinstance(value, tuple)
    if cursor.peek().value is Unit.MONTH:
        cursor.step()  # «март месяц»
    return int(value[0])


def _own_year(cursor: Cursor) -> int:
    """Take the year behind a month; one that begins a list or a school year belongs to more than this month."""
    year = cursor.year()
    is_pair = cursor.sees(Sign.NUMBER, (Sign.SLASH, Sign.DASH), Sign.NUMBER)
    is_list = cursor.sees(Sign.NUMBER, (Sign.COMMA, Word.AND), Sign.NUMBER) and cursor.year(2)
    if year is None or is_pair or is_list or cursor.sees(Sign.NUMBER, Word.SCHOOL):
        return 0
    cursor.step()
    cursor.skip(Word.YEAR)
    return year


@rule
def between(cursor: Cursor) -> tuple[Place, ...] | None:
    """Read a range of days or months, or one alone."""
    return first(cursor, _days_of_one_month, _listed_days, _range)


@rule
def _range(cursor: Cursor) -> tuple[Place, ...] | None:
    start = moment(cursor)
    if start is None:
        return None
    end = _other_end(cursor)
    return (stretch(start, end or start),)


@rule
def _other_end(cursor: Cursor) -> Day | None:
    return moment(cursor) if cursor.take(Sign.DASH) else None


@rule
def _days_of_one_month(cursor: Cursor) -> tuple[Place, ...] | None:
    """Read «15–19 февраля», «15-19.02.2016»; the second day names the month of both."""
    number = cursor.numeral()
    if number is None or not cursor.take(Sign.DASH):
        return None
    end = moment(cursor)
    return (stretch(checked(number, end.month, end.year), end),) if end and end.day else None


@rule
def _listed_days(cursor: Cursor) -> tuple[Place, ...] | None:
    """Read «15, 20 и 25 мая»: days of one month."""
    numbers: list[int] = []
    while len(numbers) < _MOST_IN_LIST and cursor.sees(NUMERALS, (Sign.COMMA, Word.AND), NUMERALS):
        number = cursor.numeral()
        if number is None:
            return None
        numbers.append(number)
        cursor.step()
    last = moment(cursor) if numbers else None
    if last is None or not last.day or not numbers:
        return None
    days = [checked(number, last.month, last.year) for number in numbers] + [last]
    return tuple(Stretch(day, day) for day in days)


@rule
def from_to(cursor: Cursor) -> tuple[Place, ...] | None:
    """Read «с 1 сентября по 31 мая», «с 15 по 19 февраля», «с сентября по май»."""
    if not cursor.take(Word.FROM):
        return None
    number = None
    start = moment(cursor)
    if start is None:
        number = cursor.numeral()
    if (start is None and number is None) or not cursor.take((Word.TO, Word.UNTIL, Sign.DASH)):
        return None
    end = moment(cursor)
    if end is None:
        return None
    return (stretch(start or checked(number or 0, end.month, end.year), end),)


def stretch(start: Day, end: Day) -> Stretch:
    """Return the stretch between two days; a year said at one end is that of both. Raises Impossible if reversed."""
    if start.year and not end.year:
        later = (end.month, end.day or 31) < (start.month, start.day)
        end = Day(end.month, end.day, start.year + later)
    elif end.year and not start.year:
        start = Day(start.month, start.day, end.year)
    if start.year and (start.year, start.month, start.day) > (end.year, end.month, end.day or 31):
        raise Impossible
    if not start.year and start.month == end.month and start.day > (end.day or 31):
        raise Impossible
    return Stretch(start, end)


@rule
def since(cursor: Cursor) -> Put | Undated | None:
    """Read «с 1 сентября 2023 года», «начиная с сентября 2023 г.»: on to the end of the span."""
    cursor.take(Word.BEGINNING)
    if not cursor.take(Word.FROM):
        return None
    start = moment(cursor)
    if start is None:
        return None
    if not start.year:
        said = msg("It says from when, and not in which year or until when. Write both: «с сентября по май».")
        return Undated(Unclear.VAGUE, said, doubtful=True)
    return Put((Stretch(start, Day(12, 31, LAST_YEAR)),), Mode.THROUGH)
