"""A document as a list of units to compare: paragraphs outside of tables, and rows of tables cell by cell."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.context.rich import blocks
from generator.errors import Place
from generator.intake.importing.texts import rich
from generator.intake.words import clean
from generator.model.manuscript import Cell, Grid, Manuscript, Paragraph, Piece
from generator.model.returned import Returned
from generator.model.returned import Row as Line_
from generator.word.reading.lists import DASH

_CONTENTS = re.compile(r"(?:toc|contents) ?\d|оглавление ?\d", re.IGNORECASE)
"""Styles of the lines of a contents list: Word makes them, nobody edits them."""
_ITEM = re.compile(r"( *)[-–—] +(?=\S)")


@dataclass(frozen=True)
class Line:
    """A line as it is seen; `source` is the formatted text that prints it, `look` what else tells it from others.

    `dress` is what its paragraph has got by hand: colour, underlining and the like.
    """

    text: str
    source: str = ""
    look: str = ""
    dress: str = ""

    @property
    def said(self) -> tuple[str, ...]:
        """What is compared: the words, then those of them that are bold by themselves."""
        return self.text, *(bold(self.source) if "**" in self.source else ())


Lines = tuple[Line, ...]


@dataclass(frozen=True)
class Unit:
    """A paragraph (`table` is 0) or a row; `id` is the hidden id of a row, `columns` are those where its cells begin.

    `is_head` says that it holds the headings of the columns.
    """

    cells: tuple[Lines, ...]
    columns: tuple[int, ...] = (0,)
    table: int = 0
    row: int = 0
    paragraph: int = 0
    id: str = ""
    is_head: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """The words of each cell."""
        return tuple("\n".join(line.text for line in cell) for cell in self.cells)

    @property
    def text(self) -> str:
        """All of its words."""
        return "\n".join(text for text in self.texts if text)

    def place(self, file: str, cell: int = 0) -> Place:
        """Return its place in the file, or that of its cell (from 1)."""
        return Place(file, table=self.table, row=self.row, cell=cell, paragraph=self.paragraph)


def of_document(paper: Manuscript) -> tuple[Unit, ...]:
    """Return the units of a Word document."""
    return tuple(_of_document(paper))


def _of_document(paper: Manuscript) -> Iterator[Unit]:
    table = number = 0
    for block in paper.blocks:
        if isinstance(block, Paragraph) and not _CONTENTS.fullmatch(block.style):
            number += 1
            yield Unit((lines([block]),), paragraph=number)
        elif isinstance(block, Grid):
            table += 1
            for place, row in enumerate(block.rows, 1):
                cells = tuple(_lines_of(cell) for cell in row.cells)
                columns = tuple(cell.column for cell in row.cells)
                yield Unit(cells, columns, table, place, is_head=row.is_head)


def _lines_of(cell: Cell) -> Lines:
    return () if cell.is_below else lines(cell.paragraphs)


def of_workbook(book: Returned) -> tuple[Unit, ...]:
    """Return the units of a workbook of plans: the first column holds hidden ids, the second row the headings."""
    return tuple(unit for number, table in enumerate(book.tables, 1) for unit in _sheet(number, table))


def _sheet(number: int, table: Iterable[Line_]) -> Iterator[Unit]:
    seen: set[str] = set()
    for place, row in enumerate(table, 1):
        id = "".join(cell.text.strip() for cell in row if cell.column == 0)
        cells = [cell for cell in row if cell.column > 0]
        # Who copies a row copies its id: the first one keeps it.
        own, copied = ("", id) if id in seen else (id, "")
        seen.add(own)
        if any(cell.text.strip() for cell in cells):
            shown = tuple(typed(cell.text) for cell in cells)
            columns = tuple(cell.column for cell in cells)
            yield Unit(shown, columns, number, place, id=own, is_head=own == HEAD or copied == HEAD)


HEAD = "id"
"""What stands above the hidden ids."""


def lines(paragraphs: Iterable[Paragraph]) -> Lines:
    """Return paragraphs as lines; where all of one is bold, that is the look of its style."""
    return tuple(line for one in paragraphs for line in _lines(one))


def _lines(one: Paragraph) -> Iterator[Line]:
    sources = [text for text in rich([one], bold=not one.is_bold).split("\n") if text]
    shown = [text for text in _seen(one) if text]
    look = f"{one.style.casefold()} {one.align} {one.is_bold} {one.look.rpartition(' ')[2]}"
    for place, text in enumerate(shown):
        source = sources[place] if len(sources) == len(shown) else text
        yield Line(text, source, look, one.dress)


def _seen(one: Paragraph) -> Iterator[str]:
    mark = f"{one.mark} " if one.mark and one.mark != DASH else ""
    for place, line in enumerate(one.text.split("\n")):
        yield flat(mark + line if place == 0 and line.strip() else line)


def typed(text: str) -> Lines:
    """Return what was typed into a cell of a workbook; a dash at its beginning makes an item."""
    return tuple(_typed(line) for line in clean(text).split("\n") if line.strip())


def _typed(line: str) -> Line:
    found = _ITEM.match(line)
    words = line[found.end() :] if found else line
    paragraph = Paragraph((Piece(words),), mark=DASH if found else "", depth=int(bool(found and len(found[1]) > 1)))
    return Line(flat(words), rich([paragraph]))


def flat(text: str) -> str:
    """Return a text with single ordinary blanks."""
    return " ".join(text.split())


def bold(source: str) -> tuple[str, ...]:
    """Return the words of a formatted text that are bold."""
    return tuple(flat(run.text) for block in blocks(source) for run in block.runs if run.bold)


def shown(source: str) -> tuple[str, ...]:
    """Return the lines that a formatted text prints."""
    return tuple(flat(block.text) for block in blocks(source))
