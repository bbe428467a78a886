"""Tables of indicators and of money → sections that compute with them; whether they print the same, a proof tells."""

import re
from collections.abc import Sequence

from generator.intake.importing import headings
from generator.intake.importing.draft import Entries, entries
from generator.intake.importing.plans import columns
from generator.intake.importing.sheets import Line, Sheet
from generator.intake.importing.texts import flat
from generator.intake.words import words
from generator.spec.scalars import number

_YEAR = re.compile(r"(?:(.*), )?((?:19|20|21)\d\d) год$")
_DATED = re.compile(r"(.+?) \(((?:19|20|21)\d\d) год\)")
_MONEY = re.compile(r"((?:19|20|21)\d\d) год, (.+)")
_UNIT = re.compile(r"единиц\w* измер|ед\b")
_SOURCE = re.compile(r"источник (?:данных|информ)|источник")
_TOTAL = frozenset({"всего", "итого"})


def indicators(sheet: Sheet, years: Sequence[int]) -> Entries | None:
    """Return the section of a table of indicators over the `years` of the program; None where it is none."""
    keys = [_key(head, place) for place, head in enumerate(sheet.heads)]
    targets = [int(found[2]) for head in sheet.heads if (found := _YEAR.match(flat(head)))]
    if not {"name", "unit"} <= set(keys) or not targets or targets != list(years):
        return None
    rows = [_indicator(line, keys, sheet) for line in sheet.lines]
    if not rows or not all(rows):
        return None
    return entries(columns=_columns(sheet, keys), indicators=rows)


def financing(sheet: Sheet, years: Sequence[int]) -> Entries | None:
    """Return the section of a table of money by sources and years; None where it is none."""
    found = [_MONEY.fullmatch(flat(head)) for head in sheet.heads[1:-1]]
    if not found or not all(found) or [int(one[1]) for one in found if one] != list(years):
        return None
    if words(sheet.heads[-1]).split(" ")[0] not in _TOTAL or len(sheet.lines) < 2:
        return None
    rows = [line.texts for line in sheet.lines if words(line.texts[0]) not in _TOTAL]
    sources = [entries(name=texts[0], amounts=_amounts(years, texts[1:-1])) for texts in rows]
    usable = all(number(cell) is not None for texts in rows for cell in texts[1:-1])
    return entries(unit=found[0][2] if found[0] else "", sources=sources) if usable else None


def _key(head: str, place: int) -> str:
    said = words(head)
    if _YEAR.match(flat(head)) and "базов" not in said:
        return "targets"
    if said.startswith(("базов", "исходн")):
        return "base"
    if _UNIT.match(said):
        return "unit"
    if _SOURCE.match(said):
        return "source"
    return {"number": "number", "name": "name"}.get(headings.key(head, place), "")


def _columns(sheet: Sheet, keys: Sequence[str]) -> list[object]:
    """Return the columns of the section: one for all the years."""
    kept: list[tuple[str, str, float]] = []
    for key, head, width in zip(keys, sheet.heads, sheet.widths, strict=True):
        found = _YEAR.match(flat(head)) if key == "targets" else None
        if key != "targets":
            kept.append((key, flat(head), width))
        elif all(one[0] != "targets" for one in kept):
            kept.append((key, (found[1] or "") if found else "", width))
    made = columns(tuple(one[1] for one in kept), tuple(one[0] for one in kept), tuple(one[2] for one in kept))
    for one in made:
        if isinstance(one, Entries) and one.text("heading") == "—":
            del one.values["heading"]
    return made


def _indicator(line: Line, keys: Sequence[str], sheet: Sheet) -> Entries | None:
    texts = dict(zip(keys, line.texts, strict=True))
    years = {head: cell for key, head, cell in zip(keys, sheet.heads, line.texts, strict=True) if key == "targets"}
    base, year = "", str(min(headings.years(head)[0] for head in years) - 1)
    if "base" in texts:
        base, year = _base(texts["base"], sheet.heads[list(keys).index("base")])
    values = {str(headings.years(head)[0]): cell for head, cell in years.items()}
    usable = all(number(one) is not None for one in (base, *values.values()) if one not in {"", "—"})
    if not usable or not texts["name"] or not year:
        return None
    amounts = Entries({name: value or "?" for name, value in values.items()})
    return entries(
        name=texts["name"],
        unit=texts["unit"] or "—",
        base=base or "?",
        base_year=year,
        targets=amounts,
        source=texts.get("source", ""),
    )


def _base(cell: str, head: str) -> tuple[str, str]:
    """Return a base value and its year, which the heading names or the cell."""
    if found := _DATED.fullmatch(cell):
        return found[1], found[2]
    named = headings.years(head)
    return cell, str(named[0]) if named else ""


def _amounts(years: Sequence[int], texts: Sequence[str]) -> Entries:
    return Entries({str(year): text for year, text in zip(years, texts, strict=True)})
