"""What a report says besides its plans."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.documents.parts.reporting.bars import CELLS, filled
from generator.documents.parts.reporting.conclusions import conclusions
from generator.documents.parts.reporting.overdue import overdue
from generator.documents.parts.reporting.told import told
from generator.language.wording import guesses
from generator.model.execution import ActivityExecution, Answer, Execution, IndicatorExecution, Status
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.program import Indicator, Section
from generator.model.table import PlanTable, Row, RowGroup
from tests.families import DIRECTORY, FAMILY, LAST_YEAR, YEAR, amount, period, row, with_order, with_program
from tests.printed import cells, sheets, text


def _report(family: Family, name: str = "2025") -> dict[str, Any]:
    return dict(sheets(family)[f"report-{name}"].context)


def _family(rows: dict[str, Status | Gap | None], name: str = "2025", **more: Any) -> Family:
    """Return a program of one plan with these rows, all due by 1 September, and its report on the period."""
    group = RowGroup("g", "Раздел", tuple(row(one) for one in rows))
    plan = Section("p", "plan", PlanTable((group,)))
    entries = {one: ActivityExecution(one, status) for one, status in rows.items()}
    execution = Execution(period(name), activities=entries, summary=True, **more)
    return replace(with_program(sections=(plan,)), executions={name: execution})


def _of(count: int, status: Status, start: int = 0) -> dict[str, Status | Gap | None]:
    return {f"r{start + place}": status for place in range(count)}


def _draft(family: Family, name: str = "2025") -> list[str]:
    return conclusions(family, family.executions[name]).split("\n")


def _lines(table: dict[str, Any]) -> list[list[str]]:
    return [[line["name"], line["total"], *line["counts"]] for line in [*table["rows"], table["total"]]]


def test_rows_are_counted_by_direction_and_by_the_statuses_that_occur() -> None:
    summary = _report(FAMILY)["summary"]
    assert summary["heads"] == ["Выполнено", "Выполнено частично", "Перенесено", "Статус не указан"]
    assert _lines(summary) == [
        ["Первое направление", "3", "–", "1", "1", "1"],
        ["Второе направление", "2", "1", "–", "–", "1"],
        ["План", "1", "1", "–", "–", "–"],
        ["Итого", "6", "2", "1", "1", "2"],
    ]


def test_a_row_with_parts_counts_as_its_parts() -> None:
    assert [one.row.id for one in told(FAMILY, YEAR)] == ["a", "b1", "b2", "c", "d", "e"]


def test_one_direction_alone_is_not_told_from_the_whole() -> None:
    summary = _report(_family(_of(2, Status.DONE)))["summary"]
    assert (summary["rows"], summary["total"]["name"]) == ([], "Все мероприятия")


def test_directions_without_a_heading_are_called_by_the_numbers_of_their_rows() -> None:
    groups = (RowGroup("g", "", (row("a"), row("b"))), RowGroup("h", "Второй", (row("c"),)))
    plan = Section("p", "plan", PlanTable(groups), "План")
    family = replace(with_program(sections=(plan,)), executions={"2025": replace(YEAR, activities={})})
    assert [line["name"] for line in _report(family)["summary"]["rows"]] == ["Мероприятия 1–2", "Второй"]


@given(st.lists(st.sampled_from([*Status, None]), min_size=1, max_size=30), st.integers(1, 5))
def test_directions_add_up_to_the_total(statuses: list[Status | None], size: int) -> None:
    ids = [f"r{place}" for place in range(len(statuses))]
    groups = [
        RowGroup(f"g{at}", f"Раздел {at}", tuple(map(row, ids[at : at + size]))) for at in range(0, len(ids), size)
    ]
    plan = Section("p", "plan", PlanTable(tuple(groups)))
    entries = {one: ActivityExecution(one, status) for one, status in zip(ids, statuses, strict=True)}
    execution = Execution(period("2025"), activities=entries, summary=True)
    summary = _report(replace(with_program(sections=(plan,)), executions={"2025": execution}))["summary"]
    lines = [[int(one.replace("–", "0")) for one in line[1:]] for line in _lines(summary)]
    assert [sum(column) for column in zip(*(lines[:-1] or lines), strict=True)] == lines[-1]
    assert all(total == sum(counts) for total, *counts in lines)


def test_without_the_key_a_report_has_no_figures() -> None:
    found = _report(replace(FAMILY, executions={"2025": replace(YEAR, summary=False, act=False)}))
    flags = ("has_summary", "has_overdue", "has_charts", "has_whole", "has_whole_indicators", "has_coverage", "has_act")
    assert [found[flag] for flag in flags] == [False] * len(flags)


@given(size=st.decimals(0, 1000, places=2), full=st.decimals("0.01", 1000, places=2))
def test_a_bar_is_empty_only_for_nothing_and_never_too_long(size: Decimal, full: Decimal) -> None:
    count = filled(min(size, full), full)
    assert 0 <= count <= CELLS
    assert (count == 0) is (size == 0)


def test_bars_show_the_share_of_each_status_with_its_figure() -> None:
    bars = _report(_family(_of(3, Status.DONE) | _of(1, Status.NOT_DONE, 3)))["summary"]["bars"]
    assert [(bar["label"], bar["figure"], bar["is_last"]) for bar in bars] == [
        ("Выполнено", "3 (75,0 %)", False),
        ("Не выполнено", "1 (25,0 %)", True),
    ]
    assert [sum(cell["is_dark"] for cell in bar["cells"]) for bar in bars] == [15, 5]


@pytest.mark.parametrize(
    "status", [Status.PARTLY, Status.IN_PROGRESS, Status.NOT_DONE, Status.NO_DATA, Gap(1, "status")]
)
def test_what_is_not_closed_is_overdue_after_its_term(status: Status | Gap) -> None:
    found = _report(_family({"a": status}, date="2025-10-01"))
    assert found["overdue_on"] == "По состоянию на 1 октября 2025 г. не завершены:"
    (line,) = cells(found["overdue"]["rows"])
    assert line[:4] == ["1", "Мероприятие a", "до 1 сентября", "Управление образования, Школы из перечня"]


@pytest.mark.parametrize("status", [Status.DONE, Status.DONE_LATE, Status.CANCELLED, Status.NOT_PLANNED, None])
def test_what_is_closed_or_says_nothing_on_purpose_is_not_overdue(status: Status | None) -> None:
    assert not _report(_family({"a": status}, date="2025-10-01"))["has_overdue"]


@pytest.mark.parametrize(
    ("name", "on", "late"),
    [
        ("2025", "2025-08-31", False),
        ("2025", "2025-09-01", False),
        ("2025", "2025-09-02", True),
        ("2025", "", True),
        ("2025-09-01", "", False),
        ("2025-09-02", "", True),
        ("2025-q3", "", True),
        ("2025-q4", "", False),
        ("2025-to-q3", "", True),
    ],
)
def test_overdue_is_told_of_the_day_of_the_report_and_of_its_own_period(name: str, on: str, late: bool) -> None:
    family = _family({"a": Status.NOT_DONE}, name, date=on)
    execution = family.executions[name]
    assert bool(overdue(family, execution, told(family, execution))) is late


def test_a_later_report_does_not_change_what_an_earlier_one_calls_overdue() -> None:
    family = _family({"a": Status.NOT_DONE}, "2025-q3")
    later = replace(family, executions={**family.executions, "2025": Execution(period("2025"))})
    done = replace(later.executions["2025"], activities={"a": ActivityExecution("a", Status.DONE)})
    later = replace(later, executions={**later.executions, "2025": done})
    assert _report(later, "2025-q3")["overdue"] == _report(family, "2025-q3")["overdue"]


def test_a_row_moved_to_a_day_ahead_is_not_overdue_and_after_it_is() -> None:
    def late(on: str) -> bool:
        family = _family({"a": Status.MOVED}, date=on)
        entry = ActivityExecution("a", Status.MOVED, new_term="до 1 ноября 2025 г.")
        moved = replace(family.executions["2025"], activities={"a": entry})
        return bool(_report(replace(family, executions={"2025": moved}))["has_overdue"])

    assert (late("2025-10-15"), late("2025-11-02")) == (False, True)


def test_a_part_says_the_term_and_the_responsible_of_the_row_above() -> None:
    parent = replace(row("b", Row("b1", "установочный"), term="до 1 мая"), shared=frozenset({"term", "responsible"}))
    plan = Section("p", "plan", PlanTable((RowGroup("g", "", (parent,)),)))
    execution = Execution(period("2025"), activities={"b1": ActivityExecution("b1", Status.NOT_DONE)}, summary=True)
    found = _report(replace(with_program(sections=(plan,)), executions={"2025": execution}))
    assert cells(found["overdue"]["rows"])[0][2:] == [
        "до 1 мая",
        "Управление образования, Школы из перечня",
        "Не выполнено",
    ]


def test_who_was_asked_is_listed_with_what_they_answered_once_anybody_did() -> None:
    family = _family({"a": Status.DONE, "b": Status.DONE})
    assert not _report(family)["has_coverage"]
    answer = {"school": Answer({"status": "done", "file": "СОШ № 3.docx"})}
    entries = {**family.executions["2025"].activities, "a": ActivityExecution("a", Status.DONE, answers=answer)}
    answered = replace(family, executions={"2025": replace(family.executions["2025"], activities=entries)})
    assert text(_report(answered)["coverage"]) == "- СОШ № 3 – 1 из 2."
    assert "Отчёт составлен по данным 1 из 1 опрошенной организации." in _draft(answered)


def test_an_empty_form_is_no_answer() -> None:
    answer = {"school": Answer({"file": "СОШ № 3.docx", "received": "2025-12-01"})}
    family = _family({"a": Status.DONE})
    entries = {"a": ActivityExecution("a", Status.DONE, answers=answer)}
    assert not _report(replace(family, executions={"2025": replace(family.executions["2025"], activities=entries)}))[
        "has_coverage"
    ]


TWO_YEARS = replace(FAMILY, executions={"2025": YEAR, "2026": LAST_YEAR})


def test_a_chart_needs_values_of_two_years_and_a_later_year_changes_no_earlier_report() -> None:
    assert _report(TWO_YEARS)["charts"] == []
    (chart,) = _report(TWO_YEARS, "2026")["charts"]
    assert chart["name"] == "Доля школ из перечня, %"
    assert [(bar["label"], bar["figure"]) for bar in chart["bars"]] == [
        ("2024, база", "24,5"),
        ("2025, план", "20"),
        ("2025, факт", "21,5"),
        ("2026, план", "10,0"),
        ("2026, факт", "9,5"),
    ]
    dark, light = (
        [sum(cell[key] for cell in bar["cells"]) for bar in chart["bars"]] for key in ("is_dark", "is_light")
    )
    assert (dark, light) == ([20, 0, 18, 0, 8], [0, 16, 0, 8, 0])


def test_the_last_report_tells_of_all_years() -> None:
    assert not _report(TWO_YEARS)["has_whole"]
    found = _report(TWO_YEARS, "2026")
    assert text(found["whole"]) == "- 2025 год: выполнено 2 из 6;\n- 2026 год: выполнено 1 из 6."
    assert cells(found["whole_indicators"]["rows"])[:4] == [
        ["= 1. Доля школ из перечня, %"],
        ["2024", "–", "24,5", "базовое значение"],
        ["2025", "20", "21,5", "достигнут"],
        ["2026", "10,0", "9,5", "не достигнут"],
    ]
    assert cells(found["whole_indicators"]["rows"])[-1] == ["2026", "4", "3,9", "не достигнут"]


def test_the_act_is_named_in_the_genitive_with_the_amendments_of_its_time() -> None:
    act = "утверждённой приказом Управления образования Липовского округа от 24 декабря 2024 г. № 268"
    assert text(_report(FAMILY)["act"]) == f"{act} (в редакции приказа от 30 июня 2025 г. № 115)"
    early = replace(FAMILY, executions={"2025": replace(YEAR, date="2025-06-01")})
    assert text(_report(early)["act"]) == act


def test_the_act_agrees_with_what_was_approved_and_names_other_bodies() -> None:
    other = replace(DIRECTORY.acts["change"], kind="Постановление", body="Администрации округа")
    directory = replace(DIRECTORY, acts={**DIRECTORY.acts, "change": other, "next": DIRECTORY.acts["change"]})
    family = replace(
        with_order(number=Gap(12, "number"), amended_by=("change", "next")),
        directory=directory,
        executions={"2025": YEAR},
    )
    planned = replace(family, program=replace(family.program, title="План мероприятий на 2025–2026 годы"))
    assert text(_report(planned)["act"]) == (
        "утверждённого приказом Управления образования Липовского округа от 24 декабря 2024 г. № [12] "
        "(в редакции постановления Администрации округа от 30 июня 2025 г. № 115, "
        "приказа от 30 июня 2025 г. № 115)"
    )


def test_a_guessed_kind_of_an_amending_act_is_not_silent() -> None:
    strange = replace(DIRECTORY.acts["change"], kind="Кырлык")
    family = replace(FAMILY, directory=replace(DIRECTORY, acts={**DIRECTORY.acts, "change": strange}))
    assert [guess.of for guess in guesses(family) if guess.path == ("order", "amended_by")] == ["Кырлык"]


def test_a_program_without_an_act_names_none() -> None:
    family = replace(with_program(order=None), executions={"2025": YEAR})
    assert not _report(family)["has_act"]


def test_conclusions_that_are_not_written_are_a_gap_and_a_draft() -> None:
    found = _report(TWO_YEARS, "2026")
    gap, first, *_ = text(found["conclusions"]).split("\n")
    assert gap == "[9]"
    assert first.startswith(
        "За 2026 год из 6 запланированных мероприятий выполнено 1 (16,7 %), в том числе с опозданием – 1"
    )


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "из 1 запланированного мероприятия выполнено 1 (100 %)."),
        (2, "из 2 запланированных мероприятий выполнено 2 (100 %)."),
        (5, "из 5 запланированных мероприятий выполнено 5 (100 %)."),
        (11, "из 11 запланированных мероприятий выполнено 11 (100 %)."),
        (21, "из 21 запланированного мероприятия выполнено 21 (100 %)."),
    ],
)
def test_conclusions_agree_with_their_numbers(count: int, said: str) -> None:
    assert _draft(_family(_of(count, Status.DONE))) == [f"За 2025 год {said}"]


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "1 незавершённому мероприятию (№ 1)"), (3, "3 незавершённым мероприятиям (№ 1, 2, 3)")],
)
def test_conclusions_tell_what_is_overdue_by_number(count: int, said: str) -> None:
    assert _draft(_family(_of(count, Status.NOT_DONE)))[1] == f"Срок исполнения истёк по {said}."


def test_conclusions_name_every_status_that_occurs() -> None:
    statuses = [*Status, None]
    family = _family({f"r{place}": status for place, status in enumerate(statuses)}, date="2025-01-10")
    assert _draft(family) == [
        "За 2025 год из 9 запланированных мероприятий выполнено 2 (22,2 %), в том числе с опозданием – 1; "
        "выполнено частично – 1; выполняется – 1; не выполнено – 1; перенесено – 1; отменено – 1; нет данных – 1; "
        "статус не указан – 1.",
        "Ещё 1 мероприятие на это время не планировалось.",
    ]


def test_conclusions_of_nothing_done_and_of_nothing_planned() -> None:
    (first, *_) = _draft(_family(_of(2, Status.IN_PROGRESS), date="2025-01-10"))
    assert first == "За 2025 год из 2 запланированных мероприятий полностью не выполнено ни одно; выполняется – 2."
    assert _draft(_family(_of(2, Status.NOT_PLANNED))) == ["За 2025 год мероприятий не планировалось."]


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("2025", "За 2025 год из"),
        ("2025-26", "За 2025–2026 учебный год из"),
        ("2025-h1", "За первое полугодие 2025 года из"),
        ("2025-q3", "За III квартал 2025 года из"),
        ("2025-m9", "За девять месяцев 2025 года из"),
        ("2025-26-h1", "За первое полугодие 2025–2026 учебного года из"),
        ("2025-to-q3", "За январь – сентябрь 2025 года (нарастающим итогом) из"),
        ("2025-10-01", "По состоянию на 1 октября 2025 г. из"),
    ],
)
def test_conclusions_begin_with_the_period_in_words(name: str, begins: str) -> None:
    assert _draft(_family({"a": Status.DONE}, name), name)[0].startswith(begins)


def _measured(name: str, *values: str, **more: Any) -> Family:
    """Return a family whose report tells of indicators with the plan 20, of which less is better for the last one."""
    items = tuple(
        Indicator(f"i{place}", f"Доля *{place}* школ.", "%", amount("24"), 2024, {2025: amount("20")}, **more)
        for place in range(len(values))
    )
    entries = {f"i{place}": IndicatorExecution(f"i{place}", amount(value)) for place, value in enumerate(values)}
    family = with_program(sections=(Section("indicators", "indicators", items),))
    return replace(family, executions={name: Execution(period(name), indicators=entries, summary=True)})


def test_conclusions_tell_which_indicators_were_reached_and_which_not() -> None:
    assert _draft(_measured("2025", "20", "19")) == [
        "Плановые значения достигнуты по 1 из 2 целевых показателей:",
        r"- доля \*0\* школ.",
        "Плановые значения не достигнуты по 1 показателю:",
        r"- доля \*1\* школ (план – 20, факт – 19).",
    ]
    assert _draft(_measured("2025", "21", better="down"))[0] == (
        "Плановые значения не достигнуты по 1 из 1 целевого показателя:"
    )
    assert _draft(_measured("2025-q3", "19"), "2025-q3")[0].startswith("Плановые значения пока не достигнуты")


def test_conclusions_of_the_last_report_look_back_on_the_whole_program() -> None:
    assert conclusions(TWO_YEARS, LAST_YEAR).split("\n")[-1] == (
        "За весь период реализации (2025–2026 годы) из 12 запланированных мероприятий выполнено 3 (25,0 %)."
    )


def test_the_day_of_a_report_is_that_of_its_period_where_it_has_no_date() -> None:
    family = _family({"a": Status.NOT_DONE}, "2025-h2")
    assert _report(family, "2025-h2")["overdue_on"].startswith("По состоянию на 31 декабря 2025 г.")
    assert family.executions["2025-h2"].period.span.end == date(2025, 12, 31)
