"""The plans of a program as a workbook to be edited: a sheet for each table, what the program computes is locked."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from generator.context.leaves import Context
from generator.errors import DocumentError
from generator.excel import looks, saving
from generator.excel.leaves import said
from generator.excel.looks import Look
from generator.excel.paper import Paper, at, printed

IDS, OWNERS = "id", "Исполнители"
"""What stands above the hidden ids, and the hidden sheet of those who may be responsible."""

_HEAD, _FIRST = 2, 2
"""The row of the headings, and the first column behind the hidden ids."""

_WIDTH, _NARROWEST = 150.0, 6.0
"""Characters of all columns together, as many as stand on a landscape sheet; of the narrowest one."""

_LONGEST_TITLE = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_TITLE, _GROUP = replace(looks.TITLE, unlocked=True), replace(looks.GROUP, unlocked=True)
_SUBGROUP, _TYPED = replace(looks.SUBGROUP, unlocked=True), replace(looks.GIVEN, unlocked=True)
_ROOMY = 0.92
"""Of the width of a column that is counted on: words that do not fit go to the next line whole."""


def workbook(context: Context) -> bytes:
    """Return the workbook of `context` (see `documents/parts/books.py`); equal contexts give equal bytes.

    Raise `DocumentError` with every text that Excel cannot hold.
    """
    book = Workbook()
    book.remove(cast(Worksheet, book.active))
    paper = Paper(book)
    for sheet in context["sheets"]:
        _sheet(paper, sheet, len(context["responsible"]))
    _owners(paper, context["responsible"])
    saving.titled(book, paper.checked(" ".join(context["title"].split())))
    if paper.problems:
        raise DocumentError(paper.problems)
    return saving.saved(book)


def _sheet(paper: Paper, item: Context, owners: int) -> None:
    sheet = paper.book.create_sheet(_name(paper.book, item["title"]))
    columns, last = item["columns"], len(item["columns"]) + _FIRST - 1
    widths = [max(_NARROWEST, column["share"] * _WIDTH / 100) for column in columns]
    _head(paper, sheet, item, widths)
    for place, row in enumerate(item["rows"], _HEAD + 1):
        paper.put(at(sheet, place, 1), row["id"], looks.NOTE)
        if row["is_row"]:
            _row(paper, sheet, place, (row, columns, widths))
        else:
            look = _GROUP if row["is_group"] else _SUBGROUP
            _across(paper, sheet, place, (row["heading"], look, sum(widths), last))
    _merge(sheet, item["rows"])
    _offer(sheet, columns, _HEAD + len(item["rows"]), owners)
    _set_up(sheet)


def _head(paper: Paper, sheet: Worksheet, item: Context, widths: Sequence[float]) -> None:
    last = len(widths) + _FIRST - 1
    _across(paper, sheet, 1, (" ".join(item["title"].split()), _TITLE, sum(widths) * 0.75, last))
    paper.put(at(sheet, _HEAD, 1), IDS, looks.NOTE)
    for place, (column, width) in enumerate(zip(item["columns"], widths, strict=True), _FIRST):
        paper.put(at(sheet, _HEAD, place), column["heading"], looks.HEADING)
        sheet.column_dimensions[get_column_letter(place)].width = width
    lines = (looks.lines(column["heading"], width) for column, width in zip(item["columns"], widths, strict=True))
    looks.heighten(sheet, _HEAD, max(lines))
    sheet.column_dimensions["A"].hidden = True


def _across(paper: Paper, sheet: Worksheet, row: int, what: tuple[str, Look, float, int]) -> None:
    """Put a text into one cell that takes the whole width of the table."""
    text, look, width, last = what
    paper.put(at(sheet, row, _FIRST), text, look)
    for column in range(_FIRST + 1, last + 1):
        paper.dress(at(sheet, row, column), look)
    sheet.merge_cells(start_row=row, end_row=row, start_column=_FIRST, end_column=last)
    looks.heighten(sheet, row, looks.lines(text, width), look.size)


def _row(paper: Paper, sheet: Worksheet, place: int, given: tuple[Context, Sequence[Any], Sequence[float]]) -> None:
    row, columns, widths = given
    lines = 1
    for number, (leaf, column, width) in enumerate(zip(row["cells"], columns, widths, strict=True), _FIRST):
        text = said(leaf)
        paper.put(at(sheet, place, number), text, looks.GIVEN if column["key"] == "number" else _TYPED)
        # A cell that runs down through several rows need not stand in the first one.
        lines = max(lines, 1 if leaf.get("merge") else looks.lines(text, width * _ROOMY))
    looks.heighten(sheet, place, lines)


def _merge(sheet: Worksheet, rows: Sequence[Mapping[str, Any]]) -> None:
    """Join the cells that run down through several rows."""
    width = max((len(row["cells"]) for row in rows), default=0)
    for column in range(width):
        marks = [row["cells"][column].get("merge", "") if row["is_row"] else "" for row in rows]
        begun = 0
        for place, mark in enumerate((*marks, ""), _HEAD + 1):
            if mark != "next" and begun and place - 1 > begun:
                sheet.merge_cells(
                    start_row=begun, end_row=place - 1, start_column=column + _FIRST, end_column=column + _FIRST
                )
            begun = begun if mark == "next" else place if mark == "start" else 0


def _offer(sheet: Worksheet, columns: Sequence[Context], last: int, owners: int) -> None:
    """Offer those of the directory where somebody is responsible; several, or others, may be typed all the same."""
    found = [place for place, column in enumerate(columns, _FIRST) if column["key"] == "responsible"]
    for place in found if owners and last > _HEAD else ():
        letter = get_column_letter(place)
        offer = DataValidation(type="list", formula1=f"'{OWNERS}'!$A$1:$A${owners}", allow_blank=True)
        offer.showErrorMessage = False
        offer.add(f"{letter}{_HEAD + 1}:{letter}{last}")
        sheet.add_data_validation(offer)


def _owners(paper: Paper, names: Sequence[str]) -> None:
    sheet = paper.book.create_sheet(OWNERS)
    for row, name in enumerate(names, 1):
        paper.put(at(sheet, row, 1), name, looks.NOTE)
    sheet.sheet_state = "hidden"


def _set_up(sheet: Worksheet) -> None:
    sheet.freeze_panes = f"A{_HEAD + 1}"
    sheet.print_title_rows = f"{_HEAD}:{_HEAD}"
    printed(sheet, "")
    # Said of what is locked: rows may be put in, and made larger.
    sheet.protection.insertRows = sheet.protection.formatCells = False


def _name(book: Workbook, title: str) -> str:
    """Return a name for a sheet that Excel takes and no other sheet has."""
    plain = " ".join(_FORBIDDEN.sub(" ", title).split()).strip("'")[:_LONGEST_TITLE].strip() or "План"
    names = {name.casefold() for name in book.sheetnames} | {OWNERS.casefold()}
    number, found = 1, plain
    while found.casefold() in names:
        number += 1
        found = f"{plain[: _LONGEST_TITLE - 4]} {number}"
    return found
