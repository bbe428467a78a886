"""What the sheets around an act say: the act in words, and lines with post and name."""

from collections.abc import Callable, Iterator

from generator.context.leaves import Context, Leaf, inline, rich
from generator.context.rich import Block, Run
from generator.documents.parts.naming import joined, one_line
from generator.documents.parts.papers.signature import signed
from generator.language import dates, wording
from generator.language.acts import ACTS
from generator.language.cases import Case
from generator.language.citations import quoted
from generator.language.signers import blank
from generator.model.family import Family
from generator.model.gap import NOTHING_HERE, Gap, Printed
from generator.model.order import Order, Signatory


def title(family: Family, order: Order) -> str:
    """Return the title of the act in one line and quotation marks."""
    said, _ = wording.title(order, family)
    return quoted(one_line(said))


def reference(family: Family, order: Order, case: Case, before: str = "", after: str = "") -> Leaf:
    """Return «приказом Управления образования … от 24 декабря 2024 г. № 268 «Об утверждении …»» between two texts.

    The date and the number of an act that is not registered yet are gaps.
    """
    kind = ACTS[order.kind]
    name = {Case.INSTRUMENTAL: kind.instrumental, Case.GENITIVE: kind.genitive}[case]
    begins = joined(before, name, wording.issuer(family, Case.GENITIVE).text)
    day, number = _known("от", order.date, dates.day), _known("№", order.number, str)
    return rich([Block((Run(begins), *day, *number, Run(joined(f" {title(family, order)}", after))))])


def line(number: int, signatory: Signatory, family: Family) -> Context:
    """Return the number, the post and the name; the posts of the issuer's own people stand without its name."""
    post, name = signed(signatory, family.directory, blank(family))
    return {"number": str(number), "post": post, "name": name}


def _known(word: str, value: Printed, said: Callable[[str], str]) -> Iterator[Run]:
    if value != NOTHING_HERE:
        yield Run(f" {word} ")
        yield inline(value if isinstance(value, Gap) else said(value))
