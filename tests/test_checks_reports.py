"""Rules on reports: what accounts, statuses and conclusions say wrong, and what must be left alone."""

import pytest

from tests.linting import findings
from tests.rule_examples.reports import SIGNED, concluded, plan, report, told


def codes(spec: object, code: str) -> list[str]:
    """Return the findings of one rule."""
    every = findings(spec.program, spec.directory, spec.settings, spec.periods, [code])  # type: ignore[attr-defined]
    return [one.code for one in every if one.code == code]


TITLE = "Поддержка участия школьников в конкурсах и олимпиадах на муниципальном уровне"

WRONG = [
    ("account-status", "done", "Выполнение"),
    ("account-status", "partly", "Реализован частично"),
    ("account-status", "done", "Выполнено полностью."),
    ("account-status", "done", "Мероприятие проведено"),
    ("account-echo", "done", "Осуществлена поддержка участия школьников в конкурсах и олимпиадах"),
    ("account-echo", "done", "Осуществляется поддержка участия школьников в конкурсах, олимпиадах (разного уровня)"),
    ("account-echo", "done", "В 2025 году осуществлялась поддержка участия школьников в конкурсах и олимпиадах"),
    ("account-tense", "done", "Ведётся работа с одарёнными детьми и их родителями"),
    ("account-tense", "done", "В соответствии с приказом от 12.03.2024 № 14 «О конкурсах» проводится отбор команд"),
    ("account-tense", "done_late", "Планируется создание центра в Заречном"),
    ("status-contradiction", "done", "В 2025 году конкурсы не проводились."),
    ("status-contradiction", "done", "Договоры заключены не были."),
    ("status-contradiction", "done", "Участие школ запланировано не было."),
    ("status-contradiction", "done", "План реализован частично, остальное – в 2026 году."),
    ("status-contradiction", "done", "Перенесено на март 2026 года."),
    ("status-contradiction", "not_done", "Проведено 12 конкурсов, участвовали 214 школьников."),
]
RIGHT = [
    ("account-status", "done", "Выполнено 12 выездов"),
    ("account-status", "done", "Проведено собеседование с директорами"),
    ("account-echo", "done", "В 9 конкурсах участвовали 214 школьников, 31 стал призёром"),
    ("account-echo", "done", "Поддержка участия школьников в конкурсах и олимпиадах закреплена приказом"),
    ("account-echo", "done", "Изданы методические рекомендации для классных руководителей"),
    ("account-tense", "in_progress", "Ведётся работа с одарёнными детьми"),
    ("account-tense", "done", "Центр создан, занятия проводятся по субботам"),
    ("account-tense", "done", "С 1 сентября второй рейс выполняется в пяти школах"),
    (
        "account-tense",
        "done",
        "На занятия остаются 198 из 312 подвозимых детей, подвоз обеспечивается двумя автобусами",
    ),
    ("status-contradiction", "done", "Замечания, не выполненные в 2024 году, устранены."),
    ("status-contradiction", "done", "Проведены 12 конкурсов. Осенний конкурс не состоялся из-за карантина."),
    ("status-contradiction", "done", "Нарушений порядка не выявлено."),
    ("status-contradiction", "partly", "План реализован частично."),
    ("status-contradiction", "done", "Даны девять поручений, по одному срок не наступил."),
    ("status-contradiction", "not_done", "Приём заявок продлевали до 14 марта, конкурс признан несостоявшимся."),
    ("status-contradiction", "not_done", "Проведено только 2 конкурса из 12."),
    ("not-planned-told", "not_planned", "В 2025 году экспертиза не проводилась, она предусмотрена в 2026 году."),
]


def row(status: str, account: str, more: str = "", title: str = TITLE, result: str = "—") -> object:
    """Return a report on one row."""
    reason = "" if status in ("done", "in_progress", "not_planned") else ", reason: болезнь методиста"
    spec = report(f"status: {status}, account: '{account}'{reason}{more}")
    return type(spec)(plan(title, result=result), spec.directory, periods=spec.periods)


@pytest.mark.parametrize(("code", "status", "account"), WRONG)
def test_what_an_account_says_wrong_is_found(code: str, status: str, account: str) -> None:
    assert codes(row(status, account), code) == [code]


