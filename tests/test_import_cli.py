"""`generator new --docx` as a user runs it: what is written, what is refused, what the directory keeps."""

import shutil
import subprocess
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from tests import import_papers
from tests.cli_workspace import DIRECTORY, Shop
from tests.pictures_made import png
from tests.returned_files import zipped
from tests.test_reading_hostile import OTHERS

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def saved(shop: Shop, data: bytes, name: str = "old.docx") -> str:
    path = shop.root / name
    path.write_bytes(data)
    return str(path)


def written(shop: Shop) -> set[str]:
    return {
        path.relative_to(shop.root).as_posix() for path in (shop.root / "program_specs").rglob("*") if path.is_file()
    }


def directory(shop: Shop) -> str:
    return (shop.root / "program_specs" / "directory.yaml").read_text(encoding="utf-8")


def test_a_document_becomes_a_program_that_checks_and_builds(shop: Shop) -> None:
    ran = shop.run("new", "old", "--docx", saved(shop, import_papers.program().data()))
    assert ran.status == 0
    assert "program_specs/old/program.yaml" in ran.out
    assert "100" in ran.err
    assert shop.run("check", "old").status == 0
    assert shop.run("build", "old").status == 0
    assert shop.run("check", "--fix", "old").status == 0


def test_a_report_gets_its_execution_file(shop: Shop) -> None:
    ran = shop.run("new", "old", "--docx", saved(shop, import_papers.school_report().data()))
    assert ran.status == 0
    assert "program_specs/old/execution/2022-23.yaml" in written(shop)
    assert shop.run("build", "old").status == 0
    assert (shop.root / "output/old/report-2022-23.docx").exists()


def test_the_directory_keeps_every_character_and_gets_what_is_new_at_its_end(shop: Shop) -> None:
    shop.write("program_specs/directory.yaml", "# наш справочник\n" + DIRECTORY + "\n# конец\n")
    before = directory(shop)
    shop.run("new", "old", "--docx", saved(shop, import_papers.program().data()))
    after = directory(shop)
    assert "mku-oo-br" in after
    kept = [line for line in after.split("\n") if line in before.split("\n")]
    assert "\n".join(kept).replace("\n\n", "\n").startswith("# наш справочник\nparties:")
    assert all(line in after for line in before.split("\n"))


DIRECTORIES = {
    "of Windows": DIRECTORY.replace("\n", "\r\n"),
    "marked": "\ufeff" + DIRECTORY,
    "without a last line end": DIRECTORY.rstrip(),
    "with a mark at its end": "---\n" + DIRECTORY + "...\n",
    "in brackets": "parties: {edu: {name: Отдел}}\n",
    "with abbreviations": DIRECTORY + "abbreviations:\n  ОО: Образовательная организация\n",
    "with a text whose end counts": DIRECTORY + "abbreviations:\n  ОО: |+\n    Организация\n\n",
    "of comments": "# пока пусто\n",
}


@pytest.mark.parametrize("kind", DIRECTORIES)
def test_nothing_is_lost_from_any_directory(shop: Shop, kind: str) -> None:
    path = shop.root / "program_specs/directory.yaml"
    path.write_bytes(DIRECTORIES[kind].encode())
    (shop.root / "program_specs/mentors/program.yaml").unlink()
    assert shop.run("new", "old", "--docx", saved(shop, import_papers.program().data())).status == 0
    after = path.read_bytes().decode()
    kept = iter(after)
    assert all(sign in kept for sign in DIRECTORIES[kind])
    assert after.count("\r\n") == (after.count("\n") if kind == "of Windows" else 0)
    assert "ШР" in after
    assert shop.run("check", "old").status == 0


def test_a_party_of_the_directory_is_used(shop: Shop) -> None:
    shop.edit("parties:\n", "parties:\n  own: {name: Отдел, short: МКУ «ОО» БР}\n", "program_specs/directory.yaml")
    before = directory(shop)
    shop.run("new", "old", "--docx", saved(shop, import_papers.program().data()))
    text = (shop.root / "program_specs/old/program.yaml").read_text(encoding="utf-8")
    assert "issuer: own\n" in text
    assert "responsible: own\n" in text
    assert before in directory(shop)


