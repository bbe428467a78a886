"""The program with its title page, approval block and sections."""

from collections.abc import Iterator

from generator.context.leaves import Context
from generator.documents import vocabulary
from generator.documents.base import Document, Sheet
from generator.documents.parts.approval import approval
from generator.documents.parts.naming import one_line, template
from generator.documents.parts.sections import sections
from generator.errors import msg
from generator.model.family import Family

TEMPLATE = "program.docx"


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
        "title_shown": program.title_above,
        "title": program.title,
        "sections": sections(family),
    }


def _title_page(family: Family) -> Context:
    program = family.program
    page = program.title_page
    return {
        "organisation": family.directory.parties[program.issuer].name,
        "title": program.title,
        "place": page.place if page else "",
        "year": page.year if page else "",
    }


DOCUMENT = Document("program", msg("the program"), (TEMPLATE,), vocabulary.PROGRAM, _sheets)
