"""Tables of criteria, and those of no known kind, which are kept cell by cell."""

from generator.intake.importing.draft import Entries, entries
from generator.intake.importing.sheets import Line, Sheet
from generator.intake.importing.texts import flat, in_cell, rich
from generator.intake.words import words
from generator.model.manuscript import Cell
from generator.model.table import ABOVE

_CRITERIA = 3
_WIDE = "? строка на всю ширину таблицы: её текст записан в первой ячейке"
_SPREAD = "? ячейка шире одной графы: её текст записан в первой из них"
USUAL = ("Кластеры мониторинга", "Критерии", "Показатели")


def criteria(sheet: Sheet) -> Entries | None:
    """Return the section of a table of criteria: clusters, which reach over rows, criteria, measures."""
    heads = [words(head) for head in sheet.heads]
    if len(heads) != _CRITERIA or not any(head.startswith("критери") for head in heads) or not sheet.lines:
        return None
    clusters: list[Entries] = []
    for line in sheet.lines:
        title, criterion, measures = (in_cell(cell) for cell in line.cells)
        if line.heading or not criterion or not measures or not (title or clusters):
            return None
        if title:
            clusters.append(Entries({"title": title, "criteria": []}))
        found = clusters[-1].values["criteria"]
        assert isinstance(found, list)
        found.append(entries(title=criterion, measures=measures))
    own = [flat(head) for head in sheet.heads]
    return entries(columns=[] if tuple(own) == USUAL else _heads(sheet), clusters=clusters)


def free(sheet: Sheet) -> Entries:
    """Return the section of a table that is printed as it stands."""
    blank = [[""] * len(sheet.heads)]
    rows = [_row(line, place) for place, line in enumerate(sheet.lines)]
    made = Entries({"columns": _heads(sheet), "rows": rows or blank})
    if any(line.heading for line in sheet.lines):
        made.doubt("rows", _WIDE)
    elif any(cell is None for line in sheet.lines for cell in line.cells):
        made.doubt("rows", _SPREAD)
    return made


def _heads(sheet: Sheet) -> list[object]:
    if not all(sheet.widths):
        return [flat(head) for head in sheet.heads]
    shares = (f"{one:g}".replace(".", ",") for one in sheet.widths)
    pairs = ((flat(head), share) for head, share in zip(sheet.heads, shares, strict=True))
    return [Entries({"heading": head, "width": share}) if head else "" for head, share in pairs]


def _row(line: Line, place: int) -> list[str]:
    if line.heading:
        return [_escaped(rich(line.heading)), *([""] * (len(line.cells) - 1))]
    return [_cell(cell, place) for cell in line.cells]


def _cell(cell: Cell | None, place: int) -> str:
    if cell is not None and cell.is_below and place:
        return ABOVE
    return _escaped(in_cell(cell))


def _escaped(text: str) -> str:
    return f"\\{ABOVE}" if text == ABOVE else text
