"""Rules for what names no days: events, outside schedules, vague words."""

from generator.errors import Message, msg
from generator.timing.grammar.atoms import Often, Undated
from generator.timing.grammar.cursor import NUMERALS, Cursor, first, rule
from generator.timing.grammar.days import moment
from generator.timing.grammar.often import often
from generator.timing.grammar.tokens import Sign
from generator.timing.grammar.words import Word
from generator.timing.meaning import Unclear

NO_EVENT = msg("The days depend on an event. Name a date beside it where one is known.")
NO_ANCHOR = msg("It does not say from which event the days count, or which month is meant. Name it.")
BY_OTHERS = msg("The days are set by another document. Name it, and write its dates here as soon as they are known.")
NOT_CHECKABLE = msg("Nobody can check this term. Write a date, a month or how often: «2 раза в год».")
NO_GUESS = msg("Exceptions, choices and negations are not understood. Write the days that are meant.")

_BEFORE_NOUN = 4
"""How many words may stand between «по» and the schedule: «по отдельно утверждённому … графику»."""


@rule
def undated(cursor: Cursor) -> Undated | None:
    """Read what names no days, up to where days are named again."""
    return first(cursor, _changer, _vague, _external, _event)


@rule
def _changer(cursor: Cursor) -> Undated | None:
    is_limit = cursor.sees(Word.NOT, (Word.LATER, Word.LESS))
    if cursor.take(Word.CHANGER) or (not is_limit and cursor.take(Word.NOT)) or cursor.take(Sign.SLASH):
        return Undated(Unclear.VAGUE, NO_GUESS, doubtful=True)
    return None


@rule
def _vague(cursor: Cursor) -> Undated | None:
    """Read «при необходимости», «по мере необходимости», «в кратчайшие сроки», «регулярно», «в рабочем порядке»."""
    began = cursor.place
    if cursor.peek().text.lower() == "при":
        cursor.step()
    cursor.skip(Word.TO, Word.IN, Word.TERMS)
    if cursor.sees(Word.EVENT, (Word.NEED, Word.VAGUE)):
        cursor.step()
    if cursor.sees(Sign.COMMA, Word.VAGUE):
        cursor.step()
    if cursor.take((Word.NEED, Word.VAGUE)):
        cursor.skip(Word.TERMS)
        return Undated(Unclear.VAGUE, NOT_CHECKABLE)
    cursor.place = began
    if cursor.take(Word.IN, Word.WORKING, Word.PLAN):
        return Undated(Unclear.VAGUE, NOT_CHECKABLE)
    return None


@rule
def _external(cursor: Cursor) -> Undated | None:
    """Read «по графику …», «согласно …», «в соответствии с …», «в сроки, установленные …», «по отдельному плану»."""
    cursor.take(Word.IN)
    if cursor.take(Word.ACCORDING):
        cursor.skip(Word.FROM)
        return None if cursor.sees(Word.EVENT) else _by_others(cursor)
    if cursor.take((Word.TERMS, Word.PERIOD)):
        cursor.take(Sign.COMMA)
        return _by_others(cursor) if cursor.peek().kind in {Word.SET, Sign.UNKNOWN} else None
    if cursor.take(Word.SET, (Word.TERMS, Word.PLAN)) or cursor.take(Word.PLAN):
        return _by_others(cursor)
    return _by_plan(cursor)


@rule
def _by_plan(cursor: Cursor) -> Undated | None:
    if not cursor.take(Word.TO):
        return None
    for ahead in range(_BEFORE_NOUN):
        if cursor.peek(ahead).kind in {Word.PLAN, Word.TERMS}:
            cursor.place += ahead + 1
            return _by_others(cursor)
        if cursor.peek(ahead).kind in {Sign.COMMA, Sign.STRONG, Sign.OPEN, *NUMERALS, Word.MONTH}:
            return None
    return None


def _by_others(cursor: Cursor) -> Undated:
    swallow(cursor)
    return Undated(Unclear.EXTERNAL, BY_OTHERS)


