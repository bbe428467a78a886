"""A program as it is printed, in the units that an amending act names: chapters, blocks, lines, cells, paragraphs."""

from dataclasses import dataclass
from enum import Enum

Paragraphs = tuple[str, ...]


class Kind(Enum):
    """What a block is, which decides how an act calls its lines."""

    TITLE = "title"
    """The title of the program or the heading of a chapter: one line."""
    TEXT = "text"
    """A paragraph a line."""
    PASSPORT = "passport"
    PLAN = "plan"
    """Points and headings of groups."""
    ROWS = "rows"
    """Indicators, money, tables of the author's own."""
    POINTS = "points"
    """Title, preamble and points of an act."""


@dataclass(frozen=True)
class Column:
    """A column: its heading, its share of the width of the table (0: equal)."""

    heading: str
    width: float = 0


@dataclass(frozen=True)
class Line:
    """A line of a block: what it is known by, its cells, its printed number without the dot at the end.

    The cell of the number is empty. `level` is that of a heading row, -1 for an ordinary one; `depth` that of a part;
    `group` is the heading above; `marks` say which cells are merged.
    """

    name: str
    cells: tuple[Paragraphs, ...]
    number: str = ""
    level: int = -1
    depth: int = 0
    group: str = ""
    marks: tuple[str, ...] = ()

    @property
    def is_heading(self) -> bool:
        """Whether the line is a heading across the table."""
        return self.level >= 0

    @property
    def plain_number(self) -> str:
        """The number without the dot at its end."""
        return self.number.removesuffix(".")


@dataclass(frozen=True)
class Block:
    """A table, a text or a title; `number_at` is the place of the column of numbers, -1 where there is none."""

    name: str
    kind: Kind
    lines: tuple[Line, ...]
    columns: tuple[Column, ...] = ()
    number_at: int = -1

    def line(self, name: str) -> Line:
        """Return the line called `name`."""
        return next(one for one in self.lines if one.name == name)


@dataclass(frozen=True)
class Chapter:
    """A section with a heading and those without one that follow it; the first may have no heading."""

    name: str
    label: str
    heading: str
    blocks: tuple[Block, ...]

    def first(self, block: Block) -> int:
        """Return how many paragraphs of text stand in the chapter before `block`."""
        before = self.blocks[: [one.name for one in self.blocks].index(block.name)]
        return sum(len(one.lines) for one in before if one.kind is Kind.TEXT)

    @property
    def tables(self) -> tuple[Block, ...]:
        """The blocks that are tables."""
        return tuple(one for one in self.blocks if one.kind not in {Kind.TEXT, Kind.TITLE})


Body = tuple[Chapter, ...]


def texts(line: Line) -> str:
    """Return the text of a line, a paragraph a line end."""
    return "\n".join(paragraph for cell in line.cells for paragraph in cell)
