"""Totals, shares and counts that are typed: what does not add up is found, and nothing else."""

import pytest

from generator.errors import Severity
from tests.linting import Spec, findings
from tests.rule_examples.chain import passport, sections, table, text


def found(spec: Spec, code: str) -> list[str]:
    return [one.code for one in findings(spec.program, spec.directory, asked=[code]) if one.code == code]


@pytest.mark.parametrize(
    "said",
    [
        "Соглашения действуют у двух школ из семи (38,6 %).",
        "Проверена 121 работа из 1 124 (12,8 %).",
        "Из 132 педагогов округа 51 человек (48,6 %) старше 55 лет.",
        "В программе участвует 90 % (7 из 8 школ).",
        "Аттестаты получили 45 из 50 выпускников (80 процентов).",
    ],
)
def test_a_share_that_does_not_follow_from_its_numbers_is_found(said: str) -> None:
    assert found(text(said), "share-mismatch") == ["share-mismatch"]


@pytest.mark.parametrize(
    "said",
    [
        "Соглашения действуют у двух школ из семи (28,6 %).",
        "Соглашения действуют у двух школ из семи (29 %).",
        "Проверена 121 работа из 1 124 (10,8 %).",
        "Опрошены 702 обучающихся и 742 родителя из 1 216 (61,0 %).",
        "Из 132 педагогов округа 51 человек (38,6 %) старше 55 лет, 27 (20,5 %) – молодые учителя.",
        "Два из трёх вариантов (50 % и 70 %) отклонены.",
        "В 7 из 8 школ работают педагоги-психологи (доля школ округа – 35 %).",
        "Почти 7 из 8 школ (90 %) участвуют в проекте.",
        "Участвовали 124 из 1 148 (10,8 %) обучающихся.",
    ],
)
def test_a_share_that_follows_or_is_of_something_else_is_left_alone(said: str) -> None:
    assert found(text(said), "share-mismatch") == []


@pytest.mark.parametrize(
    "said",
    [
        "Обучение прошли команды пяти школ: № 1, 2, 3, 4.",
        "В перечень включены четыре школы (№ 1, № 2 и № 5).",
        "Подключены здания трёх сельских школ:\n- Каменнобродская\n- Тихореченская",
        "Программа выполняется в два этапа:\n1. Подготовка\n2. Реализация\n3. Итоги",
        "Определены 4 направления:\n- кадры\n- данные\n- семьи\n- школы\n- сайты",
    ],
)
def test_a_number_before_a_list_of_another_length_is_found(said: str) -> None:
    assert found(text(said), "count-mismatch") == ["count-mismatch"]


@pytest.mark.parametrize(
    "said",
    [
        "Обучение прошли команды четырёх школ: № 1, 2, 3, 4.",
        "Подключены здания трёх сельских школ:\n- первой\n- второй\n- третьей\nСвязь не прерывается.",
        "Проведены три вебинара и три семинара:\n1) для учителей\n2) для директоров",
        "Анализ условий работы семи школ позволяет сделать выводы:\n- учителей мало\n- кабинеты стары",
        "Отнесены 8 организаций, которые удовлетворяют одному из критериев:\n1. Низкие результаты\n2. Два года подряд",
        "Проведено не менее трёх семинаров:\n- для учителей\n- для директоров",
        "В 9 классе изучаются предметы:\n- физика\n- химия",
        "Выполняется одно из трёх условий:\n- первое\n- второе",
        "Программа выполняется в два этапа:\n1. Подготовка\n2. Реализация",
        "Школы № 5 округа:\n- первая\n- вторая",
        "Каждая школа выбирает из пяти направлений:\n- кадры\n- данные",
        "Определены два направления:\n- кадры:\n  - учителя\n  - директора\n- данные",
    ],
)
def test_a_number_that_counts_something_else_is_left_alone(said: str) -> None:
    assert found(text(said), "count-mismatch") == []


@pytest.mark.parametrize(
    ("headings", "rows"),
    [
        ("Школа, Педагоги", ["[СОШ № 1, 30]", "[СОШ № 2, 20]", "[Итого, 55]"]),
        ("№, Школа, Педагоги", ["[1, СОШ № 1, 30]", "[2, СОШ № 2, '20,5']", "['', Всего по округу, '60,5']"]),
        ("Источник, 2025 год, 2026 год", ["[Область, 10, 20]", "[Округ, 5, 5]", "[Всего, 15, 26]"]),
        ("Источник, 2025 год, 2026 год, 'Всего, тыс. руб.'", ["[Область, 10, 20, 31]"]),
    ],
)
def test_a_total_of_a_table_that_is_no_sum_is_an_error(headings: str, rows: list[str]) -> None:
    spec = table(headings, *rows)
    assert [one.severity for one in findings(spec.program) if one.code == "sum-mismatch"] == [Severity.ERROR]


