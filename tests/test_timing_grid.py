"""Grids of months: which cells of which years are marked with which days, and what no grid can show."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.period import Span, YearKind
from generator.model.program import Section
from generator.model.table import PlanTable, Row
from generator.timing import grid
from generator.timing.cells import Fill, Mark
from generator.timing.grid import Columns, Grid
from generator.timing.reading import Kind, Occurrence, Reading
from generator.timing.schedule import Scheduled
from tests.families import named

CALENDAR, SCHOOL = YearKind
YEARS = named("2025-2027")
SECTION = Section("s", "cyclogram", PlanTable(()))


def days(start: str, end: str = "", *, outside: bool = False) -> Occurrence:
    return Occurrence(date.fromisoformat(start), date.fromisoformat(end or start), outside)


def row(id_: str, kind: Kind, *occurrences: Occurrence) -> Scheduled:
    return Scheduled(SECTION, Row(id_, id_), Reading("срок", kind, occurrences))


def shown(found: Grid) -> dict[str, list[str]]:
    """Return the marked cells of each row: the name of the column, how it is filled if not in part, its days."""
    return {
        line.planned.row.id: [
            " ".join((column.short, *([mark.fill.value] if mark.fill is not Fill.PART else []), *mark.pieces))
            for column, mark in zip(found.columns, line.marks, strict=True)
            if mark
        ]
        for line in found.lines
    }


def one(planned: Scheduled, span: str = "2025", kind: YearKind = CALENDAR, columns: Columns = Columns.MONTHS) -> str:
    (found,) = grid.grids([planned], named(span), kind, columns)
    return ", ".join(shown(found)[planned.row.id])


@pytest.mark.parametrize(
    ("kind", "occurrence", "marks"),
    [
        (Kind.DEADLINE, days("2025-09-15"), "сент. deadline до 15"),
        (Kind.WINDOW, days("2025-09-19"), "сент. 19"),
        (Kind.WINDOW, days("2025-09-15", "2025-09-19"), "сент. 15–19"),
        (Kind.WINDOW, days("2025-02-01", "2025-02-28"), "февр. whole"),
        (Kind.WINDOW, days("2025-09-15", "2025-11-10"), "сент. с 15, окт. whole, нояб. по 10"),
        (Kind.CONTINUOUS, days("2024-11-01", "2025-01-15"), "янв. по 15"),
        (Kind.CONTINUOUS, days("2025-12-10", "2026-01-15"), "дек. с 10"),
        (Kind.DEADLINE, days("2025-03-01", "2025-03-31"), "март whole"),
    ],
)
def test_a_cell_says_the_days_that_fall_into_it(kind: Kind, occurrence: Occurrence, marks: str) -> None:
    assert one(row("a", kind, occurrence)) == marks


def test_a_cell_says_every_day_once_and_is_whole_where_one_of_them_is() -> None:
    several = row("a", Kind.WINDOW, days("2025-05-20"), days("2025-05-05"), days("2025-05-05"))
    assert one(several) == "май 5 20"
    assert one(row("a", Kind.DEADLINE, days("2025-05-01", "2025-05-31"), days("2025-05-05"))) == "май whole до 5"


def test_a_school_year_begins_in_september() -> None:
    planned = row("a", Kind.CONTINUOUS, days("2025-09-01", "2026-05-31"))
    (found,) = grid.grids([planned], named("2025-26"), SCHOOL)
    assert [column.months for column in found.columns] == [(n,) for n in (9, 10, 11, 12, *range(1, 9))]
    assert (found.years, found.label) == ((2025,), "2025–2026 учебный год")
    assert [mark.fill for mark in found.lines[0].marks] == [Fill.WHOLE] * 9 + [Fill.NONE] * 3


def test_quarters_say_the_month_with_the_day() -> None:
    quarters = Columns.QUARTERS
    assert one(row("a", Kind.DEADLINE, days("2025-03-15")), columns=quarters) == "I кв. deadline до 15.03"
    assert one(row("a", Kind.RECURRING, days("2025-04-01", "2025-06-30")), columns=quarters) == "II кв. whole"
    assert (
        one(row("a", Kind.WINDOW, days("2025-05-01", "2025-07-31")), columns=quarters)
        == "II кв. май – июнь, III кв. июль"
    )
    assert (
        one(row("a", Kind.WINDOW, days("2025-05-02", "2025-07-31")), columns=quarters) == "II кв. с 02.05, III кв. июль"
    )
    winter = row("a", Kind.WINDOW, days("2026-01-20", "2026-02-05"))
    assert one(winter, "2025-26", SCHOOL, quarters) == "дек. – февр. 20.01–05.02"


def test_years_that_look_the_same_are_one_grid() -> None:
    yearly = row("a", Kind.DEADLINE, *(days(f"{year}-09-15") for year in (2025, 2026, 2027)))
    (found,) = grid.grids([yearly], YEARS, CALENDAR)
    assert (found.years, found.label) == ((2025, 2026, 2027), "Каждый год с 2025 по 2027")
    once = row("b", Kind.WINDOW, days("2025-01-20"))
    first, others = grid.grids([yearly, once], YEARS, CALENDAR)
    assert (first.label, list(shown(first))) == ("2025 год", ["a", "b"])
    assert (others.label, list(shown(others))) == ("Каждый год с 2026 по 2027", ["a"])


def test_years_apart_are_not_one_grid_and_a_year_without_marks_has_none() -> None:
    planned = row("a", Kind.WINDOW, days("2025-05-05"), days("2027-05-05"))
    assert [found.label for found in grid.grids([planned], YEARS, CALENDAR)] == ["2025 год", "2027 год"]
    school = row("a", Kind.CONTINUOUS, *(days(f"{y}-09-01", f"{y + 1}-05-31") for y in (2025, 2026, 2027)))
    (found,) = grid.grids([school], YEARS, SCHOOL)
    assert found.label == "Каждый учебный год с 2025–2026 по 2027–2028"


def test_what_lies_outside_of_the_years_is_told_with_its_year() -> None:
    late = row("a", Kind.DEADLINE, days("2027-01-15"), days("2028-01-15", outside=True))
    over = row("b", Kind.WINDOW, days("2027-12-01", "2028-02-15"))
    within = row("c", Kind.WINDOW, days("2027-12-01"))
    found = grid.beyond([late, over, within], YEARS, CALENDAR)
    assert [(one.planned.row.id, one.pieces) for one in found] == [
        ("a", ("до 15.01.2028",)),
        ("b", ("с 01.12.2027 по 15.02.2028",)),
    ]


def test_a_day_outside_of_the_span_in_a_year_of_it_is_drawn_and_told() -> None:
    planned, span = row("a", Kind.WINDOW, days("2024-11-05", outside=True)), named("2022-01..2024-08")
    (found,) = grid.grids([planned], span, CALENDAR)
    assert shown(found) == {"a": ["нояб. 5"]}
    assert [one.pieces for one in grid.beyond([planned], span, CALENDAR)] == [("05.11.2024",)]


def test_rows_without_dates_are_in_no_grid() -> None:
    rows = [row(kind.value, kind) for kind in (Kind.EVENT, Kind.EXTERNAL, Kind.VAGUE, Kind.IMPOSSIBLE)]
    assert grid.grids(rows, YEARS, CALENDAR) == ()
    assert grid.undated([*rows, row("dated", Kind.WINDOW, days("2025-01-01"))]) == tuple(rows)


def test_a_mark_is_true_where_something_falls_into_the_cell() -> None:
    assert not Mark()
    assert Mark(Fill.WHOLE)


DAY = st.dates(date(2023, 1, 1), date(2030, 1, 1))


@given(st.lists(st.lists(st.tuples(DAY, DAY), max_size=4), max_size=4), st.sampled_from(YearKind), st.booleans())
def test_no_row_and_no_day_vanishes(terms: list[list[tuple[date, date]]], kind: YearKind, quarters: bool) -> None:
    rows = [_row(number, pairs, YEARS) for number, pairs in enumerate(terms)]
    found = grid.grids(rows, YEARS, kind, Columns.QUARTERS if quarters else Columns.MONTHS)
    outside = {one.planned.row.id for one in grid.beyond(rows, YEARS, kind)}
    drawn = {line.planned.row.id for one in found for line in one.lines}
    undated = {one.row.id for one in grid.undated(rows)}
    assert drawn | outside | undated == {planned.row.id for planned in rows}
    assert not undated & (drawn | outside)
    for planned in rows:
        for occurrence in planned.reading.occurrences:
            assert _is_drawn(planned, occurrence, found) or planned.row.id in outside


def _row(number: int, pairs: list[tuple[date, date]], span: Span) -> Scheduled:
    ordered = (sorted(pair) for pair in pairs)
    occurrences = (Occurrence(a, b, not span.start <= a <= span.end) for a, b in ordered)
    return row(str(number), Kind.WINDOW, *occurrences)


def _is_drawn(planned: Scheduled, occurrence: Occurrence, found: tuple[Grid, ...]) -> bool:
    """Return whether the month in which an occurrence begins is marked in a grid of its year."""
    day = occurrence.start
    for drawn in found:
        year = day.year - (drawn.kind is SCHOOL and day.month < 9)
        place = next(n for n, column in enumerate(drawn.columns) if day.month in column.months)
        lines = [line for line in drawn.lines if line.planned is planned]
        if year in drawn.years and lines and lines[0].marks[place]:
            return True
    return False


def test_rows_keep_their_order() -> None:
    rows = [row(name, Kind.WINDOW, days("2025-05-05")) for name in "cab"]
    (found,) = grid.grids(rows, named("2025"), CALENDAR)
    assert list(shown(found)) == ["c", "a", "b"]
    assert found.lines[0].planned is rows[0]
    assert replace(found, lines=()).label == "2025 год"
