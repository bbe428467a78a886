"""The JSON Schema for editors: it takes what we take, refuses slips, and describes every key."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.errors import Message
from generator.spec.json_schema import json_schema
from generator.spec.schema import FILES
from tests.spec_texts import DIRECTORY, HEAD, said

SPECS = Path(__file__).parent.parent / "program_specs"
FILES_OF = {
    "directory": "directory.yaml",
    "settings": "settings.yaml",
    "program": "*/program.yaml",
    "execution": "*/execution/*.yaml",
}


def faults(which: str, text: str) -> list[str]:
    """Return the paths of what an editor would underline."""
    # As JSON has it: an ordinary YAML reader also gives days and numbers as keys.
    data = json.loads(json.dumps(yaml.safe_load(text), default=str))
    validator = Draft202012Validator(json_schema(which, said))
    return sorted({".".join(map(str, error.absolute_path)) for error in validator.iter_errors(data)})


@pytest.mark.parametrize("which", FILES)
def test_the_schema_is_one_of_its_draft_and_reads_the_samples(which: str) -> None:
    Draft202012Validator.check_schema(json_schema(which, said))
    for path in SPECS.glob(FILES_OF[which]):
        assert faults(which, path.read_text(encoding="utf-8")) == []


def test_numbers_days_and_yes_need_no_quotes() -> None:
    text = (
        HEAD
        + """\
period: 2025
title: 2025
short:
title_above: yes
order: {title: true, date: 2025-01-02, number: 12, together: no, signatory: lavrova}
sections:
  - {kind: financing, unit: 1, sources: [{name: x, amounts: {2025: 12.5, 2026: '1,5'}}]}
  - {kind: table, columns: [1, {heading: x, width: 20}], rows: [[1.10, no, null]]}
"""
    ).replace("period: 2025-2026\n", "")
    assert faults("program", text.replace("title: Программа поддержки школ\n", "")) == []


@pytest.mark.parametrize(
    ("which", "text", "path"),
    [
        ("program", HEAD + "gaol: x", ""),
        ("program", "title: x\nperiod: 2025", ""),
        ("program", HEAD + "kind: programma", "kind"),
        ("program", HEAD + "sections: [{kind: raodmap}]", "sections.0.kind"),
        ("program", HEAD + "sections: [{kind: text, text: x, rows: []}]", "sections.0"),
        (
            "program",
            HEAD + "sections: [{kind: plan, directions: [{activities: [{title: a, parts: [{tern: x}]}]}]}]",
            "sections.0.directions.0.activities.0.parts.0",
        ),
        ("program", HEAD + "order: {title: x, date: soon}", "order.date"),
        ("directory", "parties: {Edu: {name: x}}", "parties"),
        ("execution", "activities: {a: {status: ready}}", "activities.a.status"),
        ("settings", "limits: {depth: 101}", "limits.depth"),
    ],
)
def test_slips_are_underlined_where_they_stand(which: str, text: str, path: str) -> None:
    assert faults(which, text) == [path]


def test_a_gap_may_stand_for_what_is_printed() -> None:
    assert faults("program", HEAD + "order: {title: x, date: '?', number: '?', signatory: —}") == []
    assert faults("execution", "activities: {a: {status: —}, b: {status: '?'}}") == []


def test_every_key_is_described_in_the_language_asked_for() -> None:
    def say(message: Message) -> str:
        return f"<{said(message)}>"

    def keys(schema: dict[str, Any]) -> list[dict[str, Any]]:
        records = (schema, *schema["$defs"].values())
        return [key for record in records for key in record["properties"].values()]

    for which in FILES:
        assert all(key["description"].startswith("<") for key in keys(json_schema(which, say)))


def test_defaults_and_possible_values_are_told() -> None:
    schema = json_schema("program", said)
    assert schema["properties"]["kind"]["default"] == "program"
    assert schema["$defs"]["section-roadmap"]["properties"]["numbering"]["enum"][:2] == ["through", "restart"]
    assert schema["$defs"]["order"]["properties"]["together"]["default"] == "no"


def test_the_sample_directory_of_the_tests_is_fine() -> None:
    assert faults("directory", DIRECTORY) == []
