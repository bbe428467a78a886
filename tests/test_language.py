from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language import acts, amounts, dates, statuses
from generator.language.cases import Case
from generator.language.citations import citation, kind_in, quoted
from generator.language.columns import PRESETS
from generator.language.people import initials
from generator.language.roman import roman
from generator.model.directory import Act
from generator.model.execution import Status
from generator.model.gap import Gap
from tests.families import amount, named, period


def test_a_date_is_written_in_words_without_a_leading_zero() -> None:
    assert dates.day("2024-12-04") == "4 декабря 2024 г."
    assert dates.day(date(2025, 5, 31)) == "31 мая 2025 г."


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("2025-2027", "2025–2027 годы"),
        ("2025-2025", "2025 год"),
        ("2025", "2025 год"),
        ("2025-26", "2025–2026 учебный год"),
        ("2022-01..2024-08", "январь 2022 года – август 2024 года"),
        ("2024-09..2025-08", "сентябрь 2024 года – август 2025 года"),
        ("2025-02..2025-11", "февраль – ноябрь 2025 года"),
        ("2025-03..2025-03", "март 2025 года"),
    ],
)
def test_a_span_is_written_in_words(name: str, words: str) -> None:
    assert dates.span(named(name)) == words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("2025", "за 2025 год"),
        ("2025-26", "за 2025–2026 учебный год"),
        ("2025-h1", "за первое полугодие 2025 года"),
        ("2025-h2", "за второе полугодие 2025 года"),
        ("2025-q3", "за III квартал 2025 года"),
        ("2025-m9", "за девять месяцев 2025 года"),
        ("2025-m1", "за январь 2025 года"),
        ("2025-m2", "за два месяца 2025 года"),
        ("2025-m4", "за четыре месяца 2025 года"),
        ("2025-m5", "за пять месяцев 2025 года"),
        ("2025-m12", "за двенадцать месяцев 2025 года"),
        ("2025-to-q3", "за январь – сентябрь 2025 года (нарастающим итогом)"),
        ("2025-26-h1", "за первое полугодие 2025–2026 учебного года"),
        ("2025-26-h2", "за второе полугодие 2025–2026 учебного года"),
        ("2025-10-01", "по состоянию на 1 октября 2025 г."),
    ],
)
def test_a_reporting_period_is_written_in_words(name: str, words: str) -> None:
    assert dates.period(period(name)) == words


def test_roman_numerals_name_the_quarters() -> None:
    assert [roman(number) for number in (1, 2, 3, 4, 9, 14, 39)] == ["I", "II", "III", "IV", "IX", "XIV", "XXXIX"]
    with pytest.raises(ValueError, match="0"):
        roman(0)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Лаврова Ирина Сергеевна", "И.С. Лаврова"),
        ("Салтыков-Щедрин Михаил Евграфович", "М.Е. Салтыков-Щедрин"),
        ("Петрова Анна-Мария Львовна", "А.-М.Л. Петрова"),
        ("Ким Анна", "А. Ким"),
        ("Гарсиа Маркес Иван Петрович", "И.П. Гарсиа Маркес"),
        ("фон Берг Мария Карловна", "М.К. фон Берг"),
        ("Алиев Руслан Магомед оглы", "Р.М. Алиев"),
        ("И.С. Лаврова", "И.С. Лаврова"),
        ("Лаврова И.С.", "И.С. Лаврова"),
        ("Лаврова", "Лаврова"),
    ],
)
def test_a_full_name_becomes_initials_and_surname(name: str, short: str) -> None:
    assert initials(name) == short


@given(st.text())
def test_no_text_in_place_of_a_name_is_a_fault(text: str) -> None:
    assert initials(text) is not None


@pytest.mark.parametrize(
    ("kind", "title", "word"),
    [
        ("program", "Муниципальная программа поддержки школ", "УТВЕРЖДЕНА"),
        ("measures", "Комплекс мер по повышению качества", "УТВЕРЖДЕН"),
        ("measures", "Меры по повышению качества", "УТВЕРЖДЕНЫ"),
        ("plan", "План мероприятий («дорожная карта»)", "УТВЕРЖДЕН"),
        ("roadmap", "Примерная дорожная карта", "УТВЕРЖДЕНА"),
        ("plan", "Перечень мероприятий", "УТВЕРЖДЕН"),
        ("program", "Шаг навстречу", "УТВЕРЖДЕНА"),
        ("plan", "", "УТВЕРЖДЕН"),
        ("program", "Школьная лига. План на год", "УТВЕРЖДЕНА"),
        ("program", "«План роста»", "УТВЕРЖДЕН"),
        ("program", "МУНИЦИПАЛЬНЫЙ\nПЛАН", "УТВЕРЖДЕН"),
        ("program", "Единый и примерный межшкольный план", "УТВЕРЖДЕН"),
        ("plan", "Обучение и требования", "УТВЕРЖДЕН"),
    ],
)
def test_the_word_of_approval_agrees_with_what_is_approved(kind: str, title: str, word: str) -> None:
    assert acts.approved(kind, title) == word


