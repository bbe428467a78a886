"""The roadmaps and plans of a program, each as a document of its own."""

from collections.abc import Iterator

from generator.documents import vocabulary
from generator.documents.base import Document, Sheet
from generator.documents.parts.plans import LANDSCAPE, PORTRAIT, packaged, plans
from generator.errors import msg
from generator.model.family import Family


def _sheets(family: Family) -> Iterator[Sheet]:
    return plans(family, "roadmap", ("roadmap", "plan"), packaged)


DOCUMENT = Document("roadmap", msg("a roadmap or plan by itself"), (PORTRAIT, LANDSCAPE), vocabulary.PLAN, _sheets)
