"""Damaged files made by chance: read, or refused by our one kind of error. `python -m tools.fuzz` tries thousands."""

import pytest

from generator.errors import FormError
from generator.word.inspecting.layout import layout
from generator.word.reading import document
from tests.returned_files import cell, docx, paragraph, row, run, table
from tools.fuzz.judging import SECONDS, judged
from tools.fuzz.mutants import mutant
from tools.fuzz.targets import TARGETS, Target

TRIED = {"collect": 100, "inspect": 12, "import": 14, "template": 10, "spec": 12}
SEED = 7
SLOW = 5
"""How many times as long a mutant may take where the tests share the machine with others."""


@pytest.mark.parametrize("target", TARGETS, ids=lambda one: one.name)
def test_some_mutants_are_read_or_refused(target: Target) -> None:
    verdicts = [judged(target, SEED, number) for number in range(TRIED[target.name])]
    assert [one for one in verdicts if one.broke] == []
    assert max(one.seconds for one in verdicts) < SLOW * SECONDS
    assert len({one.outcome for one in verdicts}) > 1, "damages that all end alike try nothing"


def test_what_breaks_a_reader_is_told() -> None:
    def breaks(_: bytes) -> None:
        raise IndexError("list index out of range")

    verdict = judged(Target("broken", TARGETS[0].sound, breaks), SEED, 0)
    assert verdict.fault.startswith("IndexError: list index out of range, test_fuzz.py:")


def test_a_number_always_makes_the_same_mutant() -> None:
    sound = TARGETS[0].sound()
    made = [mutant(sound, SEED, number).data for number in range(20)]
    assert made == [mutant(sound, SEED, number).data for number in range(20)]
    assert len(set(made)) == len(made)


_SAID = paragraph(run("слова"))


@pytest.mark.parametrize(
    "body",
    [
        table(row(cell(_SAID)), _SAID) + _SAID,
        table(row(cell(_SAID), _SAID)) + _SAID,
        table(row(table(row(cell(_SAID))), cell(_SAID))) + _SAID,
        f"<w:p><w:pPr>{_SAID}</w:pPr></w:p>{_SAID}",
    ],
)
def test_a_paragraph_where_none_can_stand_is_refused_by_who_counts_paragraphs(body: str) -> None:
    """The texts have their places by the numbers of paragraphs: one passed over put every place behind it wrong."""
    assert document.read(docx(body), "a.docx").blocks
    with pytest.raises(FormError) as caught:
        layout(docx(body), "a.docx")
    assert [one.code for one in caught.value.problems] == ["form-nesting"]
