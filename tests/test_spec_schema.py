"""The schema: every mistake is named with its place, what was expected, and the nearest right name."""

import ast
from pathlib import Path
from typing import Any

import pytest
from cerberus import SchemaError

import generator.spec
from generator.errors import Message
from generator.model.family import Limits
from generator.spec.scalars import SCALARS
from generator.spec.schema import FILES, RECORDS
from generator.spec.schemas.rules import Rules, referred
from generator.spec.source import read
from generator.spec.validator import SpecValidator, problems
from tests.spec_texts import HEAD, said


def faults(text: str, which: str = "program") -> list[str]:
    return [f"{p.place.line}:{p.place.column} {p.code}" for p in problems(read(text, "f.yaml", Limits()), which)]


def message(text: str, which: str = "program") -> tuple[str, str]:
    (problem,) = problems(read(text, "f.yaml", Limits()), which)
    return said(problem.message), said(problem.hint)


def _described(rules: Rules) -> bool:
    about = rules["meta"]["about"]
    return isinstance(about, Message) and bool(about.text)


@pytest.mark.parametrize("name", RECORDS)
def test_every_record_is_a_legal_schema_whose_keys_are_described(name: str) -> None:
    try:
        SpecValidator({key: _without_meta(rules) for key, rules in RECORDS[name].items()})
    except SchemaError as error:  # pragma: no cover
        pytest.fail(str(error))
    assert [key for key, rules in RECORDS[name].items() if not _described(rules)] == []


def _without_meta(rules: Any) -> Any:
    # Cerberus wants to hash what it checks, and messages cannot be hashed.
    if isinstance(rules, dict):
        return {rule: _without_meta(value) for rule, value in rules.items() if rule != "meta"}
    return rules


def test_every_record_is_used_by_some_file() -> None:
    used = set(FILES)
    for record in RECORDS.values():
        used |= {name for rules in record.values() for name in referred(rules)}
    assert used == set(RECORDS)


READ_WHOLE = {"forms", "forms-back", "documents", "answer", "look", "typography", "pdf"}
"""Records whose keys are taken over one and all, without being named."""


