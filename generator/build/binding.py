"""Binds the order with its appendices into one PDF."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from generator.build.drafts import Draft
from generator.workspace import outputs
from generator.workspace.comparing import Output
from generator.workspace.manifest import Record, digest

NAME = "bundle.pdf"
KINDS = "order", "program", "roadmap", "cyclogram"
"""The kinds of document that are bound: the order and its appendices."""


def bound(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """Return the documents to be bound; none if there is but one, which would be the same file twice."""
    found = tuple(one for one in drafts if one.job.document.name in KINDS)
    return found if len(found) > 1 else ()


def binding(folder: Path, drafts: Iterable[Draft], pdfs: Mapping[str, bytes], title: str) -> Output:
    """Return the bundle of the PDFs of `drafts`, in this order; that in `folder` if it is of the same PDFs."""
    listed = tuple(drafts)
    source = f"bundle {digest(' '.join([title, *(digest(pdfs[one.name]) for one in listed)]).encode())}"
    data = outputs.current(folder, NAME, source)
    if data is None:
        data = _bound(listed, pdfs, title) if all(pdfs[one.name] for one in listed) else b""
    return Output(NAME, data, Record(digest(data), source=source))


def _bound(drafts: Sequence[Draft], pdfs: Mapping[str, bytes], title: str) -> bytes:
    from generator.pdf.bundle import Part, bundle  # pypdf takes time to load, and few commands need it

    parts = [Part(one.job.sheet.title, pdfs[one.name], f"{number}-") for number, one in enumerate(drafts, 1)]
    return bundle(parts, title)
