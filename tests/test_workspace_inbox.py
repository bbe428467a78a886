"""The folder of returned forms: what is read, what is passed over, what is told; and that nothing else is opened."""

import os
import socket
import sys
from pathlib import Path

import pytest

from generator.errors import SpecError
from generator.workspace import inbox, reading
from tests import filling_forms as filling
from tests.cli_workspace import Shop
from tests.test_cli_forms import OUT, cycle, execution

__all__ = ["cycle"]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes, sockets and links of this kind")
LEFT = (
    *("~$ol-1.docx", "~WRL0001.tmp", ".~lock.school-1.docx#", "Thumbs.db", "THUMBS.DB", "desktop.ini", ".DS_Store"),
    *("school.docx.part", "a.tmp", "__MACOSX/._a.docx", ".git/config", "._school-1.docx"),
)


def names(folder: Path) -> list[str]:
    return [found.path.relative_to(folder).as_posix() for found in inbox.files([folder]) if not found.fault]


def aside(folder: Path) -> dict[str, str]:
    return {found.path.name: found.fault.code for found in inbox.files([folder]) if found.fault}


def put(folder: Path, name: str, data: bytes = b"x") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def what_systems_leave(folder: Path) -> None:
    for name in LEFT:
        put(folder, name)


def what_is_no_file(folder: Path, outside: Path) -> set[str]:
    """Put into a folder what looks like forms and is none; return the names."""
    os.mkfifo(folder / "pipe.docx")
    with socket.socket(socket.AF_UNIX) as one:
        before = Path.cwd()
        os.chdir(folder)  # the name of a socket must be short
        one.bind("socket.docx")
        os.chdir(before)
    put(folder, "unpacked.docx/word/document.xml")
    (folder / "nowhere.docx").symlink_to(folder / "nothing")
    (folder / "circle.docx").symlink_to(folder / "circle.docx")
    (folder / "outside.docx").symlink_to(put(outside, "secret.docx"))
    (folder / "elsewhere").symlink_to(outside, target_is_directory=True)
    return {"pipe.docx", "socket.docx", "unpacked.docx", "nowhere.docx", "circle.docx", "outside.docx", "elsewhere"}


def test_files_of_all_folders_come_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("б.docx", "a/я.xlsx", "a/b/c.docx", "note.txt"):
        put(tmp_path, name)
    assert names(tmp_path) == ["a/b/c.docx", "a/я.xlsx", "note.txt", "б.docx"]


def test_what_systems_and_offices_leave_is_passed_over_silently(tmp_path: Path) -> None:
    what_systems_leave(tmp_path)
    put(tmp_path, "school.docx")
    assert names(tmp_path) == ["school.docx"]
    assert aside(tmp_path) == {}


@POSIX
def test_what_is_no_file_is_told_and_never_opened(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    put(folder, "school.docx")
    told = what_is_no_file(folder, tmp_path / "outside")
    assert names(folder) == ["school.docx"]
    assert aside(folder) == dict.fromkeys(told, "not-a-file")


@POSIX
def test_a_device_is_told(tmp_path: Path) -> None:
    if os.getuid():
        pytest.skip("only root makes devices")
    try:
        os.mknod(tmp_path / "null.docx", 0o600 | 0o020000, os.makedev(1, 3))
    except OSError:
        pytest.skip("no devices can be made here")
    assert aside(tmp_path) == {"null.docx": "not-a-file"}
    with pytest.raises(SpecError, match="not an ordinary file"):
        reading.read(tmp_path / "null.docx", "null.docx", 100)


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "closed/a.docx")
    put(tmp_path, "school.docx")
    real = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(inbox.os, "scandir", refuse)
    assert names(tmp_path) == ["school.docx"]
    assert aside(tmp_path) == {"closed": "unreadable-folder"}


def test_folders_in_one_another_end_somewhere(tmp_path: Path) -> None:
    put(tmp_path, "/".join(["x"] * 60) + "/a.docx")
    put(tmp_path, "x/y/b.docx")
    assert names(tmp_path) == ["x/y/b.docx"]
    assert aside(tmp_path) == {"x": "unreadable-folder"}
    assert [found.path.name for found in inbox.files([tmp_path / ("a" * 300)])] == ["a" * 300]


@POSIX
def test_a_link_that_takes_the_place_of_a_file_meanwhile_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.docx").symlink_to(put(tmp_path, "secret"))
    with pytest.raises(SpecError, match="not an ordinary file"):
        reading.read(tmp_path / "a.docx", "a.docx", 100, follow=False)
    assert reading.read(tmp_path / "a.docx", "a.docx", 100) == b"x"


@POSIX
def test_the_forms_of_a_folder_are_collected_whatever_else_is_in_it(
    cycle: Shop, tmp_path_factory: pytest.TempPathFactory
) -> None:
    cycle.run("forms", "p", "--period", "2026")
    folder = cycle.root / "in"
    for party in ("school-1", "school-2"):
        form = (cycle.root / OUT / f"{party}.docx").read_bytes()
        put(folder, f"{party}.docx", filling.word(form, {"act-1": {"status": "Выполнено"}}))
    what_systems_leave(folder)
    told = what_is_no_file(folder, tmp_path_factory.mktemp("outside"))
    ran = cycle.run("--lang", "en", "collect", "p", "--period", "2026", "in")
    assert ran.status == 1
    assert all(sum(line.startswith(f"{name}:") for line in ran.err.splitlines()) == 1 for name in told), ran.err
    assert "2 forms were read." in ran.err
    assert f"{len(told)} files were set aside." in ran.err
    assert set(execution(cycle)["activities"]["act-1"]["answers"]) == {"school-1", "school-2"}
