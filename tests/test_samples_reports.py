"""The figures of the sample reports, read back by pandoc, against counts made from the YAML by other code."""

from collections import Counter
from pathlib import Path

import pytest

from tests import expected, reading
from tests.reading import Grid

REPORTS = [
    path for path in sorted(expected.SPECS.glob("*/execution/*.yaml")) if expected.read(path).get("summary") == "yes"
]
WITH_SUMMARY = pytest.mark.parametrize("path", REPORTS, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
UNSAID = "Статус не указан"


def _tables(built: Path, path: Path) -> list[Grid]:
    return reading.grids(built / path.parent.parent.name / f"report-{path.stem}.docx")


def _summary(tables: list[Grid]) -> Grid:
    return next(grid for grid in tables if grid[0][:2] == ["Направление", "Всего"])


def _leaves(row: expected.Raw) -> list[expected.Raw]:
    return [leaf for part in row["parts"] for leaf in _leaves(part)] if row.get("parts") else [row]


def _counts(path: Path) -> list[Counter[str]]:
    """Return how often each status occurs in each direction of the plans reported on."""
    program, execution = expected.read(path.parent.parent / "program.yaml"), expected.read(path)
    told = execution["activities"]
    found = []
    for section in program["sections"]:
        if section["kind"] in {"roadmap", "plan"} and section["id"] in execution.get("sections", [section["id"]]):
            for direction in section["directions"]:
                leaves = [leaf for row in direction["activities"] for leaf in _leaves(row)]
                statuses = (told.get(leaf["id"], {}).get("status", "not_planned") for leaf in leaves)
                found.append(Counter(expected.STATUSES[status] or UNSAID for status in statuses))
    return found


def test_there_are_reports_with_a_summary_on_both_kinds_of_year() -> None:
    assert {len(path.stem) for path in REPORTS} == {len("2025"), len("2025-26")}


@WITH_SUMMARY
def test_the_summary_counts_what_the_execution_says(built: Path, path: Path) -> None:
    head, *lines, total = _summary(_tables(built, path))
    counts = _counts(path)
    assert set(head[2:]) == set(sum(counts, Counter()))
    for line, wanted in zip(lines, counts, strict=True):
        assert line[1:] == [str(wanted.total()), *(str(wanted[status] or "–") for status in head[2:])]
    whole = sum(counts, Counter())
    assert total == ["Итого", str(whole.total()), *(str(whole[status]) for status in head[2:])]


@WITH_SUMMARY
def test_the_chart_prints_the_same_numbers_as_the_table(built: Path, path: Path) -> None:
    tables = _tables(built, path)
    head, *_, total = _summary(tables)
    bars = tables[tables.index(_summary(tables)) + 1]
    assert [(row[0], row[1].split(" ")[0]) for row in bars] == list(zip(head[2:], total[2:], strict=True))


@WITH_SUMMARY
def test_what_is_overdue_is_not_closed_and_says_why(built: Path, path: Path) -> None:
    late = [grid for grid in _tables(built, path) if grid[0][-1] == "Состояние, причина"]
    closed = {expected.STATUSES[one] for one in ("done", "done_late", "moved", "cancelled", "not_planned")}
    states = [row[-1].split("\n")[0] for grid in late for row in grid[1:]]
    assert not closed & set(states)


def test_charts_over_the_years_print_what_each_report_says_was_reached(built: Path) -> None:
    years = {path.stem: expected.read(path)["indicators"] for path in REPORTS if "shkoly" in str(path)}
    last = next(path for path in REPORTS if path.stem == max(years))
    bars = [grid for grid in _tables(built, last) if grid[0][0].endswith("база")]
    facts = [[row[1] for row in grid if row[0].endswith("факт")] for grid in bars]
    assert facts == [[years[year][one]["actual"] for year in sorted(years)] for one in years[max(years)]]
    assert len(facts) > 5


def test_the_act_stands_under_the_title(built: Path) -> None:
    said = reading.paragraphs(built / "shkoly-2025-2027" / "report-2025.docx")
    title = next(place for place, line in enumerate(said) if line.startswith("Информация о реализации"))
    assert said[title + 1] == (
        "утверждённой приказом Управления образования администрации Зареченского муниципального округа "
        "от 20 декабря 2024 г. № 412"
    )
