"""The layout of a Word file as read, beside an independent reader of effective properties."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from docx.document import Document as Word

from generator.build.inspecting import Around, inspect
from generator.checks.rule import Theme
from generator.checks.table import RULES
from generator.model import layout as model
from generator.word.inspecting.layout import layout
from generator.word.reading import document
from tests.effective import Document
from tests.effective_values import Paragraph
from tests.test_effective import LISTS, STYLES, A, W
from tests.word_files import docx
from tests.word_papers import HEADS, ROWS, table

_CODES = {rule.code for rule in RULES if rule.theme is Theme.LAYOUT}


def test_every_document_of_the_samples_is_read_as_an_independent_reader_reads_it(built: Path) -> None:
    for path in sorted(built.rglob("*.docx")):
        known, seen = Document(path), layout(path.read_bytes(), path.name)
        own = [line for line in seen.lines if line.text.strip()]
        others = [one for one in known.paragraphs if one.text.strip()]
        assert [line.text for line in own] == [one.text.replace("\f", "").replace("\u2011", "-") for one in others]
        for line, one in zip(own, others, strict=True):
            assert facts(line) == expected(one), (path.name, line.text)
        assert [len(one.rows) for one in seen.tables] == [len(one.rows) for one in known.tables]
        assert [(one.left, one.top) for one in seen.sheets] == [margins(one.margins) for one in known.sections]


def facts(line: model.Line) -> tuple[object, ...]:
    runs = {(run.face, run.size) for run in line.runs if run.text.strip()}
    return line.align, line.first, line.left, line.style, line.level, line.listed, line.sheet, runs


def expected(one: Paragraph) -> tuple[object, ...]:
    level = one.outline
    runs = {(run.face, run.size) for run in one.runs if run.text.strip()}
    return (
        *(one.align, one.first_line, one.left, one.style, 0 if level is None else level + 1),
        *(one.level is not None, one.section, runs),
    )


def margins(said: object) -> tuple[int, int]:
    assert isinstance(said, dict)
    return int(said["left"]), int(said["top"])


def test_no_document_of_the_samples_has_a_finding_of_layout(built: Path) -> None:
    assert list(layout_findings(built)) == []


def test_no_document_of_the_variants_has_a_finding_of_layout(variants: Path) -> None:
    assert list(layout_findings(variants)) == []


def layout_findings(folder: Path) -> Iterator[tuple[str, str, str]]:
    for path in sorted(folder.rglob("*.docx")):
        for one in inspect(path.read_bytes(), str(path), Around()).problems:
            if one.code in _CODES:
                yield path.relative_to(folder).as_posix(), one.code, one.place.excerpt


_RUN = "<w:r><w:t>слово</w:t></w:r>"
CASES = {
    "the default of the file": ("<w:p>{run}</w:p>", "left", 0, 0, 10.0, "Default"),
    "a style and the one below it": (
        '<w:p><w:pPr><w:pStyle w:val="D"/></w:pPr>{run}</w:p>',
        *("both", 0, 0, 13.0, "Default"),
    ),
    "a list that a style chooses": (
        '<w:p><w:pPr><w:pStyle w:val="L"/></w:pPr>{run}</w:p>',
        *("left", 709, 100, 10.0, "Default"),
    ),
    "the second level of it": (
        '<w:p><w:pPr><w:pStyle w:val="L2"/></w:pPr>{run}</w:p>',
        *("left", -100, 200, 10.0, "Default"),
    ),
    "its own settings": (
        '<w:p><w:pPr><w:pStyle w:val="D"/><w:jc w:val="end"/><w:ind w:firstLine="20"/></w:pPr>{run}</w:p>',
        *("right", 20, 0, 13.0, "Default"),
    ),
    "a style of characters": (
        '<w:p><w:r><w:rPr><w:rStyle w:val="C"/></w:rPr><w:t>слово</w:t></w:r></w:p>',
        *("left", 0, 0, 14.0, "Default"),
    ),
    "a face of the theme": (
        '<w:p><w:r><w:rPr><w:rFonts w:hAnsi="Own" w:hAnsiTheme="minorHAnsi"/></w:rPr><w:t>слово</w:t></w:r></w:p>',
        *("left", 0, 0, 10.0, "Themed"),
    ),
    "a table": (
        '<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:tc><w:p>{run}</w:p></w:tc></w:tr></w:tbl>',
        *("left", 0, 0, 10.0, "Table"),
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_every_layer_has_its_say(case: tuple[str, str, int, int, float, str]) -> None:
    body, align, first, left, size, face = case
    (line,) = [one for one in layout(packed(body), "a.docx").lines if one.text]
    assert (line.align, line.first, line.left, line.runs[0].size, line.runs[0].face) == (align, first, left, size, face)


def packed(body: str) -> bytes:
    """Return a file with this body over the styles and lists of the tests of the other reader."""
    theme = (
        f'<a:theme {A} name="t"><a:themeElements><a:fontScheme name="f"><a:minorFont><a:latin typeface="Themed"/>'
        "</a:minorFont></a:fontScheme></a:themeElements></a:theme>"
    )
    parts = {
        "word/document.xml": f"<w:document {W}><w:body>{body.format(run=_RUN)}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {W}>{STYLES}</w:styles>",
        "word/numbering.xml": f"<w:numbering {W}>{LISTS}</w:numbering>",
        "word/theme/theme1.xml": theme,
    }
    stream = BytesIO(docx(lambda found: found.add_paragraph("слово")))
    with zipfile.ZipFile(stream) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(made := BytesIO(), "w") as archive:
        for name, data in {**kept, **{name: text.encode() for name, text in parts.items()}}.items():
            archive.writestr(name, data)
    return made.getvalue()


def test_paragraphs_are_counted_as_the_reader_of_documents_counts_them() -> None:
    def build(found: Word) -> None:
        found.add_paragraph("")
        found.add_paragraph("первый")
        table(found)
        found.add_paragraph("последний")

    data = docx(build)
    lines = layout(data, "a.docx").lines
    for block in document.read(data, "a.docx").blocks:
        if hasattr(block, "pieces"):
            assert lines[block.at].text == block.text
        for row in getattr(block, "rows", ()):
            assert [lines[one.at].text for cell in row.cells for one in cell.paragraphs] == [
                one.text for cell in row.cells for one in cell.paragraphs
            ]


def test_places_count_what_can_be_seen() -> None:
    def build(found: Word) -> None:
        found.add_paragraph("")
        found.add_paragraph("первый")
        table(found).cell(1, 1).add_paragraph("второй абзац ячейки")
        found.add_paragraph("последний")

    seen = layout(docx(build), "a.docx")
    places = {one.text: one.place for one in seen.lines}
    assert (places["первый"].paragraph, places["последний"].paragraph) == (1, 2)
    place = places["второй абзац ячейки"]
    assert (place.table, place.row, place.cell, place.paragraph) == (1, 2, 2, 2)
    assert seen.tables[0].rows[1].cells[1].place.paragraph == 0
    assert seen.tables[0].rows[0].texts == HEADS
    assert len(seen.tables[0].rows) == len(ROWS) + 1
