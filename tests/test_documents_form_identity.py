"""The version of a form changes with what it asks, and with nothing else."""

from dataclasses import replace

from generator.documents.parts.forms.identity import VERSION, identity
from generator.model.gap import Gap
from generator.model.program import Section
from generator.model.table import PlanTable, Row, RowGroup
from generator.timing.asking import questions
from tests.families import period, row, with_sections


def version(*rows: Row) -> str:
    family = with_sections(Section("p", "plan", PlanTable((RowGroup("g", "", rows),))))
    when = period("2025")
    return identity(family, when, "school", questions(family, when)["school"])[VERSION]


def test_another_wording_term_or_row_is_another_version() -> None:
    before = row("a", term="май")
    changes = (replace(before, title="Иначе"), replace(before, term="июнь"))
    assert len({version(before), *map(version, changes), version(before, row("b"))}) == 4


def test_a_gap_is_the_same_gap_whatever_gaps_stand_before_it() -> None:
    assert version(replace(row("a"), term=Gap(1, "term"))) == version(replace(row("a"), term=Gap(2, "term")))