def test_every_key_of_the_schema_is_read_by_the_program() -> None:
    spec = Path(generator.spec.__file__).parent
    readers = [spec / "load.py", *(spec / "building").glob("*.py")]
    nodes = [node for path in readers for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    read_ = {node.value for node in nodes if isinstance(node, ast.Constant)}
    keys = {(name, key) for name in RECORDS.keys() - READ_WHOLE for key in RECORDS[name]}
    assert [f"{name}: {key}" for name, key in sorted(keys) if key not in read_] == []


def test_a_misspelt_key_gets_the_nearest_right_one() -> None:
    assert faults(HEAD + "gaol: x\n") == ["4:1 unknown-key"]
    said_, hint = message(HEAD + "gaol: x\n")
    assert "gaol" in said_
    assert "“goal”" in hint


def test_a_key_without_a_value_must_be_known_too() -> None:
    assert faults(HEAD + "gaol:\ngoal:\n") == ["4:1 unknown-key"]
    assert faults(HEAD + "order: {title: x, points: [{approve: {what: план, сроки: }}]}\n") == ["4:51 unknown-key"]
    assert faults(HEAD + "objectives:\n  - {id, text: x}\n") == []


def test_a_misspelt_required_key_is_one_problem() -> None:
    assert faults("titel: x\nperiod: 2025\nissuer: edu\n") == ["1:1 unknown-key"]


@pytest.mark.parametrize(
    ("value", "meant"),
    [("raodmap", "roadmap"), ("Roadmap", "roadmap"), ("дорожная карта", "roadmap"), ("rоadmap", "roadmap")],
)
def test_a_misspelt_value_gets_the_nearest_right_one(value: str, meant: str) -> None:
    _, hint = message(HEAD + f"sections: [{{kind: {value}}}]\n")
    assert f"“{meant}”" in hint
    assert "criteria" in hint, "all that is allowed is listed"


def test_a_missing_key_says_what_it_is_for() -> None:
    assert message("period: 2025\nissuer: edu\n") == (
        "The key “title” is missing.",
        "Add “title: …”: the title of the program; a line end is a line break.",
    )


def test_a_section_is_checked_as_its_own_kind_only() -> None:
    text = HEAD + "sections:\n  - kind: table\n    columns: [A]\n    text: x\n  - kind: text\n    rows: []\n  - id: x\n"
    assert faults(text) == [
        "7:5 unknown-key",
        "5:5 missing-key",
        "9:5 unknown-key",
        "8:5 missing-key",
        "10:5 missing-key",
    ]


def test_parts_are_checked_at_any_depth() -> None:
    nested = "{title: a, tern: x}"
    for _ in range(8):
        nested = f"{{title: a, parts: [{nested}]}}"
    text = HEAD + f"sections: [{{kind: plan, directions: [{{activities: [{nested}]}}]}}]\n"
    _, hint = message(text)
    assert "“term”" in hint


def test_resources_have_neither_terms_nor_results() -> None:
    row = "{kind: resources, groups: [{resources: [{title: a, term: x}]}]}"
    assert faults(HEAD + f"sections: [{row}]\n") == ["4:63 unknown-key"]


@pytest.mark.parametrize(
    "line",
    [
        "period: 2027-2025",
        "period: 2025-13..2026-01",
        "period: три года",
        "issuer: Управление",
        "issuer: 3-school",
        "issuer: Edu",
        "title_above: maybe",
        "order: {title: x, date: 2025-02-30}",
        "order: {title: x, date: 31.04.2025}",
        'order: {title: x, date: "2025-02-03\\n"}',
        "order: {title: x, together: 1}",
        "documents: {order: {template: ../order.docx}}",
        "documents: {order: {template: order.doc}}",
        "documents: {order: {template: .docx}}",
        "objectives: {a: b}",
        "order: [a]",
        "title: [a]",
        "goal: {a: b}",
        "sections: text",
        "sections: [text]",
        "sections: [{kind: financing, unit: р., sources: [{name: x, amounts: {2025: 12 руб}}]}]",
        "sections: [{kind: financing, unit: р., sources: [{name: x, amounts: {2025: nan}}]}]",
        "sections: [{kind: financing, unit: р., sources: [{name: x, amounts: {2025: '1,2,3'}}]}]",
        "sections: [{kind: table, columns: [{heading: x, width: 101}], rows: [[x]]}]",
        "sections: [{kind: table, columns: [{heading: x, width: 0}], rows: [[x]]}]",
    ],
)
def test_a_value_of_the_wrong_type_is_named_with_a_way_out(line: str) -> None:
    key = line.split(":")[0]
    text = "".join(f"{known}\n" for known in HEAD.splitlines() if not known.startswith(f"{key}:")) + line + "\n"
    (problem,) = problems(read(text, "f.yaml", Limits()), "program")
    assert problem.code == "wrong-type"
    assert problem.place.line == text.count("\n")
    assert said(problem.hint)


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("id", "a a1 school-3 x-"),
        ("date", "2024-12-24 24.12.2024 1.9.2025"),
        ("year", "1999 2025"),
        ("number", "0 24,5 24.5 -3 −3,1 1000000"),
        ("yes-no", "yes no да нет true false"),
        ("span", "2025-2027 2022-01..2024-08 2025 2025-26"),
        ("period", "2025 2025-26 2025-h1 2025-q3 2025-m9 2025-26-h1 2025-to-q3 2025-10-01"),
        ("share", "100 12,5"),
        ("template", "order.docx мой-приказ.docx"),
    ],
)
def test_what_people_write_for_a_type_is_taken(name: str, texts: str) -> None:
    assert [text for text in texts.split() if SCALARS[name].read(text) is None] == []


def test_thousands_may_be_parted_by_spaces() -> None:
    assert str(SCALARS["number"].read("1 250\u00a0000,5")) == "1250000.5"


