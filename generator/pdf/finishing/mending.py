"""Mends what LibreOffice leaves undone in a PDF of a standard; pages look as before."""

import re
from collections.abc import Iterator

from generator.pdf.finishing.layout import Edit, Layout
from generator.pdf.finishing.listing import listed

_PAGE = re.compile(rb"<</Type/Page/.*?endobj", re.DOTALL)
_TABS = re.compile(rb"/Tabs(\(S\))")
_ROW = re.compile(rb"<</Type/StructElem\s/S/TR\s(?:(?!endobj)[^\[])*?/K\[([^\]]*)\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_HOLDS = b"/K"
"""A cell holds at least a paragraph, even if that is empty."""
_AMBIGUOUS = re.compile(rb"\r\nendstream")


def mended(found: Layout) -> Iterator[Edit]:
    """Yield the edits that mend a PDF."""
    yield from _tabs(found.body)
    yield from _cells(found)
    yield from listed(found)
    yield from _line_ends(found.body)


def _tabs(body: bytes) -> Iterator[Edit]:
    """Yield the order in which the keyboard goes through the links of a page, that of the tags, as a name.

    ISO 14289-1, 7.18.3, asks for it; LibreOffice 7.4 writes a text instead.
    """
    for page in _PAGE.finditer(body):
        for tabs in _TABS.finditer(page[0]):
            start, end = (page.start() + place for place in tabs.span(1))
            yield Edit(start, end, b"/S")


def _cells(found: Layout) -> Iterator[Edit]:
    """Yield the children of the rows whose cells LibreOffice 7.4 repeats, without content, on another page.

    It does so where a cell that spans rows goes over to the next page. ISO 14289-1, 7.5, asks for regular tables.
    """
    for row in _ROW.finditer(found.body):
        cells = _REFERENCE.findall(row[1])
        own = [cell for cell in cells if _HOLDS in found.text(int(cell))]
        if len(own) < len(cells):
            yield Edit(*row.span(1), b" ".join(b"%b 0 R" % cell for cell in own))


def _line_ends(body: bytes) -> Iterator[Edit]:
    """Yield a longer line end behind data that end in CR, which would be taken for a part of the line end.

    ISO 19005-2, 6.1.7.1, asks for the exact length.
    """
    for end in _AMBIGUOUS.finditer(body):
        yield Edit(end.start() + 1, end.start() + 1, b"\r")
