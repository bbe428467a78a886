"""The first sheet: whose form it is, how and by when to fill it, who filled it, what may be chosen."""

import re
from typing import cast

from openpyxl.worksheet.worksheet import Worksheet

from generator.context.leaves import Context
from generator.excel import looks
from generator.excel.leaves import is_control, said
from generator.excel.paper import Paper, at, printed
from generator.excel.plans import controls

TITLE = "Как заполнить"
_NAMES, _TEXTS = 30, 110


def guide(paper: Paper, context: Context) -> None:
    """Write the first sheet and note where on it the choices of each list stand."""
    sheet = cast(Worksheet, paper.book.active)
    sheet.title = TITLE
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = _NAMES, _TEXTS
    paper.put(at(sheet, 1, 1), context["title"], looks.TITLE)
    sheet.merge_cells("A1:B1")
    looks.heighten(sheet, 1, looks.lines(context["title"], _NAMES + _TEXTS - 30), looks.TITLE.size)
    for label, text in _facts(context):
        _fact(paper, sheet, label, text)
    _contact(paper, sheet, context)
    _choices(paper, sheet, context)
    printed(sheet, paper.checked(context["form_id"]))


def _facts(context: Context) -> list[tuple[str, str]]:
    instruction = [said({"blocks": [block]}) for block in context["instruction"].get("blocks", [])]
    facts = [
        ("Период", context["period"]),
        ("Кто заполняет", context["party"]),
        ("Срок возврата", context["due"] if context["has_due"] else ""),
        ("Куда вернуть", context["address"] if context["has_address"] else ""),
        ("Номер формы", context["form_id"]),
    ]
    return [fact for fact in facts if fact[1]] + [(TITLE if not n else "", line) for n, line in enumerate(instruction)]


def _fact(paper: Paper, sheet: Worksheet, label: str, text: str) -> int:
    row = sheet.max_row + 1
    paper.put(at(sheet, row, 1), label, looks.LABEL)
    paper.put(at(sheet, row, 2), text, looks.NOTE)
    looks.heighten(sheet, row, looks.lines(text, _TEXTS))
    return row


def _contact(paper: Paper, sheet: Worksheet, context: Context) -> None:
    control = context["contact"]
    if is_control(control):
        row = _fact(paper, sheet, control["title"], "")
        cell = at(sheet, row, 2)
        paper.ask(cell, control)
        paper.name(cell, re.sub(r"\W", "_", control["tag"], flags=re.ASCII))
        looks.heighten(sheet, row, max(2, looks.lines(control["text"], _TEXTS)))


def _choices(paper: Paper, sheet: Worksheet, context: Context) -> None:
    found = dict.fromkeys(tuple(one["choices"]) for one in controls(context) if one["control"] == "choice")
    places: dict[tuple[str, ...], str] = {}
    for choices in found:
        rows = [_fact(paper, sheet, "" if n else "Варианты ответа", one) for n, one in enumerate(choices)]
        if rows:
            places[choices] = f"'{TITLE}'!$B${rows[0]}:$B${rows[-1]}"
    paper.choices = places
