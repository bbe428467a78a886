"""Activities, their results and those responsible: real mistakes are found, what offices write rightly is not."""

import pytest

from tests.linting import Spec, findings
from tests.rule_examples.activities import columns, directions, one, part, results, rows, titled
from tests.spec_texts import roadmap, said


def found(spec: Spec, code: str) -> list[str]:
    return [problem.code for problem in findings(spec.program, spec.directory, asked=[code]) if problem.code == code]


def messages(spec: Spec, code: str) -> list[str]:
    return [said(problem.message) for problem in findings(spec.program, asked=[code]) if problem.code == code]


@pytest.mark.parametrize(
    "title",
    [
        "Проект «Сильная школа»",
        "Муниципальная программа наставничества",
        "Система поощрительных мер учителям",
        "Положение о муниципальном координаторе",
        "Включённость педагогических сообществ в работу",
        "По планам министерства",
        "Доля школ с положительной динамикой",
        "Единый список школ",
    ],
)
def test_what_is_no_action_is_found(title: str) -> None:
    assert found(titled(title), "activity-form") == ["activity-form"]


@pytest.mark.parametrize(
    "title",
    [
        "Проведение семинара",
        "Провести семинар",
        "Обеспечить школы учебниками",
        "Муниципальный конкурс «Урок для каждого»",
        "Итоговое сочинение (изложение)",
        "День открытых данных",
        "Методические дни в сельских школах",
        "Хронометраж домашних заданий",
        "Деятельность методического объединения",
        "Проектирование программы развития",
        "Программирование роботов – летняя смена",
        "Планирование методической работы",
        "Отчёт директоров на совещании",
        "В рамках августовской конференции – проведение мастерских",
        "По итогам диагностики составить маршруты",
        "Индивидуальные собеседования с командами школ",
        "Работа консультационного пункта",
        "Профессиональные пробы для обучающихся",
        "Родительские собрания в 9 классах",
    ],
)
def test_what_offices_call_an_action_is_left_alone(title: str) -> None:
    assert found(titled(title), "activity-form") == []


def test_a_part_goes_on_the_sentence_of_its_row() -> None:
    parts = ("{id: p, title: об утверждении списка, term: март, responsible: edu, result: приказ}",)
    assert found(part(*parts), "activity-form") == []


def test_the_odd_one_of_a_table_is_shown_once() -> None:
    told = messages(titled("Провести семинар", "Совещание", "Мониторинг", "Организовать выезд"), "activity-mixed-form")
    assert len(told) == 1
    assert told[0].startswith("2 of 4")


def test_all_infinitives_are_alike() -> None:
    assert found(titled("Провести семинар", "Организовать выезд"), "activity-mixed-form") == []


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("Организация и проведение мероприятий", ["activity-vague"]),
        ("Реализация адресных мероприятий", ["activity-vague"]),
        ("Организация методической работы", ["activity-vague"]),
        ("Проведение мероприятий по профилактике неуспешности", []),
        ("Организация работы методических объединений", []),
        ("Методическая работа с молодыми учителями", []),
    ],
)
def test_an_activity_says_what_is_done(title: str, codes: list[str]) -> None:
    assert found(titled(title), "activity-vague") == codes


LONG = "Методическое сопровождение учителей математики в школах округа"


@pytest.mark.parametrize(
    ("second", "codes"),
    [
        ({"title": f"{LONG}."}, ["activity-duplicate"]),
        ({"title": LONG.upper()}, ["activity-duplicate"]),
        ({"title": LONG, "term": "май"}, []),
        ({"title": LONG, "responsible": "low-results"}, []),
        ({"title": LONG, "result": "Приказ"}, []),
        ({"title": f"{LONG} и области"}, []),
    ],
)
def test_a_duplicate_says_nothing_of_its_own(second: dict[str, str], codes: list[str]) -> None:
    assert found(rows({"title": LONG}, second), "activity-duplicate") == codes


