"""What stands in the way of results: links out of the folder, pipes, names, documents open elsewhere, a crash."""

import contextlib
import errno
import json
import os
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import GeneratorError, Refused
from generator.workspace import completing, copies, creating, manifest, pending, staging, writing
from generator.workspace.manifest import Record, digest
from generator.workspace.outputs import Output, keep, preview
from generator.workspace.places import Workspace
from tests.cli_workspace import Shop

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes need rights there")


def output(name: str, text: str) -> Output:
    return Output(name, text.encode(), Record(digest(text.encode())))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "output" / "x"
    keep(found, [output("order.docx", "old"), output("program.docx", "old")])
    return found


ROOT = Path(__file__).parent.parent
NEW = [output("order.docx", "new"), output("program.docx", "new")]


def state(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


NAMES = ["manifest.json", ".generator-order.docx.tmp", ".generator-order.docx.old.tmp", ".generator-set.tmp"]


@pytest.mark.parametrize("name", [*NAMES, "../.generator.lock"])
def test_nothing_is_written_through_a_link_in_place_of_a_file_of_ours(name: str, folder: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.write_bytes(b"mine")
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to(mine)
    with contextlib.suppress(Refused):  # a link in place of a temporary file is taken away
        keep(folder, NEW, force=True)
    assert mine.read_bytes() == b"mine"
    assert (folder / "order.docx").read_bytes() == (folder / "program.docx").read_bytes()


def test_a_folder_that_is_a_link_out_of_the_results_is_not_written_to(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "output" / "x").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Refused) as caught:
        keep(tmp_path / "output" / "x", NEW, force=True)
    assert caught.value.problems[0].code == "in-the-way"
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_the_folder_of_all_results_may_be_on_another_disk(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    (tmp_path / "output").symlink_to(tmp_path / "disk")
    keep(tmp_path / "output" / "x", NEW)
    assert (tmp_path / "disk" / "x" / "order.docx").read_bytes() == b"new"


@pytest.mark.parametrize("name", ["order.docx", manifest.NAME])
def test_a_pipe_in_place_of_a_file_is_not_waited_for(name: str, folder: Path) -> None:
    (folder / name).unlink()
    os.mkfifo(folder / name)
    kept = keep(folder, NEW)
    assert [one.outcome.value for one in kept] == (
        ["refused", "held back"] if name == "order.docx" else ["refused"] * 2
    )


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo])
def test_force_replaces_files_and_nothing_else(make: Callable[[Path], None], tmp_path: Path) -> None:
    make(tmp_path / "copy.docx")
    with pytest.raises(Refused) as caught:
        creating.create({tmp_path / "copy.docx": b"new"}, force=True)
    assert caught.value.problems[0].code == "in-the-way"


@pytest.mark.parametrize("name", ["con", "com1", "lpt¹", "x.", " x", "a" * 201, "a\x01", "..", "a:b"])
@pytest.mark.parametrize("write", [keep, preview])
def test_a_name_that_some_system_cannot_keep_is_refused_before_anything_is_written(
    write: Callable[..., object], name: str, tmp_path: Path
) -> None:
    with pytest.raises(GeneratorError) as caught:
        write(tmp_path / "output" / "x", [output(f"forms/{name}/a.docx", "new")])
    assert {one.code for one in caught.value.problems} == {"unsafe-name"}
    assert not (tmp_path / "output").exists()


def test_a_party_called_as_a_device_gets_no_form(shop: Shop) -> None:
    shop.edit("people:", "  con: {name: Школа № 3}\npeople:", "program_specs/directory.yaml")
    shop.edit("responsible: edu", "responsible: con")
    ran = shop.run("forms", "mentors", "--period", "2025")
    assert ran.status == 1
    assert (
        "forms/2025/con.docx: error: The name “con.docx” is the name of a device on Windows. [unsafe-name]" in ran.err
    )


def test_two_names_that_are_one_on_a_mac_clash(shop: Shop) -> None:
    text = shop.root.joinpath("program_specs/mentors/program.yaml").read_text("utf-8")
    for name in ("шко\u0438\u0306", "шко\u0439"):
        shop.write(f"program_specs/{name}/program.yaml", text)
    ran = shop.run("build")
    assert ran.err.count("[name-clash]") == 2
    assert not list((shop.root / "output").glob("шко*"))


@pytest.mark.parametrize("number", ["a\nb", "\x07", "я" * 127, "", ".."])
def test_a_number_that_makes_no_name_makes_no_edition(number: str, shop: Shop) -> None:
    ran = shop.run("edition", "mentors", "--date", "2024-12-20", "--number", number)
    assert ran.status == 1
    assert "[unsafe-name]" in ran.err
    assert not (shop.root / "program_specs/mentors/editions").exists()


def of_word(name: str) -> bytes:
    """Return an owner file of Word: the name in the code page and in UTF-16, each with its length."""
    both = name.encode("cp1251").ljust(53), name.encode("utf-16-le").ljust(106, b"\0")
    return bytes([len(name)]) + both[0] + struct.pack("<H", len(name)) + both[1]


@pytest.mark.parametrize(
    ("owner", "data", "person"),
    [
        ("~$order.docx", of_word("Петрова А.Б."), "Петрова А.Б."),
        (".~lock.order.docx#", b",ivanov,PC,01.12.2026 10:00,file:///C:/x;", "ivanov"),
        (".~lock.order.docx#", "Иванов И. И.,ivanov,PC,01.12.2026 10:00,file:///C:/x;".encode(), "Иванов И. И."),
        ("~$order.docx", b"\xff" * 10, ""),
        (".~lock.order.docx#", b"\0\x1b[31m", ""),
    ],
)
def test_who_has_a_document_open_is_named_where_the_owner_file_says(
    owner: str, data: bytes, person: str, folder: Path
) -> None:
    (folder / owner).write_bytes(data)
    problem = keep(folder, NEW, force=True)[0].problem
    assert problem
    assert problem.code == "file-in-use"
    assert problem.message.values.get("person", "") == person
    assert (folder / "program.docx").read_bytes() == b"old"