@pytest.mark.parametrize(("code", "status", "account"), RIGHT)
def test_what_an_account_says_right_is_left_alone(code: str, status: str, account: str) -> None:
    assert codes(row(status, account), code) == []


@pytest.mark.parametrize(
    ("account", "is_found"),
    [
        ("Заключено от 5 до7 договоров в каждой школе", True),
        ("Участвовали Школа № 3, Школа № 4 и др.", True),
        ("Размещены 24 практики и др. материалы", False),
        ("Семинары прошли в ряде школ округа", True),
        ("Работа велась в трёх школах, и так далее по графику", False),
        ("Доля выросла с 5 до 7 %", False),
        ("Участвовали дети от 5 до 7 лет", False),
        ("Ряд задач решён: 5 из 9", False),
    ],
)
def test_words_in_place_of_facts_are_found(account: str, is_found: bool) -> None:
    assert bool(codes(row("done", account), "account-vague")) is is_found


@pytest.mark.parametrize(
    ("result", "account", "is_found"),
    [
        ("Не менее восьми семинаров", "Проведено 6 семинаров", True),
        ("Не менее 8 семинаров", "Проведены шесть семинаров", True),
        ("Не менее 8 семинаров", "Проведено 6 семинаров из 8 запланированных", False),
        ("Не менее 8 семинаров", "Проведено 9 семинаров", False),
        ("Не менее 8 семинаров", "Проведено 4 семинара в марте и 4 семинара в мае", False),
        ("Не менее 8 семинаров", "Обучены 6 педагогов", False),
    ],
)
def test_fewer_than_planned_is_found(result: str, account: str, is_found: bool) -> None:
    assert bool(codes(row("done", account, result=result), "plan-fact")) is is_found


def test_a_plan_of_three_years_is_not_compared_with_a_report_on_one() -> None:
    spec = report("status: done, account: 'Проведено 6 семинаров'")
    longer = type(spec)(plan(result="Не менее 8 семинаров", period="2025-2027"), periods=spec.periods)
    assert codes(longer, "plan-fact") == []


@pytest.mark.parametrize(
    ("reason", "is_found"),
    [
        ("по независящим от школы причинам", True),
        ("в связи с отсутствием возможности", True),
        ("нехватка времени у педагогов", True),
        ("в связи с отсутствием финансирования: средства исключены из бюджета 12 марта", False),
        ("в связи с отсутствием педагога с января по март", False),
        ("по причине ремонта кровли", False),
    ],
)
def test_a_reason_that_explains_nothing_is_found(reason: str, is_found: bool) -> None:
    spec = report(f"status: partly, account: 'Проведены 3 семинара', reason: '{reason}'")
    assert bool(codes(spec, "reason-formal")) is is_found


