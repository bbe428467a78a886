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


def dashes(text: str, _: Habits) -> Iterator[Change]:
    """Yield a hyphen or a long dash between words as «–»; «5 - 3» may be a subtraction, so it stays."""
    for found in _BETWEEN.finditer(text):
        if not (text[found.start() - 1].isdigit() and text[found.end()].isdigit()):
            yield Change(*found.span(1), "–")


def half_spaced(text: str, _: Habits) -> Iterator[Change]:
    """Yield the blank that a dash between words lacks on one side; a hyphen there belongs to a compound word."""
    after = {found.end() for found in _BLANK_BEFORE.finditer(text)}
    before = {found.start() for found in _BLANK_AFTER.finditer(text)}
    yield from (Change(at, at, " ") for at in sorted(after | before))
