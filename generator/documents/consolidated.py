"""The present program with the acts that amended it under its title."""

from collections.abc import Iterator

from generator.documents import vocabulary
from generator.documents.base import Document, Sheet
from generator.documents.parts.naming import one_line, template
from generator.documents.parts.programs import TEMPLATE, whole
from generator.documents.parts.sections import alone_of
from generator.errors import msg
from generator.language.wording.amending_act import editions
from generator.language.wording.values import sentence
from generator.model.family import Family

NAME = "consolidated"


def _sheets(family: Family) -> Iterator[Sheet]:
    amending = family.amending
    if amending and family.program.sections and alone_of(family) is None:
        name = template(family.program, NAME, template(family.program, "program", TEMPLATE))
        context = whole(family, sentence(editions(family, amending), "").blocks)
        yield Sheet(f"{NAME}-{amending.number}", name, one_line(family.program.title), context)


DOCUMENT = Document(
    NAME,
    msg("the program as amended, with the acts that amended it"),
    (TEMPLATE,),
    vocabulary.PROGRAM,
    _sheets,
    "amend",
)
