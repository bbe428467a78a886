"""What a draft says of itself: its mark, its gaps with who owes them, the forms nobody has reviewed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest
from generator.checks.gaps import WHAT

from generator.context.conform import unfit
from generator.context.leaves import Context, printed, rich
from generator.documents import ALL, finish
from generator.documents.parts.drafts import MISSING, Lacking, draft, lacking
from generator.language.guesses import Guess
from generator.model.directory import Act
from generator.model.execution import ActivityExecution, Execution, IndicatorExecution
from generator.model.family import Family, Settings
from generator.model.gap import Gap
from generator.model.look import Typography
from generator.model.program import PassportRow, Section
from generator.model.table import Column, PlanTable, Responsible, RowGroup
from tests.families import DIRECTORY, FAMILY, INDICATORS, MONEY, period, row, with_order, with_program, with_sections

BARE = replace(with_program(order=None, sections=(), gaps=()), executions={})


def drafts(family: Family) -> Mapping[str, Context]:
    """Return the field `draft` of every sheet by the sheet's name."""
    return {sheet.name: sheet.context["draft"] for one in ALL for sheet in finish.sheets(one, family)}


def lines(family: Family, name: str) -> list[str]:
    """Return the list of gaps as «number what – owner», with ordinary spaces."""
    found = drafts(family)[name]["gaps"]
    return [f"{gap['number']} {gap['what']} – {gap['owner']}".replace("\u00a0", " ") for gap in found]


def with_rows(*rows: Any, columns: tuple[Column, ...] = (), kind: str = "roadmap", **changes: Any) -> Family:
    table = PlanTable((RowGroup("g", "", rows),), columns)
    family = with_sections(Section("s", kind, table, "Карта"))
    return replace(family, executions={}, program=replace(family.program, **changes))


def test_every_document_says_whether_it_is_a_draft() -> None:
    found = drafts(FAMILY)
    assert len(found) == len({*found}) >= 7
    assert {name for name, one in found.items() if one["is_draft"]} >= {"program", "roadmap", "report-2025"}
    assert not found["order"]["is_draft"]
    assert {(one["mark"] == "ПРОЕКТ") == one["is_draft"] for one in found.values()} == {True}


def test_contexts_with_drafts_are_what_their_documents_promise() -> None:
    for document in ALL:
        for sheet in finish.sheets(document, FAMILY):
            assert unfit(sheet.context, document.fields) == (), sheet.name


def test_a_document_lists_the_gaps_it_prints_and_no_others() -> None:
    found = drafts(FAMILY)
    assert [gap["number"] for gap in found["roadmap"]["gaps"]] == ["6"]
    assert found["order"]["gaps"] == []
    assert "8" in {gap["number"] for gap in found["report-2025"]["gaps"]}


def test_a_document_without_gaps_is_a_draft_while_a_form_in_it_is_not_reviewed() -> None:
    guess = Guess("Ткача Сашу", "Ткач Саша", "accusative", ("people", "tkach"), in_directory=True)
    found = draft({"text": "Возложить на Ткача Сашу."}, Lacking({}, (guess,)))
    assert (found["is_draft"], found["mark"], found["has_gaps"]) == (True, "ПРОЕКТ", False)
    assert found["guesses"] == [{"form": "Ткача Сашу", "of": "Ткач Саша", "case": "винительный"}]


def test_the_list_of_gaps_does_not_itself_count_as_printing_them() -> None:
    first = drafts(FAMILY)
    again = draft({"x": first["program"]}, Lacking({3: {"number": "3", "what": "", "owner": ""}}))
    assert not again["is_draft"]


def test_what_the_order_lacks_is_owed_by_the_issuer() -> None:
    gaps = (Gap(1, "date"), Gap(2, "number"), Gap(3, "signatory"))
    family = with_order(date=gaps[0], number=gaps[1], signatories=(gaps[2],))
    family = replace(family, program=replace(family.program, gaps=gaps, sections=()), executions={})
    assert lines(family, "order") == [
        "1 дата приказа – Управление образования",
        "2 номер приказа – Управление образования",
        "3 подпись: кто подписывает приказ – Управление образования",
    ]


