"""Posts on paper: with the organisation or without it, never with it twice."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language import posts, wording
from generator.language.posts import on_blank, with_party
from generator.model.directory import Forms, Party, Person, Post
from generator.model.order import Addressee, Signatory
from tests.families import DIRECTORY, with_order

DEPARTMENT = Party("edu", "Управление образования администрации Липовского округа", "Управление образования")
COMMITTEE = Party("vbr", "Комитет по образованию администрации города Липовска")
SCHOOL = Party("school", "Муниципальная средняя школа № 3 села Липового", "МБОУ «СОШ № 3»")
BRANCH = Party("branch", "Липовский филиал МБОУ «СОШ № 3»")


@pytest.mark.parametrize(
    ("post", "party", "printed"),
    [
        ("директор", SCHOOL, "директор МБОУ «СОШ № 3»"),
        ("начальник Управления образования", DEPARTMENT, "начальник Управления образования"),
        ("Начальник управления образования", DEPARTMENT, "Начальник управления образования"),
        ("начальник Управления", DEPARTMENT, "начальник Управления образования"),
        ("заместитель начальника", DEPARTMENT, "заместитель начальника Управления образования"),
        ("начальник отдела кадров", DEPARTMENT, "начальник отдела кадров Управления образования"),
        ("председатель Комитета по образованию", COMMITTEE, "председатель Комитета по образованию"),
        ("председатель", COMMITTEE, "председатель Комитета по образованию администрации города Липовска"),
        ("директор МБОУ «СОШ № 3», депутат", SCHOOL, "директор МБОУ «СОШ № 3», депутат"),
        ("заведующий филиалом", BRANCH, "заведующий Липовским филиалом МБОУ «СОШ № 3»"),
        ("директор", None, "директор"),
        ("", SCHOOL, ""),
    ],
)
def test_elsewhere_the_organisation_follows_the_post_once(post: str, party: Party | None, printed: str) -> None:
    assert with_party(post, party).text == printed


@pytest.mark.parametrize(
    ("post", "printed"),
    [
        ("начальник Управления образования", "начальник"),
        ("начальник Управления", "начальник"),
        ("заместитель начальника Управления образования администрации Липовского округа", "заместитель начальника"),
        ("начальник отдела кадров Управления образования", "начальник отдела кадров"),
        ("начальник отдела кадров", "начальник отдела кадров"),
        ("директор Центра", "директор Центра"),
        ("Управления образования", "Управления образования"),
        ("", ""),
    ],
)
def test_on_its_own_blank_the_organisation_is_left_out(post: str, printed: str) -> None:
    assert on_blank(post, [DEPARTMENT]) == printed


@given(st.text(max_size=40), st.text(min_size=1, max_size=40))
def test_no_text_in_place_of_a_post_is_a_fault(post: str, name: str) -> None:
    party = Party("x", name, name[:5])
    whole, bare = with_party(post, party).text, on_blank(post, [party])
    assert whole.split()[: len(post.split()) - 1] == post.split()[:-1]
    assert post.startswith(bare)


def test_a_short_name_is_declined_by_hand_where_the_directory_says_so() -> None:
    party = Party("x", "Центр развития", "ЦентрОбр", short_forms=Forms(genitive="ЦентрОбра"))
    assert with_party("директор", party) == posts.Shown("директор ЦентрОбра")


def test_a_guessed_post_of_an_acting_head_is_to_be_reviewed_in_the_directory() -> None:
    directory = replace(DIRECTORY, posts={"chief": Post("chief", "xyz")})
    family = replace(with_order(signatories=(Signatory(person="head", acting=True),)), directory=directory)
    (guess,) = [one for one in wording.guesses(family) if one.of == "xyz"]
    assert (guess.path, guess.case, guess.in_directory) == (("posts", "chief", "forms", "genitive"), "genitive", True)


def test_a_guessed_name_of_an_organisation_is_reviewed_once_and_only_where_it_is_printed() -> None:
    odd = Party("odd", "Xyz", head="boss")
    boss = Person("boss", "Котов Лев Ильич", "глава", "odd")
    parties, people = DIRECTORY.parties | {"odd": odd}, DIRECTORY.people | {"boss": boss}
    directory = replace(DIRECTORY, parties=parties, people=people)
    read = with_order(acquainted=(Addressee(party="odd"), Signatory(person="boss")))
    found = [one for one in wording.guesses(replace(read, directory=directory)) if one.of == "Xyz"]
    assert [one.path for one in found] == [("parties", "odd", "forms", "genitive")]
    silent = replace(with_order(), directory=directory)
    assert [one for one in wording.guesses(silent) if one.of == "Xyz"] == []
