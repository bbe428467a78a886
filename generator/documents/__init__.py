"""One module a document: values become a context; pure."""

from generator.documents import cyclogram, order, program, report, roadmap
from generator.documents.base import Document

ALL: tuple[Document, ...] = (
    order.DOCUMENT,
    program.DOCUMENT,
    roadmap.DOCUMENT,
    cyclogram.DOCUMENT,
    report.DOCUMENT,
)
"""Every document, in the order in which they are bound together."""
