"""What an amending act says, read by a clerk and carried out on the edition in force, gives the new edition."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import Phase, given, settings

from generator.documents.parts.amending import reading
from generator.documents.parts.amending.changes import Amendment
from generator.documents.parts.amending.choosing import amended
from generator.documents.parts.amending.performing import performed, same
from generator.documents.parts.amending.renames import left, names
from generator.documents.parts.amending.saying import points
from tests import amendment_reader as clerk
from tests.amended_specs import DIRECTORY, PROGRAM, edited, family

QUICK = (Phase.explicit, Phase.reuse, Phase.generate)
"""Without shrinking: a program is large, and the act itself says what is wrong with it."""
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

    @settings(deadline=None, max_examples=60, phases=QUICK)
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


@settings(deadline=None, max_examples=40, phases=QUICK)
@given(edited(most=3))
def test_acts_carried_out_in_their_order_on_the_first_edition_make_the_present_one(states: Sequence[Any]) -> None:
    for place in range(2):
        found = [amendments(old, new, "")[place] for old, new in zip(states, states[1:], strict=False)]
        if not all(map(is_worded, found)):
            continue
        text = clerk.book(found[0].old)
        for one in found:
            clerk.carried_out(text, points(one, APPENDIX))
            text = clerk.begun_anew(text)
        assert clerk.shown(text) == clerk.shown(clerk.book(found[-1].new))


def test_a_name_that_changed_in_the_directory_is_replaced_once() -> None:
    directory = deepcopy(DIRECTORY)
    directory["parties"]["method"] = {"name": "Центр развития", "short": "Центр развития"}
    old, new = family(PROGRAM), family(PROGRAM, directory)
    renamed = names(old.directory, new.directory)
    found = amended(reading.program(old), reading.program(new), "", renamed)
    (said,) = points(found, APPENDIX)
    assert said.paragraphs == ("По тексту слова «Методический центр» заменить словами «Центр развития».",)
    assert read_by_a_clerk(found) == clerk.shown(clerk.book(found.new))


def test_a_name_that_texts_still_use_is_replaced_in_the_columns_that_do_not() -> None:
    spec, directory = deepcopy(PROGRAM), deepcopy(DIRECTORY)
    spec["sections"][0]["text"] += "Методический центр проводит диагностику.\n"
    directory["parties"]["method"] = {"name": "Центр развития", "short": "Центр развития"}
    old, new = family(spec), family(spec, directory)
    renamed = names(old.directory, new.directory)
    found = amended(reading.program(old), reading.program(new), "", renamed)
    assert any(
        one.paragraphs[0] == "В разделе II «Дорожная карта» в графе «Ответственный исполнитель» слова "
        "«Методический центр» заменить словами «Центр развития»."
        for one in points(found, APPENDIX)
    )
    assert read_by_a_clerk(found) == clerk.shown(clerk.book(found.new))
    assert set(left(found.new, renamed)) == {"Методический центр"}
