"""How a Word file is laid out: sheets, lines and tables by their effective properties, whatever styles gave them.

Lengths are twentieths of a point (567 are a centimetre), sizes of letters are points.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.errors import NOWHERE, Place
from generator.model.passage import Role

MM = 56.693
"""Twentieths of a point in a millimetre."""


@dataclass(frozen=True)
class Run:
    """Characters of one look; `colour` and `highlight` are empty where nobody chose any."""

    text: str
    face: str = ""
    size: float = 0
    bold: bool = False
    underline: bool = False
    hidden: bool = False
    colour: str = ""
    highlight: str = ""


@dataclass(frozen=True)
class Line:
    """A paragraph; `level` is that of its heading (0: none), `first` the indent of its first line against the others.

    `spacing` is the distance of lines as a multiple of one line; 0 where it is exact, then in points in `exact`.
    `listed`: Word numbers or marks it. `counts`: the number of the page stands in it, `made` names other fields.
    `jumps`: a new page begins at it, `turns`: it holds a page break; `ends`: with it ends a section.
    """

    place: Place = NOWHERE
    runs: tuple[Run, ...] = ()
    style: str = ""
    level: int = 0
    align: str = "left"
    first: int = 0
    left: int = 0
    right: int = 0
    spacing: float = 1
    exact: float = 0
    listed: bool = False
    counts: bool = False
    made: frozenset[str] = frozenset()
    jumps: bool = False
    turns: bool = False
    ends: bool = False
    holds: bool = False
    sheet: int = 0
    pictures: tuple[tuple[int, int], ...] = ()
    changed: bool = False
    remarked: bool = False

    @property
    def text(self) -> str:
        """What it says, hidden text left out."""
        return "".join(run.text for run in self.runs if not run.hidden)

    @property
    def is_empty(self) -> bool:
        """Whether nothing can be seen of it, and nothing happens in it."""
        return not (self.text.strip() or self.pictures or self.listed or self.turns or self.ends or self.made)

    @property
    def is_bold(self) -> bool:
        """Whether all that can be seen of it is bold."""
        seen = [run.bold for run in self.runs if run.text.strip()]
        return bool(seen) and all(seen)


@dataclass(frozen=True)
class Cell:
    """A cell; `column` counts from 0 in the grid; `is_below`: it goes on the cell above it."""

    place: Place
    lines: tuple[Line, ...] = ()
    column: int = 0
    span: int = 1
    begins: bool = False
    is_below: bool = False

    @property
    def text(self) -> str:
        """What it says."""
        return "\n".join(line.text for line in self.lines if line.text.strip())

    @property
    def is_bare(self) -> bool:
        """Whether there is nothing in it that can be seen, the numbers of lists included."""
        return all(line.is_empty for line in self.lines)


@dataclass(frozen=True)
class Row:
    """A row; `is_head`: Word repeats it on every page; `is_whole`: no page may part it; `column` is where it begins."""

    cells: tuple[Cell, ...]
    is_head: bool = False
    is_whole: bool = False
    column: int = 0

    @property
    def place(self) -> Place:
        """The place of its first cell."""
        return self.cells[0].place if self.cells else NOWHERE

    @property
    def texts(self) -> tuple[str, ...]:
        """What its cells say, with single blanks."""
        return tuple(" ".join(cell.text.split()) for cell in self.cells)


@dataclass(frozen=True)
class Table:
    """A table; `width` is 0 where Word chooses it, `indent` is how far it stands from the left border of the text."""

    place: Place
    rows: tuple[Row, ...] = ()
    width: int = 0
    indent: int = 0
    sheet: int = 0
    is_ruled: bool = False
    """Whether lines are drawn between its cells: others only place texts side by side."""

    @property
    def columns(self) -> int:
        """How many columns its grid has."""
        return max((cell.column + cell.span for row in self.rows for cell in row.cells), default=0)


@dataclass(frozen=True)
class Sheet:
    """The sheets of a section; `headers` and `footers` are those in force by `default`, `first`, `even`."""

    width: int = 11906
    height: int = 16838
    landscape: bool = False
    left: int = 1701
    right: int = 567
    top: int = 1134
    bottom: int = 1134
    gutter: int = 0
    header: int = 709
    has_first: bool = False
    headers: Mapping[str, tuple[Line, ...]] = field(default_factory=dict)
    footers: Mapping[str, tuple[Line, ...]] = field(default_factory=dict)

    @property
    def room(self) -> int:
        """The width of the text."""
        return self.width - self.left - self.right - self.gutter


@dataclass(frozen=True)
class Layout:
    """A Word file as laid out: `lines` are all of its paragraphs in order, those in tables, too.

    `roles` say what the columns of a table hold, by its number from 1; what is not known is None. `pages` says that
    Word left in the file where pages began.
    """

    sheets: tuple[Sheet, ...] = ()
    lines: tuple[Line, ...] = ()
    tables: tuple[Table, ...] = ()
    roles: Mapping[int, tuple[Role | None, ...]] = field(default_factory=dict)
    pages: bool = False

    @property
    def body(self) -> tuple[Line, ...]:
        """The paragraphs outside of tables."""
        return tuple(line for line in self.lines if not line.place.table)
