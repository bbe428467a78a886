"""The contents list is written from the headings of the finished document, its pages as they are given."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.shared import Cm
from pypdf import PdfReader

from generator.context.fields import Flag, Many, Record, Text
from generator.context.leaves import page, rich
from generator.errors import DocumentError
from generator.word.contents import entries
from generator.word.lint import check
from generator.word.render import compile_template, render
from generator.word.verify import verify
from tests.word_files import W, add_table, all_of, docx, lines, text_of

NAMES = f'xmlns:w="{W[1:-1]}"'
CODE = ' TOC \\o "1-2" \\h \\z \\u '


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def paragraph(inner: str, style: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{inner}</w:p>"


def plain(instruction: str = CODE) -> list[str]:
    """Return a field in one paragraph, as typed with Ctrl+F9."""
    return [paragraph(mark("begin") + code(instruction) + mark("separate") + "<w:r><w:t>?</w:t></w:r>" + mark("end"))]


def one_run() -> list[str]:
    marks = "".join(f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("separate", "end"))
    text = f"<w:instrText>{CODE}</w:instrText>"
    return [paragraph(f'<w:r><w:fldChar w:fldCharType="begin"/>{text}{marks}</w:r>')]


def entry(text: str, name: str) -> str:
    number = mark("begin") + code(f" PAGEREF {name} \\h ") + mark("separate") + "<w:r><w:t>7</w:t></w:r>" + mark("end")
    return f'<w:hyperlink w:anchor="{name}"><w:r><w:t>{text}</w:t></w:r><w:r><w:tab/></w:r>{number}</w:hyperlink>'


def updated() -> list[str]:
    """Return a field as Word leaves it: in a control, with a result of three lines and an end on a line of its own."""
    begun = paragraph(mark("begin") + code(CODE) + mark("separate") + entry("{{ s.heading }}", "_Toc1"), "toc1")
    lines = [paragraph("<w:r><w:t>Содержание</w:t></w:r>"), begun, paragraph(entry("Старая", "_Toc2"), "toc1")]
    inner = "".join([*lines, paragraph(mark("end"))])
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
    properties = f'<w:sdtPr><w:id w:val="5"/>{gallery}</w:sdtPr>'
    return [f"<w:sdt>{properties}<w:sdtContent>{inner}</w:sdtContent></w:sdt>"]


def template(field: list[str], *, styles: bool = True) -> bytes:
    def build(document: Word) -> None:
        for level in (1, 2) if styles else ():
            style = document.styles.add_style(f"toc {level}", WD_STYLE_TYPE.PARAGRAPH)
            style.paragraph_format.tab_stops.add_tab_stop(Cm(15), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        document.add_paragraph("{%p if has_contents %}")
        anchor = document.add_paragraph("{%p endif %}")._p
        for block in field:
            anchor.addprevious(parse_xml(re.sub(r"^<w:(p|sdt)", rf"<w:\1 {NAMES}", block)))
        document.add_paragraph("{%p for s in sections %}")
        document.add_paragraph("{{ s.page }}")
        document.add_heading("{{ s.heading }}", 1)
        document.add_paragraph("{{p s.text }}")
        document.add_paragraph("{%p endfor %}")
        add_table(document, ["ячейка"])
        document.tables[0].cell(0, 0).paragraphs[0].style = "Heading 2"
        document.add_heading("мелкий", 3)

    return docx(build)


def of(data: bytes, headings: list[str], pages: list[str] | None = None, **more: object) -> bytes:
    sections = [{"heading": one, "text": rich("Слова " * 20), "page": page("")} for one in headings]
    compiled = compile_template(data, "t.docx")
    made = render(compiled, {"has_contents": True, "sections": sections} | more, pages=pages or ())
    assert verify(made, "t.docx") == ()
    return made


def listed(data: bytes) -> list[str]:
    return [text_of(one.getparent()) for one in all_of(data, "//w:hyperlink[@w:anchor]")]


FIELDS = pytest.mark.parametrize("field", [plain(), one_run(), updated()], ids=["plain", "one-run", "word"])


@FIELDS
def test_every_heading_of_the_range_is_listed_with_its_page(field: list[str]) -> None:
    data = of(template(field), ["Первый & <важный>", "", "Второй"], ["2", "3", "14"])
    assert listed(data) == ["Первый & <важный>\t2", "Второй\t3", "ячейка\t14"]
    assert entries(data) == ("Первый & <важный>", "Второй", "ячейка")
    assert "Старая" not in "".join(lines(data))


@FIELDS
def test_without_pages_an_entry_is_its_words_alone(field: list[str]) -> None:
    data = of(template(field), ["Первый"])
    assert listed(data) == ["Первый", "ячейка"]
    assert len(all_of(data, "//w:instrText[contains(., 'PAGEREF')]")) == 2


def test_entries_lead_to_hidden_bookmarks_around_their_headings() -> None:
    data = of(template(updated()), ["Один", "Один"])
    anchors = [one.get(f"{W}anchor") for one in all_of(data, "//w:hyperlink")]
    marks = {one.get(f"{W}name"): text_of(one.getparent()) for one in all_of(data, "//w:bookmarkStart")}
    assert [marks[name] for name in anchors] == ["Один", "Один", "ячейка"]
    assert len(set(anchors)) == 3
    assert all(name.startswith("_Toc") for name in anchors)


def test_entries_have_the_styles_of_their_levels() -> None:
    data = of(template(plain()), ["Один"])
    names = [all_of(data, f"//w:p[w:hyperlink][{n}]/w:pPr/w:pStyle")[0].get(f"{W}val") for n in (1, 2)]
    assert names == ["toc1", "toc2"]


def test_without_styles_of_their_own_entries_look_like_the_line_of_the_field() -> None:
    field = [one.replace("<w:p>", '<w:p><w:pPr><w:ind w:left="99"/><w:pageBreakBefore/></w:pPr>') for one in plain()]
    data = of(template(field, styles=False), ["Один"])
    assert len(all_of(data, "//w:p[w:hyperlink]/w:pPr/w:ind[@w:left='99']")) == 2
    assert len(all_of(data, "//w:p/w:pPr/w:pageBreakBefore")) == 1


def test_only_the_field_is_marked_for_updating() -> None:
    data = of(template(updated()), ["Один"])
    (dirty,) = all_of(data, "//*[@w:dirty]")
    assert dirty.getparent().getnext()[0].text == CODE


def test_a_field_that_a_condition_leaves_out_leaves_no_trace() -> None:
    data = of(template(updated()), ["Один"], has_contents=False)
    assert entries(data) == ()
    assert all_of(data, "//w:bookmarkStart | //w:instrText") == []


def test_a_document_without_headings_has_an_empty_list() -> None:
    def build(document: Word) -> None:
        document.element.body.insert(0, parse_xml(re.sub("^<w:p", f"<w:p {NAMES}", plain()[0])))

    data = of(docx(build), [])
    assert (entries(data), lines(data)) == ((), [""])


def test_the_level_of_a_paragraph_itself_and_of_the_style_below_count() -> None:
    def build(document: Word) -> None:
        document.element.body.insert(0, parse_xml(re.sub("^<w:p", f"<w:p {NAMES}", plain()[0])))
        based = document.styles.add_style("Глава", WD_STYLE_TYPE.PARAGRAPH)
        based.base_style = document.styles["Heading 1"]
        document.add_paragraph("через стиль", "Глава")
        for text, level in (("сам", 1), ("глубокий", 5), ("не заголовок", 9)):
            own = document.add_paragraph(text, "Глава")._p.get_or_add_pPr()
            own.append(parse_xml(f'<w:outlineLvl {NAMES} w:val="{level}"/>'))

    assert entries(of(docx(build), [])) == ("через стиль", "сам")


def test_a_field_as_libreoffice_writes_it_lists_every_level() -> None:
    assert entries(of(template(plain(' TOC \\f \\o "1-10" \\h')), ["Один"])) == ("Один", "ячейка", "мелкий")


def test_a_list_of_tables_is_no_contents() -> None:
    assert entries(of(template(plain(' TOC \\h \\z \\c "Таблица" ')), ["Один"])) == ()


def test_the_same_pages_give_the_same_bytes_and_more_or_fewer_are_borne() -> None:
    data = template(updated())
    assert of(data, ["Один"], ["1", "2"]) == of(data, ["Один"], ["1", "2"])
    assert listed(of(data, ["Один"], ["1"])) == ["Один\t1", "ячейка"]
    assert listed(of(data, ["Один"], ["1", "2", "3"])) == ["Один\t1", "ячейка\t2"]


def test_a_finished_document_is_a_template_whose_list_is_written_anew() -> None:
    once = of(template(updated()), ["Один", "Два"], ["1", "2", "3"])
    assert listed(of(once, [], ["4", "5", "6"])) == ["Один\t4", "Два\t5", "ячейка\t6"]
    assert len(all_of(of(once, []), "//w:bookmarkStart")) == 3


def test_tags_that_an_update_in_word_copied_into_the_list_are_no_faults() -> None:
    section = Record(fields={"heading": Text(), "page": Text(), "text": Text()})
    fields = Record(fields={"has_contents": Flag(), "sections": Many(item=section)})
    codes = [one.code for one in check(template(updated()), "t.docx", fields)]
    assert "template-unknown-field" not in codes


def test_what_is_no_word_file_has_no_entries() -> None:
    with pytest.raises(DocumentError):
        entries(b"PK")


def found_on(pdf: Path, headings: list[str]) -> list[str]:
    """Return the last page whose text has the heading at the beginning of a line without a page number."""
    texts = [page.extract_text().split("\n") for page in PdfReader(pdf).pages]
    return [
        str(max(n for n, one in enumerate(texts, 1) if any(line.strip() == text for line in one))) for text in headings
    ]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")
def test_the_pages_of_a_print_stand_in_the_list_and_stay_true_when_printed_again(tmp_path: Path) -> None:
    headings = [f"Глава {number}" for number in range(60)]
    data = template(updated())
    values: dict[str, Any] = {
        "sections": [{"heading": one, "text": rich("Слова " * 60), "page": page("")} for one in headings]
    }
    compiled = compile_template(data, "t.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"

    def printed(pages: list[str]) -> list[str]:
        file = tmp_path / "contents.docx"
        file.write_bytes(render(compiled, {"has_contents": True} | values, pages=pages))
        command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return found_on(file.with_suffix(".pdf"), list(entries(file.read_bytes())))

    pages = printed(["0"] * 61)
    assert len(set(pages)) > 3
    assert printed(pages) == pages
