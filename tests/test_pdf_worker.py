"""LibreOffice as it fails: hung, crashed, lying; documents fare as well as they can, and nothing is left behind."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from generator.errors import Problem
from generator.pdf.office import Office
from generator.pdf.running import process
from generator.pdf.worker import Made, Patience, Worker
from tests import fake_office
from tests.fake_office import HASTY, QUICK, Fake, docx

pytestmark = fake_office.posix

ROOT = Path(__file__).parent.parent
THREE = {"one": docx(), "two": docx("BAD"), "three": docx()}


@pytest.fixture
def temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of temporary files."""
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def fates(made: Made) -> dict[str, str]:
    """What became of each document: `made`, or the code of its problem."""
    return {name: one.code if isinstance(one, Problem) else "made" for name, one in made.items()}


def converted(fake: Fake, patience: Patience = QUICK) -> dict[str, str]:
    with Worker(fake.office, patience) as worker:
        return fates(worker.convert(THREE, "plain"))


def conversions(fake: Fake) -> list[int]:
    """The number of documents in each conversion."""
    return [len(one) - one.index("--outdir") - 2 for one in fake.started if "--outdir" in one]


def test_all_documents_are_made_in_one_start_with_one_kept_running(tmp_path: Path, temp: Path) -> None:
    fake = Fake(tmp_path / "fake")
    with Worker(fake.office, QUICK) as worker:
        for _ in range(3):
            assert set(fates(worker.convert(THREE, "plain")).values()) == {"made"}
    assert conversions(fake) == [3, 3, 3]
    assert len(fake.started) == 4
    assert fake.left() == []
    assert list(temp.iterdir()) == []


def test_a_worker_without_work_starts_nothing(tmp_path: Path, temp: Path) -> None:
    fake = Fake(tmp_path / "fake")
    with Worker(fake.office) as worker:
        assert worker.convert({}, "plain") == {}
    assert fake.started == []
    assert list(temp.iterdir()) == []


def test_libreoffice_that_cannot_be_kept_running_is_started_for_each_batch(tmp_path: Path) -> None:
    fake = Fake(tmp_path / "fake", "unkeepable")
    assert set(converted(fake).values()) == {"made"}


def test_libreoffice_is_started_anew_after_many_documents(tmp_path: Path) -> None:
    fake = Fake(tmp_path / "fake")
    with Worker(fake.office, Patience(start=5, restart=4)) as worker:
        for _ in range(3):
            worker.convert(THREE, "plain")
    assert len(fake.started) - len(conversions(fake)) == 3
    assert fake.left() == []


def test_a_worker_survives_the_death_of_the_libreoffice_it_keeps(tmp_path: Path) -> None:
    fake = Fake(tmp_path / "fake")
    with Worker(fake.office, QUICK) as worker:
        worker.convert(THREE, "plain")
        os.killpg(int(fake.started[0][0]), signal.SIGKILL)
        assert set(fates(worker.convert(THREE, "plain")).values()) == {"made"}
    assert fake.left() == []


@pytest.mark.parametrize(("mode", "code"), [("hang", "pdf-timeout"), ("crash", "pdf-failed"), ("lie", "pdf-failed")])
def test_each_document_that_is_not_made_is_named_after_a_second_try(
    mode: str, code: str, tmp_path: Path, temp: Path
) -> None:
    fake = Fake(tmp_path / "fake", mode)
    assert converted(fake, HASTY) == dict.fromkeys(THREE, code)
    # Where the second try hangs, too, and nothing was made at all, the rest is not tried.
    assert conversions(fake) == ([3, 1] if mode == "hang" else [3, 1, 1, 1])
    assert fake.left() == []
    assert list(temp.iterdir()) == []


@pytest.mark.parametrize(("mode", "code"), [("hang if bad", "pdf-timeout"), ("crash if bad", "pdf-failed")])
def test_a_bad_document_spoils_none_but_itself(mode: str, code: str, tmp_path: Path, temp: Path) -> None:
    fake = Fake(tmp_path / "fake", mode)
    assert converted(fake, HASTY) == {"one": "made", "two": code, "three": "made"}
    assert fake.left() == []
    assert list(temp.iterdir()) == []


@pytest.mark.parametrize(
    "made", [b"<html>no PDF</html>", b"%PDF-1.6\n", fake_office.pdf()[:-60], fake_office.pdf(text=False)]
)
def test_a_file_that_is_no_sound_pdf_does_not_count(made: bytes, tmp_path: Path) -> None:
    assert set(converted(Fake(tmp_path / "fake", made=made)).values()) == {"pdf-unsound"}


def test_a_program_that_cannot_be_started_is_tried_once(tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_bytes(b"\0")
    program.chmod(0o755)
    with Worker(Office(program, {}), QUICK) as worker:
        assert set(fates(worker.convert(THREE, "plain")).values()) == {"office-failed"}


def test_what_the_system_does_not_start_is_not_asked_for_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake, tries = Fake(tmp_path / "fake"), list[str]()

    def refused(command: list[str], **_: object) -> None:
        tries.append(command[0])
        raise PermissionError(13, "denied")

    monkeypatch.setattr(subprocess, "Popen", refused)
    assert set(converted(fake).values()) == {"office-failed"}
    assert tries.count(str(fake.program)) == 1


def test_a_machine_without_room_for_temporary_files_is_no_bug(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    assert set(converted(Fake(tmp_path / "fake")).values()) == {"office-failed"}


def test_the_settings_of_the_user_play_no_part(tmp_path: Path) -> None:
    fake = Fake(tmp_path / "fake")
    converted(fake)
    (profile,) = {one for start in fake.started for one in start if one.startswith("-env:UserInstallation=")}
    assert "generator-pdf-" in profile


def test_a_request_to_end_that_somebody_listens_to_is_left_to_them() -> None:
    def listens(*_: object) -> None: ...

    before = signal.signal(signal.SIGTERM, listens)
    try:
        with process.ended_gently():
            assert signal.getsignal(signal.SIGTERM) is listens
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        with process.ended_gently():
            assert signal.getsignal(signal.SIGTERM) is signal.default_int_handler
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    finally:
        signal.signal(signal.SIGTERM, before)


HANGING = """
import signal, sys
from pathlib import Path
from generator.pdf.worker import Worker
from tests.fake_office import Fake, docx
signal.signal(signal.SIGINT, signal.default_int_handler)  # shells have what runs in the background ignore it
with Worker(Fake(Path(sys.argv[1]), "hang").office) as worker:
    worker.convert({"one": docx()}, "plain")
"""


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_nothing_outlives_a_command_that_is_ended(ending: signal.Signals, tmp_path: Path, temp: Path) -> None:
    fake = Fake(tmp_path / "fake", "hang")
    environment = {**os.environ, "TMPDIR": str(temp)}
    command = [sys.executable, "-c", HANGING, str(fake.folder)]
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL, cwd=ROOT) as running:
        deadline = time.monotonic() + 20
        while len(fake.started) < 3 and time.monotonic() < deadline:
            time.sleep(0.02)
        running.send_signal(ending)
        assert running.wait(20) != 0
    assert len(fake.started) == 3
    assert fake.left() == []
    deadline = time.monotonic() + (20 if ending is signal.SIGKILL else 0)
    while list(temp.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert list(temp.iterdir()) == []
