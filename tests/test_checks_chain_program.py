"""Goal, objectives, indicators and results of a program: what the chain lacks is found, what it may lack is not."""

import pytest

from generator.checks.chain.cycle import COMPONENTS, coverage
from tests.linting import Spec, findings
from tests.rule_examples.chain import (
    GOAL,
    cyclogram,
    indicator,
    linked,
    money,
    objectives,
    passport,
    sections,
    served,
    spec,
)
from tests.spec_texts import HEAD, family, roadmap, said


def found(one: Spec, code: str) -> list[str]:
    return [problem.code for problem in findings(one.program, one.directory, asked=[code]) if problem.code == code]


def messages(one: Spec, code: str) -> list[str]:
    return [said(problem.message) for problem in findings(one.program, asked=[code]) if problem.code == code]


OWES_NO_GOAL = (
    Spec(HEAD + "kind: plan\nresults: Обучены 20 учителей\n"),
    Spec(roadmap("{id: a, title: Семинар, term: март, responsible: edu, result: справка}")),
    passport("{heading: Цель, text: Обучить учителей}"),
    spec("results: Обучены 20 учителей\nsections: [{id: t, kind: text, text: Целью является обучение}]\n"),
    spec("results: Обучены 20 учителей\nsections: [{id: t, kind: text, heading: Цели и задачи, text: Вот они}]\n"),
)


@pytest.mark.parametrize("one", OWES_NO_GOAL)
def test_a_goal_may_stand_anywhere_and_a_plan_owes_none(one: Spec) -> None:
    assert found(one, "goal-missing") == []


@pytest.mark.parametrize(
    ("goal", "codes"),
    [
        ("Проведение мониторинга", ["goal-form"]),
        ("Реализация мер поддержки школ", ["goal-form"]),
        ("Организовать методическую помощь", ["goal-form"]),
        ("Повышение качества образования до уровня области", []),
        ("Сократить долю школ с низкими результатами", []),
        ("Создание условий для успешного обучения", []),
        ("—", []),
        ("?", []),
    ],
)
def test_an_activity_is_no_goal(goal: str, codes: list[str]) -> None:
    assert found(spec(f"goal: {goal}\n"), "goal-form") == codes
    assert found(passport(f"{{heading: Цель Программы, text: {goal}}}"), "goal-form") == codes


@pytest.mark.parametrize(
    ("goal", "codes"),
    [
        ("Обучить учителей.\n  Обновить кабинеты.", ["goals-several"]),
        ("Повысить качество образования через:\n  - обучение учителей", []),
    ],
)
def test_several_goals_are_counted(goal: str, codes: list[str]) -> None:
    assert found(spec(f"goal: |\n  {goal}\n"), "goals-several") == codes


def test_objectives_may_stand_in_the_passport_or_in_a_text() -> None:
    assert found(passport("{heading: Задачи, text: Обучить учителей}", more=GOAL), "objective-missing") == []
    assert found(Spec(HEAD + "kind: plan\n" + GOAL), "objective-missing") == []


def test_rows_that_mostly_name_no_objective_are_not_asked_for_it() -> None:
    assert found(linked(3), "objective-unlinked") == []
    assert found(linked(0), "objective-unlinked") == []


def test_objectives_that_no_row_may_name_are_not_unused() -> None:
    assert found(objectives("Обучить учителей", "Обновить кабинеты"), "objective-unused") == []


@pytest.mark.parametrize(
    ("heading", "codes"),
    [
        ("Задача 1: Создание условий роста учителей", ["objective-text-differs"]),
        ("Сбор информации о результатах", []),
        ("Создать условия для роста учителей.", []),
        ("Задача 2. Привлечь родителей", []),
    ],
)
def test_a_heading_that_is_nearly_an_objective_is_found(heading: str, codes: list[str]) -> None:
    assert found(served("o1", heading, "cyclogram"), "objective-text-differs") == codes


@pytest.mark.parametrize(
    ("texts", "codes"),
    [
        (["Обучить учителей", "Обновление кабинетов", "Создать музей"], ["objectives-form"]),
        (["Обучение учителей", "Обновление кабинетов"], []),
        (["Помощь учителям", "Обновление кабинетов"], []),
    ],
)
def test_objectives_are_worded_alike(texts: list[str], codes: list[str]) -> None:
    assert found(objectives(*texts), "objectives-form") == codes


@pytest.mark.parametrize(
    "one",
    [
        sections("{id: c, kind: criteria, clusters: [{title: А, criteria: [{title: Б, measures: В}]}]}", more=GOAL),
        sections("{id: t, kind: table, columns: [Показатель, План], rows: [[Доля, '1']]}", more=GOAL),
        Spec(HEAD + "kind: plan\n" + GOAL),
    ],
)
def test_indicators_may_have_another_form(one: Spec) -> None:
    assert found(one, "indicator-missing") == []


