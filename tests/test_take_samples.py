"""Every sample: words typed behind texts of its documents come into the spec, and without them it is what it was."""

import random
import re
import shutil
from difflib import unified_diff
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from generator.build import making
from generator.build.taking import take
from generator.build.values import Mode, Wanted
from generator.workspace.places import Workspace
from tests.taken_edits import said

ROOT = Path(__file__).parent.parent
EDITS = 40
SAMPLES = {
    ("shkoly-2025-2027", "program"): 0.6,
    ("shkoly-2025-2027", "report-2025"): 0.3,
    ("perechen-2026", "order"): 0.6,
    ("gorod-plan-2025-26", "roadmap"): 0.6,
    ("kompleks-mer", "program"): 0.6,
    ("monitoring-2025", "program"): 0.6,
}
"""Of each document the share of its texts that must be placed: the others are numbers, headings of columns, names."""

_ADDED = re.compile(r" дописано\d+я")
_OWNERS = re.compile(r"[+-] *(?:- )?(?:responsible:.*|- \S+)")


def typed(path: Path) -> None:
    document = docx.Document(str(path))
    found = [one for one in document.element.body.iter(qn("w:p")) if said(one).strip()]
    for number, one in enumerate(random.Random(7).sample(found, min(EDITS, len(found)))):
        (*_, last) = [text for text in one.iter(qn("w:t")) if (text.text or "").strip()]
        last.text = f"{last.text.rstrip()} дописано{number}я"
    document.save(str(path))


@pytest.mark.parametrize(("slug", "name"), SAMPLES)
def test_words_typed_behind_texts_come_into_the_spec(slug: str, name: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "program_specs", tmp_path / "program_specs")
    workspace, wanted = Workspace(tmp_path), Wanted(only=name.partition("-")[0])
    making.build(workspace, slug, wanted, Mode())
    before = {path: path.read_text("utf-8") for path in (tmp_path / "program_specs").rglob("*.yaml")}
    typed(tmp_path / "output" / slug / f"{name}.docx")
    found = take(workspace, slug, wanted, Mode())
    count = len(found.told) + len(found.left)
    assert len(found.told) >= SAMPLES[slug, name] * count
    for path, text in before.items():
        after = path.read_text("utf-8")
        restored = _ADDED.sub("", after)
        lines = unified_diff(text.splitlines(), restored.splitlines(), n=0, lineterm="")
        others = [one for one in lines if one[0] in "+-" and not one.startswith(("+++", "---"))]
        assert [one for one in others if not _OWNERS.fullmatch(one)] == []
    again = take(workspace, slug, wanted, Mode())
    assert (again.told, len(again.left)) == ((), len(found.left))
