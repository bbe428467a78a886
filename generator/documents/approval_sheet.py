"""The approval sheet: who agrees to the draft of the act (ГОСТ Р 7.0.97-2016, 5.21)."""

from collections.abc import Iterator

from generator.context.leaves import Context
from generator.documents import vocabulary
from generator.documents.base import Document, Sheet
from generator.documents.parts.naming import template
from generator.documents.parts.papers import sheets
from generator.documents.parts.papers.executor import executor
from generator.errors import msg
from generator.language.acts import ACTS
from generator.language.dates import figures
from generator.model.family import Family
from generator.model.order import Order, Visa

NAME, TEMPLATE = "approval-sheet", "approval-sheet.docx"
REMARKS = "Замечания прилагаются"


def _sheets(family: Family) -> Iterator[Sheet]:
    order = family.program.order
    if order and order.visas:
        act = f"к проекту {ACTS[order.kind].genitive} {sheets.title(family, order)}"
        context = {"act": act, "visas": _visas(family, order), **executor(family)}
        yield Sheet(NAME, template(family.program, NAME, TEMPLATE), f"Лист согласования {act}", context)


def _visas(family: Family, order: Order) -> list[Context]:
    return [sheets.line(place, visa.signatory, family) | _given(visa) for place, visa in enumerate(order.visas, 1)]


def _given(visa: Visa) -> Context:
    return {"remarks": REMARKS if visa.remarks else "", "date": figures(visa.date) if visa.date else ""}


DOCUMENT = Document(NAME, msg("the approval sheet of the order"), (TEMPLATE,), vocabulary.APPROVAL_SHEET, _sheets)