@pytest.mark.parametrize("name", ["id", "date", "year", "number", "yes-no", "span", "period", "share", "template"])
@pytest.mark.parametrize("text", ["", " ", "x\n", "12\n", "2025\n", "٢٠٢٥", "²", "None", "1e3", "--", "TRUE!"])
def test_no_type_takes_line_ends_other_digits_or_words_of_programmers(name: str, text: str) -> None:
    assert SCALARS[name].read(text) is None


@pytest.mark.parametrize("text", ["nan", "inf", "-inf", "NaN", "1_000", "0x1F", "1,000.5"])
def test_a_number_is_written_in_digits(text: str) -> None:
    assert SCALARS["number"].read(text) is None


def test_an_empty_text_is_no_value() -> None:
    assert faults(HEAD + "short: ''\nkind: ''\norder: {title: x, date: '', number: ''}\n") == []
    assert faults("title: ''\nperiod: 2025\nissuer: edu\n") == ["1:1 empty-value"]


def test_an_empty_item_is_named_and_an_empty_cell_is_fine() -> None:
    assert faults(HEAD + "objectives:\n  - text: x\n  -\n") == ["6:4 empty-value"]
    assert faults(HEAD + "sections:\n  - kind: table\n    columns: [A]\n    rows:\n      - -\n      - ['']\n") == []


def test_a_question_mark_or_a_dash_may_stand_for_what_is_printed_only() -> None:
    assert (
        faults(HEAD + "order: {title: x, date: ?, number: ?, signatory: ?}\napproval: {form: person, date: —}\n") == []
    )
    assert faults("title: x\nperiod: ?\nissuer: —\n") == ["2:9 wrong-type", "3:9 wrong-type"]


def test_a_file_that_is_no_mapping_is_one_problem() -> None:
    for text in ("- a\n", "just a text\n", ""):
        (problem,) = problems(read(text, "f.yaml", Limits()), "program")
        assert (problem.code, problem.place.line) == ("wrong-type", 1)


@pytest.mark.parametrize(
    ("which", "text", "fault"),
    [
        ("directory", "parties: {Edu: {name: x}}", "1:11 wrong-key"),
        ("directory", "parties: {edu: {nmae: x}}", "1:17 unknown-key"),
        ("directory", "groups: {g: {name: x, members: [{party: a, from: 25}]}}", "1:50 wrong-type"),
        ("directory", "abbreviations: {ШНОР: [x]}", "1:23 wrong-type"),
        ("settings", "language: de", "1:11 wrong-value"),
        ("settings", "limits: {depth: 101}", "1:17 wrong-type"),
        ("settings", "limits: {size: -1}", "1:16 wrong-type"),
        ("execution", "activities: {a: {status: выполнено}}", "1:26 wrong-value"),
        ("execution", "activities: {a: {answers: {b: {status: done, fiel: x}}}}", "1:46 unknown-key"),
        ("execution", "indicators: {a: {actual: много}}", "1:26 wrong-type"),
        ("execution", "columns: R1", "1:10 wrong-value"),
    ],
)
def test_every_file_has_its_schema(which: str, text: str, fault: str) -> None:
    assert faults(text, which) == [fault]


def test_a_status_in_russian_gets_the_right_word() -> None:
    _, hint = message("activities: {a: {status: выполнено}}", "execution")
    assert "“done”" in hint


@pytest.mark.parametrize("name", ["issuer", "key"])
def test_a_cyrillic_letter_that_looks_latin_is_pointed_at(name: str) -> None:
    texts = {
        "issuer": ("program", "title: П\nperiod: 2025\nissuer: еdu\n"),
        "key": ("directory", "parties:\n  еdu: {name: У}\n"),
    }
    which, text = texts[name]
    (problem,) = problems(read(text, "x.yaml", Limits()), which)
    assert "Cyrillic" in problem.hint.text
    assert (problem.hint.values["letter"], problem.hint.values["place"]) == ("е", 1)