def test_without_a_directory_there_will_be_one(shop: Shop) -> None:
    (shop.root / "program_specs" / "directory.yaml").unlink()
    ran = shop.run("new", "old", "--docx", saved(shop, import_papers.measures().data()))
    assert ran.status == 0
    assert "parties:" in directory(shop)
    assert shop.run("check", "old").status == 0


def test_what_a_person_says_goes_before_what_the_document_says(shop: Shop) -> None:
    file = saved(shop, import_papers.measures().data())
    ran = shop.run("new", "old", "--docx", file, "--period", "2030-2032", "--title", "Меры", "--issuer", "edu")
    text = (shop.root / "program_specs/old/program.yaml").read_text(encoding="utf-8")
    assert ran.status == 0
    assert all(line in text for line in ("title: Меры\n", "period: 2030-2032\n", "issuer: edu\n"))


@pytest.mark.parametrize(("option", "value"), [("--period", "весной"), ("--issuer", "nobody"), ("--title", " ")])
def test_a_wrong_option_is_wrong_usage(shop: Shop, option: str, value: str) -> None:
    before = written(shop)
    ran = shop.run("new", "old", "--docx", saved(shop, import_papers.measures().data()), option, value)
    assert ran.status == 2
    assert written(shop) == before


def _empty() -> bytes:
    document: Any = Document()
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _timeless() -> bytes:
    paper = import_papers.Paper()
    paper.head("План")
    return paper.data()


BAD = {
    "text": b"just words",
    "nothing": b"",
    "damaged": import_papers.measures().data()[:-200],
    "another zip": zipped({"a.txt": b"a"}),
    "no text": _empty(),
    "no years": _timeless(),
    **{
        name: data
        for name, data in OTHERS.items()
        if "old Word" not in name and "rich" not in name and "OpenDocument text" not in name
    },
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_is_refused_in_one_line_and_nothing_is_written(shop: Shop, name: str) -> None:
    before, kept = written(shop), directory(shop)
    ran = shop.run("new", "old", "--docx", saved(shop, BAD[name], "bad.docx"))
    assert (ran.status, ran.out) == (1, "")
    assert sum("bad.docx" in line for line in ran.err.split("\n")) == 1
    assert (written(shop), directory(shop)) == (before, kept)


def test_only_pictures_are_said_to_be_a_scan(shop: Shop) -> None:
    document: Any = Document()
    document.add_picture(BytesIO(png(8, 8)))
    file = BytesIO()
    document.save(file)
    ran = shop.run("new", "old", "--docx", saved(shop, file.getvalue()))
    assert ran.status == 1
    assert "scan" in ran.err


def test_a_program_that_is_there_is_refused(shop: Shop) -> None:
    before = (shop.root / "program_specs/mentors/program.yaml").read_bytes()
    ran = shop.run("new", "mentors", "--docx", saved(shop, import_papers.measures().data()))
    assert ran.status == 4
    assert (shop.root / "program_specs/mentors/program.yaml").read_bytes() == before


@pytest.mark.parametrize("name", [name for name in OTHERS if ".doc)" in name or ".rtf" in name or ".odt" in name])
def test_another_text_needs_an_office_and_the_way_out_is_said(
    shop: Shop, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GENERATOR_SOFFICE", str(shop.root / "none"))
    ran = shop.run("new", "old", "--docx", saved(shop, OTHERS[name], "old.doc"))
    assert ran.status == 1
    assert ".docx" in ran.err
    assert "program_specs/old/program.yaml" not in written(shop)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here")
@pytest.mark.parametrize("suffix", ["odt", "rtf", "doc"])
def test_another_text_is_converted(shop: Shop, suffix: str) -> None:
    source = saved(shop, import_papers.measures().data())
    profile = f"-env:UserInstallation={(shop.root / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", suffix, "--outdir", str(shop.root), source]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    ran = shop.run("new", "old", "--docx", str(shop.root / f"old.{suffix}"))
    assert ran.status == 0, ran.err
    text = (shop.root / "program_specs/old/program.yaml").read_text(encoding="utf-8")
    assert text.count("kind: roadmap") == 2
    # LibreOffice itself loses a table with cells over several rows when it writes .doc.
    assert ("kind: criteria" in text) or suffix == "doc"
