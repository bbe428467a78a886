from typing import Any

import pytest

from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.order import Approval, Signatory
from tests.families import FAMILY, with_order, with_program
from tests.printed import sheets, text
from tests.wording_texts import made


def _order(family: Family) -> dict[str, Any]:
    return dict(sheets(family)["order"].context)


def _approval(family: Family, name: str = "program") -> list[str]:
    return text(sheets(family)[name].context["approval"]).split("\n")


def test_the_head_of_the_act_is_ready_to_print() -> None:
    act = _order(FAMILY)["order"]
    assert text(act["letterhead"]) == "АДМИНИСТРАЦИЯ ЛИПОВСКОГО ОКРУГА\nУПРАВЛЕНИЕ ОБРАЗОВАНИЯ"
    assert (act["kind"], act["date"], act["number"]) == ("ПРИКАЗ", "24 декабря 2024 г.", "268")
    assert (act["has_place"], act["place"]) == (True, "с. Липовое")


def test_a_missing_date_or_number_is_a_gap_and_a_dash_prints_nothing() -> None:
    act = _order(with_order(date=Gap(1, "date"), number="—"))["order"]
    assert (text(act["date"]), act["number"]) == ("[1]", "")


def test_the_verb_stands_on_a_line_of_its_own() -> None:
    act = _order(FAMILY)["order"]
    assert (act["verb_apart"], act["verb"]) == (True, "ПРИКАЗЫВАЮ:")
    assert text(act["preamble"]) == "Во исполнение плана работы,"


@pytest.mark.parametrize(
    ("preamble", "printed"),
    [
        ("Во исполнение плана,", "Во исполнение плана, приказываю:"),
        ("Во исполнение плана", "Во исполнение плана приказываю:"),
        ("Первый абзац.\nВо исполнение плана, \n", "Первый абзац.\nВо исполнение плана, приказываю:"),
        ("", "приказываю:"),
    ],
)
def test_a_spaced_verb_ends_the_preamble_in_bold(preamble: str, printed: str) -> None:
    act = _order(with_order(verb="spaced", preamble=preamble))["order"]
    assert text(act["preamble"]) == printed
    assert act["preamble"]["blocks"][-1]["runs"][-1] == {"text": "приказываю:", "bold": True, "spaced": True}
    assert (act["has_preamble"], act["verb_apart"], act["verb"]) == (True, False, "")


def test_a_directive_has_no_verb_and_a_resolution_its_own() -> None:
    directive = _order(with_order(kind="directive"))["order"]
    assert (directive["kind"], directive["verb_apart"]) == ("РАСПОРЯЖЕНИЕ", False)
    assert _order(with_order(kind="resolution"))["order"]["verb"] == "ПОСТАНОВЛЯЮ:"


@pytest.mark.parametrize(
    ("grounds", "printed"),
    [
        ("{link: purpose, text: развития школ}", "В целях развития школ:"),
        ("{link: guided, acts: fz-273}", "Руководствуясь Федеральным законом от 29 декабря 2012 г. № 273-ФЗ"),
        ('{link: purpose, text: "развития школ,"}', "В целях развития школ,"),
    ],
)
def test_the_preamble_of_a_directive_leads_to_its_points_with_a_colon(grounds: str, printed: str) -> None:
    family = made("control: self", grounds=(grounds[1:-1],), act="directive")
    said = text(_order(family)["order"]["preamble"])
    assert said.startswith(printed)
    assert said.endswith(":") is not printed.endswith(",")
    assert ",:" not in said


def test_the_program_follows_in_the_file_where_both_are_together() -> None:
    assert not _order(FAMILY)["has_appendix"]
    landscape = FAMILY.program.sections[7]
    family = with_program(order=with_order(together=True).program.order, sections=(landscape,))
    context = _order(family)
    assert context["has_appendix"]
    assert context["appendix"]["page"] == {"page": "landscape", "break": True, "restart": True}
    assert context["appendix"]["is_landscape"]
    assert context["appendix"]["title"] == FAMILY.program.title
    assert [section["heading"] for section in context["appendix"]["sections"]] == ["Дорожная карта"]


def test_approval_by_an_act_agrees_with_what_is_approved() -> None:
    act = ["приказом Управления образования Липовского округа", "от 24 декабря 2024 г. № 268"]
    assert _approval(FAMILY) == ["Приложение № 1", "УТВЕРЖДЕНА", *act]
    unnumbered = with_program(approval=Approval("act"), title="Комплекс мер", kind="measures")
    assert _approval(unnumbered) == ["УТВЕРЖДЕН", *act]
    assert _approval(FAMILY, "roadmap-plan")[1] == "УТВЕРЖДЕН"


def test_a_plain_appendix_names_the_act_in_the_dative() -> None:
    assert _approval(with_program(approval=Approval("plain"))) == [
        "Приложение",
        "к приказу Управления образования Липовского округа",
        "от 24 декабря 2024 г. № 268",
    ]


def test_gaps_of_the_order_are_gaps_of_the_approval_block() -> None:
    family = with_order(date=Gap(1, "date"), number=Gap(2, "number"))
    assert _approval(family)[-1] == "от [1] № [2]"
    assert _approval(with_order(date="—", number="—"))[-1].startswith("приказом")


def test_approval_by_a_person_leaves_room_to_sign() -> None:
    approval = Approval("person", Signatory(person="head"), "2024-12-24")
    assert _approval(with_program(approval=approval)) == [
        "УТВЕРЖДАЮ",
        "Начальник Управления образования",
        "____________ И.С. Лаврова",
        "24 декабря 2024 г.",
    ]
    missing = Approval("person", Gap(3, "person"), Gap(4, "date"))
    assert _approval(with_program(approval=missing)) == ["УТВЕРЖДАЮ", "[3]", "____________ [3]", "[4]"]


def test_a_date_of_approval_left_out_on_purpose_has_no_line() -> None:
    approval = Approval("person", Signatory(post="Директор", name="П.П. Орлов"), "—")
    assert _approval(with_program(approval=approval)) == ["УТВЕРЖДАЮ", "Директор", "____________ П.П. Орлов"]


def test_a_program_may_need_no_approval_block() -> None:
    assert not sheets(with_program(approval=Approval()))["program"].context["has_approval"]