def test_a_row_is_owed_by_those_who_answer_for_it() -> None:
    gap = Gap(1, "term")
    assert lines(with_rows(row("a", term=gap), gaps=(gap,)), "roadmap") == [
        "1 срок: мероприятие «Мероприятие a» – Управление образования, Школы из перечня"
    ]


def test_a_part_is_owed_by_those_of_its_row_where_it_names_nobody() -> None:
    gap = Gap(1, "term")
    part = replace(row("b", term=gap), responsible=None)
    family = with_rows(replace(row("a", part), responsible="Директора школ"), gaps=(gap,))
    assert lines(family, "roadmap") == ["1 срок: мероприятие «Мероприятие b» – Директора школ"]


def test_who_is_responsible_is_owed_by_the_issuer_where_nobody_is_named() -> None:
    gap = Gap(1, "responsible")
    family = with_rows(replace(row("a"), responsible=gap), gaps=(gap,))
    assert lines(family, "roadmap") == [
        "1 ответственный исполнитель: мероприятие «Мероприятие a» – Управление образования"
    ]


def test_a_person_is_named_as_tables_name_them() -> None:
    gap = Gap(1, "result")
    one = replace(row("a"), result=gap, responsible=(Responsible(person="head"),))
    (line,) = lines(with_rows(one, gaps=(gap,)), "roadmap")
    assert "Лаврова" in line.rpartition(" – ")[2]


def test_a_free_column_is_called_by_its_heading() -> None:
    gap = Gap(1, "cost")
    columns = (Column("title", "Что"), Column("cost", "Цена, рублей"))
    family = with_rows(replace(row("a"), fields={"cost": gap}), columns=columns, gaps=(gap,))
    assert lines(family, "roadmap")[0].startswith("1 Цена, рублей: мероприятие")


def test_indicators_money_passport_and_acts_are_owed_by_the_issuer() -> None:
    gaps = (Gap(1, "base"), Gap(2, "amounts", ("x", "2026")), Gap(3, "text"), Gap(4, "number"))
    indicator = replace(INDICATORS[0], base=gaps[0])
    money = replace(MONEY, sources=(replace(MONEY.sources[0], amounts={2026: gaps[1]}),))
    passport = (PassportRow("", "Координатор", gaps[2]), PassportRow("", "Основания", "", acts=("law",)))
    family = with_sections(
        Section("i", "indicators", (indicator,)),
        Section("m", "financing", money),
        Section("p", "passport", passport),
    )
    act = Act("law", "Приказ", "О мерах", date="2024-01-01", number=gaps[3])
    family = replace(family, directory=replace(DIRECTORY, acts={"law": act}), executions={})
    assert lines(replace(family, program=replace(family.program, gaps=gaps)), "program") == [
        "1 базовое значение: показатель «Доля школ из перечня» – Управление образования",
        "2 сумма на 2026 год: источник финансирования «Местный бюджет» – Управление образования",
        "3 содержание: строка паспорта «Координатор» – Управление образования",
        "4 номер: акт «О мерах» – Управление образования",
    ]


def test_a_derived_field_of_the_passport_is_called_as_it_is_printed() -> None:
    gap = Gap(1, "text")
    family = with_sections(Section("p", "passport", (PassportRow("results", "", gap),)))
    family = replace(family, executions={}, program=replace(family.program, gaps=(gap,)))
    assert lines(family, "program") == [
        "1 содержание: строка паспорта «Ожидаемые результаты реализации Программы» – Управление образования"
    ]


def test_the_same_form_in_two_cases_is_looked_at_twice() -> None:
    dative, prepositional = (Guess("Ткач", "Ткач", case, (), in_directory=True) for case in ("dative", "prepositional"))
    found = draft({"text": "Поручить Ткач."}, Lacking({}, (dative, prepositional, dative)))["guesses"]
    assert [one["case"] for one in found] == ["дательный", "предложный"]


