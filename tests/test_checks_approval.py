"""A program is approved in one way, in the form of the standard, or its author says why not."""

from dataclasses import replace

import pytest

from generator.model.family import Family
from generator.model.order import Approval, Point, Signatory
from generator.model.points import Approve, Publish
from tests.families import ORDER, PROGRAM, with_program
from tests.linting import run

PERSON = Approval("person", Signatory(person="head"), "2024-12-20")
PLAIN = Approval("plain")


def ordered(approval: Approval, *points: Point) -> Family:
    return with_program(order=replace(ORDER, points=points or ORDER.points), approval=approval)


def codes(family: Family) -> list[str]:
    return [problem.code for problem in run(family) if problem.code.startswith("approval")]


@pytest.mark.parametrize(
    "point",
    [
        Point("a", "Утвердить прилагаемую Программу развития."),
        Point("a", "**Утвердить** план мероприятий (приложение)."),
        Point("a", "", fact=Approve()),
        Point("a", "", fact=Approve(what=PROGRAM.title.replace("\n", " "))),
        Point("a", "Сделать:", (Point("b", "Утвердить перечень мероприятий."),)),
    ],
)
def test_a_second_approval_beside_the_order_is_pointed_at(point: Point) -> None:
    assert codes(ordered(PERSON, point)) == ["approval-twice"]
    assert codes(ordered(PLAIN, point)) == ["approval-plain"]


@pytest.mark.parametrize(
    "point",
    [
        Point("a", "Утвердить состав рабочей группы."),
        Point("a", "", fact=Approve(what="Положение о совете")),
        Point("a", "", fact=Publish(where="на сайте")),
    ],
)
def test_an_order_that_approves_something_else_is_no_second_approval(point: Point) -> None:
    assert codes(ordered(PERSON, point)) == []


@pytest.mark.parametrize("approval", [PERSON, PLAIN])
def test_a_reason_silences_the_rules(approval: Approval) -> None:
    assert codes(ordered(replace(approval, reason="инструкция по делопроизводству"))) == []


def test_the_form_of_the_standard_and_a_program_without_an_order_are_in_order() -> None:
    assert codes(ordered(Approval("act"))) == []
    assert codes(ordered(Approval())) == []
    assert codes(with_program(order=None, approval=PERSON)) == []


def test_the_warning_stands_at_the_form_and_names_both_ways_out() -> None:
    (found,) = (problem for problem in run(ordered(PERSON)) if problem.code == "approval-twice")
    assert found.place.path == ("approval", "form")
    assert "form: act" in found.hint.text
    assert "reason:" in found.hint.text
