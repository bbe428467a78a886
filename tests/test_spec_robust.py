"""Whatever stands in the files, there is a family or an error with its place; and large programs are read at once."""

import json
import os
import subprocess
import sys
import time
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Severity
from generator.model.family import Limits
from generator.spec.ids import missing
from generator.spec.source import read
from tests.spec_texts import DIRECTORY, HEAD, lines, loaded, roadmap

ROW = (
    "{id: a, title: А, term: т, responsible: [edu], result: р, shared: [result], fields: {}, "
    "parts: [{id: b, title: Б}]}"
)
PROGRAM = (
    HEAD
    + f"""\
objectives: [{{id: o, text: x}}]
goal: Ц
title_page: {{place: П, year: 2024}}
approval: {{form: person, person: lavrova, date: 2024-12-24}}
documents: {{order: {{template: o.docx}}}}
order:
  {{title: О, date: 2024-12-24, number: 1, points: [{{id: p, text: x, points: [{{text: y}}]}}], signatory: lavrova}}
sections:
  - {{id: s1, kind: text, text: x}}
  - {{id: s2, kind: table, columns: [А, {{heading: Б, width: 20}}], rows: [[x, ''], ['^', y]]}}
  - id: s3
    kind: passport
    rows: [goal, {{heading: Х, acts: [fz-273]}}, {{heading: У, parties: [edu]}}, {{heading: Я, text: x}}]
  - id: s4
    kind: indicators
    columns: [{{key: name}}]
    indicators: [{{id: i, name: Д, unit: б, base: 1, base_year: 2024, targets: {{2025: 1}}}}]
  - {{id: s5, kind: financing, unit: р., sources: [{{id: m, name: Б, amounts: {{2025: 1}}}}]}}
  - {{id: s6, kind: cyclogram, objectives: [{{id: t, title: З, events: [{{id: e, title: Е}}]}}]}}
  - {{id: s7, kind: resources, groups: [{{id: g, title: Г, resources: [{{id: r, title: Р}}]}}]}}
  - id: s8
    kind: roadmap
    columns: [{{key: title, heading: x}}, {{key: result, heading: y}}]
    directions: [{{id: d, activities: [{ROW}], directions: [{{title: Н, activities: []}}]}}]
  - {{id: s9, kind: criteria, columns: [А, Б, В], clusters: [{{title: К, criteria: [{{title: 1, measures: м}}]}}]}}
"""
)
EXECUTION = """\
sections: [s8]
columns: [{key: status, heading: x}]
date: 2026-01-20
signatory: {post: head, name: Л}
activities:
  b:
    status: partly
    recommendation: {text: x, to: edu}
    answers: {edu: {status: done, received: 2026-01-10}}
indicators: {i: {actual: 1, answers: {edu: {actual: 2}}}}
"""
SETTINGS = """\
language: ru
limits: {size: 20, depth: 30, expansion: 10}
study:
  quarters: [09-01..10-26, 11-05..12-29, 01-09..03-27, 04-06..05-31]
  trimesters: [09-01..11-30, 12-01..02-28, 03-01..05-31]
  holidays: [10-27..11-04, 12-30..01-08, 03-28..04-05, 06-01..08-31]
working_days: {2027: {off: [2027-02-22], worked: [2027-02-20]}}
"""

BASE = [yaml.load(text, yaml.BaseLoader) for text in (PROGRAM, DIRECTORY, EXECUTION, SETTINGS)]
ODD: list[Any] = [
    None,
    "",
    " ",
    "x",
    "?",
    "—",
    "^",
    "edu",
    "nobody",
    "2025",
    "2019",
    "no",
    "R1",
    "1.5.",
    "\x01",
    "'",
    "\u2028",
]
ODD += [
    [],
    {},
    [None],
    [""],
    ["x", "?"],
    [["x"]],
    [{}],
    {"id": "a"},
    {"x": "y"},
    {"kind": "text"},
    [{"title": "x"}],
    "a" * 2000,
]


def _paths(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path] + [found for key, value in inner for found in _paths(value, (*path, key))]


def _changed(data: Any, path: tuple[Any, ...], value: Any, name: str) -> Any:
    """Return the data with another value at `path`, or the same value under another key."""
    if not path:
        return deepcopy(value)
    data = deepcopy(data)
    parent = data
    for key in path[:-1]:
        parent = parent[key]
    if name and isinstance(parent, dict):
        parent[name] = parent.pop(path[-1])
    else:
        parent[path[-1]] = deepcopy(value)
    return data


@given(st.data())
def test_no_wrong_value_anywhere_breaks_the_reading(data: st.DataObject) -> None:
    texts = []
    for base in BASE:
        changed = base
        for _ in range(data.draw(st.integers(0, 2))):
            path = data.draw(st.sampled_from(_paths(changed)))
            name = data.draw(st.sampled_from(["", "", "", "id", "titel", "title", "key"]))
            changed = _changed(changed, path, data.draw(st.sampled_from(ODD)), name)
        texts.append(json.dumps(changed, ensure_ascii=False))
    program, directory, execution, chosen = texts
    found = loaded(program, directory, chosen, p2025=execution)
    errors = [p for p in found.problems if p.severity is Severity.ERROR]
    assert (found.family is None) == bool(errors)
    assert all(p.place.line >= 1 or p.code == "file-size" for p in errors), lines(errors)
    missing(found.sources["program.yaml"])
    if found.family:
        assert [gap.number for gap in found.family.gaps] == list(range(1, len(found.family.gaps) + 1))


def test_the_program_of_this_test_is_free_of_problems() -> None:
    assert lines(loaded(PROGRAM, DIRECTORY, SETTINGS, p2025=EXECUTION).problems) == []


def test_a_thousand_activities_are_read_at_once() -> None:
    rows = [
        f"{{id: a{n}, title: Семинар, term: до 1 мая, responsible: [edu, low-results, Совет], result: Справка, "
        f"parts: [{{id: b{n}, title: Часть, term: май, responsible: edu, result: р}}]}}"
        for n in range(1000)
    ]
    told = "activities:\n" + "".join(f"  b{n}: {{status: partly, account: Ок, reason: Р}}\n" for n in range(1000))
    program = roadmap(*rows)
    begun = time.process_time()
    found = loaded(program, p2025=told)
    assert time.process_time() - begun < 2, "0.4 s on the machine this was written on"
    assert found.family
    assert len(list(found.family.program.rows())) == 2000


def test_a_thousand_mistakes_are_found_at_once() -> None:
    program = roadmap(*(f"{{id: a, tilte: x{n}, responsible: nobody{n}, tern: x}}" for n in range(1000)))
    begun = time.process_time()
    found = loaded(program).problems
    assert time.process_time() - begun < 5
    assert len(found) >= 3000


def test_problems_come_in_the_same_order_whatever_the_seed_of_hashes() -> None:
    script = (
        "from tests.spec_texts import *\n"
        "text = 'sections:\\n  - {kind: indicators, indicators: [{}, {x: y}]}\\norder: {}\\n'\n"
        "found = loaded(text).problems\n"
        "print(lines(found), [said(problem.message) for problem in found])\n"
    )
    told = {
        subprocess.run(
            [sys.executable, "-X", "utf8", "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(__file__).parent.parent,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1


def test_a_line_without_its_colon_is_named_itself_and_not_the_line_after() -> None:
    (problem,) = read("title: Программа\nperiod 2025-2027\nissuer: edu\n", "program.yaml", Limits()).problems
    assert (problem.place.line, problem.place.column) == (2, 1)
    assert "colon" in problem.message.text
