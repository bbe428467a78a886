"""Texts become a family: values of every part, references checked, every problem of every file in one run."""

from decimal import Decimal

import pytest

from generator.errors import NOWHERE, Place, Problem, Severity, msg
from generator.language.columns import PRESETS
from generator.model.family import Limits, Settings
from generator.model.order import Approval, Point, Signatory, TitlePage
from generator.model.period import YearKind
from generator.model.program import (
    Amount,
    Cluster,
    Criterion,
    Financing,
    Indicator,
    Objective,
    PassportRow,
    Section,
    Source,
)
from generator.model.table import Column, DataTable, Numbering, PlanTable, Responsible, Row, RowGroup
from generator.spec.load import Text, settings
from tests.spec_texts import HEAD, family, lines, loaded, marked, roadmap, said


def section(text: str) -> Section:
    return family(f"{HEAD}sections:\n  - {text}\n").program.sections[0]


def plan(text: str) -> PlanTable:
    content = section(text).content
    assert isinstance(content, PlanTable)
    return content


def first(text: str) -> Row:
    return plan(f"{{kind: plan, directions: [{{activities: [{text}]}}]}}").groups[0].rows[0]


def hint(problem: Problem) -> str:
    return said(problem.hint)


# The program


def test_the_smallest_program_has_the_defaults_of_the_schema() -> None:
    program = family().program
    assert (program.slug, program.title, program.span.years) == ("sample", "Программа поддержки школ", (2025, 2026))
    assert (program.kind, program.year_kind, program.issuer, program.place) == (
        "program",
        YearKind.CALENDAR,
        "edu",
        "г. Заречный",
    )
    assert (program.title_above, program.title_page, program.order, program.approval) == (True, None, None, Approval())
    assert (program.sections, program.gaps, program.templates) == ((), (), {})


def test_a_title_keeps_its_line_breaks_and_loses_the_last_one() -> None:
    assert family("title: |\n  Программа\n  на 2025 год\nperiod: 2025\nissuer: edu\n").program.title == (
        "Программа\nна 2025 год"
    )


def test_parts_of_a_program_become_values() -> None:
    program = family(
        HEAD
        + """\
year_kind: school
title_page: {place: Округ, year: 2024}
title_above: да
goal: "**Цель**"
objectives: [{id: o1, text: Раз}, {text: Два}]
documents: {order: {template: мой.docx}, report: {template: r.docx}}
approval: {form: person, person: lavrova, date: 24.12.2024}
order:
  kind: resolution
  title: Об утверждении
  date: 24.12.2024
  number: 268/1-А
  verb: spaced
  together: yes
  points:
    - {id: p1, text: Утвердить}
    - {text: Школам, points: [{id: p21, text: Отчитаться}]}
  signatory: {post: head, name: И.С. Лаврова}
"""
    ).program
    assert program.title_page == TitlePage("Округ", "2024")
    assert program.title_above
    assert program.objectives == (Objective("o1", "Раз"), Objective("", "Два"))
    assert program.templates == {"order": "мой.docx", "report": "r.docx"}
    assert program.approval == Approval("person", Signatory(person="lavrova"), "2024-12-24")
    assert program.order
    assert (program.order.date, program.order.number, program.order.kind) == ("2024-12-24", "268/1-А", "resolution")
    assert program.order.points == (
        Point("p1", "Утвердить"),
        Point("", "Школам", (Point("p21", "Отчитаться"),)),
    )
    assert program.order.signatories == (Signatory(post="начальник Управления", name="И.С. Лаврова"),)
    assert (program.order.verb, program.order.together, program.order.place) == ("spaced", True, "")
    assert program.order.points[1].points[0].path == ("order", "points", 1, "points", 0)


def test_what_all_sections_have() -> None:
    found = section(
        "{id: a, kind: roadmap, heading: Х, number: I., orientation: landscape, new_page: yes, title: Т, "
        "template: t.docx, directions: [{activities: [{title: a, term: x, responsible: Совет, result: x}]}]}"
    )
    assert (found.id, found.kind, found.heading, found.label, found.orientation) == (
        "a",
        "roadmap",
        "Х",
        "I.",
        "landscape",
    )
    assert (found.new_page, found.title, found.template, found.path) == (True, "Т", "t.docx", ("sections", 0))


def test_a_text_section_is_its_markdown() -> None:
    assert section("{kind: text, text: '- раз'}").content == "- раз"


