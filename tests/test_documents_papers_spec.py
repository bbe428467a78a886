"""The papers around a program in the spec: every key read, every slip pointed at with its place and the way out."""

import pytest

from generator.errors import Severity
from generator.model.gap import Gap
from generator.model.order import Addressee, Approval, Consent, Executor, Order, Signatory, Visa
from tests.spec_texts import DIRECTORY, HEAD, family, lines, loaded, marked, said

ACT = "order: {title: О мерах, date: 2024-12-20, number: 17"
KNOWN = DIRECTORY.replace(
    "  school-3: {name: Средняя школа № 3}\n",
    "  school-3: {name: Средняя школа № 3, head: lavrova}\n  club: {name: Клуб}\n",
)


def order(more: str, directory: str = KNOWN) -> Order:
    found = family(f"{HEAD}{ACT}, {more}}}\n", directory).program.order
    assert found
    return found


def signatories(text: str) -> tuple[Signatory | Gap, ...]:
    return order(f"signatory: {text}").signatories


# Who signs


def test_an_act_is_signed_by_a_person_a_post_with_a_name_or_several() -> None:
    given = Signatory(post="начальник Управления", name="О.О. Ким")
    assert signatories("lavrova") == (Signatory(person="lavrova"),)
    assert signatories("{post: head, name: О.О. Ким}") == (given,)
    assert signatories("[lavrova, {post: head, name: О.О. Ким}]") == (Signatory(person="lavrova"), given)
    assert signatories("—") == (Signatory(),)


def test_a_person_may_sign_as_acting_or_with_another_post() -> None:
    assert signatories("{person: lavrova, acting: yes}") == (Signatory(person="lavrova", acting=True),)
    assert signatories("{person: lavrova, post: директор}") == (Signatory(person="lavrova", post="директор"),)


def test_who_is_not_known_yet_is_a_gap_for_each() -> None:
    assert signatories("?") == (Gap(1, "signatory"),)
    assert signatories("[?, lavrova]") == (Gap(1, "signatory"), Signatory(person="lavrova"))
    assert signatories("{}") == (Gap(1, "signatory"),)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("@@signatory: {name: О.О. Ким}", "missing-key"),
        ("@@signatory: {post: head}", "missing-key"),
        ("signatory: {person: @@lavrowa}", "unknown-reference"),
        ("signatory: [lavrova, @@lavrowa]", "unknown-reference"),
        ("signatory: [lavrova, {post: @@haed, name: x}]", "unknown-reference"),
        ("visas: [@@lavrowa]", "unknown-reference"),
        ("visas: [{person: @@lavrowa, remarks: yes}]", "unknown-reference"),
        ("visas: [@@{remarks: yes, post: юрист}]", "missing-key"),
        ("acquainted: [@@low-result]", "unknown-reference"),
        ("acquainted: [{post: @@haed, name: x}]", "unknown-reference"),
        ("distribution: [@@low-result]", "unknown-reference"),
        ("distribution: [{to: @@edv, copies: 2}]", "unknown-reference"),
        ("executor: @@lavrowa", "unknown-reference"),
        ("executor: {person: @@lavrowa}", "unknown-reference"),
        ("@@executor: {phone: 1-23}", "missing-key"),
        ("joint: [@@school-4]", "unknown-reference"),
        ("joint: [@@edu]", "duplicate-value"),
        ("joint: [school-3, @@school-3]", "duplicate-value"),
        (f"code: @@{'я' * 101}", "code-too-long"),
    ],
)
def test_a_slip_in_the_papers_is_an_error_at_its_place(text: str, code: str) -> None:
    program, place = marked(f"{HEAD}{ACT}, {'' if 'signatory' in text else 'signatory: lavrova, '}{text}}}\n")
    found = loaded(program, KNOWN)
    assert lines(found.problems) == [f"program.yaml:{place} {code}"]
    assert said(found.problems[0].hint)
    assert found.family is None


def test_the_nearest_name_is_offered() -> None:
    (problem,) = loaded(f"{HEAD}{ACT}, signatory: lavrova, acquainted: [low-result]}}\n").problems
    assert "low-results" in said(problem.hint)


# The papers


def test_the_papers_of_an_order_become_values() -> None:
    found = order(
        "signatory: lavrova, executor: {person: lavrova, phone: 1-23}, joint: [school-3], "
        "visas: [lavrova, {post: юрист, name: О.О. Ким, remarks: yes, date: 19.12.2024}], "
        "acquainted: [lavrova, low-results, edu, {post: head, name: О.О. Ким}], "
        "distribution: [edu, {to: low-results, copies: 2}, В дело]",
        KNOWN.replace("short: УО", "short: УО, head: lavrova"),
    )
    assert found.executor == Executor(person="lavrova", phone="1-23")
    assert found.joint == ("school-3",)
    assert found.visas == (
        Visa(Signatory(person="lavrova")),
        Visa(Signatory(post="юрист", name="О.О. Ким"), remarks=True, date="2024-12-19"),
    )
    assert found.acquainted == (
        Signatory(person="lavrova"),
        Addressee(group="low-results"),
        Addressee(party="edu"),
        Signatory(post="начальник Управления", name="О.О. Ким"),
    )
    assert found.distribution == (
        Addressee(party="edu"),
        Addressee(group="low-results", copies=2),
        Addressee(text="В дело"),
    )


