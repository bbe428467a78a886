"""Letters are made small without moving any: offsets in the one text are those in the other."""

from hypothesis import given
from hypothesis import strategies as st

from generator.language.letters import listed, small


@given(st.text())
def test_every_letter_keeps_its_place(text: str) -> None:
    assert len(small(text)) == len(text)


def test_two_spellings_of_a_word_are_one() -> None:
    assert small("ОТЧЁТ") == small("отчет") == "отчет"


def test_words_are_listed_by_blanks_or_by_a_sign() -> None:
    assert listed(" а  б\n в ") == {"а", "б", "в"}
    assert listed("не менее|не более", "|") == {"не менее", "не более"}
