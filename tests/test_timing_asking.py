"""Who is asked about which rows in a period."""

from dataclasses import replace

from generator.model.directory import Member, PartyGroup
from generator.model.family import Family
from generator.model.program import Section
from generator.model.table import PlanTable, Responsible, Row, RowGroup
from generator.timing.asking import asked
from tests.families import DIRECTORY, FAMILY, period, row, with_sections


def _family(*rows: Row) -> Family:
    return with_sections(Section("p", "plan", PlanTable((RowGroup("g", "", rows),))))


def test_parties_and_members_of_groups_are_asked_about_their_rows_in_order() -> None:
    assert asked(FAMILY, period("2025")) == {
        "school": ("a", "c", "d", "e"),
    }


def test_a_row_that_is_not_due_in_the_period_is_not_asked_about() -> None:
    family = _family(row("a", term="до 1 февраля 2025 г."), row("b", term="май"))
    assert asked(family, period("2025-q2"))["school"] == ("b",)


def test_a_person_is_asked_through_the_party_of_theirs() -> None:
    assert asked(_family(replace(row("a"), responsible=(Responsible(person="teacher"),))), period("2025")) == {
        "school": ("a",)
    }


def test_a_member_is_asked_in_the_years_of_its_membership_only() -> None:
    groups = {"schools": PartyGroup("schools", "Школы", "", (Member("school", since=2026),))}
    family = replace(_family(row("a")), directory=replace(DIRECTORY, groups=groups), executions={})
    assert "school" not in asked(family, period("2025"))
    assert asked(family, period("2025-26"))["school"] == ("a",)
