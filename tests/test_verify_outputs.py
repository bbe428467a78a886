"""What `make verify` says of files that are wrong; that it says nothing of ours is for itself to show."""

import shutil
from pathlib import Path

import pytest

from tests.damages.making import GOOD
from tests.damages.studied import STUDIED
from tests.word_files import of_table
from tools import verify_outputs
from tools.verifying import papers, readers, word
from tools.verifying.faults import Fault, Files

SHORT = next(one for one in STUDIED if one.name == "a short row")
NO_PDF = b"%PDF-1.7\nnothing\n%%EOF\n"


@pytest.fixture
def files(tmp_path: Path) -> Files:
    made = Files(tmp_path / "output", tmp_path / "cycle", tmp_path / "scratch")
    for folder in (made.results / "a", made.cycle, made.scratch / "archive" / "a"):
        folder.mkdir(parents=True)
    return made


def test_our_verifier_names_the_file_the_place_and_the_fault(files: Files) -> None:
    (files.results / "a" / "good.docx").write_bytes(GOOD)
    (files.cycle / "short.docx").write_bytes(SHORT.made(GOOD))
    seen, (fault,), _ = word.by_us(files)
    assert seen == 2
    assert fault.file == "short.docx"
    assert "table 1 row 2" in fault.place
    assert fault.what.startswith("row-width: ")


def test_readers_that_see_different_tables_are_told_of(files: Files) -> None:
    (files.results / "a" / "good.docx").write_bytes(GOOD)
    (files.cycle / "short.docx").write_bytes(SHORT.made(GOOD))
    assert {fault.file for fault in readers.tables(files).faults} == {"short.docx"}


def test_a_document_with_other_cells_than_its_spec_is_told_of_by_both_readers(files: Files) -> None:
    (files.results / "monitoring-2025").mkdir()
    (files.results / "monitoring-2025" / "roadmap.docx").write_bytes(of_table(["а", "б"], ["в", "г"]))
    told = readers.tables(files).faults
    assert {(fault.file, fault.place) for fault in told} == {
        ("monitoring-2025/roadmap.docx", "pandoc"),
        ("monitoring-2025/roadmap.docx", "mammoth"),
    }


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not on this machine")
def test_a_broken_pdf_is_told_of_by_every_reader(files: Files) -> None:
    pytest.importorskip("page", reason="page-validation is not on this machine")
    (files.scratch / "archive" / "a" / "order.pdf").write_bytes(NO_PDF)
    told = papers.structure(files).faults
    assert {fault.file for fault in told} == {"archive/a/order.pdf"}
    assert {"qpdf", "pypdf", "2b"} <= {fault.place for fault in told}


def test_a_check_that_saw_nothing_or_a_fault_fails_the_whole(
    files: Files, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = [verify_outputs.Verdict(0, []), verify_outputs.Verdict(3, [Fault("a.docx", "row 2", "short")])]
    assert not any(verify_outputs._ran("a check", lambda _, verdict=one: verdict, files) for one in said)
    assert "a.docx: row 2: short" in capsys.readouterr().out
    assert verify_outputs._ran("a check", lambda _: verify_outputs.Verdict(3, []), files)


def test_without_results_it_says_what_to_do(
    files: Files, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(verify_outputs, "_lacking", list)
    shutil.rmtree(files.results / "a")
    assert verify_outputs.main(files.results) == 1
    assert "make build" in capsys.readouterr().err
