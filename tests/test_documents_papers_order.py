"""The order: letterhead and arms, verb, joint acts, signatures, executor, code, the appendix in the same file."""

from base64 import b64decode
from dataclasses import replace
from typing import Any

import pytest

from generator.context.pictures import size
from generator.model.directory import Directory, Party, Person, Post
from generator.model.family import Family, Settings
from generator.model.gap import Gap
from generator.model.look import Look
from generator.model.order import Executor, Signatory
from tests.families import DIRECTORY, EDU, FAMILY, with_order, with_program
from tests.pictures_made import png
from tests.printed import sheets, text


def act(family: Family) -> dict[str, Any]:
    return dict(sheets(family)["order"].context["order"])


def signatures(family: Family) -> list[tuple[str, str]]:
    found = sheets(family)["order"].context["signatures"]
    assert all(one["hold"] == {"hold": True} for one in found)
    return [(text(one["post"]), text(one["name"])) for one in found]


def looking(look: Look, family: Family = FAMILY) -> Family:
    return replace(family, settings=Settings(look=look))


def with_party(party: Party, family: Family = FAMILY) -> Family:
    known = replace(family.directory, parties={**family.directory.parties, party.id: party})
    return replace(family, directory=known)


COMMITTEE = Party("sport", "Комитет по спорту Липовского округа", letterhead="КОМИТЕТ\nПО СПОРТУ")
JOINT = with_party(COMMITTEE, with_order(joint=("sport",)))


# The head


def test_all_who_issue_a_joint_act_stand_on_it_one_after_another() -> None:
    assert text(act(JOINT)["letterhead"]).split("\n")[-3:] == ["УПРАВЛЕНИЕ ОБРАЗОВАНИЯ", "КОМИТЕТ", "ПО СПОРТУ"]


def test_a_party_without_a_letterhead_stands_under_its_full_name() -> None:
    family = with_party(replace(EDU, letterhead=""))
    assert text(act(family)["letterhead"]) == "Управление образования Липовского округа"


def test_arms_are_twenty_millimetres_high_and_say_whose_they_are() -> None:
    data = png(30, 40)
    family = replace(with_party(replace(EDU, arms="arms.png")), pictures={"arms.png": data})
    arms = act(family)["arms"]
    assert act(family)["has_arms"]
    assert b64decode(arms["picture"]) == data
    assert (arms["height"], arms["width"]) == (20, 15)
    assert (arms["place"], arms["alt"]) == ("top", "Герб: Управление образования Липовского округа")


def test_the_arms_of_a_letterhead_in_the_corner_are_its_first_line() -> None:
    family = replace(with_party(replace(EDU, arms="arms.png")), pictures={"arms.png": png(30, 40)})
    assert act(looking(Look(letterhead="corner"), family))["arms"]["place"] == "inline"


def test_without_a_picture_there_are_no_arms() -> None:
    assert not act(FAMILY)["has_arms"]
    assert not act(with_party(replace(EDU, arms="arms.png")))["has_arms"]


def test_the_house_chooses_the_letterhead_and_the_place_of_the_title() -> None:
    assert [act(FAMILY)[key] for key in ("is_corner", "title_left")] == [False, False]
    chosen = act(looking(Look(letterhead="corner", heading="left")))
    assert [chosen[key] for key in ("is_corner", "title_left")] == [True, True]


# The verb


@pytest.mark.parametrize(
    ("kind", "verb"), [("order", "ПРИКАЗЫВАЕМ:"), ("resolution", "ПОСТАНОВЛЯЕМ:"), ("directive", "")]
)
def test_those_who_issue_an_act_together_speak_in_the_plural(kind: str, verb: str) -> None:
    assert act(with_party(COMMITTEE, with_order(joint=("sport",), kind=kind)))["verb"] == verb


def test_the_house_chooses_the_letters_of_the_verb_on_its_line() -> None:
    assert act(looking(Look(verb="plain")))["verb"] == "приказываю:"
    assert act(looking(Look(verb="capitals")))["verb"] == "ПРИКАЗЫВАЮ:"


def test_a_verb_in_the_line_of_the_preamble_is_plain_and_a_spaced_one_is_bold() -> None:
    inline = act(with_order(verb="inline"))["preamble"]["blocks"][-1]["runs"][-1]
    spaced = act(with_order(verb="spaced"))["preamble"]["blocks"][-1]["runs"][-1]
    assert inline == {"text": "приказываю:"}
    assert spaced == {"text": "приказываю:", "bold": True, "spaced": True}


# Signatures


def test_on_its_own_blank_the_post_stands_without_the_organisation() -> None:
    assert signatures(FAMILY) == [("Начальник", "И.С. Лаврова")]


