"""People of an act: who signs it, who agreed to it, who has to know of it, who keeps the control of a joint act."""

import re
from collections.abc import Iterator

from generator.checks.orders.acts import Said, acts, every, small
from generator.checks.rule import Found, at
from generator.context.rich import line
from generator.errors import msg
from generator.language import signers
from generator.model.family import Family
from generator.model.order import Addressee, Order, Signatory
from generator.model.points import Appoint, Assign, Control, Named

_ALONE = re.compile(r"\bоставляю\b|\bприказываю\b|\bпостановляю\b")


def signatory_not_head(family: Family) -> Iterator[Found]:
    """Yield an act that is signed by somebody who is not known as the head of the issuer and is not acting."""
    for act in acts(family):
        heads = {party.head for party in signers.issuers(family.under(act.order))}
        for who in act.order.signatories:
            if (
                isinstance(who, Signatory)
                and who.person
                and "" not in heads
                and who.person not in heads
                and not who.acting
            ):
                name = family.directory.people[who.person].name
                hint = msg(
                    "Who acts for the head has “acting: yes”; else correct the signatory, or “head” in the directory."
                )
                yield act.found(
                    msg("{name} signs, and the directory names another head of the issuer.", name=name),
                    "signatory",
                    hint=hint,
                )


def acquainted_missing(family: Family) -> Iterator[Found]:
    """Yield an act by which somebody has to do something and does not sign that they read it, nor gets a copy."""
    for act in acts(family):
        known = _told(act.order, family)
        absent = [name for name in dict.fromkeys(_named(act, family)) if name not in known]
        if absent:
            people = ", ".join(family.directory.people[name].name for name in absent)
            hint = msg("Add them to “acquainted”, or their organisations to “distribution”.")
            yield act.found(
                msg("The act gives tasks to people who are in no list of those who read it: {people}.", people=people),
                "points",
                hint=hint,
            )


def joint_person(family: Family) -> Iterator[Found]:
    """Yield a joint act that speaks in the singular (ГОСТ Р 7.0.97-2016, 5.18)."""
    for act in acts(family):
        for point in every(act.order.points) if act.order.joint else ():
            if found := _ALONE.search(small(point)):
                said = msg("Several parties issue the act, and the point says «{text}».", text=found[0])
                yield act.at_point(point, said, msg("Write it in the plural: «оставляем за собой»."))
        if act.order.joint and (found := _ALONE.search(line(act.order.preamble).lower())):
            said = msg("Several parties issue the act, and the preamble says «{text}».", text=found[0])
            yield act.found(said, "preamble", hint=msg("Delete the word: «приказываем» is printed after the preamble."))


def publish_missing(family: Family) -> Iterator[Found]:
    """Yield the act on a program of which no point says that it is to be published."""
    order = family.program.order
    if order and order.points and not any(_publishes(text) for text in _texts(order)):
        hint = msg("Add a point “publish: …”: «Разместить настоящий приказ на официальном сайте …».")
        yield Found(msg("No point says where the program is published."), at(family, ("order", "points")), hint)


def _texts(order: Order) -> Iterator[str]:
    for point in every(order.points):
        yield small(point) or ("разместить" if type(point.fact).__name__ == "Publish" else "")
        if isinstance(point.fact, Assign):
            yield point.fact.do.lower()


def _publishes(text: str) -> bool:
    return re.search(r"размещ|размест|опубликова|публик", text) is not None


def _told(order: Order, family: Family) -> set[str]:
    """Return the people who read the act or whose organisations get a copy."""
    read = {who.person for who in signers.readers(order, family)} | {
        who.person for who in order.signatories if isinstance(who, Signatory)
    }
    sent = {name for one in order.distribution for name in signers.parties(one, family)}
    heads = {person.id for person in family.directory.people.values() if person.party in sent}
    return read | heads


def _named(act: Said, family: Family) -> Iterator[str]:
    for point in every(act.order.points):
        fact = point.fact
        who: tuple[Named, ...] = ()
        if isinstance(fact, Assign):
            who = fact.to
        elif isinstance(fact, Appoint):
            who = (fact.person,)
        elif isinstance(fact, Control) and fact.on:
            who = (fact.on,)
        for one in who:
            heads = (
                family.directory.parties[name].head for name in signers.parties(Addressee(one.party, one.group), family)
            )
            yield from (name for name in (one.person, *heads) if name)
