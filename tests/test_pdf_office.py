"""Where LibreOffice is looked for, what it is asked, and the profile it gets."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.pdf import failures
from generator.pdf.office import VARIABLE, find
from generator.pdf.running import options, profile


def program(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"")
    path.chmod(0o755)
    return path


def test_the_program_on_the_path_is_found(tmp_path: Path) -> None:
    placed = program(tmp_path / "bin" / "soffice")
    found = find({"PATH": str(placed.parent)}, "linux")
    assert found is not None
    assert found.program == placed


def test_a_program_named_in_the_environment_comes_first_and_is_missed_if_it_is_not_there(tmp_path: Path) -> None:
    on_path, named = program(tmp_path / "bin" / "soffice"), program(tmp_path / "own" / "soffice")
    found = find({"PATH": str(on_path.parent), VARIABLE: str(named)}, "linux")
    assert found is not None
    assert found.program == named
    assert find({"PATH": str(on_path.parent), VARIABLE: str(tmp_path / "none")}, "linux") is None


@pytest.mark.parametrize(
    ("system", "variable", "place"),
    [
        ("win32", "PROGRAMFILES", r"LibreOffice\program\soffice.com"),
        ("win32", "LOCALAPPDATA", r"LibreOffice\program\soffice.com"),
        ("darwin", "HOME", "Applications/LibreOffice.app/Contents/MacOS/soffice"),
    ],
)
def test_the_usual_places_of_other_systems_are_looked_at(
    system: str, variable: str, place: str, tmp_path: Path
) -> None:
    placed = program(tmp_path / place)
    found = find({"PATH": "", variable: str(tmp_path)}, system)
    assert found is not None
    assert found.program == placed


def test_a_machine_without_libreoffice_has_none() -> None:
    assert find({"PATH": ""}, "win32") is None


@pytest.mark.parametrize(("system", "word"), [("win32", "winget"), ("darwin", "brew"), ("linux", "apt")])
def test_the_user_is_told_how_to_install_it_on_this_system(system: str, word: str) -> None:
    assert word in failures.missing(system).hint.text


def asked(standard: str) -> dict[str, dict[str, str]]:
    form, name, rest = options.export_filter(standard).split(":", 2)
    assert (form, name) == ("pdf", "writer_pdf_Export")
    found: dict[str, dict[str, str]] = json.loads(rest)
    return found


@pytest.mark.parametrize("standard", ["plain", "archive", "accessible"])
def test_every_pdf_has_tags_an_outline_and_shows_its_title(standard: str) -> None:
    wanted = {"UseTaggedPDF", "ExportBookmarks", "DisplayPDFDocumentTitle"}
    assert all(asked(standard)[name] == {"type": "boolean", "value": "true"} for name in wanted)


def test_a_standard_is_asked_for_by_its_own_option() -> None:
    assert asked("archive")["SelectPdfVersion"] == {"type": "long", "value": "2"}
    assert asked("accessible")["PDFUACompliance"] == {"type": "boolean", "value": "true"}
    assert not {"SelectPdfVersion", "PDFUACompliance"} & asked("plain").keys()


def test_the_profile_forbids_macros_and_what_lies_outside_of_the_document(tmp_path: Path) -> None:
    profile.make(tmp_path / "profile")
    root = ElementTree.parse(tmp_path / "profile" / "user" / "registrymodifications.xcu").getroot()
    said = {prop.get("{http://openoffice.org/2001/registry}name"): prop.findtext("value") for prop in root.iter("prop")}
    assert said["BlockUntrustedRefererLinks"] == said["DisableMacrosExecution"] == "true"
    assert said["Link"] == "0"