def test_a_table_keeps_empty_and_merged_cells() -> None:
    found = section("{kind: table, columns: [А, {heading: Б, width: '12,5'}], rows: [[x, ''], ['^', '—']]}")
    assert found.content == DataTable((Column("", "А"), Column("", "Б", 12.5)), (("x", ""), ("^", "—")))


def test_indicators_keep_the_text_of_their_numbers() -> None:
    found = section(
        "{kind: indicators, actuals: yes, columns: [{key: name, heading: Имя}, {key: targets}], "
        "indicators: [{id: i, name: Доля, unit: '%', base: '24,50', base_year: 2024, better: down, "
        "targets: {2025: 1 200, 2026: —}}]}"
    )
    assert found.content == (
        Indicator(
            "i", "Доля", "%", Amount("24,50", Decimal("24.50")), 2024, {2025: Amount("1 200", Decimal(1200))}, "down"
        ),
    )
    assert (found.actuals, found.columns) == (True, (Column("name", "Имя"), Column("targets", "")))


def test_financing_leaves_out_the_years_left_out_on_purpose() -> None:
    found = section("{kind: financing, unit: р., sources: [{id: s, name: Бюджет, amounts: {2025: '0,0', 2026: —}}]}")
    assert found.content == Financing("р.", (Source("s", "Бюджет", {2025: Amount("0,0", Decimal("0.0"))}),))
    assert isinstance(found.content, Financing)
    (number,) = found.content.sources[0].amounts.values()
    assert isinstance(number, Amount)
    assert str(number.value) == "0.0", "its decimals count where sums are printed"


def test_criteria_have_clusters() -> None:
    found = section("{kind: criteria, columns: [А, Б, В], clusters: [{title: К, criteria: [{title: 1, measures: м}]}]}")
    assert found.content == (Cluster("К", (Criterion("1", "м"),)),)
    assert found.columns == (Column("", "А"), Column("", "Б"), Column("", "В"))


def test_the_passport_derives_writes_and_lists() -> None:
    found = section(
        "{kind: passport, rows: [title, {key: issuer, heading: Кто}, {heading: Текст, text: т}, "
        "{heading: Акты, acts: [fz-273]}, {heading: Школы, parties: [low-results, edu]}]}"
    )
    assert found.content == (
        PassportRow("title", "", ""),
        PassportRow("issuer", "Кто", ""),
        PassportRow("", "Текст", "т"),
        PassportRow("", "Акты", "", acts=("fz-273",)),
        PassportRow("", "Школы", "", parties=("low-results", "edu")),
    )


# Plans


def test_rows_have_parts_at_any_depth_and_no_numbers() -> None:
    last = "{id: c, title: В, number: —, term: т, responsible: Совет}"
    row = first(
        "{id: a, title: А, number: '42', shared: [result], result: р, fields: {}, "
        f"parts: [{{id: b, title: Б, parts: [{last}]}}]}}"
    )
    assert [(r.id, r.pinned) for r in row.walk()] == [("a", "42"), ("b", None), ("c", "—")]
    assert (row.term, row.responsible, row.result, row.shared) == (None, None, "р", frozenset({"result"}))
    assert row.parts[0].parts[0].path == ("sections", 0, "directions", 0, "activities", 0, "parts", 0, "parts", 0)


@pytest.mark.parametrize(
    ("given", "built"),
    [
        ("edu", (Responsible(party="edu"),)),
        ("[edu, low-results, lavrova, Совет]", None),
        ("Совет по делам", "Совет по делам"),
        ("—", "—"),
        ("ММО", "ММО"),
        ("it-отдел", "it-отдел"),
    ],
)
def test_a_responsible_is_found_in_the_directory_or_is_a_text(given: str, built: object) -> None:
    found = first(f"{{title: a, term: t, result: r, responsible: {given}}}").responsible
    several = (
        Responsible(party="edu"),
        Responsible(group="low-results"),
        Responsible(person="lavrova"),
        Responsible(text="Совет"),
    )
    assert found == (built or several)


def test_groups_of_each_kind_of_plan() -> None:
    full = "title: a, term: t, result: r, responsible: edu"
    cyclogram = plan(f"{{kind: cyclogram, objectives: [{{id: o, title: Задача, events: [{{{full}}}]}}]}}")
    resources = plan("{kind: resources, groups: [{id: g, title: Г, resources: [{title: a, responsible: edu}]}]}")
    nested = plan(
        f"{{kind: roadmap, numbering: nested, directions: [{{number: '5.', activities: [{{{full}}}], "
        f"directions: [{{id: d, title: Под, activities: [{{{full}}}]}}]}}]}}"
    )
    assert (cyclogram.numbering, cyclogram.dot, cyclogram.groups[0].title) == (Numbering.RESTART, False, "Задача")
    assert (resources.numbering, resources.groups[0].rows[0].term) == (Numbering.RESTART, None)
    assert (nested.numbering, nested.dot, nested.groups[0].pinned) == (Numbering.NESTED, True, "5.")
    assert [type(group) for group in nested.groups[0].groups] == [RowGroup]
    assert len(list(nested.walk())) == 2


