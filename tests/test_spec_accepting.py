"""What is accepted quickly is what the explaining check has nothing to say of."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.family import Limits
from generator.spec.accepting import KNOWN, accepts
from generator.spec.schema import FILES, RECORDS
from generator.spec.source import read
from generator.spec.validator import explained
from tests.test_spec_robust import BASE, ODD, _changed, _paths

SPECS = Path(__file__).parent.parent / "program_specs"
KINDS = ("program", "directory", "execution", "settings")


def kind(path: Path) -> str:
    return path.stem if path.stem in FILES else "execution"


@given(st.data())
@settings(max_examples=600)
def test_nothing_is_accepted_that_has_a_fault(data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(BASE) - 1))
    changed = BASE[number]
    for _ in range(data.draw(st.integers(1, 2))):
        path = data.draw(st.sampled_from(_paths(changed)))
        name = data.draw(st.sampled_from(["", "", "id", "titel", "title", "key", "status"]))
        changed = _changed(changed, path, data.draw(st.sampled_from(ODD)), name)
    source = read(json.dumps(changed, ensure_ascii=False), "x.yaml", Limits())
    if not source.problems and not source.has_empty and accepts(KINDS[number])(source.data):
        assert explained(source, KINDS[number]) == ()


@pytest.mark.parametrize("path", sorted(SPECS.rglob("*.yaml")), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_good_files_are_accepted_at_once(path: Path) -> None:
    source = read(path.read_text(encoding="utf-8"), path.name, Limits())
    assert accepts(kind(path))(source.data)
    assert explained(source, kind(path)) == ()


def test_every_rule_of_the_schema_is_understood() -> None:
    assert {name for record in RECORDS.values() for rules in record.values() for name in rules} <= KNOWN
