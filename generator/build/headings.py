"""The pages of the headings that a contents list names, read from the print of its document."""

from collections.abc import Iterable, Sequence

from generator.build.drafts import Draft
from generator.word import contents

Entry = tuple[str, int]


def pages(draft: Draft, pdf: bytes) -> tuple[str, ...] | None:
    """Return the pages of the headings in the contents list of a document, in order, found in its PDF.

    None where a heading is not in the outline of the PDF.
    """
    from generator.pdf.outline import heading_pages  # pypdf takes time to load, and few commands need it

    return found(contents.entries(draft.data), heading_pages(pdf))


def found(headings: Sequence[str], outline: Iterable[Entry]) -> tuple[str, ...] | None:
    """Return the page of each heading, the entries of the outline in between passed over; None if one is not there."""
    entries = iter(outline)
    numbers = [next((page for title, page in entries if _same(title, heading)), 0) for heading in headings]
    return tuple(map(str, numbers)) if all(numbers) else None


def _same(title: str, heading: str) -> bool:
    # LibreOffice puts the number of a numbered heading before its words.
    said, wanted = title.split(), heading.split()
    return said[-len(wanted) :] == wanted
