from dataclasses import replace
from typing import Any

from generator.model.execution import ActivityExecution, Execution, IndicatorExecution, Recommendation, Status
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.order import Signatory
from generator.model.program import Section
from generator.model.table import Column, PlanTable, RowGroup
from tests.families import FAMILY, PARTLY, YEAR, amount, period, row, with_program, with_sections
from tests.printed import cells, column, headings, sheets, text

MOVED = ActivityExecution("a", Status.MOVED, reason="Карантин", new_term="март 2026 года")


def _report(family: Family = FAMILY, name: str = "report-2025") -> dict[str, Any]:
    return dict(sheets(family)[name].context)


def _told(told: ActivityExecution) -> dict[str, Any]:
    plan = Section("p", "plan", PlanTable((RowGroup("g", "", (row("a"),)),)))
    family = replace(with_sections(plan), executions={"2025": Execution(period("2025"), activities={"a": told})})
    [printed] = _report(family)["plans"][0]["rows"]
    return dict(printed)


def _executed(**changes: Any) -> Family:
    return replace(FAMILY, executions={"2025": replace(YEAR, **changes)})


def test_a_report_is_titled_after_the_program_unless_it_has_a_title() -> None:
    assert _report()["title"] == "ОТЧЁТ\nоб исполнении мероприятий программы поддержки школ на 2025–2026 годы"
    assert _report()["period"] == "за 2025 год"
    titled = _report(name="report-2025-26")
    assert (titled["title"], titled["period_shown"]) == ("Информация", False)
    named = replace(with_program(title="Шаг навстречу"), executions=FAMILY.executions)
    assert _report(named)["title"] == "ОТЧЁТ\nоб исполнении мероприятий программы «Шаг навстречу»"
    plan = replace(with_program(kind="plan", title="План"), executions=FAMILY.executions)
    assert _report(plan)["title"] == "ОТЧЁТ\nоб исполнении мероприятий плана"


def test_a_report_prints_every_plan_with_the_numbers_of_the_program() -> None:
    first, second = _report()["plans"]
    assert (first["heading"], second["heading"]) == ("Дорожная карта", "План")
    assert column(first["rows"], "number")[1:5] == ["1", "2", "2.1", "2.2"]
    assert column(second["rows"], "number") == ["5"]


def test_a_report_on_one_plan_needs_no_heading_over_it() -> None:
    [plan] = _report(name="report-2025-26")["plans"]
    assert (plan["has_heading"], plan["is_table"], plan["is_own"]) == (False, True, False)


def test_only_rows_that_were_told_about_have_a_status() -> None:
    rows = _report()["plans"][0]["rows"]
    assert column(rows, "status") == [
        "Первое направление",
        "Выполнено частично",
        "",
        "Перенесено",
        "",
        "Второе направление",
        "[8]",
        "ЕГЭ",
        "Выполнено",
    ]


def test_shared_cells_of_the_plan_stay_shared_in_the_report() -> None:
    assert column(_report()["plans"][0]["rows"], "result")[2:5] == ["Общий результат", "^", "^"]


def test_execution_stacks_status_account_reason_and_recommendation() -> None:
    printed = _told(PARTLY)
    assert text(printed["execution"]).split("\n") == [
        "Выполнено частично",
        "Проведено два семинара.",
        "Списки приложены.",
        "Причина: Болезнь лектора",
        "Рекомендации: Провести третий.",
        "Исполнитель: СОШ № 3; срок: до 1 марта",
    ]
    assert "Причина" not in text(printed["execution_without_reason"])
    assert (text(printed["reason"]), text(printed["evidence"])) == ("Болезнь лектора", "протокол")


def test_the_outcome_is_the_account_of_what_is_done_else_the_status_too_then_the_reason() -> None:
    done = ActivityExecution("a", Status.DONE, account="Проведено.")
    assert text(_told(done)["outcome"]) == "Проведено."
    assert text(_told(PARTLY)["outcome"]).split("\n") == [
        "Выполнено частично",
        "Проведено два семинара.",
        "Списки приложены.",
        "Причина: Болезнь лектора",
    ]
    assert text(_told(MOVED)["outcome"]).split("\n") == [
        "Перенесено",
        "Новый срок: март 2026 года",
        "Причина: Карантин",
    ]


