"""What a person has changed in a document is shown, and never lost: without a manifest, or in a run that is killed."""

import io
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import docx
import openpyxl
import pytest

from generator.opc import seals, zips
from generator.workspace import manifest, memory
from tests import cli_workspace
from tests.cli_workspace import Shop
from tests.test_cli_build import words

FOLDER = "output/mentors"
ROOT = Path(__file__).parent.parent
NEW = "roadmap (новый).docx"


def edit(path: Path, old: str, new: str) -> bytes:
    """Change a text of a table as a person would, and return the bytes of the file."""
    document = docx.Document(str(path))
    for table in document.tables:
        for cell in (cell for row in table.rows for cell in row.cells):
            for run in (run for paragraph in cell.paragraphs for run in paragraph.runs):
                run.text = run.text.replace(old, new)
    document.save(str(path))
    return path.read_bytes()


def make_forms(shop: Shop) -> None:
    """Make the form of a school, in Word and in Excel."""
    school = "  school-1: {name: Общеобразовательное учреждение «Школа № 1», short: Школа № 1}\n"
    shop.edit("people:\n", f"{school}people:\n", "program_specs/directory.yaml")
    shop.edit("term: март\n            responsible: edu", "term: ежегодно, март\n            responsible: school-1")
    ran = shop.run("forms", "mentors", "--period", "2026", "--xlsx")
    assert ran.status == 0, ran.err


@pytest.fixture
def edited(shop: Shop) -> Shop:
    """Return the workspace with a roadmap whose result was changed by hand, and a spec that was changed since."""
    shop.run("build")
    edit(shop.root / FOLDER / "roadmap.docx", "Справка", "Справка и фотографии")
    shop.edit("title: Семинар", "title: Большой семинар")
    return shop


def test_what_was_changed_by_hand_is_shown_with_the_ways_out(edited: Shop) -> None:
    before = (edited.root / FOLDER / "roadmap.docx").read_bytes()
    ran = edited.run("build")
    assert ran.status == 4
    assert "was “Справка”, now “Справка и фотографии”" in ran.err
    assert "table 1, row 3, cell 5" in ran.err
    assert "--keep" in ran.err
    assert "--force" in ran.err
    assert (edited.root / FOLDER / "roadmap.docx").read_bytes() == before


def test_what_the_spec_changed_is_not_taken_for_an_edit_by_hand(edited: Shop) -> None:
    assert "Большой" not in edited.run("build").err


def test_five_changes_are_shown_at_most(shop: Shop) -> None:
    shop.run("build")
    path = shop.root / FOLDER / "order.docx"
    document = docx.Document(str(path))
    for number in range(9):
        document.add_paragraph(f"Дописано {number}")
    document.save(str(path))
    ran = shop.run("build")
    assert ran.err.count("was added") == 5
    assert "4 changes more" in ran.err


@pytest.mark.parametrize("damage", [b"damaged", b""])
def test_without_what_was_kept_the_edit_is_refused_all_the_same(damage: bytes, edited: Shop) -> None:
    (edited.root / FOLDER / memory.NAME).write_bytes(damage)
    ran = edited.run("build")
    assert ran.status == 4
    assert "cannot be told" in ran.err


def test_a_file_that_is_no_word_file_any_more_is_refused(shop: Shop) -> None:
    shop.run("build")
    (shop.root / FOLDER / "roadmap.docx").write_bytes(b"by hand")
    ran = shop.run("build")
    assert (ran.status, "no Word file any more" in ran.err) == (4, True)


def test_the_new_document_can_be_kept_beside_the_edited_one(edited: Shop) -> None:
    before = (edited.root / FOLDER / "roadmap.docx").read_bytes()
    ran = edited.run("build", "--keep")
    assert ran.status == 0, ran.err
    found = words(ran.out)
    assert (found["roadmap.docx"], found[NEW], found["program.docx"]) == ("left as edited", "written", "written")
    assert (edited.root / FOLDER / "roadmap.docx").read_bytes() == before
    assert "Большой семинар" in _text(edited.root / FOLDER / NEW)
    again = words(edited.run("build", "--keep").out)
    assert (again["roadmap.docx"], again[NEW]) == ("left as edited", "unchanged")
    assert edited.run("build").status == 4  # the edit is not forgotten


def test_the_document_beside_is_renewed_unless_it_is_edited_itself(edited: Shop) -> None:
    edited.run("build", "--keep")
    edited.edit("Большой", "Малый")
    assert words(edited.run("build", "--keep").out)[NEW] == "written"
    edit(edited.root / FOLDER / NEW, "Малый", "Средний")
    edited.edit("Малый", "Новый")
    assert edited.run("build", "--keep").status == 4
    assert "Средний семинар" in _text(edited.root / FOLDER / NEW)


def test_who_takes_the_new_document_renames_it_and_goes_on(edited: Shop) -> None:
    edited.run("build", "--keep")
    (edited.root / FOLDER / NEW).replace(edited.root / FOLDER / "roadmap.docx")
    edited.edit("Большой", "Малый")
    ran = edited.run("build")
    assert (ran.status, words(ran.out)["roadmap.docx"]) == (0, "written")


