"""Spelling of terms: dashes, spaces and abbreviations are mended; words, meanings and doubts are left alone."""

import pytest

from generator.model.period import span
from generator.timing.normal import normal
from generator.timing.reading import Frame
from generator.timing.terms import read
from tests.cli_workspace import Shop
from tests.term_phrases import ROWS


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("Май - август", "Май–август"),
        ("июнь—август", "июнь–август"),
        ("2025 – 2027 г.г.", "2025–2027 годы"),
        ("Ежегодно,  до 1 сентября", "Ежегодно, до 1 сентября"),
        ("15 - 19 февраля", "15–19 февраля"),
        ("20 января-15 февраля", "20 января – 15 февраля"),
        ("ежегодно, Март", "ежегодно, март"),
    ],
)
def test_spelling_is_mended(phrase: str, said: str) -> None:
    assert normal(phrase) == said
    assert normal(said) == said


@pytest.mark.parametrize(
    "phrase",
    [
        "в течение срока действия Программы",
        "по графику - май",
        "31 сентября",
        "февраля",
        "в сентябре",
        "1 раз в год",
        "начало - октября",
        "",
        "«»",
    ],
)
def test_what_would_take_other_words_or_is_in_doubt_is_left_alone(phrase: str) -> None:
    assert normal(phrase) == phrase


@pytest.mark.parametrize("row", ROWS, ids=[row[0] or "empty" for row in ROWS])
def test_the_meaning_stays(row: tuple[str, str, int, str]) -> None:
    within = span("2022-2024")
    assert within
    one, other = (read(text, Frame(within)) for text in (row[0], normal(row[0])))
    assert (one.kind, one.occurrences) == (other.kind, other.occurrences)


def test_check_writes_it_into_the_spec(shop: Shop) -> None:
    shop.edit("term: март", "term: Май - август")
    assert "Май–август" in shop.run("check").out
    assert shop.run("check", "--fix").status == 0
    text = (shop.root / "program_specs/mentors/program.yaml").read_text(encoding="utf-8")
    assert "term: Май–август\n" in text
