"""`generator build --pdf` as a user runs it, with a program in place of LibreOffice."""

import json
import os
from pathlib import Path

import pytest

from generator.pdf.office import VARIABLE
from generator.pdf.worker import Worker
from tests import cli_workspace, fake_office
from tests.cli_workspace import Shop
from tests.fake_office import HASTY, Fake

pytestmark = fake_office.posix

STEMS = ["order", "program", "roadmap", "cyclogram-grid", "report-2025"]
BOUND = ["order", "program", "roadmap"]
FOLDER = "output/mentors"


@pytest.fixture
def fake(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Fake:
    """Return the program that `generator` takes for LibreOffice."""
    made = Fake(tmp_path_factory.mktemp("fake"))
    monkeypatch.setenv(VARIABLE, str(made.program))
    return made


def words(out: str) -> dict[str, str]:
    """What became of each file, by its name."""
    lines = [line for line in out.splitlines() if not line.startswith(" ")]  # below a path stand the reasons
    return {Path(line[line.index("output") :]).name: line[: line.index("output")].strip() for line in lines}


def fates(out: str, suffix: str) -> dict[str, str]:
    return {Path(name).stem: word for name, word in words(out).items() if name.endswith(suffix)}


def test_every_document_gets_a_pdf_and_the_order_is_bound_with_its_appendices(shop: Shop, fake: Fake) -> None:
    ran = shop.run("build", "--pdf")
    assert ran.status == 0, ran.err
    assert fates(ran.out, ".docx") == dict.fromkeys(STEMS, "written")
    assert fates(ran.out, ".pdf") == dict.fromkeys([*STEMS, "bundle"], "written")
    assert all((shop.root / FOLDER / f"{stem}.pdf").read_bytes().startswith(b"%PDF") for stem in [*STEMS, "bundle"])
    assert fake.left() == []


def test_a_second_build_changes_nothing_and_does_not_start_libreoffice(shop: Shop, fake: Fake) -> None:
    shop.run("build", "--pdf")
    before = len(fake.started)
    ran = shop.run("build", "--pdf")
    assert set(words(ran.out).values()) == {"unchanged"}
    assert len(words(ran.out)) == 11
    assert len(fake.started) == before


def test_only_what_changed_is_printed_again(shop: Shop, fake: Fake) -> None:
    shop.run("build", "--pdf")
    before = len(fake.started)
    shop.edit("number: 17", "number: 18")
    shop.run("build", "--pdf")
    (printed,) = [one for one in fake.started[before:] if "--outdir" in one]
    assert printed[printed.index("--outdir") + 2 :] == [printed[-1]]


def test_without_libreoffice_the_documents_are_built_and_it_is_said_how_to_install_it(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "/nowhere/soffice")
    ran = shop.run("build", "--pdf")
    assert ran.status == 3
    assert fates(ran.out, ".docx") == dict.fromkeys(STEMS, "written")
    assert fates(ran.out, ".pdf") == dict.fromkeys([*STEMS, "bundle"], "not made")
    assert ran.err.count("no-office") == 1
    assert "nstall" in ran.err
    assert sorted(path.suffix for path in (shop.root / FOLDER).glob("[!.]*")) == [".docx"] * 5 + [".json"]


def test_what_is_printed_already_needs_no_libreoffice(shop: Shop, fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.run("build", "--pdf")
    monkeypatch.setenv(VARIABLE, "/nowhere/soffice")
    assert shop.run("build", "--pdf").status == 0


@pytest.mark.parametrize("mode", ["hang", "crash", "lie"])
def test_when_libreoffice_fails_each_document_is_named_and_the_documents_are_kept(
    mode: str, shop: Shop, fake: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Worker.__init__, "__defaults__", (HASTY,))
    fake.does(mode)
    ran = shop.run("build", "--pdf")
    assert ran.status == 3
    assert fates(ran.out, ".docx") == dict.fromkeys(STEMS, "written")
    assert fates(ran.out, ".pdf") == dict.fromkeys([*STEMS, "bundle"], "not made")
    assert all(f"mentors/{stem}.docx" in ran.err.replace(os.sep, "/") for stem in STEMS)
    assert "Traceback" not in ran.err
    assert fake.left() == []


def test_a_pdf_changed_by_hand_is_refused(shop: Shop, fake: Fake) -> None:
    shop.run("build", "--pdf")
    (shop.root / FOLDER / "order.pdf").write_bytes(b"signed")
    ran = shop.run("build", "--pdf")
    assert ran.status == 4
    assert words(ran.out)["order.pdf"] == "refused"
    assert (shop.root / FOLDER / "order.pdf").read_bytes() == b"signed"
    assert shop.run("build", "--pdf", "--force").status == 0
    assert (shop.root / FOLDER / "order.pdf").read_bytes() != b"signed"


def test_a_dry_run_says_what_would_be_made_and_does_not_start_libreoffice(shop: Shop, fake: Fake) -> None:
    ran = shop.run("build", "--pdf", "--dry-run")
    assert ran.status == 0
    assert fates(ran.out, ".pdf") == dict.fromkeys([*STEMS, "bundle"], "would be written")
    assert not (shop.root / "output").exists()
    shop.run("build", "--pdf")
    before = len(fake.started)
    assert set(words(shop.run("build", "--pdf", "--dry-run").out).values()) == {"unchanged"}
    shop.edit("number: 17", "number: 18")
    found = fates(shop.run("build", "--pdf", "--dry-run").out, ".pdf")
    assert {stem for stem, word in found.items() if word == "would be written"} == {"order", "bundle"}
    assert len(fake.started) == before


def test_one_kind_of_document_gets_its_pdf_and_nothing_is_bound(shop: Shop, fake: Fake) -> None:
    ran = shop.run("build", "--pdf", "--only", "order")
    assert list(words(ran.out)) == ["order.docx", "order.pdf"]


def test_a_program_of_one_document_has_nothing_to_bind(shop: Shop, fake: Fake) -> None:
    text = (shop.root / "program_specs/mentors/program.yaml").read_text(encoding="utf-8")
    shop.write("program_specs/mentors/program.yaml", text.partition("sections:")[0])
    (shop.root / "program_specs/mentors/execution/2025.yaml").unlink()
    assert list(words(shop.run("build", "--pdf").out)) == ["order.docx", "order.pdf"]


def test_a_build_without_pdf_leaves_pdfs_alone_and_says_when_they_are_older(shop: Shop, fake: Fake) -> None:
    shop.run("build", "--pdf")
    ran = shop.run("build")
    assert "older" not in ran.err
    assert fates(ran.out, ".pdf") == {}
    shop.edit("number: 17", "number: 18")
    ran = shop.run("build")
    assert fates(ran.out, ".pdf") == {}
    assert "older" in ran.err
    assert "older" not in shop.run("build", "--pdf").err


def test_a_pdf_that_somebody_deleted_is_not_called_older(shop: Shop, fake: Fake) -> None:
    shop.run("build", "--pdf")
    for pdf in (shop.root / "output").rglob("*.pdf"):
        pdf.unlink()
    shop.edit("number: 17", "number: 18")
    assert "older" not in shop.run("build").err


def test_a_pdf_whose_document_no_spec_holds_any_more_is_named_and_stays(shop: Shop, fake: Fake) -> None:
    shop.run("build", "--pdf")
    (shop.root / "program_specs/mentors/execution/2025.yaml").unlink()
    ran = shop.run("build")
    assert fates(ran.out, ".pdf") == {"report-2025": "obsolete"}
    assert (shop.root / FOLDER / "report-2025.pdf").is_file()


def test_the_settings_choose_the_standard_and_a_change_prints_anew(shop: Shop, fake: Fake) -> None:
    shop.run("build", "--pdf")
    shop.write("program_specs/settings.yaml", "pdf: {standard: archive}\n")
    shop.run("build", "--pdf")
    assert "SelectPdfVersion" in " ".join(fake.started[-1])


def test_one_libreoffice_serves_all_programs(shop: Shop, fake: Fake) -> None:
    shop.write("program_specs/tutors/program.yaml", cli_workspace.PROGRAM)
    assert shop.run("build", "--pdf").status == 0
    assert len([one for one in fake.started if "--outdir" not in one]) == 1


def test_a_manifest_of_an_earlier_version_is_understood(shop: Shop, fake: Fake) -> None:
    shop.run("build")
    path = shop.root / FOLDER / "manifest.json"
    found = json.loads(path.read_text(encoding="utf-8"))
    for record in found["outputs"].values():
        for key in ("source", "pages", "bare_sha256"):
            record.pop(key, None)
    path.write_text(json.dumps({**found, "version": 1}), encoding="utf-8")
    assert set(fates(shop.run("build", "--pdf").out, ".docx").values()) == {"unchanged"}


def test_without_a_manifest_an_untouched_pdf_is_ours_and_another_is_not_lost(shop: Shop, fake: Fake) -> None:
    shop.run("build", "--pdf")
    (shop.root / FOLDER / "manifest.json").unlink()
    shop.edit("term: март", "term: апрель")
    (shop.root / FOLDER / "program.pdf").write_bytes(b"%PDF-1.7 signed")
    ran = shop.run("build", "--pdf")
    assert ran.status == 4
    assert [name for name, word in fates(ran.out, ".pdf").items() if word == "refused"] == ["program"]
    (shop.root / FOLDER / "program.pdf").unlink()
    assert shop.run("build", "--pdf").status == 0


def test_a_build_of_pdfs_with_nothing_to_do_says_the_same_and_starts_nothing(shop: Shop, fake: Fake) -> None:
    shop.run("build", "--pdf")
    shop.run("build", "--pdf")
    started = len(fake.started)
    again = shop.run("build", "--pdf")
    (shop.root / FOLDER / ".generator-run.json").unlink()
    assert again == shop.run("build", "--pdf")
    assert len(fake.started) == started


def test_a_document_edited_by_hand_keeps_its_pdf_beside_the_new_ones(shop: Shop, fake: Fake) -> None:
    shop.run("build", "--pdf")
    (shop.root / FOLDER / "roadmap.docx").write_bytes(b"by hand")
    old = (shop.root / FOLDER / "roadmap.pdf").read_bytes()
    shop.edit("term: март", "term: апрель")
    ran = shop.run("build", "--pdf", "--keep")
    assert ran.status == 0, ran.err
    assert (shop.root / FOLDER / "roadmap.pdf").read_bytes() == old
    assert (shop.root / FOLDER / "roadmap (новый).pdf").is_file()
    assert shop.run("build", "--pdf", "--keep").status == 0
