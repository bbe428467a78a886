"""Gaps: which missing values are owed, and how they are numbered."""

from generator.model.execution import ActivityExecution, Answer, IndicatorExecution, Recommendation, Status
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.order import Approval, Signatory
from generator.model.program import Amount, PassportRow
from generator.model.table import PlanTable, Row
from tests.spec_texts import DIRECTORY, HEAD, family, lines, loaded, marked, roadmap

FULL = "term: май, responsible: edu, result: р"


def owed(found: Family) -> list[str]:
    """Return every gap as «number what last-steps-of-its-path»."""
    return [f"{gap.number} {gap.what} {'.'.join(map(str, gap.path))}" for gap in found.gaps]


def rows(found: Family) -> list[Row]:
    return list(found.program.rows())


def test_a_row_owes_what_its_table_prints() -> None:
    found = family(roadmap("{id: a, title: А}"))
    where = "sections.0.directions.0.activities.0"
    assert owed(found) == [f"1 term {where}.term", f"2 responsible {where}.responsible", f"3 result {where}.result"]
    (row,) = rows(found)
    assert (row.term, row.responsible, row.result) == (Gap(1, "term"), Gap(2, "responsible"), Gap(3, "result"))
    assert {gap.file for gap in found.gaps} == {"program.yaml"}


def test_a_question_mark_in_a_table_of_data_is_a_gap_called_after_its_column() -> None:
    found = family(HEAD + "sections: [{kind: table, columns: [Школа, Учеников], rows: [[СОШ, '?'], ['?', 'Как?']]}]\n")
    assert owed(found) == ["1 Учеников sections.0.rows.0.1", "2 Школа sections.0.rows.1.0"]


def test_a_consent_not_given_yet_is_a_gap_where_its_author_says_so() -> None:
    consents = "[{paper: протоколом совета, date: ?, number: ?}, {paper: письмом совета}]"
    found = family(HEAD + f"approval: {{form: none, consents: {consents}}}\n")
    assert owed(found) == ["1 date approval.consents.0.date", "2 number approval.consents.0.number"]
    assert [one.date for one in found.program.approval.consents] == [Gap(1, "date"), ""]


def test_a_column_that_is_not_printed_owes_nothing() -> None:
    (row,) = rows(found := family(roadmap("{id: a, title: А, term: ?, result: ?}", more="    columns: R2\n")))
    assert [gap.what for gap in found.gaps] == ["term", "responsible"]
    assert row.result is None


def test_a_question_mark_is_a_gap_and_a_dash_is_none() -> None:
    (row,) = rows(found := family(roadmap("{id: a, title: А, term: ?, responsible: [?], result: —}")))
    assert [gap.what for gap in found.gaps] == ["term", "responsible"]
    assert row.result == "—"


def test_an_empty_value_is_the_same_as_none() -> None:
    found = family(roadmap("{id: a, title: А, term: '', responsible: [], result: }"))
    assert [gap.what for gap in found.gaps] == ["term", "responsible", "result"]


def test_a_row_with_parts_owes_nothing_but_its_parts_do() -> None:
    found = family(roadmap("{id: a, title: А, parts: [{id: b, title: Б, term: т, responsible: edu}]}"))
    assert owed(found) == ["1 result sections.0.directions.0.activities.0.parts.0.result"]
    assert rows(found)[0].term is None


def test_parts_after_one_that_ends_the_shared_cell_owe_their_own_value() -> None:
    inner = "{id: b, title: Б, parts: [{id: c, title: В, term: май, responsible: edu, result: своё}]}"
    after = "{id: d, title: Г, term: июнь, responsible: edu}"
    row = f"{{id: a, title: А, shared: [result], result: р, parts: [{inner}, {after}]}}"
    assert [gap.path[-3:] for gap in family(roadmap(row)).gaps] == [("parts", 1, "result")]


def test_parts_owe_nothing_under_a_shared_cell_at_any_depth() -> None:
    row = "{id: a, title: А, shared: [result], result: р, parts: [{id: b, title: Б, parts: [{id: c, title: В}]}]}"
    assert [gap.what for gap in family(roadmap(row)).gaps] == ["term", "responsible"]