@pytest.mark.parametrize(
    ("headings", "rows"),
    [
        ("Школа, Педагоги", ["[СОШ № 1, 30]", "[СОШ № 2, 20]", "[Итого, 50]"]),
        ("Школа, Педагоги", ["[СОШ № 1, 1 030]", "[СОШ № 2, '20,5']", "[Итого, '1 050,5']"]),
        ("Школа, Доля педагогов", ["[СОШ № 1, 30]", "[СОШ № 2, 20]", "[Итого, 55]"]),
        ("Школа, Отметки «2»", ["[СОШ № 1, 30]", "[СОШ № 2, 20]", "[Всего по округу, 26]"]),
        ("Сведения, Число", ["[Школ, 7]", "[Классов, 60]", "[Всего педагогов, 132]"]),
        ("Источник, Сумма", ["[Область, 10]", "[в том числе школам, 5]", "[Итого, 11]"]),
        ("Школа, Педагоги", ["[СОШ № 1, 30]", "[СОШ № 2, не указано]", "[Итого, 55]"]),
        ("Школа, Педагоги", ["[А, 1]", "[Б, 2]", "[Итого, 3]", "[В, 4]", "[Г, 5]", "[Итого, 9]", "[Всего, 12]"]),
        ("Школа, 2024 год, 2025 год, Всего педагогов", ["[СОШ № 1, 10, 20, 22]"]),
        ("Школа, Класс", ["[СОШ № 1, 5]", "[СОШ № 2, 6]", "[Итого, '']"]),
    ],
)
def test_a_total_that_adds_up_or_is_no_sum_is_left_alone(headings: str, rows: list[str]) -> None:
    assert found(table(headings, *rows), "sum-mismatch") == []


MONEY = "Всего %s тыс. рублей, в том числе:\n2025 год – 500,0 тыс. рублей;\n2026 год – 400,0 тыс. рублей."


@pytest.mark.parametrize("total", ["1 000,0", "800"])
def test_money_of_the_years_that_is_not_the_total_is_found(total: str) -> None:
    assert found(text(MONEY % total), "sum-mismatch") == ["sum-mismatch"]


@pytest.mark.parametrize(
    "said",
    [
        MONEY % "900,0",
        "Всего 1,2 млн рублей, в том числе: 2025 год – 500,0 тыс. рублей; 2026 год – 400,0 тыс. рублей.",
        "Всего 900 тыс. рублей, в том числе: 2025 год – 300; 2025 год – 100; 2026 год – 400.",
        "Обучено 120 педагогов, в том числе в 2025–2026 годах.",
        "Всего 900 тыс. рублей, из них областной бюджет – 300 тыс. рублей.",
    ],
)
def test_money_that_adds_up_or_cannot_be_added_is_left_alone(said: str) -> None:
    assert found(text(said), "sum-mismatch") == []


MEMBERS = """\
parties:
  edu: {name: УО}
  s1: {name: СОШ № 1}
groups:
  low: {name: Школы из перечня, short: ШНОР, members: [s1, {party: edu, from: 2026}]}
"""


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("Семинары проведены в трёх ШНОР.", ["group-count"]),
        ("Участвуют все три ШНОР.", ["group-count"]),
        ("Участвуют все две ШНОР.", []),
        ("Семинар проведён в одной ШНОР, в двух ШНОР – консультации.", []),
        ("В 2021 году в округе было пять ШНОР.", []),
        ("Участвуют 3 школы, в том числе ШНОР.", []),
    ],
)
def test_more_members_than_a_group_has_are_found(said: str, codes: list[str]) -> None:
    assert found(Spec(text(said).program, MEMBERS), "group-count") == codes


FINANCING = (
    "{id: f, kind: financing, unit: тыс. рублей, sources: [{id: x, name: Бюджет округа, amounts: "
    "{2025: '500,0', 2026: '400,0'}}]}"
)


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("Общий объём – 950,0 тыс. рублей", ["passport-differs"]),
        ("Общий объём на 2025–2026 годы составляет 900,0 тыс. рублей", []),
        ("Всего – 1,5 млн рублей", []),
        ("Средства предусмотрены бюджетом", []),
    ],
)
def test_money_of_the_passport_is_compared_with_the_table(said: str, codes: list[str]) -> None:
    rows = f"{{id: p, kind: passport, rows: [{{heading: Объёмы финансирования, text: '{said}'}}]}}"
    assert found(sections(FINANCING, rows), "passport-differs") == codes


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ("{heading: Наименование, text: Программа развития школ}", ["passport-differs"]),
        ("{heading: Наименование Программы, text: '«Программа поддержки школ» (далее – Программа)'}", []),
        ("{heading: Срок реализации, text: Январь 2025 года – декабрь 2027 года}", ["period-passport"]),
        ("{heading: Сроки реализации, text: 2025/26 учебный год}", []),
        ("{heading: Сроки реализации, text: 'первый этап – 2025 год, второй этап – 2026 год'}", []),
        ("{heading: Этапы реализации, text: 'подготовка – 2024 год'}", []),
        ("{heading: Наименование показателя, text: Доля школ}", []),
    ],
)
def test_what_the_passport_types_is_compared_with_the_program(row: str, codes: list[str]) -> None:
    compared = ("passport-differs", "title-differs", "period-passport")
    assert [code for name in compared for code in found(passport(row), name)] == codes
