"""A workbook being written: texts put into its cells as texts, and what could not be put."""

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from generator.context.leaves import Leaf
from generator.errors import Message, Place, Problem
from generator.excel import looks
from generator.excel.leaves import faults
from generator.excel.looks import Look
from generator.excel.shown import as_day, as_number, escaped

_FORMULA = ("=", "+", "-", "@")
DAY = "DD.MM.YYYY"
_MARGIN, _BELOW = 0.4, 0.6
"""Inches."""


@dataclass
class Paper:
    """A workbook, the problems of its texts, and where the choices of its drop-down lists stand."""

    book: Workbook
    problems: list[Problem] = field(default_factory=list)
    choices: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    dressed: dict[Look, Any] = field(default_factory=dict)
    """The style of each look: to copy it takes a tenth of the time of making it."""

    def dress(self, cell: Cell, look: Look) -> None:
        """Give `cell` the look."""
        own: Any = cell
        if look not in self.dressed:
            look.on(cell)
            self.dressed[look] = copy(own._style)
        own._style = copy(self.dressed[look])

    def put(self, cell: Cell, text: str, look: Look, grey: str = "") -> None:
        """Put `text` into `cell`, and below it a smaller grey one; never as a formula, whatever it begins with."""
        self.dress(cell, look)
        typed, below = _unix(text), _unix(grey)
        found = list(faults(f"{typed}\n{below}" if below else typed))
        if found:
            self._complain(cell, found, typed)
        elif below:
            blocks = TextBlock(looks.PLAIN, escaped(typed)), TextBlock(looks.GREY, f"\n{escaped(below)}")
            cell.value = CellRichText(*(block for block in blocks if block.text))
        elif typed:
            cell.value = escaped(typed)
            cell.data_type = "s"
            cell.quotePrefix = typed.startswith(_FORMULA)

    def ask(self, cell: Cell, control: Leaf, is_number: bool = False) -> None:
        """Make `cell` the place of an answer, with what is filled in already; a day or number is put as such."""
        filled: str = control["text"]
        value: float | date | None = None
        if control["control"] == "date":
            look, value = looks.answer(DAY), as_day(filled)
        elif is_number:
            look, value = looks.answer("General"), as_number(filled)
        else:
            look = looks.answer("@")
        self.put(cell, filled if value is None else "", look)
        if value is not None:
            cell.value = value
            cell.number_format = look.format

    def name(self, cell: Cell, name: str) -> None:
        """Give `cell` a name; the first of several cells keeps it."""
        if name and name not in self.book.defined_names:
            sheet = cell.parent.title.replace("'", "''")
            place = f"'{sheet}'!${cell.column_letter}${cell.row}"
            self.book.defined_names[name] = DefinedName(name, attr_text=place)

    def checked(self, text: str) -> str:
        """Return `text` that stands in no cell; what Excel cannot hold is noted, and left out."""
        found = list(faults(text))
        self.problems += [Problem("excel-text", one, Place(excerpt=_excerpt(text))) for one in found]
        return "" if found else text

    def _complain(self, cell: Cell, found: list[Message], text: str) -> None:
        place = Place(part=cell.parent.title, row=cell.row, cell=cell.column, excerpt=_excerpt(text))
        self.problems += [Problem("excel-text", one, place) for one in found]


def at(sheet: Worksheet, row: int, column: int) -> Cell:
    """Return the cell of `sheet` in `row` and `column`, both from 1."""
    return cast(Cell, sheet.cell(row, column))


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _excerpt(text: str) -> str:
    return "".join(character if character.isprintable() else " " for character in text[:60])


def printed(sheet: Worksheet, form_id: str) -> None:
    """Have `sheet` printed on landscape A4, as wide as the paper, with the number of the form below; lock it."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(_MARGIN, _MARGIN, _BELOW, _BELOW, _MARGIN, _MARGIN)
    footer = HeaderFooterItem()
    footer.left.text, footer.right.text = form_id.replace("&", "&&"), "&P"
    sheet.oddFooter = footer
    sheet.protection.sheet = True
    # Said of what is locked: people may make rows and columns larger to read them.
    sheet.protection.formatColumns = sheet.protection.formatRows = False
