"""The acts that approve execution reports."""

from collections.abc import Iterator

from generator.documents import vocabulary
from generator.documents.base import Document, Sheet
from generator.documents.parts.naming import one_line, template
from generator.documents.parts.papers.act import act
from generator.errors import msg
from generator.language import wording
from generator.model.family import Family

NAME, TEMPLATE = "report-order", "report-order.docx"


def _sheets(family: Family) -> Iterator[Sheet]:
    for execution in family.executions.values():
        if order := execution.order:
            under = family.under(order)
            title, _ = wording.title(order, under)
            name = template(family.program, NAME, TEMPLATE)
            yield Sheet(f"{NAME}-{execution.period.name}", name, one_line(title), act(under, order))


DOCUMENT = Document(
    NAME, msg("the order that approves an execution report"), (TEMPLATE,), vocabulary.REPORT_ORDER, _sheets
)
