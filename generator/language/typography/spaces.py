"""Blanks: one between words, none before a mark of punctuation (TYP-10)."""

import re
from collections.abc import Iterator

from generator.language.typography.changes import Change
from generator.language.typography.habits import Habits
from generator.language.typography.words import NO_BREAK, SPACE

# Longer rows of blanks, and those beside a blank line «____», were typed as a layout.
_DOUBLED = re.compile(rf"(?<=[^\s_]){SPACE}{{2,3}}(?=[^\s_])")
_LETTER = r"[^\W\d_]"
_ENDS = r"(?=[)»“\"]|[ \n]|$)"
_BEFORE_MARK = re.compile(
    rf"(?<=[^\W_»“)\]%]|[»“)\]%]){SPACE}{{1,2}}(?=[,;!]{_ENDS}|\?[)»“\"]?(?:\n|$)|\.(?:[)»“\"]|\n|$| {_LETTER}))"
)
_BEFORE_COLON = re.compile(rf"(?<={_LETTER}|[»“)]){SPACE}{{1,2}}(?=:(?:[ \n]|$))")
_WRONG_SIDE = re.compile(rf"(?<={_LETTER}){SPACE}([,;])(?={_LETTER})")


def doubled(text: str, _: Habits) -> Iterator[Change]:
    """Yield two or three blanks between words as one, which stays a no-break one if any of them is."""
    for found in _DOUBLED.finditer(text):
        kept = found.start() + max(found[0].find(NO_BREAK), 0)
        yield from (Change(at, at + 1, "") for at in range(*found.span()) if at != kept)


def before_marks(text: str, _: Habits) -> Iterator[Change]:
    """Yield blanks before a mark that a blank or the end of the line follows, as nothing.

    A question mark inside a line may stand for a word that is not known yet, so it is left alone there.
    """
    yield from (Change(*found.span(), "") for found in _BEFORE_MARK.finditer(text))


def before_colons(text: str, _: Habits) -> Iterator[Change]:
    """Yield blanks before a colon behind a word, as nothing; «1 : 2» is a proportion."""
    yield from (Change(*found.span(), "") for found in _BEFORE_COLON.finditer(text))


def wrong_sides(text: str, _: Habits) -> Iterator[Change]:
    """Yield « ,» between words as «, »."""
    yield from (Change(*found.span(), f"{found[1]} ") for found in _WRONG_SIDE.finditer(text))
