"""The outline of a PDF: which heading stands on which page."""

import io
from collections.abc import Iterator, Sequence
from typing import Any

from pypdf import PdfReader


def heading_pages(pdf: bytes) -> tuple[tuple[str, int], ...]:
    """Return title and page (counted from 1) of every entry of the outline that leads to one, in order.

    Raises whatever pypdf raises for a damaged file.
    """
    reader = PdfReader(io.BytesIO(pdf), strict=True)
    pages = {page.indirect_reference.idnum: n for n, page in enumerate(reader.pages, 1) if page.indirect_reference}
    return tuple(_entries(reader.outline, pages))


def _entries(outline: Sequence[Any], pages: dict[int, int]) -> Iterator[tuple[str, int]]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _entries(entry, pages)
        elif number := pages.get(getattr(entry.page, "idnum", 0)):
            yield str(entry.title), number
