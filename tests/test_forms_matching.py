"""Forms as they come back: codes lost, retyped, moved, changed, answered in other words, and of somebody else."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.document import Document as Word
from lxml import etree

from generator.errors import GeneratorError
from generator.model.collation import Kind
from tests import filling_forms as filling
from tests.blank_forms import PARTY, ROW, blanks, collected
from tests.word_files import W, add_table, changed, docx, root, text_of

NAMES = {"w": W[1:-1]}
DONE = {ROW: {"status": "Выполнено", "account": "Карты составлены."}}
KEPT = {"status": "done", "account": "Карты составлены."}
TITLE = "Составление и обновление карт дефицитов ШНОР"
SCHOOL = "МБОУ «СОШ № 2»"


def form(change: Callable[[Any], object], answers: filling.Answers = DONE) -> bytes:
    """Return the form of a school with answers, its text changed."""
    data = filling.word(blanks()["word"], answers)
    tree = root(data)
    change(tree)
    return changed(data, {"word/document.xml": etree.tostring(tree)})


def row(tree: Any, name: str = ROW) -> Any:
    return next(one for one in tree.iter(f"{W}tr") if f"[{name}]" in text_of(one))


def retext(tree: Any, before: str, after: str) -> None:
    for text in tree.iter(f"{W}t"):
        text.text = (text.text or "").replace(before, after)


def without_marks(tree: Any) -> None:
    for mark in list(tree.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        mark.getparent().remove(mark)


def without_controls(tree: Any) -> None:
    for control in list(tree.iter(f"{W}sdt")):
        content = control.find(f"{W}sdtContent")
        for child in list(content):
            control.addprevious(child)
        control.getparent().remove(control)


def kinds(data: bytes, file: str = "f.docx") -> list[tuple[Kind, str]]:
    """Return what was noticed, but for rows without an answer."""
    found = collected(data, file).findings
    return [(one.kind, one.row) for one in found if one.kind is not Kind.NO_ANSWER]


def test_a_row_whose_code_was_deleted_is_known_by_its_bookmark() -> None:
    data = form(lambda tree: retext(tree, f"[{ROW}]", "9"))
    assert (collected(data).answers, kinds(data)) == ({ROW: KEPT}, [])


def test_a_row_without_code_and_bookmark_is_known_by_its_wording_and_marked_so() -> None:
    def change(tree: Any) -> None:
        without_marks(tree)
        retext(tree, f"[{ROW}]", "9")

    data = form(change)
    assert (collected(data).answers, kinds(data)) == ({ROW: KEPT}, [(Kind.BY_WORDING, ROW)])


def test_a_code_typed_with_russian_letters_is_the_same_code() -> None:
    def change(tree: Any) -> None:
        without_marks(tree)
        retext(tree, f"[{ROW}]", "[асt-4f2w]")

    data = form(change)
    assert (collected(data).answers, kinds(data)) == ({ROW: KEPT}, [])


def test_of_code_and_wording_that_disagree_the_code_counts_and_it_is_said() -> None:
    data = form(
        lambda tree: retext(
            tree,
            "Составление и обновление карт дефицитов ШНОР",
            "Анкетирование обучающихся и родителей об учебной мотивации, нагрузке и школьном благополучии",
        )
    )
    assert collected(data).answers == {ROW: KEPT}
    assert (Kind.DISAGREEMENT, ROW) in kinds(data)


def test_rows_in_another_order_without_controls_are_the_same_rows() -> None:
    def change(tree: Any) -> None:
        without_controls(tree)
        moved = row(tree)
        moved.getparent().append(moved)

    assert collected(form(change)).answers == {ROW: KEPT}


def test_a_workbook_inside_a_word_file_makes_no_workbook_of_it() -> None:
    stream = BytesIO(filling.word(blanks()["word"], DONE))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_STORED) as archive:
        archive.writestr("word/embeddings/book.xlsx", blanks()["excel"])
    assert b"xl/workbook.xml" in stream.getvalue()
    assert collected(stream.getvalue()).answers == {ROW: KEPT}


def test_a_deleted_row_is_missing_and_a_row_that_stands_twice_counts_once() -> None:
    gone = form(lambda tree: row(tree, "act-n8q4").getparent().remove(row(tree, "act-n8q4")))
    assert kinds(gone) == [(Kind.MISSING_ROW, "act-n8q4")]

    def twice(tree: Any) -> None:
        again = etree.fromstring(etree.tostring(row(tree)))
        row(tree).addnext(again)
        for text in again.iter(f"{W}t"):
            text.text = (text.text or "").replace("Карты составлены.", "Другое.")

    assert (collected(form(twice)).answers, kinds(form(twice))) == ({ROW: KEPT}, [(Kind.REPEATED_ROW, ROW)])


def test_nothing_is_lost_from_columns_that_were_merged() -> None:
    said = {ROW: {"status": "Выполнено", "account": "Карты составлены.", "evidence": "Приказ № 5"}}
    document = Document(BytesIO(form(without_controls, said)))
    for line in document.tables[0].rows:
        if len(line._tr.tc_lst) > 6:
            line.cells[5].merge(line.cells[6])
    target = BytesIO()
    document.save(target)
    assert collected(target.getvalue()).answers[ROW]["account"] == "Карты составлены.\nПриказ № 5"


def test_text_typed_beside_the_control_belongs_to_the_answer() -> None:
    def change(tree: Any) -> None:
        (cell,) = (one for one in row(tree).iter(f"{W}tc") if text_of(one) == "Карты составлены.")
        paragraph = etree.SubElement(cell, f"{W}p")
        etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = "И обсуждены."

    assert collected(form(change)).answers == {ROW: KEPT | {"account": "Карты составлены.\nИ обсуждены."}}


def test_accepted_insertions_are_read_and_pending_deletions_are_not() -> None:
    def change(tree: Any) -> None:
        (text,) = (one for one in row(tree).iter(f"{W}t") if one.text == "Карты составлены.")
        run = text.getparent()
        deleted = etree.fromstring(etree.tostring(run).replace(b":t ", b":delText ").replace(b":t>", b":delText>"))
        for tag, one in (("del", deleted), ("ins", run)):
            mark = etree.Element(f"{W}{tag}", {f"{W}id": "900", f"{W}author": "школа"})
            run.addprevious(mark)
            mark.append(one)
        text.text = "Карты обновлены."

    data = form(change)
    assert collected(data).answers == {ROW: KEPT | {"account": "Карты обновлены."}}
    assert [one.field for one in collected(data).findings if one.kind is Kind.LOOK_AT] == ["revisions"]


def test_text_outside_of_the_cells_is_for_a_person_to_look_at() -> None:
    def change(tree: Any) -> None:
        body = tree.find(f"{W}body")
        paragraph = etree.Element(f"{W}p")
        etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = "Просим продлить срок."
        body.insert(0, paragraph)

    (found,) = (one for one in collected(form(change)).findings if one.kind is Kind.LOOK_AT)
    assert (found.field, found.said) == ("outside", "Просим продлить срок.")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("выполнено.", "done"),
        ("Реализовано частично", "partly"),
        ("НЕ ВЫПОЛНЕНО", "not_done"),
        ("В работе", "in_progress"),
        ("Выполнено с нарушением срока", "done_late"),
    ],
)
def test_a_status_in_other_words_is_understood(typed: str, meant: str) -> None:
    data = form(without_controls, {ROW: {"status": typed, "reason": "так вышло"}})
    assert collected(data).answers[ROW]["status"] == meant


def test_a_status_that_is_none_is_said_and_not_taken() -> None:
    data = form(without_controls, {ROW: {"status": "как обычно", "account": "Карты."}})
    assert collected(data).answers == {ROW: {"account": "Карты."}}
    (found,) = (one for one in collected(data).findings if one.kind is Kind.WRONG_VALUE)
    assert (found.row, found.field, found.said) == (ROW, "status", "как обычно")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("64", "64"), ("64 дефицита", ""), ("64 дефицитов", "64"), ("1 250,5", "1 250,5"), ("много", "")],
)
def test_a_number_may_have_its_unit_and_nothing_else(typed: str, kept: str) -> None:
    data = form(lambda _: None, {ROW: {"status": "Выполнено", "actual": typed}})
    assert collected(data).answers[ROW].get("actual", "") == kept


def test_a_reason_that_is_owed_and_not_given_is_said() -> None:
    data = form(lambda _: None, {ROW: {"status": "Не выполнено"}})
    assert (Kind.NO_REASON, ROW) in kinds(data)


def test_an_answer_about_a_row_of_somebody_else_is_not_taken() -> None:
    data = form(lambda tree: (without_marks(tree), retext(tree, f"[{ROW}]", "[act-m3w1]")))
    assert (Kind.NOT_ASKED, "act-m3w1") in kinds(data)
    assert collected(data).answers == {}


def retyped(document: Word) -> None:
    document.add_paragraph("Отчёт за 2027 год")
    document.add_paragraph(f"{SCHOOL}, директор Мещеряков А.В.")
    add_table(
        document,
        ("№ п/п", "Мероприятие", "Отметка о выполнении", "Информация о выполнении"),
        ("9", "Составление и обновление карт дефицитов школ", "выполнено", "Карты составлены."),
        ("10", "Входная диагностика по русскому языку и математике в 5, 7 и 9 классах", "выполнено", "Да."),
        ("11", "Своя строка школы", "выполнено", "Ещё."),
    )


def test_a_form_that_was_retyped_is_matched_by_its_words() -> None:
    found = collected(docx(retyped), "скан.docx")
    assert (found.sender.party, found.sender.is_retyped) == (PARTY, True)
    assert found.answers == {
        "act-4f2w": KEPT,
        "act-n8q4": {"status": "done", "account": "Да."},
    }
    noticed = [(one.kind, one.row) for one in found.findings]
    assert (Kind.BY_WORDING, "act-4f2w") in noticed
    assert (Kind.UNKNOWN_ROW, "") in noticed


def test_a_wording_with_another_number_is_another_row() -> None:
    wording = "Входная диагностика по русскому языку и математике в 5, 7 и 8 классах"

    def build(document: Word) -> None:
        retyped(document)
        document.tables[0].rows[3].cells[1].text = wording

    found = collected(docx(build), "school-2.docx")
    assert set(found.answers) == {"act-4f2w", "act-n8q4"}
    assert [one.said for one in found.findings if one.kind is Kind.UNKNOWN_ROW] == [wording]


def test_a_cell_of_very_many_lines_is_no_wording_and_costs_little() -> None:
    def build(document: Word) -> None:
        retyped(document)
        document.tables[0].rows[3].cells[1].text = "строка\n" * 30_000

    found = collected(docx(build), "school-2.docx")
    assert set(found.answers) == {"act-4f2w", "act-n8q4"}


def test_a_retyped_form_without_a_name_needs_the_party_as_the_name_of_its_file() -> None:
    def build(document: Word) -> None:
        retyped(document)
        document.paragraphs[1].text = ""

    with pytest.raises(GeneratorError) as refused:
        collected(docx(build), "скан.docx")
    assert [one.code for one in refused.value.problems] == ["form-nobody"]
    assert collected(docx(build), "school-2.docx").sender.party == PARTY


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("form-program", "monitoring-2025", "form-program"),
        ("form-period", "2026", "form-period"),
        ("form-party", "edu", "form-party"),
    ],
)
def test_a_form_of_something_else_is_set_aside(key: str, value: str, code: str) -> None:
    values = {"form-program": "shkoly-2025-2027", "form-period": "2027", "form-party": PARTY}

    def change(part: bytes) -> bytes:
        tree = etree.fromstring(part)
        for one in tree:
            if one.get("name") == key:
                assert one[0].text == values[key]
                one[0].text = value
        return etree.tostring(tree)

    with pytest.raises(GeneratorError) as refused:
        collected(changed(blanks()["word"], {"docProps/custom.xml": change}))
    assert [one.code for one in refused.value.problems] == [code]


def test_a_file_that_is_no_form_is_set_aside() -> None:
    with pytest.raises(GeneratorError) as refused:
        collected(docx(lambda document: document.add_paragraph(f"{SCHOOL}: поздравляем!")), "x.docx")
    assert [one.code for one in refused.value.problems] == ["form-none"]


def test_a_form_without_properties_is_known_by_the_name_at_its_foot() -> None:
    data = changed(form(lambda _: None), {"docProps/custom.xml": lambda part: part.replace(b"form-", b"lost-")})
    assert (collected(data).sender.party, collected(data).sender.is_retyped) == (PARTY, False)
    assert collected(data).answers == {ROW: KEPT}
