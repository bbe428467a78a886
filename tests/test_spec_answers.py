"""What the answers of forms come to when an execution file is read: settled only when everybody has said enough."""

import pytest

from generator.model.execution import Execution, Status
from generator.model.gap import Gap
from generator.model.program import Amount
from tests.spec_texts import HEAD, family

DIRECTORY = """\
parties:
  edu: {name: Управление образования}
  one: {name: Общеобразовательная школа № 1}
  two: {name: Общеобразовательная школа № 2}
"""
OWNERS = "responsible: [one, two, edu]"
INDICATOR = "{id: i, name: Доля, unit: чел., base: 1, base_year: 2024, targets: {2025: 3, 2026: 4}, merge: @, %}"
PROGRAM = f"""{HEAD}sections:
  - {{id: s, kind: indicators, indicators: [{INDICATOR.replace("%", OWNERS)}]}}
  - id: map
    kind: roadmap
    directions:
      - {{id: d, activities: [{{id: a, title: Дело, term: май, result: Итог, merge: @, {OWNERS}}}]}}
"""


def execution(merge: str, told: str) -> Execution:
    return family(PROGRAM.replace("@", merge), DIRECTORY, p2025=told).executions["2025"]


@pytest.mark.parametrize(("merge", "whole"), [("sum", "5"), ("mean", "2,5")])
def test_a_sum_or_mean_waits_for_all_but_the_issuer(merge: str, whole: str) -> None:
    part = execution(merge, "indicators: {i: {answers: {one: {actual: 2}}}}").indicators["i"]
    assert isinstance(part.actual, Gap)
    full = execution(merge, "indicators: {i: {answers: {one: {actual: 2}, two: {actual: 3}}}}").indicators["i"]
    assert isinstance(full.actual, Amount)
    assert full.actual.text == whole


def test_the_author_may_settle_a_sum_that_is_not_whole() -> None:
    told = execution("sum", "indicators: {i: {actual: 7, answers: {one: {actual: 2}}}}").indicators["i"]
    assert isinstance(told.actual, Amount)
    assert told.actual.text == "7"


LATE = "status: not_done, account: Не успели"


@pytest.mark.parametrize(
    ("merge", "two", "is_owed"),
    [
        ("list", LATE, True),
        ("list", f"{LATE}, reason: Карантин", False),
        ("count", LATE, True),
        ("count", f"{LATE}, reason: Карантин", False),
        ("count", "status: in_progress", False),
    ],
)
def test_a_reason_is_owed_unless_the_answers_give_it(merge: str, two: str, is_owed: bool) -> None:
    answers = f"answers: {{one: {{status: done, account: Готово}}, two: {{{two}}}}}"
    told = execution(merge, f"activities: {{a: {{{answers}}}}}").activities["a"]
    assert told.status in (Status.NOT_DONE, Status.PARTLY)
    assert isinstance(told.reason, Gap) is is_owed


def test_the_day_of_an_answer_may_be_written_by_hand() -> None:
    told = execution("list", "activities: {a: {answers: {one: {status: done, received: 12.01.2026}}}}").activities["a"]
    assert told.answers["one"].values["received"] == "2026-01-12"
