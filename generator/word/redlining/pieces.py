"""A paragraph as one line of text, and what of its XML holds each part of it.

Tabs, breaks and hyphens are their signs; a picture, a note or a field is one sign, `THING`, with a key of its own. The
number of a page is no text of the author: its field is the same whatever it says.
"""

import re
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from generator.word.parts.contents import CODE, FIELD_MARK, KIND
from generator.word.parts.markup import OBJECTS, RUN, TEXT, Element, w
from generator.word.redlining.words import Word, cut, folded

THING = "\N{OBJECT REPLACEMENT CHARACTER}"
PAGES = frozenset({"PAGE", "PAGEREF", "NUMPAGES", "SECTIONPAGES"})
_SIGNS = {w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "\u2011", w("softHyphen"): "\u00ad"}
_BREAK, _TYPE = w("br"), w("type")
_WRAPPERS = frozenset(w(name) for name in ("hyperlink", "sdt", "sdtContent", "smartTag", "customXml", "ins"))
_THINGS = frozenset(OBJECTS)
_PLAIN = re.compile(rf"[^{THING}]+|{THING}")
Look = Callable[[Element], Hashable]


class Piece(NamedTuple):
    """A part of a line: its text, its key where it is a thing, and what holds it.

    `run` is the first run of the thing or text; `elements` the children of the run, or all runs of a field.
    """

    text: str
    key: Hashable
    run: Element
    elements: tuple[Element, ...]

    @property
    def is_field(self) -> bool:
        """Whether it is a whole field."""
        return self.elements[0].tag == RUN


@dataclass(frozen=True)
class Line:
    """The pieces of a paragraph in order."""

    pieces: tuple[Piece, ...]

    @cached_property
    def text(self) -> str:
        """The text of the line."""
        return "".join(piece.text for piece in self.pieces)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each piece begins."""
        return tuple(accumulate((len(piece.text) for piece in self.pieces), initial=0))[:-1]

    @property
    def said(self) -> Hashable:
        """What is equal for lines that say the same."""
        things = tuple(piece.key for piece in self.pieces if piece.key is not None)
        return (folded(self.text), things) if things else folded(self.text)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the line."""
        keys = {start: piece.key for start, piece in zip(self.starts, self.pieces, strict=True) if piece.key}
        spans = (span for found in _PLAIN.finditer(self.text) for span in _shifted(found))
        return tuple(Word(start, end, keys.get(start, folded(self.text[start:end]))) for start, end in spans)


def line(paragraph: Element, look: Look) -> Line:
    """Return the line of `paragraph`; `look` gives the key of a picture or another thing in it."""
    runs = list(_runs(paragraph))
    fields = dict(_fields(runs))
    return Line(tuple(_pieces(runs, fields, look)))


def _shifted(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    return ((found.start() + start, found.start() + end) for start, end in cut(found[0]))


def _runs(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag == RUN:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _runs(child)


def _pieces(runs: list[Element], fields: dict[Element, tuple[Element, ...]], look: Look) -> Iterator[Piece]:
    within: frozenset[Element] = frozenset()
    for run in runs:
        if run in within:
            continue
        if run in fields:
            within = frozenset(fields[run])
            yield Piece(THING, _said(fields[run]), run, fields[run])
        else:
            yield from (_piece(child, run, look) for child in run if child.tag != w("rPr"))


def _piece(child: Element, run: Element, look: Look) -> Piece:
    if child.tag == TEXT:
        return Piece(child.text or "", None, run, (child,))
    if child.tag in _THINGS:
        return Piece(THING, look(child), run, (child,))
    if child.tag == _BREAK:
        return Piece("\f" if child.get(_TYPE) in ("page", "column") else "\n", None, run, (child,))
    return Piece(_SIGNS.get(child.tag, ""), None, run, (child,))


def _fields(runs: list[Element]) -> Iterator[tuple[Element, tuple[Element, ...]]]:
    """Yield the first run of every field that begins and ends among `runs`, side by side, and all its runs."""
    opened: list[int] = []
    closed: list[tuple[int, int]] = []
    for place, run in enumerate(runs):
        kind = next((mark.get(KIND) for mark in run.iterchildren(FIELD_MARK)), "")
        if kind == "begin":
            opened.append(place)
        elif kind == "end" and opened:
            closed.append((opened.pop(), place))
    end = -1
    for start, last in sorted(closed):
        held = tuple(runs[start : last + 1])
        if start > end and _whole(held):
            yield held[0], held
            end = last


def _whole(runs: tuple[Element, ...]) -> bool:
    marks = (one for run in (runs[0], runs[-1]) for one in run)
    side_by_side = all(one.getparent() is runs[0].getparent() for one in runs)
    return side_by_side and all(one.tag in (FIELD_MARK, CODE, w("rPr")) for one in marks)


def _said(runs: tuple[Element, ...]) -> Hashable:
    code = "".join(one.text or "" for run in runs for one in run.iterchildren(CODE)).split()
    name = code[0].upper() if code else ""
    shown = "" if name in PAGES else "".join(one.text or "" for run in runs for one in run.iterchildren(TEXT))
    return "field", name, shown
