"""A whole Word document in order: what paragraphs and cells look like, how lists count, where sheets turn."""

from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from generator.model.manuscript import Grid, Manuscript, Paragraph, Turn
from generator.word.reading.document import read
from tests.returned_files import cell, docx, paragraph, row, run, table, word

STYLES = word(
    "styles",
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Обычный"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="Глава"/><w:pPr><w:jc w:val="center"/>'
    '<w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="n"><w:name w:val="Пункт"/><w:basedOn w:val="a"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="character" w:styleId="c"><w:name w:val="Жирно"/><w:rPr><w:b/></w:rPr></w:style>',
)


def _level(place: int, kind: str, text: str, start: int = 1) -> str:
    said = f'<w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{place}">{said}</w:lvl>'


NUMBERING = word(
    "numbering",
    '<w:abstractNum w:abstractNumId="5">'
    + _level(0, "decimal", "%1.")
    + _level(1, "decimal", "%1.%2.")
    + "</w:abstractNum>"
    + '<w:abstractNum w:abstractNumId="6">'
    + _level(0, "bullet", "\uf0b7")
    + _level(1, "russianLower", "%2)")
    + _level(2, "upperRoman", "%3")
    + "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>'
    "</w:lvlOverride></w:num>",
)
SIDES = {"styles.xml": ("styles", STYLES), "numbering.xml": ("numbering", NUMBERING)}


def opened(body: str) -> Manuscript:
    return read(docx(body, SIDES), "x.docx")


def item(number: int, level: int = 0, text: str = "а") -> str:
    return paragraph(
        f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>', run(text)
    )


def paragraphs(found: Manuscript) -> list[Paragraph]:
    return [one for one in found.blocks if isinstance(one, Paragraph)]


def marks(body: str) -> list[str]:
    return [one.mark for one in paragraphs(opened(body))]


def test_paragraphs_and_tables_come_in_order() -> None:
    found = opened(paragraph(run("раз")) + table(row(cell(paragraph(run("два"))))) + paragraph(run("три")))
    assert [type(one) for one in found.blocks] == [Turn, Paragraph, Grid, Paragraph]


def test_looks_come_from_the_run_its_style_and_the_style_of_the_paragraph() -> None:
    head = paragraph('<w:pPr><w:pStyle w:val="h"/></w:pPr>', run("Глава"))
    parts = paragraph("<w:r><w:rPr><w:b/></w:rPr><w:t>а</w:t></w:r>", run("б"))
    styled = paragraph('<w:r><w:rPr><w:rStyle w:val="c"/></w:rPr><w:t>в</w:t></w:r>')
    off = paragraph('<w:pPr><w:pStyle w:val="h"/></w:pPr>', '<w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>г</w:t></w:r>')
    one, two, three, four = paragraphs(opened(head + parts + styled + off))
    assert (one.style, one.level, one.align, one.is_bold) == ("Глава", 1, "center", True)
    assert [(piece.text, piece.bold) for piece in two.pieces] == [("а", True), ("б", False)]
    assert (three.is_bold, four.is_bold) == (True, False)


def test_lists_count_as_word_counts() -> None:
    assert marks(item(1) + item(1, 1) + item(1, 1) + item(1) + item(1, 1)) == ["1.", "1.1.", "1.2.", "2.", "2.1."]
    assert marks(item(2) + item(2, 1) + item(2, 1) + item(2, 2)) == ["–", "а)", "б)", "I"]
    assert marks(item(1) + item(3) + item(3)) == ["1.", "7.", "8."]
    assert marks(paragraph('<w:pPr><w:pStyle w:val="n"/></w:pPr>', run("а")) * 2) == ["1.", "2."]


def test_a_cell_with_nothing_but_a_counted_number_says_it() -> None:
    found = opened(table(row(cell(item(1, text="")), cell(paragraph(run("а"))))))
    (grid,) = [one for one in found.blocks if isinstance(one, Grid)]
    assert [[one.mark for one in cell.paragraphs] for cell in grid.rows[0].cells] == [["1."], [""]]


def test_merged_cells_know_where_they_begin_and_go_on() -> None:
    begin, below = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>', "<w:tcPr><w:vMerge/></w:tcPr>"
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    a, b = paragraph(run("а")), paragraph(run("б"))
    rows = row(cell(begin + a), cell(b)) + row(cell(below + paragraph()), cell(b)) + row(cell(wide + a))
    (grid,) = [one for one in opened(table(rows)).blocks if isinstance(one, Grid)]
    shapes = [[(one.column, one.span, one.begins, one.is_below) for one in line.cells] for line in grid.rows]
    assert shapes == [
        [(0, 1, True, False), (1, 1, False, False)],
        [(0, 1, False, True), (1, 1, False, False)],
        [(0, 2, False, False)],
    ]


def test_sheets_are_known_where_they_begin() -> None:
    lying = '<w:sectPr><w:pgSz w:w="2" w:h="1" w:orient="landscape"/></w:sectPr>'
    ends = paragraph(f"<w:pPr>{lying}</w:pPr>", run("лежит"))
    found = opened(ends + paragraph(run("стоит")))
    assert [one.landscape if isinstance(one, Turn) else one.text for one in found.blocks] == [
        *(True, "лежит", False, "стоит"),
    ]


def test_a_page_break_turns_the_page_and_says_nothing() -> None:
    one, two = paragraphs(
        opened(paragraph('<w:r><w:br w:type="page"/></w:r>') + paragraph(run("а")) + paragraph(run("б")))
    )
    assert (one.text, one.new_page, two.new_page) == ("а", True, False)


def test_a_text_box_stands_before_its_paragraph() -> None:
    box = f"<wps:txbx><w:txbxContent>{paragraph(run('УТВЕРЖДАЮ'))}</w:txbxContent></wps:txbx>"
    found = opened(paragraph(f"<w:r>{box}</w:r>", run("Программа")))
    assert [one.text for one in paragraphs(found)] == ["УТВЕРЖДАЮ", "Программа"]


def test_what_stands_around_the_text_is_noted_once() -> None:
    document: Any = Document()
    document.add_paragraph("Текст")
    document.sections[0].header.paragraphs[0].text = "Проект"
    document.add_section()
    file = BytesIO()
    document.save(file)
    assert read(file.getvalue(), "x.docx").notes == ("Проект",)


@pytest.mark.parametrize("value", ["9" * 5000, "²", "-1", "", "٣"])
def test_numbers_that_mean_harm_are_read_as_none(value: str) -> None:
    body = (
        f'<w:p><w:pPr><w:outlineLvl w:val="{value}"/>'
        f'<w:numPr><w:ilvl w:val="{value}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        f"{run('а')}</w:p>"
        f'<w:tbl><w:tblGrid><w:gridCol w:w="{value}"/></w:tblGrid>{row(cell(paragraph(run("б"))))}</w:tbl>'
    )
    assert len(opened(body).blocks) == 3


def test_pictures_are_counted() -> None:
    document: Any = Document()
    drawing = f"<w:drawing {nsdecls('w')}/>"
    document.add_paragraph().add_run()._r.append(parse_xml(drawing))
    file = BytesIO()
    document.save(file)
    found = read(file.getvalue(), "x.docx")
    assert (found.pictures, [one for one in found.blocks if not isinstance(one, Turn)]) == (1, [])
