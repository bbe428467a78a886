"""The calendars of settings.yaml: the school year, and the days off and worked of single years."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Problem
from generator.model.calendar import Study, WorkingDays
from generator.spec.days import school_days
from generator.spec.load import Text, settings
from generator.timing.working import is_working, known
from tests.spec_texts import lines, loaded, marked, said

HOLIDAYS_2028 = {date(2028, month, day) for month, day in [(2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)]} | {
    date(2028, 1, day) for day in range(1, 9)
}


def study(text: str) -> Study:
    found, problems = settings(Text("s.yaml", f"study: {text}\n"))
    assert lines(problems) == []
    return found.study


def working(text: str) -> WorkingDays:
    found, problems = settings(Text("s.yaml", f"working_days: {text}\n"))
    assert lines(problems) == []
    return found.working_days


def wrong(text: str) -> Problem:
    """Return the one problem of a text, which stands at its mark `@@`."""
    plain, where = marked(text)
    _, (problem,) = settings(Text("s.yaml", plain))
    assert f"{problem.place.line}:{problem.place.column}" == where
    assert said(problem.hint)
    return problem


# The school year


def test_a_school_year_is_as_usual_where_nothing_is_said() -> None:
    assert study("") == study("{}") == study("{quarters: }") == Study()


def test_parts_are_read_and_those_left_out_are_as_usual() -> None:
    found = study("{quarters: [09-01..10-26, 11-05..12-29, 01-09..03-27, 04-06..05-31]}")
    assert found.quarters == (((9, 1), (10, 26)), ((11, 5), (12, 29)), ((1, 9), (3, 27)), ((4, 6), (5, 31)))
    assert (found.trimesters, found.holidays) == (Study().trimesters, Study().holidays)


def test_the_usual_parts_can_be_written_out() -> None:
    assert study("{trimesters: [09-01..11-30, 12-01..02-28, 03-01..05-31]}") == Study()
    assert study("{holidays: [26.10..04.11, 30.12..08.01, 28.3..5.4, 01.06..31.08]}") == Study()


@pytest.mark.parametrize(
    "days", ["09-01", "09-01-10-26", "9-1..10-26", "13-01..13-02", "02-20..02-29", "05-31..04-06", "08-25..09-05", "?"]
)
def test_days_are_days_of_every_school_year_in_order(days: str) -> None:
    assert wrong(f"study: {{trimesters: [09-01..11-30, @@'{days}', 03-01..05-31]}}").code == "wrong-type"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("study: {@@quarters: [09-01..12-31, 01-01..05-31]}", "wrong-length"),
        ("study: {@@trimesters: []}", "wrong-length"),
        ("study: {trimesters: [09-01..11-30, @@11-30..02-28, 03-01..05-31]}", "wrong-order"),
        ("study: {trimesters: [12-01..02-28, @@09-01..11-30, 03-01..05-31]}", "wrong-order"),
        ("study: {trimesters: @@first}", "wrong-type"),
        ("study: {@@terms: []}", "unknown-key"),
    ],
)
def test_a_wrong_school_year_is_named_with_its_place(text: str, code: str) -> None:
    assert wrong(text).code == code


def test_problems_of_a_school_year_say_what_is_wrong_and_the_way_out() -> None:
    count = wrong("study: {@@trimesters: [09-01..12-31, 01-01..05-31]}")
    assert said(count.message) == "The list “trimesters” needs items: 3; found: 2."
    assert said(count.hint) == "For example: [09-01..11-30, 12-01..02-28, 03-01..05-31]."
    order = wrong("study: {trimesters: [09-01..11-30, @@11-30..02-28, 03-01..05-31]}")
    assert said(order.message) == "11-30..02-28 does not come after 09-01..11-30."


@given(st.text("0123456789-. ", max_size=14))
def test_any_text_is_days_or_not(text: str) -> None:
    found = school_days(text)
    assert found is None or all(1 <= month <= 12 and 1 <= day <= 31 for month, day in found)


# Days off and worked


def test_a_year_of_the_house_has_the_holidays_of_the_law_without_listing_them() -> None:
    found = working("{2028: {off: [2028-11-06, 05.05.2028], worked: [2028-11-11]}}")
    assert found.years == {2028}
    assert found.off == HOLIDAYS_2028 | {date(2028, 11, 6), date(2028, 5, 5)}
    assert found.worked == {date(2028, 11, 11)}
    assert known(2028, found)
    assert not is_working(date(2028, 1, 3), found)


def test_a_year_may_have_no_transfers() -> None:
    assert working("{2028: {}}") == WorkingDays(frozenset({2028}), frozenset(HOLIDAYS_2028))
    assert working("{2028: }") == working("{}") == working("") == WorkingDays()


def test_several_years_are_put_together() -> None:
    found = working("{2028: {worked: [2028-11-11]}, 2029: {off: [2029-01-09, 2029-01-09]}}")
    assert found.years == {2028, 2029}
    assert {date(2028, 1, 1), date(2029, 1, 9)} <= found.off


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{2028: {off: [@@2027-11-06]}}", "wrong-value"),
        ("{2028: {worked: [@@2027-11-06]}}", "wrong-value"),
        ("{2028: {worked: [@@2028-11-10]}}", "wrong-value"),
        ("{2028: {off: [2028-11-11], worked: [@@2028-11-11]}}", "wrong-value"),
        ("{2028: {worked: [@@2028-11-04]}}", "wrong-value"),
        ("{2028: {off: [@@2028-02-30]}}", "wrong-type"),
        ("{2028: {off: @@2028-11-06}}", "wrong-type"),
        ("{2028: @@[2028-11-06]}", "wrong-type"),
        ("{@@28: {}}", "wrong-key"),
        ("{2028: {@@of: []}}", "unknown-key"),
    ],
)
def test_a_wrong_day_is_named_with_its_place(text: str, code: str) -> None:
    assert wrong(f"working_days: {text}").code == code


def test_a_day_of_another_year_is_said_to_be_one() -> None:
    problem = wrong("working_days: {2028: {off: [@@2027-11-06]}}")
    assert said(problem.message) == "2027-11-06 is not a day of the year 2028."


def test_wrong_settings_stop_the_programs_they_stand_above() -> None:
    found = loaded(settings="working_days: {2028: {worked: [2028-11-10]}}\n")
    assert found.family is None
    assert lines(found.problems) == ["settings.yaml:1:32 wrong-value"]
