"""The texts and the numbers of a document, in order, with their places."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.errors import Place
from generator.intake.importing.fronts import NUMBERED
from generator.intake.importing.known import Known
from generator.intake.importing.points import number_of
from generator.intake.importing.reports import COMPUTED
from generator.intake.importing.texts import flat
from generator.intake.inspecting.listing import lists
from generator.intake.inspecting.regions import Told, told
from generator.intake.inspecting.tables import Cells
from generator.model.layout import Layout
from generator.model.manuscript import Block, Grid, Manuscript, Paragraph
from generator.model.passage import Numbered, Passage, Role


@dataclass(frozen=True)
class Texts:
    """The texts and the sequences of numbers; `layout` knows what the columns of its tables hold.

    `marks` are places of what a spec says in other texts: of the approval block, of the conclusions.
    """

    passages: tuple[Passage, ...]
    sequences: tuple[tuple[Numbered, ...], ...]
    layout: Layout
    marks: Mapping[str, Place] = field(default_factory=dict)


def texts(paper: Manuscript, layout: Layout, known: Known) -> Texts:
    """Return what rules read of a document."""
    reading = _Reading(Cells(layout))
    for one in told(paper, known):
        reading.block(one)
    cells = reading.cells
    every = (tuple(one) for one in (reading.points, reading.headings, *cells.sequences, *lists(cells.passages)))
    whole = Layout(layout.sheets, layout.lines, layout.tables, cells.roles, layout.pages)
    return Texts(tuple(cells.passages), tuple(one for one in every if one), whole, reading.marks)


_APART = re.compile(r"Без точной даты|За пределами периода", re.IGNORECASE)
"""Headings under which a cyclogram names rows of a plan a second time."""


_CONCLUDES = re.compile(r"\s*выводы?[.:]\s", re.IGNORECASE)
"""The beginning of conclusions without a heading of their own."""


class _Reading:
    def __init__(self, cells: Cells) -> None:
        self.cells = cells
        self.points: list[Numbered] = []
        self.headings: list[Numbered] = []
        self.marks: dict[str, Place] = {}

    def block(self, one: Told) -> None:
        """Take a block."""
        if one.is_approval and (place := self._place(one.block)):
            self.marks.setdefault("approval", place)
        if isinstance(one.block, Grid):
            is_again = COMPUTED.search(one.under) is not None or _APART.match(one.under) is not None
            self.cells.table(one.block, is_text=not one.in_act and one.role is not Role.OTHER, is_again=is_again)
        elif isinstance(one.block, Paragraph):
            self._paragraph(one.block, one)

    def _place(self, block: Block) -> Place | None:
        if isinstance(block, Grid):
            cells = (cell for row in block.rows for cell in row.cells if cell.paragraphs)
            return next((self.cells.place(cell) for cell in cells), None)
        return self.cells.layout.lines[block.at].place if isinstance(block, Paragraph) else None

    def _paragraph(self, found: Paragraph, one: Told) -> None:
        place = self.cells.layout.lines[found.at].place
        role = Role.CONCLUSIONS if one.role is Role.TEXT and _CONCLUDES.match(found.text) else one.role
        self.cells.passages.append(Passage(found.text, role, place))
        if role is Role.CONCLUSIONS:
            self.marks.setdefault("conclusions", place)
        if one.role is Role.POINT:
            self.points += _numbered(found, number_of(found), self.cells)
        elif one.role is Role.HEADING:
            typed = NUMBERED.match(flat(found.text))
            number = found.mark if found.mark[:1].isalnum() else typed[1] if typed else ""
            self.headings += _numbered(found, number, self.cells, is_group=True)


def _numbered(found: Paragraph, number: str, cells: Cells, *, is_group: bool = False) -> Iterator[Numbered]:
    if number:
        text = flat(found.text)
        rest = text if found.mark else text[len(number) :].strip(" .)")
        yield Numbered(number, rest, cells.layout.lines[found.at].place, not found.mark, is_group)