def test_a_free_column_is_a_gap_only_where_the_spec_says_so() -> None:
    more = "    columns: [{key: title, heading: x}, {key: cost, heading: y}]\n"
    found = family(roadmap("{id: a, title: А, fields: {cost: ?}}", "{id: b, title: Б}", more=more))
    assert [gap.what for gap in found.gaps] == ["cost"]
    assert rows(found)[0].fields == {"cost": Gap(1, "cost")}


def test_resources_owe_who_provides_them_only() -> None:
    found = family(HEAD + "sections: [{kind: resources, groups: [{resources: [{id: a, title: А}]}]}]\n")
    assert [gap.what for gap in found.gaps] == ["responsible"]


def test_an_unknown_responsible_does_not_stand_among_known_ones() -> None:
    text, place = marked(roadmap("{title: А, term: т, result: р, responsible: @@[edu, ?]}"))
    assert lines(loaded(text).problems) == [f"program.yaml:{place} wrong-value"]


def test_an_order_owes_its_date_its_number_and_who_signs() -> None:
    found = family(HEAD + "order: {title: Об утверждении}\n")
    assert owed(found) == ["1 date order.date", "2 number order.number", "3 signatory order.signatory"]
    assert found.program.order
    assert found.program.order.date == Gap(1, "date")
    empty = family(HEAD + "order: {title: Об утверждении, date: —, number: —, signatory: —}\n")
    assert empty.gaps == ()
    assert empty.program.order
    assert empty.program.order.signatories == (Signatory(),)


def test_only_a_person_owes_a_name_and_a_date_of_approval() -> None:
    assert owed(family(HEAD + "approval: {form: person}\n")) == ["1 person approval.person", "2 date approval.date"]
    assert family(HEAD + "approval: {form: act, number: 1}\n").program.approval == Approval("act", number="1")
    assert family(HEAD + "approval: {form: plain}\n").gaps == ()


def test_figures_are_owed_for_every_year_of_the_program() -> None:
    found = family(
        HEAD
        + "sections:\n"
        + "  - {kind: indicators, indicators: [{id: i, name: Д, unit: балл, base_year: 2024, targets: {2025: 3}}]}\n"
        + "  - {kind: financing, unit: р., sources: [{id: s, name: Б, amounts: {2025: ?, 2026: 1}}]}\n"
    )
    assert owed(found) == [
        "1 base sections.0.indicators.0.base",
        "2 targets sections.0.indicators.0.targets.2026",
        "3 amounts sections.1.sources.0.amounts.2025",
    ]
    assert found.program.indicators()[0].targets[2026] == Gap(2, "targets")


def test_a_base_value_left_out_on_purpose_is_a_dash() -> None:
    item = "{id: i, name: Д, unit: балл, base: —, base_year: 2024, targets: {2025: 3, 2026: —}}"
    (indicator,) = (
        found := family(HEAD + f"sections: [{{kind: indicators, indicators: [{item}]}}]\n")
    ).program.indicators()
    assert found.gaps == ()
    assert isinstance(indicator.base, Amount)
    assert (indicator.base.text, list(indicator.targets)) == ("—", [2025])


def test_the_passport_owes_what_the_program_does_not_give() -> None:
    found = family(
        HEAD + "goal: Ц\nsections: [{kind: passport, rows: [goal, results, {heading: Х}, {heading: У, text: ?}]}]\n"
    )
    assert [gap.number for gap in found.gaps] == [1, 2, 3]
    assert found.program.sections[0].content == (
        PassportRow("goal", "", ""),
        PassportRow("results", "", Gap(1, "text")),
        PassportRow("", "Х", Gap(2, "text")),
        PassportRow("", "У", Gap(3, "text")),
    )


def test_an_act_without_date_or_number_is_a_gap_once_where_it_is_cited() -> None:
    rows = "{heading: Х, acts: [fz-273, bare]}, {heading: У, acts: [bare]}"
    found = family(HEAD + f"sections: [{{kind: passport, rows: [{rows}]}}]\n")
    assert owed(found) == ["1 date acts.bare.date", "2 number acts.bare.number"]
    assert {gap.file for gap in found.gaps} == {"directory.yaml"}
    assert found.directory.acts["bare"].date == Gap(1, "date")
    assert family().directory.acts["bare"].date == ""


