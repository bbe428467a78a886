"""A whole Word document → its paragraphs and tables in order, with styles, list marks, merges and sheets."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby

from generator.errors import FormError, Place, Problem, msg
from generator.model.manuscript import Block, Cell, Grid, Manuscript, Paragraph, Piece, Row, Turn
from generator.word.parts.markup import CELL, PARAGRAPH, ROW, RUN, SECTION, TABLE, VALUE, Element, w
from generator.word.reading import paragraphs, tables
from generator.word.reading.files import File, opened
from generator.word.reading.handlers import HANDLERS
from generator.word.reading.lists import DASH, Lists, lists
from generator.word.reading.looks import Looks, looks
from generator.word.reading.signs import columns, is_on, whole
from generator.word.reading.spots import Spot
from generator.word.reading.walk import Handler, Walk

_PPR, _RPR, _TRPR, _TCPR = w("pPr"), w("rPr"), w("trPr"), w("tcPr")
_BREAK, _TYPE, _BEFORE = w("br"), w("type"), w("pageBreakBefore")
_PICTURES = (w("drawing"), w("pict"), w("object"))
_SAVE = msg("Save the file in Word again, or restore it from a copy.")
_DEEP = msg("The parts of the document stand in one another too deep.")


def read(data: bytes, name: str) -> Manuscript:
    """Return the document in the Word file called `name`; deletions and hidden text are left out.

    Raise `FormError` with every reason why the file cannot be read or trusted; it never raises anything else.
    """
    file = opened(data, name)
    try:
        return _read(file)
    except RecursionError as fault:
        raise FormError([Problem("form-too-deep", _DEEP, Place(file=name), _SAVE)]) from fault


def _read(file: File) -> Manuscript:
    reader = _Reader(looks(file.tree("styles")), lists(file.tree("numbering")))
    reader.order = {one: place for place, one in enumerate(file.body.iter(PARAGRAPH))}
    walk = Walk(reader.handlers(), file.hiding())
    walk.inner(file.body)
    reader.turn(file.body.find(SECTION))
    around, notes = Walk(HANDLERS, file.hiding()), list[str]()
    for root in file.around():
        around.lines(root, notes)
    pictures = sum(1 for _ in file.body.iter(*_PICTURES))
    remarks = walk.remarks | ({"comments"} if file.has_comments() else set())
    return Manuscript(tuple(reader.blocks), tuple(dict.fromkeys(notes)), frozenset(remarks), pictures)


@dataclass
class _Table:
    rows: list[Row] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    column: int = 0
    cell: list[Paragraph] | None = None
    in_row: bool = False


@dataclass
class _Reader:
    """Takes the document down; `begins` is the place among `blocks` where the open section begins."""

    looks: Looks
    lists: Lists
    blocks: list[Block] = field(default_factory=list)
    begins: int = 0
    table: _Table | None = None
    style: str = ""
    bold: set[int] = field(default_factory=set)
    italic: bool = False
    dress: set[str] = field(default_factory=set)
    turned: bool = False
    order: Mapping[Element, int] = field(default_factory=dict)

    def handlers(self) -> Mapping[str, Handler]:
        """Return how every element is read."""
        own: dict[str, Handler] = {
            PARAGRAPH: self.paragraph,
            RUN: self.run,
            TABLE: self.grid,
            ROW: self.row,
            CELL: self.one_cell,
            _BREAK: self.line_break,
            w("txbxContent"): Walk.inner,
            w("sdt"): _control,
            w("bookmarkStart"): None,
        }
        return {**HANDLERS, **own}

    def turn(self, section: Element | None) -> None:
        """End a section: its sheets are known only now."""
        size = None if section is None else section.find(w("pgSz"))
        landscape = size is not None and size.get(w("orient")) == "landscape"
        self.blocks.insert(self.begins, Turn(landscape))
        self.begins = len(self.blocks)

    def paragraph(self, walk: Walk, element: Element) -> None:
        """Read a paragraph; one that stands in a text box comes before the one that holds the box."""
        properties = element.find(_PPR)
        outer = walk.at, walk.is_hidden, self.style, self.bold, self.italic, self.dress
        walk.at, self.bold, self.italic, self.dress = Spot([]), set(), False, set()
        self.style = self.looks.style(properties)
        walk.is_hidden = paragraphs.hides(walk, properties, w("pStyle"))
        number, level, by = self.looks.list_of(properties, self.style)
        walk.inner(element)
        found, mark = Paragraph(self._pieces(walk.at.pieces)), self.lists.mark(number, level, by or self.style)
        # A cell may hold nothing but the number that Word counts.
        if found.text.strip() or (mark[0] not in ("", DASH) and self.table is not None):
            self._add(replace(self._dressed(found, properties, mark), at=self.order[element]))
        walk.at, walk.is_hidden, self.style, self.bold, self.italic, self.dress = outer
        section = None if properties is None else properties.find(SECTION)
        if section is not None and self.table is None:
            self.turn(section)

    def _dressed(self, found: Paragraph, properties: Element | None, mark: tuple[str, int]) -> Paragraph:
        own_level = None if properties is None else properties.find(w("outlineLvl"))
        level = self.looks.outline.levels.get(self.style, 0)
        if own_level is not None:
            level = (whole(own_level.get(VALUE, ""), 9) + 1) % 10
        align = self.looks.align(properties, self.style)
        fresh, self.turned = self.turned or is_on(None if properties is None else properties.find(_BEFORE)), False
        look = f"{self.style} {align} {found.is_bold} {self.italic}"
        name, dress = self.looks.name(self.style), ", ".join(sorted(self.dress))
        return Paragraph(found.pieces, name, level, align, *mark, look, fresh, dress)

    def _pieces(self, said: list[str]) -> tuple[Piece, ...]:
        alike = groupby(enumerate(said), key=lambda one: one[0] in self.bold)
        return tuple(Piece("".join(text for _, text in run), bold) for bold, run in alike)

    def _add(self, found: Paragraph) -> None:
        cell = self.table.cell if self.table is not None else None
        (self.blocks if cell is None else cell).append(found)

    def run(self, walk: Walk, element: Element) -> None:
        """Read a run and note whether it is bold."""
        look, first, at = element.find(_RPR), len(walk.at.pieces), walk.at
        paragraphs.run(walk, element)
        if self.looks.is_set(look, self.style, "b"):
            self.bold.update(range(first, len(at.pieces)))
        self.italic = self.italic or self.looks.is_set(look, self.style, "i")
        if "".join(at.pieces[first:]).strip():
            self.dress.update(self.looks.dress(look))

    def line_break(self, walk: Walk, element: Element) -> None:
        """Read a line break; one of the page or of the column turns the page."""
        if element.get(_TYPE, "") == "page":
            self.turned = True
        else:
            walk.say("\n")

    def grid(self, walk: Walk, element: Element) -> None:
        """Read a table; one inside a cell is only paragraphs."""
        if self.table is not None:
            walk.inner(element)
            return
        self.table = _Table()
        walk.inner(element)
        if self.table.rows:
            self.blocks.append(Grid(tuple(self.table.rows), tables.widths(element)))
        self.table = None

    def row(self, walk: Walk, element: Element) -> None:
        """Read a row."""
        properties, table = element.find(_TRPR), self.table
        if tables.is_deleted(walk, properties):
            return
        if table is None or table.in_row:
            walk.inner(element)
            return
        table.cells, table.in_row = [], True
        table.column = columns(None if properties is None else properties.find(w("gridBefore")), 0)
        walk.inner(element)
        is_head = properties is not None and is_on(properties.find(w("tblHeader")))
        if table.cells:
            table.rows.append(Row(tuple(table.cells), is_head))
        table.in_row = False

    def one_cell(self, walk: Walk, element: Element) -> None:
        """Read a cell."""
        properties, table = element.find(_TCPR), self.table
        if table is None or table.cell is not None:
            walk.inner(element)
            return
        span = columns(None if properties is None else properties.find(w("gridSpan")), 1)
        merge = None if properties is None else properties.find(w("vMerge"))
        begins = merge is not None and merge.get(VALUE) == "restart"
        table.cell = []
        walk.inner(element)
        is_below = merge is not None and not begins and not table.cell
        table.cells.append(Cell(tuple(table.cell), table.column, span, is_below, begins))
        table.cell, table.column = None, table.column + span


def _control(walk: Walk, element: Element) -> None:
    content = element.find(w("sdtContent"))
    walk.inner(() if content is None else content)
