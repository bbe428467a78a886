"""Looks at a PDF that LibreOffice made: whether it is whole, and whether it is that of its Word document."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from pypdf import PageObject, PdfReader

from generator.errors import Message, msg

A4 = 11906, 16838
"""Width and height of a sheet in twentieths of a point (ГОСТ Р 7.0.97-2016, 3.1, asks for A4)."""

_DOCUMENT = "word/document.xml"
_TEXT = re.compile(rb"<w:t(?: [^>]*)?>[^<]*[^<\s]")
_SHEET = re.compile(rb"<w:pgSz [^>]*>")
_SIDE = re.compile(rb' w:(?:w|h)="(\d+)"')
_SHOWN = re.compile(rb"T[jJ]\s")
"""The operators that show text (ISO 32000-1, 9.4.3); to extract it would cost ten times as much."""
_TOLERANCE = 2.0
"""Points by which sheets may differ."""


def faults(pdf: bytes, docx: bytes) -> tuple[Message, ...]:
    """Return what is wrong with `pdf` as the PDF of the Word document `docx`."""
    try:
        return tuple(_faults(PdfReader(io.BytesIO(pdf), strict=True), docx))
    except Exception as error:  # pypdf raises errors of many kinds for a damaged file
        return (msg("it cannot be read ({reason})", reason=type(error).__name__),)


def _faults(reader: PdfReader, docx: bytes) -> Iterator[Message]:
    if not reader.pages:
        yield msg("it has no pages")
        return
    markup = _markup(docx)
    loose = sorted({font for page in reader.pages for font in _loose(page)})
    if loose:
        yield msg("typefaces are not embedded: {names}", names=loose)
    sheets = _sheets(markup)
    if foreign := [number for number, page in enumerate(reader.pages, 1) if not _fits(page, sheets)]:
        yield msg("sheets are of another size than in the document: {numbers}", numbers=foreign)
    if _TEXT.search(markup) and not any(map(_shows_text, reader.pages)):
        yield msg("it has no text")


def _markup(docx: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return package.read(_DOCUMENT) if _DOCUMENT in package.namelist() else b""


def _sheets(markup: bytes) -> set[tuple[float, ...]]:
    """Return the sheets that a document asks for, shorter side first, in points; A4 if it does not say."""
    found = (tuple(sorted(int(side) / 20 for side in _SIDE.findall(one))) for one in _SHEET.findall(markup))
    return {sides for sides in found if len(sides) == len(A4)} or {tuple(side / 20 for side in A4)}


def _fits(page: PageObject, sheets: set[tuple[float, ...]]) -> bool:
    sides = sorted((float(page.mediabox.width), float(page.mediabox.height)))
    return any(all(abs(a - b) <= _TOLERANCE for a, b in zip(sides, sheet, strict=True)) for sheet in sheets)


def _shows_text(page: PageObject) -> bool:
    contents = page.get_contents()
    return contents is not None and bool(_SHOWN.search(contents.get_data()))


def _loose(holder: Mapping[str, Any], depth: int = 3) -> Iterator[str]:
    """Yield the typefaces of a page or of a form on it that are not in the file."""
    resources = _resolved(holder.get("/Resources"))
    for font in map(_resolved, _resolved(resources.get("/Font")).values()):
        if not any(map(_embedded, [font, *map(_resolved, font.get("/DescendantFonts", ()))])):
            yield str(font.get("/BaseFont", "?")).removeprefix("/")
    if depth:
        for inner in map(_resolved, _resolved(resources.get("/XObject")).values()):
            yield from _loose(inner, depth - 1)


def _embedded(font: Mapping[str, Any]) -> bool:
    descriptor = _resolved(font.get("/FontDescriptor"))
    return font.get("/Subtype") == "/Type3" or any(
        name in descriptor for name in ("/FontFile", "/FontFile2", "/FontFile3")
    )


def _resolved(value: Any) -> Mapping[str, Any]:
    found = value.get_object() if value is not None else None
    return found if isinstance(found, Mapping) else {}
