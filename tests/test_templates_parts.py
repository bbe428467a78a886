"""What single templates are made of: the head of an act, its points and signatures, contents, drafts, papers."""

import pytest
from docx.oxml.ns import qn
from lxml import etree

from tests.test_templates_made import POINTS, every, every_template, holds, numbers, part, room, styles, text, value

MM = 56.693
SIGNED = pytest.mark.parametrize("name", ["order.docx", "report-calendar.docx", "report-school.docx"])
SHEETS = pytest.mark.parametrize("name", ["approval-sheet.docx", "acquaintance-sheet.docx"])


def lines(name: str, member: str = "word/document.xml") -> list[str]:
    return [text(found) for found in every(part(name, member), "p")]


def looks(name: str) -> list[tuple[str, str]]:
    names = {style.get(qn("w:styleId")): title for title, style in styles(name).items()}
    return [(names[value(found, "pStyle")], text(found)) for found in every(part(name), "p")]


def table_with(name: str, words: str) -> etree._Element:
    return next(table for table in every(part(name), "tbl") if words in text(table))


def by_rank(name: str) -> etree._Element:
    """Return the table of signatures that stand one below another."""
    found = (table for table in every(part(name), "tbl") if "signature.post" in text(table))
    return next(table for table in found if "{%tc" not in text(table))


def spacing(name: str, title: str) -> dict[str, int]:
    return numbers(next(every(styles(name)[title], "spacing")))


def indent(name: str, title: str) -> dict[str, int]:
    return numbers(next(every(styles(name)[title], "ind")))


@every_template
def test_a_draft_says_so_first_at_the_upper_right(name: str) -> None:
    assert looks(name)[:2] == [
        ("Метка шаблона", "{%p if draft.is_draft %}"),
        ("Отметка „Проект“", "{{ draft.mark }}"),
    ]
    assert value(styles(name)["Отметка „Проект“"], "jc") == "right"


@every_template
def test_every_template_ends_with_what_a_draft_still_lacks(name: str) -> None:
    found = lines(name)
    assert found[-1] == ""
    assert found.index("Перечень пропусков") < found.index("Проверьте падежные формы")
    for words, condition in (("Чего не хватает", "draft.has_gaps"), ("Как напечатано", "draft.has_guesses")):
        assert f"{{%p if {condition} %}}" in found
        assert table_with(name, words) is not None
    for title in ("Заголовок перечня", "Заголовок содержания"):
        assert not holds(styles(name)[title], "outlineLvl")


@every_template
def test_every_table_says_what_it_holds(name: str) -> None:
    assert all(value(table, "tblCaption") for table in every(part(name), "tbl"))


@every_template
def test_titles_are_titles_and_headings_go_down_without_a_jump(name: str) -> None:
    based = {title: value(style, "basedOn") for title, style in styles(name).items() if holds(style, "basedOn")}
    assert {title for title, base in based.items() if base == "Title"} == {
        *("Название документа", "Заголовок приказа", "Заголовок приказа слева", "Заголовок на угловом бланке"),
        "Титул: название",
    }
    levels = {title: value(style, "outlineLvl") for title, style in styles(name).items() if holds(style, "outlineLvl")}
    assert levels == {"heading 1": "0", "heading 2": "1"}


@every_template
def test_the_numbers_of_columns_are_part_of_the_head(name: str) -> None:
    for table in every(part(name), "tbl"):
        for row in every(table, "tr"):
            if "column_numbers" in text(row) or "loop.index" in text(row):
                assert holds(row, "tblHeader")


def test_tables_of_the_template_number_their_columns_themselves() -> None:
    rows = [[text(cell) for cell in every(row, "tc")] for row in every(part("roadmap.docx"), "tr")]
    assert ["{%tr if section.column_numbers %}"] in rows
    assert ["1", "2", "3", "4", "5"] in rows
    assert ["{%tc for c in section.table.columns %}", "{{ loop.index }}", "{%tc endfor %}"] in rows


