"""Rules for years of all kinds, and for the whole of a year or of the span."""

from generator.timing.grammar.atoms import InYears
from generator.timing.grammar.cursor import Cursor, first, rule
from generator.timing.grammar.days import Impossible
from generator.timing.grammar.tokens import Sign
from generator.timing.grammar.words import Word
from generator.timing.meaning import Place, Unit, Whole, Years


@rule
def years(cursor: Cursor) -> InYears | None:
    """Read years: «2022 год», «2022–2024 гг.», «с 2022 по 2024 год», «2022/23 учебный год», «начиная с 2023 года»."""
    return first(cursor, _years_from_to, _years_since, _school_pair, _years_in_row)


@rule
def _years_from_to(cursor: Cursor) -> InYears | None:
    if not cursor.take(Word.FROM):
        return None
    start = _year(cursor)
    if start is None or not cursor.take((Word.TO, Sign.DASH)):
        return None
    end = _year(cursor)
    return None if end is None else _ordered(start, end)


@rule
def _years_since(cursor: Cursor) -> InYears | None:
    cursor.take(Word.BEGINNING)
    if not cursor.take(Word.FROM):
        return None
    is_pair = cursor.year() is not None and cursor.sees(Sign.NUMBER, (Sign.DASH, Sign.SLASH), Sign.NUMBER)
    if is_pair and (found := _school_pair(cursor)):
        return InYears(Years(found.years.first, found.years.first, school=True, open=True))
    start = _year(cursor)
    return None if start is None else InYears(Years(start, start, open=True))


@rule
def _school_pair(cursor: Cursor) -> InYears | None:
    """Read one school year, in figures before or behind its name; a range of them: «2022/23 – 2024/25 учебные годы»."""
    is_named = bool(cursor.take(Word.SCHOOL, Word.YEAR))
    start = _pair(cursor)
    if start is None:
        return None
    end = _pair(cursor) if cursor.take(Sign.DASH) else _last_in_list(cursor, start)
    if end is None or not (is_named or cursor.take(Word.SCHOOL)):
        return None
    cursor.skip(Word.YEAR)
    return _ordered(start, end, school=True)


def _last_in_list(cursor: Cursor, start: int) -> int:
    """Return the last of school years that follow one another: «2022/23, 2023/24 учебные годы»."""
    last = start
    while True:
        began = cursor.place
        found = _pair(cursor) if cursor.take((Sign.COMMA, Word.AND)) else None
        if found != last + 1:
            cursor.place = began
            return last
        last = found


@rule
def _pair(cursor: Cursor) -> int | None:
    """Read «2022-2023», «2022/23»: two years that follow each other; the first of them."""
    start = cursor.year()
    if start is None or not cursor.sees(Sign.NUMBER, (Sign.DASH, Sign.SLASH), Sign.NUMBER):
        return None
    said = cursor.peek(2)
    if said.number() not in {start + 1, (start + 1) % 100}:
        if len(said.text) == 4 and cursor.peek(3).kind is Word.SCHOOL and said.number() <= start:
            raise Impossible
        return None
    cursor.place += 3
    return start


@rule
def _years_in_row(cursor: Cursor) -> InYears | None:
    start = _year(cursor)
    if start is None:
        return None
    end = _end_of_years(cursor)
    return _ordered(start, start if end is None else end)


@rule
def _end_of_years(cursor: Cursor) -> int | None:
    if not cursor.take(Sign.DASH):
        return None
    return _year(cursor)


def _ordered(start: int, end: int, *, school: bool = False) -> InYears:
    if start > end:
        raise Impossible
    return InYears(Years(start, end, school))


@rule
def _year(cursor: Cursor) -> int | None:
    found = cursor.year()
    if found is None:
        return None
    cursor.step()
    cursor.skip(Word.CALENDAR, Word.YEAR)
    return found


@rule
def whole(cursor: Cursor) -> tuple[Place, ...] | None:
    """Read «год», «учебный год», «период реализации программы»: what something may go on through."""
    if cursor.take(Word.SCHOOL, Word.YEAR):
        return (Whole(Unit.SCHOOL_YEAR),)
    cursor.take(Word.CALENDAR)
    if cursor.take(Word.YEAR):
        return (Whole(Unit.YEAR),)
    return span(cursor)


@rule
def span(cursor: Cursor) -> tuple[Place, ...] | None:
    """Read «срок действия программы»; a bare «период» is the span only where something says that it is the whole."""
    if cursor.take(Word.PERIOD, Word.OF_PROGRAM) or cursor.take(Word.OF_PROGRAM, Word.PROGRAM):
        cursor.skip(Word.PROGRAM)
        return (Whole(Unit.SPAN),)
    if cursor.take(Word.PERIOD, Word.PROGRAM):
        cursor.skip(Word.PROGRAM)
        return (Whole(Unit.SPAN),)
    return None
