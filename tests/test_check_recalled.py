"""A check whose files are as they were says again what it said; whatever changes, it looks anew."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.workspace import tool
from tests.cli_workspace import Shop

ROOT = Path(__file__).parent.parent


@pytest.fixture
def looks(shop: Shop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The programs that were examined, not remembered."""
    from generator.build import linting

    monkeypatch.setenv("GENERATOR_CACHE", str(tmp_path / "cache"))
    seen: list[str] = []
    lint = linting.lint
    monkeypatch.setattr(linting, "lint", lambda checked, asked: (seen.append(checked.slug), lint(checked, asked))[1])
    return seen


def said(shop: Shop, *options: str) -> tuple[str, str, int]:
    done = shop.run("check", *options)
    return done.out, done.err, done.status


def test_it_says_the_same_again_without_looking(shop: Shop, looks: list[str]) -> None:
    shop.edit("term: март", "term: 31 сентября")
    first = said(shop)
    assert "term-impossible" in first[0]
    assert [said(shop), said(shop)] == [first, first]
    assert len(looks) == 1


def _template(shop: Shop) -> None:
    (shop.root / "docx_templates").mkdir()
    (shop.root / "docx_templates/roadmap.docx").write_bytes((ROOT / "docx_templates/roadmap.docx").read_bytes())


CHANGES: list[Callable[[Shop], object]] = [
    lambda shop: shop.edit("term: март", "term: 31 сентября"),
    lambda shop: shop.edit("people:", "people:  # a remark", "program_specs/directory.yaml"),
    lambda shop: shop.edit("done", "partly", "program_specs/mentors/execution/2025.yaml"),
    lambda shop: shop.write("program_specs/settings.yaml", "language: en\n"),
    lambda shop: shop.write("program_specs/mentors/execution/2026.yaml", "activities: {}\n"),
    lambda shop: shop.run("edition", "mentors", "--date", "2024-12-20", "--number", "17"),
    _template,
]


@pytest.mark.parametrize("number", range(len(CHANGES)))
def test_whatever_changes_it_looks_anew(shop: Shop, looks: list[str], number: int) -> None:
    said(shop)
    CHANGES[number](shop)
    found = said(shop)
    assert len(looks) == 2
    assert said(shop) == found


def test_another_version_looks_anew(shop: Shop, looks: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    said(shop)
    monkeypatch.setattr(tool, "mark", lambda: "another")
    monkeypatch.setattr(tool, "fingerprint", lambda: "another")
    said(shop)
    assert len(looks) == 2


def test_errors_are_looked_for_every_time(shop: Shop, looks: list[str]) -> None:
    shop.edit("term: март", "terms: март")
    assert said(shop) == said(shop)
    assert len(looks) == 2


def test_asked_for_other_rules_it_looks_anew(shop: Shop, looks: list[str]) -> None:
    said(shop)
    said(shop, "--select", "terms")
    said(shop, "--select", "terms")
    assert len(looks) == 2


def test_nothing_that_examines_is_loaded(shop: Shop, tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]),
        "GENERATOR_CACHE": str(tmp_path),
    }
    code = (
        "import sys; from generator.cli.main import main; main(['check']);"
        "print(sorted({'lxml', 'yaml', 'jinja2', 'cerberus', 'docx', 'generator.checks'} & set(sys.modules)))"
    )
    for _ in range(2):
        done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
