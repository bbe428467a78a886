"""Dates in texts: what is found in real wordings, and what is left alone though it looks alike."""

import pytest

from generator.checks.choosing import Choice
from generator.checks.rule import Subject
from generator.checks.running import run
from generator.checks.table import BY_CODE
from generator.errors import Problem
from generator.language.written import Style, dates
from generator.model.passage import Passage, Role
from tests.linting import Case, findings
from tests.rule_examples.dates import (
    amended,
    columns,
    order,
    passport,
    planned,
    report,
    row,
    signed,
    text,
    titled,
    told,
)
from tests.spec_texts import DIRECTORY, HEAD, roadmap


def found(code: str, *texts: str, role: Role = Role.TEXT) -> list[Problem]:
    """Return what a rule finds in texts of a Word file."""
    subject = Subject(passages=tuple(Passage(one, role) for one in texts))
    return list(run(subject, [BY_CODE[code]], Choice(asked=frozenset({code}))))


def mended(code: str, one: str) -> str:
    for change in reversed([change for problem in found(code, one) for change in problem.changes]):
        one = one[: change.start] + change.text + one[change.end :]
    return one


@pytest.mark.parametrize(
    ("code", "one"),
    [
        ("date-impossible", "к приказу от «31» сентября 2018 года № 184"),
        ("date-impossible", "Отчёты принимаются до 30 февраля."),
        ("date-impossible", "Утверждён 29 февраля 2023 г."),
        ("date-impossible", "Приказ от 31.11.2024 № 15"),
        ("date-impossible", "Срок – 15.13.2025."),
        ("date-impossible", "с 15 по 31 июня"),
        ("date-weekday", "во вторник 3 марта 2025 г."),
        ("date-weekday", "3 марта 2025 года (среда)"),
        ("date-weekday", "04.03.2025, понедельник"),
        ("range-reversed", "Мероприятия на 2027-2025 годы"),
        ("range-reversed", "с 2026 по 2024 год"),
        ("range-reversed", "Приём заявок 20–10 мая"),
        ("range-reversed", "с 15.03.2025 по 01.02.2025"),
        ("range-reversed", "с 15 марта 2025 г. по 1 марта 2025 г."),
        ("date-school-year", "в 2024-2026 учебном году"),
        ("date-school-year", "2023/25 учебный год"),
        ("date-year-odd", "от 12.05.2205 № 3"),
        ("date-year-odd", "до 3 марта 20255 года"),
        ("date-year-odd", "3 марта 205 г."),
        ("date-month-form", "15 январь 2025 года"),
        ("date-month-form", "до 1 сентябрь"),
        ("date-month-unknown", "от 24 декабя 2024 г."),
        ("date-month-unknown", "«24» сентябя 2024 года"),
        ("date-month-unknown", "12 янавря 2024 г."),
        ("date-year-short", "от 15.01.25 № 4"),
        ("date-year-short", "до 15.01.25 г."),
        ("date-digits", "5.6.2025"),
        ("date-digits", "05.6.2025"),
    ],
)
def test_wrong_dates_are_found_as_people_write_them(code: str, one: str) -> None:
    assert len(found(code, one)) == 1


