"""An act from its letterhead to its signatures, whatever it approves."""

from dataclasses import replace

from generator.context.leaves import Context, printed, rich
from generator.context.rich import Block, Run
from generator.documents.parts.papers.code import code
from generator.documents.parts.papers.executor import executor
from generator.documents.parts.papers.letterhead import letterhead
from generator.documents.parts.papers.points import points
from generator.documents.parts.papers.signature import signature
from generator.language import dates, wording
from generator.language.acts import ACTS
from generator.language.signers import blank
from generator.model.family import Family
from generator.model.gap import NOTHING_HERE, Gap, Printed
from generator.model.order import Order

_MARKS = (",", ".", ":", ";")


def act(family: Family, order: Order) -> Context:
    """Return the act and who signs it; `order` is that of the family (see `Family.under`)."""
    paper = blank(family)
    return {
        "order": _head(family, order) | _text(family, order) | executor(family) | code(order.code),
        "signatures": [signature(who, family.directory, paper) for who in order.signatories],
        "side_by_side": bool(order.joint) and len(order.signatories) > 1,
    }


def _head(family: Family, order: Order) -> Context:
    title, _ = wording.title(order, family)
    return letterhead(family) | {
        "kind": ACTS[order.kind].capitals,
        "date": printed(_shown(order.date if isinstance(order.date, Gap) else _day(order.date))),
        "number": printed(_shown(order.number)),
        "has_place": bool(order.place),
        "place": order.place,
        "title_left": family.settings.look.heading == "left",
        "title": title,
    }


def _text(family: Family, order: Order) -> Context:
    kind = ACTS[order.kind]
    verb = kind.joint_verb if order.joint else kind.verb
    apart = bool(verb) and order.verb == "line"
    written = wording.preamble(order, family).blocks
    preamble = _led(written, order) if apart or not verb else _with_verb(written, verb, spaced=order.verb == "spaced")
    letters = verb.upper() if family.settings.look.verb == "capitals" else verb
    return {
        "has_preamble": bool(preamble),
        "preamble": rich(preamble),
        "verb_apart": apart,
        "verb": f"{letters}:" if apart else "",
        "points": points(order, family),
    }


def _shown(value: Printed) -> Printed:
    return "" if value == NOTHING_HERE else value


def _day(iso: str) -> str:
    return iso if iso in ("", NOTHING_HERE) else dates.day(iso)


def _led(written: tuple[Block, ...], order: Order) -> tuple[Block, ...]:
    """Return the preamble; one made from grounds leads to the points with a colon where no verb does.

    A mark that the author of the last ground has put stays; the comma of «руководствуясь …,» gives way.
    """
    if ACTS[order.kind].verb or order.preamble or not order.grounds or order.grounds[-1].text.endswith(_MARKS):
        return written
    *runs, last = written[-1].runs
    said = last if last.gap else replace(last, text=last.text.removesuffix(","))
    return (*written[:-1], Block((*runs, said, Run(":")), written[-1].kind))


def _with_verb(written: tuple[Block, ...], verb: str, *, spaced: bool) -> tuple[Block, ...]:
    """Return the preamble with the verb on its last line, after whatever the author ended it with."""
    said = Run(f"{verb}:", bold=spaced, spaced=spaced)
    if not written:
        return (Block((said,)),)
    *before, last = written
    return (*before, Block((*last.runs, *(() if last.text[-1].isspace() else (Run(" "),)), said), last.kind))
