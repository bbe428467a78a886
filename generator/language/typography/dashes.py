"""Dashes between words: « – », not a hyphen and not a long dash (TYP-02)."""

import re
from collections.abc import Iterator

from generator.language.typography.changes import Change
from generator.language.typography.habits import Habits
from generator.language.typography.words import SPACE

_LETTER = r"[^\W\d_]"
_BETWEEN = re.compile(rf"(?<=[^\W_]|[»“”\"')\]%.…,!*]){SPACE}(--?|—){SPACE}(?=[^\W_]|[№«„“\"(\[*])")
_BLANK_BEFORE = re.compile(rf"(?<={_LETTER}|[»“)]){SPACE}[–—](?={_LETTER}|[«„(])")
_BLANK_AFTER = re.compile(rf"(?<={_LETTER}|[»“)])(?=[–—]{SPACE}(?:{_LETTER}|[«„(]))")
_FIRST = re.compile(r"[а-яё]{3}(?<!ств)о$", re.IGNORECASE)
_SECOND = re.compile(
    r"[а-яё]{2,30}(?:[ыио]й|[ая]я|[ое]е|[ое]го|[ое]му|[ыи]м|[ое]м|ей|[ую]ю|[ыи]е|[ыи]х|[ыи]ми)(?![\w-])"
)
_PEOPLE = re.compile(r"(?:учител|педагог)[а-яё]{1,4}$", re.IGNORECASE)
_PROFESSION = re.compile(r"(?:предметник|психолог|логопед|дефектолог|организатор|библиотекар|специалист)")
"""«Учитель - предметник» is one word with blanks too many, too."""
_LONGEST = 12
_LOOK_BACK = 4
"""Letters at the end of the first part of a compound that are looked at."""


def dashes(text: str, _: Habits) -> Iterator[Change]:
    """Yield a hyphen or a long dash between words as «–».

    «5 - 3» may be a subtraction, «учебно - методический» a compound word with blanks too many: they stay.
    """
    for found in _BETWEEN.finditer(text):
        numbers = text[found.start() - 1].isdigit() and text[found.end()].isdigit()
        if not numbers and not (found[1] == "-" and _is_compound(text, found.start(), found.end())):
            yield Change(*found.span(1), "–")


def _is_compound(text: str, end: int, start: int) -> bool:
    """Return whether what ends and what starts there look like the parts of a compound word."""
    if _PROFESSION.match(text, start) and _PEOPLE.search(text, max(end - _LONGEST, 0), end):
        return True
    return bool(_FIRST.search(text[max(end - _LOOK_BACK, 0) : end]) and _SECOND.match(text, start))


def half_spaced(text: str, _: Habits) -> Iterator[Change]:
    """Yield the blank that a dash between words lacks on one side; a hyphen there belongs to a compound word."""
    after = {found.end() for found in _BLANK_BEFORE.finditer(text)}
    before = {found.start() for found in _BLANK_AFTER.finditer(text)}
    yield from (Change(at, at, " ") for at in sorted(after | before))