def test_an_act_without_a_number_on_purpose_is_no_gap() -> None:
    directory = DIRECTORY.replace("title: О мониторинге", "date: ?, number: —, title: О мониторинге")
    found = family(HEAD + "sections: [{kind: passport, rows: [{heading: Х, acts: [bare]}]}]\n", directory)
    assert [gap.what for gap in found.gaps] == ["date"]


def test_numbers_follow_the_spec_then_the_periods() -> None:
    text = roadmap("{id: a, title: А, term: ?, responsible: edu, result: р}")
    text += "order: {title: О, date: ?, number: 1, signatory: lavrova}\n"
    found = family(text, p2026="activities: {a: {status: ?}}", p2025="activities: {a: {status: partly}}")
    assert [(gap.number, gap.what, gap.file) for gap in found.gaps] == [
        (1, "term", "program.yaml"),
        (2, "date", "program.yaml"),
        (3, "reason", "2025.yaml"),
        (4, "status", "2026.yaml"),
    ]


# Executions


PLAN = roadmap(
    f"{{id: a, title: А, {FULL}}}",
    f"{{id: b, title: Б, parts: [{{id: b1, title: В, {FULL}}}, {{id: b2, title: Г, {FULL}}}]}}",
)


def told(text: str, program: str = PLAN) -> tuple[dict[str, ActivityExecution], list[str]]:
    found = family(program, p2025=text)
    return dict(found.executions["2025"].activities), owed(found)


def test_every_row_without_parts_owes_a_status() -> None:
    entries, gaps = told("activities: {b1: {status: done}}")
    assert gaps == ["1 status activities.a.status", "2 status activities.b2.status"]
    assert entries["a"] == ActivityExecution("a", Gap(1, "status"))
    assert "b" not in entries


def test_an_empty_file_owes_every_status() -> None:
    assert len(told("")[1]) == 3


def test_a_status_left_empty_on_purpose_owes_nothing() -> None:
    entries, gaps = told("activities: {a: {status: —}, b1: {status: done}, b2: {status: moved, reason: Карантин}}")
    assert (entries["a"].status, entries["b2"].status, gaps) == (None, Status.MOVED, [])


def test_a_reason_is_owed_by_what_went_otherwise() -> None:
    for status in ("done_late", "partly", "not_done", "moved", "cancelled"):
        _, gaps = told(f"activities: {{a: {{status: {status}}}, b1: {{status: done}}, b2: {{status: in_progress}}}}")
        assert gaps == ["1 reason activities.a.reason"]


def test_a_row_with_parts_may_be_reported_on_but_owes_nothing() -> None:
    entries, gaps = told("activities: {b: {account: Всё}, a: {status: done}, b1: {status: done}, b2: {status: done}}")
    assert (entries["b"].status, entries["b"].account, gaps) == (None, "Всё", [])


def test_only_the_plans_reported_on_owe_a_status() -> None:
    two = PLAN + f"  - {{id: other, kind: plan, directions: [{{activities: [{{id: c, title: Е, {FULL}}}]}}]}}\n"
    entries, gaps = told("sections: [other]\nactivities: {a: {status: done}}", two)
    assert gaps == ["1 status activities.c.status"]
    assert entries["a"].status is Status.DONE


def test_what_an_execution_says_becomes_values() -> None:
    found = family(
        PLAN,
        p2025="""\
title: |
  Отчёт
  за год
date: 20.01.2026
signatory: lavrova
template: r.docx
columns: E2-6
conclusions: Итог
activities:
  a:
    status: done
    account: |
      Раз
      Два
    evidence: Приказ
    new_term: май
    recommendation: {text: Продолжить, to: school-3, term: июнь}
    answers: {school-3: {status: done, account: Ок, file: a.docx, received: 2026-01-10}}
  b1: {status: done, recommendation: Усилить}
  b2: {status: done}
""",
    ).executions["2025"]
    assert (found.title, found.date, found.template, found.conclusions) == (
        "Отчёт\nза год",
        "2026-01-20",
        "r.docx",
        "Итог",
    )
    assert (found.signatory, len(found.columns), found.period.kind) == (Signatory(person="lavrova"), 6, "year")
    assert found.activities["a"] == ActivityExecution(
        "a",
        Status.DONE,
        "Раз\nДва",
        "Приказ",
        new_term="май",
        recommendation=Recommendation("Продолжить", "school-3", "июнь"),
        answers={"school-3": Answer({"status": "done", "account": "Ок", "file": "a.docx", "received": "2026-01-10"})},
    )
    assert found.activities["b1"].recommendation == Recommendation("Усилить")


