"""The contents field of a document: found, and taken back to an empty one, as it stands before its first update."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.word.parts.markup import PARAGRAPH, RUN, SPACE, TEXT, Element, is_blank, made, nearest, remove, w
from generator.word.parts.sections import ending

FIELD_MARK, CODE, KIND, LINK = w("fldChar"), w("instrText"), w("fldCharType"), w("hyperlink")
_ANCHOR, _NAME, _ID = w("anchor"), w("name"), w("id")
_CONTENTS = re.compile(r"\s*TOC\b(?=.*\\[ou]\b)(?!.*\\c\b)", re.DOTALL)
_LEVELS = re.compile(r'\\o\s+"?\s*(\d+)\s*-\s*(\d+)')
_TARGET = re.compile(r"\bPAGEREF\s+(\S+)")
_LOOK = w("rPr")
_EVERY = (1, 9)


class Contents(NamedTuple):
    """A contents field: the marks it begins and ends with, and its instruction."""

    begin: Element
    end: Element
    instruction: str

    @property
    def levels(self) -> tuple[int, int]:
        """The first and the last level of the headings it lists, from 1."""
        found = _LEVELS.search(self.instruction)
        return (int(found[1]), int(found[2])) if found else _EVERY

    @property
    def links(self) -> bool:
        """Whether its entries lead to their headings."""
        return r"\h" in self.instruction


def contents(root: Element) -> Contents | None:
    """Return the first contents field in `root` that lists headings and stands in paragraphs side by side."""
    return next((one for one in _fields(root) if _CONTENTS.match(one.instruction) and _stands_well(one)), None)


def _fields(root: Element) -> Iterator[Contents]:
    """Yield the fields of `root` as they end."""
    opened: list[tuple[Element, list[str]]] = []
    for mark in root.iter(FIELD_MARK, CODE):
        if mark.tag == CODE:
            for _, code in opened[-1:]:
                code.append(mark.text or "")
        elif mark.get(KIND) == "begin":
            opened.append((mark, []))
        elif mark.get(KIND) == "end" and opened:
            begin, code = opened.pop()
            yield Contents(begin, mark, "".join(code))


def _stands_well(field: Contents) -> bool:
    first, last = nearest(field.begin, PARAGRAPH), nearest(field.end, PARAGRAPH)
    return first is not None and last is not None and first.getparent() is last.getparent()


def inside(root: Element, field: Contents) -> Iterator[Element]:
    """Yield everything from the mark that begins `field` to the one that ends it, in order."""
    within = False
    for one in root.iter():
        within = within or one is field.begin
        if within:
            yield one
        if one is field.end:
            return


def silence(root: Element) -> None:
    """Take the words of the contents field away: tags that its last update in Word copied there are no tags."""
    field = contents(root)
    for one in () if field is None else inside(root, field):
        if one.tag == TEXT:
            one.text = ""


def emptied(root: Element) -> bool:
    """Take the result of the contents field out of `root`, with the bookmarks it refers to; return if there is one.

    The field is then a paragraph, its first one, with four runs: begin, code, separate, end.
    """
    field = contents(root)
    if field is None:
        return False
    held = list(inside(root, field))
    first, last = (next(mark.iterancestors(PARAGRAPH)) for mark in (field.begin, field.end))
    _forget(root, frozenset(_targets(held)))
    top = next(one for one in (field.begin, *field.begin.iterancestors()) if one.getparent() is first)
    for run in (mark("begin"), code(field.instruction), mark("separate"), mark("end")):
        top.addprevious(run)
    _clear(held)
    _close(first, last)
    return True


def mark(kind: str) -> Element:
    """Return a run with the mark of a field: `begin`, `separate` or `end`."""
    run = made("r")
    run.append(run.makeelement(FIELD_MARK, {KIND: kind}))
    return run


def code(instruction: str) -> Element:
    """Return a run with the instruction of a field."""
    run = made("r")
    run.append(run.makeelement(CODE, {SPACE: "preserve"}))
    run[0].text = instruction
    return run


def _targets(held: list[Element]) -> Iterator[str]:
    for one in held:
        if one.tag == LINK:
            yield one.get(_ANCHOR, "")
        elif one.tag == CODE and (found := _TARGET.search(one.text or "")):
            yield found[1]


def _forget(root: Element, names: frozenset[str]) -> None:
    starts = [one for one in root.iter(w("bookmarkStart")) if one.get(_NAME) in names]
    ids = {one.get(_ID) for one in starts}
    for one in (*starts, *(end for end in root.iter(w("bookmarkEnd")) if end.get(_ID) in ids)):
        remove(one)


def _clear(held: list[Element]) -> None:
    """Take away what runs show, then the runs and links that show nothing any more."""
    runs: dict[Element, None] = {}
    for one in held:
        run = one.getparent()
        if run is not None and run.tag == RUN and one.tag != _LOOK:
            run.remove(one)
            runs[run] = None
    for run in runs:
        if all(child.tag == _LOOK for child in run):
            remove(run)
    for one in held:
        if one.tag == LINK and not len(one):
            remove(one)


def _close(first: Element, last: Element) -> None:
    """Take away the paragraphs between `first` and `last`, and `last` where nothing else stands in it."""
    while first is not last and (following := first.getnext()) is not None and following is not last:
        remove(following)
    if first is not last and is_blank(last) and ending(last) is None:
        remove(last)
