"""The marks of tracked changes themselves: who, on what day, and a number that nothing else in the file has."""

import copy
from datetime import date
from itertools import count

from generator.word.parts.contents import CODE
from generator.word.parts.markup import SPACE, TEXT, Element, ensured, made, properties, w

INSERTED, DELETED = "ins", "del"
_STRUCK = {TEXT: w("delText"), CODE: w("delInstrText")}
_LOOK, _ROW_LOOK = w("rPr"), w("trPr")


class Marks:
    """The marks of one document by `author` on `day`; their numbers rise from `first`, `given` is how many so far."""

    def __init__(self, author: str, day: date, first: int) -> None:
        self._said = {w("author"): author, w("date"): f"{day.isoformat()}T00:00:00Z"}
        self._numbers = count(first)
        self.given = 0

    def number(self) -> str:
        """Return a number that is free."""
        self.given += 1
        return str(next(self._numbers))

    def mark(self, kind: str) -> Element:
        """Return a new mark: `ins` or `del`."""
        mark = made(kind)
        mark.set(w("id"), self.number())
        for name, value in self._said.items():
            mark.set(name, value)
        return mark

    def wrap(self, runs: tuple[Element, ...]) -> None:
        """Mark `runs`, which stand side by side in the document, as inserted."""
        before = runs[0].getprevious()
        if before is None or before.tag != w(INSERTED):
            before = self.mark(INSERTED)
            runs[0].addprevious(before)
        before.extend(runs)

    def struck(self, runs: list[Element]) -> Element:
        """Return `runs`, which are in no document, marked as deleted."""
        mark = self.mark(DELETED)
        mark.extend(runs)
        for one in mark.iter(*_STRUCK):
            one.tag = _STRUCK[one.tag]
        return mark

    def end(self, paragraph: Element, *kinds: str) -> None:
        """Mark the end of `paragraph` as inserted or deleted: it goes together with the one after it without it."""
        look = ensured(properties(paragraph), "rPr")
        for place, kind in enumerate(kinds):
            look.insert(place, self.mark(kind))

    def row(self, row: Element, kind: str) -> None:
        """Mark `row` as inserted or deleted."""
        look = row.find(_ROW_LOOK)
        if look is None:
            look = row.makeelement(_ROW_LOOK)
            row.insert(_place(row), look)
        look.append(self.mark(kind))


def _place(row: Element) -> int:
    return next((place for place, child in enumerate(row) if child.tag != w("tblPrEx")), len(row))


def twin(run: Element) -> Element:
    """Return a new run that looks like `run` and holds nothing."""
    twin = made("r")
    twin.extend(copy.deepcopy(look) for look in run.iterchildren(_LOOK))
    return twin


def part(element: Element, start: int, end: int) -> Element:
    """Return a copy of a child of a run; of a text, what stands there from `start` up to `end`."""
    found = copy.deepcopy(element)
    found.tail = None
    if found.tag == TEXT:
        found.text = (found.text or "")[start:end]
        found.set(SPACE, "preserve")
    return found
