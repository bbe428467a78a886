"""Quotation marks: «…», and „…“ inside them (TYP-01)."""

import re
from collections.abc import Iterator

from generator.language.typography.changes import Change
from generator.language.typography.habits import Habits

_MARK = re.compile('["«»„“”]')
_OPENS, _CLOSES, _UNKNOWN = "open", "close", ""
_LEVELS = (("«", "»"), ("„", "“"))
_BEFORE_OPENING = frozenset("([{«„“–—-/")
_AFTER_CLOSING = frozenset(")]}»“”.,;:!?…–—-/%")
_LEFT_OUT = '*"'
_MARKS = 9


def quotation_marks(text: str, habits: Habits) -> Iterator[Change]:
    """Yield the marks that should be others; none if it is not certain which mark closes which."""
    marks = [found.start() for found in _MARK.finditer(text)]
    pairs = _pairs(text, marks)
    deepest = max((depth for *_, depth in pairs), default=0)
    # A third level has no marks of its own in Russian: whoever wrote it meant something else.
    if deepest + habits.quoted < len(_LEVELS):
        wanted = dict(_wanted(text, pairs, habits.quoted, nested=deepest > 0))
        yield from (Change(at, at + 1, wanted[at]) for at in marks if at in wanted and text[at] != wanted[at])


def _pairs(text: str, marks: list[int]) -> list[tuple[int, int, int]]:
    """Return the opening and the closing mark of each quotation with its depth; nothing if they do not match."""
    opened: list[int] = []
    pairs: list[tuple[int, int, int]] = []
    for at in marks:
        role = _role(text, at)
        if role == _OPENS:
            opened.append(at)
        elif role == _CLOSES and opened:
            pairs.append((opened.pop(), at, len(opened)))
        else:
            return []
    return [] if opened else pairs


def _wanted(text: str, pairs: list[tuple[int, int, int]], quoted: bool, *, nested: bool) -> Iterator[tuple[int, str]]:
    """Yield the place of each mark and the mark that should stand there."""
    for begins, ends, depth in pairs:
        # „…“ alone may be meant: the text may come to stand inside «…».
        is_meant = not nested and (text[begins], text[ends]) == _LEVELS[1]
        opening, closing = _LEVELS[1 if depth or quoted or is_meant else 0]
        yield from ((begins, opening), (ends, closing))


def _role(text: str, at: int) -> str:
    """Return whether a mark opens or closes, by itself or by what stands around it."""
    mark = text[at]
    if mark in "«„":
        return _OPENS
    if mark in "»”":
        return _CLOSES
    before, after = _neighbours(text, at)
    opens = not before or before.isspace() or before in _BEFORE_OPENING
    closes = not after or after.isspace() or after in _AFTER_CLOSING
    if opens == closes:
        return _UNKNOWN
    return _OPENS if opens else _CLOSES


def _neighbours(text: str, at: int) -> tuple[str, str]:
    """Return the characters around a mark, other straight marks and those of bold print left out; empty at an end."""
    before = text[max(at - _MARKS, 0) : at].rstrip(_LEFT_OUT)
    after = text[at + 1 : at + 1 + _MARKS].lstrip(_LEFT_OUT)
    return before[-1:], after[:1]
