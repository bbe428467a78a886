from dataclasses import replace

from generator.errors import Severity
from generator.model.directory import Act
from generator.model.execution import ActivityExecution, Status
from generator.model.gap import Gap
from generator.model.program import Section
from generator.model.table import Column, DataTable
from tests.families import DIRECTORY, FAMILY, SCHOOL_YEAR, with_order, with_program
from tests.linting import run
from tests.spec_texts import said


def test_every_gap_is_a_warning_that_says_what_is_missing_and_where() -> None:
    found = run(FAMILY)
    assert {problem.severity for problem in found} == {Severity.WARNING}
    assert [said(problem.message) for problem in found] == [
        "Gap 3 – not given: the base value (the indicator “Средний балл”).",
        "Gap 4 – not given: the target (the indicator “Средний балл”).",
        "Gap 5 – not given: the amount (the source of money “Областной бюджет”).",
        "Gap 6 – not given: the term (the row “Мероприятие c”).",
        "Gap 7 – not given: the text (the passport field “Координатор”).",
        "Gap 8 – not given: the status (the row “Мероприятие c” in 2025).",
    ]


def test_a_gap_points_to_its_place_in_the_spec() -> None:
    place = run(FAMILY)[3].place
    assert (place.file, place.path) == ("program.yaml", ("sections", 7))


def test_gaps_of_the_order_and_of_a_report_are_told_apart() -> None:
    order = with_order(number=Gap(1, "number")).program.order
    told = ActivityExecution("e", Status.MOVED, reason=Gap(2, "reason"))
    report = replace(SCHOOL_YEAR, activities={"e": told}, gaps=(Gap(2, "reason"),))
    family = replace(with_program(order=order, gaps=(Gap(1, "number"),)), executions={"2025-26": report})
    assert [said(problem.message) for problem in run(family)] == [
        "Gap 1 – not given: the number (the order).",
        "Gap 2 – not given: the reason (the row “Мероприятие e” in 2025-26).",
    ]


def test_a_gap_in_a_table_of_data_is_named_by_its_heading() -> None:
    table = DataTable((Column("a", "Учеников"),), ((Gap(1, "Учеников"),),))
    family = replace(
        with_program(sections=(Section("s", "table", table, "Школы"),), gaps=(Gap(1, "Учеников"),)), executions={}
    )
    assert [said(problem.message) for problem in run(family)] == ["Gap 1 – not given: Учеников (the table “Школы”)."]


def test_a_gap_of_a_cited_act_is_named_by_the_act() -> None:
    act = Act("law", "Приказ", "О мерах", date=Gap(1, "date"))
    family = replace(with_program(gaps=(Gap(1, "date"),)), executions={}, directory=replace(DIRECTORY, acts={"a": act}))
    assert [said(problem.message) for problem in run(family)] == ["Gap 1 – not given: the date (the act “О мерах”)."]


def test_a_family_without_gaps_is_in_order() -> None:
    assert run(replace(with_program(gaps=()), executions={})) == ()


def test_problems_carry_the_code_of_a_rule() -> None:
    assert {problem.code for problem in run(FAMILY)} == {"gap"}
