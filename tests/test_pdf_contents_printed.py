"""The contents list of a finished document, printed anew: its numbers are those of the pages."""

import io
import os
import re
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from generator.pdf import office
from tests import cli_workspace
from tests.cli_workspace import Shop

FOUND = office.find(os.environ)
pytestmark = pytest.mark.skipif(FOUND is None, reason="LibreOffice is not on this machine")

NAMES = [f"Раздел {number} о школьном наставничестве" for number in range(1, 71)]
WORDS = "Слова раздела занимают место на листе. " * 12
ENTRY = re.compile(r"(Раздел \d+ о школьном наставничестве)[ .\t]*(\d+)\s*$", re.MULTILINE)


def sections() -> str:
    return "".join(
        f"  - {{id: s-{number}, kind: text, heading: {name}, text: {WORDS}}}\n" for number, name in enumerate(NAMES, 1)
    )


@pytest.fixture
def finished(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the program of seventy sections, whose contents list is longer than a page, built with --pdf."""
    shop: Shop = cli_workspace.shop(tmp_path, capsys, monkeypatch)
    shop.edit("sections:\n", f"contents: yes\nsections:\n{sections()}")
    assert shop.run("build", "--pdf", "--only", "program").status == 0
    return shop.root / "output/mentors/program.docx"


def printed_anew(document: Path, folder: Path) -> list[str]:
    """Return the text of each page."""
    assert FOUND is not None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(FOUND.program), "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder), str(document)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    data = (folder / document.with_suffix(".pdf").name).read_bytes()
    return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]


def test_numbers_of_a_long_list_are_the_pages_on_which_the_headings_stand(finished: Path, tmp_path: Path) -> None:
    folder = tmp_path / "anew"
    folder.mkdir()
    pages = printed_anew(finished, folder)
    listing = [place for place, text in enumerate(pages, 1) if ENTRY.search(text)]
    assert len(listing) > 1
    listed = {name: int(number) for text in pages for name, number in ENTRY.findall(text)}
    stands = {
        name: place
        for place, text in enumerate(pages, 1)
        if place > listing[-1] or not ENTRY.search(text)
        for name in NAMES
        if re.search(rf"^{re.escape(name)}\s*$", text, re.MULTILINE)
    }
    assert list(listed) == NAMES
    assert listed == stands
    assert len(set(listed.values())) > 10
