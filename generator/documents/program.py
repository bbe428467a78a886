"""The program with its title page, approval block and sections."""

from collections.abc import Iterator

from generator.context.leaves import Context
from generator.documents import vocabulary
from generator.documents.base import Document, Sheet
from generator.documents.parts.naming import one_line, template
from generator.documents.parts.papers.approval import approval
from generator.documents.parts.sections import sections
from generator.errors import msg
from generator.language.signers import issuers
from generator.model.family import Family
from generator.model.order import TitlePage
from generator.model.program import Program

TEMPLATE = "program.docx"

LONG = 8
"""Headings from which a program has a contents list by itself."""


def _sheets(family: Family) -> Iterator[Sheet]:
    program = family.program
    if program.sections and not (program.order and program.order.together):
        name = template(program, "program", TEMPLATE)
        yield Sheet("program", name, one_line(program.title), _context(family))


def _context(family: Family) -> Context:
    program = family.program
    return {
        "has_title_page": program.title_page is not None,
        "title_page": _title_page(family),
        **approval(family, program.kind, program.title),
        "has_contents": _has_contents(program),
        "title_shown": program.title_above,
        "title": program.title,
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


DOCUMENT = Document("program", msg("the program"), (TEMPLATE,), vocabulary.PROGRAM, _sheets)
