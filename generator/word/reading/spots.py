"""Where the text goes that is being read: to a cell that is still open, or to the lines outside of tables."""

from dataclasses import dataclass, field

from generator.model.returned import Cell, Row


@dataclass
class OpenCell:
    """A cell that is being read; `inside` are the pieces that belong to its controls, as ranges."""

    column: int
    span: int
    marks: list[str]
    pieces: list[str] = field(default_factory=list)
    controls: list[tuple[str, str]] = field(default_factory=list)
    inside: list[tuple[int, int]] = field(default_factory=list)

    def closed(self) -> Cell:
        """Return the cell as it was read."""
        marks, controls = tuple(dict.fromkeys(self.marks)), tuple(self.controls)
        return Cell(ended(self.pieces), self.column, self.span, marks, controls, self._beside())

    def _beside(self) -> str:
        kept: list[str] = []
        start = 0
        for first, last in self.inside:
            kept += self.pieces[start:first]
            start = last
        return "".join(kept + self.pieces[start:]).strip() if self.controls else ""


@dataclass
class Spot:
    """A stretch of text: `lines` take its paragraphs outside of tables; a `flat` one has no tables, only paragraphs.

    `rows` and `cells` are those read so far of the table and the row that are open, `column` is where
    the next cell begins.
    """

    lines: list[str]
    flat: bool = False
    rows: list[Row] | None = None
    cells: list[Cell] | None = None
    column: int = 0
    cell: OpenCell | None = None
    pieces: list[str] = field(default_factory=list)

    @property
    def open(self) -> list[str]:
        """The pieces of what is open: of the cell, or else of the paragraph."""
        return self.pieces if self.cell is None else self.cell.pieces


def ended(pieces: list[str]) -> str:
    """Return the text of `pieces` without the end of its last paragraph."""
    return "".join(pieces).removesuffix("\n")
