"""Points as templates number them: the level of each, its first paragraph apart from the others."""

import pytest

from generator.documents.parts.papers.points import points
from tests.printed import text
from tests.wording_texts import made, order

LEVELS = ("is_point", "is_subpoint", "is_third", "is_fourth")


def test_points_of_every_level_follow_each_other_without_numbers() -> None:
    third = "{id: r, text: третий, points: [{id: s, text: четвёртый}]}"
    found = made(f"assign: {{to: council}}, points: [{{id: q, text: второй, points: [{third}]}}]", "control: self")
    said = points(order(found), found)
    assert [next(level for level in LEVELS if one[level]) for one in said] == [*LEVELS, "is_point"]
    assert [sum(one[level] for level in LEVELS) for one in said] == [1] * 5
    assert [text(one["body"]) for one in said][:4] == ["Совету руководителей:", "второй", "третий", "четвёртый"]


def test_paragraphs_after_the_first_are_not_numbered() -> None:
    found = made("repeal: [order-12]", "control: self")
    first, second = points(order(found), found)
    assert text(first["body"]) == "Признать утратившими силу:"
    assert (first["has_more"], len(first["more"]["blocks"])) == (True, 2)
    assert (second["has_more"], second["more"]["blocks"]) == (False, [])


def test_the_first_point_below_another_stays_on_its_page() -> None:
    below = "points: [{id: q, text: второй}, {id: r, text: третий}]"
    found = made(f"assign: {{to: council}}, {below}", "text: четвёртый", f"text: {'пятый ' * 40}")
    assert [one["is_held"] for one in points(order(found), found)] == [False, True, False, False, False]


def test_paragraphs_that_a_colon_leads_to_stay_on_its_page() -> None:
    found = made("repeal: [order-12]", 'text: "Первый абзац.\\nВторой абзац."', "control: self")
    assert [one["more_held"] for one in points(order(found), found)] == [True, False, False]


@pytest.mark.parametrize(
    ("texts", "held"),
    [
        (["раз", "два", "три", "четыре"], [False, False, True, True]),
        (["раз", "два", "три", "долгий " * 12], [False, False, False, True]),
        (["раз", "два", "три", "долгий " * 24], [False, False, False, False]),
        (["раз", "два"], [False, True]),
        (["раз"], [False]),
    ],
)
def test_the_signature_takes_three_lines_of_the_text_to_a_new_page(texts: list[str], held: list[bool]) -> None:
    found = made(*(f"text: {one}" for one in texts))
    assert [one["is_held"] for one in points(order(found), found)] == held