@pytest.mark.parametrize(
    ("code", "text", "statuses", "is_found"),
    [
        ("conclusion-contradiction", "План выполнен в полном объёме.", ("done", "moved"), True),
        ("conclusion-contradiction", "Все запланированные мероприятия реализованы.", ("done", "partly"), True),
        ("conclusion-contradiction", "Все мероприятия выполнены.", ("done", "done_late"), False),
        ("conclusion-contradiction", "Все мероприятия, кроме двух, выполнены.", ("done", "partly"), False),
        ("conclusion-contradiction", "План не выполнен в полном объёме.", ("done", "partly"), False),
        (
            "conclusion-contradiction",
            "В полном объёме реализованы мероприятия по подготовке.",
            ("done", "partly"),
            False,
        ),
        ("conclusion-contradiction", "Все мероприятия выполнены. Одно перенесено.", ("done", "moved"), False),
        ("conclusion-contradiction", "Бюджет школы исполнен в полном объёме.", ("done", "partly"), False),
        ("conclusion-counts", "Из 16 мероприятий выполнены 2.", ("done", "done"), True),
        ("conclusion-counts", "Выполнены три мероприятия.", ("done", "done", "partly"), True),
        ("conclusion-counts", "Выполнено 42, в том числе два с опозданием.", ("done", "done_late"), True),
        ("conclusion-counts", "Выполнено 47 рекомендаций из 58.", ("done", "partly"), False),
        ("conclusion-counts", "Выполнено 42 %.", ("done", "partly"), False),
        ("conclusion-counts", "Из двух мероприятий плана одно выполнено.", ("done", "partly"), False),
        ("conclusion-share", "Выполнено 33,3 % мероприятий.", ("done", "partly", "moved"), False),
        ("conclusion-share", "Выполнено 50 % мероприятий.", ("done", "partly", "not_planned"), False),
        ("conclusion-share", "Выполнено 90 % мероприятий.", ("done", "partly", "not_planned"), True),
        ("conclusion-share", "Охвачены 90 % педагогов.", ("done", "partly"), False),
        ("conclusion-coverage", "Обучены 64 педагога.", ("done", "cancelled"), True),
        ("conclusion-coverage", "Обучены 64 педагога, конкурс перенесён.", ("done", "moved"), False),
        ("conclusion-coverage", "Обучены 64 педагога.", ("done", "done"), False),
    ],
)
def test_conclusions_beside_statuses(code: str, text: str, statuses: tuple[str, ...], is_found: bool) -> None:
    assert bool(codes(concluded(text, *statuses), code)) is is_found


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Удалось обучить педагогов. Не удалось обеспечить сетевое взаимодействие и партнёрство школ.", True),
        ("Удалось обеспечить сетевое взаимодействие и партнёрство. Не удалось обучить педагогов.", False),
        ("Не удалось в срок оборудовать кабинеты.", False),
    ],
)
def test_a_failure_that_no_status_knows_is_found(text: str, is_found: bool) -> None:
    spec = concluded(text, "done", "done", heading="Сетевое взаимодействие и партнёрство")
    assert bool(codes(spec, "conclusion-denies")) is is_found


@pytest.mark.parametrize(
    ("name", "title", "is_found"),
    [
        ("2025", "Отчёт за 2025 год", False),
        ("2025", "Отчёт об исполнении программы на 2024–2026 годы за 2025 год", False),
        ("2025", "Отчёт за 2024 год", True),
        ("2024-25", "Отчёт за 2024/2025 учебный год", False),
        ("2024-25", "Отчёт за 2024–25 учебный год", False),
        ("2024-25", "Отчёт за 2023-2024 учебный год", True),
        ("2025-q3", "Отчёт за III квартал 2025 года", False),
        ("2025-q3", "Отчёт за II квартал 2025 года", True),
        ("2025-h1", "Отчёт за первое полугодие 2025 года", False),
        ("2025-h1", "Отчёт за первое полугодие 2024 года", True),
        ("2025", "Отчёт об исполнении плана", False),
    ],
)
def test_the_title_names_the_period_of_the_file(name: str, title: str, is_found: bool) -> None:
    spec = report("status: done, account: 'Проведены 12 семинаров'")
    head = SIGNED.replace("Отчёт об исполнении плана за 2025 год", title)
    periods = {name: told({"r-1": "status: done, account: 'Проведены 12 семинаров'"}, head)}
    longer = type(spec)(plan(period="2023-2026"), periods=periods)
    assert bool(codes(longer, "report-period")) is is_found


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ("{text: подготовить анализ}", ["recommendation-addressee", "recommendation-term"]),
        ("{text: 'подготовить анализ до 1 марта 2026 г.', to: edu}", []),
        ("{text: подготовить анализ, to: школам округа, term: март}", []),
        ("{text: недостаточная подготовка, to: edu, term: март}", ["recommendation-form"]),
    ],
)
def test_a_recommendation_says_what_to_whom_by_when(given: str, wrong: list[str]) -> None:
    spec = report(f"status: done, account: 'Проведены 3 семинара', recommendation: {given}")
    every = findings(spec.program, spec.directory, periods=spec.periods)
    assert [one.code for one in every if one.code.startswith("recommendation-")] == wrong


def test_a_genitive_title_is_mended() -> None:
    spec = report("status: done, account: 'Проведены 3 семинара'", SIGNED.replace("Отчёт об", "Информации о"))
    edits = [
        one.edit for one in findings(spec.program, spec.directory, periods=spec.periods) if one.code == "report-title"
    ]
    assert [edit.text for edit in edits if edit] == ["Информация"]
