"""A form as an Excel workbook: what the Word template prints of the same context, a sheet for each of its tables."""

import re
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import Any, cast

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty

from generator.context.leaves import Context
from generator.errors import DocumentError, msg
from generator.excel.grid import grid
from generator.excel.guide import guide
from generator.excel.paper import Paper
from generator.excel.plans import PLANS
from generator.opc import seals, zips
from generator.opc.zips import Guard

_MOMENT = datetime.fromisoformat("2000-01-01")
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_CORE, _END = "docProps/core.xml", b"</cp:coreProperties>"
_IDENTIFIER = b'<dc:identifier xmlns:dc="http://purl.org/dc/elements/1.1/">%b</dc:identifier>'
_OWN = Guard(msg("The workbook that was written cannot be read."), msg("Please report it: it is our mistake."))


def workbook(context: Context, form: Mapping[str, str]) -> bytes:
    """Return the form of `context` (see `documents/form.py`) with `form` as its custom document properties.

    Only the cells of answers can be changed. A code is visible in its row, and its cell bears the name of its leaf.
    Equal arguments give equal bytes. Raise `DocumentError` with every text that Excel cannot hold.
    """
    book = Workbook()
    paper = Paper(book)
    guide(paper, context)
    for plan in PLANS:
        if context[plan.flag]:
            grid(paper, plan, context)
    _describe(paper, context, form)
    if paper.problems:
        raise DocumentError(paper.problems)
    return _bytes(book)


def _describe(paper: Paper, context: Context, form: Mapping[str, str]) -> None:
    properties = paper.book.properties
    properties.title, properties.creator, properties.created = paper.checked(context["title"]), "", _MOMENT
    own = cast(Any, paper.book).custom_doc_props
    for name, value in form.items():
        own.append(StringProperty(name=paper.checked(name), value=paper.checked(value)))


def _bytes(book: Workbook) -> bytes:
    """Return the file, the same on any day: openpyxl notes when it saved it, in a property and in the zip."""
    stream = BytesIO()
    book.save(stream)
    parts = zips.read(stream.getvalue(), "", DocumentError, _OWN)
    core = _MODIFIED.sub(rb"\g<1>2000-01-01T00:00:00Z", parts.pop(_CORE))
    open_ = core.replace(_END, _IDENTIFIER % seals.OPEN.encode() + _END)
    return zips.join(seals.sealed((zips.pack(name, data) for name, data in parts.items()), _CORE, open_))
