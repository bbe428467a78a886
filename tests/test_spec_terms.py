"""A term given by its parts is printed in words, and its words are understood as its parts say."""

import pytest

from generator.model.execution import Status
from generator.model.gap import Gap
from generator.model.program import Program
from generator.timing.schedule import scheduled
from tests.spec_texts import lines, loaded

SPEC = """
title: Программа
period: 2025-2027
issuer: edu
sections:
  - id: plan
    kind: plan
    directions:
      - id: d
        activities:
          - {id: a, title: Совещание, responsible: edu, result: протокол, term: TERM}
"""


def printed(term: str) -> str:
    found = loaded(SPEC.replace("TERM", term))
    assert lines(found.problems) == []
    assert found.family
    return str(next(found.family.program.rows()).term)


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ("{until: 09-01, every: year}", "Ежегодно, до 1 сентября"),
        ("{until: 2025-09-01}", "До 1 сентября 2025 года"),
        ("{until: [06-01, 09-01]}", "До 1 июня, до 1 сентября"),
        ("{until: 09}", "До конца сентября"),
        ("{until: year}", "До конца года"),
        ("{in: 03, every: year}", "Ежегодно, март"),
        ("{in: 03..05, years: 2026}", "2026 год, март–май"),
        ("{in: [03, 10], every: year}", "Ежегодно, март, октябрь"),
        ("{in: 2025-09..2026-05}", "Сентябрь 2025 года – май 2026 года"),
        ("{in: q2}", "II квартал"),
        ("{through: school-year}", "В течение учебного года"),
        ("{through: span}", "В течение срока действия программы"),
        ("{every: quarter, until_day: 15, after: yes}", "Ежеквартально, до 15 числа месяца, следующего за отчётным"),
        ("{every: month, until_day: 5}", "Ежемесячно, до 5 числа"),
        ("{every: year, times: 2, at_least: yes}", "Не менее 2 раз в год"),
        ("{every: 2 months}", "1 раз в 2 месяца"),
    ],
)
def test_a_term_is_printed_in_words(term: str, words: str) -> None:
    assert printed(term) == words


@pytest.mark.parametrize(
    ("term", "key"),
    [
        ("{until: 09-31}", "until"),
        ("{until: 1 сентября}", "until"),
        ("{in: 05-20..05-10}", "in"),
        ("{in: 03, until: 05}", "in"),
        ("{every: decade}", "every"),
        ("{years: 2025}", "years"),
        ("{years: 2027..2025, every: year}", "years"),
        ("{until_day: 15}", "until_day"),
        ("{every: year, until_day: 15}", "until_day"),
    ],
)
def test_a_part_that_is_not_understood_is_named(term: str, key: str) -> None:
    found = loaded(SPEC.replace("TERM", term))
    assert [problem.code for problem in found.problems] == ["wrong-value"]
    assert found.problems[0].message.values["key"] == key
    assert found.problems[0].place.line == 11
    assert found.family is None


def test_the_words_are_understood_as_the_parts_say() -> None:
    found = loaded(SPEC.replace("TERM", "{until: 09-01, every: year}"))
    assert found.family
    assert isinstance(found.family.program, Program)
    (row,) = scheduled(found.family)
    assert [str(one.start) for one in row.reading.occurrences] == ["2025-09-01", "2026-09-01", "2027-09-01"]


def test_a_term_in_words_stays_as_it_is() -> None:
    assert printed("до  1 сентября") == "до  1 сентября"


def statuses(term: str, told: str = "", period: str = "p2026_h1") -> list[object]:
    found = loaded(SPEC.replace("TERM", term), **{period: f"activities: {{{told}}}"})
    assert found.family
    (execution,) = found.family.executions.values()
    return [one.status for one in execution.activities.values()]


@pytest.mark.parametrize("term", ["до 1 сентября", "'Ежегодно, октябрь'", "сентябрь 2026 года"])
def test_what_is_not_due_in_a_period_was_not_planned_there(term: str) -> None:
    assert statuses(term) == [Status.NOT_PLANNED]


@pytest.mark.parametrize("term", ["до 1 мая", "ежеквартально", "в течение года", "по отдельному графику"])
def test_what_may_be_due_in_a_period_owes_its_status(term: str) -> None:
    assert all(isinstance(one, Gap) for one in statuses(term))


def test_what_is_told_of_a_row_stands_even_if_it_was_not_due() -> None:
    assert statuses("до 1 сентября", "a: {status: done}") == [Status.DONE]
