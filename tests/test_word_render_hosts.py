from collections.abc import Sequence

import pytest
from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from generator.context.leaves import formatted, rich
from generator.context.rich import Block, Run
from generator.model.gap import Gap
from tests.word_files import W, add_table, all_of, docx, filled, lines, of_lines, refused, text_of

BODY = ("Маркированный список текста", "Маркированный список текста 2", "Нумерация текста")
CELL = ("Список в таблице", "Список в таблице 2", "Нумерация в таблице")
MARKDOWN = "**Итоги.** Далее\n- первое\n  - второе\n1. третье"


def host(styles: Sequence[str], in_cell: bool = False) -> bytes:
    """Return a template whose host paragraph a person has dressed: indent, alignment, italics."""

    def build(document: Word) -> None:
        for style in styles:
            document.styles.add_style(style, WD_STYLE_TYPE.PARAGRAPH).style_id = f"id{len(style)}"
        if in_cell:
            add_table(document, [""])
        paragraph = document.tables[0].cell(0, 0).paragraphs[0] if in_cell else document.add_paragraph()
        paragraph.add_run("{{p x }}").italic = True
        paragraph.paragraph_format.first_line_indent = Pt(20)
        paragraph.paragraph_format.keep_with_next = True
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        document.add_paragraph("конец")

    return docx(build)


def children(path: str, data: bytes) -> list[list[str]]:
    return [[child.tag.removeprefix(W) for child in one] for one in all_of(data, path)]


def style_names(data: bytes) -> list[str]:
    return [one.get(f"{W}val") for one in all_of(data, "//w:pPr/w:pStyle")]


@pytest.mark.parametrize(("styles", "in_cell"), [(BODY, False), (CELL, True)])
def test_lists_take_the_style_of_their_place_by_its_name_and_drop_the_indents_of_the_host(
    styles: Sequence[str], in_cell: bool
) -> None:
    data = filled(host(styles, in_cell), {"x": rich(MARKDOWN)})
    assert lines(data) == ["Итоги. Далее", "первое", "второе", "1. третье", "конец"]
    assert style_names(data) == [f"id{len(style)}" for style in styles]
    own, *lists = children("//w:p[.//w:i]/w:pPr", data)
    assert own == ["keepNext", "ind", "jc"]
    assert lists == [["pStyle", "keepNext"]] * 3


def test_without_the_style_an_item_looks_like_its_host_with_a_dash() -> None:
    data = filled(host(()), {"x": rich(MARKDOWN)})
    assert lines(data) == ["Итоги. Далее", "– первое", "– второе", "1. третье", "конец"]
    assert children("//w:p[.//w:i]/w:pPr", data) == [["keepNext", "ind", "jc"]] * 4


def test_two_numbered_lists_both_begin_where_they_say() -> None:
    template = of_lines("{{p a }}", "{{p b }}", styles=BODY)
    data = filled(template, {"a": rich("1. раз\n2. два"), "b": rich("1. раз")})
    assert lines(data) == ["1. раз", "2. два", "1. раз"]


def test_the_look_of_the_runs_is_kept_and_added_to() -> None:
    content = rich([Block((Run("обычно "), Run("жирно", bold=True), Run("вразрядку", spaced=True)))])
    data = filled(host(()), {"x": content})
    assert children("//w:r/w:rPr", data) == [["i"], ["b", "i"], ["i", "spacing"]]
    assert [one.get(f"{W}val") for one in all_of(data, "//w:rPr/w:spacing")] == ["60"]


@pytest.mark.parametrize("empty", ["", rich(""), {"blocks": []}])
def test_empty_content_is_one_empty_paragraph_of_the_host(empty: object) -> None:
    data = filled(host(()), {"x": empty})
    assert lines(data) == ["", "конец"]
    assert children("//w:p[1]/w:pPr", data) == [["keepNext", "ind", "jc"]]


def test_a_plain_value_or_a_gap_may_stand_in_the_place_of_formatted_text() -> None:
    template = of_lines("{{p x }}", "{{p y }}", "{{p z }}")
    gap = Gap(2, "term")
    data = filled(template, {"x": "а & б", "y": formatted(gap), "z": {"gap": 1, "text": "____"}})
    assert lines(data) == ["а & б", "____[2]", "____"]
    assert len(all_of(data, "//w:highlight")) == 2


def test_a_host_that_ends_a_section_ends_it_once() -> None:
    def build(document: Word) -> None:
        document.add_paragraph("{{p x }}")
        document.add_section()
        first, second = document.paragraphs[0]._p, document.paragraphs[-1]
        first.get_or_add_pPr().extend(second._p.iter(f"{W}sectPr"))
        second.text = "конец"

    data = filled(docx(build), {"x": rich("раз\nдва")})
    assert lines(data) == ["раз", "два", "конец"]
    (ends,) = all_of(data, "//w:p[w:pPr/w:sectPr]")
    assert text_of(ends) == "два"


def test_bookmarks_around_a_host_keep_both_ends() -> None:
    def build(document: Word) -> None:
        first, second = document.add_paragraph("{{p x }}"), document.add_paragraph("конец")
        for paragraph, name in ((first, "bookmarkStart"), (second, "bookmarkEnd")):
            mark = paragraph._p.makeelement(f"{W}{name}", {f"{W}id": "7"})
            paragraph._p.append(mark)
        first._p[-1].set(f"{W}name", "место")

    data = filled(docx(build), {"x": rich("раз\nдва")})
    assert len(all_of(data, "//w:bookmarkStart")) == len(all_of(data, "//w:bookmarkEnd")) == 1


def test_the_expression_of_a_host_may_be_any() -> None:
    template = of_lines("{{p a if a else b }}")
    assert lines(filled(template, {"a": "", "b": "б"})) == ["б"]


def test_many_values_in_a_loop_stand_in_order() -> None:
    template = of_lines("{%p for x in xs %}", "{{p x }}", "{%p endfor %}", "конец")
    assert lines(filled(template, {"xs": [rich("а\nб"), rich(""), rich("в")]})) == ["а", "б", "", "в", "конец"]


@pytest.mark.parametrize(
    "value",
    [None, 1, ["а"], {"blocks": "а"}, {"blocks": [{}]}, {"blocks": [{"runs": [{"text": None}]}]}]
    + [{"blocks": [{"kind": "x", "runs": []}]}, {"blocks": [], "merge": "?><w:p/>"}],
)
def test_what_is_no_formatted_text_is_refused(value: object) -> None:
    assert refused(of_lines("{{p x }}"), {"x": value}).code == "value-not-printable"
