"""The same specs give the same bytes, and every document stands the verifier."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.word.verify import verify

ROOT = Path(__file__).parent.parent


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_another_time_zone_hash_seed_and_language_give_equal_bytes(built: Path, tmp_path: Path) -> None:
    strange = {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "4711", "LC_ALL": "C", "LANGUAGE": "en"}
    command = [sys.executable, "-m", "generator", "--workspace", str(ROOT), "build", "--out", str(tmp_path)]
    done = subprocess.run(command, env=os.environ | strange, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    first, second = _contents(built), _contents(tmp_path)
    assert list(first) != []
    assert {name for name in first if first[name] != second.get(name)} == set()
    assert first.keys() == second.keys()


def test_a_second_build_finds_nothing_to_write(built: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in built.rglob("*.docx")}
    command = [sys.executable, "-m", "generator", "--workspace", str(ROOT), "build", "--out", str(built)]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0
    assert {path: path.stat().st_mtime_ns for path in built.rglob("*.docx")} == before


def test_every_document_of_the_samples_stands_the_verifier(built: Path) -> None:
    documents = sorted(built.rglob("*.docx"))
    assert len(documents) >= 19
    assert [problem for path in documents for problem in verify(path.read_bytes(), path.name)] == []


@pytest.mark.parametrize(
    "name", ["order", "program", "roadmap", "cyclogram", "cyclogram-grid", "report-2025", "report-2026"]
)
def test_the_three_year_sample_has_every_document_of_its_name(built: Path, name: str) -> None:
    assert (built / "shkoly-2025-2027" / f"{name}.docx").is_file()