@pytest.mark.parametrize(
    ("heads", "codes"),
    [
        (("ЕГЭ", "ОГЭ"), []),
        (("Работа с педагогами школ", "Работа с родителями обучающихся"), ["activity-duplicate"]),
    ],
)
def test_the_same_activity_may_stand_under_two_short_headings(heads: tuple[str, str], codes: list[str]) -> None:
    group = (
        "      - id: d%s\n        title: %s\n        activities:\n          - {id: a%s, title: %s, term: март, "
        "responsible: edu, result: справка}\n"
    )
    listed = "".join(group % (place, head, place, LONG) for place, head in enumerate(heads))
    spec = Spec(roadmap().partition("      - id: dir")[0] + listed)
    assert found(spec, "activity-duplicate") == codes


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("Разработка графика оценочных процедур и проведение семинаров для учителей", ["activity-compound"]),
        ("Разработка и утверждение школьных программ", []),
        ("Назначение координатора и ответственных за подготовку и проведение экзаменов", []),
    ],
)
def test_two_actions_with_their_own_objects_are_two(title: str, codes: list[str]) -> None:
    assert found(titled(title), "activity-compound") == codes


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("Закрепление школ за методистами ШНОР. Утверждение планов работы", ["activity-several"]),
        ("Организовать участие в конкурсе. Подготовить команды школ", ["activity-several"]),
        ("Разработка программ. Программа школы содержит карту дефицитов", []),
        ("Совещание директоров. Обсуждение итогов", []),
        ("Проведение семинара «Анализ урока. Планирование урока»", []),
        ("Присвоение школе имени А.С. Пушкина", []),
        ("Оснащение кабинетов в г. Заречном", []),
    ],
)
def test_sentences_that_name_actions_are_activities_of_their_own(title: str, codes: list[str]) -> None:
    assert found(titled(title), "activity-several") == codes


SAME = "Повышение профессионального уровня педагогических работников школ с низкими результатами"


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ((SAME, f"{SAME}. Обучены все учителя"), ["result-copied"]),
        (("Рост мотивации учеников школ", "Рост мотивации учеников школ"), []),
        (("Рост мотивации учеников школ",) * 3, ["result-copied"]),
        (("Приказ Управления образования администрации округа",) * 4, []),
        (("Справка",) * 5, []),
    ],
)
def test_a_copied_result_is_found(told: tuple[str, ...], codes: list[str]) -> None:
    assert found(results(*told), "result-copied") == codes


def test_parts_of_one_row_may_share_its_result() -> None:
    parts = [
        f"{{id: p{place}, title: вебинар {place}, term: март, responsible: edu, result: {SAME}}}" for place in (1, 2)
    ]
    assert found(part(*parts), "result-copied") == []


@pytest.mark.parametrize(
    ("title", "result", "codes"),
    [
        ("Проведение семинара для учителей", "Проведён семинар для учителей", ["result-echo"]),
        ("Развитие сетевого взаимодействия", "Развитие сетевого взаимодействия", ["result-echo"]),
        ("Проведение семинара для учителей", "Проведён семинар для 20 учителей", []),
        ("Проведение семинара", "Протокол семинара", []),
        ("Утверждение плана работы", "Утверждённый план работы", []),
        ("Назначение координатора", "Приказ о назначении координатора", []),
        ("Проведение мониторинга", "Выявлены школы с низкими результатами", []),
        ("Проведение семинара", "—", []),
    ],
)
def test_a_result_that_repeats_its_activity_is_found(title: str, result: str, codes: list[str]) -> None:
    assert found(one(title=title, result=result), "result-echo") == codes


def test_vague_results_are_counted_in_one_finding() -> None:
    told = messages(
        results("Повышение мотивации", "Улучшение условий", "Приказ", "Создание банка практик"), "result-vague"
    )
    assert len(told) == 1
    assert told[0].startswith("2 of 4")


@pytest.mark.parametrize(
    "result",
    ["Повышение квалификации 20 учителей", "Обеспечение всех школ", "Формирование перечня школ", "Выявление дефицитов"],
)
def test_a_result_with_a_number_or_a_document_is_not_vague(result: str) -> None:
    assert found(results(result, "Справка", "Приказ", "Протокол"), "result-vague") == []


