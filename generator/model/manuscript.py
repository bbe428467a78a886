"""A whole document as it was read, in order: paragraphs and tables, with what tells a reader what they are."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Piece:
    """Characters of one look; a line break is a line end, a tab a tab."""

    text: str
    bold: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `mark` is the number or the sign that an automatic list puts before it, at `depth` from 0.

    `style` is the name of its style, `level` its level in the outline from 1 (0: no heading), `align` one of `left`,
    `center`, `right`, `both` or empty; `look` names all of its looks and is only good for comparing. `dress` names what
    its characters have got by hand: colour, underlining and the like. `at` is which of the paragraphs of the file it
    is, from 0, the empty ones and those in tables counted.
    """

    pieces: tuple[Piece, ...] = ()
    style: str = ""
    level: int = 0
    align: str = ""
    mark: str = ""
    depth: int = 0
    look: str = ""
    new_page: bool = False
    dress: str = ""
    at: int = field(default=0, compare=False)

    @property
    def text(self) -> str:
        """Its characters without the mark of its list."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def is_bold(self) -> bool:
        """Whether all that can be seen of it is bold."""
        seen = [piece.bold for piece in self.pieces if piece.text.strip()]
        return bool(seen) and all(seen)


@dataclass(frozen=True)
class Cell:
    """A cell; `column` counts from 0 in the grid, `is_below` says that it goes on the cell above it."""

    paragraphs: tuple[Paragraph, ...]
    column: int = 0
    span: int = 1
    is_below: bool = False
    begins: bool = False
    """Whether a merge downwards begins here."""


@dataclass(frozen=True)
class Row:
    """A row of a table; `is_head` says that Word repeats it on every page."""

    cells: tuple[Cell, ...]
    is_head: bool = False


@dataclass(frozen=True)
class Grid:
    """A table; `widths` are those of its columns in twentieths of a point, as far as the file gives them."""

    rows: tuple[Row, ...]
    widths: tuple[int, ...] = ()


@dataclass(frozen=True)
class Turn:
    """Here begin sheets of one orientation."""

    landscape: bool


Block = Paragraph | Grid | Turn


@dataclass(frozen=True)
class Manuscript:
    """A document: its blocks in order, a `Turn` first; `notes` are what stands around it (headers, footnotes).

    `remarks` name what a person should look at (see `Returned`); `pictures` counts pictures, whose text nobody reads.
    """

    blocks: tuple[Block, ...]
    notes: tuple[str, ...] = ()
    remarks: frozenset[str] = frozenset()
    pictures: int = 0
