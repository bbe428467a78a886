"""The sheets around an act: approval, acquaintance, distribution."""

from dataclasses import replace
from typing import Any

from generator.documents import ALL
from generator.documents.finish import sheets as finished
from generator.model.directory import Member, Party, PartyGroup
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.order import Addressee, Signatory, Visa
from tests.families import DIRECTORY, FAMILY, with_order, with_program
from tests.printed import sheets, text

TITLE = "«Об утверждении программы»"


def lines(family: Family, sheet: str, *keys: str) -> list[tuple[str, ...]]:
    context: dict[str, Any] = sheets(family)[sheet].context
    (items,) = (value for value in context.values() if isinstance(value, list))
    return [tuple(item[key] for key in keys) for item in items]


def test_each_sheet_is_made_where_somebody_is_named_on_it() -> None:
    none = with_order(visas=(), acquainted=(), distribution=())
    assert not {"approval-sheet", "acquaintance-sheet", "distribution-list"} & set(sheets(none))
    assert not {"approval-sheet", "acquaintance-sheet", "distribution-list"} & set(sheets(with_program(order=None)))


def test_the_approval_sheet_names_kind_and_title_of_the_draft() -> None:
    sheet = sheets(with_order(kind="resolution"))["approval-sheet"]
    assert sheet.context["act"] == f"к проекту постановления {TITLE}"
    assert sheet.title == f"Лист согласования к проекту постановления {TITLE}"
    assert text(sheet.context["executor"]).startswith("Исполнитель: Белых Антон Игоревич")


def test_a_visa_has_post_name_date_in_figures_and_tells_of_remarks() -> None:
    assert lines(FAMILY, "approval-sheet", "number", "post", "name", "date", "remarks") == [
        ("1", "Главный специалист", "А.И. Белых", "20.12.2024", ""),
        ("2", "Директор СОШ № 3", "В.А. Сухих", "", "Замечания прилагаются"),
    ]


def test_a_visa_may_be_given_in_place_and_by_an_acting_person() -> None:
    visas = (Visa(Signatory(post="юрист", name="О.О. Ким")), Visa(Signatory(person="teacher", acting=True)))
    assert lines(with_order(visas=visas), "approval-sheet", "post", "name") == [
        ("Юрист", "О.О. Ким"),
        ("И.о. директора СОШ № 3", "В.А. Сухих"),
    ]


def test_on_the_sheets_of_a_joint_act_every_post_names_its_organisation() -> None:
    family = with_order(joint=("school",), acquainted=(Signatory(person="drawer"), Signatory(person="teacher")))
    for sheet in ("approval-sheet", "acquaintance-sheet"):
        assert lines(family, sheet, "post") == [
            ("Главный специалист Управления образования",),
            ("Директор СОШ № 3",),
        ]


def test_the_acquaintance_sheet_names_the_act_in_full() -> None:
    assert text(sheets(FAMILY)["acquaintance-sheet"].context["act"]) == (
        f"С приказом Управления образования Липовского округа от 24 декабря 2024 г. № 268 {TITLE} ознакомлены"
    )


def test_an_act_not_registered_yet_has_gaps_in_place_of_date_and_number() -> None:
    said = sheets(with_order(date=Gap(1, "date"), number=Gap(2, "number")))["acquaintance-sheet"].context["act"]
    assert " от [1] № [2] «" in text(said)
    left_out = text(sheets(with_order(date="—", number="—"))["acquaintance-sheet"].context["act"])
    assert " от " not in left_out
    assert "№" not in left_out


def test_the_heads_of_a_group_sign_for_it() -> None:
    assert lines(FAMILY, "acquaintance-sheet", "number", "post", "name") == [
        ("1", "Директор СОШ № 3", "В.А. Сухих"),
        ("2", "Методист", "О.О. Ким"),
    ]


def test_nobody_signs_twice() -> None:
    family = with_order(acquainted=(Signatory(person="teacher"), Addressee(party="school"), Addressee(group="schools")))
    assert lines(family, "acquaintance-sheet", "name") == [("В.А. Сухих",)]


def test_a_party_whose_head_is_not_known_has_a_line_to_be_filled_by_hand() -> None:
    nobody = Party("club", "Дом творчества", "Дом творчества")
    family = with_order(acquainted=(Addressee(party="club"),))
    family = replace(family, directory=replace(DIRECTORY, parties=DIRECTORY.parties | {"club": nobody}))
    assert lines(family, "acquaintance-sheet", "post", "name") == [("Руководитель Дома творчества", "")]


def test_the_members_of_a_group_are_those_of_the_year_of_the_act() -> None:
    members = (Member("school", since=2026), Member("edu", until=2025))
    directory = replace(DIRECTORY, groups={"schools": PartyGroup("schools", "Школы", "", members)})

    def named(date: str) -> list[tuple[str, ...]]:
        family = replace(with_order(date=date, distribution=(Addressee(group="schools"),)), directory=directory)
        return lines(family, "distribution-list", "name")

    assert named("2024-12-24") == [("Управление образования",)]
    assert named("2026-02-01") == [("СОШ № 3",)]
    assert named("—") == [("Управление образования",)]


def test_the_distribution_list_counts_the_copies() -> None:
    context = sheets(FAMILY)["distribution-list"].context
    assert lines(FAMILY, "distribution-list", "number", "name", "copies") == [
        ("1", "СОШ № 3", "2"),
        ("2", "в дело", "1"),
    ]
    assert context["total"] == "3"
    assert text(context["act"]).startswith("приказа Управления образования Липовского округа от 24 декабря")


def test_a_sheet_takes_a_template_of_ones_own() -> None:
    family = with_program(templates={"approval-sheet": "визы.docx"})
    assert sheets(family)["approval-sheet"].template == "визы.docx"


def test_finished_sheets_say_what_they_lack() -> None:
    made = [sheet for document in ALL for sheet in finished(document, FAMILY) if document.name.endswith("sheet")]
    assert [sheet.context["draft"]["has_gaps"] for sheet in made] == [False, False]