def test_a_report_says_for_which_period_and_who_did_not_report() -> None:
    gaps = (Gap(1, "status"), Gap(2, "actual"))
    told = Execution(
        period("2025"),
        activities={"a": ActivityExecution("a", gaps[0])},
        indicators={"i1": IndicatorExecution("i1", gaps[1])},
        gaps=gaps,
    )
    family = with_sections(
        Section("s", "roadmap", PlanTable((RowGroup("g", "", (row("a"),)),)), "Карта"),
        Section("i", "indicators", INDICATORS[:1]),
    )
    family = replace(family, executions={"2025": told}, program=replace(family.program, gaps=()))
    assert lines(family, "report-2025") == [
        "1 статус исполнения за 2025 год: мероприятие «Мероприятие a» – Управление образования, Школы из перечня",
        "2 фактическое значение за 2025 год: показатель «Доля школ из перечня» – Управление образования",
    ]


def test_a_long_title_is_cut_and_a_resource_is_called_a_resource() -> None:
    gap = Gap(1, "responsible")
    one = replace(row("a"), title="Закупка " + "очень " * 30, responsible=gap)
    family = with_rows(one, kind="resources", gaps=(gap,))
    (line,) = lines(family, "program")
    assert ": ресурс «Закупка" in line
    assert "…»" in line


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("возложить на Ткача П.А.", ["Ткача"]),
        ("ВОЗЛОЖИТЬ НА ТКАЧА", ["Ткача"]),
        ("на\nТкача", ["Ткача"]),
        ("Ткачами заняты", []),
        ("", []),
    ],
)
def test_a_guessed_form_is_listed_where_it_is_printed(text: str, found: list[str]) -> None:
    guess = Guess("Ткача", "Ткач", "accusative", (), in_directory=True)
    one = draft({"body": rich(text), "title": ""}, Lacking({}, (guess, guess)))
    assert one["guesses"] == [{"form": form, "of": "Ткач", "case": "винительный"} for form in found]
    assert (one["is_draft"], one["has_guesses"], one["has_gaps"]) == (bool(found), bool(found), False)


def test_a_guessed_form_that_is_printed_in_pieces_is_found() -> None:
    body = {"blocks": [{"runs": [{"text": "на главного "}, {"text": "бухгалтера", "bold": True}]}]}
    guess = Guess("главного бухгалтера", "главный бухгалтер", "accusative", (), in_directory=True)
    assert draft({"body": body}, Lacking({}, (guess,)))["has_guesses"]


def test_a_document_that_lacks_nothing_is_no_draft() -> None:
    assert draft({"number": "7"}, Lacking({})) == {
        "is_draft": False,
        "mark": "",
        "has_gaps": False,
        "gaps": [],
        "has_guesses": False,
        "guesses": [],
    }
    assert drafts(BARE) == {}


def test_gaps_stand_in_the_order_of_their_numbers_whatever_is_printed_first() -> None:
    owed = {number: {"number": str(number), "what": "", "owner": ""} for number in (2, 10)}
    context = {"a": printed(Gap(10, "term")), "b": printed(Gap(2, "term"))}
    assert [gap["number"] for gap in draft(context, Lacking(owed))["gaps"]] == ["2", "10"]


def test_joints_are_bound_unless_the_settings_say_no() -> None:
    def texts(family: Family) -> str:
        return "".join(_strings([sheet.context for one in ALL for sheet in finish.sheets(one, family)]))

    loose = replace(FAMILY, settings=Settings(typography=Typography(joints=False)))
    assert "24\u00a0декабря" in texts(FAMILY)
    assert "24 декабря" in texts(loose)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _strings(inner)


def test_what_a_family_lacks_is_looked_for_once_however_many_documents_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Family] = []

    def counted(family: Family) -> Lacking:
        asked.append(family)
        return lacking(family)

    monkeypatch.setattr(finish, "lacking", counted)
    owed = finish.owing(FAMILY)
    assert len([sheet for document in ALL for sheet in finish.sheets(document, FAMILY, owed)]) > 1
    assert asked == [FAMILY]


def test_what_may_be_missing_has_words_on_paper_and_in_messages_alike() -> None:
    assert set(MISSING) == set(WHAT)
