"""The last step of every document: what it still lacks, and no-break spaces where words must stay together."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial

from generator.documents.base import Document, Sheet
from generator.documents.parts.drafts import Lacking, draft, lacking
from generator.documents.parts.joints import bound
from generator.model.family import Family

Owed = Callable[[], Lacking]


def owing(family: Family) -> Owed:
    """Return what tells what the family lacks: found at the first call, and once for all of its documents."""
    return cache(partial(lacking, family))


def sheets(document: Document, family: Family, owed: Owed | None = None) -> Iterator[Sheet]:
    """Yield the sheets of a document ready for their templates, with the field `draft` in each context.

    `owed` is that of `owing`, where several documents of the family are made.
    """
    owed = owed or owing(family)
    for sheet in document.sheets(family):
        context = {**sheet.context, "draft": draft(sheet.context, owed())}
        yield replace(sheet, context=bound(context) if family.settings.typography.joints else context)
