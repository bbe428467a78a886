"""Every document of the samples opens in LibreOffice and prints all its words."""

import re
import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests import reading

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")


def _letters(text: str) -> str:
    """Return the letters and figures alone: lines and words are broken differently on paper."""
    return re.sub(r"[\W_]+", "", text)


def test_every_document_becomes_a_pdf_with_all_its_paragraphs(printed: dict[Path, Path]) -> None:
    assert len(printed) >= 19
    for path, pdf in printed.items():
        paper = _letters("".join(page.extract_text() for page in PdfReader(pdf).pages))
        missing = [line for line in reading.paragraphs(path) if _letters(line)[:25] not in paper]
        assert missing == [], f"{path.parent.name}/{path.name}"


def test_landscape_sheets_stand_where_the_spec_wants_them(printed: dict[Path, Path]) -> None:
    order = next(pdf for path, pdf in printed.items() if path.parts[-2:] == ("perechen-2026", "order.docx"))
    wide = [page.mediabox.width > page.mediabox.height for page in PdfReader(order).pages]
    first = wide.index(True)
    assert first >= 1
    assert all(wide[first:])
