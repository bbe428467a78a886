"""A line as words: what a person would strike out as one, and the parts of two lines that are the same."""

import re
import unicodedata
from collections.abc import Hashable, Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from generator.word.redlining.aligning import Pair, ends, gaps, matches

_JOINER = "\N{ZERO WIDTH JOINER}"
_REGIONS = range(0x1F1E6, 0x1F200)
_SKINS = range(0x1F3FB, 0x1F400)
_PLAIN = re.compile(r"\d+(?:[.,]\d+)+(?![^\W_])|[^\W_]+|.", re.DOTALL)
"""A figure or a date with its points, a word, or any other sign."""
_SPACES = str.maketrans("\u00a0\u202f", "  ")
_SPOKEN = re.compile(r"[^\W_]+")


class Word(NamedTuple):
    """A word, a space, a mark or a thing of the line: where it begins and ends there, and when another is the same."""

    start: int
    end: int
    key: Hashable

    @property
    def says(self) -> bool:
        """Whether it is more than a space or a mark."""
        return not isinstance(self.key, str) or any(one.isalnum() for one in self.key)


class Change(NamedTuple):
    """A part of the old line that gave way to a part of the new one; either may be empty."""

    old: tuple[int, int]
    new: tuple[int, int]


def cut(text: str) -> list[tuple[int, int]]:
    """Return where the words, spaces and marks of `text` begin and end; what is drawn as one sign stays together."""
    if not any(_is_mark(sign) for sign in frozenset(text)):
        return [found.span() for found in _PLAIN.finditer(text)]
    starts: list[int] = []
    base = ""
    for place, sign in enumerate(text):
        if not _hangs(text, place) and not (sign.isalnum() and base.isalnum()):
            starts.append(place)
        base = base if _is_mark(sign) else sign
    return list(pairwise([*starts, len(text)]))


def folded(text: str) -> str:
    """Return `text` with ordinary spaces for no-break ones: where a line may break is no matter of its words."""
    return text.translate(_SPACES)


def spoken(text: str) -> list[str]:
    """Return the words of `text` in small letters, without spaces and marks."""
    return _SPOKEN.findall(text.lower())


def changes(old: Sequence[Word], new: Sequence[Word]) -> list[Change]:
    """Return the parts in which two lines differ, in order."""
    here, there = [one.key for one in old], [one.key for one in new]
    pairs = _meant(matches(here, there), old, new)
    for gap in gaps(list(pairs), (0, len(old), 0, len(new))):
        ends(here, there, gap, pairs)
    found, place, other = [], 0, 0
    for one, two in [*sorted(pairs), (len(old), len(new))]:
        if one > place or two > other:
            found.append(Change(_span(old, place, one), _span(new, other, two)))
        place, other = one + 1, two + 1
    return found


def _hangs(text: str, place: int) -> bool:
    """Return whether the sign at `place` is drawn together with the one before it."""
    if not place:
        return False
    one, before = text[place], text[place - 1]
    if ord(one) in _REGIONS:
        return ord(before) in _REGIONS
    return _is_mark(one) or before == _JOINER


@cache
def _is_mark(sign: str) -> bool:
    """Return whether `sign` hangs on the one before it, or may do so."""
    return sign == _JOINER or unicodedata.category(sign)[0] == "M" or ord(sign) in _SKINS or ord(sign) in _REGIONS


def _span(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    if first < last:
        return words[first].start, words[last - 1].end
    start = words[first].start if first < len(words) else words[-1].end if words else 0
    return start, start


def _meant(pairs: list[Pair], old: Sequence[Word], new: Sequence[Word]) -> list[Pair]:
    """Return `pairs` without the spaces and marks that two different wordings happen to share in their midst."""
    kept: list[Pair] = []
    blocks = _blocks(pairs)
    for block, after in pairwise([*blocks, [(len(old), len(new))]]):
        before = (kept[-1][0] + 1, kept[-1][1] + 1) if kept else (0, 0)
        behind = (block[-1][0] + 1, block[-1][1] + 1)
        around = _says(old, new, before, block[0]) and _says(old, new, behind, after[0])
        if not around or any(old[place].says for place, _ in block):
            kept += block
    return kept


def _says(old: Sequence[Word], new: Sequence[Word], start: Pair, end: Pair) -> bool:
    return any(one.says for one in (*old[start[0] : end[0]], *new[start[1] : end[1]]))


def _blocks(pairs: Iterable[Pair]) -> list[list[Pair]]:
    blocks: list[list[Pair]] = []
    for here, there in pairs:
        if blocks and blocks[-1][-1] == (here - 1, there - 1):
            blocks[-1].append((here, there))
        else:
            blocks.append([(here, there)])
    return blocks
