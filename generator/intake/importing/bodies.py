"""The text of a document → parts in order: headings with what stands under them, tables of every kind."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.intake.importing.draft import Entries, entries
from generator.intake.importing.fronts import NUMBERED, is_contents
from generator.intake.importing.sheets import Sheet, goes_on, sheet
from generator.intake.importing.texts import flat, one_line, rich
from generator.model.manuscript import Block, Grid, Paragraph, Turn

_UNHEADED = (":", ";", ",")
_CAPTION = re.compile(r"(?:Таблица|Рисунок|Рис\.|Приложение|к (?:Программе|приказу))\b", re.IGNORECASE)
_NAMED = re.compile(r"(?:Раздел|Глава|Часть|Подпрограмма)\s+[\dIVX]+", re.IGNORECASE)
_OWN_LIST = ("№", "Чего не хватает")
"""The head of the list at the end of our own drafts: it is made anew."""
_LONGEST, _SHORT = 300, 150


@dataclass
class Part:
    """A part of the text: its heading, paragraphs (or a table with its grid), and how its sheets lie."""

    heading: str = ""
    number: str = ""
    paragraphs: list[Paragraph] = field(default_factory=list)
    sheet: Sheet | None = None
    grid: Grid | None = None
    landscape: bool = False
    new_page: bool = False

    def texts(self) -> list[str]:
        """Return all that it says."""
        rows = [text for line in self.sheet.lines for text in line.texts] if self.sheet else []
        return [self.number, self.heading, *(one_line([one]) for one in self.paragraphs), *rows]

    def head(self) -> Entries:
        """Return the entries that every section has."""
        made = entries(number=self.number, heading=self.heading)
        made.put("orientation", "landscape" if self.landscape else "")
        return made.put("new_page", "yes" if self.new_page and not self.landscape else "")


@dataclass
class Body:
    """The parts; `contents` are the lines of a contents list, which is made anew."""

    parts: list[Part] = field(default_factory=list)
    contents: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)


def body(blocks: Sequence[Block], at: int, *, landscape: bool) -> Body:
    """Return the text from `at` on."""
    reading = _Reading(blocks, at, landscape)
    while reading.at < len(blocks):
        reading.block(blocks[reading.at])
        reading.at += 1
    reading.close()
    return reading.body


@dataclass
class _Reading:
    blocks: Sequence[Block]
    at: int
    landscape: bool
    body: Body = field(default_factory=Body)
    part: Part | None = None

    def block(self, one: Block) -> None:
        """Take the next block."""
        if isinstance(one, Turn):
            self.close()
            self.landscape = one.landscape
        elif isinstance(one, Grid):
            self._grid(one)
        elif self.part is None and not self.body.parts and is_contents(one, self.body.contents):
            self.body.contents.append(one_line([one]))
        elif is_heading(one, self._after()):
            self._heading(one)
        else:
            self._open(one).paragraphs.append(one)

    def close(self) -> None:
        """End the open part; one with a heading and nothing below it becomes a bold line of the text."""
        part, self.part = self.part, None
        if part is not None and (part.paragraphs or part.heading):
            self.body.parts.append(part)

    def _after(self) -> Block | None:
        return self.blocks[self.at + 1] if self.at + 1 < len(self.blocks) else None

    def _open(self, one: Paragraph) -> Part:
        if self.part is None:
            self.part = Part(landscape=self.landscape, new_page=one.new_page and bool(self.body.parts))
        return self.part

    def _heading(self, one: Paragraph) -> None:
        number, text = _numbered(one)
        open = self.part
        if open is not None and open.heading and not open.paragraphs and not number and not one.level and one.is_bold:
            open.heading = f"{open.heading} {text}"
            return
        self.close()
        self.part = Part(text, number, landscape=self.landscape, new_page=one.new_page and bool(self.body.parts))

    def _grid(self, grid: Grid) -> None:
        found = sheet(grid)
        last = self.body.parts[-1] if self.body.parts else None
        if self.part is None and last is not None and last.sheet is not None and last.landscape == self.landscape:
            whole = goes_on(last.sheet, grid)
            if whole is not None:
                last.sheet, last.grid = whole, Grid((*last.grid.rows, *grid.rows), grid.widths) if last.grid else grid
                return
        if found.heads[:2] == _OWN_LIST:
            self.body.contents += [text for line in found.lines for text in line.texts]
            return
        if len(found.heads) == 1 or not found.lines and not any(found.keys):
            # A frame around paragraphs, or a row that only sets them side by side.
            for one in (one for row in grid.rows for cell in row.cells for one in cell.paragraphs):
                self._open(one).paragraphs.append(one)
            return
        self._table(grid, found)

    def _table(self, grid: Grid, found: Sheet) -> None:
        part = self.part
        if part is not None and part.paragraphs:
            self.close()
            part = None
        made = part or Part(landscape=self.landscape)
        made.sheet, made.grid = found, grid
        if found.caption:
            made.heading = " ".join(filter(None, (made.heading, one_line(found.caption))))
        self.body.dropped += found.dropped
        self.body.parts.append(made)
        self.part = None


def is_heading(one: Paragraph, after: Block | None) -> bool:
    """Return whether a paragraph is a heading: by its style, its number, its looks, or the table it stands over."""
    text = flat(one.text)
    if not text or len(text) > _LONGEST or text.endswith(_UNHEADED) or _CAPTION.match(text):
        return False
    if one.level:
        return True
    is_set = one.is_bold or one.align == "center"
    over_table = isinstance(after, Grid) and not text.endswith(".")
    if (NUMBERED.match(text) and not one.mark or _NAMED.match(text)) and (is_set or over_table):
        return True
    if one.mark:
        return one.is_bold and isinstance(after, Paragraph) and not after.mark and len(text) < _SHORT
    if one.align == "center" and one.is_bold:
        return True
    return is_set and isinstance(after, Grid) and len(text) < _SHORT


def text_of(part: Part) -> Entries:
    """Return a part without a table as a section."""
    made = part.head()
    if part.paragraphs:
        return Entries({**_kinded(made, "text").values, "text": rich(part.paragraphs)})
    bold = "**" + " ".join(filter(None, (part.number, part.heading))) + "**"
    return Entries({"kind": "text", "text": bold})


def _kinded(made: Entries, kind: str) -> Entries:
    return Entries({"kind": kind, **made.values})


def _numbered(one: Paragraph) -> tuple[str, str]:
    text = flat(one.text)
    if one.mark and one.mark[0] in "0123456789IVXLC":
        return one.mark, text
    found = NUMBERED.match(text)
    return (found[1], text[found.end() :]) if found else ("", text)
