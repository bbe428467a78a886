"""Terms that no calendar has, or that lie outside of the program, are pointed at; all others are not."""

import pytest

from generator.model.program import Section
from generator.model.table import PlanTable, RowGroup
from tests.families import row, with_sections
from tests.linting import run


def codes(term: str) -> list[str]:
    table = PlanTable((RowGroup("g", "", (row("a", term=term),)),))
    found = run(with_sections(Section("plan", "plan", table)))
    return [problem.code for problem in found if problem.code.startswith("term-")]


@pytest.mark.parametrize("term", ["31 сентября", "2027–2025 годы", "29 февраля 2026 года", "сентябрь – август 2026 г."])
def test_an_impossible_term_is_pointed_at(term: str) -> None:
    assert codes(term) == ["term-impossible"]


@pytest.mark.parametrize("term", ["сентябрь 2019 года", "до 1 сентября 2040 года"])
def test_a_term_outside_of_the_program_is_pointed_at(term: str) -> None:
    assert codes(term) == ["term-outside"]


@pytest.mark.parametrize("term", ["до 1 марта года, следующего за отчётным", "по графику", "как получится", "март"])
def test_all_other_terms_are_left_alone(term: str) -> None:
    assert codes(term) == []
