"""The distribution list: who gets a copy of the act, and how many."""

from collections.abc import Iterator

from generator.context.leaves import Context
from generator.documents import vocabulary
from generator.documents.base import Document, Sheet
from generator.documents.parts.naming import template
from generator.documents.parts.papers import sheets
from generator.documents.parts.papers.executor import executor
from generator.errors import msg
from generator.language.cases import Case
from generator.language.signers import parties
from generator.model.family import Family
from generator.model.order import Order

NAME, TEMPLATE = "distribution-list", "distribution-list.docx"


def _sheets(family: Family) -> Iterator[Sheet]:
    order = family.program.order
    if order and order.distribution:
        name = template(family.program, NAME, TEMPLATE)
        yield Sheet(NAME, name, f"Список рассылки {sheets.title(family, order)}", _context(family, order))


def _context(family: Family, order: Order) -> Context:
    copies = list(_copies(family, order))
    lines = [{"number": str(at), "name": name, "copies": str(count)} for at, (name, count) in enumerate(copies, 1)]
    return {
        "act": sheets.reference(family, order, Case.GENITIVE),
        "addressees": lines,
        "total": str(sum(count for _, count in copies)),
        **executor(family),
    }


def _copies(family: Family, order: Order) -> Iterator[tuple[str, int]]:
    """Yield the name and the copies of every addressee; each member of a group is one."""
    for addressee in order.distribution:
        names = [family.directory.parties[one].label for one in parties(addressee, family)]
        yield from ((name, addressee.copies) for name in names or filter(None, [addressee.text]))


DOCUMENT = Document(NAME, msg("who gets a copy of the order"), (TEMPLATE,), vocabulary.DISTRIBUTION_LIST, _sheets)