@rule
def _event(cursor: Cursor) -> Undated | None:
    """Read «после …», «по мере …», «за 10 дней до …», «до проведения …», «в день …», «при получении …»."""
    if _offset(cursor):
        cursor.take((Word.UNTIL, Word.AFTER, Word.FROM))
    elif not _head(cursor):
        return None
    is_open = cursor.is_at_end and cursor.peek(-1).kind in {Word.UNTIL, Word.BY, Word.LATER}
    swallow(cursor)
    return Undated(Unclear.VAGUE, NO_ANCHOR) if is_open else Undated(Unclear.EVENT, NO_EVENT)


def _offset(cursor: Cursor) -> bool:
    """Take «за 10 дней», «через месяц», «не позднее чем за 5 рабочих дней», «в трёхдневный срок»."""
    began = cursor.place
    cursor.skip(Word.NOT, Word.LATER, Word.FILLER, Word.EARLIER, Sign.COMMA)
    if cursor.sees(Word.NOT, (Word.LATER, Word.LESS)):
        cursor.place += 2
    if cursor.take((Word.IN, Word.OFFSET)) or cursor.place != began:
        cursor.numeral(999)
        cursor.skip(Word.WORKING, Word.CALENDAR)
        if cursor.peek().kind in {Word.UNIT, Word.YEAR} and cursor.peek().text.lower() not in _NOT_OFFSETS:
            cursor.step()
            return True
    cursor.place = began
    return _in_time_of(cursor)


_NOT_OFFSETS = frozenset({"году", "квартале", "месяце", "полугодии", "четверти"})


def _in_time_of(cursor: Cursor) -> bool:
    """Take «в трёхдневный срок»: a word of no known class, and «срок»."""
    return bool(cursor.take(Word.IN, Sign.UNKNOWN, Word.PERIOD))


def _head(cursor: Cursor) -> bool:
    """Take the first words of an event."""
    if cursor.peek().text.lower() == "при":
        return bool(cursor.step())
    if cursor.take((Word.AFTER, Word.BEFORE)):
        return True
    if cursor.take(Word.ACCORDING, Word.EVENT) or cursor.take(Word.IN, Word.ACCORDING, Word.FROM, Word.EVENT):
        return True
    if cursor.take((Word.TO, Word.IN, Word.FROM), (Word.EVENT, Word.RESULTS, Word.FINISH)):
        return True
    if cursor.take((Word.IN, Word.FROM), Word.UNIT) and cursor.peek().kind is Sign.UNKNOWN:
        return True
    if cursor.take((Word.IN, Word.TO), Word.PERIOD) or cursor.take(Word.EVENT):
        return True
    return bool(cursor.take((Word.UNTIL, Word.BY)) or cursor.take(Word.NOT, (Word.LATER, Word.EARLIER)))


def swallow(cursor: Cursor) -> None:
    """Step over the words of an event or a document, lists of unknown words too, up to where days are named again."""
    while not cursor.is_at_end and not cursor.sees(Sign.STRONG) and not _dated(cursor):
        if cursor.sees(Sign.COMMA) and not cursor.sees(Sign.COMMA, Sign.UNKNOWN):
            return
        cursor.step()


def _dated(cursor: Cursor) -> bool:
    """Return whether days or a recurrence are named from here; a date behind «от» belongs to the document."""
    began = cursor.place
    found = bool(
        cursor.sees(Word.EVERY)
        and cursor.peek().text.lower().endswith("о")
        or cursor.sees(Word.COURSE)
        or cursor.sees(Word.IN, Word.COURSE)
        or cursor.sees(Word.IN, Word.MONTH)
        or cursor.sees(Word.ALWAYS)
        or (cursor.sees(Word.UNTIL) and cursor.take(Word.UNTIL) and moment(cursor))
        or (cursor.sees((Word.NOT, *NUMERALS, Word.TIMES, Word.TWICE)) and isinstance(often(cursor), Often))
    )
    cursor.place = began
    return found


def unknown(text: str) -> Message:
    """Return the note on a word that is not understood."""
    return msg("Not understood: “{text}”. Say it in other words, or put an explanation into brackets.", text=text[:60])
