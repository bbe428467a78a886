"""Every case of the hostile corpus through the command line: the verdict of the manifest, and nothing else touched.

A case that is expected to be refused and works fails, and so does one that is refused for another reason.
By default every fourth case runs, HOSTILE=1 runs all; UPDATE=1 writes what was found into the manifest.
"""

import hashlib
import os
import re
import shutil
import stat
import time
from pathlib import Path

import pytest

from generator.cli.main import main
from tests.hostile import workspace
from tests.hostile.case import Case
from tests.hostile.corpus import CASES, note, verdicts
from tests.reading import folded, text

ALL, UPDATE = "HOSTILE" in os.environ, "UPDATE" in os.environ
RUN = [case for n, case in enumerate(CASES) if ALL or (n % 4 == 0 and not case.heavy)]
LONGEST = 10.0
"""Seconds of a processor that no case may take, on a slow machine."""
_CODE = re.compile(r"error:.*\[([a-z-]+)\]$", re.MULTILINE)
State = dict[str, str]


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the workspace with its documents and forms made."""
    root = tmp_path_factory.mktemp("hostile")
    workspace.write(root)
    for command in (("build",), ("forms", "p", "--period", "2026"), ("forms", "p", "--period", "2026", "--xlsx")):
        assert main(["--workspace", str(root), "--on", "2026-11-29", *command]) == 0
    return root


def state(top: Path) -> State:
    """Return what stands at every path below a folder."""
    paths = (Path(folder) / name for folder, folders, files in os.walk(top) for name in (*folders, *files))
    return {str(path.relative_to(top)): _what(path) for path in paths}


def _what(path: Path) -> str:
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        return str(path.readlink())
    return hashlib.sha256(path.read_bytes()).hexdigest() if stat.S_ISREG(mode) else oct(mode)


def changed(before: State, after: State) -> set[str]:
    return {name for name in before | after if before.get(name) != after.get(name)}


def allowed(case: Case, name: str) -> bool:
    return name.startswith(tuple(f"ws/{folder}" for folder in case.writes)) or name == "ws/output/.generator.lock"


@pytest.mark.parametrize("case", RUN, ids=lambda case: case.kind)
def test_a_hostile_thing_comes_to_its_verdict_and_touches_nothing_else(
    case: Case, begun: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "ws"
    shutil.copytree(begun, root)
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/secret.txt").write_bytes(b"secret")
    monkeypatch.chdir(root)
    monkeypatch.setenv("LANGUAGE", "en")
    case.prepare(root)
    before, begin = state(tmp_path), time.process_time()
    status = main(["--on", "2026-11-29", *case.command])
    took, touched = time.process_time() - begin, changed(before, state(tmp_path))
    said = "".join(capsys.readouterr())
    assert "Traceback" not in said, said
    assert took < LONGEST
    assert {name for name in touched if not allowed(case, name)} == set()
    if case.command[0] == "build" and status:
        assert {name for name in touched if name.endswith(".docx")} == set(), "documents of a refused build"
    found = " ".join([str(status), *sorted(set(_CODE.findall(said)))])
    if UPDATE:
        note(case.key, found)
    assert found == verdicts()[case.key], said[-2000:]
    if case.exact:
        printed = folded("".join(map(text, sorted((root / "output/p").glob("*.docx")))))
        assert [one for one in case.exact if folded(one) not in printed] == []


def test_the_manifest_names_every_case_once() -> None:
    assert list(verdicts()) == [case.key for case in CASES]
