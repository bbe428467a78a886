"""The cyclograms of a program, each as a document of its own."""

from collections.abc import Iterator

from generator.documents import vocabulary
from generator.documents.base import Document, Sheet
from generator.documents.parts.plans import plans
from generator.errors import msg
from generator.model.family import Family

TEMPLATE = "cyclogram.docx"


def _sheets(family: Family) -> Iterator[Sheet]:
    return plans(family, "cyclogram", ("cyclogram",), lambda _: TEMPLATE)


DOCUMENT = Document("cyclogram", msg("a cyclogram by itself"), (TEMPLATE,), vocabulary.PLAN, _sheets)
