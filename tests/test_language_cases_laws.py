"""What holds for every text: nothing but the inflected words changes, nothing raises, hand-given forms win."""

from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.language.cases import Case, Gender, agreement, gender_of, person, phrase
from generator.language.cases.declined import declined
from generator.model.directory import Forms, Party, PartyGroup, Person, Post
from tests.declensions import OBLIQUE

DIRECTORY = yaml.safe_load((Path(__file__).parents[1] / "program_specs/directory.yaml").read_text("utf-8"))
NAMED: dict[str, type[Party | PartyGroup | Post | Person]] = {
    "parties": Party,
    "groups": PartyGroup,
    "posts": Post,
    "people": Person,
}
BY_HAND = [(kind, id_) for kind in NAMED for id_, entry in DIRECTORY[kind].items() if "forms" in entry]


@pytest.mark.parametrize(("kind", "id_"), BY_HAND, ids=lambda value: str(value))
def test_the_forms_of_the_sample_directory_come_out_of_the_machine_too(kind: str, id_: str) -> None:
    entry: dict[str, Any] = DIRECTORY[kind][id_]
    forms = {case: declined(NAMED[kind](id_, entry["name"]), case) for case in OBLIQUE}
    # Groups begin with a small letter in hand-given forms, which stand inside a sentence, and with a capital in names.
    assert [form.text.casefold() for form in forms.values()] == [
        entry["forms"][case.value].casefold() for case in OBLIQUE
    ]
    assert not any(form.guessed for form in forms.values())


@pytest.mark.parametrize("kind", NAMED)
def test_nothing_in_the_sample_directory_is_a_guess(kind: str) -> None:
    named = [NAMED[kind](id_, entry["name"]) for id_, entry in DIRECTORY[kind].items()]
    assert [each.name for each in named if declined(each, Case.DATIVE).guessed] == []


@pytest.mark.parametrize("case", OBLIQUE)
def test_a_form_given_by_hand_wins_and_is_never_a_guess(case: Case) -> None:
    by_hand = Forms(**{field.name: "как решили мы" for field in fields(Forms)})
    for named in (Party("p", "Ыыы", forms=by_hand), Post("d", "Ыыы", by_hand), Person("i", "Ыыы", forms=by_hand)):
        assert declined(named, case).text == "как решили мы"
        assert not declined(named, case).guessed


def test_the_gender_in_the_directory_settles_a_name() -> None:
    assert declined(Person("i", "Гончар А.В.", gender="f"), Case.ACCUSATIVE).text == "Гончар А.В."
    assert declined(Person("i", "Гончар А.В.", gender="m"), Case.ACCUSATIVE).text == "Гончара А.В."
    assert declined(Person("i", "Гончар А.В."), Case.ACCUSATIVE).guessed


@given(st.text())
def test_the_nominative_is_the_text_itself(text: str) -> None:
    assert phrase(text, Case.NOMINATIVE).text == text
    assert person(text, Case.NOMINATIVE).text == text


# Letters and marks of real names, so that heads, brackets, quotes and short words do come together.
RUSSIAN = st.text("абвийоуяюёАМ «»„“\"'()[]-–—,;.:/№\u00a0\u2011\u00ad\u0301\n\t1aZ", max_size=40)
HEADS = (
    "директор",
    "план",
    "заведующая",
    "карта-план",
    "исполняющий",
    "обязанности",
    "МБОУ",
    "и.о.",
    "г.",
    "Ткач",
    "Анна",
)
REST = ("и", ",", "–", "(", ")", "«", "»", "№1", "старший", "осуществляющие", "для", "2-й")
SALAD = st.lists(st.sampled_from(HEADS + REST), max_size=12).map(" ".join)


@given(st.one_of(st.text(), RUSSIAN, SALAD), st.sampled_from(Case), st.sampled_from([None, *Gender]))
def test_no_text_makes_it_fail(text: str, case: Case, gender: Gender | None) -> None:
    agreement(text)
    gender_of(text)
    assert phrase(text, case) == phrase(text, case)
    assert person(text, case, gender) == person(text, case, gender)


@given(st.one_of(RUSSIAN, SALAD), st.sampled_from(OBLIQUE))
def test_spaces_quotes_and_signs_never_change(text: str, case: Case) -> None:
    def kept(line: str) -> str:
        return "".join(char for char in line if not char.isalpha())

    assert kept(phrase(text, case).text) == kept(text)
    assert kept(person(text, case).text) == kept(text)


@given(st.one_of(RUSSIAN, SALAD), st.sampled_from(OBLIQUE))
def test_a_quoted_tail_never_changes(tail: str, case: Case) -> None:
    inner = "".join(char for char in tail if char not in '«»„“"()[]')
    for head, form in (("Лицей  №\u00a05", "лице"), ("муниципальный\nцентр", "муниципальн")):
        inflected = phrase(f"{head} «{inner}»", case).text
        assert inflected.endswith(f" «{inner}»")
        assert inflected.lower().startswith(form)


@pytest.mark.parametrize(
    ("text", "case", "form"),
    [
        ("Центр  \u00a0помощи\nсемье", Case.GENITIVE, "Центра  \u00a0помощи\nсемье"),
        ("учитель\u2011логопед", Case.DATIVE, "учителю\u2011логопеду"),
        ("ПЛАН РАБОТЫ", Case.GENITIVE, "ПЛАНА РАБОТЫ"),
        ("учет детей", Case.INSTRUMENTAL, "учетом детей"),
        ("учёт детей", Case.INSTRUMENTAL, "учётом детей"),
        ("партнер", Case.GENITIVE, "партнера"),
        ("казенное учреждение", Case.GENITIVE, "казенного учреждения"),
    ],
)
def test_the_spelling_of_the_author_is_kept(text: str, case: Case, form: str) -> None:
    assert phrase(text, case).text == form
