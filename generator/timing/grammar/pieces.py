"""The tokens of a phrase → its pieces, in order; every token ends up in one of them."""

from collections.abc import Iterator, Sequence

from generator.errors import msg
from generator.timing.grammar.atoms import Atom, Break, InYears, Put, Remark, Undated, Within
from generator.timing.grammar.counted import unit
from generator.timing.grammar.cursor import NUMERALS, Cursor, first, rule
from generator.timing.grammar.days import Impossible, from_to, since
from generator.timing.grammar.following import following
from generator.timing.grammar.limits import limit
from generator.timing.grammar.months import days_of_part
from generator.timing.grammar.often import often, once
from generator.timing.grammar.parts import place
from generator.timing.grammar.through import through
from generator.timing.grammar.tokens import Sign, Token
from generator.timing.grammar.undated import undated, unknown
from generator.timing.grammar.words import Word
from generator.timing.grammar.years import years
from generator.timing.meaning import Days, Unclear, Unit

NO_SUCH_DAY = msg("There are no such days in the calendar, or the end stands before the start. Correct the dates.")
ABOUT = msg("“About” makes the term less exact than it looks.")
CUMULATIVE = msg("Counted from the beginning of the year.")

NO_MONTH = msg("It names a part of a month and no month. Write, for example: «первая декада сентября».")

_MOST_IN_LIST = 8


def pieces(tokens: Sequence[Token]) -> Iterator[Atom]:
    """Yield the pieces of `tokens`, which hold no brackets."""
    cursor = Cursor(tokens)
    while not cursor.is_at_end:
        began = cursor.place
        try:
            found = _piece(cursor)
        except Impossible:
            cursor.place = max(cursor.place, began + 1)
            found = Undated(Unclear.IMPOSSIBLE, NO_SUCH_DAY)
        if found:
            yield found


def _piece(cursor: Cursor) -> Atom | None:
    """Return the next piece; None for words that only hold others together."""
    return _sign(cursor) or first(cursor, *_RULES) or _rest(cursor)


def _sign(cursor: Cursor) -> Atom | None:
    if cursor.take((Sign.COMMA, Word.AND, Sign.STRONG)):
        return Break()
    if cursor.take(Word.ABOUT):
        return Remark(ABOUT)
    return Remark(CUMULATIVE) if cursor.take(Word.CUMULATIVE) else None


@rule
def _placed(cursor: Cursor) -> Put | InYears | Undated | None:
    """Read a part of a year or years behind «в», «в период», «в дни», «по состоянию на»."""
    if cursor.peek().text.lower() == "по" and cursor.peek(1).text.lower() == "состоянию":
        cursor.place += 2
    if cursor.take(Word.IN) and cursor.peek().value is Unit.DAY:
        cursor.step()
    cursor.take(Word.PERIOD)
    if found := years(cursor):
        return found
    if places := first(cursor, from_to):
        return Put(places)
    if started := since(cursor):
        return started
    found_places = place(cursor)
    return Put(found_places) if found_places else None


@rule
def _numbers_of_month(cursor: Cursor) -> Within | None:
    """Read «15 числа каждого месяца», «1 и 15 числа», «с 25 по 30 число месяца»."""
    cursor.take(Word.IN)
    days = _day_range(cursor) or _day_list(cursor)
    if not days or not cursor.take(Word.NUMBER_OF_DAY):
        return None
    cursor.skip(Word.EACH)
    return Within(days, unit=unit(cursor))


@rule
def _day_range(cursor: Cursor) -> tuple[Days, ...] | None:
    is_from = cursor.take(Word.FROM)
    start = cursor.numeral(31)
    if not start or not cursor.take((Word.TO, Sign.DASH) if is_from else Sign.DASH):
        return None
    end = cursor.numeral(31)
    if end and start > end:
        raise Impossible
    return (Days(start, end),) if end else None


@rule
def _day_list(cursor: Cursor) -> tuple[Days, ...] | None:
    found: list[Days] = []
    while len(found) < _MOST_IN_LIST and (number := cursor.numeral(31)):
        found.append(Days(number, number))
        if not (cursor.sees((Sign.COMMA, Word.AND), NUMERALS) and cursor.step()):
            break
    return tuple(found) or None


def _rest(cursor: Cursor) -> Atom | None:
    """Take a token that no rule reads."""
    left = cursor.step()
    if left.kind in {Word.FILLER, Word.IN, Word.PERIOD, Word.CALENDAR, Sign.DASH, Word.REPORTED, Word.TERMS}:
        return None
    if left.kind is Word.YEAR and left.text.lower() in {"г", "гг", "год", "года", "годы"}:
        return None
    return Undated(Unclear.VAGUE, unknown(left.text), doubtful=True, foreign=True)


@rule
def _no_month(cursor: Cursor) -> Undated | None:
    """Read «первая декада», «вторая половина» without a month."""
    cursor.take(Word.IN)
    return Undated(Unclear.VAGUE, NO_MONTH, doubtful=True) if days_of_part(cursor) else None


_RULES = (following, often, limit, through, _numbers_of_month, _placed, undated, _no_month, once)
