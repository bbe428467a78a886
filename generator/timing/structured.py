"""A term given by its parts → its clauses, for authors who would rather not choose words."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from generator.timing.grammar.days import Impossible, checked, stretch
from generator.timing.grammar.parts import PARTS
from generator.timing.meaning import LAST, LAST_YEAR, Clause, Day, Days, Every, Mode, Part, Place, Unit, Whole, Years
from generator.timing.spelling import spelled

_POINT = re.compile(r"(?:(\d{4})-)?(\d{2})(?:-(\d{2}))?", re.ASCII)
_NUMBERED = re.compile(r"([qh])(\d)(?:\.\.\1(\d))?", re.ASCII)
_YEARS = re.compile(r"(\d{4})(?:-(\d{2})|(\.\.)(\d{4})?)?", re.ASCII)
_EVERY = re.compile(r"(?:([2-9]|1[0-2]) )?([a-z-]+?)(?:s)?", re.ASCII)
_WHOLE = {"year": Unit.YEAR, "school-year": Unit.SCHOOL_YEAR, "span": Unit.SPAN}
_PART = {"q": Unit.QUARTER, "h": Unit.HALF}
_RECURRING = {one.value: one for one in Unit if one not in {Unit.SCHOOL_HALF, Unit.HOLIDAYS, Unit.SPAN}}
_MODES = {"until": Mode.DEADLINE, "within": Mode.WINDOW, "through": Mode.THROUGH}


class Wrong(ValueError):
    """A part of a term that is not understood; `key` is its name."""

    def __init__(self, key: str) -> None:
        """Keep the name of the part."""
        self.key = key
        super().__init__(key)


@dataclass(frozen=True)
class Structured:
    """The parts of a term as texts; `until_day` counts in every unit, in the month behind it with `after`."""

    until: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    every: str = ""
    times: int = 1
    at_least: bool = False
    until_day: int = 0
    after: bool = False
    years: tuple[str, ...] = ()


def phrase(term: Structured) -> str:
    """Return the phrase of `term` with a capital letter; raises Wrong for a part that is not understood."""
    found = clauses(term)
    try:
        said = spelled(found)
    except KeyError as error:
        raise Wrong("every") from error
    return said[:1].upper() + said[1:]


def clauses(term: Structured) -> tuple[Clause, ...]:
    """Return the clauses of `term`; raises Wrong for a part that is not understood, or for none at all."""
    every = _read("every", term.every, lambda text: _every(text, term)) if term.every else None
    years = tuple(_read("years", text, _years) for text in term.years)
    if term.until_day:
        return (_counted(term, every, years),)
    placed = tuple(Clause(mode, place, every, years=years) for mode, place in _places(term))
    if placed or every:
        return placed or (Clause(every=every, years=years),)
    raise Wrong(next((one.name for one in fields(term) if getattr(term, one.name) != one.default), "until"))


def _counted(term: Structured, every: Every | None, years: tuple[Years, ...]) -> Clause:
    is_month = every is not None and every.unit is Unit.MONTH
    if every is None or every.step > 1 or every.times > 1 or not (is_month or term.after) or term.until_day > 31:
        raise Wrong("until_day")
    at = Days(term.until_day, term.until_day, after=term.after)
    return Clause(Mode.DEADLINE, None, every, at, years)


def _places(term: Structured) -> Iterator[tuple[Mode, Place]]:
    given: Mapping[str, tuple[str, ...]] = {name: getattr(term, name) for name in _MODES}
    if sum(bool(texts) for texts in given.values()) > 1:
        raise Wrong([name for name, texts in given.items() if texts][-1])
    for name, texts in given.items():
        for text in texts:
            place: Place = _read(name, text, _place)
            yield _MODES[name], place


def _read(key: str, text: str, reading: Callable[[str], Any]) -> Any:
    try:
        found = reading(text)
    except (Impossible, ValueError) as error:
        raise Wrong(key) from error
    if found is None:
        raise Wrong(key)
    return found


def _place(text: str) -> Place | None:
    if text in _WHOLE:
        return Whole(_WHOLE[text])
    if found := _NUMBERED.fullmatch(text):
        unit, first, last = _PART[found[1]], int(found[2]), int(found[3] or found[2])
        return Part(unit, first, last) if 1 <= first <= last <= PARTS[unit] else None
    start, _, end = text.partition("..")
    first_day, last_day = _point(start), _point(end or start)
    return stretch(first_day, last_day) if first_day and last_day else None


def _point(text: str) -> Day | None:
    found = _POINT.fullmatch(text)
    if found is None:
        return None
    year, month = int(found[1] or 0), int(found[2])
    day = checked(int(found[3] or 1), month, year)
    return day if found[3] else Day(day.month, LAST, day.year)


def _years(text: str) -> Years | None:
    found = _YEARS.fullmatch(text)
    if found is None:
        return None
    first = int(found[1])
    if found[2]:
        return Years(first, first, school=True) if int(found[2]) == (first + 1) % 100 else None
    last = int(found[4] or first)
    return Years(first, last, open=bool(found[3]) and not found[4]) if first <= last < LAST_YEAR else None


def _every(text: str, term: Structured) -> Every | None:
    found = _EVERY.fullmatch(text)
    unit = _RECURRING.get(found[2]) if found else None
    if found is None or unit is None or (found[1] and term.times > 1):
        return None
    return Every(unit, int(found[1] or 1), term.times, "least" if term.at_least else "")
