"""Rules for named parts of a year: halves, quarters, seasons, holidays, parts of months, years of all kinds."""

from generator.timing.grammar.atoms import InYears
from generator.timing.grammar.cursor import NUMERALS, Cursor, first, rule
from generator.timing.grammar.days import Impossible, between, from_to, month_of, stretch
from generator.timing.grammar.tokens import Sign
from generator.timing.grammar.words import Word
from generator.timing.meaning import LAST, Day, Part, Place, Stretch, Unit, Whole, Years

PARTS = {Unit.HALF: 2, Unit.QUARTER: 4, Unit.TERM: 4, Unit.TRIMESTER: 3}
"""How many of each part a year has."""
_HOLIDAYS_OF = {9: 1, 12: 2, 3: 3, 6: 4}
_SEASON_MONTHS = 3
_THIRDS = ((1, 10), (11, 20), (21, LAST))
_HALVES = ((1, 15), (16, LAST))
_WEEKS = ((1, 7), (8, 14), (15, 21), (22, 28))


@rule
def part(cursor: Cursor) -> tuple[Place, ...] | None:
    """Read whatever is a named part of a year."""
    return first(cursor, _term_quarter, numbered, _holidays, season, _half_of_year, part_of_month, _edge_of_year)


@rule
def numbered(cursor: Cursor) -> tuple[Place, ...] | None:
    """Read «II квартал», «III–IV кварталы», «1, 3 четверть», «первое и второе полугодие», «I кв. – II кв.»."""
    found: list[tuple[int, int]] = []
    while (one := _numbers(cursor)) and len(found) < 4:
        found.append(one)
        if not (cursor.take((Sign.COMMA, Word.AND)) and cursor.sees(NUMERALS)):
            break
    cursor.take(Word.SCHOOL)
    unit = cursor.peek().value
    if not found or unit not in PARTS or not cursor.take(Word.UNIT):
        return None
    assert isinstance(unit, Unit)
    return tuple(_part(unit, start, end) for start, end in found)


def _numbers(cursor: Cursor) -> tuple[int, int] | None:
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


def _part(unit: Unit, start: int, end: int) -> Part:
    most = PARTS[unit]
    start, end = (most if start == -1 else start), (most if end == -1 else end)
    if not 1 <= start <= end <= most:
        raise Impossible
    return Part(unit, start, end)


@rule
def _term_quarter(cursor: Cursor) -> tuple[Place, ...] | None:
    """Read a range of quarters of different years: «I кв. 2023 – II кв. 2024»."""
    start = _quarter_of_year(cursor)
    if start is None or not cursor.take(Sign.DASH):
        return None
    end = _quarter_of_year(cursor)
    if end is None:
        return None
    return (stretch(Day(start[0] * 3 - 2, LAST, start[1]), Day(end[0] * 3, LAST, end[1])),)


@rule
def _quarter_of_year(cursor: Cursor) -> tuple[int, int] | None:
    number = cursor.numeral(4)
    if not number or cursor.peek().value is not Unit.QUARTER:
        return None
    cursor.step()
    year = cursor.year()
    if year is None:
        return None
    cursor.step()
    cursor.skip(Word.YEAR)
    return number, year


@rule
def season(cursor: Cursor) -> tuple[Place, ...] | None:
    """Read «осень», «в весенний период»: three months; «осень – зима»: six."""
    if not cursor.sees(Word.SEASON):
        return None
    start = end = cursor.step().number()
    cursor.take(Word.PERIOD)
    if cursor.sees(Sign.DASH, Word.SEASON):
        cursor.step()
        end = cursor.step().number()
        cursor.take(Word.PERIOD)
    return (Stretch(Day(start), Day((end + _SEASON_MONTHS - 2) % 12 + 1)),)


@rule
def _holidays(cursor: Cursor) -> tuple[Place, ...] | None:
    """Read «осенние каникулы», «в каникулярное время»."""
    number = 0
    if cursor.sees(Word.SEASON, (Word.SCHOOL, Word.HOLIDAYS)):
        number = _HOLIDAYS_OF[cursor.step().number()]
    cursor.take(Word.SCHOOL)
    if not cursor.take(Word.HOLIDAYS):
        return None
    cursor.take(Word.PERIOD)
    return (Part(Unit.HOLIDAYS, number or 1, number or 4),)


@rule
def _half_of_year(cursor: Cursor) -> tuple[Place, ...] | None:
    """Read «первая половина года», «во второй половине 2023 года», «вторая половина учебного года»."""
    number = cursor.numeral(2)
    if not number or not cursor.take(Word.HALVING):
        return None
    if cursor.take((Word.SCHOOL, Word.CALENDAR), Word.YEAR) or cursor.take(Word.YEAR) or cursor.year():
        return (Part(Unit.HALF, number, number),)
    return None


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
    numbers = _numbers(cursor)
    if numbers is None or not cursor.take(Word.DECADE):
        return None
    start, end = (3 if number == -1 else number for number in numbers)
    if not 1 <= start <= end <= len(_THIRDS):
        raise Impossible
    return _THIRDS[start - 1][0], _THIRDS[end - 1][1]


@rule
def _half_month(cursor: Cursor) -> tuple[int, int] | None:
    number = cursor.numeral(2)
    return _HALVES[number - 1] if number and cursor.take(Word.HALVING) else None


@rule
def _week(cursor: Cursor) -> tuple[int, int] | None:
    numbers = _numbers(cursor)
    if numbers is None or cursor.peek().value is not Unit.WEEK:
        return None
    cursor.step()
    start, end = numbers
    if start == -1:
        return -7, LAST
    if not 1 <= start <= end <= len(_WEEKS):
        raise Impossible
    return _WEEKS[start - 1][0], _WEEKS[end - 1][1]


@rule
def _edge_of_year(cursor: Cursor) -> tuple[Place, ...] | None:
    """Read «начало учебного года» (1–15 September), «в конце учебного года», «перед началом учебного года» (August)."""
    is_before = cursor.take(Word.BEFORE)
    edge = cursor.take((Word.START, Word.END, Word.MIDDLE))
    new = edge and cursor.take(Word.FILLER)
    if edge is None or not (cursor.take(Word.SCHOOL, Word.YEAR) or (new and cursor.take(Word.YEAR))):
        return None
    if edge.kind is Word.START:
        return (Stretch(Day(8), Day(8)),) if is_before else (Stretch(Day(9, 1), Day(9, 15)),)
    if edge.kind is Word.MIDDLE or is_before:
        return None
    return (Stretch(Day(5, 16), Day(5, LAST)),)


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
    end = _pair(cursor) if cursor.take(Sign.DASH) else start
    if end is None or not (is_named or cursor.take(Word.SCHOOL)):
        return None
    cursor.skip(Word.YEAR)
    return _ordered(start, end, school=True)


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


def place(cursor: Cursor) -> tuple[Place, ...] | None:
    """Read any part of a year, from a day to a season."""
    return first(cursor, part, from_to, between)