def test_columns_are_the_templates_a_preset_or_a_list() -> None:
    rows = "directions: [{activities: [{title: a, term: t, responsible: Совет, result: r, fields: {cost: 5}}]}]"
    assert plan(f"{{kind: plan, {rows.replace(', fields: {cost: 5}', '')}}}").columns == ()
    assert plan(f"{{kind: plan, columns: R3, {rows.replace(', fields: {cost: 5}', '')}}}").columns == PRESETS["R3"]
    own = plan(
        f"{{kind: plan, columns: [{{key: title, heading: Что, width: 50}}, {{key: cost, heading: Цена}}], {rows}}}"
    )
    assert own.columns == (Column("title", "Что", 50), Column("cost", "Цена"))
    assert own.groups[0].rows[0].fields == {"cost": "5"}


# References


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("title: x\nperiod: 2025\nissuer: @@edo\n", "edu"),
        (HEAD + "order: {title: x, date: —, number: —, signatory: @@lavrowa}\n", "lavrova"),
        (HEAD + "order: {title: x, date: —, number: —, signatory: {post: @@haed, name: x}}\n", "head"),
        (HEAD + "approval: {form: person, person: @@larova, date: —}\n", "lavrova"),
        (HEAD + "sections: [{kind: passport, rows: [{heading: x, acts: [@@fz-237]}]}]\n", "fz-273"),
        (HEAD + "sections: [{kind: passport, rows: [{heading: x, parties: [@@low-result]}]}]\n", "low-results"),
        (roadmap("{title: a, term: t, result: r, responsible: [edu, @@schol-3]}"), "school-3"),
        (roadmap("{title: a, term: t, result: r, responsible: @@еdu}"), "edu"),
        (
            roadmap("{title: a, objective: @@o2, parts: [{title: b, term: ?}]}") + "objectives: [{id: o1, text: x}]\n",
            "o1",
        ),
        (roadmap("{title: a, shared: [@@resalt], parts: [{title: b}]}"), "result"),
        (roadmap("{title: a, shared: @@titel, parts: [{title: b}]}"), ""),
        (roadmap("{title: a, fields: {@@cots: 1}}", more="    columns: [{key: cost, heading: y}]\n"), "cost"),
        (roadmap("{title: a, fields: {@@cost: 1}}"), ""),
        (roadmap("{title: a}", more="    columns: [{key: @@therm, heading: y}]\n"), "term"),
    ],
)
def test_a_reference_to_nothing_gets_its_place_and_the_nearest_name(text: str, meant: str) -> None:
    text, place = marked(text)
    (problem,) = loaded(text).problems
    assert (problem.code, f"{problem.place.line}:{problem.place.column}") == ("unknown-reference", place)
    assert f"“{meant}”" in hint(problem) or not meant


def test_possible_names_are_listed_the_same_way_in_every_run_and_without_what_has_none() -> None:
    rows = [f"{{id: r-{letter}, title: x, term: y, responsible: Все, result: w}}" for letter in "dbca"]
    program = roadmap(*rows, "{title: without an id, term: y, responsible: Все, result: w}")
    told = "activities: {r-a: {status: done}, nowhere: {status: done}}"
    wrong = next(one for one in loaded(program, p2025=told).problems if one.code == "unknown-reference")
    assert hint(wrong) == "Possible: r-a, r-b, r-c, r-d."


@pytest.mark.parametrize(
    "text",
    [
        "parties: {a: {name: x, head: @@b}}",
        "parties: {a: {name: x}}\npeople: {p: {name: x, party: @@b}}",
        "parties: {a: {name: x}}\npeople: {p: {name: x, post: @@boss}}",
        "parties: {a: {name: x}}\ngroups: {g: {name: x, members: [@@b]}}",
        "parties: {a: {name: x}}\ngroups: {g: {name: x, members: [{party: @@b}]}}",
    ],
)
def test_references_inside_the_directory_are_checked(text: str) -> None:
    text, place = marked(text)
    found = loaded("title: x\nperiod: 2025\nissuer: a\n", text).problems
    assert lines(found) == [f"directory.yaml:{place} unknown-reference"]


