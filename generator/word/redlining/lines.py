"""Changes inside a paragraph: the new one keeps its runs, what was struck out comes back between them as deleted."""

import copy
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from lxml import etree

from generator.word.parts.contents import FIELD_MARK
from generator.word.parts.markup import SPACE, TEXT, Element, remove, w
from generator.word.redlining.carrying import Revision
from generator.word.redlining.marking import DELETED, INSERTED, part, twin
from generator.word.redlining.pieces import Line, Piece, line
from generator.word.redlining.words import changes

_LOOK = w("pPr")


class _Changed(NamedTuple):
    """The parts of a new line that were inserted, and by their place what was deleted there."""

    inserted: list[tuple[int, int]]
    deleted: dict[int, Element]

    def is_new(self, place: int) -> bool:
        return any(start <= place < end for start, end in self.inserted)

    def cuts(self, start: int, end: int) -> list[int]:
        """Return the places from `start` to `end` where something changes, these two among them."""
        every = {place for span in self.inserted for place in span} | self.deleted.keys()
        return sorted({start, end} | {place for place in every if start < place < end})


def rewritten(paragraph: Element, old: Line, new: Line, asked: Revision) -> None:
    """Mark in `paragraph`, whose line is `new`, what differs from the line `old`."""
    found = changes(old.words, new.words)
    inserted = [change.new for change in found if change.new[0] < change.new[1]]
    lost = (change for change in found if change.old[0] < change.old[1])
    gone = ((change.new[0], taken(old, *change.old, asked)) for change in lost)
    _mark(paragraph, new, _Changed(inserted, {place: asked.marks.struck(runs) for place, runs in gone if runs}), asked)


def inserted(paragraph: Element, asked: Revision, ends: bool = True) -> None:
    """Mark all of `paragraph` as inserted, its end only if it `ends`."""
    new = line(paragraph, asked.new.look)
    _mark(paragraph, new, _Changed([(0, len(new.text))] if new.text else [], {}), asked)
    if ends:
        asked.marks.end(paragraph, INSERTED)


def deleted(paragraph: Element, asked: Revision, ends: bool = True) -> None:
    """Mark all of `paragraph`, a copy from the old document, as deleted, its end only if it `ends`."""
    old = line(paragraph, asked.old.look)
    runs = taken(old, 0, len(old.text), asked)
    for child in [one for one in paragraph if one.tag != _LOOK]:
        paragraph.remove(child)
    asked.fit(paragraph)
    paragraph.extend([asked.marks.struck(runs)] if runs else [])
    if ends:
        asked.marks.end(paragraph, DELETED)


def taken(old: Line, start: int, end: int, asked: Revision) -> list[Element]:
    """Return runs with a part of the line `old`; those side by side that look the same are one."""
    spans = zip(old.pieces, old.starts, strict=True)
    within = ((piece, at) for piece, at in spans if piece.text and at < end and at + len(piece.text) > start)
    runs: list[Element] = []
    for look, group in groupby(within, key=lambda one: _look(one[0])):
        if look is None:
            runs += (run for piece, _ in group for run in _field(piece, asked))
        else:
            runs += _run([part(piece.elements[0], max(start - at, 0), end - at) for piece, at in group], look, asked)
    for run in runs:
        asked.fit(run)
    return runs


def _look(piece: Piece) -> bytes | None:
    """Return what is equal for texts that look the same, None for a field."""
    if piece.is_field:
        return None
    return etree.tostring(twin(piece.run))


def _field(piece: Piece, asked: Revision) -> Iterator[Element]:
    """Yield the runs of a field; where a thing is in the new document is not said by what is no more."""
    if isinstance(piece.key, tuple) and piece.key[1] != "PAGEREF":
        yield from (copy.deepcopy(run) for run in piece.elements)


def _run(children: list[Element], look: bytes, asked: Revision) -> list[Element]:
    run = etree.fromstring(look)
    for child in children:
        carried = asked.carry(child)
        if carried is None:
            continue
        if carried.tag == TEXT and len(run) and run[-1].tag == TEXT:
            run[-1].text = (run[-1].text or "") + (carried.text or "")
            run[-1].set(SPACE, "preserve")
        else:
            run.append(carried)
    return [run] if any(child.tag != w("rPr") for child in run) else []


def _mark(paragraph: Element, new: Line, changed: _Changed, asked: Revision) -> None:
    last: Element | None = None
    pieces = zip(new.pieces, new.starts, strict=True)
    for _, group in groupby(pieces, key=lambda one: one[0].run):
        held = list(group)
        end = held[-1][1] + len(held[-1][0].text)
        last = _marked(held, end, changed, asked) if end > held[0][1] else last
    for place in sorted(changed.deleted):
        mark = changed.deleted.pop(place)
        if last is None:
            paragraph.append(mark)
        else:
            _outermost(last).addnext(mark)


def _outermost(run: Element) -> Element:
    """Return the mark around `run`, or `run` itself."""
    around = run.getparent()
    return around if around is not None and around.tag == w(INSERTED) else run


def _marked(held: list[tuple[Piece, int]], end: int, changed: _Changed, asked: Revision) -> Element:
    """Mark the run that holds these pieces up to `end`; return the last run it became."""
    first, start = held[0]
    cuts = changed.cuts(start, end)
    if len(cuts) > 2:
        return _rebuilt(held, changed, asked)
    if start in changed.deleted:
        first.run.addprevious(changed.deleted.pop(start))
    runs = first.elements if first.is_field else (first.run,)
    if changed.is_new(start) and (first.is_field or next(first.run.iterchildren(FIELD_MARK), None) is None):
        asked.marks.wrap(runs)
    return runs[-1]


def _rebuilt(held: list[tuple[Piece, int]], changed: _Changed, asked: Revision) -> Element:
    run = held[0][0].run
    current, new = None, False
    for piece, at in held:
        for start, end in pairwise(changed.cuts(at, at + len(piece.text)) if piece.text else [at, at]):
            struck = changed.deleted.pop(start, None) if piece.text else None
            if struck is not None:
                run.addprevious(struck)
            if current is None or struck is not None or (piece.text and changed.is_new(start) != new):
                current, new = twin(run), bool(piece.text) and changed.is_new(start)
                run.addprevious(current)
                if new:
                    asked.marks.wrap((current,))
            current.append(part(piece.elements[0], start - at, end - at))
    remove(run)
    assert current is not None
    return current
