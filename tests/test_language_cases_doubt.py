"""Where a reading is open, a person is asked; where it is settled, nobody is."""

import pytest

from generator.language.cases import Agreement, Case, Gender, agreeing, agreement, person, phrase


def test_a_gender_against_the_given_name_is_doubtful_even_where_the_forms_are_regular() -> None:
    assert person("Коваленко Никита", Case.DATIVE, Gender.FEMININE).guessed
    assert not person("Коваленко Никита", Case.DATIVE, Gender.MASCULINE).guessed


@pytest.mark.parametrize("case", [Case.GENITIVE, Case.ACCUSATIVE])
def test_a_noun_of_two_readings_is_doubtful_where_their_forms_differ(case: Case) -> None:
    # «Практики» are practices and, half as often, people: «практик», but «практиков».
    assert phrase("Практики наставничества", case).guessed
    assert not phrase("Практики наставничества", Case.DATIVE).guessed


def test_a_person_joined_to_a_feminine_thing_is_doubtful_in_the_accusative_alone() -> None:
    assert phrase("школа-победитель", Case.ACCUSATIVE).guessed
    assert not phrase("школа-победитель", Case.GENITIVE).guessed


def test_a_second_head_in_doubt_makes_the_whole_doubtful() -> None:
    assert phrase("методист и курирующий", Case.DATIVE).guessed
    assert not phrase("методист и заведующий", Case.DATIVE).guessed


def test_the_first_part_of_a_double_name_that_may_stay_is_doubtful() -> None:
    assert person("Ким-Петров Иван Иванович", Case.DATIVE).guessed
    assert not person("Дюма-Петров Иван Иванович", Case.DATIVE).guessed


def test_a_given_name_changes_though_a_french_surname_of_that_spelling_stays() -> None:
    assert person("Петрова Тома", Case.DATIVE, Gender.FEMININE).text == "Петровой Томе"
    assert person("Тома Пётр", Case.DATIVE, Gender.MASCULINE).text == "Тома Петру"


def test_two_posts_of_one_person_ask_for_the_singular() -> None:
    asked = agreement("методист и наставник")
    assert asked == Agreement(Gender.MASCULINE, plural=False, animate=True)


@pytest.mark.parametrize(
    ("word", "form"),
    [("прилагаемый", "прилагаемая"), ("Прилагаемый", "Прилагаемая"), ("УТВЕРЖДЕН", "УТВЕРЖДЕНА")],
)
def test_a_word_of_an_act_keeps_its_capitals(word: str, form: str) -> None:
    program = Agreement(Gender.FEMININE, plural=False, animate=False)
    assert agreeing(word, program, Case.NOMINATIVE) == form
