"""What Windows does differently, as far as it can be simulated."""

import importlib
import sys
import types
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cli import console
from generator.errors import Refused
from generator.workspace import lock

if sys.platform == "win32":
    pytest.skip("nothing to simulate", allow_module_level=True)

import fcntl


def locking(handle: int, mode: int, count: int) -> None:
    """As `msvcrt.locking`: fails if another handle has the bytes."""
    assert (mode, count) == (2, 1)
    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Iterator[types.ModuleType]:
    fake = types.ModuleType("msvcrt")
    fake.__dict__.update(locking=locking, LK_NBLCK=2)
    monkeypatch.setitem(sys.modules, "msvcrt", fake)
    monkeypatch.setattr(sys, "platform", "win32")
    yield importlib.reload(lock)
    monkeypatch.undo()
    importlib.reload(lock)


def test_the_lock_works_with_the_locks_of_windows(windows: types.ModuleType, tmp_path: Path) -> None:
    with windows.held(tmp_path), pytest.raises(Refused) as caught, windows.held(tmp_path, wait=0.1):
        pass
    assert caught.value.problems[0].message.values["process"].isdigit()  # type: ignore[attr-defined]  # it is a text
    assert not (tmp_path / lock.NAME).exists()


def test_a_lock_file_that_is_being_removed_is_waited_for(
    windows: types.ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.open", denied)
    with pytest.raises(Refused), windows.held(tmp_path, wait=0.1):
        pass


def test_a_path_on_another_drive_is_shown_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    def other_drive(_: object) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr("os.path.relpath", other_drive)
    assert console.near(Path("/d/output/order.docx")) == str(Path("/d/output/order.docx"))


@pytest.mark.parametrize(
    ("encoding", "shown"), [("cp1251", "«№ 5» — да…"), ("cp866", '"№ 5" - да...'), ("ascii", '"N 5" - ??...')]
)
def test_a_console_shows_the_nearest_characters_it_has(encoding: str, shown: str) -> None:
    console.prepare()
    assert "«№ 5» — да…".encode(encoding, "generator.console").decode(encoding) == shown