def test_an_id_of_two_things_in_the_directory_is_refused() -> None:
    found = loaded(directory="parties: {edu: {name: x}}\npeople: {edu: {name: y}}").problems
    assert lines(found) == ["directory.yaml:2:10 duplicate-id"]


def test_an_id_given_twice_anywhere_names_both_places() -> None:
    points = "order: {title: x, date: —, number: —, signatory: —, points: [{id: a, text: x}]}\n"
    text, place = marked(HEAD + points + "sections: [{id: @@a, kind: text, text: x}]\n")
    (problem,) = loaded(text).problems
    assert lines([problem]) == [f"program.yaml:{place} duplicate-id"]
    assert "line 4" in said(problem.message)


def test_a_part_may_not_have_the_id_of_its_row_or_of_its_section() -> None:
    for twice in ("a", "map", "dir"):
        text, place = marked(roadmap(f"{{id: a, title: x, parts: [{{id: @@{twice}, title: y, term: ?}}]}}"))
        assert lines(loaded(text).problems) == [f"program.yaml:{place} duplicate-id"]


# Tables


def test_rows_are_as_long_as_columns() -> None:
    found = loaded(HEAD + "sections: [{kind: table, columns: [А, Б], rows: [[x, y], [x], [x, y, z]]}]\n").problems
    assert lines(found) == ["program.yaml:4:58 wrong-length", "program.yaml:4:63 wrong-length"]


def test_nothing_is_merged_with_what_is_above_the_first_row() -> None:
    found = loaded(HEAD + "sections: [{kind: table, columns: [А, Б], rows: [[x, '^'], ['^', y]]}]\n").problems
    assert lines(found) == ["program.yaml:4:54 nothing-above"]


def test_a_year_outside_the_program_is_refused() -> None:
    amounts = "{@@2024: 1, 2025: 1, 2026: 1}"
    text, place = marked(
        HEAD + f"sections: [{{kind: financing, unit: р., sources: [{{name: x, amounts: {amounts}}}]}}]\n"
    )
    assert lines(loaded(text).problems) == [f"program.yaml:{place} year-outside"]


def test_a_column_is_given_once_and_criteria_have_three() -> None:
    twice = "    columns: [{key: title, heading: x}, {key: @@title, heading: y}]\n"
    text, place = marked(roadmap("{title: a}", more=twice))
    assert lines(loaded(text).problems) == [f"program.yaml:{place} duplicate-column"]
    text = "sections: [{kind: criteria, columns: [А], clusters: [{title: К, criteria: [{title: 1, measures: м}]}]}]\n"
    assert lines(loaded(HEAD + text).problems) == ["program.yaml:4:29 wrong-length"]


def test_a_column_to_be_filled_by_hand_is_no_mistake() -> None:
    more = "    columns: [{key: title, heading: x}, {key: mark, heading: Отметка}]\n"
    assert family(roadmap("{title: a}", more=more)).gaps == ()
    assert family(roadmap("{title: a, term: t, responsible: Совет}", more="    columns: R7\n")).gaps == ()


def test_keys_of_columns_may_have_underscores() -> None:
    more = "    columns: [{key: title, heading: x}, {key: who_helps, heading: Кто помогает}]\n"
    found = family(roadmap("{title: a, fields: {who_helps: Совет}}", more=more))
    assert [row.fields for row in found.program.rows()] == [{"who_helps": "Совет"}]


def test_a_field_of_the_passport_is_given_one_way() -> None:
    found = loaded(HEAD + "sections: [{kind: passport, rows: [{key: title, text: x}, {text: y}]}]\n").problems
    assert lines(found) == ["program.yaml:4:49 passport-field", "program.yaml:4:59 missing-key"]


# All at once


def test_every_problem_of_every_file_comes_in_one_run_sorted_by_place() -> None:
    text = HEAD.replace("edu", "edo") + (
        "goal: {a: b}\n"
        "sections:\n"
        "  - kind: plan\n"
        "    directions:\n"
        "      - activities:\n"
        "          - {id: a, titel: x, responsible: nobody}\n"
        "          - {id: a, title: '  '}\n"
        "  - kind: wrong\n"
    )
    found = loaded(
        text, "parties: {Edu: {name: x}, ok: {head: me}}", "language: fr", p2025="activities: {b: {}}", px=""
    )
    assert lines(found.problems) == [
        "directory.yaml:1:11 wrong-key",
        "directory.yaml:1:27 missing-key",
        "directory.yaml:1:38 unknown-reference",
        "settings.yaml:1:11 wrong-value",
        "program.yaml:3:9 unknown-reference",
        "program.yaml:4:7 wrong-type",
        "program.yaml:9:21 unknown-key",
        "program.yaml:9:44 unknown-reference",
        "program.yaml:10:18 duplicate-id",
        "program.yaml:10:28 text-blank",
        "program.yaml:11:11 wrong-value",
        "2025.yaml:1:14 unknown-reference",
        "x.yaml:0:0 period-name",
    ]
    assert found.family is None


