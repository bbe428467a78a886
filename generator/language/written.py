"""Dates as people write them in running text, possible or not, with the place and the style of each."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache

from generator.language.dates import OF_MONTHS

_NUMBERS = {word: number for number, word in enumerate(OF_MONTHS, 1)}
MONTH = "|".join(OF_MONTHS)
"""The months in the genitive, for a pattern."""
_FIGURES = re.compile(
    r"(?<![\w.,/№-])(?<!№ )(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})"
    r"(?![\d/A-Za-z_]|[.,-]\d|-?[А-ЯЁа-яё](?<!г))(\s*г(?:\.|ода\b))?"
)
_FIGURE = re.compile(r"\d")
_WORDS = re.compile(
    rf"(?<![\w№.,-])(?<!№ )([«\"“„]?)(\d{{1,2}})([»\"”“]?)\s+({MONTH})\b(?:\s+(\d{{4}})(?!\d))?(\s*(?:г\.|года\b))?",
    re.IGNORECASE,
)
_FIRST, _LAST = 1000, 2999
"""Years that four figures can be meant as; others are no part of a date (СанПиН 2.4.3648-20)."""
_LEAP = 2024
_KEPT = 32768
"""Every rule on dates reads the same texts."""


class Style(Enum):
    """How a date is written."""

    FIGURES = "figures"
    """«01.09.2025»"""
    WORDS = "words"
    """«1 сентября 2025 г.»"""
    QUOTED = "quoted"
    """«01» сентября 2025 г., as a blank form has it"""


@dataclass(frozen=True)
class Written:
    """A date in a text, from `start` to `end`; `year` is 0 where none stands, two figures as they stand.

    `before` is the text before it, at most 40 characters, in lower case; `after` what follows, in the same way.
    """

    start: int
    end: int
    day: int
    month: int
    year: int
    style: Style
    text: str
    unit: str = ""
    before: str = ""
    after: str = ""

    @property
    def is_short(self) -> bool:
        """Whether its year has two figures."""
        return self.style is Style.FIGURES and self.year < 100

    @property
    def is_possible(self) -> bool:
        """Return whether a calendar has the day; 29 February without a year is possible."""
        year = self.year + 2000 * self.is_short if self.year else _LEAP
        return 1 <= self.month <= 12 and 1 <= self.day <= monthrange(year, self.month)[1]

    @property
    def date(self) -> date | None:
        """The day, None without a year of four figures or where no calendar has it."""
        return date(self.year, self.month, self.day) if self.year > 99 and self.is_possible else None

    @property
    def is_of_act(self) -> bool:
        """Whether it is the date of an act: «приказ от 12.12.2024 № 5»."""
        return self.before.endswith((" от", "(от", "\nот")) or self.before == "от" or self.after.startswith(("№", "n "))


def has_figures(text: str) -> bool:
    """Return whether there is a figure in a text: without one there is no date in it."""
    return _FIGURE.search(text) is not None


@lru_cache(_KEPT)
def dates(text: str) -> tuple[Written, ...]:
    """Return the dates of a text in order."""
    if not has_figures(text):
        return ()
    return tuple(sorted((*_in_figures(text), *_in_words(text)), key=lambda one: one.start))


def _in_figures(text: str) -> Iterator[Written]:
    for found in _FIGURES.finditer(text):
        day, month, year = int(found[1]), int(found[2]), int(found[3])
        if len(found[3]) == 2 and not _is_short(found):
            continue
        if len(found[3]) == 4 and not _FIRST <= year <= _LAST:
            continue
        yield _written(text, found, (day, month, year), Style.FIGURES, found[4] or "")


def _is_short(found: re.Match[str]) -> bool:
    """Return whether «15.01.25» is a date and no number of a point: by what stands around it."""
    if len(found[1]) != 2 or len(found[2]) != 2 or not 1 <= int(found[2]) <= 12 or not 1 <= int(found[1]) <= 31:
        return False
    around = found.string[max(0, found.start() - 5) : found.start()].lower().split()
    return bool(found[4]) or found[0] == found.string.strip() or bool(around and around[-1] in _BEFORE)


_BEFORE = frozenset({"от", "до", "с", "по", "к"})


def _in_words(text: str) -> Iterator[Written]:
    for found in _WORDS.finditer(text):
        style = Style.QUOTED if found[1] and found[3] else Style.WORDS
        if bool(found[1]) != bool(found[3]) or int(found[2]) == 0:
            continue
        value = (int(found[2]), _NUMBERS[found[4].lower()], int(found[5] or 0))
        if value[2] and not _FIRST <= value[2] <= _LAST:
            value = (*value[:2], 0)
        yield _written(text, found, value, style, (found[6] or "") if found[5] else "")


def _written(text: str, found: re.Match[str], value: tuple[int, int, int], style: Style, unit: str) -> Written:
    before = text[max(0, found.start() - 40) : found.start()].lower().rstrip()
    after = text[found.end() : found.end() + 40].lower().lstrip()
    return Written(found.start(), found.end(), *value, style, found[0].strip(), unit, before, after)
