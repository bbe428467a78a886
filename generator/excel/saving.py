"""A workbook as bytes: the same on any day, and sealed."""

import re
from datetime import datetime
from io import BytesIO

from openpyxl import Workbook

from generator.errors import DocumentError, msg
from generator.opc import seals, zips
from generator.opc.zips import Guard

_MOMENT = datetime.fromisoformat("2000-01-01")
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_STYLES, _FONT, _PROPERTY = "xl/styles.xml", re.compile(rb"(?<=<font>).*?(?=</font>)"), re.compile(rb"<(\w+)[^>]*/>")
_ORDER = b"b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split()
"""The order that the Open XML SDK asks for; openpyxl has one of its own."""
_CORE, _END = "docProps/core.xml", b"</cp:coreProperties>"
_IDENTIFIER = b'<dc:identifier xmlns:dc="http://purl.org/dc/elements/1.1/">%b</dc:identifier>'
_OWN = Guard(msg("The workbook that was written cannot be read."), msg("Please report it: it is our mistake."))


def titled(book: Workbook, title: str) -> None:
    """Give the workbook its title, and no author and day of its own."""
    properties = book.properties
    properties.title, properties.creator, properties.created = title, "", _MOMENT


def saved(book: Workbook) -> bytes:
    """Return the file: openpyxl notes when it saved it, in a property and in the zip, and this takes it out."""
    stream = BytesIO()
    book.save(stream)
    parts = zips.read(stream.getvalue(), "", DocumentError, _OWN)
    core = _MODIFIED.sub(rb"\g<1>2000-01-01T00:00:00Z", parts.pop(_CORE))
    parts[_STYLES] = _FONT.sub(_ordered, parts[_STYLES])
    open_ = core.replace(_END, _IDENTIFIER % seals.OPEN.encode() + _END)
    return zips.join(seals.sealed((zips.pack(name, data) for name, data in parts.items()), _CORE, open_))


def _ordered(font: re.Match[bytes]) -> bytes:
    return b"".join(one[0] for one in sorted(_PROPERTY.finditer(font[0]), key=lambda one: _ORDER.index(one[1])))
