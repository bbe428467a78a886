"""Documents of the shapes that departments have become specs, and the specs print the same tables."""

import re
from pathlib import Path

import pytest

from generator.model.manuscript import Grid as Table
from generator.word.reading.document import read
from tests import import_papers, importing
from tests.cli_workspace import Shop
from tests.import_papers import CENTRE, Paper
from tests.importing import family, take
from tests.reading import grids

SHAPES = {
    "program": {"table": 1, "passport": 1, "cyclogram": 1, "resources": 1, "roadmap": 1},
    "order": {"plan": 1},
    "measures": {"plan": 1, "roadmap": 2, "criteria": 1},
    "calendar_report": {"plan": 1},
    "school_report": {"plan": 1},
}


@pytest.mark.parametrize("name", SHAPES)
def test_every_table_is_read_as_what_it_is_and_no_text_is_lost(name: str) -> None:
    found = take(import_papers.ALL[name]().data())
    family(found)
    assert found.account.tables == SHAPES[name]
    assert (found.account.share, found.alike) == (100, found.tables)


@pytest.mark.parametrize("name", [name for name in SHAPES if name != "measures"])
def test_what_is_built_has_the_tables_of_the_document(shop: Shop, name: str) -> None:
    source = shop.root / "old.docx"
    source.write_bytes(import_papers.ALL[name]().data())
    built = importing.rebuilt(shop, source, "new-one")
    wanted = grids(source)
    # A signature may stand in a table of its own.
    pairs = zip(wanted, built[-len(wanted) :] if name != "order" else built[1:], strict=True)
    assert [importing.differing(one, other) for one, other in pairs] == [[] for _ in wanted]


def test_a_row_torn_by_a_page_is_one_row_again_and_says_so() -> None:
    found = take(import_papers.measures().data())
    assert "title: Курсы для педагогов продолжения работы" in found.program
    assert "# ? строка разорвана концом страницы" in found.program


def test_numbers_run_on_over_tables_and_those_that_were_left_out_are_pinned() -> None:
    text = take(import_papers.measures().data()).program
    assert re.findall(r"^ +number: (\S+)$", text, re.MULTILINE) == ["1.3.", "5.2.", "5.3.", "7.", "5.4."]
    assert re.findall(r"numbering: (\S+)", text) == ["nested", "run-on"]


def test_a_number_given_twice_is_pinned() -> None:
    made = family(take(import_papers.program().data()))
    rows = [row for section in made.program.of_kind("roadmap") for row in section.content.walk()]
    assert [row.pinned for row in rows] == [None, None, None, "2", None]


def test_cells_over_several_parts_are_shared() -> None:
    made = family(take(import_papers.order().data()))
    rows = {row.title: row for row in made.program.rows()}
    assert rows["Проведение семинаров:"].shared == {"result"}
    assert rows["Мониторинг"].shared == {"responsible"}
    assert [part.responsible for part in rows["Мониторинг"].parts] == [None, None]


def test_the_act_is_read_from_its_letterhead_to_its_signature() -> None:
    order = family(take(import_papers.order().data())).program.order
    assert order
    assert (order.kind, order.date, order.number, order.place, order.verb) == (
        *("order", "2025-01-31", "134", "г. Озёрск", "spaced"),
    )
    assert order.preamble == "В связи с участием края в государственной программе"
    assert [(len(one.points), one.text[:8]) for one in order.points] == [
        (0, "Утвердит"),
        (2, "Институт"),
        (0, "Контроль"),
    ]
    assert [(one.post, one.name) for one in order.signatories] == [("Министр", "А.А.Тетерин")]


def test_a_block_that_names_another_act_is_kept_and_marked() -> None:
    found = take(import_papers.order().data())
    assert "от «31» января 2025 года № 184" in found.program
    assert "# ? в грифе названы не те дата и номер" in found.program


def test_statuses_are_read_from_words_of_all_kinds() -> None:
    made = family(take(import_papers.school_report().data()))
    told = made.executions["2022-23"]
    said = [told.activities[row.id].status for row in made.program.rows() if not row.parts]
    assert [getattr(one, "value", None) for one in said] == ["done", "done", "done", "partly", None]
    assert told.conclusions == "План выполнен почти полностью, работа будет продолжена."


