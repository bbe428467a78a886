"""Results are kept whole, and what a person changed is never lost."""

import errno
import os
from pathlib import Path

import pytest

from generator.errors import Refused
from generator.workspace import lock, manifest, writing
from generator.workspace.manifest import Record, digest
from generator.workspace.outputs import Kept, Outcome, Output, keep, preview
from generator.workspace.writing import WriteError


def output(name: str, text: str) -> Output:
    return Output(name, text.encode(), Record(digest(text.encode()), "t.docx", "0", {"program.yaml": "1"}))


def outcomes(kept: tuple[Kept, ...]) -> list[str]:
    return [one.outcome.value for one in kept]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "output" / "x"


def test_the_first_build_writes_and_the_second_changes_nothing(folder: Path) -> None:
    made = [output("order.docx", "a"), output("program.docx", "b")]
    assert outcomes(keep(folder, made)) == ["written", "written"]
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert outcomes(keep(folder, made)) == ["unchanged", "unchanged"]
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_only_what_changed_is_written(folder: Path) -> None:
    keep(folder, [output("order.docx", "a"), output("program.docx", "b")])
    assert outcomes(keep(folder, [output("order.docx", "a"), output("program.docx", "c")])) == ["unchanged", "written"]


def test_the_manifest_names_every_output_even_those_not_made_this_time(folder: Path) -> None:
    keep(folder, [output("order.docx", "a"), output("program.docx", "b")])
    keep(folder, [output("order.docx", "c")])
    known = manifest.read(folder / "manifest.json")
    assert known["order.docx"].sha256 == digest(b"c")
    assert known["program.docx"] == output("program.docx", "b").record


def test_a_document_edited_by_hand_is_refused_and_its_whole_set_held_back(folder: Path) -> None:
    keep(folder, [output("order.docx", "a"), output("program.docx", "b")])
    (folder / "order.docx").write_bytes(b"edited")
    kept = keep(folder, [output("order.docx", "c"), output("program.docx", "d")])
    assert outcomes(kept) == ["refused", "held back"]
    assert kept[0].problem is not None
    assert kept[0].problem.code == "edited-by-hand"
    assert (folder / "order.docx").read_bytes() == b"edited"
    assert (folder / "program.docx").read_bytes() == b"b"


def test_a_document_that_is_not_ours_is_refused(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "order.docx").write_bytes(b"somebody's")
    assert outcomes(keep(folder, [output("order.docx", "a")])) == ["refused"]


