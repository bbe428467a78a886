"""Whether a section prints what its table says in the document, cell by cell: blanks, list signs and gaps aside."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.documents.parts.sections import section
from generator.documents.parts.tables.numbering import numbered
from generator.documents.report import DOCUMENT as REPORT
from generator.intake.importing.bodies import Part
from generator.intake.importing.passports import tight
from generator.intake.importing.sections import Made
from generator.intake.importing.sheets import Line, Sheet
from generator.intake.importing.texts import heard, lines
from generator.language.columns import OWN_HEADINGS, OWN_KEYS
from generator.model.family import Family
from generator.model.manuscript import Grid

Texts = list[list[str]]


def differing(family: Family, made: Sequence[Made]) -> dict[int, int]:
    """Return how many cells differ of each section that prints a table, by its place."""
    found = numbered(family.program.sections)
    pairs = ((place, one, item, rows) for place, (one, (item, rows)) in enumerate(zip(made, found, strict=True)))
    return {
        place: _count(wanted(one.part, one.kind), printed(section(family, item, rows), one.kind))
        for place, one, item, rows in pairs
        if one.part.sheet is not None and not one.reported
    }


def reported(family: Family, made: Sequence[Made], period: str) -> list[int]:
    """Return how many cells differ of each plan that is reported on, in the report of the period."""
    sheets = REPORT.sheets(family)
    context = next((one.context for one in sheets if one.name == f"report-{period}"), None)
    told = [one for one in made if one.reported]
    if context is None:
        return [1 for _ in told]
    pairs = zip(told, context["plans"], strict=False)
    return [_count(wanted(one.part, one.kind), _of_report(plan, one)) for one, plan in pairs]


def _of_report(plan: Mapping[str, Any], one: Made) -> Texts:
    return of_table(plan["table"]) if plan["is_table"] else wanted(one.part, one.kind)


def wanted(part: Part, kind: str) -> Texts:
    """Return what the table says in the document."""
    if kind == "passport" and part.grid is not None:
        return _pairs(part.grid)
    found = of_sheet(part.sheet) if part.sheet is not None else []
    width = len(found[0]) if found else 0
    # A table without groups has the text of such a row in its first cell.
    return [[*row, *([""] * (width - len(row)))] for row in found] if kind == "table" else found


def of_sheet(sheet: Sheet) -> Texts:
    """Return the texts of a table, its head first; a merged cell says the same in each of its rows."""
    found = [[tight(head) for head in sheet.heads]]
    above: list[str] = [""] * len(sheet.heads)
    for line in sheet.lines:
        texts = _cells(line, above)
        if not line.heading:
            above = texts
        found.append(texts)
    return found


def printed(context: Mapping[str, Any], kind: str) -> Texts:
    """Return the texts that the context of a section prints."""
    if context["is_passport"]:
        return [[tight(row["name"]), _said(row["content"])] for row in context["passport"]]
    if context["is_table"]:
        return of_table(context["table"])
    head = [tight(one) for one in OWN_HEADINGS[kind]]
    return [head, *_filled(_drawn(row, OWN_KEYS[kind]) for row in context["rows"])]


def of_table(table: Mapping[str, Any]) -> Texts:
    """Return the texts of a generic table."""
    rows = ((row["heading"] if not row["is_row"] else row["cells"]) for row in table["rows"])
    return [[tight(one["heading"]) for one in table["columns"]], *_filled(rows)]


def _count(one: Texts, other: Texts) -> int:
    differs = abs(len(one) - len(other))
    for mine, theirs in zip(one, other, strict=False):
        differs += abs(len(mine) - len(theirs)) + sum(not _same(a, b) for a, b in zip(mine, theirs, strict=False))
    return differs


def _same(one: str, other: str) -> bool:
    """Return whether two cells say the same: who is responsible may stand line by line, or between commas."""
    return one == other or one.replace(",", "") == other.replace(",", "")


def _cells(line: Line, above: Sequence[str]) -> list[str]:
    if line.heading:
        return [tight(heard(lines(line.heading)))]
    return [
        "" if cell is None else above[place] if cell.is_below else tight(heard(lines(cell.paragraphs)))
        for place, cell in enumerate(line.cells)
    ]


def _pairs(grid: Grid) -> Texts:
    found: Texts = []
    for row in grid.rows:
        texts = [tight(heard(lines(cell.paragraphs))) for cell in (row.cells[0], row.cells[-1])]
        if not texts[0] and found:
            found[-1][1] += texts[1]
        else:
            found.append(texts)
    return found


def _drawn(row: Mapping[str, Any], keys: Sequence[str]) -> Any:
    return row["heading"] if not row["is_row"] else [row[key] for key in keys]


def _filled(rows: Iterator[Any]) -> Iterator[list[str]]:
    above: list[str] = []
    for row in rows:
        if isinstance(row, str):
            yield [tight(heard(row))]
            continue
        texts = [above[place] if _goes_on(cell) else _said(cell) for place, cell in enumerate(row)]
        above = texts
        yield texts


def _goes_on(cell: Any) -> bool:
    return isinstance(cell, Mapping) and cell.get("merge") == "next"


def _said(cell: Any) -> str:
    """Return what a leaf prints, without gaps: they mark what the document does not say."""
    if isinstance(cell, str):
        return tight(heard(cell))
    blocks = cell.get("blocks", ())
    text = "\n".join("".join(run["text"] for run in block["runs"] if not run.get("gap")) for block in blocks)
    return tight(heard(text))
