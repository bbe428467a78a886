"""A term phrase in its frame → its kind, its occurrences and notes."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from generator.context.rich import plain
from generator.errors import Message, msg
from generator.model.calendar import USUAL_HOLIDAYS
from generator.timing.grammar.phrase import meaning
from generator.timing.meaning import YEARLY, Clause, Day, Meaning, Mode, Part, Stretch, Unit, Whole
from generator.timing.occurring.clause import LONG, days
from generator.timing.occurring.units import Bounds
from generator.timing.reading import Frame, Kind, Occurrence, Reading

NO_SUCH_YEAR = msg("There is no such day in these years.")
USUAL_DAYS = msg("The days of holidays are the usual ones; write your own into the settings: key “study”.")
TIMES = msg("{times} times in each of these stretches.")
NO_FIRST_YEAR = msg("The first year is not named: counted from the beginning of the span.")
NOT_IN_SPAN = msg("No such day lies in the span.")
_LEAP_DAY = Stretch(Day(2, 29), Day(2, 29))
_MOST_KEPT = 4096


def read(phrase: str, frame: Frame) -> Reading:
    """Return what `phrase` comes to in `frame`; any text is read, none raises."""
    return of_meaning(phrase, understood(phrase), frame)


@lru_cache(_MOST_KEPT)
def understood(phrase: str) -> Meaning:
    """Return the meaning of `phrase`, whatever its frame; the marks of lists and bold text are left out."""
    text = plain(phrase)
    found = meaning(text)
    if not found.clauses and "\n" in text:
        # A line may end inside of a term: «в течение / учебного года».
        joined = meaning(text.replace("\n", " "))
        return joined if joined.clauses else found
    return found


def of_meaning(phrase: str, found: Meaning, frame: Frame) -> Reading:
    """Return what a meaning comes to in `frame`."""
    if not found.clauses:
        return Reading(phrase, Kind(found.unclear[0].value), notes=found.notes)
    listed = [(clause, days(clause, frame)) for clause in found.clauses]
    occurrences = _occurrences((one for _, of_clause in listed for one in of_clause), frame)
    if not occurrences:
        notes = (*found.notes, NO_SUCH_YEAR if _is_explicit(found) else NOT_IN_SPAN)
        return Reading(phrase, Kind.IMPOSSIBLE if _is_explicit(found) else _kind(*listed[0]), notes=notes)
    return Reading(phrase, _kind(*listed[0]), occurrences, (*found.notes, *_assumed(found, frame)))


def _assumed(found: Meaning, frame: Frame) -> tuple[Message, ...]:
    """Return notes on what the frame does not say and was taken as usual."""
    holidays = any(isinstance(one.during, Part) and one.during.unit is Unit.HOLIDAYS for one in found.clauses)
    notes = (USUAL_DAYS,) if holidays and frame.study.holidays == USUAL_HOLIDAYS else ()
    return (*notes, *(note for one in found.clauses[:1] for note in _of_recurrence(one)))


def _of_recurrence(clause: Clause) -> Iterator[Message]:
    """Yield notes on a recurrence that its phrase ties to no days: «5 раз в год», «1 раз в 3 года»."""
    every = clause.every
    if every and every.times > 1 and _PARTS_OF.get(every.unit, every.times) % every.times:
        yield replace(TIMES, values={"times": every.times})
    if every and every.step > 1 and every.unit in YEARLY:
        yield NO_FIRST_YEAR


_PARTS_OF = {Unit.YEAR: 12, Unit.HALF: 6, Unit.QUARTER: 3, Unit.SCHOOL_YEAR: 12, Unit.TERM: 2, Unit.TRIMESTER: 3}
"""Into how many months a unit can be shared out."""


def _is_explicit(found: Meaning) -> bool:
    return any(clause.years or clause.during == _LEAP_DAY for clause in found.clauses)


def _occurrences(found: Iterable[Bounds], frame: Frame) -> tuple[Occurrence, ...]:
    span = frame.span
    return tuple(
        Occurrence(start, end, not span.start <= start <= span.end) for start, end in sorted(dict.fromkeys(found))
    )


def _kind(clause: Clause, found: list[Bounds]) -> Kind:
    """Return the kind of a clause by its mode; what lasts for nine months or more goes on through them."""
    if clause.mode is Mode.DEADLINE:
        return Kind.DEADLINE
    if clause.at:
        return Kind.WINDOW
    if clause.every and (clause.during is None or _is_denser(clause)):
        return Kind.RECURRING
    if clause.during == Part(Unit.HOLIDAYS, 1, 4):
        return Kind.RECURRING
    if clause.mode is Mode.THROUGH or isinstance(clause.during, Whole):
        return Kind.CONTINUOUS
    is_long = any((end - start).days >= LONG for start, end in found)
    return Kind.CONTINUOUS if is_long else Kind.WINDOW


def _is_denser(clause: Clause) -> bool:
    """Return whether the recurrence has more than one time in the place of a clause."""
    every = clause.every
    return every is not None and (every.unit not in YEARLY or every.times > 1)


def is_ditto(phrase: str) -> bool:
    """Return whether `phrase` only points at the term above it: «то же», «»»."""
    letters = "".join(letter for letter in phrase.lower() if letter.isalpha())
    return letters in {"тоже", "тамже"} or (not letters and any(sign in '"»«”“„' for sign in phrase))
