"""Checks of fields: each has its beginning, its end in the same cell, and its instruction in between."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.errors import Message, Problem, msg
from generator.word.parts.markup import CELL, Element, nearest, w
from generator.word.parts.places import place

_FIELD, _KIND = w("fldChar"), w("fldCharType")
_INSTRUCTIONS = w("instrText"), w("delInstrText")


@dataclass
class _Open:
    begin: Element
    shown: bool = False
    """Whether the text that the field shows has begun."""


def problems(root: Element, part: str) -> Iterator[Problem]:
    """Yield the fields that lack a beginning or an end, are broken by the edge of a cell, or say nothing to do.

    Fields may stand inside each other and go over paragraphs.
    """
    opened: list[_Open] = []
    for mark in root.iter(_FIELD, *_INSTRUCTIONS):
        if (message := _step(opened, mark)) is not None:
            yield Problem("field-open", message, place(mark, part))
    for field in opened:
        yield Problem("field-open", msg("A field does not end."), place(field.begin, part))


def _step(opened: list[_Open], mark: Element) -> Message | None:
    """Go on to `mark` and return what is wrong with it."""
    if mark.tag in _INSTRUCTIONS:
        return None if opened and not opened[-1].shown else msg("The instruction of a field stands outside of it.")
    kind = mark.get(_KIND)
    if kind == "begin":
        opened.append(_Open(mark))
        return None
    if not opened:
        return msg("A field ends that did not begin.")
    return _ended(opened.pop(), mark) if kind == "end" else _shown(opened[-1])


def _ended(field: _Open, end: Element) -> Message | None:
    if nearest(field.begin, CELL) is nearest(end, CELL):
        return None
    return msg("A field begins and ends in different cells.")


def _shown(field: _Open) -> Message | None:
    again, field.shown = field.shown, True
    return msg("A field begins to show its text twice.") if again else None