def test_points_are_numbered_by_word_with_the_indent_in_their_first_line_only() -> None:
    numbering = part("order.docx", "word/numbering.xml")
    level = {value(found, "pStyle"): found for found in every(numbering, "lvl")}
    for title in POINTS:
        own = level[styles("order.docx")[title].get(qn("w:styleId"), "")]
        assert (value(own, "numFmt"), value(own, "suff")) == ("decimal", "space")
        assert numbers(next(every(own, "ind"))) == {"left": 0, "firstLine": 709}
        assert indent("order.docx", title) == {"left": 0, "right": 0, "firstLine": 709}
    flags = ["is_point", "is_subpoint", "is_third", "is_fourth"]
    begins = {line: look for line, (look, _) in zip(lines("order.docx"), looks("order.docx")[1:], strict=False)}
    assert [begins[f"{{%p if point.{flag} %}}"] for flag in flags] == POINTS


def test_a_further_paragraph_of_a_point_looks_like_it_and_has_no_number() -> None:
    more, point = styles("order.docx")["Абзац пункта"], styles("order.docx")["Пункт приказа"]
    assert not holds(more, "numPr")
    assert indent("order.docx", "Абзац пункта") == indent("order.docx", "Пункт приказа")
    assert value(more, "jc") == value(point, "jc") == "both"


def test_date_and_number_share_a_line_whose_tab_is_at_the_right_border() -> None:
    tab = numbers(next(every(styles("order.docx")["Дата и номер"], "tab")))
    assert tab == {"pos": room("order.docx")}
    dated = next(found for found in every(part("order.docx"), "p") if "order.date" in text(found))
    assert holds(dated, "tab")


def test_a_corner_letterhead_keeps_to_a_zone_of_75_millimetres() -> None:
    zone, *_ = every(table_with("order.docx", "{{p order.letterhead }}"), "tc")
    assert numbers(next(every(zone, "tcW")))["w"] == pytest.approx(75 * MM, abs=1)
    inside = [line for line in map(text, every(zone, "p")) if not line.startswith("{%")]
    assert inside == [
        *("{{ order.arms }}", "{{p order.letterhead }}", "{{ order.kind }}"),
        *("{{ order.date }}№\u00a0{{ order.number }}", "{{ order.place }}", "{{ order.title }}"),
    ]
    tab = numbers(next(every(styles("order.docx")["Дата и номер на угловом бланке"], "tab")))
    assert tab["pos"] <= numbers(next(every(zone, "tcW")))["w"]


def test_a_title_at_the_left_border_is_as_narrow_and_a_longitudinal_letterhead_at_most_120_millimetres_wide() -> None:
    left = indent("order.docx", "Заголовок приказа слева")
    assert left["left"] == 0
    assert room("order.docx") - left["right"] == pytest.approx(75 * MM, abs=1)
    along = indent("order.docx", "Бланк")
    assert room("order.docx") - along["left"] - along["right"] <= 120 * MM + 6


def test_the_code_stands_at_the_foot_of_the_first_sheet_only() -> None:
    assert lines("order.docx", "word/footer-first.xml") == [
        *("{%p if order.has_code %}", "{{ order.code }}", "{%p endif %}", "")
    ]
    assert lines("order.docx", "word/footer-default.xml") == [""]
    section = next(every(part("order.docx"), "sectPr"))
    assert [found.get(qn("w:type")) for found in every(section, "footerReference")] == ["first", "default"]
    assert value(styles("order.docx")["Код на первом листе"], "jc") == "right"


@SIGNED
def test_a_signature_has_a_post_room_for_an_electronic_mark_and_a_name_on_one_line(name: str) -> None:
    row = next(row for row in every(by_rank(name), "tr") if "signature.post" in text(row))
    assert [text(cell) for cell in every(row, "tc")] == [
        *("{{ signature.hold }}{{ signature.post }}", "", "{{ signature.name }}")
    ]
    assert [value(cell, "vAlign") for cell in every(row, "tc")] == ["bottom"] * 3
    height = next(every(row, "trHeight"))
    assert (numbers(height)["val"], height.get(qn("w:hRule"))) == (pytest.approx(20 * MM, abs=1), "atLeast")
    control = next(every(row, "sdt"))
    assert (value(control, "alias"), value(control, "tag")) == ("Отметка об электронной подписи", "ep-mark")
    assert value(styles(name)["Имя подписавшего"], "jc") == "right"


def test_an_order_has_a_row_for_each_signature() -> None:
    signed = [text(row) for row in every(by_rank("order.docx"), "tr")]
    assert signed[0] == "{%tr for signature in signatures %}"
    assert "{%tr endfor %}" in signed