def test_the_issuer_and_the_parties_come_into_the_directory_once() -> None:
    first = take(import_papers.program().data())
    assert list(first.added["parties"]) == ["mku-oo-br"]
    assert first.added["abbreviations"] == {"ШР": "Школы района"}
    again = take(import_papers.program().data(), family(first).directory, first.directory)
    assert "parties" not in again.added
    assert "issuer: mku-oo-br" in again.program


def test_acts_and_people_named_in_full_come_into_the_directory() -> None:
    paper = Paper()
    paper.head("Программа на 2025 год")
    paper.line("Основание – Федеральный закон от 29 декабря 2012 г. № 273-ФЗ «Об образовании в Российской Федерации».")
    paper.line("Координатор – Щукина Анна Львовна, заместитель начальника отдела; куратор – Щукина Анна Львовна.")
    added = take(paper.data()).added
    assert added["acts"] == {
        "zakon-273-fz": {
            "kind": "Федеральный закон",
            "date": "2012-12-29",
            "number": "273-ФЗ",
            "title": "Об образовании в Российской Федерации",
        }
    }
    assert added["people"] == {"shchukina": {"name": "Щукина Анна Львовна", "post": "заместитель начальника отдела"}}


def test_numbers_that_word_counts_are_numbers() -> None:
    paper = Paper()
    paper.head("План на 2025 год")
    table = paper.table([["№", "Мероприятие", "Срок"], ["", "Совет", "март"], ["", "Семинар", "май"]])
    for row in table.rows[1:]:
        row.cells[0].paragraphs[0].style = "List Number"
    found = take(paper.data())
    family(found)
    assert "dot: yes" in found.program
    assert "number:" not in found.program


def test_a_table_of_no_known_kind_is_kept_cell_by_cell() -> None:
    paper = Paper()
    paper.head("Программа наблюдений на 2025 год")
    paper.table([["Школа", "1 неделя", "2 неделя"], ["Лесная", "^", "—"], [import_papers.UP, "+", ""], "Итого"])
    found = take(paper.data())
    (section,) = family(found).program.sections
    assert section.kind == "table"
    assert section.content.rows == (("Лесная", "\\^", "—"), ("^", "+", ""), ("Итого", "", ""))
    assert found.alike == 1


def test_indicators_without_a_base_column_are_indicators_whose_base_is_asked_for() -> None:
    paper = Paper()
    paper.head("Программа на 2025–2026 годы")
    paper.head("Показатели")
    paper.table(
        [
            ["№ п/п", "Наименование показателя", "Единица измерения", "2025 год", "2026 год"],
            ["1", "Доля школ", "%", "25,5", "30"],
            ["2", "Число курсов", "единиц", "3", ""],
        ]
    )
    found = take(paper.data())
    (section,) = family(found).program.sections
    assert (section.kind, found.alike) == ("indicators", 1)
    assert [one.base_year for one in section.content] == [2024, 2024]


def test_a_table_with_two_rows_of_headings_is_a_plan_with_all_its_columns() -> None:
    paper = Paper()
    paper.head("Программа на 2025–2026 годы")
    table = paper.table(
        [
            ["№", "Мероприятие", "Срок", "Деньги, тыс. рублей", "", "Ответственный"],
            [import_papers.UP, import_papers.UP, import_papers.UP, "2025", "2026", import_papers.UP],
            ["1.", "Ремонт", "июнь", "10", "20", "школы"],
        ]
    )
    table.rows[0].cells[3].merge(table.rows[0].cells[4])
    found = take(paper.data())
    (section,) = family(found).program.sections
    heads = [one.heading for one in section.content.columns]
    assert heads[2:5] == ["Срок", "Деньги, тыс. рублей, 2025", "Деньги, тыс. рублей, 2026"]
    assert list(next(section.content.walk()).fields.values()) == ["10", "20"]


def test_a_passport_with_a_dash_between_its_columns_is_a_passport() -> None:
    paper = Paper()
    paper.head("Паспорт Программы на 2025 год")
    rows = [("Наименование", "Программа"), ("Цель", "Помочь"), ("Заказчик", "Отдел"), ("Сроки реализации", "2025 год")]
    paper.table([[name, "-", said] for name, said in rows])
    (section,) = family(take(paper.data())).program.sections
    assert [one.heading for one in section.content] == [name for name, _ in rows]


