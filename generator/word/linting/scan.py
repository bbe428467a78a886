"""Reads the parts of a template into their anatomy: the address of every paragraph and tag; knows Word, not Jinja."""

import re
from collections.abc import Iterator, Mapping

from generator.errors import TemplateError
from generator.word.linting.anatomy import Box, Home, Mark, Paragraph, Part, Sort, Spot, tags
from generator.word.linting.scan_line import DELETED, TRACKED, Line
from generator.word.parts.contents import silence
from generator.word.parts.markup import (
    CELL,
    FALLBACK,
    PARAGRAPH,
    ROW,
    SECTION,
    TABLE,
    TEXT,
    Element,
    find_all,
    parse,
    w,
)
from generator.word.parts.relations import MAIN_TYPE, RENDERED_TYPES

_COMMENT, _BOOKMARK, _HEADERS = w("comment"), w("bookmarkStart"), (w("hdr"), w("ftr"))
_KINDS = {TABLE: "table", ROW: "row", CELL: "cell", **dict.fromkeys((w("footnote"), w("endnote"), _COMMENT), "note")}

_SILENT = re.compile(r"wordprocessingml\.(comments|document\.glossary)\+xml$")
_TAG = re.compile(r"\{\{.{1,400}?\}\}|\{%.{1,400}?%\}|%7B%7B.{1,400}?%7D%7D", re.DOTALL | re.IGNORECASE)
_CONTROLS = find_all("//w:sdt[w:sdtPr/w:id][not(w:sdtPr/w:tag)]")
_HIDDEN = find_all(
    "//*[@*[contains(., '{{') or contains(., '{%')] or self::w:instrText[contains(., '{{') or contains(., '{%')]]"
)


def scan(parts: Mapping[str, bytes], types: Mapping[str, str]) -> tuple[Part, ...]:
    """Return the anatomy of every part that holds text or marks, the main one first; `order` runs through all.

    `types` are the content types of the parts.
    """
    found: list[Part] = []
    order = 0
    for name in sorted(parts, key=lambda name: (types.get(name, "") != MAIN_TYPE, name)):
        part, order = _part(name, types.get(name, ""), parts[name], order)
        found.append(part)
    return tuple(part for part in found if part.boxes or part.marks)


def _part(name: str, content_type: str, data: bytes, order: int) -> tuple[Part, int]:
    rendered = content_type in RENDERED_TYPES
    if not rendered and not _SILENT.search(content_type):
        return Part(name, rendered=False, marks=_dead(name, data, order + 1)), order + 1
    try:
        root = parse(data, name, TemplateError)
    except TemplateError:
        return Part(name, rendered, marks=(Mark(Sort.BROKEN, "", Spot(name, order + 1)),)), order + 1
    silence(root)
    walk = _Walk(order, root)
    walk.box(root, "header" if root.tag in _HEADERS else "body", Spot(name))
    return Part(name, rendered, walk.boxes(), walk.paragraphs(), tuple(walk.marks(root))), walk.order


def _dead(name: str, data: bytes, order: int) -> tuple[Mark, ...]:
    """Return the tags of a part that is never rendered; in addresses of links braces are written in code."""
    if not name.endswith((".xml", ".rels")) or not (b"{{" in data or b"{%" in data or b"%7B" in data):
        return ()
    found = (re.sub(r"<[^>]*>", "", tag[0]) for tag in _TAG.finditer(data.decode("utf-8", "replace")))
    return tuple(Mark(Sort.DEAD, text, Spot(name, order)) for text in found)


