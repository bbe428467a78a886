"""Forms: fields to fill in, codes in bookmarks, properties that identify the form, and protection of all the rest."""

import re
import shutil
import subprocess
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.shared import RGBColor
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.context.leaves import Leaf, control, named
from generator.errors import DocumentError, TemplateError
from generator.word.render import compile_template, render
from generator.word.verify import verify
from tests.word_files import W, add_table, all_of, changed, docx, filled, lines, of_lines, parts, refused, root, text_of

PROPERTY = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"
HINT = "введите ответ"
ANSWER = control("text", "a.act-1", "Ответ о мероприятии", HINT)
FORM = {"form": "shkoly/2026/school-5", "раздел": "«Б» & <2>"}


def form_of(template: bytes, context: dict[str, Any], form: dict[str, str] = FORM) -> bytes:
    data = render(compile_template(template, "t.docx"), context, "Форма", (), form)
    assert verify(data, "form.docx") == ()
    return data


def configured(data: bytes, path: str) -> list[str]:
    """Return the values of a setting of every control."""
    return [one.get(f"{W}val") for one in all_of(data, f"//w:sdtPr/w:{path}")]


def answers(data: bytes) -> list[str]:
    return [text_of(one) for one in all_of(data, "//w:sdtContent")]


def property_values(data: bytes) -> dict[str, str]:
    return {one.get("name"): one[0].text for one in root(data, "docProps/custom.xml").iter(PROPERTY)}


def test_a_field_stands_in_its_line_with_its_name_and_cannot_be_deleted() -> None:
    data = filled(of_lines("Итог: {{ x }}."), {"x": ANSWER})
    assert lines(data) == [f"Итог: {HINT}."]
    assert [configured(data, name) for name in ("alias", "tag", "lock")] == [
        ["Ответ о мероприятии"],
        ["a.act-1"],
        ["sdtLocked"],
    ]
    assert len(all_of(data, "//w:p/w:sdt/w:sdtPr/w:showingPlcHdr")) == 1


def test_lines_and_special_characters_of_an_answer_are_kept() -> None:
    text = "раз & <два>\n\tтри «{{ x }}»  "
    data = filled(of_lines("{{ x }}"), {"x": ANSWER | {"text": text}})
    assert answers(data) == [text]
    assert all_of(data, "//w:showingPlcHdr") == []


@settings(max_examples=settings().max_examples // 2)
@given(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff", include_characters="\n\t")
    )
)
def test_any_text_word_can_hold_is_printed_as_it_is(text: str) -> None:
    leaf = control("choice", "t", text, "-" + text, text, text=text)
    data = filled(IN_CELL, {"x": leaf, "y": named("row", text)})
    assert answers(data) == [text or "-"]
    assert text_of(all_of(data, "//w:tbl/w:tr/w:tc/w:p")[1]) == text
    assert [one.get(f"{W}value") for one in all_of(data, "//w:listItem")] == [text]


def _in_cell(document: Word) -> None:
    add_table(document, ["{{ x }}", "{{ y }}"])
    document.add_paragraph()


IN_CELL = docx(_in_cell)


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("05.02.2026", "2026-02-05T00:00:00Z"),
        ("31.02.2026", None),
        ("до 5 мая", None),
        ("", None),
        ("05.02.2026 ", None),
        ("5.2.2026", None),
    ],
)
def test_a_date_is_chosen_from_a_calendar_and_known_where_it_is_one(text: str, full: str | None) -> None:
    data = filled(of_lines("{{ x }}"), {"x": control("date", "d", "Дата", "дата", text=text)})
    (date,) = all_of(data, "//w:sdtPr/w:date")
    assert date.get(f"{W}fullDate") == full
    assert [date.find(f"{W}{name}").get(f"{W}val") for name in ("dateFormat", "lid")] == ["dd.MM.yyyy", "ru-RU"]
    assert answers(data) == [text or "дата"]


def test_a_choice_lists_what_may_be_chosen_once() -> None:
    data = filled(of_lines("{{ x }}"), {"x": control("choice", "c", "Выбор", "выберите", "да", "нет", "да")})
    items = [(one.get(f"{W}displayText"), one.get(f"{W}value")) for one in all_of(data, "//w:dropDownList/w:listItem")]
    assert items == [("да", "да"), ("нет", "нет")]


