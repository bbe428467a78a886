"""The order that approves the program, with the program as its appendix where both are one file."""

from collections.abc import Iterator

from generator.context.leaves import Context, page
from generator.documents import vocabulary
from generator.documents.base import Document, Sheet
from generator.documents.parts.naming import one_line, template
from generator.documents.parts.papers.act import act
from generator.documents.parts.papers.approval import approval, no_approval
from generator.documents.parts.sections import sections
from generator.errors import msg
from generator.language import wording
from generator.model.family import Family
from generator.model.order import Order

TEMPLATE = "order.docx"


def _sheets(family: Family) -> Iterator[Sheet]:
    order = family.program.order
    if order:
        title, _ = wording.title(order, family)
        yield Sheet("order", template(family.program, "order", TEMPLATE), one_line(title), _context(family, order))


def _context(family: Family, order: Order) -> Context:
    return act(family, order) | {
        "has_appendix": order.together,
        "appendix": _appendix(family) if order.together else _no_appendix(),
    }


def _appendix(family: Family) -> Context:
    program = family.program
    first = program.sections[0].orientation if program.sections else ""
    return {
        "page": page(first, new_page=True, restart=family.settings.look.appendix_pages == "own"),
        "is_landscape": first == "landscape",
        **approval(family, program.kind, program.title),
        "title": program.title,
        "sections": sections(family),
    }


def _no_appendix() -> Context:
    return {"page": page(""), "is_landscape": False, **no_approval(), "title": "", "sections": []}


DOCUMENT = Document("order", msg("the order that approves the program"), (TEMPLATE,), vocabulary.ORDER, _sheets)
