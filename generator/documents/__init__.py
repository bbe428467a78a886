"""One module a document: values become a context; pure."""

from generator.documents import (
    acquaintance_sheet,
    amendment,
    approval_sheet,
    collation,
    consolidated,
    consolidated_plan,
    cyclogram,
    cyclogram_grid,
    distribution_list,
    form,
    form_letter,
    order,
    program,
    recommendations,
    report,
    report_letter,
    report_order,
    roadmap,
)
from generator.documents.base import Document

ALL: tuple[Document, ...] = (
    order.DOCUMENT,
    program.DOCUMENT,
    roadmap.DOCUMENT,
    cyclogram.DOCUMENT,
    cyclogram_grid.DOCUMENT,
    report.DOCUMENT,
    approval_sheet.DOCUMENT,
    acquaintance_sheet.DOCUMENT,
    distribution_list.DOCUMENT,
    form.DOCUMENT,
    collation.DOCUMENT,
    report_order.DOCUMENT,
    recommendations.DOCUMENT,
    report_letter.DOCUMENT,
    form_letter.DOCUMENT,
    amendment.DOCUMENT,
    consolidated.DOCUMENT,
    consolidated_plan.DOCUMENT,
)
"""Every document, in the order in which they are made and shown; those that are bound into one file keep it."""
