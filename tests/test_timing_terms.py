"""Term phrases come to the days that a reader means by them, or to none, with a note; never to a guess."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.period import YearKind
from generator.timing.reading import Frame, Kind, Occurrence, Reading
from generator.timing.terms import is_ditto, read
from tests.families import named
from tests.term_phrases import ROWS, Row

THREE_YEARS = Frame(named("2022-2024"))
UNDATED = {Kind.EVENT, Kind.EXTERNAL, Kind.VAGUE, Kind.IMPOSSIBLE}


def days(one: Occurrence) -> str:
    return str(one.start) if one.start == one.end else f"{one.start}..{one.end}"


def found(phrase: str, frame: Frame = THREE_YEARS) -> list[str]:
    return [days(one) for one in read(phrase, frame).occurrences]


def same(one: Reading, other: Reading) -> bool:
    return (one.kind, one.occurrences) == (other.kind, other.occurrences)


@pytest.mark.parametrize("row", ROWS, ids=[row[0] or "empty" for row in ROWS])
def test_a_phrase_comes_to_its_days(row: Row) -> None:
    phrase, kind, count, first = row
    reading = read(phrase, THREE_YEARS)
    assert (reading.kind.value, len(reading.occurrences)) == (kind, count)
    assert not first or days(reading.occurrences[0]) == first


@pytest.mark.parametrize("row", ROWS, ids=[row[0] or "empty" for row in ROWS])
def test_case_spaces_dashes_and_yo_change_nothing(row: Row) -> None:
    phrase = row[0]
    wanted = read(phrase, THREE_YEARS)
    for other in (phrase.swapcase() if not re.search("[IVXПШ]", phrase) else phrase, f"  {phrase}\u00a0", phrase + "."):
        assert same(read(other, THREE_YEARS), wanted), other
    for dash in "-–—‑":
        assert same(read(re.sub(r"\s*[-–—‑]\s*(?=[^\W\d]{3}|\d{2})", dash, phrase), THREE_YEARS), wanted)
    assert same(read(phrase.replace("ё", "е"), THREE_YEARS), wanted)
    assert same(read(phrase.replace(" ", "  "), THREE_YEARS), wanted)


@pytest.mark.parametrize("row", [row for row in ROWS if Kind(row[1]) in UNDATED], ids=lambda row: row[0])
def test_what_names_no_days_says_why(row: Row) -> None:
    reading = read(row[0], THREE_YEARS)
    assert reading.notes
    assert not reading.occurrences


@given(st.text(max_size=200))
def test_any_text_is_read_and_never_raises(text: str) -> None:
    reading = read(text, THREE_YEARS)
    assert (not reading.occurrences) == (reading.kind in UNDATED) or reading.notes


_WORDS = sorted({word for row in ROWS for word in re.findall(r"\w+|[^\w\s]", row[0])})


@given(st.lists(st.sampled_from(_WORDS), max_size=12))
def test_words_of_terms_in_any_order_are_read(words: list[str]) -> None:
    reading = read(" ".join(words), THREE_YEARS)
    assert list(reading.occurrences) == sorted(set(reading.occurrences))
    assert all(one.start <= one.end for one in reading.occurrences)


def test_what_begins_outside_of_the_span_is_kept_and_marked() -> None:
    reading = read("ежегодно, до 20 января года, следующего за отчётным", THREE_YEARS)
    assert [one.outside for one in reading.occurrences] == [False, False, True]
    assert [one.outside for one in read("сентябрь 2021 г.", THREE_YEARS).occurrences] == [True]


def test_a_school_year_belongs_to_the_span_in_which_it_begins() -> None:
    reading = read("в течение учебного года", THREE_YEARS)
    assert reading.occurrences[-1] == Occurrence(date(2024, 9, 1), date(2025, 5, 31), outside=False)


def test_a_school_frame_counts_from_september_to_may() -> None:
    school = Frame(named("2025-26"), YearKind.SCHOOL)
    assert found("в течение года", school) == ["2025-09-01..2026-05-31"]
    assert found("по полугодиям", school) == ["2025-09-01..2025-12-31", "2026-01-01..2026-05-31"]
    assert found("II полугодие", school) == ["2026-01-01..2026-05-31"]
    assert found("ежеквартально", school)[0] == "2025-09-01..2025-10-31"
    assert found("февраль", school) == ["2026-02-01..2026-02-28"]
    assert found("I полугодие 2026 года", school) == ["2026-01-01..2026-06-30"]


def test_working_days_follow_the_production_calendar() -> None:
    year = Frame(named("2025"))
    assert found("последний рабочий день года", year) == ["2025-12-30"]
    assert found("до 3 рабочего дня месяца, следующего за отчётным", year)[9] == "2025-11-06"


def test_thousands_of_pieces_cost_what_they_are_long() -> None:
    # What is too long for a term is not read as one.
    assert read("до 1 сентября, " * 60, THREE_YEARS).kind is Kind.DEADLINE
    assert read("до 1 сентября, " * 20_000, THREE_YEARS).kind is Kind.VAGUE
    assert read("1, " * 50_000, THREE_YEARS).kind is Kind.VAGUE
    assert read("(" * 50_000, THREE_YEARS).kind is Kind.VAGUE


@pytest.mark.parametrize("phrase", ["то же", "«»", '"', "Тоже", "-»-"])
def test_ditto_marks_are_known(phrase: str) -> None:
    assert is_ditto(phrase)


def test_a_term_is_no_ditto() -> None:
    assert not is_ditto("«01» сентября")
