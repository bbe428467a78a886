"""Working days: facts of the Russian production calendar, laws of the arithmetic, and the house's own years."""

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.model.calendar import WorkingDays
from generator.timing import official
from generator.timing.working import added, following, is_working, known, not_later, nth

ROOT = Path(__file__).parent.parent
OFFICIAL = WorkingDays()
HOUSE = WorkingDays(frozenset({2026}), frozenset({date(2026, 3, 10)}), frozenset({date(2026, 3, 14)}))

DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))
COUNTS = st.integers(-300, 300)
CALENDARS = st.sampled_from([OFFICIAL, HOUSE])
DAY = timedelta(days=1)


def day(text: str) -> date:
    return date.fromisoformat(text)


# Facts


@pytest.mark.parametrize(
    ("text", "worked"),
    [
        ("2026-01-09", False),  # moved from 3 January
        ("2026-01-12", True),
        ("2025-11-01", True),  # a Saturday, instead of Monday the 3rd
        ("2025-11-03", False),
        ("2026-03-09", False),  # 8 March is a Sunday
        ("2026-12-31", False),
        ("2024-12-28", True),
        ("2024-12-31", False),
        ("2025-02-24", True),  # 23 February is a Sunday, its day off was moved to 8 May
        ("2025-05-08", False),
        ("2027-02-20", True),
        ("2027-02-22", False),
        ("2026-06-13", False),
        ("2026-06-15", True),
    ],
)
def test_the_production_calendar_is_that_of_russia(text: str, worked: bool) -> None:
    assert is_working(day(text), OFFICIAL) is worked


@pytest.mark.parametrize(("year", "count"), [(2019, 247), (2020, 248), (2024, 248), (2025, 247), (2026, 247)])
def test_a_year_has_as_many_working_days_as_its_published_calendar(year: int, count: int) -> None:
    days = (date(year, 1, 1) + n * DAY for n in range(366))
    assert sum(is_working(one, OFFICIAL) for one in days if one.year == year) == count


def test_what_the_law_says_holds_in_years_whose_transfers_nobody_knows_yet() -> None:
    assert known(2026, OFFICIAL)
    assert not known(2099, OFFICIAL)
    assert not known(1990, OFFICIAL)
    assert not is_working(day("2099-01-08"), OFFICIAL)  # Thursday
    assert not is_working(day("2098-06-12"), OFFICIAL)  # Thursday
    assert not is_working(day("2097-02-25"), OFFICIAL)  # 23 February is a Saturday
    assert is_working(day("2097-02-26"), OFFICIAL)


def test_a_term_begins_on_the_next_day() -> None:
    assert added(day("2026-04-01"), 5, OFFICIAL) == day("2026-04-08")
    assert added(day("2026-04-08"), -5, OFFICIAL) == day("2026-04-01")
    assert added(day("2026-04-04"), 1, OFFICIAL) == day("2026-04-06")
    assert added(day("2025-12-30"), 1, OFFICIAL) == day("2026-01-12")
    assert added(day("2026-04-04"), 0, OFFICIAL) == day("2026-04-04")


def test_the_nth_working_day_is_counted_from_either_end() -> None:
    january = day("2026-01-01"), day("2026-01-31")
    assert nth(*january, 1, OFFICIAL) == day("2026-01-12")
    assert nth(*january, -1, OFFICIAL) == day("2026-01-30")
    assert nth(*january, 15, OFFICIAL) == day("2026-01-30")
    assert nth(*january, 16, OFFICIAL) is None
    assert nth(*january, -16, OFFICIAL) is None
    assert nth(*january, 0, OFFICIAL) is None
    assert nth(day("2026-01-01"), day("2026-01-11"), 1, OFFICIAL) is None


def test_a_term_that_ends_on_a_day_off_ends_on_the_next_working_day() -> None:
    assert following(day("2026-05-09"), OFFICIAL) == day("2026-05-12")
    assert not_later(day("2026-05-11"), OFFICIAL) == day("2026-05-08")
    assert following(day("2026-05-12"), OFFICIAL) == not_later(day("2026-05-12"), OFFICIAL) == day("2026-05-12")


def test_a_year_of_the_house_takes_the_place_of_the_production_calendar() -> None:
    assert known(2026, HOUSE)
    assert known(2025, HOUSE)
    assert is_working(day("2026-03-09"), HOUSE)
    assert not is_working(day("2026-03-10"), HOUSE)
    assert is_working(day("2026-03-14"), HOUSE)
    assert is_working(day("2025-11-01"), HOUSE), "of another year the production calendar tells"


def test_the_library_is_loaded_at_the_first_question_only() -> None:
    code = "import sys, generator.timing.working, generator.spec.load; print('holidays' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert told.stdout == "False\n"


# Laws


@given(DAYS, COUNTS, CALENDARS)
def test_as_many_days_back_lead_to_where_one_began(start: date, count: int, calendar: WorkingDays) -> None:
    assume(is_working(start, calendar))
    assert added(added(start, count, calendar), -count, calendar) == start


@given(DAYS, COUNTS, COUNTS, CALENDARS)
def test_days_add_up(start: date, one: int, other: int, calendar: WorkingDays) -> None:
    assume(one * other >= 0)
    assert added(added(start, one, calendar), other, calendar) == added(start, one + other, calendar)


@given(DAYS, COUNTS, CALENDARS)
def test_more_days_end_later_and_on_a_working_day(start: date, count: int, calendar: WorkingDays) -> None:
    assert added(start, count, calendar) < added(start, count + 1, calendar)
    assert is_working(added(start, count or 1, calendar), calendar)


@given(DAYS, st.integers(1, 300), CALENDARS)
def test_so_many_working_days_lie_behind_the_beginning(start: date, count: int, calendar: WorkingDays) -> None:
    end = added(start, count, calendar)
    passed = (start + n * DAY for n in range(1, (end - start).days + 1))
    assert sum(is_working(one, calendar) for one in passed) == count


@given(DAYS, st.integers(0, 60), st.integers(-40, 40), CALENDARS)
def test_the_nth_working_day_is_that_of_a_list(start: date, length: int, number: int, calendar: WorkingDays) -> None:
    days = [one for one in (start + n * DAY for n in range(length + 1)) if is_working(one, calendar)]
    wanted = days[number - 1 if number > 0 else number] if 0 < abs(number) <= len(days) else None
    assert nth(start, start + length * DAY, number, calendar) == wanted


@given(DAYS, CALENDARS)
def test_the_nearest_working_days_stand_around_a_day_off(one: date, calendar: WorkingDays) -> None:
    before, after = not_later(one, calendar), following(one, calendar)
    assert before <= one <= after
    assert is_working(before, calendar)
    assert is_working(after, calendar)
    assert (before == after) == is_working(one, calendar)
    assert is_working(one, calendar) or added(before, 1, calendar) == after


@given(st.integers(2013, 2100))
def test_the_days_off_of_a_year_lie_in_it_and_hold_its_holidays(year: int) -> None:
    found = official.of_year(year)
    assert {one.year for one in found.off | found.worked} == {year}
    assert official.holidays(year) <= found.off
    assert all(one.weekday() > 4 for one in found.worked)
    assert not found.off & found.worked
