"""Totals that are typed: in data tables, and in sentences that name the parts after the sum."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.checks.plans import shown
from generator.checks.rule import Found, Subject, at
from generator.context.rich import line
from generator.errors import msg
from generator.language.amounts import figure
from generator.merging.numbers import number
from generator.model.family import Family
from generator.model.gap import NOTHING_HERE, Gap, Printed
from generator.model.program import Section
from generator.model.table import DataTable

_TOTAL = re.compile(r"\W*(?:итого|всего)\b", re.IGNORECASE)
# «Всего педагогов» is a figure of its own; «Всего», «Итого по округу» close what stands above.
_CLOSING = re.compile(r"\W*(?:итого|всего)\s*(?:[:,.(].*|(?:по|за|на)\b.*)?", re.IGNORECASE)
_OF_THESE = re.compile(r"в том числе|в т\.\s?ч\.|из них", re.IGNORECASE)
# What is no sum of what stands above: shares, means, marks, numbers of rows.
_NOT_ADDED = re.compile(r"%|процент|доля|средн|балл|отметк|оценк|качеств|успеваемост|№|номер|динамик", re.IGNORECASE)
_MONEY = re.compile(r"руб|финанс|сумм|объ[её]м|средств|ассигнован", re.IGNORECASE)
_YEAR = re.compile(r"\b20\d\d\b")
_EMPTY = frozenset({"", "-", "–", NOTHING_HERE, "х", "x"})
_NUMBER = r"(?:\d{1,3}(?:[ \N{NO-BREAK SPACE}]\d{3})+(?:,\d+)?|\d+(?:,\d+)?)"
_UNIT = r"(?:тыс|млн|руб)"
_SENTENCE = re.compile(
    rf"(?<![\d,])({_NUMBER})\s*(?:({_UNIT})\.?)?[^.;\n\d]{{0,40}}[,(]?\s*(?:в том числе|из них)\b"
    r"(?P<parts>[^.]*(?:\.(?=\s*(?:руб|[;,–]|\d))[^.]*)*)",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"\b(20\d\d)(?:\s*(?:год[уа]?|г\.))?\s*[–—:-]\s*({_NUMBER})(?!\s*(?:год|г\.|[\d,]))(?:\s*({_UNIT}))?",
    re.IGNORECASE,
)
_FEWEST = 2


def sum_mismatch(subject: Subject) -> Iterator[Found]:
    """Yield a finding for each typed total that is not the sum of its parts."""
    if subject.family is not None:
        for section in subject.family.program.of_kind("table"):
            if isinstance(section.content, DataTable):
                yield from _of_table(subject.family, section, section.content)
    for passage in subject.passages:
        if "20" in passage.text:
            for found in _SENTENCE.finditer(passage.text):
                wanted = _of_years(found)
                if wanted is not None:
                    said = msg(
                        "The parts add up to {sum}, not to {total}.",
                        sum=figure(wanted, _places(found[1])),
                        total=found[1],
                    )
                    yield Found(said, passage.place, msg("Correct the total, or the parts."))


def _of_years(found: re.Match[str]) -> Decimal | None:
    """Return the sum of the years where it is not the total; each year stands once, in the unit of the total."""
    parts = _PART.findall(found["parts"])
    units = {unit.lower() for _, _, unit in parts if unit} | ({found[2].lower()} if found[2] else set())
    years = [year for year, _, _ in parts]
    values = [number(value) for _, value, _ in parts]
    total = number(found[1])
    known = [value for value in values if value is not None]
    if len(years) < _FEWEST or len(set(years)) < len(years) or len(units) > 1 or len(known) < len(parts):
        return None
    return sum(known, Decimal(0)) if total is not None and sum(known) != total else None


def _of_table(family: Family, section: Section, table: DataTable) -> Iterator[Found]:
    labels = [_label(row) for row in table.rows]
    if any(_OF_THESE.search(label) for label in labels):
        return
    for place, column in enumerate(table.columns):
        if place and not _NOT_ADDED.search(column.heading):
            yield from _of_column(family, section, table, labels, place)
    yield from _of_rows(family, section, table)


def _of_column(
    family: Family, section: Section, table: DataTable, labels: Sequence[str], column: int
) -> Iterator[Found]:
    """Compare each total of a column with the rows since the one before, with all rows, and with the totals so far."""
    rows: list[Decimal] = []
    since: list[Decimal] = []
    totals: list[Decimal] = []
    for place, row in enumerate(table.rows):
        value = _value(row[column]) if column < len(row) else None
        if value is None:
            return
        if not _CLOSING.fullmatch(labels[place]):
            rows.append(value)
            since.append(value)
            continue
        wanted = {sum(some, Decimal(0)) for some in (since, rows, totals) if some}
        if len(rows) >= _FEWEST and value not in wanted and value > max(rows):
            yield _found(family, section, (place, column), sum(since or rows, Decimal(0)), row[column])
        totals.append(value)
        since = []


def _of_rows(family: Family, section: Section, table: DataTable) -> Iterator[Found]:
    """Compare a column «Всего» with the columns of years, where they are all there is to add."""
    headings = (section.heading, *(column.heading for column in table.columns))
    if any(_NOT_ADDED.search(one) for one in headings) or not any(_MONEY.search(one) for one in headings):
        return
    totals = [place for place, column in enumerate(table.columns) if _TOTAL.match(column.heading)]
    years = [place for place, column in enumerate(table.columns) if _YEAR.search(column.heading)]
    if len(totals) != 1 or len(years) < _FEWEST:
        return
    for place, row in enumerate(table.rows):
        if len(row) < len(table.columns):
            continue
        values = [_value(row[column]) for column in years]
        known = [value for value in values if value is not None]
        total = _value(row[totals[0]])
        if total and len(known) == len(years) and sum(known) != total > max(known):
            yield _found(family, section, (place, totals[0]), sum(known, Decimal(0)), row[totals[0]])


def _found(family: Family, section: Section, cell: tuple[int, int], wanted: Decimal, typed: Printed) -> Found:
    said = msg(
        "The parts add up to {sum}, not to {total}.",
        sum=figure(wanted, _places(str(typed))),
        total=shown(str(typed), 20),
    )
    return Found(said, at(family, (*section.path, "rows", *cell)), msg("Correct the total, or the parts."))


def _label(row: Sequence[Printed]) -> str:
    """Return the first words of a row that are no number."""
    return next((line(cell) for cell in row if isinstance(cell, str) and _value(cell) is None), "")


def _value(cell: Printed) -> Decimal | None:
    """Return the number of a cell, 0 for an empty one; None for a text, a gap, a merged cell."""
    if isinstance(cell, Gap):
        return None
    text = line(cell).strip()
    return Decimal(0) if text.lower() in _EMPTY else number(text)


def _places(text: str) -> int:
    return len(text.partition(",")[2].strip())
