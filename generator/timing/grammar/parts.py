"""Rules for named parts of a year: halves, quarters, seasons, holidays, edges of the school year."""

from generator.timing.grammar.cursor import NUMERALS, Cursor, first, rule
from generator.timing.grammar.days import Impossible, between, from_to, stretch
from generator.timing.grammar.months import numbers, part_of_month
from generator.timing.grammar.tokens import Sign
from generator.timing.grammar.words import Word
from generator.timing.meaning import LAST, Day, Part, Place, Stretch, Unit

PARTS = {Unit.HALF: 2, Unit.SCHOOL_HALF: 2, Unit.QUARTER: 4, Unit.TERM: 4, Unit.TRIMESTER: 3}
"""How many of each part a year has."""
_HOLIDAYS_OF = {9: 1, 12: 2, 3: 3, 6: 4}
_SEASON_MONTHS = 3


@rule
def part(cursor: Cursor) -> tuple[Place, ...] | None:
    """Read whatever is a named part of a year."""
    return first(cursor, _quarters_of_years, numbered, _holidays, season, _half_of_year, part_of_month, _edge_of_year)


@rule
def numbered(cursor: Cursor) -> tuple[Place, ...] | None:
    """Read «II квартал», «III–IV кварталы», «1, 3 четверть», «первое и второе полугодие», «I кв. – II кв.»."""
    found: list[tuple[int, int]] = []
    while (one := numbers(cursor)) and len(found) < 4:
        found.append(one)
        if not (cursor.take((Sign.COMMA, Word.AND)) and cursor.sees(NUMERALS)):
            break
    cursor.take(Word.SCHOOL)
    unit = cursor.peek().value
    if not found or unit not in PARTS or not cursor.take(Word.UNIT):
        return None
    assert isinstance(unit, Unit)
    if unit is Unit.HALF and cursor.take(Word.SCHOOL, Word.YEAR):
        unit = Unit.SCHOOL_HALF
    return tuple(_part(unit, start, end) for start, end in found)


def _part(unit: Unit, start: int, end: int) -> Part:
    most = PARTS[unit]
    start, end = (most if start == -1 else start), (most if end == -1 else end)
    if not 1 <= start <= end <= most:
        raise Impossible
    return Part(unit, start, end)


@rule
def _quarters_of_years(cursor: Cursor) -> tuple[Place, ...] | None:
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
    if cursor.take(Word.SCHOOL, Word.YEAR):
        return (Part(Unit.SCHOOL_HALF, number, number),)
    if cursor.take(Word.CALENDAR, Word.YEAR) or cursor.take(Word.YEAR) or cursor.year():
        return (Part(Unit.HALF, number, number),)
    return None


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


def place(cursor: Cursor) -> tuple[Place, ...] | None:
    """Read any part of a year, from a day to a season."""
    return first(cursor, part, from_to, between)