def test_the_executor_stands_at_the_left_border_in_smaller_type() -> None:
    assert 16 <= int(value(styles("order.docx")["Отметка об исполнителе"], "sz")) <= 24
    assert indent("order.docx", "Отметка об исполнителе") == {"left": 0, "right": 0, "firstLine": 0}


def test_the_executor_is_never_parted_from_the_signature() -> None:
    rows = list(map(text, every(by_rank("order.docx"), "tr")))
    assert rows[rows.index("{%tr if order.has_executor %}") + 1] == "{{p order.executor }}"
    for title in ("Должность подписавшего", "Имя подписавшего", "Отметка об исполнителе"):
        assert holds(styles("order.docx")[title], "keepNext")


@pytest.mark.parametrize("name", ["program.docx", "report-calendar.docx", "report-school.docx"])
def test_the_contents_list_is_an_ordinary_field_of_word_on_a_sheet_of_its_own(name: str) -> None:
    found = looks(name)
    place = found.index(("Заголовок содержания", "Содержание"))
    assert found[place - 1][1] == "{%p if has_contents %}"
    assert [look for look, _ in found[place + 1 : place + 3]] == ["toc 1", "Конец страницы"]
    field = list(every(part(name), "p"))[place + 1]
    assert [mark.get(qn("w:fldCharType")) for mark in every(field, "fldChar")] == ["begin", "separate", "end"]
    assert [code.text for code in every(field, "instrText")] == [r' TOC \o "1-2" \h \z \u ']


@every_template
def test_the_pages_in_the_contents_stand_at_the_right_border_after_dots(name: str) -> None:
    for title in ("toc 1", "toc 2"):
        tab = next(every(styles(name)[title], "tab"))
        assert (tab.get(qn("w:val")), tab.get(qn("w:leader")), numbers(tab)["pos"]) == ("right", "dot", room(name))


@pytest.mark.parametrize("name", ["order.docx", "program.docx", "roadmap.docx", "roadmap-landscape.docx"])
def test_consents_stand_at_the_left_of_the_approval_and_both_are_80_millimetres_wide(name: str) -> None:
    agreed, approved = every(table_with(name, "consents %}"), "tc")
    assert text(agreed).startswith("СОГЛАСОВАНО")
    assert text(approved).endswith("approval }}")
    assert numbers(next(every(approved, "tcW")))["w"] == pytest.approx(80 * MM, abs=1)
    width = numbers(next(every(agreed, "tcW")))["w"] - indent(name, "Гриф согласования")["right"]
    assert width == pytest.approx(80 * MM, abs=2)


@pytest.mark.parametrize("name", ["order.docx", "program.docx", "roadmap.docx", "roadmap-landscape.docx"])
def test_a_consent_below_another_is_a_line_apart_from_it(name: str) -> None:
    assert spacing(name, "Следующий гриф согласования")["before"] >= 280 > spacing(name, "Гриф согласования")["before"]
    assert indent(name, "Следующий гриф согласования") == indent(name, "Гриф согласования")


@every_template
def test_lines_of_an_approval_are_single_spaced_and_its_parts_apart(name: str) -> None:
    for title in ("Гриф утверждения", "Гриф утверждения на альбомном листе", "Гриф согласования"):
        found = spacing(name, title)
        assert found["line"] == 240
        assert found["before"] > 0


@SHEETS
def test_rows_in_which_people_sign_are_at_least_9_millimetres_high(name: str) -> None:
    rows = [row for row in every(part(name), "tr") if "visa." in text(row) or "reader." in text(row)]
    high = [row for row in rows if "{%" not in text(row)]
    assert high
    assert all(numbers(next(every(row, "trHeight")))["val"] >= 9 * MM for row in high)


def test_the_papers_around_an_act_have_the_columns_people_know() -> None:
    def head(name: str) -> list[str]:
        return [text(cell) for cell in every(next(every(part(name), "tr")), "tc")]

    assert head("approval-sheet.docx") == ["Должность", "Подпись", "Инициалы, фамилия", "Дата", "Замечания"]
    assert head("acquaintance-sheet.docx") == ["№", "Должность", "Инициалы, фамилия", "Подпись", "Дата"]
    assert head("distribution-list.docx") == ["№", "Адресат", "Экз."]
