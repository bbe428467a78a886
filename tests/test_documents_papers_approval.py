"""The approval block in every form, the two of real documents among them, and external consents."""

from dataclasses import replace

import pytest

from generator.model.directory import Party, Person
from generator.model.family import Family, Settings
from generator.model.gap import Gap
from generator.model.look import Look
from generator.model.order import Approval, Consent, Signatory
from tests.families import DIRECTORY, FAMILY, PROGRAM, with_order, with_program
from tests.linting import run
from tests.printed import sheets, text

ACT = ["приказом Управления образования Липовского округа", "от 24 декабря 2024 г. № 268"]


def block(family: Family, sheet: str = "program") -> list[str]:
    return text(sheets(family)[sheet].context["approval"]).split("\n")


def consents(family: Family, sheet: str = "program") -> list[str]:
    context = sheets(family)[sheet].context
    assert context["has_consent"] is bool(context["consents"])
    return [text(one) for one in context["consents"]]


@pytest.mark.parametrize(
    ("kind", "title", "word"),
    [
        ("program", "Программа поддержки школ", "УТВЕРЖДЕНА"),
        ("plan", "Перечень мероприятий", "УТВЕРЖДЕН"),
        ("plan", "Положение о наставничестве", "УТВЕРЖДЕНО"),
        ("measures", "Меры поддержки школ", "УТВЕРЖДЕНЫ"),
    ],
)
def test_the_word_agrees_with_the_document_whatever_the_kind_of_act(kind: str, title: str, word: str) -> None:
    directive = replace(PROGRAM.order, kind="directive") if PROGRAM.order else None
    family = with_program(order=directive, approval=Approval("act"), title=title, kind=kind)
    assert block(family) == [word, "распоряжением Управления образования Липовского округа", ACT[1]]


def test_the_line_of_the_appendix_stands_above_where_it_has_a_number_or_the_house_wants_it() -> None:
    assert block(with_program(approval=Approval("act", number="2"))) == ["Приложение № 2", "УТВЕРЖДЕНА", *ACT]
    plain = with_program(approval=Approval("act"))
    assert block(plain) == ["УТВЕРЖДЕНА", *ACT]
    assert block(replace(plain, settings=Settings(look=Look(appendix_line=True))))[0] == "Приложение"


def test_a_joint_act_is_named_with_all_who_issued_it() -> None:
    committee = Party("sport", "Комитет по спорту")
    family = with_order(joint=("sport",))
    family = replace(family, directory=replace(DIRECTORY, parties=DIRECTORY.parties | {"sport": committee}))
    assert block(family)[2] == "приказом Управления образования Липовского округа и Комитета по спорту"


def test_the_name_of_the_issuer_needs_no_forms_written_by_hand() -> None:
    issuer = Party("edu", "Управление образования Липовского округа")
    family = replace(FAMILY, directory=replace(DIRECTORY, parties=DIRECTORY.parties | {"edu": issuer}))
    assert block(family)[2] == ACT[0]


@pytest.mark.parametrize("form", ["act", "person", "plain", "none"])
def test_the_lines_that_the_author_gives_are_printed_instead_of_those_of_the_form(form: str) -> None:
    approval = Approval(form, text="УТВЕРЖДЕНА\nрешением Совета депутатов\nот 3 марта 2025 г. № 12")
    assert block(with_program(approval=approval)) == approval.text.split("\n")


def test_a_person_who_approves_is_named_with_the_organisation() -> None:
    family = with_program(order=None, approval=Approval("person", Signatory(person="teacher"), "2024-12-24"))
    assert block(family) == ["УТВЕРЖДАЮ", "Директор СОШ № 3", "____________ В.А. Сухих", "24 декабря 2024 г."]


def test_the_block_of_a_person_beside_an_order_is_printed_as_chosen() -> None:
    """The form of the three-year program met in practice: a title page signed by the head, and an order."""
    approval = Approval("person", Signatory(person="head"), "2024-12-20", reason="так принято в администрации")
    assert block(with_program(approval=approval)) == [
        "УТВЕРЖДАЮ",
        "Начальник Управления образования",
        "____________ И.С. Лаврова",
        "20 декабря 2024 г.",
    ]
    assert [one.code for one in run(with_program(approval=approval)) if one.code.startswith("approval")] == []


def test_a_plain_block_on_a_landscape_appendix_is_printed_as_chosen() -> None:
    """The form of the yearly list met in practice: «Приложение к приказу» on landscape sheets after the order."""
    order = replace(PROGRAM.order, together=True) if PROGRAM.order else None
    approval = Approval("plain", reason="так принято в министерстве")
    family = with_program(order=order, approval=approval, sections=PROGRAM.sections[7:8])
    appendix = sheets(family)["order"].context["appendix"]
    assert appendix["is_landscape"]
    assert text(appendix["approval"]).split("\n") == [
        "Приложение",
        "к " + ACT[0].replace("приказом", "приказу"),
        ACT[1],
    ]
    assert [one.code for one in run(family) if one.code.startswith("approval")] == []


def test_a_person_who_agrees_signs_and_a_body_is_named_by_its_paper() -> None:
    letter = Consent(paper="письмом Министерства образования", date="2024-12-02", number="11-7")
    person = Consent(Signatory(person="teacher"), date="2024-12-03")
    family = with_program(approval=Approval("act", consents=(person, letter)))
    assert consents(family) == [
        "Директор СОШ № 3\n____________ В.А. Сухих\n3 декабря 2024 г.",
        "письмом Министерства образования\nот 2 декабря 2024 г. № 11-7",
    ]


def test_consents_are_given_to_the_program_and_not_to_its_parts() -> None:
    family = with_program(approval=Approval("act", consents=(Consent(paper="протоколом совета"),)))
    assert consents(family) == ["протоколом совета"]
    assert consents(family, "roadmap") == []
    assert consents(FAMILY) == []


def test_a_draft_shows_the_blanks_of_an_act_not_registered_yet() -> None:
    assert block(with_order(date=Gap(1, "date"), number=Gap(2, "number")))[-1] == "от [1] № [2]"


def test_a_head_called_after_the_ministry_is_not_said_to_be_of_the_ministry() -> None:
    known = DIRECTORY.parties | {"ministry": Party("ministry", "Министерство образования Липовской области")}
    people = DIRECTORY.people | {"minister": Person("minister", "Назаров Игорь Ильич", "министр", "ministry")}
    family = with_program(order=None, approval=Approval("person", Signatory(person="minister"), "—"))
    assert block(replace(family, directory=replace(DIRECTORY, parties=known, people=people)))[1:] == [
        "Министр образования Липовской области",
        "____________ И.И. Назаров",
    ]
