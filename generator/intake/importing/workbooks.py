"""A workbook as a document: what stands above a table becomes paragraphs, merged cells become those of a Word table."""

from collections.abc import Iterator, Sequence

from generator.model.manuscript import Block, Cell, Grid, Manuscript, Paragraph, Piece, Row, Turn
from generator.model.returned import Cell as Read
from generator.model.returned import Returned, Table
from generator.model.returned import Row as Line

_HEADED = 3
"""From so many texts in a row on it begins a table; fewer are a title, a note, a stamp."""


def manuscript(book: Returned) -> Manuscript:
    """Return the sheets of a workbook one below another; what a person should look at stays remarked."""
    blocks = [block for table in book.tables for block in _blocks(table)]
    return Manuscript((Turn(landscape=True), *blocks), notes=book.texts, remarks=book.remarks)


def _blocks(table: Table) -> Iterator[Block]:
    begins = next((place for place, line in enumerate(table) if len(_texts(line)) >= _HEADED), len(table))
    for line in table[:begins]:
        yield from (paragraph for text in _texts(line) for paragraph in _paragraphs(text, bold=True))
    if begins < len(table):
        yield Grid(tuple(_rows(table[begins:])))


def _texts(line: Line) -> list[str]:
    return [cell.text for cell in line if cell.text.strip()]


def _rows(lines: Sequence[Line]) -> Iterator[Row]:
    """Yield the rows; cells that a merge of a row above covers go on there."""
    width = max(cell.column + cell.span for line in lines for cell in line)
    below: dict[int, tuple[int, int]] = {}
    for place, line in enumerate(lines):
        covering = {column: span for column, (end, span) in below.items() if place < end}
        below |= {cell.column: (place + cell.height, cell.span) for cell in line if cell.height > 1}
        yield Row(_across(line, width) if _is_heading(line) and not covering else _cells(line, covering))


def _is_heading(line: Line) -> bool:
    """Return whether one text that is no number is all that a row says: in Excel few people merge a heading."""
    texts = _texts(line)
    return len(texts) == 1 and not texts[0].strip().rstrip(".").isdecimal()


def _across(line: Line, width: int) -> tuple[Cell, ...]:
    return (Cell(_paragraphs("".join(_texts(line)), bold=True), 0, width),)


def _cells(line: Line, covering: dict[int, int]) -> tuple[Cell, ...]:
    """Return the cells of a line; `covering` are the columns where a merge goes on, with its span."""
    hidden = {column + step for column, span in covering.items() for step in range(span)}
    own = (_cell(cell) for cell in line if cell.column not in hidden)
    goes_on = (Cell((), column, span, is_below=True) for column, span in covering.items())
    return tuple(sorted((*own, *goes_on), key=lambda cell: cell.column))


def _cell(cell: Read) -> Cell:
    return Cell(_paragraphs(cell.text), cell.column, cell.span, begins=cell.height > 1)


def _paragraphs(text: str, *, bold: bool = False) -> tuple[Paragraph, ...]:
    """Return the lines of a text; titles stand in the middle, as they do in documents."""
    align = "center" if bold else ""
    lines = (line.strip() for line in text.split("\n"))
    return tuple(Paragraph((Piece(line, bold),), align=align) for line in lines if line)
