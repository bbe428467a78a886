"""Whether a PDF is printed in the typeface its Word document asks for, or in one that LibreOffice put in its place."""

import io
import re
import zipfile
from collections.abc import Iterator

_STYLES, _DOCUMENT, _THEME = "word/styles.xml", "word/document.xml", "word/theme/theme1.xml"
_NORMAL = re.compile(
    r'<w:style\b(?=[^>]*w:type="paragraph")(?=[^>]*w:default="(?:1|true|on)")[^>]*>.*?</w:style>', re.S
)
_DEFAULTS = re.compile(r"<w:rPrDefault\b.*?</w:rPrDefault>", re.S)
_FACE = re.compile(r'<w:rFonts\b[^>]*?\bw:ascii="([^"]+)"')
_OF_THEME = re.compile(r'<w:rFonts\b[^>]*?\bw:asciiTheme="')
_MINOR = re.compile(r'<a:minorFont>.*?<a:latin\b[^>]*?\btypeface="([^"]+)"', re.S)
_BASE = re.compile(rb"/BaseFont ?/(?:[A-Z]{6}\+)?([^\s/<>()\[\]-]+)")
_TWINS = {
    "timesnewroman": ("liberationserif", "tinos"),
    "arial": ("liberationsans", "arimo"),
    "couriernew": ("liberationmono", "cousine"),
    "calibri": ("carlito",),
    "cambria": ("caladea",),
}
"""Typefaces whose letters have the same widths: lines and pages break where they should."""


def replaced(pdf: bytes, docx: bytes) -> tuple[str, tuple[str, ...]] | None:
    """Return the typeface of the text of `docx` and those printed instead of it; None if it is in the PDF.

    A typeface that only lends a sign which the others lack is no matter.
    """
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        parts = {name: package.read(name).decode("utf-8", "replace") for name in package.namelist() if _is_asking(name)}
    wanted = _of_text(parts)
    printed = {found.decode("latin-1") for found in _BASE.findall(pdf)}
    known = {_plain(face) for text in parts.values() for face in _FACE.findall(text)} | {_plain(wanted)}
    foreign = tuple(sorted(face for face in printed if not any(_is_of(face, one) for one in known)))
    is_there = not wanted or any(_is_of(face, _plain(wanted)) for face in printed)
    return None if is_there or not foreign else (wanted, foreign)


def _is_asking(name: str) -> bool:
    return name in {_STYLES, _DOCUMENT, _THEME}


def _of_text(parts: dict[str, str]) -> str:
    """Return the typeface that a paragraph has unless something else is said, empty if nothing is said."""
    return next(_said(parts), "")


def _said(parts: dict[str, str]) -> Iterator[str]:
    of_theme = _MINOR.search(parts.get(_THEME, ""))
    for place in (_NORMAL, _DEFAULTS):
        found = place.search(parts.get(_STYLES, ""))
        said = found[0] if found else ""
        face = _FACE.search(said) or (of_theme if _OF_THEME.search(said) else None)
        if face:
            yield face[1]


def _plain(face: str) -> str:
    return "".join(sign for sign in face.lower() if sign.isalnum())


def _is_of(printed: str, asked: str) -> bool:
    """Return whether a typeface of a PDF, `TimesNewRomanPSMT`, is the one asked for, `timesnewroman`, or its twin."""
    return _plain(printed).startswith((asked, *_TWINS.get(asked, ())))
