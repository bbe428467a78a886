"""The program with its title page, approval block and sections."""

from collections.abc import Iterator

from generator.documents import vocabulary
from generator.documents.base import Document, Sheet
from generator.documents.parts.naming import one_line, template
from generator.documents.parts.programs import TEMPLATE, whole
from generator.errors import msg
from generator.model.family import Family


def _sheets(family: Family) -> Iterator[Sheet]:
    program = family.program
    if program.sections and not (program.order and program.order.together):
        name = template(program, "program", TEMPLATE)
        yield Sheet("program", name, one_line(program.title), whole(family))


DOCUMENT = Document("program", msg("the program"), (TEMPLATE,), vocabulary.PROGRAM, _sheets)
