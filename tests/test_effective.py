"""The reader of effective properties follows every layer: otherwise the rules of tests/gost would hold nothing."""

import zipfile
from pathlib import Path

import pytest

from tests.effective import Document
from tests.effective_values import Paragraph

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
STYLES = """\
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:hAnsi="Default"/><w:sz w:val="20"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:line="240"/><w:jc w:val="left"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Base"/><w:pPr><w:jc w:val="both"/></w:pPr>
<w:rPr><w:sz w:val="26"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="D"><w:name w:val="Derived"/><w:basedOn w:val="B"/>
<w:pPr><w:spacing w:before="60"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="L"><w:name w:val="List"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:firstLine="709"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="L2"><w:name w:val="List 2"/><w:basedOn w:val="L"/>
<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="C"><w:name w:val="Char"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="T"><w:name w:val="Table"/><w:rPr><w:rFonts w:hAnsi="Table"/></w:rPr></w:style>"""
LISTS = """\
<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:pPr><w:ind w:left="100" w:hanging="100"/></w:pPr></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:pPr><w:ind w:left="200" w:hanging="100"/></w:pPr></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">
<w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:pPr><w:ind w:left="900"/></w:pPr></w:lvl></w:lvlOverride></w:num>"""
THEME = '<a:minorFont><a:latin typeface="Minor"/></a:minorFont>'


@pytest.fixture
def read(tmp_path: Path) -> "Read":
    return Read(tmp_path / "one.docx")


class Read:
    """Makes a document of one paragraph, or of one table, and reads it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __call__(self, body: str, theme: str = "") -> Paragraph:
        relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
        with zipfile.ZipFile(self.path, "w") as package:
            package.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
            package.writestr("word/styles.xml", f"<w:styles {W}>{STYLES}</w:styles>")
            package.writestr("word/numbering.xml", f"<w:numbering {W}>{LISTS}</w:numbering>")
            package.writestr("word/_rels/document.xml.rels", relations)
            if theme:
                package.writestr("word/theme/theme1.xml", f"<a:theme {A}>{theme}</a:theme>")
        return Document(self.path).paragraphs[0]


def one(style: str = "", own: str = "", run: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{own}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>x</w:t></w:r></w:p>"


def test_defaults_hold_where_no_style_says_otherwise(read: Read) -> None:
    found = read(one())
    assert (found.align, found.runs[0].size, found.runs[0].face) == ("left", 10, "Default")


def test_a_table_style_stands_between_the_defaults_and_the_style_of_the_paragraph(read: Read) -> None:
    table = '<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tblGrid/><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>'
    found = read(table.format(one("B")))
    assert (found.runs[0].face, found.runs[0].size) == ("Table", 13)


def test_a_style_has_what_it_is_based_on_and_attributes_add_up(read: Read) -> None:
    found = read(one("D"))
    assert (found.align, found.properties["spacing"]) == ("both", {"line": "240", "before": "60"})


def test_a_style_changes_the_indent_of_its_list_and_a_list_of_the_paragraph_changes_that_of_the_style(
    read: Read,
) -> None:
    assert (read(one("L")).left, read(one("L")).first_line) == (100, 709)
    direct = read(one("L", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))
    assert (direct.left, direct.first_line) == (100, -100)


def test_a_style_that_chooses_only_a_level_has_the_list_of_its_base(read: Read) -> None:
    assert (read(one("L2")).left, read(one("L2")).level) == (200, 1)


def test_a_use_of_a_list_may_change_its_level(read: Read) -> None:
    assert read(one("N", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>')).left == 900


def test_what_stands_in_the_paragraph_and_the_run_wins(read: Read) -> None:
    found = read(one("B", '<w:jc w:val="right"/>', '<w:rStyle w:val="C"/>'))
    assert (found.align, found.runs[0].size) == ("right", 14)
    assert read(one("B", "", '<w:rStyle w:val="C"/><w:sz w:val="30"/>')).runs[0].size == 15


@pytest.mark.parametrize(("theme", "face"), [(THEME, "Minor"), ("", "a theme that is not there: minorHAnsi")])
def test_a_face_of_the_theme_wins_over_one_named_beside_it(read: Read, theme: str, face: str) -> None:
    found = read(one("", "", '<w:rFonts w:hAnsi="Named" w:hAnsiTheme="minorHAnsi"/>'), theme)
    assert found.runs[0].face == face
