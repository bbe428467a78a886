from dataclasses import replace
from typing import Any

from generator.context.leaves import rich
from generator.documents.parts.tables.generic import data_table
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.program import Cluster, Criterion, Financing, Indicator, PassportRow, Section, Source
from generator.model.table import Column, DataTable
from tests.families import DIRECTORY, FAMILY, INDICATORS, YEAR, amount, named, with_program, with_sections
from tests.printed import cells, headings, sheets, text


def _sections(family: Family) -> list[dict[str, Any]]:
    return list(sheets(family)["program"].context["sections"])


def _table(*sections: Section) -> dict[str, Any]:
    return dict(_sections(with_sections(*sections))[0]["table"])


def _passport(family: Family, *rows: PassportRow) -> dict[str, str]:
    program = replace(family.program, sections=(Section("p", "passport", rows), *family.program.sections))
    found = _sections(replace(family, program=program))[0]["passport"]
    return {field["name"]: text(field["content"]) for field in found}


def _derived(key: str, family: Family = FAMILY) -> str:
    [content] = _passport(family, PassportRow(key, "", "")).values()
    return content


def test_the_title_page_names_issuer_title_place_and_year() -> None:
    context = sheets(FAMILY)["program"].context
    assert context["has_title_page"]
    assert context["title_page"] == {
        "organisation": "Управление образования Липовского округа",
        "title": FAMILY.program.title,
        "foot": "Липовский округ – 2024",
    }


def test_a_heading_has_its_pinned_number_and_a_section_may_have_none() -> None:
    first, *_, last = _sections(FAMILY)
    assert (first["has_heading"], first["heading"]) == (True, "I. Актуальность")
    assert (last["has_heading"], last["heading"]) == (False, "")


def test_sheets_turn_and_turn_back_section_by_section() -> None:
    pages = {section["heading"]: section["page"] for section in _sections(FAMILY)}
    assert pages["Паспорт"] == {"page": "", "break": True}
    assert pages["Дорожная карта"] == {"page": "landscape", "break": False}
    assert pages["План"] == {"page": "", "break": False}


def test_cells_of_a_data_table_merge_with_the_cell_above() -> None:
    rows = (("^", "1"), ("^", "2"), ("Б", "^"), ("", "—"))
    table = _table(Section("d", "table", DataTable((Column("", "А"), Column("", "Б", 30)), rows)))
    assert cells(table["rows"]) == [["^", "1"], ["^", "2"], ["Б", "^"], ["", "—"]]
    assert [row["cells"][0].get("merge") for row in table["rows"]] == ["start", "next", None, None]
    assert [head["width"] for head in table["columns"]] == [{"width": 70.0}, {"width": 30.0}]


def test_the_last_paragraph_of_a_text_leads_to_a_table_without_a_heading() -> None:
    words = Section("t", "text", "Первый.\nТаблица 1 – Школы")
    data = DataTable((Column("", "А"),), (("1",),))
    bare, headed, turned = (
        Section("d", "table", data),
        Section("d", "table", data, heading="Школы"),
        Section("d", "table", data, orientation="landscape"),
    )
    first, lead, table = _sections(with_sections(words, bare))
    assert [text(first["text"]), text(lead["text"]), text(table["text"])] == ["Первый.", "Таблица 1 – Школы", ""]
    assert [first["is_lead"], lead["is_lead"], table["is_lead"]] == [False, True, False]
    assert [section["is_lead"] for section in _sections(with_sections(words, headed))] == [False, False]
    assert [section["is_lead"] for section in _sections(with_sections(words, turned))] == [False, False]


def test_a_text_of_one_paragraph_keeps_its_heading_sheet_and_lead() -> None:
    words = Section("t", "text", "Таблица 1 – Школы", heading="Школы", orientation="landscape")
    data = Section("d", "table", DataTable((Column("", "А"),), (("1",),)), orientation="landscape")
    [lead, table] = _sections(with_sections(words, data))
    assert (lead["heading"], lead["is_lead"], text(lead["text"])) == ("Школы", True, "Таблица 1 – Школы")
    assert lead["page"] == table["page"] == {"page": "landscape", "break": False}


def test_a_first_column_of_numbers_is_known_by_its_heading() -> None:
    def numbered(heading: str) -> bool:
        return bool(_table(Section("d", "table", DataTable((Column("", heading),), (("1",),))))["is_numbered"])

    assert [numbered(heading) for heading in ("№", "№ п/п", "Школа", "")] == [True, True, False, False]


def test_widths_add_up_to_the_whole_table() -> None:
    def shares(*given: float) -> list[float]:
        data = DataTable(tuple(Column("", "А", share) for share in given), ())
        return [head["width"]["width"] for head in _table(Section("d", "table", data))["columns"]]

    assert shares(0, 0, 0, 0) == [25, 25, 25, 25]
    assert shares(30, 30) == [50, 50]
    assert shares(100, 0) == [50, 50]


