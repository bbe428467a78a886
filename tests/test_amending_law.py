"""What an amending act says, read by a clerk and carried out on the edition in force, gives the new edition."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings

from generator.documents.parts.amending import reading
from generator.documents.parts.amending.changes import Amendment
from generator.documents.parts.amending.choosing import amended
from generator.documents.parts.amending.performing import performed, same
from generator.documents.parts.amending.saying import points
from tests import amendment_reader as clerk
from tests.amended_specs import edited, family

APPENDIX = "приложению к настоящему приказу"


def amendments(old: Any, new: Any, technique: str) -> list[Amendment]:
    before, after = family(old), family(new)
    readers = (reading.act, reading.program)
    return [amended(read(before), read(after), technique) for read in readers]


def read_by_a_clerk(found: Amendment) -> list[Any]:
    parts = clerk.book(found.old)
    clerk.carried_out(parts, points(found, APPENDIX))
    return clerk.shown(parts)


def is_worded(found: Amendment) -> bool:
    return not found.whole and not any(one.whole for one in found.chapters)


@pytest.mark.parametrize("technique", ["", "words", "part"])
def test_the_words_of_an_act_carried_out_by_a_clerk_make_the_new_edition(technique: str) -> None:
    worded = []

    @settings(deadline=None, max_examples=120)
    @given(edited())
    def holds(states: Sequence[Any]) -> None:
        for old, new in zip(states, states[1:], strict=False):
            for found in amendments(old, new, technique):
                assert same(performed(found), found.new)
                worded.append(is_worded(found))
                if is_worded(found):
                    assert read_by_a_clerk(found) == clerk.shown(clerk.book(found.new))

    holds()
    assert sum(worded) > 0.7 * len(worded), "most acts are worded, not set out anew"
