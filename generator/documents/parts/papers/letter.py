"""A letter from its letterhead to its executor, as templates print it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.context.leaves import Context, hold, page, printed, rich
from generator.context.rich import Block
from generator.documents.parts.papers.executor import drawn_up
from generator.documents.parts.papers.letterhead import letterhead
from generator.documents.parts.papers.signature import signature
from generator.language.signers import blank
from generator.language.wording.letters import Lines
from generator.model.family import Family
from generator.model.gap import Gap, Printed
from generator.model.order import Executor, Signatory


@dataclass(frozen=True)
class Said:
    """What a letter says: date and number as printed, the rest in the order of the sheet."""

    date: Printed
    number: Printed
    addressee: Lines
    title: str
    text: tuple[Block, ...]
    enclosure: str
    signatory: Signatory | Gap
    reference: str = ""
    salutation: str = ""
    executor: Executor | None = None
    appendix: Context = field(default_factory=dict)


def letter(family: Family, said: Said) -> Context:
    """Return the letter, which the issuer of the program sends alone, whoever joins its act."""
    alone = family.under(None)
    head = {
        "date": printed(said.date),
        "number": printed(said.number),
        "has_reference": bool(said.reference),
        "reference": said.reference,
        "addressee": lines(said.addressee),
        "title": said.title,
        "has_salutation": bool(said.salutation),
        "salutation": said.salutation,
        "text": rich(said.text),
        "hold": hold(),
        "enclosure": said.enclosure,
    }
    return {
        "letter": letterhead(alone) | head | drawn_up(said.executor, family.directory),
        "signatures": [signature(said.signatory, family.directory, blank(alone))],
        "has_appendix": bool(said.appendix),
        "appendix": said.appendix or {"page": page(""), "block": rich(""), "title": "", "forms": []},
    }


def lines(addressee: Lines) -> Context:
    """Return the lines of an addressee, a paragraph each."""
    return rich(_blocks(addressee))


def _blocks(addressee: Lines) -> Iterable[Block]:
    return [Block(line.runs) for line in addressee]