@pytest.mark.parametrize(
    ("code", "one"),
    [
        ("date-impossible", "29 февраля"),
        ("date-impossible", "29 февраля 2024 года"),
        ("date-impossible", "СанПиН 2.4.3648-20, СП 2.4.3648-20, ГОСТ Р 7.0.97-2016"),
        ("date-impossible", "пункты 5.31.12 и 2.30.02 Положения"),
        ("date-impossible", "в размере 31.02 тыс. рублей"),
        ("date-impossible", "дата подписания 00.00.2025"),
        ("date-impossible", "школа № 31 апреля не приступала"),
        ("date-impossible", "адрес 192.31.2.2025"),
        ("date-weekday", "в понедельник, 3 марта 2025 г."),
        ("date-weekday", "каждый понедельник с 4 марта 2025 г."),
        ("date-weekday", "вторник, 3 марта"),
        ("range-reversed", "2025–2027 гг."),
        ("range-reversed", "с 25 декабря по 10 января"),
        ("range-reversed", "сентябрь 2025 г. – май 2026 г."),
        ("range-reversed", "11–9 классы"),
        ("range-reversed", "с 20 мая по 1 марта 2026 г."),
        ("range-reversed", "телефон 2027-2025"),
        ("date-school-year", "2024/2025 учебный год"),
        ("date-school-year", "2024–2027 учебные годы"),
        ("date-school-year", "1999/2000 учебный год"),
        ("date-school-year", "2024–2026 годы"),
        ("date-year-odd", "от 12.05.1945"),
        ("date-year-odd", "3 марта 205 школ"),
        ("date-month-form", "с 1 по 15 мая"),
        ("date-month-form", "5 март-апрель"),
        ("date-month-unknown", "в 11 классах 2024 года"),
        ("date-month-unknown", "от 24 декабря 2024 г."),
        ("date-month-unknown", "из 8 школ 2024 года"),
        ("date-year-short", "пункт 10.12.25 Положения"),
        ("date-year-short", "от 15.01.2025"),
        ("date-digits", "05.06.2025"),
        ("date-digits", "5.6.2025-20"),
    ],
)
def test_what_looks_alike_is_left_alone(code: str, one: str) -> None:
    assert found(code, one) == []


@pytest.mark.parametrize(
    ("code", "one", "right"),
    [
        ("date-year-short", "от 15.01.25 № 4", "от 15.01.2025 № 4"),
        ("date-month-form", "до 15 январь 2025 года", "до 15 января 2025 года"),
        ("date-month-unknown", "от 24 декабя 2024 г.", "от 24 декабря 2024 г."),
        ("date-digits", "от 5.6.2025 и 7.06.2025", "от 05.06.2025 и 07.06.2025"),
    ],
)
def test_what_is_safe_is_mended(code: str, one: str, right: str) -> None:
    assert mended(code, one) == right


def test_two_ways_to_write_dates_are_told_once_with_their_counts() -> None:
    one = ("Приказ от 05.06.2025 № 7", "Приказ от 6 июня 2025 г. № 8", "Приказ от 07.06.2025 № 9")
    assert [dict(problem.message.values) for problem in found("date-mixed", *one)] == [
        {"one": "6 июня 2025 г.", "few": 1, "other": "05.06.2025", "many": 2}
    ]


def test_terms_and_what_rows_tell_of_have_their_own_way_to_write_dates() -> None:
    subject = Subject(
        passages=(
            Passage("Приказ от 05.06.2025 № 7", Role.EVIDENCE),
            Passage("Семинар прошёл 6 июня 2025 г.", Role.EVIDENCE),
            Passage("6 июня 2025 г.", Role.TERM),
        )
    )
    assert not run(subject, [BY_CODE["date-mixed"]])


def test_a_term_that_is_impossible_is_told_once() -> None:
    codes = planned(term="31 сентября 2025 года").codes("date-impossible")
    assert "term-impossible" in codes
    assert "date-impossible" not in codes


def test_dates_are_read_with_their_style() -> None:
    read = dates("от «30» декабря 2020 г. и 29.10.2020, до 1 марта")
    assert [(one.day, one.month, one.year, one.style) for one in read] == [
        (30, 12, 2020, Style.QUOTED),
        (29, 10, 2020, Style.FIGURES),
        (1, 3, 0, Style.WORDS),
    ]


@pytest.mark.parametrize(
    ("code", "case"),
    [
        ("period-title", titled("План на 2025 год")),
        ("period-title", titled("Комплекс мер на 2025/2026 учебный год")),
        ("period-passport", passport("Сроки реализации", "Январь 2025 года – август 2026 года")),
        ("period-passport", passport("Период реализации Программы", "2025–2028 гг.")),
        ("period-columns", columns(2024, 2025, 2026)),
        ("date-before-approval", signed("2025-02-10", "до 1 февраля 2025 года")),
        ("point-before-order", order("points: [{id: p, assign: {to: edu, do: собрать заявки, until: 2024-12-01}}]")),
        (
            "act-after-order",
            order("preamble: Во исполнение приказа министерства от 15.01.2025 № 4"),
        ),
        ("report-early", report("date: 2025-08-01")),
        ("date-outside-text", planned(result="Справка не позднее 1 марта 2019 г.")),
    ],
)
def test_days_that_contradict_the_period_or_the_act_are_found(code: str, case: Case) -> None:
    assert code in case.codes(code)


