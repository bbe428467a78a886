"""Filled forms read back from Word: whatever a person or a program has done to an answer, it is found."""

import shutil
import subprocess
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.returned import Cell, Returned
from generator.word.reading.forms import read
from tests.returned_files import (
    STRICT,
    WORD,
    cell,
    control,
    docx,
    paragraph,
    properties,
    relations,
    row,
    run,
    table,
    word,
    word_parts,
    zipped,
)
from tests.word_files import saved

ANSWER = "сделано"
INNER = table(row(cell(paragraph(run("внутри"))), cell(paragraph(run("рядом")))))
PLACES = {
    "run": (paragraph(run(ANSWER)), ANSWER),
    "several runs": (paragraph(run("сде"), run("лано")), ANSWER),
    "several paragraphs": (paragraph(run("раз")) + paragraph(run("два")), "раз\nдва"),
    "insertion": (paragraph(f"<w:ins>{run(ANSWER)}</w:ins>"), ANSWER),
    "move to": (paragraph(f"<w:moveTo>{run(ANSWER)}</w:moveTo>"), ANSWER),
    "field": (paragraph(f'<w:fldSimple w:instr="DATE">{run(ANSWER)}</w:fldSimple>'), ANSWER),
    "smart tag": (paragraph(f'<w:smartTag w:element="x">{run(ANSWER)}</w:smartTag>'), ANSWER),
    "custom xml": (f'<w:customXml w:element="x">{paragraph(run(ANSWER))}</w:customXml>', ANSWER),
    "direction": (paragraph(f'<w:bdo w:val="ltr">{run(ANSWER)}</w:bdo>'), ANSWER),
    "link": (paragraph(f"<w:hyperlink>{run(ANSWER)}</w:hyperlink>"), ANSWER),
    "control in a line": (paragraph(control(run(ANSWER))), ANSWER),
    "control around a paragraph": (control(paragraph(run(ANSWER))), ANSWER),
    "controls in controls": (control(paragraph(control(run(ANSWER), "b")), "a"), ANSWER),
    "inner table": (INNER + paragraph(), "внутри\nрядом\n"),
    "formula": (paragraph("<m:oMath><m:r><m:t>сделано</m:t></m:r></m:oMath>"), ANSWER),
    "tab": (paragraph("<w:r><w:t>сде</w:t><w:tab/><w:t>лано</w:t></w:r>"), "сде\tлано"),
    "breaks": (paragraph("<w:r><w:t>а</w:t><w:br/><w:t>б</w:t><w:cr/><w:t>в</w:t></w:r>"), "а\nб\nв"),
    "hyphens": (paragraph("<w:r><w:t>а</w:t><w:noBreakHyphen/><w:t>б</w:t><w:softHyphen/><w:t>в</w:t></w:r>"), "а-бв"),
    "tick": (paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'), "✔"),
    "symbol": (paragraph('<w:r><w:sym w:font="Symbol" w:char="F02B"/></w:r>'), "+"),
    "complex field": (
        paragraph(
            '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>FORMTEXT</w:instrText></w:r>',
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
            run(ANSWER),
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ),
        ANSWER,
    ),
    "alternatives": (
        f"<mc:AlternateContent><mc:Choice>{paragraph(run(ANSWER))}</mc:Choice>"
        f"<mc:Fallback>{paragraph(run(ANSWER))}</mc:Fallback></mc:AlternateContent>",
        ANSWER,
    ),
    "only a fallback": (
        f"<mc:AlternateContent><mc:Fallback>{paragraph(run(ANSWER))}</mc:Fallback></mc:AlternateContent>",
        ANSWER,
    ),
    "comment inside": (paragraph("<w:r><w:t>сде<!-- а -->лано</w:t></w:r>"), ANSWER),
    "characters": (paragraph("<w:r><w:t>A &amp; B &lt; <![CDATA[<C>]]> &#1040;</w:t></w:r>"), "A & B < <C> А"),
    "not hidden": (paragraph(f'<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>{ANSWER}</w:t></w:r>'), ANSWER),
}
LEFT_OUT = {
    "deletion": (f"<w:del><w:r><w:delText>{ANSWER}</w:delText></w:r></w:del>", "revisions"),
    "move from": (f"<w:moveFrom>{run(ANSWER)}</w:moveFrom>", "revisions"),
    "hidden": (f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{ANSWER}</w:t></w:r>", "hidden"),
    "hidden by its style": (f'<w:r><w:rPr><w:rStyle w:val="a7"/></w:rPr><w:t>{ANSWER}</w:t></w:r>', "hidden"),
    "code of a field": (f"<w:r><w:instrText>{ANSWER}</w:instrText></w:r>", ""),
}
STYLES = word(
    "styles",
    '<w:style w:styleId="a6"><w:basedOn w:val="a7"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:styleId="a7"><w:basedOn w:val="a6"/></w:style>'
    '<w:style w:styleId="a8"><w:basedOn w:val="a8"/></w:style>',
)


def only(inner: str) -> Cell:
    """Return the cell of a table of one cell."""
    (((found,),),) = read(docx(table(row(cell(inner)))), "a.docx").tables
    return found


@pytest.mark.parametrize("place", PLACES)
def test_an_answer_is_found_wherever_it_stands_in_its_cell(place: str) -> None:
    inner, expected = PLACES[place]
    assert only(inner).text == expected


@pytest.mark.parametrize("place", LEFT_OUT)
def test_what_nobody_sees_is_left_out_and_remarked(place: str) -> None:
    inner, remark = LEFT_OUT[place]
    data = docx(table(row(cell(paragraph(run("до "), inner, run("после"))))), {"styles.xml": ("styles", STYLES)})
    found = read(data, "a.docx")
    assert found.tables[0][0][0].text == "до после"
    assert found.remarks == ({remark} if remark else set())


def texts(found: Returned) -> list[list[list[str]]]:
    return [[[one.text for one in line] for line in grid] for grid in found.tables]


PLAIN = [cell(paragraph(run(text))) for text in "абвг"]
SHAPES = {
    "plain": row(*PLAIN[:2]) + row(*PLAIN[2:]),
    "control around a row": row(*PLAIN[:2]) + control(row(*PLAIN[2:])),
    "control around rows": control(row(*PLAIN[:2]) + row(*PLAIN[2:])),
    "control around cells": row(PLAIN[0], control(PLAIN[1])) + row(control(PLAIN[2] + PLAIN[3])),
    "custom xml around a row": row(*PLAIN[:2]) + f'<w:customXml w:element="x">{row(*PLAIN[2:])}</w:customXml>',
    "inserted row": row(*PLAIN[:2]) + row("<w:trPr><w:ins/></w:trPr>", *PLAIN[2:]),
    "deleted row": row(*PLAIN[:2]) + row("<w:trPr><w:del/></w:trPr>", *PLAIN[:2]) + row(*PLAIN[2:]),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_rows_and_cells_are_found_inside_controls(shape: str) -> None:
    found = read(docx(table(SHAPES[shape])), "a.docx")
    assert texts(found) == [[["а", "б"], ["в", "г"]]]
    assert found.remarks == ({"revisions"} if shape in ("inserted row", "deleted row") else set())


def test_a_table_in_a_control_of_the_body_is_a_table() -> None:
    body = control(paragraph(run("над")) + table(row(PLAIN[0]))) + table(row(PLAIN[1]))
    found = read(docx(body), "a.docx")
    assert (texts(found), found.texts) == ([[["а"]], [["б"]]], ("над",))


def test_columns_count_spans_and_what_is_left_before_a_row() -> None:
    wide = cell(paragraph(run("шапка")), '<w:gridSpan w:val="3"/>')
    continued = cell(paragraph(), "<w:vMerge/>")
    rows = row(wide, PLAIN[0]), row('<w:trPr><w:gridBefore w:val="2"/></w:trPr>', PLAIN[1], continued)
    ((first, second),) = read(docx(table(*rows)), "a.docx").tables
    assert [(one.column, one.span, one.text) for one in first] == [(0, 3, "шапка"), (3, 1, "а")]
    assert [(one.column, one.span, one.text) for one in second] == [(2, 1, "б"), (3, 1, "")]


@pytest.mark.parametrize(("said", "span"), [("10000000", 63), ("-5", 1), ("0", 1), ("abc", 1), ("٣", 1), ("9" * 99, 1)])
def test_an_absurd_span_does_no_harm(said: str, span: int) -> None:
    data = docx(table(row(cell(paragraph(), f'<w:gridSpan w:val="{said}"/>'), PLAIN[0])))
    first, second = read(data, "a.docx").tables[0][0]
    assert (first.span, second.column) == (span, span)


def bookmark(name: str) -> str:
    return f'<w:bookmarkStart w:id="1" w:name="{name}"/>'


def test_bookmarks_that_begin_in_a_cell_or_right_before_it_are_its_marks() -> None:
    inside = cell(bookmark("row_1") + paragraph(bookmark("row_1_Copy_1"), bookmark("_GoBack"), run("а")))
    rows = row(inside, bookmark("row_2"), cell(paragraph()), bookmark("row_3")) + row(cell(paragraph()))
    nested = row(cell(table(bookmark("row_4") + row(cell(paragraph(bookmark("row_5")))))))
    body = paragraph(bookmark("elsewhere")) + table(bookmark("row_0") + rows + nested)
    ((first, second, third),) = read(docx(body), "a.docx").tables
    assert [one.marks for one in (*first, *second, *third)] == [
        ("row_0", "row_1"),
        ("row_2",),
        ("row_3",),
        ("row_4", "row_5"),
    ]


def test_controls_have_their_tags_and_texts_and_the_rest_stands_beside() -> None:
    inner = paragraph(
        run("Итог: "), control(run("да"), "status.a"), run(" кроме "), control(run("выберите"), "b", True)
    )
    found = only(inner + control(paragraph(run("раз")) + paragraph(run("два")), "c"))
    assert found.controls == (("status.a", "да"), ("b", "выберите"), ("c", "раз\nдва"))
    assert (found.text, found.beside) == ("Итог: да кроме выберите\nраз\nдва", "Итог:  кроме")


def test_what_a_control_says_is_read_even_where_it_is_marked_as_a_placeholder() -> None:
    # LibreOffice leaves the mark where something was typed.
    assert only(paragraph(control(run("сделано"), "a", True))).text == "сделано"


def test_a_control_around_a_cell_is_its_answer() -> None:
    data = docx(table(row(control(cell(paragraph(run("да"))), "a"), control(cell(paragraph(run("нет"))), "b", True))))
    first, second = read(data, "a.docx").tables[0][0]
    assert (first.text, first.controls, first.beside) == ("да", (("a", "да"),), "")
    assert (second.text, second.controls) == ("нет", (("b", "нет"),))


def test_a_cell_without_controls_has_nothing_beside() -> None:
    assert only(paragraph(run("да"))).beside == ""


def test_a_control_without_a_tag_is_listed_with_an_empty_one() -> None:
    inner = paragraph(f"<w:sdt><w:sdtContent>{run('да')}</w:sdtContent></w:sdt>", "<w:sdt/>")
    assert only(inner).controls == (("", "да"), ("", ""))


def test_paragraphs_joined_by_a_deletion_are_one_line() -> None:
    ended = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("сде") + "</w:p>"
    assert only(ended + paragraph(run("лано"))).text == ANSWER


def test_text_outside_of_tables_is_read_from_everywhere() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph(run('в рамке'))}{INNER}</w:txbxContent></w:pict></w:r>"
    body = paragraph(run("до"), box) + table(row(cell(paragraph(run("в ячейке"), box)))) + paragraph(run("после"))
    sides = {
        "header1.xml": ("header", word("hdr", paragraph(run("вверху")))),
        "footer1.xml": ("footer", word("ftr", table(row(cell(paragraph(run("форма 7"))))))),
        "footnotes.xml": ("footnotes", word("footnotes", f"<w:footnote>{paragraph(run('сноска'))}</w:footnote>")),
    }
    found = read(docx(body, sides), "a.docx")
    boxes = ("в рамке", "внутри", "рядом")
    assert found.texts == ("до", "после", *boxes, *boxes, "вверху", "форма 7", "сноска")
    assert texts(found) == [[["в ячейке"]]]
    assert found.remarks == {"boxes"}


def test_an_empty_text_box_and_empty_lines_are_nothing() -> None:
    found = read(docx(paragraph(f"<w:r><w:pict><w:txbxContent>{paragraph()}</w:txbxContent></w:pict></w:r>")), "a.docx")
    assert (found.texts, found.remarks) == ((), frozenset())


def test_comments_are_remarked_and_not_read() -> None:
    comment = word("comments", f"<w:comment>{paragraph(run('проверить'))}</w:comment>")
    found = read(docx(paragraph(run("а")), {"comments.xml": ("comments", comment)}), "a.docx")
    assert (found.remarks, found.texts) == ({"comments"}, ("а",))
    empty = read(docx(paragraph(run("а")), {"comments.xml": ("comments", word("comments", ""))}), "a.docx")
    assert empty.remarks == frozenset()


def test_custom_properties_of_every_type_are_texts() -> None:
    values = {"lpwstr": "форма 7", "i4": "12", "r8": "1.5", "bool": "true", "filetime": "2026-05-15T00:00:00Z"}
    parts = word_parts(paragraph())
    targets = ("officeDocument", "word/document.xml"), ("custom-properties", "docProps/custom.xml")
    parts["_rels/.rels"], parts["docProps/custom.xml"] = relations(*targets), properties(**values)
    assert read(zipped(parts), "a.docx").properties == values


def test_the_document_is_found_by_its_relationship() -> None:
    parts = word_parts(table(row(PLAIN[0])))
    parts["word/document2.xml"] = parts.pop("word/document.xml")
    parts["word/_rels/document2.xml.rels"] = parts.pop("word/_rels/document.xml.rels")
    parts["_rels/.rels"] = relations(("officeDocument", "/word/document2.xml"))
    assert texts(read(zipped(parts), "a.docx")) == [[["а"]]]


def test_a_strict_document_is_read() -> None:
    parts = word_parts(table(row(cell(paragraph(run("а")), '<w:gridSpan w:val="2"/>'))))
    usual, office = WORD, "http://schemas.openxmlformats.org/officeDocument/2006"
    for name, text in parts.items():
        strict = str(text).replace(usual, f"{STRICT}/wordprocessingml/main")
        parts[name] = strict.replace(f"{office}/relationships", f"{STRICT}/officeDocument/relationships")
    found = read(zipped(parts), "a.docx")
    assert (texts(found), found.tables[0][0][0].span) == ([[["а"]]], 2)


TYPED = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co")), max_size=80).map(str.strip)


@settings(max_examples=settings().max_examples // 2)
@given(st.lists(st.lists(TYPED, min_size=2, max_size=2), min_size=1, max_size=4))
def test_whatever_is_typed_is_read(answers: list[list[str]]) -> None:
    document = Document()
    grid = document.add_table(len(answers), 2)
    for line, answer in zip(grid.rows, answers, strict=True):
        for place, text in zip(line.cells, answer, strict=True):
            place.text = text
    assert texts(read(saved(document), "a.docx")) == [answers]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")
def test_a_form_saved_in_libreoffice_says_the_same(tmp_path: Path) -> None:
    marked = f'{bookmark("row_1")}{run("[act-1]")}<w:bookmarkEnd w:id="1"/>'
    filled = paragraph(control(run("сделано"), "account.act-1"))
    body = table(row(cell(paragraph(marked)), cell(filled), cell(paragraph(run("раз")) + paragraph(run("два")))))
    (tmp_path / "form.docx").write_bytes(docx(body + paragraph(run("подпись")) + "<w:sectPr/>"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "docx:MS Word 2007 XML", "--outdir"]
    target = tmp_path / "saved"
    subprocess.run([*command, str(target), str(tmp_path / "form.docx")], check=True, capture_output=True, timeout=120)
    found = read((target / "form.docx").read_bytes(), "form.docx")
    assert (texts(found), found.texts) == ([[["[act-1]", "сделано", "раз\nдва"]]], ("подпись",))
    assert found.tables[0][0][0].marks == ("row_1",)
    assert [text for _, text in found.tables[0][0][1].controls] in (["сделано"], [])
