"""The look of the house laid over a template: what is chosen changes everywhere, what is not stays as made in Word."""

from collections.abc import Callable
from typing import Any

import pytest
from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt, Twips

from generator.context.leaves import page, rich
from generator.model.look import Look
from generator.word.render import compile_template, render
from generator.word.verify import verify
from tests.word_files import W, add_table, all_of, changed, docx, parts, problems, root

PORTRAIT_ROOM, ROOM_SHORT = 9638, 10205
STYLES = "word/styles.xml"
Build = Callable[[Word], object]


def act(document: Word) -> None:
    """Build a template of an act on A4 with 30 mm at the left; its body is of 14 points, its table of 12."""
    section = document.sections[0]
    section.page_width, section.page_height = Twips(11906), Twips(16838)
    section.left_margin, section.right_margin, section.top_margin = Twips(1701), Twips(567), Twips(1134)
    document.styles["Normal"].font.size = Pt(14)
    for name, size in (("Текст таблицы", 12), ("Подпись в таблице", 9), ("Титул", 18), ("Основной", 14)):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.font.size = document.styles["Normal"], Pt(size)
    document.styles["Основной"].paragraph_format.tab_stops.add_tab_stop(Twips(PORTRAIT_ROOM))
    block = document.styles.add_style("Гриф", WD_STYLE_TYPE.PARAGRAPH)
    block.paragraph_format.left_indent = Twips(5103)
    block.paragraph_format.first_line_indent = Twips(709)
    document.add_paragraph("{{p x }}", "Основной").runs[0].font.size = Pt(14)
    document.add_paragraph("{{ page }}")
    document.add_paragraph("мелко").runs[0].font.size = Pt(10)
    add_table(document, ["а", "б"])
    table = document.tables[0]
    for cell, style, width in zip(
        table.rows[0].cells, ("Текст таблицы", "Подпись в таблице"), (6000, 3638), strict=True
    ):
        cell.paragraphs[0].style, cell.width = style, Twips(width)
    for column, columns in zip(table._tbl.tblGrid, ("6000", "3638"), strict=True):
        column.set(qn("w:w"), columns)


def under(look: Look, build: Build = act, **values: object) -> bytes:
    context = {"x": rich("текст"), "page": page("")} | values
    data = render(compile_template(docx(build), "t.docx", look), context)
    assert verify(data, "t.docx") == ()
    return data


def style(data: bytes, name: str) -> Any:
    (found,) = root(data, STYLES).xpath(f"//w:style[w:name/@w:val='{name}']", namespaces={"w": W[1:-1]})
    return found


def size(data: bytes, name: str) -> str:
    return str(style(data, name).find(f"{W}rPr/{W}sz").get(f"{W}val"))


def faces(data: bytes) -> set[str]:
    names = (STYLES, "word/numbering.xml", "word/document.xml")
    fonts = (one for name in names for one in root(data, name).iter(f"{W}rFonts"))
    return {value for one in fonts for name, value in one.attrib.items() if name != f"{W}hint"}


def test_an_empty_look_leaves_a_template_as_it_was_made() -> None:
    data = docx(act)
    made = render(compile_template(data, "t.docx", Look()), {"x": rich("текст"), "page": page("")})
    assert parts(made)[STYLES] == parts(data)[STYLES]
    assert parts(made)["word/settings.xml"] == parts(data)["word/settings.xml"]


def test_one_face_stands_everywhere_and_themes_are_gone() -> None:
    def build(document: Word) -> None:
        act(document)
        document.add_paragraph().add_run("Ариал").font.name = "Arial"

    assert {"Arial"} < faces(under(Look(), build))
    assert faces(under(Look(face="PT Astra Serif"), build)) - {"Symbol", "Wingdings"} == {"PT Astra Serif"}


def test_signs_keep_their_face() -> None:
    def build(document: Word) -> None:
        document.add_paragraph("текст")
        document.add_paragraph().add_run("\N{BULLET}").font.name = "Wingdings"

    assert "Wingdings" in faces(under(Look(face="PT Astra Serif"), build))


def test_a_size_is_that_of_all_body_text_and_of_nothing_else() -> None:
    data = under(Look(size=13))
    assert [size(data, name) for name in ("Normal", "Основной", "Титул", "Текст таблицы")] == ["26", "26", "36", "24"]
    assert [one.get(f"{W}val") for one in all_of(data, "//w:r/w:rPr/w:sz")] == ["26", "20"]


def test_a_size_that_no_style_says_is_said_in_the_defaults() -> None:
    def build(document: Word) -> None:
        act(document)
        for one in document.styles.element.iter(qn("w:sz"), qn("w:szCs")):
            one.getparent().remove(one)

    data = under(Look(size=12), build)
    assert root(data, STYLES).find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}sz").get(f"{W}val") == "24"