def test_a_document_beside_that_is_needed_no_more_is_named(edited: Shop) -> None:
    edited.run("build", "--keep")
    assert "obsolete" not in edited.run("build", "--keep").out
    edited.run("build", "--force")
    assert words(edited.run("build").out)[NEW] == "obsolete"


def test_force_and_keep_are_not_given_together(shop: Shop) -> None:
    ran = shop.run("build", "--force", "--keep")
    assert (ran.status, "--keep" in ran.err) == (2, True)


# Without a manifest


@pytest.mark.parametrize("content", [None, b"", b"{", b"null", b'{"version": 99, "outputs": {}}'])
def test_without_a_manifest_untouched_files_are_ours_and_edited_ones_are_not_lost(
    content: bytes | None, edited: Shop
) -> None:
    path = edited.root / FOLDER / manifest.NAME
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    before = (edited.root / FOLDER / "roadmap.docx").read_bytes()
    ran = edited.run("build")
    assert ran.status == 4
    found = words(ran.out)
    assert (found["roadmap.docx"], found["program.docx"]) == ("refused", "held back")
    assert (edited.root / FOLDER / "roadmap.docx").read_bytes() == before
    (edited.root / FOLDER / "roadmap.docx").unlink()
    ran = edited.run("build")
    assert (ran.status, words(ran.out)["program.docx"]) == (0, "written")


def test_a_file_that_the_manifest_knows_otherwise_is_not_overwritten_though_it_bears_its_seal(shop: Shop) -> None:
    shop.run("build")
    old = (shop.root / FOLDER / "roadmap.docx").read_bytes()
    shop.edit("title: Семинар", "title: Большой семинар")
    shop.run("build")
    (shop.root / FOLDER / "roadmap.docx").write_bytes(old)  # somebody wants the old one back
    shop.edit("Большой", "Малый")
    assert shop.run("build").status == 4


def test_every_document_bears_a_seal_that_breaks_with_any_part(shop: Shop) -> None:
    shop.run("build")
    for path in (shop.root / FOLDER).glob("*.docx"):
        data = path.read_bytes()
        assert seals.is_untouched(data)
        parts = zips.read(data, "", ValueError, seals._GUARD)
        for name, content in parts.items():
            assert not seals.is_untouched(zips.write(parts | {name: content + b" "})), name
        assert not seals.is_untouched(zips.write(parts | {"word/new.xml": b"<a/>"}))
        assert not seals.is_untouched(data[:-40])


def test_forms_in_word_and_excel_bear_a_seal(shop: Shop) -> None:
    make_forms(shop)
    made = [path for path in (shop.root / FOLDER / "forms").rglob("*.*") if path.suffix in (".docx", ".xlsx")]
    assert {path.suffix for path in made} == {".docx", ".xlsx"}
    assert all(seals.is_untouched(path.read_bytes()) for path in made)
    book = openpyxl.load_workbook(next(path for path in made if path.suffix == ".xlsx"))
    stream = io.BytesIO()
    book.save(stream)
    assert not seals.is_untouched(stream.getvalue())


@pytest.mark.parametrize("data", [b"", b"PK", b"text", zips.write({}), zips.write({"a": b"coreProperties"})])
def test_what_is_no_file_of_ours_bears_no_seal(data: bytes) -> None:
    assert not seals.is_untouched(data)


# A run that is killed

ROUNDS = 60 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 6


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_run_killed_at_any_moment_leaves_whole_files_and_loses_no_edit(shop: Shop) -> None:
    chance = random.Random(4711)
    shop.run("build")
    hand = _append(shop.root / FOLDER / "order.docx")
    for number in range(ROUNDS):
        shop.write("program_specs/mentors/program.yaml", cli_workspace.PROGRAM.replace("Семинар", f"Семинар {number}"))
        _kill(shop.root, chance.uniform(0, 0.5) if number % 2 else chance.uniform(0, 0.03), writing=not number % 2)
        assert (shop.root / FOLDER / "order.docx").read_bytes() == hand
        for path in (shop.root / FOLDER).glob("*.docx"):
            docx.Document(str(path))
    ran = shop.run("build", "--keep")
    assert ran.status == 0, ran.err
    assert f"Семинар {ROUNDS - 1}" in _text(shop.root / FOLDER / "roadmap.docx")
    assert (shop.root / FOLDER / "order.docx").read_bytes() == hand
    assert not list((shop.root / FOLDER).glob("*.tmp"))


def _append(path: Path) -> bytes:
    document = docx.Document(str(path))
    document.add_paragraph("Дописано рукой")
    document.save(str(path))
    return path.read_bytes()


def _kill(root: Path, after: float, writing: bool) -> None:
    """Kill a build some time `after` its start, or after it has begun to write."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    command = [sys.executable, "-m", "generator", "build", "--keep"]
    with subprocess.Popen(
        command, cwd=root, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as run:
        while writing and run.poll() is None and not list((root / FOLDER).glob("*.tmp")):
            time.sleep(0.001)
        time.sleep(after)
        run.send_signal(signal.SIGKILL)


def _text(path: Path) -> str:
    document = docx.Document(str(path))
    return " ".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
