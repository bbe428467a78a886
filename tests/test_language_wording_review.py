"""Every paper that prints a guessed form brings it to the list, whichever paper that is."""

from dataclasses import replace

import pytest

from generator.language import posts, wording
from generator.model.directory import Party
from generator.model.family import Family
from generator.model.order import Addressee, Approval, Signatory
from generator.spec.schemas.order import LINKS
from tests.wording_texts import made, order

DOUBTFUL = "Кырлык"


def with_party(family: Family, id_: str, **changes: str) -> Family:
    parties = {**family.directory.parties, id_: replace(family.directory.parties[id_], **changes)}
    return replace(family, directory=replace(family.directory, parties=parties))


def paths(family: Family) -> list[tuple[str | int, ...]]:
    return [guess.path for guess in wording.guesses(family)]


@pytest.mark.parametrize(("form", "listed"), [("act", 1), ("plain", 1), ("person", 0), ("none", 0)])
def test_an_issuer_is_listed_where_the_form_of_the_block_names_the_act(form: str, listed: int) -> None:
    family = with_party(made("approve: yes"), "edu", name=DOUBTFUL)
    named = replace(family, program=replace(family.program, approval=Approval(form)))
    assert paths(named).count(("parties", "edu", "forms", "genitive")) == listed


def test_who_issues_the_act_with_others_is_listed_too() -> None:
    family = with_party(made("approve: yes"), "council", name=DOUBTFUL)
    act = replace(order(family), joint=("council",))
    named = replace(family, program=replace(family.program, order=act, approval=Approval("act")))
    assert ("parties", "council", "forms", "genitive") in paths(named)


@pytest.mark.parametrize(("head", "listed"), [("", True), ("dyuma", False)])
def test_a_reader_without_a_head_is_listed_by_the_name_of_the_organisation(head: str, listed: bool) -> None:
    family = with_party(made("approve: yes"), "school", name=DOUBTFUL, short="", head=head)
    act = replace(order(family), acquainted=(Addressee(group="schools"),))
    found = paths(replace(family, program=replace(family.program, order=act)))
    assert (("parties", "school", "forms", "genitive") in found) is listed


def test_points_of_points_are_looked_through() -> None:
    family = made("text: 'Поручить:', points: [{id: inner, control: sasha}]")
    assert paths(family) == [("people", "sasha", "gender")]


@pytest.mark.parametrize("link", LINKS)
def test_every_link_of_a_ground_has_its_words(link: str) -> None:
    family = made("approve: yes", grounds=(f"link: {link}, text: плана работы",))
    said = wording.preamble(order(family), family).blocks
    assert "плана работы" in said[0].text
    assert said[0].text[0].isupper()


def test_of_two_names_the_one_in_no_doubt_follows_the_post() -> None:
    centre = Party("centre", "Муниципальный центр", DOUBTFUL)
    shown = posts.with_party("директор", centre)
    assert (shown.text, shown.guesses) == ("директор Муниципального центра", ())


def test_a_post_given_in_place_loses_the_name_of_the_issuer_on_its_own_blank() -> None:
    family = made("approve: yes")
    paper = (family.directory.parties["edu"],)
    who = posts.held(Signatory(post="начальник Управления образования", name="И.С. Лаврова"), family.directory)
    assert posts.shown(who, paper).text == "начальник"
    assert posts.shown(who, (Party("other", "Комитет по культуре"),)).text == "начальник Управления образования"
    assert posts.shown(who).text == "начальник Управления образования"
