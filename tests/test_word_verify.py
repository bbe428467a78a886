from collections.abc import Callable, Mapping

import pytest
from docx import Document
from docx.document import Document as Word

from generator.word.verify import verify
from tests.word_files import add_table, changed, docx, parts, saved

DOCUMENT = "word/document.xml"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BOOKMARK = '<w:bookmarkStart w:id="{0}" w:name="{1}"/><w:bookmarkEnd w:id="{0}"/>'


def good() -> bytes:
    def build(document: Word) -> None:
        document.add_paragraph("начало")
        add_table(document, ["а", "б"], ["в", "г"])
        document.add_paragraph("конец")

    return docx(build)


GOOD = good()
XML = parts(GOOD)[DOCUMENT].decode()
TABLE = XML[XML.index("<w:tbl>") : XML.index("</w:tbl>") + len("</w:tbl>")]
ROW = TABLE[TABLE.rindex("<w:tr>") : TABLE.rindex("</w:tr>") + len("</w:tr>")]
CELL = ROW[ROW.rindex("<w:tc>") : ROW.rindex("</w:tc>") + len("</w:tc>")]
FIRST = "<w:body>"


def replaced(before: str, after: str) -> Callable[[bytes], bytes]:
    assert before in XML, before

    def change(data: bytes) -> bytes:
        head, tail = data.decode().rsplit(before, 1)
        return (head + after + tail).encode()

    return change


def first(content: str) -> Callable[[bytes], bytes]:
    """Put `content` at the beginning of the text."""
    return replaced(FIRST, FIRST + content)


CROOKED = (
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
    '<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>'
    '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:p/>'
)


def run(content: str) -> Callable[[bytes], bytes]:
    return first(f"<w:p><w:r>{content}</w:r></w:p>")


def merged(kind: str) -> Callable[[bytes], bytes]:
    return replaced(CELL, CELL.replace("</w:tcPr>", f"{kind}</w:tcPr>"))


DAMAGE: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "a raw ampersand": ("not-well-formed", first("<w:p>a & b</w:p>")),
    "a control character": ("not-well-formed", first("<w:p>&#1;</w:p>")),
    "a document type": ("doctype", lambda data: data.replace(b"<w:document", b"<!DOCTYPE x><w:document", 1)),
    "a cell without a paragraph": ("cell-without-paragraph", replaced(CELL, "<w:tc><w:tcPr/></w:tc>")),
    "an empty cell": ("cell-without-paragraph", replaced(CELL, "<w:tc/>")),
    "a cell that ends with a table": ("cell-without-paragraph", replaced(CELL, f"<w:tc><w:p/>{TABLE}</w:tc>")),
    "a table without rows": (
        "table-without-rows",
        first("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid></w:tbl><w:p/>"),
    ),
    "a table without a grid": ("table-without-grid", replaced(TABLE, TABLE.replace("gridCol", "gridX"))),
    "a short row": ("row-width", replaced(CELL, "")),
    "a long row": ("row-width", replaced(CELL, CELL + CELL)),
    "a row without cells": ("row-without-cells", replaced(ROW, "<w:tr/>")),
    "a span that is too wide": ("row-width", merged('<w:gridSpan w:val="2"/>')),
    "a span that is no number": ("row-width", merged('<w:gridSpan w:val="два"/>')),
    "a span beyond all bounds": ("row-width", merged('<w:gridSpan w:val="10000000"/>')),
    "a merge that nothing begins": ("merge-without-start", merged("<w:vMerge/>")),
    "a merge of another width than the cell above": ("merge-without-start", first(CROOKED)),
    "two tables that touch": ("tables-touch", replaced(TABLE, TABLE + TABLE)),
    "two tables that touch around a bookmark": (
        "tables-touch",
        replaced(TABLE, TABLE + BOOKMARK.format(1, "a") + TABLE),
    ),
    "a section that is not last": ("section-not-last", first("<w:sectPr/>")),
    "text outside of a line": ("stray-text", first("<w:p>потеряно</w:p>")),
    "two bookmarks of one number": ("id-repeated", run(BOOKMARK.format(1, "a") + BOOKMARK.format(1, "b"))),
    "two bookmarks of one name": ("id-repeated", run(BOOKMARK.format(1, "a") + BOOKMARK.format(2, "a"))),
    "a bookmark without an end": ("bookmark-open", run('<w:bookmarkStart w:id="1" w:name="a"/>')),
    "a bookmark without a beginning": ("bookmark-open", run('<w:bookmarkEnd w:id="1"/>')),
    "two content controls of one number": (
        "id-repeated",
        first('<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>' * 2),
    ),
    "two pictures of one number": (
        "id-repeated",
        run('<wp:docPr xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" id="1"/>' * 2),
    ),
    "two paragraphs of one number": (
        "id-repeated",
        first('<w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="1"/>' * 2),
    ),
    "a field without an end": ("field-open", run('<w:fldChar w:fldCharType="begin"/>')),
    "a field without a beginning": ("field-open", run('<w:fldChar w:fldCharType="end"/>')),
    "a style that is not there": ("style-missing", first('<w:p><w:pPr><w:pStyle w:val="X"/></w:pPr></w:p>')),
    "a list that is not there": (
        "numbering-missing",
        first('<w:p><w:pPr><w:numPr><w:numId w:val="99"/></w:numPr></w:pPr></w:p>'),
    ),
    "a footnote that is not there": ("note-missing", run('<w:footnoteReference w:id="5"/>')),
    "an endnote that is not there": ("note-missing", run('<w:endnoteReference w:id="5"/>')),
    "a comment that is not there": ("comment-missing", run('<w:commentReference w:id="5"/>')),
    "a relationship that is not there": (
        "relationship-missing",
        first(f'<w:p><w:hyperlink xmlns:r="{KIND}" r:id="rId99"/></w:p>'),
    ),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_a_fault_in_the_text_is_found(name: str) -> None:
    code, change = DAMAGE[name]
    found = verify(changed(GOOD, {DOCUMENT: change}), "x.docx")
    assert code in {problem.code for problem in found}
    assert {problem.place.part for problem in found} == {DOCUMENT}
    assert {problem.place.file for problem in found} == {"x.docx"}


