"""The packaged templates: made by their script byte for byte, and built the way official papers and Word want them."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from generator.context.fields import Record
from generator.documents import ALL
from generator.word.lint import check
from tools.templates.__main__ import FOLDER, write

FIELDS: dict[str, Record] = {name: document.fields for document in ALL for name in document.templates}
LANDSCAPE = {"roadmap-landscape.docx", "cyclogram-grid.docx", "report-school.docx", "form.docx", "collation.docx"}
FOOTED = {"amendment.docx", "order.docx", "report-order.docx", "form.docx"}
LISTS = {
    "Список в таблице",
    "Список в таблице 2",
    "Нумерация в таблице",
    "Маркированный список текста",
    "Маркированный список текста 2",
    "Нумерация текста",
}
RESTYLED = {
    *("Текст документа", "Название документа", "Гриф утверждения", "Бланк", "Вид документа", "Заголовок приказа"),
    *("Пункт приказа", "Должность подписавшего", "Имя подписавшего", "Текст таблицы", "Шапка таблицы"),
    *("Заголовок раздела таблицы", "Заголовок подраздела таблицы", "Номер строки", "Таблица документа"),
    *("Отметка „Проект“", "Герб", "Бланк угловой", "Заголовок приказа слева", "Заголовок на угловом бланке"),
    *("Гриф согласования", "Отметка об исполнителе", "Отметка об электронной подписи", "Код на первом листе"),
    *("Пункт приказа 2", "Пункт приказа 3", "Пункт приказа 4", "Абзац пункта", "Номер графы"),
    *("Title", "heading 2", "toc 1", "toc 2", "Заголовок содержания", "Заголовок перечня"),
}
DASHED = {title for title in LISTS if not title.startswith("Нумерация")}
POINTS = ["Пункт приказа", "Пункт приказа 2", "Пункт приказа 3", "Пункт приказа 4"]
EMPTY = {"Конец документа", "Конец страницы", "Отметка об электронной подписи"}
EMPTY_CELLS = {
    "form.docx": {"Форма: ячейка"},
    "approval-sheet.docx": {"Текст таблицы"},
    "acquaintance-sheet.docx": {"Текст таблицы"},
    "cyclogram-grid.docx": {"Шапка таблицы", "Отметка в сетке"},
    "report-calendar.docx": {"Строка диаграммы", "Последняя строка диаграммы"},
    "report-school.docx": {"Строка диаграммы", "Последняя строка диаграммы"},
}
"""Cells in which one signs, that a heading above covers, that are a month without a mark or a piece of a bar."""
every_template = pytest.mark.parametrize("name", FIELDS)


def part(name: str, member: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(FOLDER / name) as archive:
        return etree.fromstring(archive.read(member))


def every(element: etree._Element, name: str) -> Iterator[etree._Element]:
    return element.iter(qn(f"w:{name}"))


def text(element: etree._Element) -> str:
    return "".join(found.text or "" for found in every(element, "t"))


def numbers(element: etree._Element) -> dict[str, int]:
    values = {etree.QName(key).localname: str(value) for key, value in element.attrib.items()}
    return {key: int(value) for key, value in values.items() if value.isdecimal()}


def holds(element: etree._Element, name: str) -> bool:
    return next(every(element, name), None) is not None


def value(element: etree._Element, name: str) -> str:
    return next(every(element, name)).get(qn("w:val"), "")


def room(name: str) -> int:
    sheet, margins = numbers(next(every(part(name), "pgSz"))), numbers(next(every(part(name), "pgMar")))
    return sheet["w"] - margins["left"] - margins["right"]


def styles(name: str) -> dict[str, etree._Element]:
    return {value(style, "name"): style for style in every(part(name, "word/styles.xml"), "style")}


def test_the_script_makes_exactly_the_files_kept(tmp_path: Path) -> None:
    write(tmp_path)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert made.keys() == FIELDS.keys()
    assert made == {name: (FOLDER / name).read_bytes() for name in FIELDS}


@every_template
def test_a_template_carries_no_clock_and_nothing_unused(name: str) -> None:
    with zipfile.ZipFile(FOLDER / name) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        feet = ["word/footer-first.xml", "word/footer-default.xml"] if name in FOOTED else []
        assert archive.namelist() == [
            *("[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml"),
            *("word/_rels/document.xml.rels", *feet, "word/header.xml", "word/numbering.xml", "word/settings.xml"),
            "word/styles.xml",
        ]
    properties = Document(str(FOLDER / name)).core_properties
    assert (properties.author, properties.last_modified_by, properties.created and properties.created.year) == (
        "",
        "",
        1980,
    )


@every_template
def test_the_template_check_finds_nothing(name: str) -> None:
    assert list(check((FOLDER / name).read_bytes(), name, FIELDS[name])) == []


@every_template
def test_styles_have_names_that_people_find_and_the_program_needs(name: str) -> None:
    assert LISTS | RESTYLED | {"heading 1"} <= styles(name).keys()


@every_template
def test_every_style_is_one_of_the_document_and_every_list_style_has_its_dash_or_number(name: str) -> None:
    known = {style.get(qn("w:styleId")) for style in styles(name).values()}
    used = {found.get(qn("w:val")) for key in ("pStyle", "tblStyle") for found in every(part(name), key)}
    assert used <= known
    marks = [found.get(qn("w:val")) for found in every(part(name, "word/numbering.xml"), "lvlText")]
    assert marks == ["–"] * 4 + ["%1.", "%1.%2.", "%1.%2.%3.", "%1.%2.%3.%4."]
    numbered = {title for title, style in styles(name).items() if holds(style, "numId")}
    assert numbered == DASHED | set(POINTS)


@every_template
def test_times_new_roman_is_the_only_face_and_black_the_only_colour_printed(name: str) -> None:
    feet = ("word/footer-first.xml", "word/footer-default.xml") if name in FOOTED else ()
    for member in ("word/document.xml", "word/styles.xml", "word/numbering.xml", "word/header.xml", *feet):
        for fonts in every(part(name, member), "rFonts"):
            assert set(fonts.attrib.values()) == {"Times New Roman"}
    coloured = {title for title, style in styles(name).items() if holds(style, "color")}
    # Grey on a form is what was said before: those who fill it must not take it for their own cell.
    grey = {"Форма: прошлый период", "Форма: подножие"} if name == "form.docx" else set()
    assert coloured == {"Метка шаблона"} | grey
    assert {found.get(qn("w:val")) for found in every(part(name, "word/styles.xml"), "lang")} == {"ru-RU"}


@every_template
def test_body_type_is_14_points_and_table_type_12(name: str) -> None:
    assert value(styles(name)["Текст документа"], "sz") == "28"
    assert value(styles(name)["Текст таблицы"], "sz") == "24"


@every_template
def test_margins_are_those_of_the_standard(name: str) -> None:
    margins = numbers(next(every(part(name), "pgMar")))
    sheet = next(every(part(name), "pgSz"))
    turned = name in LANDSCAPE
    assert (sheet.get(qn("w:orient")) == "landscape") is turned
    bound, opposite = ("top", "bottom") if turned else ("left", "right")
    assert (margins[bound], margins[opposite]) == (1701, 1134 if turned else 567)
    assert {margins[side] for side in ("left", "right", "top", "bottom") if side not in (bound, opposite)} == {1134}


@every_template
def test_pages_are_numbered_in_the_top_margin_from_the_second_on(name: str) -> None:
    section = next(every(part(name), "sectPr"))
    assert holds(section, "titlePg")
    assert [found.get(qn("w:type")) for found in every(section, "headerReference")] == ["default"]
    header = part(name, "word/header.xml")
    assert [found.text for found in every(header, "instrText")] == ["PAGE"]
    assert [found.get(qn("w:fldCharType")) for found in every(header, "fldChar")] == ["begin", "separate", "end"]
    assert value(styles(name)["header"], "jc") == "center"
    assert numbers(next(every(section, "pgMar")))["header"] >= 567


@every_template
def test_rows_never_split_and_heading_rows_repeat(name: str) -> None:
    for table in every(part(name), "tbl"):
        rows = list(every(table, "tr"))
        assert all(holds(row, "cantSplit") for row in rows)
        heads = [holds(row, "tblHeader") for row in rows]
        beginning = next((place for place, head in enumerate(heads) if not head), len(heads))
        assert heads == [True] * beginning + [False] * (len(rows) - beginning)
        assert bool(beginning) is (
            value(table, "tblStyle") == "DocumentTable" and "{{ field.name }}" not in text(table)
        )


@every_template
def test_tables_are_as_wide_as_the_text_and_their_grids_add_up(name: str) -> None:
    for table in every(part(name), "tbl"):
        assert numbers(next(every(table, "tblW"))) == {"w": room(name)}
        grid = [numbers(column)["w"] for column in every(table, "gridCol")]
        assert sum(grid) == room(name)
        for row in every(table, "tr"):
            cells = list(every(row, "tc"))
            assert sum(int(value(cell, "gridSpan")) if holds(cell, "gridSpan") else 1 for cell in cells) == len(grid)
            assert sum(numbers(width)["w"] for width in every(row, "tcW")) == room(name)


@every_template
def test_no_empty_paragraph_makes_space(name: str) -> None:
    names = {style.get(qn("w:styleId")): title for title, style in styles(name).items()}
    empty = [names[value(found, "pStyle")] for found in every(part(name), "p") if not text(found)]
    assert empty[-1] == "Конец документа"
    assert set(empty) <= EMPTY | EMPTY_CELLS.get(name, set())
    for title in ("Конец документа", "Конец страницы"):
        assert numbers(next(every(styles(name)[title], "spacing")))["line"] == 20


@every_template
def test_the_text_itself_sets_no_spacing_and_no_type(name: str) -> None:
    assert [key for key in ("spacing", "jc", "sz", "b", "i", "rFonts", "color") if holds(part(name), key)] == []


def headings(name: str) -> list[list[str]]:
    return [[text(cell) for cell in every(row, "tc")] for row in every(part(name), "tr") if holds(row, "tblHeader")]


def test_reports_and_plans_have_the_columns_people_know() -> None:
    assert headings("report-calendar.docx")[0] == [
        *("№ п/п", "Основные мероприятия", "Срок реализации", "Отчёт об исполнении")
    ]
    assert headings("report-school.docx")[0] == [
        *("№ п/п", "Период реализации", "Наименование мероприятия", "Прогнозируемый результат", "Исполнение")
    ]
    plan = ["№", "Мероприятие", "Срок", "Ответственный исполнитель", "Ожидаемый результат"]
    assert [headings(name)[0] for name in ("roadmap.docx", "roadmap-landscape.docx")] == [plan, plan]
    assert plan in headings("program.docx")
    assert plan in headings("order.docx")


def test_the_fifth_column_of_a_school_report_stacks_status_account_reason_and_recommendations() -> None:
    cells = [text(cell) for cell in every(part("report-school.docx"), "tc")]
    assert "{{p row.execution }}" in cells


def test_the_appendix_of_an_order_and_the_program_print_their_sections_alike() -> None:
    def sections(name: str) -> list[str]:
        lines = [text(found) for found in every(part(name), "p")]
        begin = next(place for place, line in enumerate(lines) if line.startswith("{%p for s in"))
        return lines[begin + 1 : lines.index("{%p endfor %}", begin) + 1]

    assert sections("order.docx") == sections("program.docx")


@every_template
def test_the_approval_block_begins_80_millimetres_from_the_right_margin_and_is_flush_left(name: str) -> None:
    style = styles(name)["Гриф утверждения"]
    assert value(style, "jc") == "left"
    assert room(name) - numbers(next(every(style, "ind")))["left"] == pytest.approx(80 * 56.693, abs=1)


def test_the_foot_of_the_title_page_stands_at_the_bottom_margin() -> None:
    frames = list(every(part("program.docx"), "framePr"))
    assert [(found.get(qn("w:vAnchor")), found.get(qn("w:yAlign"))) for found in frames] == [("margin", "bottom")]


def test_a_template_opens_where_only_its_bytes_are_known() -> None:
    for name in FIELDS:
        assert Document(io.BytesIO((FOLDER / name).read_bytes())).sections[0].different_first_page_header_footer
