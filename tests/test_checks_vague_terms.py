"""Terms: which of them a reader cannot use, and which only look so."""

import pytest

from generator.errors import Problem
from tests.linting import Spec, findings
from tests.rule_examples.terms import THREE_YEARS, advised, parted, row, term, terms, told
from tests.spec_texts import roadmap


@pytest.mark.parametrize(
    ("code", "case"),
    [
        ("term-vague", term("при необходимости", "Совещание директоров школ")),
        ("term-vague", term("своевременно")),
        ("term-vague", term("в кратчайшие сроки")),
        ("term-vague", term("регулярно")),
        ("term-no-anchor", term("до 1 числа")),
        ("term-no-anchor", term("в 10-дневный срок")),
        ("term-no-anchor", term("не позднее 5 дней")),
        ("term-no-anchor", term("в течение 3 рабочих дней")),
        ("term-no-anchor", term("В соответствии с запросом")),
        ("term-no-document", term("по отдельному графику")),
        ("term-no-document", term("В установленные сроки")),
        ("term-no-document", term("В соответствии с планом")),
        ("term-no-document", term("в соответствии с нормативными документами")),
        ("term-hidden", term("В течение года", "Отчёт о выполнении плана (ежеквартально, до 15 числа)")),
        ("term-hidden", term("Ежегодно", "Педагогические советы (1 раз в четверть)")),
        ("term-hidden", term("Весь период", "28 февраля – установочный семинар")),
        ("term-hidden", term("Весь период", "Собрать заявки", "Заявки, поданные не позднее 15.03.2025")),
        ("term-conflict", term("Сентябрь", "Представить отчёт до 15 октября")),
        ("term-conflict", term("До 1 сентября 2025 года", "Представить отчёт не позднее 1 сентября 2026 года")),
        ("term-after-parent", parted("Март 2025 года", "до 1 апреля 2025 года")),
        ("term-month-form", term("Февраля")),
        ("term-case", terms("ежегодно, март", "Ежегодно, март", "Ежегодно, март")),
        ("term-mixed", terms("В течение года", "На протяжении года")),
        ("term-no-year", terms("Март", title="Разработка и утверждение положения о школах", years=THREE_YEARS)),
        ("term-vague-share", terms(*["В течение учебного года"] * 4, "Май")),
        ("recommendation-over", advised("май 2025 года")),
    ],
)
def test_terms_that_nobody_can_use_are_found(code: str, case: Spec) -> None:
    assert code in case.codes(code)


@pytest.mark.parametrize(
    ("code", "case"),
    [
        ("term-vague", term("По мере необходимости", "Консультации специалистов для родителей")),
        ("term-vague", term("Периодически, не реже 2 раз в год")),
        ("term-vague", term("Постоянно")),
        ("term-vague", term("—")),
        ("term-vague", term("?")),
        ("term-no-anchor", term("до 15 числа месяца, следующего за отчётным")),
        ("term-no-anchor", term("в течение 10 дней после завершения процедур")),
        ("term-no-anchor", term("до 1 марта")),
        ("term-no-anchor", term("2 недели с 1 марта")),
        ("term-no-anchor", term("по запросу министерства")),
        ("term-no-document", term("по графику министерства")),
        ("term-no-document", term("По графику, март")),
        ("term-no-document", term("в сроки, установленные приказом министерства")),
        ("term-hidden", term("До 15 октября", "Подготовить отчёт до 15 октября")),
        ("term-hidden", term("1 раз в четверть", "Педагогические советы (1 раз в четверть)")),
        ("term-hidden", term("Ежегодно", "Анализ исполнения приказа от 12.05.2025 № 7")),
        ("term-hidden", term("Ежегодно", "Сверка данных по состоянию на 1 сентября")),
        ("term-hidden", term("Ежегодно", "Акция ко Дню Победы 9 мая")),
        ("term-hidden", term("Ежегодно", "Разработка плана до 2030 года")),
        ("term-hidden", term("Ежегодно", "Подвоз детей до 7 лет")),
        ("term-conflict", term("До 1 сентября", "Подготовка школ к 15 сентября")),
        ("term-conflict", term("Октябрь", "Представить отчёт до 15 октября")),
        ("term-conflict", term("До 1 марта", "Изучение проекта, утверждённого до 1 февраля")),
        ("term-conflict", term("Ежегодно, до 29 февраля", "Представить отчёт до 29 февраля")),
        ("term-after-parent", parted("Весь период", "Ежеквартально, до 10 числа месяца, следующего за отчётным")),
        ("term-after-parent", parted("Ежегодно", "Март")),
        ("term-month-form", term("1 февраля")),
        ("term-case", terms("Сентябрь", "ежегодно")),
        ("term-mixed", terms("В течение года", "В течение учебного года", "Весь период")),
        ("term-mixed", terms("Постоянно", "2025–2026 годы")),
        ("term-composite", term("сентябрь, не позднее 15 числа")),
        ("term-composite", term("до 1 марта, до 1 июня")),
        ("term-same", terms(*["Ежегодно"] * 6)),
        ("term-same", terms("Май", "Май")),
        ("term-no-year", terms("Март", title="Проведение олимпиады", years=THREE_YEARS)),
        ("term-no-year", terms("Март", title="Создание рабочей группы на новый учебный год", years=THREE_YEARS)),
        ("term-no-year", terms("Март", title="Создание рабочей группы")),
        ("term-vague-share", terms("Ежегодно", "Ежегодно", "Ежегодно")),
        ("term-vague-share", terms(*["Ежеквартально"] * 6)),
        ("new-term-past", told("status: moved", "new_term: до 1 марта", "reason: карантин")),
        ("recommendation-over", advised("до 1 марта")),
    ],
)
def test_terms_that_can_be_used_are_left_alone(code: str, case: Spec) -> None:
    assert code not in case.codes(code)


def problems(code: str, *phrases: str) -> list[Problem]:
    rows = [row(phrase, number=number) for number, phrase in enumerate(phrases)]
    return [one for one in findings(roadmap(*rows), asked=[code]) if one.code == code]


def test_a_table_of_vague_terms_is_told_once_with_counts() -> None:
    (one,) = problems("term-vague-share", *["Ежегодно"] * 5, "В течение года", "Май")
    assert dict(one.message.values) == {"few": 6, "all": 7, "listed": "«Ежегодно» – 5, «В течение года» – 1"}


def test_the_case_of_a_term_is_mended_in_the_spec() -> None:
    (one,) = problems("term-case", "Май", "Май", "май")
    assert one.edit
    assert one.edit.text == "М" or one.edit.text.startswith("М")


def test_a_cyclogram_is_of_every_year() -> None:
    inner = row("Март", "Назначение координаторов")
    cyclogram = (
        f"{THREE_YEARS}sections:\n  - id: c\n    kind: cyclogram\n    objectives:\n      - id: o\n        title: Сбор\n"
        f"        events:\n          - {inner}\n"
    )
    assert "term-no-year" not in [one.code for one in findings(cyclogram)]