def test_a_table_of_one_row_and_one_of_one_cell_are_paragraphs() -> None:
    paper = Paper()
    paper.head("Программа наблюдений на 2025 год")
    paper.table([["слева", "справа"]])
    paper.line("между")
    paper.table([["в рамке|на две строки"]])
    (section,) = family(take(paper.data())).program.sections
    assert section.content.split("\n") == ["слева", "справа", "между", "в рамке", "на две строки"]


def test_a_plan_with_nothing_in_it_yet_is_kept_as_it_stands() -> None:
    paper = Paper()
    paper.head("План на 2025 год")
    paper.table([["№", "Мероприятие", "Срок"], ["", "", ""]])
    found = take(paper.data())
    (section,) = family(found).program.sections
    assert (section.kind, found.alike) == ("table", 1)


def test_a_table_that_a_page_parts_without_a_head_is_one_table() -> None:
    paper = Paper()
    paper.head("План на 2025 год")
    paper.table(
        [["№", "Мероприятие", "Срок", "Ответственный"], ["1.", "Совет о качестве результатов", "март", "школы"]]
    )
    paper.table(
        [["", "и о планах", "", ""], ["2.", "Семинар", "май", "школы"], "Раздел", ["3.", "Отчёт", "июнь", "школы"]]
    )
    found = take(paper.data())
    rows = list(family(found).program.rows())
    assert [row.title for row in rows] == ["Совет о качестве результатов и о планах", "Семинар", "Отчёт"]
    assert "number:" not in found.program


def test_what_stands_around_the_text_waits_under_unplaced() -> None:
    paper = import_papers.calendar_report()
    paper.document.sections[0].header.paragraphs[0].text = "Для служебного пользования"
    paper.document.sections[0].footer.paragraphs[0].text = "2"
    found = take(paper.data())
    assert re.search(
        r"unplaced:\n  - where: колонтитулы и сноски\n    text: Для служебного пользования\n", found.program
    )
    assert found.account.share < 100
    assert any("unplaced" in question for question in found.account.questions)


def test_words_like_yaml_come_back_as_they_are() -> None:
    odd = [
        "null",
        "yes: да",
        "- пункт",
        "# решётка",
        "'кавычка'",
        "«ёлочки»: да",
        "a\\b",
        "**звёзды**",
        "10:30",
        "2025-01-01",
        "*x*",
    ]
    paper = Paper()
    paper.head("План на 2025 год")
    paper.table([["№", "Мероприятие", "Срок"], *([str(place), text, text] for place, text in enumerate(odd, 1))])
    found = take(paper.data())
    family(found)
    assert found.alike == found.tables == 1


def test_an_old_program_may_be_given_its_years_by_the_person() -> None:
    paper = Paper()
    paper.head("План мероприятий")
    paper.table([["№", "Мероприятие", "Срок"], ["1", "Семинар", "март"]])
    assert "period: 2026-2028" in take(paper.data(), period="2026-2028", title="План работы").program
    assert "title: План работы" in take(paper.data(), period="2026-2028", title="План работы").program


def test_two_hundred_pages_take_seconds() -> None:
    paper = Paper()
    paper.head("Программа на 2025–2027 годы")
    for place in range(40):
        paper.line(f"{place + 1}. Раздел", bold=True, align=CENTRE)
        for _ in range(10):
            paper.line("Очень длинный абзац о том, как именно будет устроена эта программа. " * 8)
    rows = [
        [str(place), f"Мероприятие {place} с довольно длинным названием", "до 1 сентября", "школы", "Справка"]
        for place in range(1, 900)
    ]
    paper.table([["№", "Мероприятие", "Сроки", "Ответственные", "Ожидаемый результат/продукт"], *rows])
    data = paper.data()
    assert isinstance(read(data, "x").blocks[-1], Table)
    found = take(data)
    assert found.alike == 1


def test_the_samples_of_papers_are_invented(tmp_path: Path) -> None:
    for name, make in import_papers.ALL.items():
        assert read(make().data(), name).pictures == 0
