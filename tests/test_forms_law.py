"""What is typed into a form is what is collected, for any printable text, in Word and in Excel."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.collation import Kind
from tests import filling_forms as filling
from tests.blank_forms import ROW, blanks, collected

HINTS = ("[выберите]", "[число]", "[впишите]", "[дата]")


def shown(text: str) -> str:
    """Return a text as it is kept: composed characters, single spaces, no empty lines; rare spaces stay."""
    lines = unicodedata.normalize("NFC", text).split("\n")
    squeezed = (re.sub("[ \t\u00a0\u202f\u2007]+", " ", line).strip() for line in lines)
    return "\n".join(line for line in squeezed if line)


# Whatever can be typed on a keyboard; separators of lines other than the line end, and what shows nothing, are not.
PRINTABLE = st.text(
    st.characters(exclude_categories=["C", "Zl", "Zp"], include_characters="\n"), min_size=1, max_size=60
).filter(lambda text: shown(text) and not any(hint in text for hint in HINTS))


@pytest.mark.parametrize("kind", ["word", "excel"])
@settings(max_examples=settings.default.max_examples // 8)
@given(text=PRINTABLE)
def test_what_is_typed_is_what_is_collected(kind: str, text: str) -> None:
    fill = filling.word if kind == "word" else filling.excel
    data = fill(blanks()[kind], {ROW: {"status": "Выполнено", "account": text}})
    assert collected(data).answers == {ROW: {"status": "done", "account": shown(text)}}


def test_a_blank_form_holds_no_answers() -> None:
    for data in blanks().values():
        found = collected(data)
        assert found.answers == {}
        assert {one.kind for one in found.findings} == {Kind.NO_ANSWER}


@pytest.mark.parametrize("unseen", ["\u200e", "\u2060\u200d", "\u200b \u200e\n\ufeff"])
def test_a_cell_of_signs_that_nobody_sees_is_empty(unseen: str) -> None:
    """Messengers leave them behind; written into the execution file they would be refused, and everybody's answers."""
    data = filling.word(blanks()["word"], {ROW: {"status": "Выполнено", "account": unseen}})
    assert collected(data).answers == {ROW: {"status": "done"}}