def test_a_file_that_cannot_be_read_brings_no_problems_of_others() -> None:
    broken = loaded(
        roadmap("{title: a, term: t, responsible: [edu, x], result: r}"), "parties: [x", p2025="activities: {}"
    )
    assert lines(broken.problems) == ["directory.yaml:1:10 yaml-syntax"]
    assert lines(loaded("title: [", p2025="activities: {a: {status: done}}").problems) == [
        "program.yaml:1:8 yaml-syntax"
    ]


def test_ids_of_a_part_with_errors_are_known_to_reports() -> None:
    text = roadmap("{id: a, title: a, term: t, responsible: Совет, result: r}").replace(
        "kind: roadmap", "kind: raodmap"
    )
    assert lines(loaded(text, p2025="sections: [map]\nactivities: {a: {status: done}}").problems) == [
        "program.yaml:6:11 wrong-value"
    ]


def test_warnings_alone_keep_the_family() -> None:
    found = loaded(HEAD + "short: Программа #1\n")
    assert lines(found.problems) == ["program.yaml:4:18 yaml-comment"]
    assert found.family


def test_there_need_be_no_directory_and_no_settings() -> None:
    assert lines(loaded(directory=None).problems) == ["program.yaml:3:9 unknown-reference"]
    assert lines(loaded(directory="").problems) == ["program.yaml:3:9 unknown-reference"]
    assert list(loaded(directory=None).sources) == ["program.yaml"]


def test_a_problem_of_another_room_is_given_its_line() -> None:
    found = loaded(HEAD + "goal: x\n")
    other = Problem("gap", msg("x"), Place("program.yaml", path=("goal",)))
    assert (found.located(other).place.line, found.located(other).place.column) == (4, 7)
    assert found.located(Problem("x", msg("x"))).place == NOWHERE


# Settings and limits


def test_settings_have_defaults() -> None:
    assert settings(None) == (Settings(), ())
    assert settings(Text("settings.yaml", "")) == (Settings(), ())
    assert settings(Text("s.yaml", "language: ru\nlimits: {size: 1, depth: 12}\n"))[0] == Settings(
        "ru", Limits(1024 * 1024, 12, 10)
    )


def test_wrong_settings_are_named_and_the_defaults_used() -> None:
    found, problems = settings(Text("settings.yaml", "langauge: ru\nlimits: {size: huge}\n"))
    assert found == Settings()
    assert lines(problems) == ["settings.yaml:1:1 unknown-key", "settings.yaml:2:16 wrong-type"]


def test_the_limits_of_the_settings_hold_for_the_other_files() -> None:
    text = roadmap("{title: a, term: t, responsible: Совет, result: r}")
    assert lines(loaded(text, settings="limits: {depth: 6}").problems) == ["program.yaml:10:13 yaml-depth"]


def test_what_an_approval_block_does_not_print_is_pointed_at() -> None:
    order = "order: {title: О мерах, date: 2024-12-20, number: 1, signatory: lavrova}\n"
    by_act = loaded(f"{HEAD}{order}approval: {{form: act, person: lavrova, date: 2024-12-20}}\n")
    assert [said(problem.message).split("“")[1] for problem in by_act.problems] == ["person” here.", "date” here."]
    assert {problem.severity for problem in by_act.problems} == {Severity.WARNING}
    by_person = "approval: {form: person, person: lavrova, date: 2024-12-20, number: 1}\n"
    assert lines(loaded(HEAD + by_person).problems) == ["program.yaml:4:61 not-printed"]
    assert loaded(HEAD + by_person.replace(", number: 1", "")).problems == ()


def test_an_approval_block_that_names_an_act_wants_the_order() -> None:
    for form in ("act", "plain"):
        assert lines(loaded(f"{HEAD}approval: {{form: {form}}}\n").problems) == [
            "program.yaml:4:12 approval-without-order"
        ]
    assert loaded(f"{HEAD}approval: {{form: none}}\n").problems == ()