def test_on_a_joint_act_each_post_names_its_organisation() -> None:
    known = DIRECTORY.people | {"coach": Person("coach", "Котов Лев Ильич", "председатель", "sport")}
    directory = Directory(
        DIRECTORY.parties | {"sport": replace(COMMITTEE, short="Комитет по спорту")},
        DIRECTORY.groups,
        DIRECTORY.posts,
        known,
        DIRECTORY.acts,
    )
    signing = with_order(joint=("sport",), signatories=(Signatory(person="head"), Signatory(person="coach")))
    assert signatures(replace(signing, directory=directory)) == [
        ("Начальник Управления образования", "И.С. Лаврова"),
        ("Председатель Комитета по спорту", "Л.И. Котов"),
    ]


def test_several_sign_one_under_another_in_the_order_given() -> None:
    family = with_order(signatories=(Signatory(person="head"), Signatory(post="главный бухгалтер", name="О.О. Ким")))
    assert signatures(family) == [("Начальник", "И.С. Лаврова"), ("Главный бухгалтер", "О.О. Ким")]


def test_an_acting_head_signs_with_the_post_in_the_genitive() -> None:
    deputy = replace(DIRECTORY, posts={"chief": Post("chief", "начальник Управления образования")})
    family = replace(with_order(signatories=(Signatory(person="head", acting=True),)), directory=deputy)
    assert signatures(family) == [("И.о. начальника", "И.С. Лаврова")]


def test_a_post_that_already_says_acting_is_not_said_twice() -> None:
    family = with_order(signatories=(Signatory(post="и.о. начальника", name="П.П. Орлов", acting=True),))
    assert signatures(family) == [("И.о. начальника", "П.П. Орлов")]


def test_nobody_known_to_sign_is_a_gap_in_both_places() -> None:
    assert signatures(with_order(signatories=(Gap(2, "signatory"),))) == [("[2]", "[2]")]


# Executor and code


def test_the_executor_is_named_in_full_with_telephone_and_mail_from_the_directory() -> None:
    found = act(FAMILY)
    assert found["has_executor"]
    assert text(found["executor"]) == "Исполнитель: Белых Антон Игоревич\n8 (00000) 2-34-56"
    given = act(with_order(executor=Executor(person="drawer", phone="1-23", email="a@b.example")))
    assert text(given["executor"]).split("\n")[1:] == ["1-23", "a@b.example"]
    assert text(act(with_order(executor=Executor(name="Ким Ольга")))["executor"]) == "Исполнитель: Ким Ольга"
    assert not act(with_order(executor=None))["has_executor"]


def test_the_code_is_the_same_picture_every_time_and_large_enough_to_be_read() -> None:
    one, other = (act(with_order(code="Приказ;2024-12-24;268"))["code"] for _ in range(2))
    assert one == other
    assert (one["width"], one["height"], one["alt"]) == (22, 22, "QR-код: Приказ;2024-12-24;268")
    assert size(b64decode(one["picture"]))


def test_without_a_text_there_is_no_code() -> None:
    assert not act(with_order(code=""))["has_code"]


# The appendix in the same file


@pytest.mark.parametrize(("pages", "restarts"), [("own", True), ("through", False)])
def test_an_appendix_counts_its_pages_as_the_house_wants(pages: str, restarts: bool) -> None:
    family = looking(Look(appendix_pages=pages), with_order(together=True))
    assert sheets(family)["order"].context["appendix"]["page"].get("restart", False) is restarts


# The title page and the contents list


def test_the_foot_of_the_title_page_is_place_and_year_in_one_line() -> None:
    assert sheets(FAMILY)["program"].context["title_page"]["foot"] == "Липовский округ – 2024"


def test_a_program_with_a_title_page_or_many_headings_has_a_contents_list() -> None:
    heading = replace(FAMILY.program.sections[0], heading="Раздел")
    cases = {
        "title page": with_program(),
        "long": with_program(title_page=None, sections=(heading,) * 8),
        "short": with_program(title_page=None, sections=(heading,) * 7),
        "asked for": with_program(title_page=None, sections=(heading,), contents=True),
        "forbidden": with_program(contents=False),
    }
    shown = {name: sheets(family)["program"].context["has_contents"] for name, family in cases.items()}
    assert shown == {"title page": True, "long": True, "short": False, "asked for": True, "forbidden": False}


def test_a_report_has_a_contents_list_only_where_asked_for() -> None:
    year = FAMILY.executions["2025"]
    asked = replace(FAMILY, executions={"2025": replace(year, contents=True)})
    assert not sheets(FAMILY)["report-2025"].context["has_contents"]
    assert sheets(asked)["report-2025"].context["has_contents"]


def test_numbers_of_columns_are_printed_where_the_house_wants_them() -> None:
    made = sheets(looking(Look(column_numbers=True)))
    assert all(section["column_numbers"] for section in made["program"].context["sections"])
    assert made["roadmap"].context["section"]["column_numbers"]
    assert all(plan["column_numbers"] for plan in made["report-2025"].context["plans"])
    assert not sheets(FAMILY)["roadmap"].context["section"]["column_numbers"]