@pytest.mark.parametrize(
    ("code", "case"),
    [
        ("period-title", titled("Программа поддержки школ до 2030 года")),
        ("period-title", titled("План поддержки школ в рамках программы на 2018–2030 годы, на 2025–2027 годы")),
        ("period-title", titled("Программа «Школа» на период 2025–2027 гг.")),
        ("period-title", titled("План по итогам 2024 года на 2025–2027 годы")),
        ("period-title", titled("План на 2025/2026 учебный год", "2025-26")),
        ("period-title", report("title: Отчёт о выполнении Программы на 2025–2026 годы за 2025 год")),
        ("period-title", report("title: Отчёт о выполнении Программы на 2024–2027 годы за 2025 год")),
        ("period-title", titled("План на 2025 год и плановый период 2026 и 2027 годов")),
        ("report-period", report("title: Отчёт о выполнении Программы за 2025–2026 годы")),
        ("period-passport", passport("Сроки реализации", "2025–2026 годы; итоговый отчёт – до 1 марта 2027 года")),
        ("period-passport", passport("Результаты периода реализации", "рост с 2019 года")),
        ("period-passport", passport("Периодичность отчётности исполнения", "с 2023 года")),
        ("date-outside-text", planned("Обсудить Положение, утверждённое 12.05.2021")),
        ("date-outside-text", planned("Внести изменения в приказ (в ред. 12.05.2021)")),
        ("report-period", report("title: Отчёт за первое полугодие 2025 года", period="2025-h1")),
        ("period-passport", passport("Сроки реализации", "I этап – 2025 год; II этап – 2026 год")),
        ("period-passport", passport("Сроки реализации", "до 31 декабря 2026 г.")),
        ("period-passport", passport("Основания для разработки", "Стратегия на 2018–2030 годы")),
        ("period-passport", passport("Срок представления отчёта", "до 1 марта 2028 года")),
        ("period-partial", titled("План на 2025/2026 учебный год", "2025-26")),
        ("period-text", text("Государственная программа «Развитие образования» на 2018–2030 годы")),
        ("period-columns", columns(2022, 2023, 2024)),
        ("period-columns", columns(2023, 2024, 2025)),
        ("period-columns", columns(2024, 2025, 2026, 2027)),
        ("date-before-approval", signed("2025-02-10", "Ежегодно, январь")),
        ("date-before-approval", signed("2025-02-10", "Январь–март 2025 года")),
        ("approval-late", signed("2024-12-10", "Март 2025 года")),
        ("act-after-order", order("preamble: В соответствии с приказом от 15.01.2024 № 4, до 1 марта 2025 г.")),
        ("point-before-order", order("points: [{id: p, text: Отменить мероприятия до 1 марта.}]")),
        ("date-outside-text", planned("Изучить приказ министерства от 12.05.2021 № 7")),
        ("date-outside-text", planned("Сверить списки по состоянию на 01.09.2024")),
        ("date-outside-text", planned(result="Доклад, размещённый до 1 февраля 2027 г.")),
        ("report-early", report("date: 2025-12-19")),
        ("report-early", report("date: 2025-09-29", period="2025-10-01")),
        ("account-later", told("Семинар перенесён на 15.03.2026.")),
        ("account-later", told("Справка от 15.01.2026 № 3.")),
        ("amendment-before-act", amended()),
        ("deadline-day-off", planned(term="Ежеквартально, до 15 числа")),
        ("title-page-year", order(more="title_page: {place: г. Заречный}\n")),
    ],
)
def test_days_that_agree_with_the_period_or_the_act_are_left_alone(code: str, case: Case) -> None:
    assert code not in case.codes(code)


def test_the_order_of_a_report_may_be_older_than_the_next_amendment() -> None:
    case = order("points: [{id: p, repeal: {acts: bare}}]", directory=DIRECTORY)
    assert "repeal-after-order" not in case.codes("repeal-after-order")


def test_a_row_that_is_over_is_told_at_its_term() -> None:
    program = order(date="2025-02-10").program + roadmap(row(term="Январь 2025 года")).removeprefix(HEAD)
    (told_once,) = (one for one in findings(program) if one.code == "date-before-approval")
    assert told_once.place.path[-1] == "term"