def test_criteria_of_a_cluster_share_its_cell() -> None:
    clusters = (
        Cluster("Школа", (Criterion("Кадры", "- стаж\n- возраст"), Criterion("Здание", "Площадь"))),
        Cluster("Ученик", (Criterion("Отметки", "Средний балл"),)),
    )
    table = _table(Section("c", "criteria", clusters))
    assert headings(table) == ["Кластеры мониторинга", "Критерии", "Показатели"]
    assert cells(table["rows"]) == [
        ["Школа", "Кадры", "- стаж\n- возраст"],
        ["^", "Здание", "Площадь"],
        ["Ученик", "Отметки", "Средний балл"],
    ]
    assert "merge" not in table["rows"][2]["cells"][0]


def test_indicators_have_a_column_per_year() -> None:
    table = _table(Section("i", "indicators", INDICATORS))
    assert headings(table) == [
        "№ п/п",
        "Наименование показателя",
        "Единица измерения",
        "Базовое значение (2024 год)",
        "2025 год",
        "2026 год",
        "Источник данных",
    ]
    assert cells(table["rows"]) == [
        ["1", "Доля школ из перечня", "%", "24,5", "20", "10,0", ""],
        ["2", "Средний балл", "балл", "[3]", "[4]", "4", "ГИА"],
    ]


def test_actual_values_stand_beside_targets_where_they_are_wanted() -> None:
    table = _table(Section("i", "indicators", INDICATORS[:1], actuals=True))
    assert headings(table)[4:] == ["2025 год, план", "2025 год, факт", "2026 год, план", "2026 год, факт"]
    assert cells(table["rows"])[0][4:] == ["20", "21,5", "10,0", ""]


def test_base_values_of_different_years_say_their_year_each() -> None:
    items = (INDICATORS[0], replace(INDICATORS[0], base_year=2023))
    table = _table(Section("i", "indicators", items))
    assert headings(table)[3] == "Базовое значение"
    assert [row[3] for row in cells(table["rows"])] == ["24,5 (2024 год)", "24,5 (2023 год)"]


def test_columns_of_indicators_may_be_chosen() -> None:
    chosen = (Column("name", "Показатель"), Column("targets", "Цель"), Column("note", "Примечание"))
    table = _table(Section("i", "indicators", INDICATORS[:1], columns=chosen))
    assert headings(table) == ["Показатель", "Цель, 2025 год", "Цель, 2026 год", "Примечание"]
    assert cells(table["rows"]) == [["Доля школ из перечня", "20", "10,0", ""]]


def test_a_heading_of_base_values_without_their_year_leaves_it_to_the_cells() -> None:
    for heading, printed in (("Исходное значение", "24,5 (2024 год)"), ("Исходное значение, 2024 год", "24,5")):
        table = _table(Section("i", "indicators", INDICATORS[:1], columns=(Column("base", heading),)))
        assert (headings(table), cells(table["rows"])) == ([heading], [[printed]])


def _money(*sources: tuple[str, dict[int, Any]]) -> dict[str, Any]:
    content = Financing("тыс. рублей", tuple(Source(name, name, terms) for name, terms in sources))
    return _table(Section("m", "financing", content))


def test_totals_of_money_are_computed_by_row_and_column() -> None:
    table = _money(("Местный", {2025: amount("120,0"), 2026: amount("1500")}), ("Областной", {2025: amount("0,25")}))
    assert headings(table) == [
        "Источник финансирования",
        "2025 год, тыс. рублей",
        "2026 год, тыс. рублей",
        "Всего, тыс. рублей",
    ]
    assert cells(table["rows"]) == [
        ["Местный", "120,0", "1500", "1\u00a0620,0"],
        ["Областной", "0,25", "—", "0,25"],
        ["Итого", "120,25", "1\u00a0500", "1\u00a0620,25"],
    ]


def test_a_missing_amount_makes_every_total_over_it_the_same_gap() -> None:
    table = _money(("А", {2025: amount("1"), 2026: Gap(4, "amounts")}), ("Б", {2025: amount("2"), 2026: amount("3")}))
    assert cells(table["rows"]) == [["А", "1", "[4]", "[4]"], ["Б", "2", "3", "5"], ["Итого", "3", "[4]", "[4]"]]


def test_the_passport_derives_its_fields_under_usual_headings() -> None:
    keys = ("title", "period", "issuer", "goal", "objectives", "results")
    assert _passport(FAMILY, *(PassportRow(key, "", "") for key in keys)) == {
        "Наименование Программы": FAMILY.program.title,
        "Сроки реализации Программы": "2025–2026 годы",
        "Ответственный исполнитель Программы": "Управление образования Липовского округа",
        "Цель Программы": "Поднять качество.",
        "Задачи Программы": "1. Выявить причины.\n2. Устранить.",
        "Ожидаемые результаты реализации Программы": "- меньше двоек",
    }


