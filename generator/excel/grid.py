"""A table of the form on a sheet of its own: locked but for the answers, each of them checked as it is typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from generator.context.leaves import Context, Leaf
from generator.excel import looks
from generator.excel.leaves import said
from generator.excel.paper import Paper, at, printed
from generator.excel.plans import NUMBER, Column, Item, Plan, asked

_HEAD = 2
_LONGEST_PROMPT, _LONGEST_HEADING = 255, 32
_FIRST_DAY = "36526"
"""1 January 2000, as Excel counts days."""


@dataclass(frozen=True)
class _Question:
    """What is asked alike in several cells."""

    kind: str
    heading: str
    hint: str
    choices: tuple[str, ...]


def grid(paper: Paper, plan: Plan, context: Context) -> None:
    """Write the sheet of a table."""
    sheet = paper.book.create_sheet(plan.title)
    columns = plan.shown(context)
    _head(paper, sheet, columns, f"{plan.title}: {context['party']}, {context['period']}")
    questions: dict[_Question, list[str]] = {}
    for row, item in enumerate(context[plan.rows], _HEAD + 1):
        if not item.get("is_row", True):
            _heading(paper, sheet, row, item, columns)
            continue
        cells = [(at(sheet, row, place), column) for place, column in enumerate(columns, 1)]
        looks.heighten(sheet, row, max(_fill(paper, cell, column, item) for cell, column in cells))
        for cell, column in cells:
            if (leaf := asked(item, column)) is not None:
                questions.setdefault(_question(leaf, column), []).append(cell.coordinate)
    for question, places in questions.items():
        sheet.add_data_validation(_validation(paper, question, places))
    sheet.freeze_panes = f"A{_HEAD + 1}"
    sheet.print_title_rows = f"{_HEAD}:{_HEAD}"
    printed(sheet, paper.checked(context["form_id"]))


def _head(paper: Paper, sheet: Worksheet, columns: tuple[Column, ...], title: str) -> None:
    width = sum(column.width for column in columns)
    paper.put(at(sheet, 1, 1), title, looks.TITLE)
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(columns))
    looks.heighten(sheet, 1, looks.lines(title, width * 0.75), looks.TITLE.size)
    for place, column in enumerate(columns, 1):
        paper.put(at(sheet, _HEAD, place), column.heading, looks.ASKED if column.asks else looks.HEADING)
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    looks.heighten(sheet, _HEAD, max(looks.lines(column.heading, column.width) for column in columns))


def _heading(paper: Paper, sheet: Worksheet, row: int, item: Item, columns: tuple[Column, ...]) -> None:
    look = looks.GROUP if item["is_group"] else looks.SUBGROUP
    paper.put(at(sheet, row, 1), item["heading"], look)
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(columns))
    looks.heighten(sheet, row, looks.lines(item["heading"], sum(column.width for column in columns)))


def _fill(paper: Paper, cell: Cell, column: Column, item: Item) -> int:
    """Fill a cell and return how many lines its text takes."""
    leaf = asked(item, column)
    text, grey = said(item[column.key]), ""
    if leaf is not None:
        paper.ask(cell, leaf, is_number=column.key == NUMBER)
    else:
        grey = _notes(item) if column.key == "title" else ""
        paper.put(cell, text, looks.GIVEN, grey)
    if column.key == "code":
        paper.name(cell, item["code"]["name"])
    return looks.lines(f"{text}\n{grey}" if grey else text, column.width)


def _notes(item: Item) -> str:
    """Return what stands smaller below the title: what number is asked, the last answer, a note."""
    notes = ("measure", "previous", "note")
    return "\n".join(item[note] for note in notes if item[f"has_{note}"])


def _question(leaf: Leaf, column: Column) -> _Question:
    kind = "number" if column.key == NUMBER and leaf["control"] == "text" else leaf["control"]
    return _Question(kind, column.heading, leaf["hint"], tuple(leaf["choices"]))


_DAYS: Mapping[str, Any] = {
    "type": "date",
    "operator": "greaterThanOrEqual",
    "formula1": _FIRST_DAY,
    "error": "Введите дату: 15.05.2026.",
}
_NUMBERS: Mapping[str, Any] = {
    "type": "decimal",
    "operator": "between",
    "formula1": "-1E+15",
    "formula2": "1E+15",
    "errorStyle": "warning",
    "error": "Введите число: 12 или 12,5.",
}


def _validation(paper: Paper, question: _Question, cells: list[str]) -> DataValidation:
    """Return the check of these cells; where it cannot check anything it still says the hint."""
    place = paper.choices.get(question.choices, "") if question.kind == "choice" else ""
    choice: Mapping[str, Any] = {"type": "list", "formula1": place, "error": "Выберите ответ из списка."}
    rule = {"date": _DAYS, "number": _NUMBERS, "choice": choice if place else {}}.get(question.kind, {})
    found = DataValidation(**rule, allow_blank=True, showErrorMessage=bool(rule), showInputMessage=True)
    found.promptTitle = question.heading[:_LONGEST_HEADING]
    found.prompt = paper.checked(question.hint)[:_LONGEST_PROMPT] or None
    for cell in cells:
        found.add(cell)
    return found