def formatted(*styles: str) -> bytes:
    def build(document: Word) -> None:
        for style in styles:
            document.styles.add_style(style, WD_STYLE_TYPE.CHARACTER)
        run = document.add_paragraph().add_run("{{ x }}")
        run.bold, run.font.color.rgb = True, RGBColor(0xFF, 0, 0)

    return docx(build)


def test_an_answer_looks_like_its_tag_and_a_hint_is_grey() -> None:
    data = filled(formatted(), {"x": ANSWER})
    (typed,), (hint,) = all_of(data, "//w:sdtPr/w:rPr"), all_of(data, "//w:sdtContent/w:r/w:rPr")
    assert [typed.find(f"{W}color").get(f"{W}val"), hint.find(f"{W}color").get(f"{W}val")] == ["FF0000", "808080"]
    assert [one.find(f"{W}b") is not None for one in (typed, hint)] == [True, True]
    (given_look,) = all_of(filled(formatted(), {"x": ANSWER | {"text": "да"}}), "//w:sdtContent/w:r/w:rPr")
    assert given_look.find(f"{W}color").get(f"{W}val") == "FF0000"


def test_a_hint_takes_the_style_of_hints_where_the_template_has_one() -> None:
    (hint,) = all_of(filled(formatted("Placeholder Text"), {"x": ANSWER}), "//w:sdtContent/w:r/w:rPr")
    assert hint.find(f"{W}rStyle").get(f"{W}val") == "PlaceholderText"
    assert hint.find(f"{W}color") is None


def test_fields_and_bookmarks_that_loops_repeat_are_told_apart() -> None:
    template = of_lines("{%p for x in xs %}", "{{ x.code }} {{ x.one }}{{ x.two }}", "{%p endfor %}")
    item = {"code": named("row_act", "[act]"), "one": ANSWER, "two": ANSWER | {"text": "да"}}
    data = filled(template, {"xs": [item, item]})
    assert lines(data) == [f"[act] {HINT}да"] * 2
    assert len(set(configured(data, "id"))) == 4
    names = [one.get(f"{W}name") for one in all_of(data, "//w:bookmarkStart")]
    assert names == ["row_act", "row_act_2"]
    inside = all_of(data, "//w:bookmarkStart/following-sibling::*[1]")
    assert [text_of(run) for run in inside] == ["[act]", "[act]"]


def test_a_bookmark_of_the_template_around_a_code_stays() -> None:
    def build(document: Word) -> None:
        paragraph = document.add_paragraph("{{ x }}")._p
        paragraph.insert(0, parse_xml(f'<w:bookmarkStart xmlns:w="{W[1:-1]}" w:id="0" w:name="own"/>'))
        paragraph.append(parse_xml(f'<w:bookmarkEnd xmlns:w="{W[1:-1]}" w:id="0"/>'))

    data = filled(docx(build), {"x": named("row", "[act]")})
    assert {one.get(f"{W}name") for one in all_of(data, "//w:bookmarkStart")} == {"own", "row"}


BAD = {"x": ANSWER | {"text": "\x01"}, "y": ANSWER | {"tag": "\x01"}, "z": named("row", "\ud83d")}


@pytest.mark.parametrize("name", BAD)
def test_characters_word_cannot_store_are_refused_like_those_of_any_value(name: str) -> None:
    assert refused(of_lines(f"{{{{ {name} }}}}"), BAD).code == "illegal-character"


@pytest.mark.parametrize(
    "leaf",
    [
        ANSWER | {"control": "checkbox"},
        ANSWER | {"choices": [1]},
        ANSWER | {"text": None},
        named("row-1", "а"),
        named("1row", "а"),
        named("строка", "а"),
        named("r" * 41, "а"),
        named("", "а"),
    ],
)
def test_what_word_could_not_keep_is_never_printed(leaf: Leaf) -> None:
    with pytest.raises(TemplateError) as caught:
        render(compile_template(of_lines("{{ x }}"), "t.docx"), {"x": leaf})
    assert caught.value.problems[0].code == "value-not-printable"


def test_a_form_is_identified_and_protected_but_for_its_fields() -> None:
    data = form_of(of_lines("{{ x }}"), {"x": ANSWER})
    assert property_values(data) == FORM
    assert [one.get("pid") for one in root(data, "docProps/custom.xml")] == ["2", "3"]
    protection = root(data, "word/settings.xml").findall(f"{W}documentProtection")
    assert [(one.get(f"{W}edit"), one.get(f"{W}enforcement")) for one in protection] == [("forms", "1")]
    assert form_of(of_lines("{{ x }}"), {"x": ANSWER}) == form_of(of_lines("{{ x }}"), {"x": ANSWER})


