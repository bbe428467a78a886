"""The examples of the users' guide work: pasted into a program of the samples' workspace, they check and build."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli_workspace import Shop

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "README.ru.md"
HEAD = """\
title: Программа повышения качества образования
short: Программа
period: 2025-2027
issuer: edu
sections: []
"""


def examples() -> list[Any]:
    fenced = re.findall(r"^```yaml\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.M | re.S)
    return [_values(text) for text in fenced]


def _values(text: str) -> Any:
    return yaml.load(text, yaml.BaseLoader)


def _merged(old: Any, new: Any) -> Any:
    if isinstance(old, dict) and isinstance(new, dict):
        return old | {key: _merged(old.get(key), value) for key, value in new.items()}
    return old + new if isinstance(old, list) and isinstance(new, list) else new


@pytest.fixture
def pasted(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shop:
    """Return the workspace of the samples with one program, made of every example of the guide."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANGUAGE", "en")
    shop = Shop(tmp_path, capsys)
    (tmp_path / "program_specs").mkdir()
    for name in ("directory.yaml", "settings.yaml"):
        shutil.copyfile(ROOT / "program_specs" / name, tmp_path / "program_specs" / name)
    whole = ("directory", "settings")
    files = {name: _values(Path(f"program_specs/{name}.yaml").read_text(encoding="utf-8")) for name in whole}
    files["guide/program"] = _values(HEAD)
    for example in examples():
        name, found = _placed(example)
        files[name] = _merged(files.get(name, {}), found)
    for name, values in files.items():
        shop.write(f"program_specs/{name}.yaml", yaml.safe_dump(values, allow_unicode=True, sort_keys=False))
    return shop


def _placed(example: Any) -> tuple[str, Any]:
    if isinstance(example, list):
        return "guide/program", {"sections": example}
    for key, name in {"parties": "directory", "study": "settings", "checks": "settings"}.items():
        if key in example:
            return name, example
    return ("guide/execution/2025" if "activities" in example else "guide/program"), example


def test_every_example_of_the_guide_is_read() -> None:
    assert len(examples()) == GUIDE.read_text(encoding="utf-8").count("```yaml")


def test_what_the_examples_write_has_no_mistake_and_no_gap(pasted: Shop) -> None:
    # The examples are fragments: together they are no whole program, and no whole report.
    fragments = "objective-missing,report-unsigned,report-act,single-part,conclusion-coverage,conclusion-indicators"
    ran = pasted.run("check", "--ignore", f"id-missing,no-head,code-too-early,{fragments}")
    assert (ran.status, ran.out) == (0, "")


def test_the_examples_give_every_document_that_they_speak_of(pasted: Shop) -> None:
    assert pasted.run("build").status == 0
    made = {path.stem for path in (pasted.root / "output/guide").glob("*.docx")}
    papers = {"approval-sheet", "acquaintance-sheet", "distribution-list"}
    assert made == {"order", "program", "roadmap", "cyclogram-grid", "report-2025", "recommendations-2025"} | papers
