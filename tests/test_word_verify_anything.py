"""The verifier before everything that the program makes, and before what chance makes of it."""

import copy
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.word.verify import verify
from tests.damages.making import ASKED, BOOKMARK, DOCUMENT, FIELD, GOOD, TYPES, controls, line, pictures
from tests.gost.variants import WORKSPACES
from tests.word_files import packed, parts

_PAGE = FIELD.format("begin") + ASKED.format(" PAGE ") + FIELD.format("separate") + FIELD.format("end")
_RICH = pictures(1, 2)(controls(3, 4)(line(BOOKMARK.format(5, "а") + _PAGE)(GOOD)))
LEAN = {name: data for name, data in parts(_RICH).items() if name in {DOCUMENT, TYPES, "_rels/.rels"}}
"""A file of few parts, so that many can be read; what it refers to is not there, and that is found every time."""
VALUES = ("", "0", "-1", "два", "99999999999", "begin", "end", "restart", "{{ x }}")


def test_nothing_is_found_in_any_document_of_the_samples_and_variants(built: Path, variants: Path) -> None:
    documents = [
        *built.rglob("*.docx"),
        *(path for name in WORKSPACES for path in (variants / name).rglob("output/**/*.docx")),
    ]
    assert len(documents) > 60
    found = {path: verify(path.read_bytes(), path.name, closely=True) for path in documents}
    assert [problems for problems in found.values() if problems] == []


KINDS = ("lost", "doubled", "moved", "changed")
ACCIDENTS = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(0, 999), st.sampled_from(VALUES)), min_size=1, max_size=3
)


def befallen(text: Any, kind: str, number: int, value: str) -> None:
    """Let an accident happen: an element is lost, doubled, moved, or says something else."""
    elements = list(text.iter(etree.Element))[1:]
    one = elements[number % len(elements)] if elements else text
    if kind == "lost" and elements:
        one.getparent().remove(one)
    elif kind == "doubled" and elements:
        one.addnext(copy.deepcopy(one))
    elif kind == "moved" and elements:
        others = [other for other in elements if one not in (other, *other.iterancestors())] or [text]
        others[number // 7 % len(others)].append(one)
    elif one.attrib:
        one.set(sorted(one.attrib)[number // 7 % len(one.attrib)], value)


@given(ACCIDENTS)
def test_whatever_happens_to_a_file_its_problems_are_told(accidents: list[tuple[str, int, str]]) -> None:
    text = etree.fromstring(LEAN[DOCUMENT])
    for one in accidents:
        befallen(text, *one)
    told = verify(packed({**LEAN, DOCUMENT: etree.tostring(text)}), "x.docx", closely=True)
    assert told
    assert all(problem.code and problem.place.file == "x.docx" for problem in told)