def test_headings_of_the_passport_follow_the_kind_or_the_spec() -> None:
    rows = (PassportRow("goal", "", ""), PassportRow("title", "Название", ""))
    assert list(_passport(with_program(kind="roadmap"), *rows)) == ["Цель Дорожной карты", "Название"]


def test_indicators_of_the_passport_go_from_the_base_to_the_last_target() -> None:
    assert _derived("indicators").split("\n") == [
        "- Доля школ из перечня – с 24,5 % (2024 год) до 10,0 % (2026 год)",
        "- Средний балл, балл – с [3] (2024 год) до 4 (2026 год)",
    ]


def test_money_in_the_passport_is_the_total_and_a_list_by_year() -> None:
    content = Financing("тыс. рублей", (Source("a", "А", {2025: amount("120,0"), 2026: amount("270,5")}),))
    assert _derived("financing", with_sections(Section("m", "financing", content))).split("\n") == [
        "Всего – 390,5 тыс. рублей, в том числе:",
        "- 2025 год – 120,0 тыс. рублей;",
        "- 2026 год – 270,5 тыс. рублей.",
    ]


def test_money_of_one_year_needs_no_list_and_an_abbreviated_unit_no_second_dot() -> None:
    once = Financing("тыс. руб.", (Source("a", "А", {2025: amount("5")}),))
    assert _derived("financing", with_sections(Section("m", "financing", once))) == "Всего – 5 тыс. руб."
    twice = Financing("тыс. руб.", (Source("a", "А", {2025: amount("5"), 2026: Gap(2, "amounts")}),))
    assert _derived("financing", with_sections(Section("m", "financing", twice))).split("\n") == [
        "Всего – [2] тыс. руб., в том числе:",
        "- 2025 год – 5 тыс. руб.;",
        "- 2026 год – [2] тыс. руб.",
    ]


def test_the_passport_prints_what_is_written_cited_or_named() -> None:
    found = _passport(
        FAMILY,
        PassportRow("", "Основания", "", acts=("law",)),
        PassportRow("", "Исполнители", "", parties=("edu", "schools")),
        PassportRow("", "Разработчик", "Методический центр"),
        PassportRow("", "Координатор", Gap(7, "text")),
    )
    assert found == {
        "Основания": "1. Федеральный закон от 29 декабря 2012 г. № 273-ФЗ «Об образовании»",
        "Исполнители": "- Управление образования Липовского округа\n- Школы из перечня",
        "Разработчик": "Методический центр",
        "Координатор": "[7]",
    }


def test_names_are_printed_exactly_even_where_they_look_like_markup() -> None:
    party = replace(DIRECTORY.parties["edu"], name="- Центр **Рост**")
    family = replace(FAMILY, directory=replace(DIRECTORY, parties={**DIRECTORY.parties, "edu": party}))
    assert _derived("issuer", family) == "- Центр **Рост**"


def test_a_section_that_is_no_text_still_has_an_empty_one() -> None:
    assert all(section["text"] == rich("") for section in _sections(FAMILY)[1:])


def test_an_indicator_without_the_last_target_names_only_its_base() -> None:
    item = Indicator("i", "Охват", "%", amount("5"), 2024, {2025: amount("6")})
    family = with_program(sections=(Section("i", "indicators", (item,)),), span=named("2025-2026"))
    assert _derived("indicators", family) == "- Охват – с 5 % (2024 год)"
    assert YEAR.period.span.end.year == 2025


def test_blanks_at_the_ends_of_a_heading_and_signs_of_an_indicator_stay() -> None:
    [section] = _sections(with_sections(replace(FAMILY.program.sections[0], label="\u00a0I.", heading="Цель\u00a0")))
    assert section["heading"] == "\u00a0I. Цель\u00a0"
    marked = replace(INDICATORS[0], name="Доля **всех** школ", source="- отчёт")
    row = cells(_table(Section("i", "indicators", (marked,)))["rows"])[0]
    assert (row[1], row[-1]) == ("Доля **всех** школ", "- отчёт")


def test_money_of_several_sources_is_also_listed_by_source() -> None:
    both = (
        Source("a", "Областной бюджет", {2025: amount("5"), 2026: amount("7")}),
        Source("b", "Местный бюджет", {2025: amount("2,5")}),
    )
    section = Section("m", "financing", Financing("тыс. рублей", both))
    assert _derived("financing", with_sections(section)).split("\n")[3:] == [
        "По источникам:",
        "- Областной бюджет – 12 тыс. рублей;",
        "- Местный бюджет – 2,5 тыс. рублей.",
    ]


def test_a_circumflex_after_a_backslash_is_a_character_and_merges_nothing() -> None:
    rows = data_table(DataTable((Column("", "Знак"),), (("верх",), (r"\^",), ("^",))))["rows"]
    assert [row["cells"] for row in rows] == [[rich("верх")], [rich("^", "start")], [rich("", "next")]]
