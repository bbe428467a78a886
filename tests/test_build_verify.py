"""`generator build --verify` names every file that is not as a build would leave it, and writes nothing."""

from pathlib import Path

import pytest

from generator.workspace import manifest
from tests.cli_workspace import Shop
from tests.test_hand_edits import edit, make_forms

FOLDER = "output/mentors"


def found(shop: Shop) -> dict[str, str]:
    """Return what is said of each file, by its name; the exit status must fit, and nothing may be touched."""
    before = {path: path.stat().st_mtime_ns for path in shop.root.rglob("*")}
    ran = shop.run("build", "--verify")
    assert {path: path.stat().st_mtime_ns for path in shop.root.rglob("*")} == before
    lines = (line.rsplit("  ", 1) for line in ran.out.splitlines())
    said = {Path(path).name: word.strip() for word, path in lines}
    assert ran.status == bool(said), ran.err
    return said


def test_after_a_build_nothing_differs(shop: Shop) -> None:
    shop.run("build")
    assert found(shop) == {}
    make_forms(shop)
    shop.run("build")
    assert found(shop) == {}


def test_before_the_first_build_everything_is_missing(shop: Shop) -> None:
    assert set(found(shop).values()) == {"missing"}


def test_each_difference_has_its_word(shop: Shop) -> None:
    shop.write("program_specs/mentors/execution/2026.yaml", "activities: {}\n")
    shop.run("build")
    (shop.root / "program_specs/mentors/execution/2026.yaml").unlink()
    folder = shop.root / FOLDER
    shop.edit("term: март", "term: апрель")
    (folder / "order.docx").unlink()
    edit(folder / "roadmap.docx", "Справка", "Акт")
    (folder / "notes.txt").write_text("x", encoding="utf-8")
    (folder / "~$program.docx").write_bytes(b"")
    said = found(shop)
    assert said == {
        "order.docx": "missing",
        "roadmap.docx": "edited by hand",
        "notes.txt": "unknown",
        "program.docx": "stale",
        "cyclogram-grid.docx": "stale",
        "report-2025.docx": "stale",
        "report-2026.docx": "obsolete",
    }


def test_an_edit_that_the_program_would_not_overwrite_is_named_even_if_nothing_else_changed(shop: Shop) -> None:
    shop.run("build")
    edit(shop.root / FOLDER / "roadmap.docx", "Справка", "Акт")
    assert found(shop) == {"roadmap.docx": "edited by hand"}


@pytest.mark.parametrize("content", [b"{", b'{"version": 99}'])
def test_a_damaged_manifest_is_named(content: bytes, shop: Shop) -> None:
    shop.run("build")
    (shop.root / FOLDER / manifest.NAME).write_bytes(content)
    assert found(shop) == {"manifest.json": "damaged"}


def test_a_lost_form_is_missing_and_an_edited_one_is_named(shop: Shop) -> None:
    make_forms(shop)
    shop.run("build")
    (form,) = (shop.root / FOLDER / "forms/2026").glob("school-1.xlsx")
    form.write_bytes(form.read_bytes() + b" ")
    (shop.root / FOLDER / "forms/2026/school-1.docx").unlink()
    assert found(shop) == {"school-1.docx": "missing", "school-1.xlsx": "edited by hand"}


def test_what_a_program_that_is_gone_has_left_is_obsolete(shop: Shop) -> None:
    shop.run("build")
    (shop.root / "program_specs/mentors").rename(shop.root / "program_specs/tutors")
    shop.run("build", "tutors")
    assert set(found(shop).values()) == {"obsolete"}


def test_errors_in_the_specs_are_said(shop: Shop) -> None:
    shop.run("build")
    shop.edit("issuer: edu", "issuer: edo")
    ran = shop.run("build", "--verify")
    assert (ran.status, "issuer" in ran.err) == (1, True)


def test_a_document_that_was_damaged_on_the_disk_together_with_its_record_is_stale(shop: Shop) -> None:
    """Only rendering anew tells: the record of the file and what it was made from fit each other."""
    shop.run("build")
    path, folder = shop.root / FOLDER / "roadmap.docx", shop.root / FOLDER
    records = manifest.read(folder / manifest.NAME)
    old = records["roadmap.docx"].sha256
    path.write_bytes((folder / "order.docx").read_bytes())
    text = (folder / manifest.NAME).read_text(encoding="utf-8")
    (folder / manifest.NAME).write_text(text.replace(old, manifest.digest(path.read_bytes())), encoding="utf-8")
    assert found(shop) == {"roadmap.docx": "stale"}


def test_it_goes_with_no_option_that_would_make_other_documents(shop: Shop) -> None:
    assert shop.run("build", "--verify", "--pdf").status == 2
    assert shop.run("build", "--verify", "--force").status == 2
