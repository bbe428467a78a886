"""The act that amends a program: made from what differs between the edition in force and the present spec."""

from collections.abc import Iterator
from dataclasses import replace

from generator.context.leaves import Context
from generator.documents import vocabulary
from generator.documents.base import Document, Sheet
from generator.documents.parts.amending.writing import Amendments, amendments, appendix, written
from generator.documents.parts.naming import one_line, template
from generator.documents.parts.papers.act import act
from generator.errors import msg
from generator.language.wording import amending_act
from generator.model.family import Amending, Family

NAME, TEMPLATE = "amendment", "amendment.docx"


def _sheets(family: Family) -> Iterator[Sheet]:
    if amending := family.amending:
        found = amendments(family, amending)
        if found:
            context = _context(family, amending, found)
            name = template(family.program, NAME, TEMPLATE)
            yield Sheet(f"{NAME}-{amending.number}", name, one_line(context["order"]["title"]), context)


def _context(family: Family, amending: Amending, found: Amendments) -> Context:
    title = amending_act.title(family, amending, found.units).text
    order = replace(amending_act.order(family), title=title)
    paper = act(family.under(order), order)
    set_out = appendix(family, amending, found)
    return paper | {
        "order": paper["order"] | {"points": written(family, amending, found)},
        "has_appendix": bool(set_out["sections"]),
        "appendix": set_out,
    }


DOCUMENT = Document(NAME, msg("the act that amends a program"), (TEMPLATE,), vocabulary.AMENDMENT, _sheets, "amend")
