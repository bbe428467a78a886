"""The order that approves the program, with the program as its appendix where both are one file."""

from collections.abc import Iterable, Iterator

from generator.context.leaves import Context, page, printed, rich
from generator.context.rich import Block, Run, blocks, lead
from generator.documents import vocabulary
from generator.documents.base import Document, Sheet
from generator.documents.parts.approval import approval, no_approval
from generator.documents.parts.naming import one_line, template
from generator.documents.parts.sections import sections
from generator.documents.parts.signature import signature
from generator.errors import msg
from generator.language import dates
from generator.language.acts import ACTS
from generator.model.family import Family
from generator.model.gap import NOTHING_HERE, Gap, Printed
from generator.model.order import Order, Point

TEMPLATE = "order.docx"


def _sheets(family: Family) -> Iterator[Sheet]:
    order = family.program.order
    if order:
        name = template(family.program, "order", TEMPLATE)
        yield Sheet("order", name, one_line(order.title), _context(family, order))


def _context(family: Family, order: Order) -> Context:
    return {
        "order": _act(family, order),
        "signature": signature(order.signatory, family.directory),
        "has_appendix": order.together,
        "appendix": _appendix(family) if order.together else _no_appendix(),
    }


def _act(family: Family, order: Order) -> Context:
    kind = ACTS[order.kind]
    apart = bool(kind.verb) and not order.spaced
    preamble = _preamble(order, "" if apart else kind.verb)
    return {
        "letterhead": rich(_letterhead(family)),
        "kind": kind.capitals,
        "date": printed(_shown(order.date if isinstance(order.date, Gap) else _day(order.date))),
        "number": printed(_shown(order.number)),
        "has_place": bool(order.place),
        "place": order.place,
        "title": order.title,
        "has_preamble": bool(preamble),
        "preamble": rich(preamble),
        "verb_apart": apart,
        "verb": f"{kind.verb.upper()}:" if apart else "",
        "points": [{"body": rich(point)} for point in _points(order.points, "")],
    }


def _letterhead(family: Family) -> Iterable[Block]:
    issuer = family.directory.parties[family.program.issuer]
    lines = (issuer.letterhead or issuer.name).split("\n")
    return [Block((Run(line),)) for line in lines if line.strip()]


def _shown(value: Printed) -> Printed:
    return "" if value == NOTHING_HERE else value


def _day(iso: str) -> str:
    return iso if iso in ("", NOTHING_HERE) else dates.day(iso)


def _preamble(order: Order, verb: str) -> tuple[Block, ...]:
    """Return the preamble; `verb` goes on its last line letter-spaced, after whatever the author ended it with."""
    written = blocks(order.preamble)
    if not verb:
        return written
    said = Run(f"{verb}:", bold=True, spaced=True)
    if not written:
        return (Block((said,)),)
    *before, last = written
    return (*before, Block((*last.runs, *(() if last.text[-1].isspace() else (Run(" "),)), said), last.kind))


def _points(points: tuple[Point, ...], above: str) -> Iterator[tuple[Block, ...]]:
    """Yield the points and sub-points in order, each with its number: «1. », «1.1. »."""
    for place, point in enumerate(points, 1):
        number = f"{above}{place}."
        yield lead(Run(f"{number} "), blocks(point.text))
        yield from _points(point.points, number)


def _appendix(family: Family) -> Context:
    program = family.program
    first = program.sections[0].orientation if program.sections else ""
    return {
        "page": page(first, new_page=True),
        "is_landscape": first == "landscape",
        **approval(family, program.kind, program.title),
        "title": program.title,
        "sections": sections(family),
    }


def _no_appendix() -> Context:
    return {"page": page(""), "is_landscape": False, **no_approval(), "title": "", "sections": []}


DOCUMENT = Document("order", msg("the order that approves the program"), (TEMPLATE,), vocabulary.ORDER, _sheets)
