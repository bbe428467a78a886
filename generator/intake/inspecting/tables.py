"""The cells of a table as texts with roles, and the numbers before its rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.errors import Place
from generator.intake.importing import headings, passports
from generator.intake.importing.fronts import NUMBERED
from generator.intake.importing.sections import is_grid
from generator.intake.importing.sheets import Sheet, goes_on, headings_in, sheet
from generator.intake.importing.texts import flat, said
from generator.intake.words import words
from generator.model.layout import Layout
from generator.model.manuscript import Cell, Grid, Row
from generator.model.passage import Numbered, Passage, Role

_OF_KEYS: Mapping[str, Role] = {
    "title": Role.ACTIVITY,
    "name": Role.INDICATOR,
    "resource": Role.ACTIVITY,
    "provider": Role.RESPONSIBLE,
    "term": Role.TERM,
    "responsible": Role.RESPONSIBLE,
    "result": Role.RESULT,
    "outcome": Role.ACCOUNT,
    "evidence": Role.EVIDENCE,
    "status": Role.STATUS,
    "reason": Role.REASON,
    "number": Role.OTHER,
}
_OF_FIELDS: Mapping[str, Role] = {"goal": Role.GOAL, "objectives": Role.OBJECTIVE, "results": Role.RESULT}
_LONGEST = 15
"""Signs of what may be a number, damaged or not."""
_FEW = 3
_RECOMMENDED = "рекоменд"


@dataclass
class Cells:
    """Reads the tables of a document one after another; `roles` are those of the columns, by the number of a table."""

    layout: Layout
    passages: list[Passage] = field(default_factory=list)
    sequences: list[list[Numbered]] = field(default_factory=list)
    roles: dict[int, tuple[Role | None, ...]] = field(default_factory=dict)
    last: Sheet | None = None

    def place(self, cell: Cell) -> Place:
        """Return where a cell with any text stands."""
        found = self.layout.lines[cell.paragraphs[0].at].place
        at = self.layout.tables[found.table - 1] if found.table else None
        return at.rows[found.row - 1].cells[found.cell - 1].place if at else found

    def table(self, grid: Grid, *, is_text: bool, is_again: bool = False) -> None:
        """Read a table; behind the text of a document (`is_text` is false) it only places what stands side by side.

        `is_again` says that it names rows of another table: their numbers are no sequence, nor those of a month grid.
        """
        self.last = last = self._sheet(grid)
        number = next((self.place(cell).table for row in grid.rows for cell in row.cells if cell.paragraphs), 0)
        if not is_text or not number or not self._is_table(last, number):
            # A frame around paragraphs holds text; other tables without lines set things side by side.
            role = Role.TEXT if is_text and len(last.heads) == 1 else Role.OTHER
            self._say((cell, role) for row in grid.rows for cell in row.cells)
        elif found := passports.fields(grid):
            self._passport(grid, {one.heading: one.kind for one in found})
        else:
            self._rows(grid, last, number)
            if is_again or is_grid(last):
                self.sequences.pop()
                self.sequences.append([])

    def _is_table(self, last: Sheet, number: int) -> bool:
        is_ruled = self.layout.tables[number - 1].is_ruled or len(last.lines) + 1 >= _FEW
        return len(last.heads) > 1 and (is_ruled or len([key for key in last.keys if key]) > 1)

    def _sheet(self, grid: Grid) -> Sheet:
        on = goes_on(self.last, grid) if self.last is not None else None
        if on is None:
            self.sequences.append([])
        return sheet(grid) if on is None else on

    def _passport(self, grid: Grid, kinds: Mapping[str, str]) -> None:
        role = Role.PASSPORT
        for row in grid.rows:
            first, *rest = row.cells
            if said(first):
                role = _OF_FIELDS.get(kinds.get(said(first), ""), Role.PASSPORT)
            self._say(((first, Role.HEADING), *((cell, role) for cell in rest)))

    def _rows(self, grid: Grid, known: Sheet, number: int) -> None:
        roles = tuple(_roles(known.heads))
        self.roles[number] = roles
        head = {tuple(said(cell) for cell in row.cells) for row in _head(grid, known)}
        heads = {words(one) for one in known.heads} - {""}
        for row in grid.rows:
            texts = [said(cell) for cell in row.cells]
            if tuple(texts) in head:
                self._say((cell, Role.HEADING) for cell in row.cells)
                head.discard(tuple(texts))  # one that is repeated by hand says nothing new
                heads |= {words(text) for text in texts}
            elif heads.issuperset(words(text) for text in texts) or texts == [str(at + 1) for at in range(len(texts))]:
                continue
            else:
                self._row(row, roles, known)

    def _row(self, row: Row, roles: Sequence[Role | None], known: Sheet) -> None:
        if len(row.cells) == 1 and len(roles) > 1:
            self._say([(row.cells[0], Role.HEADING)])
            self._number_heading(row.cells[0])
            return
        self._say((cell, _role(roles, cell)) for cell in row.cells)
        title = next((known.keys.index(key) for key in ("title", "resource", "name") if key in known.keys), None)
        if "number" in known.keys and title is not None:
            self._number(row, known.keys.index("number"), title)

    def _number_heading(self, cell: Cell) -> None:
        """Note the number of a heading among the rows; one without a number may let them begin anew."""
        if not cell.paragraphs:
            return
        mark, text = cell.paragraphs[0].mark, said(cell)
        found = None if mark else NUMBERED.match(text)
        number = mark if mark[:1].isalnum() else found[1] if found else ""
        rest = text.removeprefix(number).strip()
        self.sequences[-1].append(Numbered(number, rest, self.place(cell), not mark, is_group=True))

    def _number(self, row: Row, number: int, title: int) -> None:
        by_column = {cell.column: cell for cell in row.cells}
        cell, text = by_column.get(number), said(by_column.get(title))
        printed = said(cell)
        is_part = not printed and not text[:1].isupper()  # the rest of a row that a page has torn
        if cell is None or cell.is_below or len(printed) > _LONGEST or is_part:
            return
        first = next(iter(cell.paragraphs), None)
        is_typed = first is None or not first.mark or bool(first.text.strip())
        where = self.place(cell) if cell.paragraphs else self.place(by_column[title])
        self.sequences[-1].append(Numbered(printed, text, where, is_typed))

    def _say(self, cells: Iterator[tuple[Cell, Role]] | Sequence[tuple[Cell, Role]]) -> None:
        for cell, role in cells:
            text = "\n".join(one.text for one in cell.paragraphs)
            if text.strip():
                self.passages.append(Passage(text, role, self.place(cell)))


def _roles(heads: Sequence[str]) -> Iterator[Role | None]:
    """Yield what the columns hold; those of a table that is no plan are just cells."""
    keys = headings.keys(heads)
    is_plan = ("title" in keys or "name" in keys or "resource" in keys) and len([one for one in keys if one]) > 1
    for key, head in zip(keys, heads, strict=True):
        if not is_plan:
            yield Role.CELL
        elif not key:
            yield Role.RECOMMENDATION if _RECOMMENDED in words(head) else Role.CELL
        else:
            yield _OF_KEYS[key]


def _role(roles: Sequence[Role | None], cell: Cell) -> Role:
    return (roles[cell.column] if cell.column < len(roles) else None) or Role.CELL


def _head(grid: Grid, known: Sheet) -> Iterator[Row]:
    """Yield the rows of the head of a table; one that goes on behind a page may have none."""
    marked = [row for row in grid.rows if row.is_head]
    if marked and len(marked) < len(grid.rows):
        yield from marked
        return
    heads = {words(one) for head in known.heads for one in (head, *flat(head).split(", "))}
    for row in grid.rows[:4]:
        texts = {words(said(cell)) for cell in row.cells if said(cell)}
        if texts and (texts <= heads or len(headings_in(row)) > 1):
            yield row
        elif len(row.cells) > 1:
            return
