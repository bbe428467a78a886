"""Ctrl+C and a request to end, at any moment: whole files, nothing that runs on, and the next run goes on by itself.

INTERRUPTIONS=30 tries so many moments of each; by default one, and the next run is left out.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.workspace import staging
from tests.test_build_foreign import _of_group
from tools.sweep.cases import DIRECTORY, EXECUTION, PROGRAM

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are counted in /proc")
MOMENTS = int(os.environ.get("INTERRUPTIONS", "1"))
ROOT = Path(__file__).parent.parent
PROGRAMS = ("alpha", "beta", "gamma", "mentors")[0 if MOMENTS > 1 else 2 :]
COMMANDS = {
    "build": ("build", "--jobs", "2"),
    "collect": ("collect", "mentors", "--period", "2025", "in"),
}
ENDED = {signal.SIGINT: 130, signal.SIGTERM: 143}
# Before our first line runs, it is Python itself that is ended, in its own way.
_TOO_EARLY = {-signal.SIGTERM, -signal.SIGINT}
_STARTING = 0.1


@dataclass(frozen=True)
class Begun:
    """A workspace before the command, and what it is after one that nobody interrupts, and how long that takes."""

    before: Path
    after: dict[str, bytes]
    seconds: float


@pytest.fixture(scope="module", params=COMMANDS)
def command(request: pytest.FixtureRequest) -> tuple[str, ...]:
    return COMMANDS[request.param]


@pytest.fixture(scope="module")
def begun(command: tuple[str, ...], tmp_path_factory: pytest.TempPathFactory) -> Begun:
    folder = tmp_path_factory.mktemp("interrupted")
    before, done = folder / "before", folder / "done"
    _write(before)
    if command[0] == "collect":
        _wait(_started(before, "forms", "mentors", "--period", "2025"))
        (before / "in").mkdir()
        for number in range(6):
            shutil.copyfile(before / "output/mentors/forms/2025/school.docx", before / f"in/school-{number}.docx")
    shutil.copytree(before, done)
    since = time.monotonic()
    status, said = _wait(_started(done, *command))
    assert status in {0, 1}, said
    return Begun(before, _state(done), time.monotonic() - since)


@pytest.mark.parametrize("moment", range(MOMENTS))
@pytest.mark.parametrize("ending", ENDED, ids=lambda one: one.name)
def test_whoever_ends_a_run_finds_whole_files_and_nothing_that_runs_on(
    command: tuple[str, ...], begun: Begun, ending: signal.Signals, moment: int, tmp_path: Path
) -> None:
    folder = tmp_path / "run"
    shutil.copytree(begun.before, folder)
    process = _started(folder, *command)
    after = random.Random(f"{command} {ending} {moment}").uniform(0.5 if MOMENTS == 1 else 0, 0.9) * begun.seconds
    time.sleep(after)
    process.send_signal(ending) if ending == signal.SIGTERM else os.killpg(process.pid, ending)
    since = time.monotonic()
    status, said = _wait(process)
    assert time.monotonic() - since < 20, "nobody waits so long for a command that was ended"
    is_early = after < _STARTING + begun.seconds / 4 and (
        status in _TOO_EARLY or status == 1 and ("site" in said or "runpy" in said)
    )
    assert status in {0, 1, ENDED[ending]} or is_early, (status, said)
    assert "Traceback" not in said or is_early, said
    assert _left(process.pid) == []
    _assert_whole(folder, begun)
    if MOMENTS == 1:
        return
    again, said = _wait(_started(folder, *command))
    assert again in {0, 1}, said
    assert _state(folder) == begun.after
    assert [*_passing(folder)] == []


def _assert_whole(folder: Path, begun: Begun) -> None:
    old, seen = _state(begun.before), _state(folder)
    for name in seen.keys() | old.keys():
        assert seen.get(name) in (old.get(name), begun.after.get(name)), f"{name} is neither old nor new"
    made = {name.split("/")[1] for name in seen if name.endswith("manifest.json") and name not in old}
    for slug in made:
        assert {name for name in begun.after if name.startswith(f"output/{slug}/")} <= seen.keys()
    assert [*_passing(folder)] == []


def _passing(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob(".*") if staging.is_temporary(path.name) or path.suffix == ".lock"]


def _state(folder: Path) -> dict[str, bytes]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def _write(folder: Path) -> None:
    files = {"directory.yaml": DIRECTORY, "mentors/execution/2025.yaml": EXECUTION}
    files |= {f"{slug}/program.yaml": PROGRAM.replace("наставничества", f"дел ({slug})") for slug in PROGRAMS}
    for name, text in files.items():
        path = folder / "program_specs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _started(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "generator", "--on", "2026-02-01", "--lang", "en", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
        text=True,
        encoding="utf-8",
    )


def _wait(process: subprocess.Popen[str]) -> tuple[int, str]:
    try:
        _, said = process.communicate(timeout=40)
    finally:
        if process.returncode is None:
            os.killpg(process.pid, signal.SIGKILL)
    return process.returncode, said


def _left(group: int) -> list[str]:
    """Return the processes of the run that go on although it has ended, after a moment for those that are ending."""
    until = time.monotonic() + 5
    while (found := _of_group(group)) and time.monotonic() < until:
        time.sleep(0.05)
    return found
