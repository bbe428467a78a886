"""Terms that nobody can check: no month, no event to count from, no document that sets the days."""

import re
from collections import Counter
from collections.abc import Iterator

from generator.checks.rule import Found, at
from generator.checks.terms.sections import finding, names_a_month, own, tables
from generator.errors import msg
from generator.model.family import Family
from generator.timing.grammar.undated import NO_ANCHOR, NO_EVENT, NOT_CHECKABLE
from generator.timing.meaning import YEARLY
from generator.timing.reading import Kind
from generator.timing.schedule import Scheduled
from generator.timing.terms import understood

_SHARE = 2 / 3
_FEWEST = 5
"""A table of fewer rows is too short to speak of a share."""
_SHOWN = 3
_COUNTED = re.compile(
    r"(?:не позднее|не позже|в течение|через|за|в срок)?\s*(?:чем\s+за\s+)?"
    r"(?:\d{1,3}|двух|тр[её]х|пяти|семи|десяти)[\s-]*"
    r"(?:(?:рабочих|календарных)\s+)?(?:дн(?:я|ей)|недел[иь]|месяц(?:а|ев)?)|в\s+\S{1,14}[\s-]*дневный срок|"
    r"(?:в срок\s+)?(?:до|не позднее)\s+\d{1,2}(?:-го)?(?:\s+числа)?|"
    r"(?:по|в соответствии с)\s+(?:запрос\w*|заявк\w*|требовани\w+|обращени\w+)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"20\d\d(?: ?(?:год|г))?", re.IGNORECASE)
_EVENT = re.compile(
    r"\b(?:семинар|вебинар|конференци|форум|слёт|слет|собрани|совещани|фестивал)[а-я]{0,3}\b", re.IGNORECASE
)
_UNDATED = re.compile(r"без (?:точн\w+ )?(?:дат|срок)", re.IGNORECASE)
"""The heading of a table that holds what has no days."""
_NEED = re.compile(r"необходимост|надобност|потребност", re.IGNORECASE)
_HELP = re.compile(r"консульт|сопровожд|помощ|поддержк|оказани|содействи", re.IGNORECASE)
"""What is done for those who ask: nobody can plan it."""
_UNNAMED = re.compile(
    r"(?:по|согласно|в соответствии с)\s+(?:(?:отдельн|утвержд[её]нн|дополнительн|установленн|нормативн)\w+\s+)?"
    r"(?:график\w*|план\w*|расписани\w+|документ\w*|срок\w*|приказ\w*)|"
    r"в установленн\w+ (?:законом )?(?:срок\w*|порядке)",
    re.IGNORECASE,
)


def term_vague(family: Family) -> Iterator[Found]:
    """Yield a warning for every term of words alone: «по мере необходимости», «своевременно»."""
    for one in own(family):
        if _YEAR.fullmatch(_bare(one.reading.phrase)) and _EVENT.search(one.row.title) and not one.row.parts:
            said = msg("The event has a year and no month: “{phrase}”.", phrase=one.reading.phrase)
            yield finding(family, one.row, said, msg("Write the month."))
        if _is_vague(one) and not (_NEED.search(one.reading.phrase) and _HELP.search(one.row.title)):
            said = msg("Nobody can check the term “{phrase}”.", phrase=one.reading.phrase)
            yield finding(family, one.row, said, msg("Write a date, a month or how often: «2 раза в год»."))


def term_vague_share(family: Family) -> Iterator[Found]:
    """Yield a warning for every table in which two thirds of the terms name no month, with the commonest of them."""
    for table in tables(family):
        if _UNDATED.search(table.section.heading):
            continue
        phrases = [one.reading.phrase for one in table.rows if not names_a_month(one.reading)]
        if len(table.rows) >= _FEWEST and len(phrases) > _SHARE * len(table.rows):
            common = Counter(" ".join(phrase.split()) for phrase in phrases).most_common(_SHOWN)
            listed = ", ".join(f"«{phrase}» – {count}" for phrase, count in common)
            said = msg(
                "{few} of {all} terms of the table name no month: {listed}.",
                few=len(phrases),
                all=len(table.rows),
                listed=listed,
            )
            hint = msg(
                "Name the months: «Ежегодно, сентябрь». Otherwise neither a cyclogram nor a reminder can be made."
            )
            yield Found(said, at(family, table.section.path), hint)


def term_no_month(family: Family) -> Iterator[Found]:
    """Yield a note for every row whose term names no month: «Ежегодно», «В течение года»."""
    for one in own(family):
        if one.reading.occurrences and not names_a_month(one.reading):
            said = msg("The term “{phrase}” names no month.", phrase=one.reading.phrase)
            yield finding(family, one.row, said, msg("Name the month beside it: «Ежегодно, сентябрь»."))


def term_no_anchor(family: Family) -> Iterator[Found]:
    """Yield a warning for every term that does not say what its days count from: «в течение 5 дней», «до 1 числа»."""
    for one in own(family):
        is_open = not one.reading.occurrences and (_is_open(one.reading.phrase) or NO_ANCHOR in one.reading.notes)
        if is_open or _is_rare(one.reading.phrase, len(family.program.span.years)):
            said = msg("The term “{phrase}” does not say what it counts from.", phrase=one.reading.phrase)
            hint = msg("Name the event, the month or who asks: «в течение 5 дней со дня подписания приказа».")
            yield finding(family, one.row, said, hint)


def term_no_document(family: Family) -> Iterator[Found]:
    """Yield a warning for every term set by a document that is not named: «по графику», «в установленные сроки»."""
    for one in own(family):
        if one.reading.kind is Kind.EXTERNAL and _UNNAMED.fullmatch(_bare(one.reading.phrase)):
            said = msg("The term “{phrase}” does not say which document sets the days.", phrase=one.reading.phrase)
            yield finding(family, one.row, said, msg("Name the document or whose it is, or write the months."))


def term_event(family: Family) -> Iterator[Found]:
    """Yield a note for every term that depends on an event: «после получения результатов»."""
    for one in own(family):
        if one.reading.kind is Kind.EVENT and NO_EVENT in one.reading.notes:
            said = msg("The days of the term “{phrase}” depend on an event.", phrase=one.reading.phrase)
            yield finding(family, one.row, said, msg("Name a date beside it where one is known."))


def term_unread(family: Family) -> Iterator[Found]:
    """Yield a note for every term that this program does not understand: it is in no cyclogram and no reminder."""
    for one in own(family):
        if one.reading.kind is Kind.VAGUE and not _is_vague(one) and not _is_open(one.reading.phrase):
            said = msg("The term “{phrase}” is not understood.", phrase=one.reading.phrase)
            yield finding(family, one.row, said, one.reading.notes[0])


def _is_vague(one: Scheduled) -> bool:
    return one.reading.kind is Kind.VAGUE and one.reading.notes[:1] == (NOT_CHECKABLE,)


def _is_rare(phrase: str, years: int) -> bool:
    """Return whether it comes once in so many years as the program has, and does not say in which."""
    every = [one.every for one in understood(phrase).clauses if one.every and not one.years]
    return any(one.unit in YEARLY and one.step > 1 and one.step >= years for one in every)


def _is_open(phrase: str) -> bool:
    return _COUNTED.fullmatch(_bare(phrase)) is not None


def _bare(phrase: str) -> str:
    return " ".join(phrase.split()).rstrip(".")
