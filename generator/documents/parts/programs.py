"""The whole program as a document of its own: title page, approval block, contents, title, sections."""

from collections.abc import Iterable

from generator.context.leaves import Context
from generator.context.rich import Block
from generator.documents.parts.papers.approval import approval
from generator.documents.parts.papers.editions import amended
from generator.documents.parts.sections import sections
from generator.language.signers import issuers
from generator.model.family import Family
from generator.model.order import TitlePage
from generator.model.program import Program

TEMPLATE = "program.docx"
"""The packaged template."""

LONG = 8
"""Headings from which a program has a contents list by itself."""


def whole(family: Family, editions: Iterable[Block] = ()) -> Context:
    """Return the program; `editions` are the lines that name the acts which amended it."""
    program = family.program
    return {
        "has_title_page": program.title_page is not None,
        "title_page": _title_page(family),
        **approval(family, program.kind, program.title),
        "has_contents": _has_contents(program),
        "title_shown": program.title_above,
        "title": program.title,
        **amended(editions),
        "sections": sections(family),
    }


def _has_contents(program: Program) -> bool:
    """Return whether a contents list is printed: as the spec says, else where the program is long."""
    if program.contents is not None:
        return program.contents
    headings = sum(bool(section.heading) for section in program.sections)
    return headings >= LONG or (program.title_page is not None and headings > 0)


def _title_page(family: Family) -> Context:
    """Return the title page; its foot is the place and the year in one line (ГОСТ Р 7.0.97-2016, fig. А.1)."""
    page = family.program.title_page or TitlePage()
    return {
        "organisation": "\n".join(party.name for party in issuers(family)),
        "title": family.program.title,
        "foot": " – ".join(filter(None, (page.place, page.year))),
    }