def test_a_document_that_is_no_form_is_neither() -> None:
    data = filled(of_lines("{{ x }}"), {"x": ANSWER})
    assert "docProps/custom.xml" not in parts(data)
    assert root(data, "word/settings.xml").find(f"{W}documentProtection") is None


def test_a_template_keeps_its_own_properties_and_gives_way_where_the_name_is_the_same() -> None:
    template = form_of(of_lines("{{ x }}"), {"x": "а"}, {"Гриф": "нет", "FORM": "старая"})
    data = form_of(template, {}, FORM)
    assert property_values(data) == {"Гриф": "нет"} | FORM
    pids = [one.get("pid") for one in root(data, "docProps/custom.xml")]
    assert len(set(pids)) == len(pids)
    assert len(root(data, "word/settings.xml").findall(f"{W}documentProtection")) == 1


def test_a_template_without_settings_is_protected_too() -> None:
    gone = {
        "word/_rels/document.xml.rels": lambda data: re.sub(rb"<Relationship [^>]*settings.xml\"/>", b"", data),
        "[Content_Types].xml": lambda data: re.sub(rb"<Override [^>]*settings\+xml\"/>", b"", data),
    }
    template = changed(of_lines("{{ x }}"), gone)
    assert b"settings" not in parts(template)["word/_rels/document.xml.rels"]
    data = form_of(template, {"x": ANSWER})
    assert root(data, "word/settings.xml").find(f"{W}documentProtection") is not None
    assert b"settings.xml" in parts(data)["word/_rels/document.xml.rels"]


def test_a_section_left_open_by_the_template_is_closed_in_a_form_only() -> None:
    def build(document: Word) -> None:
        document.add_paragraph("{{ x }}")
        document.sections[0]._sectPr.append(parse_xml(f'<w:formProt xmlns:w="{W[1:-1]}" w:val="false"/>'))

    assert all_of(form_of(docx(build), {"x": ANSWER}), "//w:formProt") == []
    assert len(all_of(filled(docx(build), {"x": ANSWER}), "//w:formProt")) == 1


@pytest.mark.parametrize("form", [{"form": "\x01"}, {"\x01": "а"}, {"form": "\ud83d"}])
def test_a_property_word_cannot_store_is_refused(form: dict[str, str]) -> None:
    with pytest.raises(DocumentError) as caught:
        form_of(of_lines("{{ x }}"), {"x": "а"}, form)
    assert [one.code for one in caught.value.problems] == ["illegal-character"]


def test_faults_of_the_form_and_of_its_text_are_told_together() -> None:
    with pytest.raises(DocumentError) as caught:
        form_of(of_lines("{{ x }}"), {"x": "\x01"}, {"form": "\x01"})
    assert [one.place.part for one in caught.value.problems] == ["word/document.xml", "docProps/custom.xml"]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_opens_a_form_and_saves_its_answers(tmp_path: Path) -> None:
    leaves = [
        control(kind, "t", "Поле", f"подсказка {kind}", "да", "05.02.2026", text=text)
        for kind, text in product(("text", "date", "choice"), ("", "05.02.2026"))
    ]
    leaves.append(ANSWER | {"text": "раз & <два>\nтри"})

    def build(document: Word) -> None:
        add_table(document, ["{%tr for x in xs %}", ""], ["{{ x.code }}", "{{ x.answer }}"], ["{%tr endfor %}", ""])
        document.add_paragraph("конец")

    rows = [{"code": named(f"row_{n}", f"[act-{n}]"), "answer": leaf} for n, leaf in enumerate(leaves)]
    source, folder = tmp_path / "form.docx", tmp_path / "saved"
    source.write_bytes(form_of(docx(build), {"xs": rows}))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder)]
    subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=180)
    data = (folder / "form.docx").read_bytes()
    assert answers(data) == [leaf["text"] or leaf["hint"] for leaf in leaves]
    assert property_values(data).items() >= FORM.items()
    assert {one.get(f"{W}name") for one in all_of(data, "//w:bookmarkStart")} == {f"row_{n}" for n in range(len(rows))}
    assert b'w:edit="forms"' in etree.tostring(root(data, "word/settings.xml"))
