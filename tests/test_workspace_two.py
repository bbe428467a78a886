"""Two processes write into one workspace at once: each set is whole, and who is killed is not waited for."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.errors import Refused
from generator.workspace import lock, manifest
from tests.cli_workspace import Shop

ROOT = Path(__file__).parent.parent
ROUNDS = int(os.environ.get("ROUNDS", "25"))

WRITER = """\
import sys
from pathlib import Path
from generator.workspace import manifest, outputs
folder, rounds = Path(sys.argv[1]), int(sys.argv[2])
for number in range(rounds):
    data = f"{sys.argv[3]} {number}".encode() * 1000
    record = manifest.Record(manifest.digest(data))
    kept = outputs.keep(folder, [outputs.Output(name, data, record) for name in ("a.docx", "b.docx", "c.docx")])
    assert not any(one.problem for one in kept), kept
"""
HOLDER = """\
import sys, time
from pathlib import Path
from generator.workspace import lock
with lock.held(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@contextmanager
def started(*arguments: str, cwd: Path = ROOT) -> Iterator[subprocess.Popen[str]]:
    surroundings = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "encoding": "utf-8"}
    with subprocess.Popen([sys.executable, *arguments], cwd=cwd, env=surroundings, **pipes) as process:
        try:
            yield process
        finally:
            process.kill()


def ended(processes: Sequence[subprocess.Popen[str]]) -> list[int]:
    said = [process.communicate(timeout=120) for process in processes]
    assert not any("Traceback" in err for _, err in said), said
    return [process.returncode for process in processes]


def test_two_writers_leave_one_whole_set(tmp_path: Path) -> None:
    folder = tmp_path / "output" / "x"
    with (
        started("-c", WRITER, str(folder), str(ROUNDS), "one") as one,
        started("-c", WRITER, str(folder), str(ROUNDS), "other") as other,
    ):
        assert ended([one, other]) == [0, 0]
    assert len({path.read_bytes() for path in folder.glob("*.docx")}) == 1
    records = manifest.read(folder / manifest.NAME)
    assert {name: manifest.digest((folder / name).read_bytes()) for name in records} == {
        name: record.sha256 for name, record in records.items()
    }
    assert sorted(path.name for path in folder.parent.rglob("*")) == [
        "a.docx",
        "b.docx",
        "c.docx",
        "manifest.json",
        "x",
    ]


def test_two_builds_at_once_leave_what_one_does(shop: Shop) -> None:
    command = ("-m", "generator", "build", "--out", "both")
    with started(*command, cwd=shop.root) as one, started(*command, cwd=shop.root) as other:
        assert ended([one, other]) == [0, 0]
    assert shop.run("build", "--out", "alone").status == 0
    assert state(shop.root / "both") == state(shop.root / "alone")


def test_two_corrections_at_once_write_one_correction(shop: Shop) -> None:
    shop.edit("    - id: p-1\n      text", "    - text")
    command = ("-m", "generator", "check", "--fix")
    with started(*command, cwd=shop.root) as one, started(*command, cwd=shop.root) as other:
        assert set(ended([one, other])) <= {0, 4}  # who comes second is told that the file has changed
    assert (shop.root / "program_specs/mentors/program.yaml").read_text("utf-8").count("- id: ") == 4
    assert not [path for path in (shop.root / "program_specs").rglob(".*")]


def state(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != ".generator-run.json")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_who_is_killed_is_named_while_he_lives_and_not_waited_for_afterwards(tmp_path: Path) -> None:
    with started("-c", HOLDER, str(tmp_path)) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(Refused) as caught, lock.held(tmp_path, wait=0.05):
            pass
        values = caught.value.problems[0].message.values
        assert values["process"] == str(holder.pid)
        assert str(values["time"])[:2] == "20"
        holder.send_signal(signal.SIGKILL)
        holder.wait(timeout=10)
        assert (tmp_path / lock.NAME).exists()
        with lock.held(tmp_path, wait=5):
            assert (tmp_path / lock.NAME).read_text("utf-8").startswith(f"{os.getpid()} ")
    assert not (tmp_path / lock.NAME).exists()