@pytest.mark.parametrize(
    ("given", "code", "is_found"),
    [
        ({"name": "Увеличение числа участников", "unit": "чел."}, "indicator-form", True),
        ({"name": "Снижение доли отметок «2»", "unit": "процентных пунктов"}, "indicator-form", False),
        ({"name": "Прирост численности педагогов"}, "indicator-form", False),
        ({"name": "Уровень развития речи"}, "indicator-form", False),
        ({"base": "-5"}, "indicator-range", True),
        ({"name": "Число школ", "unit": "ед.", "base": "-5"}, "indicator-range", True),
        ({"name": "Число школ", "unit": "ед.", "base": "135"}, "indicator-range", False),
        ({"name": "Выполнение плана", "base": "135"}, "indicator-range", False),
        ({"name": "Охват обучающихся", "targets": "{2025: 90, 2026: 101}"}, "indicator-range", True),
        ({"name": "Число школ"}, "indicator-unit", True),
        ({"name": "Число школ", "unit": "ед."}, "indicator-unit", False),
        ({"name": "Количество педагогов на 100 обучающихся"}, "indicator-unit", False),
        ({"name": "Доля педагогов", "unit": "человек"}, "indicator-unit", True),
        ({"name": "Доля педагогов", "unit": "процентов"}, "indicator-unit", False),
        ({"name": "Доля педагогов", "unit": "доли единицы"}, "indicator-unit", False),
        ({"name": "Средний балл", "unit": "балл"}, "indicator-unit", False),
        ({"name": "Доля педагогов", "unit": "'—'"}, "indicator-unit", True),
        ({"targets": "{2025: 35, 2026: 35}"}, "indicator-no-progress", True),
        ({"targets": "{2025: 30, 2026: 40}"}, "indicator-no-progress", False),
        ({"targets": "{2025: 30, 2026: 40}"}, "indicator-setback", True),
        ({"targets": "{2025: 38, 2026: 20}", "better": "down"}, "indicator-setback", True),
        ({"targets": "{2025: 30, 2026: 35}"}, "indicator-setback", True),
        ({"targets": "{2025: 30, 2026: 30}"}, "indicator-better", True),
        ({"targets": "{2025: 40, 2026: 30}"}, "indicator-better", False),
        ({"targets": "{2025: 35, 2026: 40}"}, "indicator-better", False),
        ({"targets": "{2025: '?', 2026: 30}"}, "indicator-better", True),
        ({"targets": "{2025: 40, 2026: 50}", "better": "down"}, "indicator-no-progress", True),
        ({"base": "100", "targets": "{2025: 100, 2026: 100}"}, "indicator-no-progress", False),
        ({"base": "0", "targets": "{2025: 0, 2026: 0}", "better": "down"}, "indicator-no-progress", False),
        ({"base": "'?'", "targets": "{2025: 30, 2026: 20}"}, "indicator-no-progress", False),
        ({"targets": "{2025: '?', 2026: '?'}"}, "indicator-no-progress", False),
        ({"targets": "{2025: 40, 2026: 40}"}, "indicator-setback", False),
        ({"targets": "{2025: 30, 2026: 20}", "better": "down"}, "indicator-setback", False),
        ({"targets": "{2025: 20, 2026: 30}", "better": "down"}, "indicator-setback", True),
        ({"targets": "{2025: 30, 2026: 20}"}, "indicator-setback", False),
        ({"base_year": "2025"}, "indicator-base-year", True),
        ({"base_year": "2025", "targets": "{2025: —, 2026: 40}"}, "indicator-base-year", False),
        ({"source": "Сведения школ"}, "indicator-source", False),
    ],
)
def test_indicators_one_by_one(given: dict[str, str], code: str, is_found: bool) -> None:
    assert found(indicator(**given), code) == ([code] if is_found else [])


def test_the_same_name_in_another_unit_is_another_indicator() -> None:
    more = ", {id: j, name: Доля школ, unit: ед., base: 1, base_year: 2024, targets: {2025: 2, 2026: 3}}"
    assert found(indicator(more), "indicator-duplicate") == []


@pytest.mark.parametrize(
    ("results", "codes"),
    [
        ("|\n  - Рост доли школ\n  - Повышение квалификации педагогов", ["results-not-measurable"]),
        ("|\n  - Рост доли школ\n  - Обучены двадцать педагогов", []),
        ("Соглашения заключены всеми школами", []),
        ("—", []),
    ],
)
def test_results_that_name_a_number_are_left_alone(results: str, codes: list[str]) -> None:
    assert found(spec(f"results: {results}\n"), "results-not-measurable") == codes


def test_a_source_that_may_still_give_something_is_not_zero() -> None:
    assert found(money("{id: x, name: Бюджет, amounts: {2025: '0', 2026: '?'}}"), "financing-zero") == []
    assert found(money("{id: x, name: Бюджет, amounts: {2025: —, 2026: —}}"), "financing-zero") == []


def test_the_passport_names_what_it_lacks_once() -> None:
    rows = ("{key: goal}", "{key: objectives}", "{heading: Срок реализации, text: 2025–2026 годы}")
    lacking = messages(passport(*rows, more=GOAL + "objectives: [{id: o, text: Обучить}]\n"), "passport-incomplete")
    assert len(lacking) == 1
    assert "the goal" not in lacking[0]
    assert "the indicators" in lacking[0]


def test_a_short_passport_is_left_alone() -> None:
    assert found(passport("{heading: Наименование, text: А}"), "passport-incomplete") == []


def test_a_heading_of_an_empty_table_is_not_empty_besides() -> None:
    one = sections("{id: m, kind: roadmap, directions: [{id: d, title: Кадры, activities: []}]}")
    assert found(one, "section-empty") == ["section-empty"]
    assert found(one, "group-empty") == []


def test_the_components_that_nothing_covers_are_named_in_one_finding() -> None:
    told = messages(cyclogram("Сбор сведений", "Анализ результатов"), "cycle-missing")
    assert len(told) == 1
    assert all(name in told[0] for name in ("monitoring", "management decisions", "addressed recommendations"))
    assert "methods" not in told[0]


def test_the_cycle_is_asked_of_programs_with_a_cyclogram_only() -> None:
    assert found(spec(GOAL), "cycle-missing") == []


def test_the_table_of_the_cycle_says_what_covers_each_component() -> None:
    table = coverage(family(cyclogram("Мониторинг показателей").program))
    assert list(table) == list(COMPONENTS)
    assert table["monitoring"] == ("Мониторинг показателей",)
    assert table["goals"][0].startswith("Сократить")
    assert table["recommendations"] == ()
