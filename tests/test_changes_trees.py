"""Changes between two states of a spec lead from one to the other, and are as few as they seem."""

from copy import deepcopy
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.changes.applying import applied
from generator.changes.trees import Added, Moved, Put, Removed, changes

TEXTS = st.text(alphabet="аб1 ", max_size=3)
IDS = st.integers(0, 6).map(lambda number: f"act-{number}")


def rows(*depth: int) -> st.SearchStrategy[Any]:
    """Return lists of rows with ids of their own, with parts below them."""
    inner = {"parts": rows(*depth[1:])} if depth else {}
    row = st.fixed_dictionaries({"id": IDS}, optional={"title": TEXTS, "term": TEXTS, **inner})
    return st.lists(row, max_size=4, unique_by=lambda one: one["id"])


@st.composite
def specs(draw: st.DrawFn) -> Any:
    """Return programs whose directions have rows; an id stands once in the whole, as in a sound spec."""
    taken: set[str] = set()

    def unique(listed: list[Any]) -> list[Any]:
        kept = [one for one in listed if one["id"] not in taken and not taken.add(one["id"])]
        for one in kept:
            if "parts" in one:
                one["parts"] = unique(one["parts"])
        return kept

    directions = draw(
        st.lists(
            st.fixed_dictionaries({"id": st.sampled_from(["dir-1", "dir-2", "dir-3"]), "activities": rows(0, 0)}),
            max_size=3,
            unique_by=lambda one: one["id"],
        )
    )
    for one in directions:
        one["activities"] = unique(one["activities"])
    return {
        "title": draw(TEXTS),
        "sections": [{"id": "plan", "directions": directions}],
        "lists": draw(st.lists(TEXTS, max_size=3)),
        **draw(st.dictionaries(st.sampled_from(["goal", "results"]), TEXTS)),
    }


@given(specs(), specs())
def test_changes_carried_out_make_the_one_of_the_other(before: Any, after: Any) -> None:
    kept = deepcopy(before)
    assert applied(before, changes(before, after)) == after
    assert before == kept, "what is compared stays as it is"


@given(specs())
def test_what_is_the_same_has_no_changes(spec: Any) -> None:
    assert changes(spec, deepcopy(spec)) == ()


def plan(**directions: list[str]) -> Any:
    listed = [
        {"id": name, "activities": [{"id": row, "title": row} for row in found]} for name, found in directions.items()
    ]
    return {"directions": listed}


def test_a_row_in_another_place_is_moved_and_nothing_else_changes() -> None:
    (found,) = changes(plan(d=["a", "b", "c", "e"]), plan(d=["b", "c", "a", "e"]))
    assert isinstance(found, Moved)
    assert (found.name, found.behind) == ("a", "c")


def test_a_row_in_another_direction_is_moved_and_its_changes_are_its_own() -> None:
    after = plan(d=["b"], e=["c", "a"])
    after["directions"][1]["activities"][1]["title"] = "иначе"
    moved, put = changes(plan(d=["a", "b"], e=["c"]), after)
    assert isinstance(moved, Moved)
    assert (moved.origin[-2:], moved.path[-2:]) == (("@d", "activities"), ("@e", "activities"))
    assert put == Put((*moved.path, "@a", "title"), "a", "иначе")


def test_rows_come_and_go_with_all_they_hold() -> None:
    found = changes(plan(d=["a", "b"]), plan(d=["b", "c"]))
    assert [(type(one), one.name) for one in found if not isinstance(one, Put)] == [(Removed, "a"), (Added, "c")]