def test_gaps_of_status_and_reason_are_printed_where_the_words_would_be() -> None:
    printed = _told(ActivityExecution("a", Gap(8, "status"), reason=Gap(9, "reason")))
    assert text(printed["execution"]) == "[8]\nПричина: [9]"
    assert text(printed["outcome"]) == "[8]\nПричина: [9]"


def test_a_status_left_out_on_purpose_prints_nothing() -> None:
    assert text(_told(ActivityExecution("a", None))["execution"]) == ""


def test_words_the_author_wrote_are_not_doubled() -> None:
    told = ActivityExecution("a", Status.DONE, recommendation=Recommendation("Рекомендации: повторить."))
    assert text(_told(told)["execution"]) == "Выполнено\nРекомендации: повторить."


def test_a_recommendation_may_go_to_somebody_outside_the_directory() -> None:
    told = ActivityExecution("a", Status.DONE, recommendation=Recommendation("Повторить.", to="Совет"))
    assert text(_told(told)["recommendation"]) == "Повторить.\nИсполнитель: Совет"


def test_a_report_with_columns_of_its_own_prints_any_key() -> None:
    columns = tuple(Column(key, key) for key in ("number", "title", "status", "new_term", "outcome"))
    table = _report(_executed(columns=columns))["plans"][0]["table"]
    assert cells(table["rows"])[3] == [
        "2.1",
        "установочный",
        "Перенесено",
        "март 2026 года",
        "Перенесено\nНовый срок: март 2026 года\nПричина: Карантин",
    ]


def test_indicators_are_compared_with_the_target_of_the_year() -> None:
    table = _report()["indicators"]
    assert headings(table)[1:] == [
        "Наименование показателя, единица измерения",
        "План на 2025 год",
        "Факт",
        "Отклонение",
        "Процент выполнения",
        "Причина отклонения",
    ]
    assert cells(table["rows"]) == [
        ["1", "Доля школ из перечня, %", "20", "21,5", "+1,5", "107,5", "Новые школы"],
        ["2", "Средний балл, балл", "[4]", "", "", "", ""],
    ]


def test_a_school_year_is_compared_with_the_year_it_ends_in() -> None:
    told = {"i1": IndicatorExecution("i1", amount("8")), "i2": IndicatorExecution("i2", Gap(9, "actual"))}
    school = replace(YEAR, period=period("2025-26"), indicators=told)
    table = _report(replace(FAMILY, executions={"2025-26": school}), "report-2025-26")["indicators"]
    assert [line[2:6] for line in cells(table["rows"])] == [["10,0", "8", "−2,0", "80,0"], ["4", "[9]", "", ""]]


def test_an_actual_value_left_out_on_purpose_is_a_dash_without_deviation() -> None:
    told = {"i1": IndicatorExecution("i1", None)}
    assert cells(_report(_executed(indicators=told))["indicators"]["rows"])[0][3:6] == ["—", "", ""]


def test_a_report_without_indicators_prints_no_table_of_them() -> None:
    assert not _report(_executed(indicators={}))["has_indicators"]


def test_conclusions_signature_and_date_are_printed_where_given() -> None:
    found = _report()
    assert text(found["conclusions"]) == "План выполнен частично."
    assert found["signature"] == {"hold": {"hold": True}, "post": "Директор центра", "name": "П.П. Орлов"}
    assert found["date"] == "20 января 2026 г."
    bare = _report(_executed(conclusions="", signatory=None, date=""))
    assert [bare[flag] for flag in ("has_conclusions", "has_signature", "has_date")] == [False] * 3
    person = _report(_executed(signatory=Signatory(person="head")))
    assert person["signature"]["name"] == "И.С. Лаврова"