@pytest.mark.parametrize(
    "name", ["a cell without a paragraph", "a span that is too wide", "a merge that nothing begins"]
)
def test_a_fault_in_a_table_is_told_with_table_row_and_cell(name: str) -> None:
    (problem,) = verify(changed(GOOD, {DOCUMENT: DAMAGE[name][1]}), "x.docx")
    assert (problem.place.table, problem.place.row) == (1, 2)
    assert problem.place.cell == (0 if problem.code == "row-width" else 2)


RELATIONS = "word/_rels/document.xml.rels"


def related(
    kind: str, target: str, mode: str = "", identifier: str = "rIdX"
) -> dict[str, bytes | Callable[[bytes], bytes]]:
    one = f'<Relationship Id="{identifier}" Type="{KIND}/{kind}" Target="{target}" {mode}/></Relationships>'
    return {RELATIONS: lambda data: data.replace(b"</Relationships>", one.encode())}


OUTSIDE = 'TargetMode="External"'
PACKAGE: dict[str, Mapping[str, bytes | Callable[[bytes], bytes]]] = {
    "relationship-target": related("image", "media/none.png"),
    "id-repeated": related("theme", "theme/theme1.xml", identifier="rId1"),
    "external-target": related("image", "http://example.org/a.png", OUTSIDE),
    "active-content": related("oleObject", "styles.xml"),
    "relationship-source": {
        "word/_rels/none.xml.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
    },
    "content-type-missing": {"word/strange.bin": b"1"},
    "main-type": {"[Content_Types].xml": lambda data: data.replace(b"document.main+xml", b"template.main+xml")},
    "leftover-tag": {"docProps/app.xml": lambda data: data.replace(b"<Application>", b"<Application>{{ x }}")},
}


@pytest.mark.parametrize("code", PACKAGE)
def test_a_fault_of_the_package_is_found(code: str) -> None:
    found = verify(changed(GOOD, PACKAGE[code]), "x.docx")
    assert code in {problem.code for problem in found}
    assert all(problem.place.part for problem in found)


def test_a_link_to_the_web_is_no_fault() -> None:
    assert verify(changed(GOOD, related("hyperlink", "http://example.org", OUTSIDE)), "x.docx") == ()


def test_a_style_defined_twice_is_found() -> None:
    styles = {"word/styles.xml": lambda data: data.replace(b'w:styleId="Title"', b'w:styleId="Heading1"')}
    assert "id-repeated" in {problem.code for problem in verify(changed(GOOD, styles), "x.docx")}


def test_what_word_and_its_libraries_write_is_sound() -> None:
    def build(document: Word) -> None:
        document.add_heading("Заголовок")
        document.add_paragraph("пункт", style="List Bullet")
        add_table(document, ["а", "б", "в"], ["г", "д", "е"], ["ж", "з", "и"])
        document.tables[0].cell(0, 0).merge(document.tables[0].cell(1, 1))
        document.add_section()
        document.sections[0].header.paragraphs[0].text = "колонтитул"

    assert verify(docx(build), "x.docx") == ()


def test_all_faults_are_told_at_once() -> None:
    def change(data: bytes) -> bytes:
        return DAMAGE["a footnote that is not there"][1](DAMAGE["a short row"][1](data))

    assert len(verify(changed(GOOD, {DOCUMENT: change}), "x.docx")) == 2


def test_a_text_that_only_looks_like_a_tag_is_no_leftover() -> None:
    def build(document: Word) -> None:
        document.add_paragraph("{{ x }} {% y %}")
        document.core_properties.title = "{{ x }}"

    assert verify(docx(build), "x.docx") == ()
    assert verify(saved(_commented()), "x.docx")[0].code == "leftover-tag"


def _commented() -> Word:
    document = Document()
    run = document.add_paragraph("текст").runs[0]
    document.add_comment(run, text="заметка {{ x }}")
    return document