def test_whoever_has_no_head_to_sign_is_named_in_a_warning() -> None:
    found = loaded(f"{HEAD}{ACT}, signatory: lavrova, acquainted: [low-results, club]}}\n", KNOWN)
    (problem,) = found.problems
    assert (problem.code, problem.severity) == ("no-head", Severity.WARNING)
    assert problem.message.values["parties"] == ["club"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("code: yes", "Приказ;2024-12-20;17"),
        ("kind: directive, code: да", "Распоряжение;2024-12-20;17"),
        ("code: no", ""),
        ("code: https://example.org/412", "https://example.org/412"),
        ("signatory: lavrova", ""),
    ],
)
def test_the_code_is_made_of_kind_date_and_number_or_is_as_given(text: str, code: str) -> None:
    assert order(text).code == code


def test_there_is_no_code_until_date_and_number_are_known() -> None:
    for unknown in ("date: ?, number: 17", "date: 2024-12-20, number: ?", "date: —, number: —"):
        found = family(f"{HEAD}order: {{title: О мерах, {unknown}, code: yes, signatory: —}}\n").program.order
        assert found
        assert found.code == ""


def test_an_order_owes_a_title_only_where_no_point_approves_anything() -> None:
    bare = "order: {date: 2024-12-20, number: 17, signatory: lavrova, points: [{id: a, "
    (problem,) = loaded(f"{HEAD}{bare}text: Провести семинар.}}]}}\n").problems
    assert problem.code == "missing-key"
    assert "approve: yes" in said(problem.hint)
    approved = family(f"{HEAD}{bare}approve: yes}}]}}\n").program.order
    assert approved
    assert approved.title == ""


# What is not printed


@pytest.mark.parametrize(
    "text",
    [
        f"{ACT}, signatory: lavrova, kind: directive, @@verb: inline}}",
        f"{ACT}, signatory: {{person: lavrova, @@name: О.О. Ким}}}}",
        "documents: {@@cyclogram: {template: x.docx}}",
        "documents: {@@order: {template: x.docx}}",
        "documents: {@@program: {template: x.docx}}",
        "documents: {@@approval-sheet: {template: x.docx}}",
        "approval: {form: none, consents: [{paper: письмом, @@name: x}]}",
        "approval: {form: none, consents: [{person: lavrova, @@number: 1}]}",
    ],
)
def test_what_would_not_be_printed_is_pointed_at(text: str) -> None:
    program, place = marked(f"{HEAD}{text}\n")
    found = loaded(program)
    assert lines(found.problems) == [f"program.yaml:{place} not-printed"]
    assert found.family


def test_templates_of_documents_that_are_made_and_of_reports_to_come_are_in_order() -> None:
    sections = "sections: [{kind: cyclogram, objectives: [{events: []}]}]\ndocuments:\n"
    text = f"{HEAD}{ACT}, signatory: lavrova, visas: [lavrova]}}\n{sections}"
    for name in ("order", "program", "cyclogram", "report", "approval-sheet"):
        text += f"  {name}: {{template: x.docx}}\n"
    assert loaded(text).problems == ()


# Approval and the rest


def test_an_approval_block_has_its_reason_and_its_consents() -> None:
    found = family(
        HEAD + "approval: {form: person, person: lavrova, date: —, reason: так принято, consents: "
        "[{person: lavrova, date: 2024-12-02}, {post: head, name: x}, {paper: письмом, date: 2.12.2024, number: 5}]}\n"
    ).program.approval
    assert found == Approval(
        "person",
        Signatory(person="lavrova"),
        "—",
        reason="так принято",
        consents=(
            Consent(Signatory(person="lavrova"), date="2024-12-02"),
            Consent(Signatory(post="начальник Управления", name="x")),
            Consent(paper="письмом", date="2024-12-02", number="5"),
        ),
    )


def test_an_approval_block_in_the_words_of_its_author_owes_nothing() -> None:
    found = loaded(HEAD + "approval: {form: person, text: 'УТВЕРЖДЕНА решением Совета'}\n")
    assert [one.code for one in found.problems] == []
    assert found.family
    assert found.family.program.approval == Approval("person", text="УТВЕРЖДЕНА решением Совета")
    assert found.family.gaps == ()


def test_a_person_who_approves_in_place_owes_a_post() -> None:
    assert [one.code for one in loaded(HEAD + "approval: {form: person, name: x, date: —}\n").problems] == [
        "missing-key"
    ]
    assert [one.code for one in loaded(HEAD + "approval: {form: none, consents: [{date: 2024-12-02}]}\n").problems] == [
        "missing-key"
    ] * 2


def test_a_report_may_ask_for_a_contents_list() -> None:
    assert family(p2025="contents: yes\n").executions["2025"].contents
    assert not family(p2025="title: x\n").executions["2025"].contents


def test_an_act_is_amended_by_other_acts_of_the_directory() -> None:
    text = DIRECTORY + "  old: {kind: Приказ, title: x, amended_by: [bare, @@brae]}\n"
    directory, place = marked(text)
    assert lines(loaded(HEAD, directory).problems) == [f"directory.yaml:{place} unknown-reference"]
    itself, place = marked(DIRECTORY + "  old: {kind: Приказ, title: x, amended_by: [@@old]}\n")
    assert lines(loaded(HEAD, itself).problems) == [f"directory.yaml:{place} unknown-reference"]


def test_a_short_name_has_forms_of_its_own() -> None:
    directory = DIRECTORY.replace("short: УО", "short: ЦентрОбр, short_forms: {genitive: ЦентрОбра}")
    assert family(HEAD, directory).directory.parties["edu"].short_forms.genitive == "ЦентрОбра"
