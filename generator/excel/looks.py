"""How a form looks in Excel: fonts, fills, borders, and rows as high as their texts need."""

import math
from dataclasses import dataclass

from openpyxl.cell.cell import Cell
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, Color, Font, PatternFill, Protection, Side
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.worksheet import Worksheet

_FACE, _SIZE = "Times New Roman", 11
_LINE = 15.0
"""Points of a line of the text."""
_HIGHEST = 409.0
_ROUGHLY = 0.95
"""Of the width of a digit that a Russian letter takes, with what is left empty at the ends of lines."""
_THIN = Side(style="thin", color="FF7F7F7F")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_NONE = Border()
GREY = InlineFont(rFont=_FACE, sz=9, color=Color("FF6A6A6A"))
PLAIN = InlineFont(rFont=_FACE, sz=_SIZE)


@dataclass(frozen=True)
class Look:
    """The look of a cell; `fill` is a colour, `format` a number format; only an unlocked cell can be filled in."""

    bold: bool = False
    size: int = _SIZE
    fill: str = ""
    centred: bool = False
    boxed: bool = True
    unlocked: bool = False
    format: str = "@"

    def on(self, cell: Cell) -> None:
        """Give `cell` this look."""
        cell.font = Font(name=_FACE, size=self.size, bold=self.bold)
        across, down = ("center", "center") if self.centred else ("left", "top")
        cell.alignment = Alignment(horizontal=across, vertical=down, wrap_text=True)
        cell.border = _BOX if self.boxed else _NONE
        cell.protection = Protection(locked=not self.unlocked)
        cell.number_format = self.format
        if self.fill:
            cell.fill = PatternFill("solid", fgColor=self.fill)


TITLE = Look(bold=True, size=14, boxed=False)
LABEL, NOTE = Look(bold=True, boxed=False), Look(boxed=False)
HEADING = Look(bold=True, fill="FFE7E6E6", centred=True)
ASKED = Look(bold=True, fill="FFFFF2CC", centred=True)
GROUP, SUBGROUP = Look(bold=True, fill="FFF2F2F2"), Look(bold=True)
GIVEN = Look()
_ANSWER = "FFFFFBEB"


def answer(number_format: str) -> Look:
    """Return the look of a cell to be filled in."""
    return Look(fill=_ANSWER, unlocked=True, format=number_format)


class _Growing(RowDimension):
    """A row whose height is a proposal: Excel makes it higher when more is typed."""

    @property
    def customHeight(self) -> bool:  # noqa: N802 - the name is that of the library
        """Never: a height set by hand would stay."""
        return False


def lines(text: str, width: float) -> int:
    """Return how many lines `text` takes in a column of `width` characters."""
    return sum(max(1, math.ceil(len(line) * _ROUGHLY / width)) for line in text.split("\n"))


def heighten(sheet: Worksheet, row: int, count: int, size: int = _SIZE) -> None:
    """Make `row` high enough for `count` lines."""
    height = min(count * _LINE * size / _SIZE + 3, _HIGHEST)
    sheet.row_dimensions[row] = _Growing(sheet, index=row, ht=height)
