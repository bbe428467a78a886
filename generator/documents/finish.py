"""The last step of every document: what it still lacks, and no-break spaces where words must stay together."""

from collections.abc import Iterator
from dataclasses import replace

from generator.documents.base import Document, Sheet
from generator.documents.parts.drafts import draft, lacking
from generator.documents.parts.joints import bound
from generator.model.family import Family


def sheets(document: Document, family: Family) -> Iterator[Sheet]:
    """Yield the sheets of a document ready for their templates, with the field `draft` in each context."""
    made = tuple(document.sheets(family))
    owed = lacking(family) if made else None
    for sheet in made:
        assert owed
        context = {**sheet.context, "draft": draft(sheet.context, owed)}
        yield replace(sheet, context=bound(context) if family.settings.typography.joints else context)
