"""Rules on papers and years of one program beside each other."""

import pytest

from tests.linting import Spec, findings
from tests.rule_examples.across import measured, passport, quoted, two_tables, years

FACTS = "account: 'Проведены 12 семинаров'"
DONE, NOT_DONE = f"status: done, {FACTS}", "status: not_done, reason: болезнь, account: Нет группы"
TITLE = "Программа поддержки сельских школ Заречного муниципального округа"


def codes(spec: Spec, code: str) -> list[str]:
    """Return the findings of one rule."""
    every = findings(spec.program, spec.directory, spec.settings, spec.periods, [code])
    return [one.code for one in every if one.code == code]


@pytest.mark.parametrize(
    ("title", "is_found"),
    [
        (TITLE, False),
        (f"{TITLE} (далее – Программа)", False),
        (f"{TITLE}.", False),
        (TITLE.replace("муниципального округа", "района"), True),
        (TITLE.replace("сельских", "городских"), True),
        ("Развитие образования в округе", False),
    ],
)
def test_the_passport_calls_the_program_as_it_calls_itself(title: str, is_found: bool) -> None:
    assert bool(codes(passport(title), "title-differs")) is is_found


@pytest.mark.parametrize(
    ("title", "is_found"),
    [
        ("Об образовании", False),
        ("Об образовании в Российской Федерации", False),
        ("О воспитании и образовании", True),
    ],
)
def test_an_act_has_one_title(title: str, is_found: bool) -> None:
    assert bool(codes(quoted(title), "act-mismatch")) is is_found


@pytest.mark.parametrize(
    ("term", "is_found"),
    [
        ("Октябрь", True),
        ("I квартал", False),
        ("Ежегодно", False),
        ("По мере необходимости", False),
        ("До 1 февраля", True),
    ],
)
def test_one_activity_has_terms_with_a_day_in_common(term: str, is_found: bool) -> None:
    assert bool(codes(two_tables(term), "term-differs")) is is_found


def test_a_text_may_name_the_same_people_in_other_words() -> None:
    assert codes(two_tables("Март", "школы округа"), "responsible-differs") == []


@pytest.mark.parametrize(
    ("told", "is_found"),
    [
        ({"2025-q1": DONE, "2025": NOT_DONE}, True),
        ({"2025-h1": DONE, "2025-to-q3": NOT_DONE}, True),
        ({"2025-q1": NOT_DONE, "2025": DONE}, False),
        ({"2025-q1": DONE, "2025-q2": NOT_DONE}, False),
        ({"2025-q1": DONE, "2025": "status: not_planned, account: Завершено в I квартале 2025 года"}, False),
    ],
)
def test_what_was_done_stays_done(told: dict[str, str], is_found: bool) -> None:
    assert bool(codes(years(told), "status-taken-back")) is is_found


def test_the_terms_of_one_table_count_together() -> None:
    spec = two_tables("Октябрь")
    event = spec.program[spec.program.rindex("          - {id: ev-1") :]
    again = event.replace("ev-1", "ev-2").replace("Октябрь", "Март")
    assert codes(Spec(spec.program + again, spec.directory), "term-differs") == []


def test_a_member_of_a_group_is_responsible_with_it() -> None:
    spec = two_tables("Март", "low-results")
    assert codes(Spec(spec.program.replace("[edu]", "[school-3]"), spec.directory), "responsible-differs") == []


def test_what_is_left_undone_in_the_last_report_is_not_lost() -> None:
    assert codes(years({"2024": DONE, "2025": NOT_DONE}), "carried-lost") == []


@pytest.mark.parametrize(
    ("names", "count"),
    [(("2024", "2026"), 1), (("2024", "2025", "2026"), 0), (("2024", "2026-q1"), 0), (("2026",), 0)],
)
def test_no_year_between_reports_is_left_out(names: tuple[str, ...], count: int) -> None:
    assert len(codes(years(dict.fromkeys(names, DONE)), "period-gap")) == count


@pytest.mark.parametrize(
    ("name", "is_found"),
    [("2023", True), ("2024", False), ("2026-27", False), ("2027-q1", True), ("2027-01-01", False)],
)
def test_a_report_on_another_time_than_that_of_the_program_is_found(name: str, is_found: bool) -> None:
    assert bool(codes(years({name: DONE}), "report-outside")) is is_found


def test_values_of_different_days_may_differ() -> None:
    assert codes(measured(2024, p2025="15", p2025_q2="12"), "actual-differs") == []
    assert codes(measured(2025, p2025="10"), "base-actual") == []
