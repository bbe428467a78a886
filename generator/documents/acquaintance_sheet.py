"""The acquaintance sheet: who signs that they read the act."""

from collections.abc import Iterator

from generator.documents import vocabulary
from generator.documents.base import Document, Sheet
from generator.documents.parts.naming import template
from generator.documents.parts.papers import sheets
from generator.errors import msg
from generator.language.cases import Case
from generator.language.signers import readers
from generator.model.family import Family

NAME, TEMPLATE = "acquaintance-sheet", "acquaintance-sheet.docx"


def _sheets(family: Family) -> Iterator[Sheet]:
    order = family.program.order
    if order and order.acquainted:
        act = sheets.reference(family, order, Case.INSTRUMENTAL, "С", "ознакомлены")
        lines = [sheets.line(place, one, family) for place, one in enumerate(readers(order, family), 1)]
        name = template(family.program, NAME, TEMPLATE)
        yield Sheet(NAME, name, "Лист ознакомления", {"act": act, "readers": lines})


DOCUMENT = Document(
    NAME,
    msg("the sheet on which people sign that they read the order"),
    (TEMPLATE,),
    vocabulary.ACQUAINTANCE_SHEET,
    _sheets,
)
