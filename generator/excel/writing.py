"""A form as an Excel workbook: what the Word template prints of the same context, a sheet for each of its tables."""

from collections.abc import Mapping
from typing import Any, cast

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty

from generator.context.leaves import Context
from generator.errors import DocumentError
from generator.excel import saving
from generator.excel.grid import grid
from generator.excel.guide import guide
from generator.excel.paper import Paper
from generator.excel.plans import PLANS


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
    return saving.saved(book)


def _describe(paper: Paper, context: Context, form: Mapping[str, str]) -> None:
    saving.titled(paper.book, paper.checked(context["title"]))
    own = cast(Any, paper.book).custom_doc_props
    for name, value in form.items():
        own.append(StringProperty(name=paper.checked(name), value=paper.checked(value)))
