"""What only the printed page shows: faces, sheets, and signatures that are not left alone (through LibreOffice)."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject

from tests.gost import roles
from tests.gost.papers import Paper
from tests.gost.words import ordinary

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")

FACES = ("TimesNewRoman", "LiberationSerif", "Tinos")
"""Times New Roman and its metric twins."""

A4 = (595, 842)
FILES = {"/FontFile", "/FontFile2", "/FontFile3"}


def fonts(page: PageObject) -> Iterator[tuple[str, bool]]:
    """Yield the name of every font of a page, and whether it is embedded."""
    resources = page["/Resources"]
    assert isinstance(resources, DictionaryObject)
    for one in resources.get("/Font", DictionaryObject()).values():
        font = one.get_object()
        for described in (inner.get_object() for inner in font.get("/DescendantFonts", [font])):
            files = described.get("/FontDescriptor", DictionaryObject()).get_object()
            yield str(font["/BaseFont"]).lstrip("/").rpartition("+")[2], bool(FILES & set(files))


def test_fnt_05_the_face_asked_for_is_the_one_embedded(printed: dict[Path, Path]) -> None:
    for path, pdf in printed.items():
        found = {font for page in PdfReader(pdf).pages for font in fonts(page)}
        assert found
        assert [name for name, embedded in found if not embedded or not name.startswith(FACES)] == [], path


def test_fil_05_every_page_is_a4_and_has_its_text(printed: dict[Path, Path]) -> None:
    for path, pdf in printed.items():
        for number, page in enumerate(PdfReader(pdf).pages, 1):
            sides = sorted((round(float(page.mediabox.width)), round(float(page.mediabox.height))))
            assert all(abs(one - wanted) <= 1 for one, wanted in zip(sides, A4, strict=True)), (path, number)
            assert page.extract_text().strip(), (path, number)


def test_sgn_06_a_signature_is_not_alone_on_its_page(printed: dict[Path, Path]) -> None:
    seen = 0
    for path, pdf in printed.items():
        names = Paper(path, path).words(*roles.NAME)
        for page in PdfReader(pdf).pages if names else ():
            lines = [line for text in page.extract_text().split("\n") if (line := ordinary(text))]
            places = [place for place, line in enumerate(lines) if any(name in line for name in names)]
            if places and names[0] in lines[places[0]]:
                seen += 1
                assert places[0] >= 3, f"{path.parent.name}/{path.name}: {lines[: places[0] + 1]}"
    assert seen