def test_a_report_that_names_one_indicator_owes_them_all() -> None:
    item = "{{id: {}, name: Д, unit: балл, base: 1, base_year: 2024, targets: {{2025: 3, 2026: 4}}}}"
    items = ", ".join(item.format(name) for name in ("i1", "i2", "i3"))
    program = HEAD + f"sections: [{{kind: indicators, indicators: [{items}]}}]\n"
    found = family(program, p2025="indicators: {i1: {actual: '3,5', reason: р}, i3: {actual: —}}")
    assert owed(found) == ["1 actual indicators.i2.actual"]
    reached = found.executions["2025"].indicators
    assert list(reached) == ["i1", "i2", "i3"]
    assert reached["i1"].reason == "р"
    assert reached["i2"] == IndicatorExecution("i2", Gap(1, "actual"))
    assert reached["i3"].actual is None
    assert family(program, p2025="conclusions: Итог").gaps == ()


def test_a_row_without_an_id_still_owes_a_status() -> None:
    _, gaps = told("", roadmap(f"{{title: А, {FULL}}}"))
    assert gaps == ["1 status activities"]


def test_reports_refer_to_what_there_is() -> None:
    for text, meant in (
        ("activities: {@@act-2: {status: done}}", "act-1"),
        ("indicators: {@@ind-2: {actual: 1}}", "ind-1"),
        ("sections: [@@mop]", "map"),
        ("activities: {act-1: {answers: {@@scool-3: {status: done}}}}", "school-3"),
        ("activities: {act-1: {recommendation: {text: x, to: @@ebu}}}", "edu"),
        ("columns: [{key: @@statsu, heading: x}]", "status"),
        ("signatory: @@lavrowa", "lavrova"),
    ):
        program = (
            roadmap(f"{{id: act-1, title: А, {FULL}}}")
            + "  - {kind: indicators, indicators: [{id: ind-1, name: Д, unit: б, base: 1, base_year: 2024}]}\n"
        )
        given, place = marked(text)
        (problem,) = loaded(program, p2025=given).problems
        assert lines([problem]) == [f"2025.yaml:{place} unknown-reference"]
        assert problem.hint.values["nearest"] == meant


def test_an_event_of_the_cyclogram_is_not_reported_on() -> None:
    program = HEAD + f"sections: [{{kind: cyclogram, objectives: [{{events: [{{id: e, title: Е, {FULL}}}]}}]}}]\n"
    assert lines(loaded(program, p2025="activities: {e: {status: done}}").problems) == [
        "2025.yaml:1:14 unknown-reference"
    ]


def test_fields_may_be_printed_by_a_report_alone() -> None:
    program, place = marked(roadmap(f"{{id: a, title: А, {FULL}, fields: {{@@cost: 5}}}}"))
    assert lines(loaded(program).problems) == [f"program.yaml:{place} unknown-reference"]
    found = family(program, p2025="columns: [{key: cost, heading: Цена}]\nactivities: {a: {status: done}}")
    content = found.program.sections[0].content
    assert isinstance(content, PlanTable)
    assert next(content.walk()).fields == {"cost": "5"}


def test_every_kind_of_period_has_its_report() -> None:
    names = ("2025", "2025-26", "2025-h1", "2025-q3", "2025-m9", "2025-26-h1", "2025-to-q3", "2025-10-01")
    found = family(HEAD, **{f"p{name}": "" for name in names})
    assert list(found.executions) == sorted(names)
    assert lines(loaded(HEAD, **{"p2025-27": ""}).problems) == ["2025-27.yaml:0:0 period-name"]
