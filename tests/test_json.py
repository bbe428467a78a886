"""The JSON of `check` is what docs/json.md promises, and the same in every run."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from generator.cli.problems import as_data
from generator.errors import NOWHERE, Problem, msg
from tests.cli_workspace import Shop

PAGE = (Path(__file__).parent.parent / "docs" / "json.md").read_text(encoding="utf-8")
EXECUTION = "program_specs/mentors/execution/2025.yaml"
TYPES = {"text": str, "number": int, "yes or no": bool}


def documented() -> dict[str, type]:
    rows = re.findall(r"^\| (`.+?`) \| ([a-z ]+) \|", PAGE, re.MULTILINE)
    return {key: TYPES[kind] for keys, kind in rows for key in re.findall(r"`(\w+)`", keys)}


def test_a_problem_has_the_keys_and_types_of_the_page() -> None:
    listed: Any = as_data([Problem("code", msg("text"), NOWHERE)])["problems"]
    assert {key: type(value) for key, value in listed[0].items()} == documented()


def test_the_example_of_the_page_is_what_the_command_prints(shop: Shop) -> None:
    shop.edit("number: 17", "number: ?")
    (example,) = re.findall(r"```json\n(.+?)```", PAGE, re.DOTALL)
    assert shop.run("check", "--format", "json", "--lang", "en").out == example


def test_without_problems_the_list_is_empty(shop: Shop) -> None:
    ran = shop.run("check", "--format", "json")
    assert (ran.status, json.loads(ran.out), ran.err) == (0, {"format": 1, "problems": []}, "")


def test_wrong_usage_leaves_the_output_empty(shop: Shop) -> None:
    ran = shop.run("check", "nothing-of-this-name", "--format", "json")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err


def test_a_place_in_a_template_is_told_by_its_numbers(shop: Shop) -> None:
    from tests.word_templates import docx

    template = shop.root / "docx_templates" / "order.docx"
    template.parent.mkdir()
    template.write_bytes(docx("{{ order.number }}", [["№", "{{ order.numbr }}"]]))
    (found,) = json.loads(shop.run("check", "--format", "json").out)["problems"]
    place = {key: found[key] for key in ("file", "part", "table", "row", "cell", "paragraph", "line", "excerpt")}
    assert place == {
        "file": "docx_templates/order.docx",
        "part": "word/document.xml",
        "table": 1,
        "row": 1,
        "cell": 2,
        "paragraph": 1,
        "line": 0,
        "excerpt": "{{ order.numbr }}",
    }


def test_problems_are_sorted_by_line_and_say_what_a_fix_would_mend(shop: Shop) -> None:
    shop.edit("- id: act-1\n            title", "- title")
    shop.edit("number: 17", "number: ?")
    (shop.root / EXECUTION).unlink()
    found = json.loads(shop.run("check", "--format", "json").out)["problems"]
    assert [(one["code"], one["line"], one["fixable"]) for one in found] == [
        ("gap", 7, False),
        ("id-missing", 20, True),
    ]


def broken(shop: Shop) -> None:
    shop.edit(
        "responsible: edu", "responsible: nobody-of-this-name\n            shared: zz\n            fields: {cost: 1}"
    )
    shop.edit("- id: act-1\n            title", "- title")
    shop.write(EXECUTION, "activities:\n  q-99: {status: dnoe}\nindicators: {x-1: {}}\n")


def test_the_same_files_give_the_same_bytes_whatever_the_seed_of_hashes(shop: Shop) -> None:
    broken(shop)
    command = [sys.executable, "-m", "generator", "check", "--format", "json", "--lang", "en"]
    path = os.pathsep.join(sys.path)
    runs = [
        subprocess.run(
            command,
            cwd=shop.root,
            env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=False,
        )
        for seed in ("0", "1", "2", "3")
    ]
    assert {run.returncode for run in runs} == {1}
    assert len({run.stdout for run in runs}) == 1
    assert len(json.loads(runs[0].stdout)["problems"]) > 4


def test_only_the_words_depend_on_the_language(shop: Shop) -> None:
    broken(shop)
    said = [json.loads(shop.run("check", "--format", "json", "--lang", language).out) for language in ("ru", "en")]
    russian, english = (
        [{key: value for key, value in one.items() if key not in {"message", "hint"}} for one in found["problems"]]
        for found in said
    )
    assert russian == english
    assert said[0] != said[1]
