"""The month grids of the samples, read back by pandoc: every row of the list, and the months of its term."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.model.period import YearKind
from generator.timing.reading import Frame, Occurrence
from generator.timing.terms import read
from tests import expected, reading
from tests.expected_documents import NAMES, SPECS
from tests.families import named


@pytest.mark.parametrize("slug", list(SPECS))
def test_every_row_of_the_list_is_in_the_grid_document_with_its_number_and_title(built: Path, slug: str) -> None:
    for name, _, wanted in _plans(slug):
        tables = reading.grids(built / slug / f"{name}.docx")
        found = {key for table in tables for key, _ in _keyed(table, 0, 1)}
        assert [key for key, _ in _keyed(wanted[1:], *_places(wanted[0])) if key not in found] == [], name


def _plans(slug: str) -> Iterator[tuple[str, expected.Raw, reading.Grid]]:
    """Yield every section that has a grid of its own: the name of its document, its spec, the rows of its list."""
    numbers, kinds, name = expected.Numbers(), _kinds(slug), "cyclogram-grid"
    for section in SPECS[slug]["sections"]:
        wanted = expected.plan(section, NAMES, numbers) if section["kind"] in expected.GROUPS else []
        if section["kind"] in kinds:
            yield name.format(section["id"]), section, wanted
            name = "cyclogram-grid-{}"


def _kinds(slug: str) -> set[str]:
    own = {section["kind"] for section in SPECS[slug]["sections"]}
    return {"cyclogram"} if "cyclogram" in own else {"roadmap", "plan"}


def _places(head: list[str]) -> tuple[int, int]:
    """Return the columns of the number and of the title."""
    number = next(n for n, cell in enumerate(head) if cell.startswith("№"))
    return number, next(n for n, cell in enumerate(head) if cell in _TITLES)


_TITLES = {preset["title"] for preset in (*expected.PRESETS.values(), *expected.OWN.values())}


@pytest.mark.parametrize("slug", list(SPECS))
def test_the_marks_of_the_samples_are_what_their_terms_come_to(built: Path, slug: str) -> None:
    for name, section, wanted in _plans(slug):
        tables = [table for table in reading.grids(built / slug / f"{name}.docx") if "год" in table[0][3]]
        terms = {key: read(term, _frame(slug, section)) for key, term in _terms(wanted).items()}
        for table in tables:
            printed = {key: [bool(cell) for cell in line[3:]] for key, line in _keyed(table[2:], 0, 1)}
            due = {
                key: [any(_falls(one, *month) for one in term.occurrences) for month in _months(table)]
                for key, term in terms.items()
            }
            assert {key: marks for key, marks in printed.items() if any(marks)} == {
                key: marks for key, marks in due.items() if any(marks)
            }, f"{name}: {table[0][3]}"


def _frame(slug: str, section: expected.Raw) -> Frame:
    spec = SPECS[slug]
    return Frame(named(spec["period"]), YearKind(section.get("year_kind", spec.get("year_kind", "calendar"))))


def _terms(wanted: reading.Grid) -> dict[tuple[str, str, str], str]:
    """Return the term of every row of a list; one that goes on from above is the term above."""
    head, above, found = wanted[0], "", {}
    place = next(n for n, cell in enumerate(head) if cell in _TERMS)
    number, title = _places(head)
    for key, line in _keyed(wanted[1:], number, title):
        above = above if line[place] == reading.UP else line[place]
        found[key] = above
    return found


def _keyed(lines: reading.Grid, number: int, title: int) -> Iterator[tuple[tuple[str, str, str], list[str]]]:
    """Yield every row with its heading, number and title, because numbers may begin anew under each heading."""
    heading = ""
    for line in lines:
        if line[1] == reading.LEFT:
            heading = reading.folded(line[0])
        else:
            yield (heading, reading.folded(line[number]), reading.folded(line[title])), line


def _months(table: reading.Grid) -> Iterator[tuple[date, date]]:
    """Yield the days of each month of the first year that a grid is for."""
    years = [int(year) for year in re.findall(r"\d{4}", table[0][3])]
    months = [_SHORT.index(cell) + 1 for cell in table[1][3:]]
    for month in months:
        year = years[0] + (month < months[0])
        yield date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _falls(one: Occurrence, first: date, last: date) -> bool:
    return one.start <= last and one.end >= first


_SHORT = ["Янв.", "Февр.", "Март", "Апр.", "Май", "Июнь", "Июль", "Авг.", "Сент.", "Окт.", "Нояб.", "Дек."]
_TERMS = {preset["term"] for preset in (*expected.PRESETS.values(), *expected.OWN.values()) if "term" in preset}