class _Walk:
    """One pass over a part: hands out the order of reading and the numbers of its tables."""

    def __init__(self, order: int, root: Element) -> None:
        self.order = order
        self.tables = 0
        self.tracked = next(root.iter(*TRACKED), None) is not None
        self.spots: dict[Element, Spot] = {}
        self.found: list[Box | Paragraph] = []

    def boxes(self) -> tuple[Box, ...]:
        return tuple(sorted((one for one in self.found if isinstance(one, Box)), key=_order))

    def paragraphs(self) -> tuple[Paragraph, ...]:
        return tuple(sorted((one for one in self.found if isinstance(one, Paragraph)), key=_order))

    def box(self, element: Element, kind: str, spot: Spot) -> Box:
        """Return the container at `spot` with everything in it."""
        self.order += 1
        own = {kind: self.order} if kind in Home._fields else {}
        spot = spot._replace(order=self.order, home=spot.home._replace(box=self.order, **own))
        self.spots[element] = spot
        box = Box(kind, spot, tuple(self._children(element, spot)))
        self.found.append(box)
        return box

    def _children(self, element: Element, spot: Spot) -> Iterator[Box | Paragraph]:
        counts = dict.fromkeys(("paragraph", "row", "cell"), 0)
        for child in _blocks(element):
            kind = _KINDS.get(child.tag, "paragraph")
            counts[kind] = counts.get(kind, 0) + 1
            if kind == "paragraph":
                yield self._paragraph(child, spot._replace(paragraph=counts[kind]))
            else:
                yield self.box(child, kind, self._at(spot, kind, counts[kind]))

    def _at(self, spot: Spot, kind: str, count: int) -> Spot:
        if kind == "table":
            self.tables += 1
            return spot._replace(table=self.tables, row=0, cell=0, home=spot.home._replace(row=0, cell=0))
        if kind == "row":
            return spot._replace(row=count)
        return spot._replace(cell=count) if kind == "cell" else spot

    def _paragraph(self, element: Element, spot: Spot) -> Paragraph:
        self.order += 1
        spot = self.spots[element] = spot._replace(order=self.order)
        line = Line(element, self.tracked)
        found, loose, rest = tags(line.text, spot)
        ends = any(tag.level for tag in found) and next(element.iter(SECTION), None) is not None
        paragraph = Paragraph(spot, line.text, found, loose, rest, line.objects, ends, tuple(line.changed))
        self.found.append(paragraph)
        for box in line.boxes:
            self.box(box, "textbox", spot)
        return paragraph

    def marks(self, root: Element) -> Iterator[Mark]:
        """Yield what the part holds besides paragraphs."""
        for element in root.iter(*TRACKED):
            yield Mark(Sort.TRACKED, _words(element), self._where(element))
        for element in root.iter(_BOOKMARK):
            yield Mark(Sort.BOOKMARK, element.get(w("name"), ""), self._where(element))
        for element in _CONTROLS(root):
            yield Mark(Sort.CONTROL, _words(element), self._where(element))
        for element in root.iter(_COMMENT):
            yield Mark(Sort.COMMENT, _words(element), self._where(element))
        for element in _HIDDEN(root):
            yield Mark(Sort.HIDDEN, _hidden(element), self._where(element))

    def _where(self, element: Element) -> Spot:
        """Return the address of what `element` is in, or of the paragraph or table it stands before."""
        following = element.getnext() if element.tag == _BOOKMARK else None
        nearest = (element, *((following,) if following is not None else ()), *element.iterancestors())
        return next(self.spots[one] for one in nearest if one in self.spots)


def _order(one: Box | Paragraph) -> int:
    return one.spot.order


def _words(element: Element) -> str:
    return "".join(piece.text or "" for piece in element.iter(TEXT, DELETED))


def _hidden(element: Element) -> str:
    values = (*(str(value) for value in element.attrib.values()), element.text or "")
    return next((found[0] for value in values if (found := _TAG.search(value))), "")


def _blocks(element: Element) -> Iterator[Element]:
    """Yield the paragraphs and containers directly in `element`, through wrappers such as content controls."""
    for child in element:
        if child.tag == PARAGRAPH or child.tag in _KINDS:
            yield child
        elif isinstance(child.tag, str) and child.tag != FALLBACK and not child.tag.endswith("Pr"):
            yield from _blocks(child)