def test_an_owner_file_that_is_a_pipe_names_nobody(folder: Path) -> None:
    os.mkfifo(folder / "~$order.docx")
    problem = keep(folder, NEW)[0].problem
    assert problem
    assert problem.code == "file-in-use"


def test_a_file_of_the_users_that_is_open_elsewhere_is_left(tmp_path: Path) -> None:
    (tmp_path / "plan.ics").write_bytes(b"old")
    (tmp_path / ".~lock.plan.ics#").write_bytes(b"")
    with pytest.raises(Refused) as caught:
        creating.change(tmp_path / "plan.ics", b"old", b"new")
    assert caught.value.problems[0].code == "file-in-use"


def killed(monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    """Let the process end at the replacement number `at` (from 0), as a power failure would: nothing is tidied."""
    real, calls = Path.replace, iter(range(100))

    def replace(self: Path, target: Path) -> Path:
        if next(calls) == at:
            raise SystemExit
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(writing, "_restored", lambda _: False)


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    found = tmp_path / "program_specs"
    (found / "x").mkdir(parents=True)
    (found / "directory.yaml").write_bytes(b"old")
    return found


def begin(specs: Path) -> None:
    creating.begin({specs / "x" / "program.yaml": b"new"}, {specs / "directory.yaml": (b"old", b"new")}, specs)


def test_a_set_of_specs_that_was_cut_off_is_completed_by_the_next_run(
    specs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed(monkeypatch, at=1)
    with pytest.raises(writing.HalfWritten):
        begin(specs)
    monkeypatch.undo()
    assert (specs / "directory.yaml").read_bytes() == b"old"
    completing.complete(Workspace(specs.parent))
    assert (specs / "directory.yaml").read_bytes() == b"new"
    creating.create({specs / "x" / "other.yaml": b"new"}, home=specs)
    assert sorted(path.name for path in specs.rglob("*")) == ["directory.yaml", "other.yaml", "program.yaml", "x"]


def test_a_set_that_was_cut_off_is_not_completed_over_what_a_person_wrote_since(
    specs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed(monkeypatch, at=1)
    with pytest.raises(writing.HalfWritten):
        begin(specs)
    monkeypatch.undo()
    (specs / "directory.yaml").write_bytes(b"mine")
    completing.complete(Workspace(specs.parent))
    assert (specs / "directory.yaml").read_bytes() == b"mine"
    assert not pending.is_noted(specs)


@pytest.mark.parametrize("name", ["../outside", "x/../../outside", "/etc/outside"])
def test_a_note_from_elsewhere_names_no_file_outside(name: str, specs: Path, tmp_path: Path) -> None:
    target = tmp_path / "outside"
    target.write_bytes(b"old")
    staging.write(staging.temporary(target), b"new")
    said = {name: [digest(b"old"), digest(b"new")], "directory.yaml": [digest(b"old"), digest(b"new")]}
    (specs / pending.NAME).write_text(json.dumps(said), encoding="utf-8")
    staging.write(staging.temporary(specs / "directory.yaml"), b"new")
    completing.complete(Workspace(specs.parent))
    assert target.read_bytes() == b"old"
    assert (specs / "directory.yaml").read_bytes() == b"old"


def test_results_brought_from_elsewhere_never_leave_the_folder(tmp_path: Path) -> None:
    (tmp_path / "output" / "x").mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "output" / "x" / "forms").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Refused):
        copies.brought(tmp_path / "output" / "x", {}, {"forms/a.docx": b"new"})
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_disk_that_lies_is_found_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, real = state(folder), Path.read_bytes

    def read_bytes(self: Path) -> bytes:
        return real(self)[:-1] if staging.is_temporary(self.name) else real(self)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    with pytest.raises(writing.WriteError):
        keep(folder, NEW)
    monkeypatch.undo()
    assert state(folder) == before


def test_what_cannot_be_put_back_is_said_and_completed_by_the_next_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = Path.replace, iter(range(100))

    def replace(self: Path, target: Path) -> Path:
        if next(calls) > 0:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(writing.HalfWritten):
        keep(folder, NEW)
    monkeypatch.undo()
    assert {one.outcome.value for one in keep(folder, NEW)} == {"unchanged"}
    assert sorted(state(folder)) == ["manifest.json", "order.docx", "program.docx"]


def test_a_disk_without_second_names_for_files_keeps_copies(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def link(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", link)
    before, real = state(folder), Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target.name == manifest.NAME and not self.name.endswith(".old.tmp"):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(writing.WriteError):
        keep(folder, NEW)
    assert state(folder) == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("stream", [1, 2])
def test_an_output_that_is_full_is_no_bug(stream: int, shop: Shop) -> None:
    command = [sys.executable, "-m", "generator", "term" if stream == 1 else "nonsense", "май", "--period", "2025"]
    with Path("/dev/full").open("wb") as full:
        out, err = (full, subprocess.PIPE) if stream == 1 else (subprocess.PIPE, full)
        done = subprocess.run(command, stdout=out, stderr=err, cwd=ROOT, check=False)
    assert done.returncode == 4
    assert b"Traceback" not in (done.stderr or b"")