def test_force_overwrites_what_was_edited_by_hand(folder: Path) -> None:
    keep(folder, [output("order.docx", "a")])
    (folder / "order.docx").write_bytes(b"edited")
    assert outcomes(keep(folder, [output("order.docx", "b")], force=True)) == ["written"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.parametrize("is_there", [True, False])
def test_force_never_writes_through_a_link(is_there: bool, folder: Path, tmp_path: Path) -> None:
    folder.mkdir(parents=True)
    if is_there:
        (tmp_path / "mine").write_text("mine")
    (folder / "order.docx").symlink_to(tmp_path / "mine")
    assert outcomes(keep(folder, [output("order.docx", "a")], force=True)) == ["refused"]
    assert (tmp_path / "mine").exists() == is_there
    assert not is_there or (tmp_path / "mine").read_text() == "mine"


def test_a_folder_in_place_of_a_file_of_ours_is_named_in_words_of_our_own(folder: Path) -> None:
    (folder / manifest.NAME).mkdir(parents=True)
    with pytest.raises(WriteError) as caught:
        keep(folder, [output("order.docx", "a")])
    assert "a folder stands" in repr(caught.value.problems[0].message)


def test_an_edit_that_equals_the_new_result_is_no_conflict(folder: Path) -> None:
    keep(folder, [output("order.docx", "a")])
    (folder / "order.docx").write_bytes(b"b")
    assert outcomes(keep(folder, [output("order.docx", "b")])) == ["unchanged"]


def test_a_damaged_manifest_loses_nothing(folder: Path) -> None:
    keep(folder, [output("order.docx", "a")])
    (folder / "manifest.json").write_text('{"outputs": {"order.docx": {"sha', encoding="utf-8")
    assert outcomes(keep(folder, [output("order.docx", "b")])) == ["refused"]
    assert outcomes(keep(folder, [output("order.docx", "a")])) == ["unchanged"]
    assert outcomes(keep(folder, [output("order.docx", "b")])) == ["written"]


@pytest.mark.parametrize("owner", ["~$order.docx", "~$rder.docx", "~$der.docx", ".~lock.order.docx#"])
def test_a_document_open_in_word_is_refused_even_by_force(owner: str, folder: Path) -> None:
    keep(folder, [output("order.docx", "a")])
    (folder / owner).write_bytes(b"")
    kept = keep(folder, [output("order.docx", "b")], force=True)
    assert kept[0].problem is not None
    assert kept[0].problem.code == "file-in-use"
    assert (folder / "order.docx").read_bytes() == b"a"
    assert outcomes(keep(folder, [output("order.docx", "a")])) == ["unchanged"]


def test_a_preview_says_what_would_happen_and_touches_nothing(folder: Path) -> None:
    assert outcomes(preview(folder, [output("order.docx", "a")])) == ["would be written"]
    assert not folder.parent.exists()
    keep(folder, [output("order.docx", "a"), output("program.docx", "b")])
    (folder / "order.docx").write_bytes(b"edited")
    assert outcomes(preview(folder, [output("order.docx", "c"), output("program.docx", "d")])) == [
        "refused",
        "held back",
    ]


@pytest.mark.parametrize("crash_at", [0, 1, 2])
def test_after_a_crash_each_file_is_whole_and_the_next_run_goes_on(
    crash_at: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("order.docx", "program.docx")
    keep(folder, [output(name, "old") for name in names])
    crash(monkeypatch, crash_at)
    with pytest.raises(KeyboardInterrupt):
        keep(folder, [output(name, "new") for name in names])
    monkeypatch.undo()
    assert {(folder / name).read_bytes() for name in names} <= {b"old", b"new"}
    # The spec may have changed again before the next run: files of the crashed one are still ours.
    assert set(outcomes(keep(folder, [output(name, "newest") for name in names]))) == {"written"}
    assert sorted(path.name for path in folder.iterdir()) == ["manifest.json", *names]


def crash(monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    """Make the process end at the replacement number `at` (from 0), as a power failure would."""
    real, calls = Path.replace, iter(range(100))

    def replace(self: Path, target: Path) -> Path:
        if next(calls) == at:
            raise KeyboardInterrupt
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)


def test_a_full_disk_leaves_set_and_manifest_as_they_were(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(folder, [output("order.docx", "a")])
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    def fsync(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(writing.WriteError):
        keep(folder, [output("order.docx", "b")])
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_second_writer_waits_and_then_names_the_first(tmp_path: Path) -> None:
    with lock.held(tmp_path), pytest.raises(Refused) as caught, lock.held(tmp_path, wait=0.1):
        pass
    values = caught.value.problems[0].message.values
    assert values["process"] == str(os.getpid())
    assert values["host"]


def test_a_lock_file_left_by_a_dead_process_is_taken_over(tmp_path: Path) -> None:
    (tmp_path / lock.NAME).write_text("999999 elsewhere\n", encoding="utf-8")
    with lock.held(tmp_path, wait=0.1):
        assert (tmp_path / lock.NAME).read_text(encoding="utf-8").startswith(f"{os.getpid()} ")
    assert not (tmp_path / lock.NAME).exists()


def test_the_lock_is_free_again_after_a_failure(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="inside"), lock.held(tmp_path):
        raise ValueError("inside")
    with lock.held(tmp_path, wait=0.1):
        pass


def test_the_output_folder_may_not_be_a_file(folder: Path) -> None:
    folder.parent.write_bytes(b"")
    with pytest.raises(writing.WriteError):
        keep(folder, [output("order.docx", "a")])


def test_the_same_records_give_the_same_manifest() -> None:
    one, other = output("a", "1").record, output("b", "2").record
    assert manifest.dump({"a": one, "b": other}) == manifest.dump({"b": other, "a": one})
    assert Outcome.WRITTEN.value == "written"
