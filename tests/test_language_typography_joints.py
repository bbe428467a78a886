"""Joints that no line may break."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.typography.joints import joined
from tests.typography_texts import PIECES, SAMPLES

NO_BREAK = "\u00a0"


def shown(text: str, longest: int = 0) -> str:
    """Return the text with joints, `~` for each no-break space."""
    return joined(text, longest).replace(NO_BREAK, "~")


@pytest.mark.parametrize(
    "expected",
    [
        "приказ №~5, № п/п, закон №~273-ФЗ, №~А-12",
        "от ____ №~____[3]",
        "И.С.~Лаврова, И.~С.~Лаврова, Лаврова~И.С., Лаврова~И.~С., Ж.-П.~Мартен, Римская-Корсакова~А.Б.",
        "1~сентября~2025~г. и в Сентябре~2025~года",
        "в 2025~г., 2024–2026~гг., к 2027~году, 3~года, 2025/26 учебный год",
        "5~%, 10–15~%, 350~тыс. рублей, 1~250,5~млн руб., 12~500~рублей, 6~840~чел., 64~км, 100~Мбит/с",
        "ст.~5, ч.~2 п.~«а», пп.~1–3, гл.~IV, с.~12, стр.~12, рис.~1, Табл.~2",
        "г.~Заречный, рп.~Лесной, с.~Сосновка, д.~5, ул.~Мира, п.~Южный, ул.~«Северная»",
        "и т.~д., т.~п., т.~е. так, и~др. школы",
        "слово~– слово~— слово",
        "I~квартал, IV~квартал, 1~полугодие, 9~класс, в 9~классах",
    ],
)
def test_joints_are_bound(expected: str) -> None:
    assert shown(expected.replace("~", " ")) == expected


@pytest.mark.parametrize(
    "free",
    [
        "Школа работает в две смены, а учителя нет",
        "к 2024г. Школы округа",
        "и т.д. Затем",
        "о школе, в доме, с детьми и к сроку",
        "12.05 100 детей",
        "2025 100 детей",
        "№ и дата",
        "5  %",
        "5\n%",
        "5\t%",
        "– пункт",
        "раздел II Положения",
    ],
)
def test_all_other_spaces_stay(free: str) -> None:
    assert joined(free) == free


def test_a_year_that_ends_a_sentence_is_not_bound_to_the_next() -> None:
    assert shown("до конца 2024 г. Школы готовы, и т. д. Затем") == "до конца 2024~г. Школы готовы, и т.~д. Затем"


def test_a_word_behind_a_range_is_free_so_that_the_range_is_not_torn() -> None:
    assert shown("на 2025–2027 годы, 5–8 классы, 1–5 сентября, I–IV кварталы") == (
        "на 2025–2027 годы, 5–8 классы, 1–5 сентября, I–IV кварталы"
    )


def test_where_lines_are_short_the_weaker_joints_give_way() -> None:
    assert shown("11 марта 2026 года", 12) == "11~марта 2026~года"
    assert shown("12 500 рублей", 12) == "12~500 рублей"
    assert shown("И.С. Лаврова", 12) == "И.С.~Лаврова"
    assert shown("В.П. Красногорская", 12) == "В.П. Красногорская"
    assert shown("2025 год", 4) == "2025 год"


def test_spaces_that_the_author_bound_stay_bound() -> None:
    assert joined("в\u00a0школе 5\u00a0мая 2025 г.", 6) == "в\u00a0школе 5\u00a0мая 2025 г."


@given(PIECES, st.sampled_from([0, 4, 12]))
def test_nothing_changes_but_single_spaces_of_one_line(text: str, longest: int) -> None:
    result = joined(text, longest)
    assert len(result) == len(text)
    for place, (old, new) in enumerate(zip(text, result, strict=True)):
        if old != new:
            assert (old, new) == (" ", NO_BREAK)
            assert not text[place - 1 : place].isspace()
            assert place > 0
            assert not text[place + 1 : place + 2].isspace()
            assert text[place + 1 :]


@given(PIECES, st.sampled_from([0, 4, 12]))
def test_binding_again_changes_nothing(text: str, longest: int) -> None:
    assert joined(joined(text, longest), longest) == joined(text, longest)


@given(PIECES)
def test_chains_fit_where_their_words_do(text: str) -> None:
    free = text.replace(NO_BREAK, " ").replace("\t", " ")
    for before, after in zip(free.split("\n"), joined(free, 12).split("\n"), strict=True):
        assert max(map(len, after.split(" "))) <= max(12, *map(len, before.split(" ")))


@pytest.mark.parametrize("mark", ["", ",", ";", ":", ")", "),"])
def test_marks_behind_a_word_take_no_room(mark: str) -> None:
    assert joined(f"15 сентября{mark}", 11) == f"15{NO_BREAK}сентября{mark}"
    assert joined(f"15 сентября{mark}", 10) == f"15 сентября{mark}"


def test_every_text_of_the_samples_folds_back() -> None:
    bound = [(text, joined(text, longest)) for text in SAMPLES for longest in (0, 12)]
    assert all(after.replace(NO_BREAK, " ") == before.replace(NO_BREAK, " ") for before, after in bound)
    assert sum(after != before for before, after in bound) > 500


@pytest.mark.parametrize(
    "piece", ["5 ", "№ ", "И. ", "п. ", "- ", "А", "2025 г. ", "5 мая ", " ", "12 345 ", "I–V ", "а-А"]
)
def test_the_time_grows_with_the_length(piece: str) -> None:
    began = time.process_time()
    joined(piece * 100_000)
    joined(piece * 100_000 + ".", 12)
    assert time.process_time() - began < 3
