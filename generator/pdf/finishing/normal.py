"""Takes out of a PDF what differs from run to run: dates, identifiers, checksums.

Bytes are replaced in place, so that tags and the marks of PDF/A and PDF/UA stay as LibreOffice wrote them.
"""

import hashlib
import io
import re
import struct
import zlib
from collections.abc import Iterator

from pypdf import PdfWriter

from generator.pdf.finishing import layout
from generator.pdf.finishing.layout import Edit, Layout
from generator.pdf.finishing.mending import mended

# The moment that Word files carry, too: see generator.word.parts.properties.
_DATE, _XMP_DATE = b"(D:20000101000000Z)", b"2000-01-01T00:00:00Z"
_ICC_DATE = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)

_INFO = re.compile(rb"/Info (\d+) 0 R")
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_METADATA = re.compile(rb"/Metadata (\d+) 0 R")
_PROFILE = re.compile(rb"/DestOutputProfile (\d+) 0 R")
_LENGTH = re.compile(rb"/Length (\d+)( 0 R)?")
_DATES = re.compile(rb"/(?:CreationDate|ModDate) ?(\(D(?::|\\072)[^)]*\))")
_XMP_DATES = re.compile(rb"<xmp:(?:CreateDate|ModifyDate|MetadataDate)>([^<]*)<")
_HEXADECIMAL = re.compile(rb"(?<=[</])[0-9A-Fa-f]{32}(?=[>\s])")


def normal(pdf: bytes) -> bytes:
    """Return the PDF mended, with constant dates and identifiers made of its content; the pages are as they were.

    Raises whatever pypdf raises for a file that is no PDF.
    """
    found = layout.read(pdf) or layout.read(_plain(pdf))
    if not found:
        raise ValueError("no table of objects")
    timeless = found.edited([*_information(found), *_metadata(found), *_colours(found)])
    # Only then: what is to be mended may depend on the last byte of a stream, and that on the second it was made.
    edited = timeless.edited(mended(timeless))
    digest = hashlib.md5(edited.body, usedforsecurity=False).hexdigest().upper().encode()
    return edited._replace(trailer=_HEXADECIMAL.sub(digest, edited.trailer)).data()


def _plain(pdf: bytes) -> bytes:
    """Return the PDF written anew: later versions of LibreOffice may write compressed tables."""
    file = io.BytesIO()
    PdfWriter(clone_from=io.BytesIO(pdf)).write(file)
    return file.getvalue()


def _information(found: Layout) -> Iterator[Edit]:
    if reference := _INFO.search(found.trailer):
        number = int(reference[1])
        for date in _DATES.finditer(found.text(number)):
            start, end = (found.start(number) + place for place in date.span(1))
            yield Edit(start, end, _DATE)


def _metadata(found: Layout) -> Iterator[Edit]:
    """Yield the edits of the XMP packet; its length stays, because it ends in blanks that are there for that."""
    root = _ROOT.search(found.trailer)
    reference = _METADATA.search(found.text(int(root[1]))) if root else None
    if not reference:
        return
    start = found.start(int(reference[1]))
    end = found.body.find(b"<?xpacket end", start)
    dates = [Edit(*date.span(1), _XMP_DATE) for date in _XMP_DATES.finditer(found.body, start, end)]
    yield from dates
    surplus = sum(len(edit.new) - (edit.end - edit.start) for edit in dates)
    if surplus:
        yield Edit(end - max(surplus, 0), end, b" " * max(-surplus, 0))


def _colours(found: Layout) -> Iterator[Edit]:
    """Yield the edits of the colour profile of PDF/A, whose head holds the moment it was made (ICC.1:2010, 7.2.8)."""
    reference = _PROFILE.search(found.body)
    if not reference:
        return
    number = int(reference[1])
    head = found.text(number)
    length = _LENGTH.search(head)
    if not length or b"/FlateDecode" not in head:
        return
    start = found.start(number) + len(head) + len(b"stream\n")
    size, place = _size(found, number, length)
    profile = zlib.decompress(found.body[start : start + size])
    new = zlib.compress(profile[:24] + _ICC_DATE + profile[36:], 9)
    yield Edit(start, start + size, new)
    yield Edit(place, place + len(str(size)), b"%d" % len(new))


def _size(found: Layout, number: int, length: re.Match[bytes]) -> tuple[int, int]:
    """Return the length of a stream and where in the body it is written: in its own object or in another."""
    if not length[2]:
        return int(length[1]), found.start(number) + length.start(1)
    other = int(length[1])
    written = re.compile(rb"\d+ 0 obj\s+(\d+)").match(found.text(other))
    if not written:
        raise ValueError("no length of a stream")
    return int(written[1]), found.start(other) + written.start(1)
