from datetime import date

import pytest

from generator.model.period import reporting_period, span


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        ("2025-2027", date(2025, 1, 1), date(2027, 12, 31)),
        ("2022-01..2024-08", date(2022, 1, 1), date(2024, 8, 31)),
        ("2023-11..2024-02", date(2023, 11, 1), date(2024, 2, 29)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-26", date(2025, 9, 1), date(2026, 8, 31)),
        ("1999-00", date(1999, 9, 1), date(2000, 8, 31)),
    ],
)
def test_a_span_covers_whole_months_and_both_ends(name: str, start: date, end: date) -> None:
    found = span(name)
    assert found is not None
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    "name", ["2027-2025", "2025-27", "2022-13..2024-08", "2024-08..2022-01", "2025-h1", "25-27", ""]
)
def test_what_is_no_span_is_refused(name: str) -> None:
    assert span(name) is None


@pytest.mark.parametrize(
    ("name", "kind", "start", "end"),
    [
        ("2025", "year", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-26", "school-year", date(2025, 9, 1), date(2026, 8, 31)),
        ("2025-h1", "half", date(2025, 1, 1), date(2025, 6, 30)),
        ("2025-h2", "half", date(2025, 7, 1), date(2025, 12, 31)),
        ("2025-q1", "quarter", date(2025, 1, 1), date(2025, 3, 31)),
        ("2025-q4", "quarter", date(2025, 10, 1), date(2025, 12, 31)),
        ("2025-m9", "months", date(2025, 1, 1), date(2025, 9, 30)),
        ("2025-26-h1", "school-half", date(2025, 9, 1), date(2025, 12, 31)),
        ("2025-26-h2", "school-half", date(2026, 1, 1), date(2026, 8, 31)),
        ("2025-to-q3", "cumulative", date(2025, 1, 1), date(2025, 9, 30)),
        ("2025-10-01", "date", date(2025, 1, 1), date(2025, 10, 1)),
    ],
)
def test_every_reporting_period_of_the_design_has_its_days(name: str, kind: str, start: date, end: date) -> None:
    found = reporting_period(name)
    assert found is not None
    assert (found.kind, found.span.start, found.span.end) == (kind, start, end)


@pytest.mark.parametrize(
    "name", ["2025-27", "2025-h3", "2025-q0", "2025-q5", "2025-m13", "2025-26-q1", "2025-02-30", "25", "2025-to-q0"]
)
def test_what_is_no_reporting_period_is_refused(name: str) -> None:
    assert reporting_period(name) is None
