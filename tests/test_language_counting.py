"""Numbers with their nouns, shares and per cents of plans."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language import amounts
from generator.language.counting import nominative, oblique
from generator.model.program import Amount


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "0 мероприятий"),
        (1, "1 мероприятие"),
        (2, "2 мероприятия"),
        (4, "4 мероприятия"),
        (5, "5 мероприятий"),
        (11, "11 мероприятий"),
        (12, "12 мероприятий"),
        (21, "21 мероприятие"),
        (22, "22 мероприятия"),
        (111, "111 мероприятий"),
        (114, "114 мероприятий"),
    ],
)
def test_a_noun_takes_the_form_that_its_number_asks_for(number: int, said: str) -> None:
    assert nominative(number, "мероприятие", "мероприятия", "мероприятий") == said


@pytest.mark.parametrize(("number", "noun"), [(1, "мероприятию"), (21, "мероприятию"), (101, "мероприятию")])
def test_one_stays_one_in_other_cases(number: int, noun: str) -> None:
    assert oblique(number, "мероприятию", "мероприятиям") == f"{number} {noun}"


@pytest.mark.parametrize("number", [2, 5, 11, 22, 111])
def test_all_others_are_many_in_other_cases(number: int) -> None:
    assert oblique(number, "мероприятию", "мероприятиям") == f"{number} мероприятиям"


def _amount(value: str) -> Amount:
    return Amount(value, Decimal(value))


@pytest.mark.parametrize(
    ("actual", "planned", "better", "said"),
    [
        ("21.5", "20", "up", "107,5"),
        ("20", "20", "up", "100,0"),
        ("0", "20", "up", "0,0"),
        ("35", "30", "down", "85,7"),
        ("25", "30", "down", "120,0"),
        ("999.9", "1000", "up", "99,9"),
        ("999.99", "1000", "up", "99,9"),
        ("1000.01", "1000", "up", "100,0"),
        ("5", "0", "up", ""),
        ("0", "5", "down", ""),
        ("-1", "5", "up", ""),
    ],
)
def test_the_per_cent_of_a_plan_follows_the_better_direction(actual: str, planned: str, better: str, said: str) -> None:
    assert amounts.fulfilment(_amount(actual), _amount(planned), better) == said


_POSITIVE = st.decimals(min_value="0.01", max_value="100000", places=2)


@given(actual=_POSITIVE, planned=_POSITIVE, better=st.sampled_from(["up", "down"]))
def test_a_hundred_per_cent_and_more_is_exactly_a_plan_that_is_reached(
    actual: Decimal, planned: Decimal, better: str
) -> None:
    said = amounts.fulfilment(Amount("", actual), Amount("", planned), better)
    percent = Decimal(said.replace("\u00a0", "").replace(",", "."))
    assert (percent >= 100) is (actual <= planned if better == "down" else actual >= planned)


@given(whole=st.integers(1, 5000), data=st.data())
def test_only_nothing_is_no_share_and_only_the_whole_is_all(whole: int, data: st.DataObject) -> None:
    part = data.draw(st.integers(0, whole))
    said = amounts.share(part, whole)
    assert (said == "0") is (part == 0)
    assert (said == "100") is (part == whole)
