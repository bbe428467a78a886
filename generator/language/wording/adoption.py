"""The act that approved the program, as a report names it: «утверждённой приказом … (в редакции приказа …)»."""

from collections.abc import Iterator
from dataclasses import replace

from generator.context.leaves import inline
from generator.language import acts, dates, signers
from generator.language.acts import ACTS, APPROVED
from generator.language.cases.agreeing import agreeing
from generator.language.cases.declined import declined
from generator.language.cases.grammar import Case
from generator.language.wording.force import cited
from generator.language.wording.scene import Scene, kept
from generator.language.wording.values import Words, joined, listed, spaced, words
from generator.model.directory import Act
from generator.model.family import Family
from generator.model.gap import NOTHING_HERE, Gap, Printed
from generator.model.order import Order


def issuers(family: Family, case: Case) -> Words:
    """Return the issuer, or all who issue the act together, in the case."""
    return listed(
        kept(declined(party, case), party.name, case, ("parties", party.id, "forms", case.value))
        for party in signers.issuers(family)
    )


def adopted(family: Family, on: str = "") -> Words:
    """Return the act behind the genitive of the program's title; nothing where the program has no act.

    Amendments later than the ISO day `on` are left out: a report that is out does not know them.
    """
    order = family.program.order
    if order is None:
        return Words()
    said = spaced(_adopted(family), ACTS[order.kind].instrumental, issuers(family, Case.GENITIVE))
    return said + _known("от", order.date, dated=True) + _known("№", order.number) + _amended(family, order, on)


def _adopted(family: Family) -> str:
    asked = acts.of_document(family.program.title) or APPROVED[family.program.kind].agreement
    return agreeing("утверждённый", asked, Case.GENITIVE)


def _amended(family: Family, order: Order, on: str) -> Words:
    amending = tuple(_amending(family, order, on))
    return words(" (в редакции ") + joined(", ", amending) + words(")") if amending else Words()


def _amending(family: Family, order: Order, on: str) -> Iterator[Words]:
    """Yield each amending act without its title, and without its body where that is who issued the act itself."""
    scene = Scene(family, ("order", "amended_by"))
    own = issuers(family, Case.GENITIVE).text
    for name in order.amended_by:
        act = family.directory.acts[name]
        if not _is_later(act, on):
            body = "" if act.body == own else act.body
            yield cited(replace(act, title=NOTHING_HERE, body=body), Case.GENITIVE, scene)


def _is_later(act: Act, on: str) -> bool:
    return bool(on) and isinstance(act.date, str) and act.date != NOTHING_HERE and act.date > on


def _known(word: str, value: Printed, *, dated: bool = False) -> Words:
    if value == NOTHING_HERE:
        return Words()
    known = value if isinstance(value, Gap) or not dated else dates.day(value)
    return words(f" {word} ") + Words((inline(known),))
