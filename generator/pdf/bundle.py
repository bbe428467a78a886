"""Binds the PDFs of several documents into one, with an outline, page labels, a title and a language.

What joining loses: the tags, and with them the marks of PDF/A and PDF/UA. The documents by themselves keep them.
"""

import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass

from pypdf import PdfReader, PdfWriter
from pypdf.constants import PageLabelStyle
from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

_DATE = "D:20000101000000Z"
_PRODUCER = "Document Generator"


@dataclass(frozen=True)
class Part:
    """A document of a bundle: its title in the outline, its PDF, and what stands before its own page numbers."""

    title: str
    pdf: bytes
    prefix: str = ""


def bundle(parts: Sequence[Part], title: str, language: str = "ru-RU") -> bytes:
    """Return one PDF with the pages of all parts in order; the same arguments always give the same bytes.

    Below the entry of each part in the outline are its headings. The label of a page is the prefix of its part and the
    number in it. Raises whatever pypdf raises for a damaged part.
    """
    writer = PdfWriter()
    for part in parts:
        first = len(writer.pages)
        writer.append(PdfReader(io.BytesIO(part.pdf)), outline_item=part.title)
        writer.set_page_label(first, len(writer.pages) - 1, style=PageLabelStyle.DECIMAL, prefix=part.prefix, start=1)
    _describe(writer, title, language)
    file = io.BytesIO()
    writer.write(file)
    return _identified(file.getvalue())


def _describe(writer: PdfWriter, title: str, language: str) -> None:
    dates = {"/CreationDate": _DATE, "/ModDate": _DATE}
    writer.metadata = {"/Title": title, "/Producer": _PRODUCER, **dates}
    writer.page_mode = "/UseOutlines"
    writer.root_object[NameObject("/Lang")] = TextStringObject(language)
    shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    writer.root_object[NameObject("/ViewerPreferences")] = shown


def _identified(pdf: bytes) -> bytes:
    """Return the PDF with an identifier made of its content; the trailer stands behind everything that has a place."""
    digest = hashlib.md5(pdf, usedforsecurity=False).hexdigest().upper().encode()
    before, mark, after = pdf.rpartition(b"trailer\n<<")
    return b"%b%b\n/ID [ <%b> <%b> ]%b" % (before, mark, digest, digest, after) if mark else pdf
