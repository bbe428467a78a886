"""A Word file → its layout: every paragraph with its place, tables, sheets; nothing of it is changed."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.errors import FormError, Place, Problem, msg
from generator.model.layout import Cell, Layout, Line, Row, Table
from generator.word.inspecting.effective import Cascade, cascade
from generator.word.inspecting.lines import Around, line
from generator.word.inspecting.sheets import sheets
from generator.word.parts.markup import (
    CELL,
    FALLBACK,
    PARAGRAPH,
    ROW,
    TABLE,
    TEXT,
    VALUE,
    Element,
    w,
)
from generator.word.parts.styles import lineage
from generator.word.reading.files import opened
from generator.word.reading.signs import columns, is_on, whole

_LONGEST = 45
_BREAK = w("lastRenderedPageBreak")
_LINES = ("insideH", "insideV", "top", "bottom")
_RULED = frozenset({"single", "double", "thick", "dotted", "dashed", "inset", "outset"})
_APART = (w("sectPr"), w("pPr"), w("rPr"), w("tblPr"), w("tblGrid"), w("trPr"), w("tcPr"))
_SAVE = msg("Save the file in Word again, or restore it from a copy.")
_ASTRAY = msg(
    "Paragraphs stand where none can stand in a document, between rows or cells; Word would not open the file."
)
_DEEP = msg("The parts of the document stand in one another too deep.")


def layout(data: bytes, name: str) -> Layout:
    """Return the layout of the Word file called `name`; raise `FormError` where it cannot be read or trusted."""
    file = opened(data, name)
    known = cascade(file.tree("styles"), file.tree("numbering"), file.tree("theme"))
    walk = _Walk(name, known, pages=next(file.body.iter(_BREAK), None) is not None)
    try:
        walk.inner(file.body)
    except RecursionError as fault:
        raise FormError([Problem("form-too-deep", _DEEP, Place(file=name), _SAVE)]) from fault
    # Places are told by the number of a paragraph: one that was passed over would give those behind it wrong ones.
    if len(walk.lines) != sum(1 for _ in file.body.iter(PARAGRAPH)):
        raise FormError([Problem("form-nesting", _ASTRAY, Place(file=name), _SAVE)])
    return Layout(tuple(sheets(file, known)), tuple(walk.lines), tuple(walk.tables), pages=walk.pages)


@dataclass
class _Walk:
    """Goes through the text; `here` is the place of the cell that is open, `paragraph` counts what can be seen."""

    file: str
    cascade: Cascade
    pages: bool
    lines: list[Line] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    page: int = 1
    paragraph: int = 0
    sheet: int = 0
    here: Place | None = None
    style: str = ""
    aside: bool = False

    def inner(self, element: Element) -> None:
        """Read what stands in an element."""
        for one in element:
            if one.tag == PARAGRAPH:
                self._paragraph(one)
            elif one.tag == TABLE and self.here is None and not self.aside:
                self._table(one)
            elif one.tag == FALLBACK:
                outer, self.aside = self.aside, True
                self.inner(one)
                self.aside = outer
            elif one.tag not in _APART and isinstance(one.tag, str):
                self.inner(one)

    def _paragraph(self, element: Element) -> None:
        page = self.page + _leads(element)
        found = line(element, Place(), self.cascade, Around(self.sheet, self.style))
        is_seen = not found.is_empty and not self.aside
        if is_seen:
            self.paragraph += 1
        place = self._place(found, is_seen, page if self.pages else 0)
        self.lines.append(replace(found, place=place))
        self.page += sum(1 for _ in element.iter(_BREAK))
        self.inner(element)
        if found.ends and self.here is None:
            self.sheet += 1

    def _place(self, found: Line, is_seen: bool, page: int) -> Place:
        excerpt = _excerpt(found.text)
        if self.here is None:
            return Place(self.file, paragraph=max(self.paragraph, 1), excerpt=excerpt, page=page)
        number = self.paragraph if self.paragraph > 1 and is_seen else 0
        return replace(self.here, paragraph=number, excerpt=excerpt, page=page)

    def _table(self, element: Element) -> None:
        outer, number = self.paragraph, len(self.tables) + 1
        looks = _looks(element, self.cascade)
        place = Place(self.file, table=number, page=self.page if self.pages else 0)
        self.tables.append(Table(place))
        self.style = _value(element.find(w("tblPr")), "tblStyle")
        rows = [self._row(one, replace(place, row=at)) for at, one in enumerate(_flat(element, ROW), 1)]
        self.paragraph, self.here, self.style = outer, None, ""
        is_ruled = any(one.get(VALUE) in _RULED for look in looks for one in _borders(look)) or any(
            one.get(VALUE) in _RULED for cell in element.iter(w("tcBorders")) for one in cell
        )
        self.tables[number - 1] = Table(
            place, tuple(rows), _width(element), _length(looks, "tblInd"), self.sheet, is_ruled
        )

    def _row(self, element: Element, place: Place) -> Row:
        own = element.find(w("trPr"))
        column = first = columns(None if own is None else own.find(w("gridBefore")), 0)
        cells: list[Cell] = []
        for at, one in enumerate(_flat(element, CELL), 1):
            cells.append(self._cell(one, replace(place, cell=at), column))
            column += cells[-1].span
        is_head, is_whole = (own is not None and is_on(own.find(w(name))) for name in ("tblHeader", "cantSplit"))
        return Row(tuple(cells), is_head, is_whole, first)

    def _cell(self, element: Element, place: Place, column: int) -> Cell:
        self.here, self.paragraph, first = place, 0, len(self.lines)
        self.inner(element)
        lines = tuple(self.lines[first:])
        own = element.find(w("tcPr"))
        span = columns(None if own is None else own.find(w("gridSpan")), 1)
        merge = None if own is None else own.find(w("vMerge"))
        begins = merge is not None and merge.get(VALUE) == "restart"
        seen = next((one for one in lines if not one.is_empty), lines[0] if lines else None)
        where = place if seen is None else replace(seen.place, paragraph=0)
        return Cell(where, lines, column, span, begins, merge is not None and not begins)


def _leads(paragraph: Element) -> bool:
    """Return whether a page began with the first word of a paragraph."""
    first = next(paragraph.iter(_BREAK, TEXT), None)
    return first is not None and first.tag == _BREAK


def _excerpt(text: str) -> str:
    found = " ".join(text.split())
    if len(found) <= _LONGEST:
        return found
    return f"{found[: found.rfind(' ', 20, _LONGEST)]}…" if " " in found[20:_LONGEST] else f"{found[:_LONGEST]}…"


def _flat(element: Element, tag: str) -> Iterator[Element]:
    """Yield the rows or cells in an element; controls, and whatever else only wraps them, are passed over."""
    for one in element:
        if one.tag == tag:
            yield one
        elif one.tag not in (PARAGRAPH, TABLE, ROW, CELL, *_APART) and isinstance(one.tag, str):
            yield from _flat(one, tag)


def _looks(table: Element, known: Cascade) -> list[Element]:
    own = table.find(w("tblPr"))
    chain = [one.find(w("tblPr")) for one in lineage(_value(own, "tblStyle"), known.styles)]
    return [one for one in (own, *chain) if one is not None]


def _borders(look: Element) -> Iterator[Element]:
    return (one for name in _LINES for one in look.iterfind(f"{w('tblBorders')}/{w(name)}"))


def _width(table: Element) -> int:
    """Return how wide a table is, 0 where that is left to Word or to the page."""
    own = table.find(w("tblPr"))
    said, fixed = (None if own is None else own.find(w(name)) for name in ("tblW", "tblLayout"))
    if said is not None and said.get(w("type")) == "dxa":
        return whole(said.get(w("w"), "").partition(".")[0])
    is_fixed = fixed is not None and fixed.get(w("type")) == "fixed" and (said is None or said.get(w("type")) != "pct")
    grid = table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")
    return sum(whole(one.get(w("w"), "").partition(".")[0]) for one in grid) if is_fixed else 0


def _length(looks: list[Element], name: str) -> int:
    for look in looks:
        found = look.find(w(name))
        if found is not None:
            said = found.get(w("w"), "")
            return -whole(said[1:]) if said.startswith("-") else whole(said)
    return 0


def _value(parent: Element | None, name: str) -> str:
    found = None if parent is None else parent.find(w(name))
    return "" if found is None else found.get(VALUE, "")
