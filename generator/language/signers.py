"""Who issues, signs, approves, agrees to and reads an act: the parties and people behind the ids of a program."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.errors import Path
from generator.language import posts
from generator.model.directory import Party
from generator.model.execution import Execution
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.order import Addressee, Order, Signatory

UNNAMED_HEAD = "руководитель"


@dataclass(frozen=True)
class Signer:
    """Who signs, on whose paper (nobody's where it is no blank), and the key that says so.

    It is a key of the program, or of the execution of the period called `period`.
    """

    signatory: Signatory | Gap | None
    issuers: tuple[Party, ...]
    path: Path
    period: str = ""


def issuers(family: Family) -> tuple[Party, ...]:
    """Return the parties that issue the act: the issuer of the program, then those who join it."""
    program = family.program
    joint = program.order.joint if program.order else ()
    return tuple(family.directory.parties[name] for name in (program.issuer, *joint))


def blank(family: Family) -> tuple[Party, ...]:
    """Return whose paper the act is: nobody's for a joint act, where each post names its organisation."""
    found = issuers(family)
    return found if len(found) == 1 else ()


def parties(addressee: Addressee, family: Family) -> tuple[str, ...]:
    """Return the party, or the members of the group in the year of the program nearest to the act; none for a text."""
    program = family.program
    if addressee.group:
        year = program.span.year_of(program.order.date if program.order else "")
        return family.directory.groups[addressee.group].in_year(year)
    return (addressee.party,) if addressee.party else ()


def readers(order: Order, family: Family) -> tuple[Signatory, ...]:
    """Return once everybody who signs that they read the act, the heads of parties and members of groups among them.

    The line of a party whose head the directory does not name has no name.
    """
    found = (one for reader in order.acquainted for one in _read_by(reader, family))
    return tuple(dict.fromkeys(found))


def signers(family: Family) -> Iterator[Signer]:
    """Yield everybody whose post a document of the family prints."""
    program, own = family.program, blank(family)
    if order := program.order:
        path: Path = ("order", "signatory")
        yield from (Signer(who, own, path) for who in order.signatories)
        yield from (Signer(visa.signatory, own, ("order", "visas")) for visa in order.visas)
        yield from (Signer(who, own, ("order", "acquainted")) for who in readers(order, family))
    yield Signer(program.approval.signatory, (), ("approval",))
    yield from (Signer(one.signatory, (), ("approval", "consents")) for one in program.approval.consents)
    for execution in family.executions.values():
        yield from _reporting(family, execution)


def _reporting(family: Family, execution: Execution) -> Iterator[Signer]:
    """Yield who signs a report, the act that approves it, its covering letter."""
    period, order, letter = execution.period.name, execution.order, execution.letter
    yield Signer(execution.signatory, (), ("signatory",), period)
    if order:
        own = blank(family.under(order))
        yield from (Signer(who, own, ("order", "signatory"), period) for who in order.signatories)
    if letter:
        yield Signer(letter.signatory, blank(family.under(None)), ("letter", "signatory"), period)


def _read_by(reader: Signatory | Addressee, family: Family) -> Iterator[Signatory]:
    if isinstance(reader, Signatory):
        yield reader
        return
    for name in parties(reader, family):
        party = family.directory.parties[name]
        post = posts.with_party(UNNAMED_HEAD, party).text
        yield Signatory(person=party.head) if party.head else Signatory(post=post)