@pytest.mark.parametrize(
    ("result", "codes"),
    [
        ("Помощь осуществлялась в течение года", ["result-past"]),
        ("Работал постоянно действующий семинар", ["result-past"]),
        ("Стажировку прошло не менее 24 учителей", []),
        ("Проведены три вебинара, заключены договоры", []),
        ("Ответили не менее 70 % родителей", []),
        ("Перечень вопросов, которые обсуждались на семинаре", []),
        ("Соглашения действуют во всех школах", []),
        ("Школы-участники были и остаются в проекте", ["result-past"]),
        ("Правила, дела и школа", []),
    ],
)
def test_a_result_does_not_tell_of_the_past(result: str, codes: list[str]) -> None:
    assert found(one(result=f"'{result}'"), "result-past") == codes


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("'-'", ["responsible-none"]),
        ("не определён", ["responsible-none"]),
        ("нет", ["responsible-none"]),
        ("—", []),
        ("'?'", []),
        ("Нетребин А.А.", []),
    ],
)
def test_a_word_in_the_place_of_somebody_is_found(name: str, codes: list[str]) -> None:
    assert found(one(responsible=name), "responsible-none") == codes


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Администрация", ["responsible-form"]),
        ("заинтересованные лица", ["responsible-form"]),
        ("ММО учителей математики и др.", ["responsible-form"]),
        ("[edu, 'все участники']", ["responsible-form"]),
        ("Администрация школы № 3", []),
        ("Руководители школ", []),
        ("Все школы округа", []),
        ("Опорные школы (по согласованию)", []),
    ],
)
def test_somebody_who_can_be_asked_is_named(name: str, codes: list[str]) -> None:
    assert found(one(responsible=name), "responsible-form") == codes


@pytest.mark.parametrize(
    ("heads", "codes"),
    [
        (("number", "title", "responsible"), ["column-missing"]),
        (("number", "title"), ["column-missing"]),
        (("number", "title", "term", "responsible"), []),
    ],
)
def test_a_table_without_terms_or_people_is_found_once(heads: tuple[str, ...], codes: list[str]) -> None:
    given = ", ".join(f"{key}: {value}" for key, value in (("term", "март"), ("responsible", "edu")) if key in heads)
    row = f"{{id: a, title: Семинар{', ' if given else ''}{given}}}"
    assert found(Spec(roadmap(row, row.replace("id: a", "id: b"), more=columns(*heads))), "column-missing") == codes


def test_a_plan_known_from_its_report_may_name_nobody() -> None:
    plan = Spec(roadmap("{id: a, title: Семинар, term: март}", more=columns("number", "title", "term")))
    told = Spec(plan.program, periods={"2025": "activities: {a: {status: done, account: Проведён}}\n"})
    assert found(plan, "column-missing") == ["column-missing"]
    assert [one.code for one in findings(told.program, periods=told.periods) if one.code == "column-missing"] == []


def test_a_free_column_may_hold_those_responsible() -> None:
    heads = "    columns: [{key: title, heading: Дело}, {key: term, heading: Срок}, {key: who, heading: Исполнители}]\n"
    assert (
        found(Spec(roadmap("{id: a, title: Семинар, term: март, fields: {who: УО}}", more=heads)), "column-missing")
        == []
    )


def test_one_cell_in_the_wrong_place_is_no_swapped_column() -> None:
    told = ({"term": "директор"}, {"term": "март"}, {"term": "май"}, {"responsible": "июнь"}, {})
    assert found(rows(*told), "columns-swapped") == []


@pytest.mark.parametrize(
    ("term", "codes"),
    [
        ("в течение года", []),
        ("ежегодно", []),
        ("по плану министерства", []),
        ("сентябрь", ["part-term-outside"]),
        ("до 1 октября", []),
        ("", []),
    ],
)
def test_a_part_lies_in_the_term_of_its_row(term: str, codes: list[str]) -> None:
    parts = "{id: p, title: вебинар, term: март, responsible: edu, result: запись}"
    assert found(part(parts, term=term), "part-term-outside") == codes


def test_the_same_heading_at_two_levels_is_not_twice() -> None:
    assert found(directions("Кадры", "Данные"), "group-duplicate") == []
    assert found(directions("Кадры", "кадры."), "group-duplicate") == ["group-duplicate"]
