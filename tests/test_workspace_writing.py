"""Files are written whole or not at all."""

import errno
import os
import sys
from pathlib import Path

import pytest

from generator.errors import Exit, GeneratorError, Refused
from generator.workspace import creating, staging, writing

FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def left_over(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob(".*")]


def test_every_file_is_written_with_its_folders(tmp_path: Path) -> None:
    writing.replace({tmp_path / "a" / "one": b"1", tmp_path / "b" / "c" / "two": b"2"})
    assert (tmp_path / "a" / "one").read_bytes() == b"1"
    assert (tmp_path / "b" / "c" / "two").read_bytes() == b"2"
    assert left_over(tmp_path) == []


@pytest.mark.parametrize("failing", [1, 2, 3])
def test_a_full_disk_leaves_every_old_file_as_it_was(
    failing: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {tmp_path / name: b"old" for name in ("one", "two", "three")}
    writing.replace(files)
    calls = iter(range(1, 100))

    def fsync(_: int) -> None:
        if next(calls) == failing:
            raise FULL

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(writing.WriteError) as caught:
        writing.replace(dict.fromkeys(files, b"new"))
    assert caught.value.exit is Exit.REFUSED
    assert [path.read_bytes() for path in files] == [b"old"] * 3
    assert left_over(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="the limit is a POSIX one")
def test_a_write_that_the_system_cuts_short_leaves_the_old_file(tmp_path: Path) -> None:
    import resource
    import signal

    target = tmp_path / "document"
    target.write_bytes(b"old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
        with pytest.raises(writing.WriteError):
            writing.replace({target: b"x" * 100_000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
    assert target.read_bytes() == b"old"
    assert left_over(tmp_path) == []


def failing_replace(monkeypatch: pytest.MonkeyPatch, name: str, error: OSError) -> None:
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target.name == name:
            raise error
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)


def test_a_file_open_in_word_puts_the_others_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {tmp_path / "one": b"old", tmp_path / "two": b"old"}
    writing.replace(files)
    failing_replace(monkeypatch, "three", PermissionError(13, "Permission denied"))
    with pytest.raises(Refused) as caught:
        writing.replace({**dict.fromkeys(files, b"new"), tmp_path / "new": b"new", tmp_path / "three": b"new"})
    assert caught.value.problems[0].code == "file-in-use"
    assert caught.value.problems[0].place.file.endswith("three")
    assert [path.read_bytes() for path in files] == [b"old", b"old"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "two"]


def test_putting_back_leaves_alone_the_file_that_another_program_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {tmp_path / "one": b"1", tmp_path / "two": b"2"}
    writing.replace(files)
    failing_replace(monkeypatch, "two", PermissionError(13, "Permission denied"))
    with pytest.raises(Refused):
        writing.replace(dict.fromkeys(files, b"new"))
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == files


def test_left_over_temporary_files_are_removed_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / ".generator-order.docx.tmp").write_bytes(b"half")
    (tmp_path / ".gitignore").write_bytes(b"")
    staging.clean(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [".gitignore"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    writing.replace({tmp_path / "link": b"new"})
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX")
def test_the_mode_of_a_file_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "document"
    target.write_bytes(b"old")
    target.chmod(0o640)
    writing.replace({target: b"new"})
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_file_where_a_folder_should_be_is_a_plain_message(tmp_path: Path) -> None:
    (tmp_path / "output").write_bytes(b"")
    with pytest.raises(writing.WriteError):
        writing.replace({tmp_path / "output" / "x": b""})


def test_nothing_is_created_where_one_file_is_there_already(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"mine")
    (tmp_path / "c").write_bytes(b"mine")
    with pytest.raises(Refused) as caught:
        creating.create({tmp_path / name: b"new" for name in "abc"})
    assert [Path(problem.place.file).name for problem in caught.value.problems] == ["b", "c"]
    assert not (tmp_path / "a").exists()


def test_a_file_with_the_same_bytes_is_not_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"new")
    creating.create({tmp_path / "a": b"new", tmp_path / "b": b"new"})
    assert (tmp_path / "b").read_bytes() == b"new"


def test_a_file_changed_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    spec = tmp_path / "program.yaml"
    spec.write_bytes(b"newer")
    with pytest.raises(GeneratorError):
        creating.change(spec, before=b"old", after=b"fixed")
    assert spec.read_bytes() == b"newer"


@pytest.mark.parametrize("is_folder", [False, True])
def test_a_spec_that_is_gone_when_its_fix_is_written_is_no_bug(tmp_path: Path, is_folder: bool) -> None:
    spec = tmp_path / "program.yaml"
    if is_folder:
        spec.mkdir()
    with pytest.raises(Refused) as refused:
        creating.change(spec, before=b"old", after=b"fixed")
    assert [problem.code for problem in refused.value.problems] == ["changed-meanwhile"]
    assert spec.exists() is is_folder


def test_a_read_only_spec_is_left_as_it_is(tmp_path: Path) -> None:
    spec = tmp_path / "program.yaml"
    spec.write_bytes(b"old")
    spec.chmod(0o444)
    with pytest.raises(Refused) as refused:
        creating.change(spec, before=b"old", after=b"fixed")
    assert [problem.code for problem in refused.value.problems] == ["read-only"]
    assert spec.read_bytes() == b"old"
    spec.chmod(0o644)