def test_kinds_of_act_are_data() -> None:
    assert acts.ACTS["order"].capitals == "ПРИКАЗ"
    assert acts.ACTS["resolution"].verb == "постановляю"
    assert acts.ACTS["directive"].verb == ""


def test_every_status_has_its_words() -> None:
    assert set(statuses.WORDS) == set(Status)
    assert len(set(statuses.WORDS.values())) == len(Status)


def test_a_total_keeps_the_most_decimals_and_parts_thousands() -> None:
    assert amounts.total([amount("120,0"), amount("130,5"), amount("140")]).text == "390,5"
    assert amounts.total([amount("999,50"), amount("1234567")]).text == "1\u00a0235\u00a0566,50"
    assert amounts.total([]).text == "0"


def test_a_deviation_has_its_sign() -> None:
    assert amounts.deviation(amount("21,5"), amount("20")) == "+1,5"
    assert amounts.deviation(amount("18"), amount("20,0")) == "−2,0"
    assert amounts.deviation(amount("20"), amount("20,0")) == "0"


@given(st.lists(st.decimals(-(10**9), 10**9, places=2), max_size=8))
def test_a_printed_total_is_exactly_the_sum(values: list[Decimal]) -> None:
    found = amounts.total([amount(f"{value:f}") for value in values])
    read = found.text.replace("\u00a0", "").replace("−", "-").replace(",", ".")
    assert Decimal(read) == sum(values)


def test_an_act_is_cited_with_kind_date_number_and_title() -> None:
    law = Act("a", "Федеральный закон", "Об образовании", date="2012-12-29", number="273-ФЗ")
    assert citation(law).text == "Федеральный закон от 29 декабря 2012 г. № 273-ФЗ «Об образовании»"
    order = Act("b", "Приказ", "«О порядке»", "Министерства образования", number="—")
    assert citation(order).text == "Приказ Министерства образования «О порядке»"
    code = Act("c", "Бюджетный кодекс", "—", "Российской Федерации", date="—", number="—")
    assert citation(code).text == "Бюджетный кодекс Российской Федерации"


@pytest.mark.parametrize(
    ("kind", "instrumental"),
    [
        ("Приказ", "приказом"),
        ("ПРИКАЗ", "приказом"),
        ("ФЕДЕРАЛЬНЫЙ ЗАКОН", "Федеральным законом"),
        ("Областной закон", "областным законом"),
        ("Краевой закон", "краевым законом"),
        ("Закон", "Законом"),
        ("Трудовой кодекс", "Трудовым кодексом"),
        ("Протокол заседания коллегии", "протоколом заседания коллегии"),
        ("Перечень поручений", "перечнем поручений"),
        ("Решение", "решением"),
    ],
)
def test_the_kind_of_an_act_has_its_case_and_its_capital(kind: str, instrumental: str) -> None:
    found = kind_in(Act("a", kind, "О мерах"), Case.INSTRUMENTAL)
    assert (found.text, found.guessed) == (instrumental, False)


def test_an_abbreviation_keeps_its_letters() -> None:
    assert kind_in(Act("a", "СанПиН", "О мерах"), Case.ACCUSATIVE).text == "СанПиН"


def test_a_missing_number_of_an_act_is_a_gap_in_its_place() -> None:
    found = citation(Act("a", "Приказ", "О мерах", date="2025-01-09", number=Gap(4, "number")))
    assert [run.gap for run in found.runs if run.gap] == [4]
    assert found.text == "Приказ от 9 января 2025 г. № ____[4] «О мерах»"


def test_quotation_marks_are_not_doubled_and_not_lost() -> None:
    assert quoted("«Развитие»") == "«Развитие»"
    assert quoted("«Рост» и «Развитие»") == "««Рост» и «Развитие»»"


PORTRAIT_MILLIMETRES, CELL_MARGINS = 170, 2.2
WIDEST = {"term": 28.6, "responsible": 40.2}
"""Millimetres of «Ежеквартально,» and «общеобразовательных» in Times New Roman of 12 points."""


@pytest.mark.parametrize("name", [name for name in PRESETS if name not in ("R4", "R5", "E2", "E2-6")])
def test_the_longest_usual_words_fit_the_columns_of_a_portrait_sheet(name: str) -> None:
    assert sum(column.width for column in PRESETS[name]) == 100
    for column in PRESETS[name]:
        needed = WIDEST.get(column.key, 0)
        assert PORTRAIT_MILLIMETRES * column.width / 100 >= needed + CELL_MARGINS or not needed
