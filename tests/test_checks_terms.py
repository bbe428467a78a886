"""Terms that no calendar has, or that lie outside of the program, are pointed at; all others are not."""

import time

import pytest

from generator.build import subjects
from generator.checks.table import RULES
from generator.errors import Edit
from generator.model.program import Section
from generator.model.table import PlanTable, RowGroup
from tests.families import row, with_sections
from tests.linting import findings, run
from tests.spec_texts import loaded, roadmap


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


def test_the_first_letter_of_a_term_is_changed_wherever_it_stands() -> None:
    rows = ("{id: a, title: А, term: Май}", "{id: b, title: Б, term: Май}", '{id: c, title: В, term: " май"}')
    found = [one for one in findings(roadmap(*rows)) if one.code == "term-case"]
    assert [one.changes for one in found] == [(Edit(1, 2, "М"),)]


def test_the_rules_are_through_a_thousand_activities_at_once() -> None:
    rows = (
        f"{{id: a{n}, title: 'Проведение семинара для учителей математики, часть {n}', term: до {n % 27 + 1} марта, "
        f"responsible: edu, result: 'Справка по итогам семинара № {n}, не менее {n % 20 + 5} участников'}}"
        for n in range(1000)
    )
    found = loaded(roadmap(*rows))
    assert found.family
    subject = subjects.subject(found.family, found.sources)
    begun = time.process_time()
    for rule in RULES:
        tuple(rule.find(subject))
    assert time.process_time() - begun < 4, "0.8 s on the machine this was written on"