def test_a_table_size_is_that_of_tables_but_not_of_captions_in_them() -> None:
    data = under(Look(table_size=11))
    names = ("Normal", "Текст таблицы", "Подпись в таблице", "Титул")
    assert [size(data, name) for name in names] == ["28", "22", "18", "36"]


def test_the_columns_of_months_keep_their_size() -> None:
    def build(document: Word) -> None:
        act(document)
        document.styles.add_style("Отметка в сетке", WD_STYLE_TYPE.PARAGRAPH).font.size = Pt(10)
        document.tables[0].rows[0].cells[1].paragraphs[0].style = "Отметка в сетке"

    data = under(Look(table_size=13), build)
    assert [size(data, name) for name in ("Текст таблицы", "Отметка в сетке")] == ["26", "20"]


def test_both_sizes_do_not_meet() -> None:
    data = under(Look(size=12, table_size=10))
    assert [size(data, name) for name in ("Normal", "Текст таблицы", "Титул")] == ["24", "20", "36"]


def test_a_short_retention_narrows_the_binding_margin_and_what_was_laid_out_for_it_moves_along() -> None:
    data = under(Look(retention="short"))
    (margins,) = all_of(data, "//w:sectPr/w:pgMar")
    assert (margins.get(f"{W}left"), margins.get(f"{W}top")) == ("1134", "1134")
    widths = [int(one.get(f"{W}w")) for one in all_of(data, "//w:tblGrid/w:gridCol")]
    assert widths == [6353, 3852]
    assert sum(widths) == ROOM_SHORT
    assert style(data, "Основной").find(f".//{W}tab").get(f"{W}pos") == str(ROOM_SHORT)
    indent = style(data, "Гриф").find(f".//{W}ind")
    assert (indent.get(f"{W}left"), indent.get(f"{W}firstLine")) == ("5670", "709")


def test_a_long_retention_changes_nothing_where_it_is_kept_already() -> None:
    assert parts(under(Look(retention="long"))) == parts(under(Look()))


def test_a_sheet_that_a_page_turns_has_the_binding_margin_at_its_top() -> None:
    data = under(Look(retention="short"), page=page("landscape"))
    margins = all_of(data, "//w:sectPr/w:pgMar")[-1]
    assert margins.get(f"{W}top") == "1134"


def test_a_landscape_template_is_bound_at_its_top_and_keeps_its_width() -> None:
    def build(document: Word) -> None:
        act(document)
        section = document.sections[0]
        section.page_width, section.page_height = Twips(16838), Twips(11906)
        section.left_margin, section.top_margin, section.header_distance = Twips(1134), Twips(1701), Twips(1134)

    data = under(Look(retention="short"), build)
    (margins,) = all_of(data, "//w:sectPr/w:pgMar")
    assert [margins.get(f"{W}{side}") for side in ("top", "left", "header")] == ["1134", "1134", "567"]
    assert style(data, "Основной").find(f".//{W}tab").get(f"{W}pos") == str(PORTRAIT_ROOM)


def test_two_sided_printing_mirrors_the_margins() -> None:
    assert b"mirrorMargins" not in parts(under(Look()))["word/settings.xml"]
    settings = root(under(Look(two_sided=True)), "word/settings.xml")
    names = [one.tag.removeprefix(W) for one in settings]
    assert names.index("mirrorMargins") < names.index("defaultTabStop")


@pytest.mark.parametrize("look", [Look(), Look(face="PT Astra Serif", size=13, table_size=11, retention="short")])
def test_the_same_look_gives_the_same_bytes(look: Look) -> None:
    assert under(look) == under(look)


def without_language(data: bytes) -> bytes:
    def change(styles: bytes) -> bytes:
        return styles.replace(b"<w:lang ", b"<w:noProof ")

    return changed(data, {STYLES: change})


def language(data: bytes) -> list[str | None]:
    path = f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"
    return [one.get(f"{W}val") for one in root(data, STYLES).iterfind(path)]


def test_text_whose_template_names_no_language_is_russian() -> None:
    data = without_language(docx(act))
    made = render(compile_template(data, "t.docx"), {"x": rich("текст"), "page": page("")})
    assert language(made) == ["ru-RU"]
    assert verify(made, "t.docx") == ()


def test_a_language_that_a_template_names_is_kept() -> None:
    assert language(under(Look(face="PT Astra Serif"))) == ["en-US"]


def test_a_look_does_not_hide_that_a_file_is_no_template() -> None:
    def build(document: Word) -> None:
        document.add_paragraph("{{ x")

    assert {one.code for one in problems(lambda: compile_template(docx(build), "t.docx", Look(size=13)))} == {
        "broken-tag"
    }
