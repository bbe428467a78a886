"""References that lead nowhere or round in a circle: each is named with a way out, none is a bug."""

import pytest

from generator.errors import Severity
from tests.spec_texts import DIRECTORY, HEAD, loaded

ORDER = "order: {title: О мерах, points: [{id: p, repeal: a1}], date: 2024-12-24, number: 1, signatory: lavrova}\n"
ACT = "  %s: {kind: Приказ, date: 2020-01-01, number: 1, title: О мерах, amended_by: [%s]}\n"


@pytest.mark.parametrize("amending", ["a9", "edu", "a1", "''"])
def test_an_act_amended_by_what_is_no_other_act_is_named(amending: str) -> None:
    found = loaded(HEAD + ORDER, DIRECTORY + ACT % ("a1", amending)).problems
    (error,) = (one for one in found if one.severity is Severity.ERROR)
    assert (error.place.path, error.place.line > 0) == (("acts", "a1", "amended_by", 0), True)
    assert error.hint.text


def test_acts_that_amended_each_other_are_borne() -> None:
    circle = ACT % ("a1", "a2") + ACT % ("a2", "a1")
    found = loaded(HEAD + ORDER, DIRECTORY + circle)
    assert (found.problems, found.family is None) == ((), False)


def test_what_refers_to_something_where_there_is_nothing_has_a_way_out() -> None:
    (problem,) = loaded(HEAD, "parties: {}\n").problems
    assert (problem.code, problem.hint.text) == ("unknown-reference", "Add it first, or delete what refers to it.")
