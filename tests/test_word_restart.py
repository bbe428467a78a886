"""Pages of an appendix that count from 1, with a bare first page (PG-08)."""

import pytest
from docx.document import Document as Word
from docx.shared import Cm

from generator.context.leaves import page, rich
from generator.word.verify import verify
from tests.word_files import W, all_of, docx, filled, lines, parts, root, text_of

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def template(*, first: bool = True, footer: bool = False) -> bytes:
    def build(document: Word) -> None:
        section = document.sections[0]
        section.page_width, section.page_height, section.left_margin = Cm(21), Cm(29.7), Cm(3)
        section.header.paragraphs[0].text = "номер"
        section.different_first_page_header_footer = first
        if first:
            section.first_page_header.paragraphs[0].text = "герб"
            section.first_page_footer.paragraphs[0].text = "исполнитель"
        if footer:
            section.footer.paragraphs[0].text = "код"
        for line in ("{%p for s in sections %}", "{{ s.page }}", "{{p s.text }}", "{%p endfor %}"):
            document.add_paragraph(line)

    return docx(build)


def of(data: bytes, *pages: dict[str, object]) -> bytes:
    return filled(data, {"sections": [{"page": one, "text": rich(str(n))} for n, one in enumerate(pages)]})


def starts(data: bytes) -> list[tuple[bool, str | None]]:
    """Return of every section whether it has a first page of its own, and the number it begins with."""
    return [
        (one.find(f"{W}titlePg") is not None, next((n.get(f"{W}start") for n in one.iter(f"{W}pgNumType")), None))
        for one in all_of(data, "//w:sectPr")
    ]


def shown(data: bytes, section: int, kind: str, page: str) -> str:
    """Return the text of the header or footer that the section itself asks for, `none` where it asks for none."""
    sheet = all_of(data, "//w:sectPr")[section]
    ids = [one.get(R) for one in sheet.findall(f"{W}{kind}Reference") if one.get(f"{W}type") == page]
    if not ids:
        return "none"
    relations = parts(data)["word/_rels/document.xml.rels"].decode().split("<")
    (target,) = (one.partition('Target="')[2].partition('"')[0] for one in relations if f'Id="{ids[0]}"' in one)
    return "".join(text_of(one) for one in root(data, f"word/{target}").iter(f"{W}p"))


def test_pages_go_on_through_the_document_unless_asked_otherwise() -> None:
    data = of(template(), page(""), page("", True), page("landscape"))
    assert starts(data) == [(True, None), (False, None)]


def test_a_restart_begins_a_section_even_where_the_sheet_stays_upright() -> None:
    data = of(template(), page(""), page("", True, True), page("", True))
    assert starts(data) == [(True, None), (True, "1")]
    assert [line for line in lines(data) if line] == ["0", "1", "2"]


def test_the_first_page_of_a_restart_is_bare_and_the_next_ones_are_numbered() -> None:
    data = of(template(), page(""), page("", restart=True))
    assert [shown(data, 0, kind, "first") for kind in ("header", "footer")] == ["герб", "исполнитель"]
    assert [shown(data, 1, kind, "first") for kind in ("header", "footer")] == ["", ""]
    assert shown(data, 1, "header", "default") == "номер"


def test_the_first_page_of_a_restart_has_the_footer_of_its_other_pages() -> None:
    data = of(template(footer=True), page(""), page("", restart=True))
    assert shown(data, 1, "footer", "first") == "код"


def test_nothing_is_added_where_no_first_page_differs() -> None:
    data = of(template(first=False), page(""), page("", restart=True))
    assert starts(data) == [(False, None), (True, "1")]
    assert shown(data, 1, "header", "first") == "none"
    assert not any("bare" in name for name in parts(data))


def test_every_appendix_counts_from_one_and_the_sheets_inside_it_go_on() -> None:
    wide = page("landscape", True, True)
    data = of(template(), page(""), wide, page(""), wide, page("portrait", restart=True))
    assert starts(data) == [(True, None), (True, "1"), (False, None), (True, "1"), (True, "1")]
    turned = [one.get(f"{W}orient") for one in all_of(data, "//w:sectPr/w:pgSz")]
    assert turned == [None, "landscape", None, "landscape", None]
    margins = [one.get(f"{W}top") for one in all_of(data, "//w:sectPr/w:pgMar")]
    assert margins[1] == margins[3] == "1701"
    assert sum("bare-" in name for name in parts(data)) == 2


@pytest.mark.parametrize("pages", [[page("", restart=True)], [page("", restart=True), page("", True)]])
def test_the_first_page_of_a_document_needs_no_restart(pages: list[dict[str, object]]) -> None:
    assert starts(of(template(), *pages)) == [(True, None)]


def test_a_restart_gives_the_same_bytes_twice_and_a_sound_document() -> None:
    first = of(template(), page(""), page("", restart=True))
    assert of(template(), page(""), page("", restart=True)) == first
    assert verify(first, "t.docx") == ()
