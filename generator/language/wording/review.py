"""Every guessed form that a document of the family prints, for a person to look at."""

from collections.abc import Callable, Iterator

from generator.language.cases.grammar import Case, Inflected
from generator.language.guesses import Guess
from generator.language.wording import amending_act
from generator.language.wording.adoption import adopted, issuers
from generator.language.wording.grounds import preamble
from generator.language.wording.points import point
from generator.language.wording.reporting import of_forms, of_letters, of_recommendations
from generator.language.wording.signing import of_posts
from generator.language.wording.titles import title
from generator.model.family import Family
from generator.model.order import OF_AN_ACT, Point


def issuer(family: Family, case: Case) -> Inflected:
    """Return the issuer, or all who issue the act together, in the case: «приказом Управления образования …»."""
    found = issuers(family, case)
    return Inflected(found.text, bool(found.guesses))


def guesses(family: Family) -> tuple[Guess, ...]:
    """Return every guess once, in the order of the documents."""
    return tuple(dict.fromkeys(guess for found in _FOUND for guess in found(family)))


def _of_title(family: Family) -> tuple[Guess, ...]:
    order = family.program.order
    return title(order, family)[1] if order else ()


def _of_preamble(family: Family) -> tuple[Guess, ...]:
    order = family.program.order
    return preamble(order, family).guesses if order else ()


def _of_points(family: Family) -> Iterator[Guess]:
    order = family.program.order
    for one in _walked(order.points) if order else ():
        yield from point(one, family).guesses


def _of_approval(family: Family) -> tuple[Guess, ...]:
    block = family.program.approval
    named = block.form in OF_AN_ACT and not block.text
    return issuers(family, Case.GENITIVE).guesses if named else ()


def _of_adoption(family: Family) -> tuple[Guess, ...]:
    return adopted(family).guesses if any(execution.act for execution in family.executions.values()) else ()


def _of_reports(family: Family) -> Iterator[Guess]:
    """Yield what is guessed in the acts that approve reports, and in the approval blocks of those."""
    for order in (execution.order for execution in family.executions.values()):
        if order:
            under = family.under(order)
            for found in (_of_title, _of_preamble, _of_points):
                yield from found(under)
            yield from issuers(under, Case.GENITIVE).guesses


def _of_appendix(family: Family) -> tuple[Guess, ...]:
    return issuers(family.under(None), Case.GENITIVE).guesses if family.asked else ()


def _of_amendment(family: Family) -> Iterator[Guess]:
    """Yield what is guessed in the act that amends the program: its lead, its own points, its issuer."""
    if family.amending is None:
        return
    amending, under = family.amending, amending_act.under(family)
    yield from amending_act.title(family, amending, 2).guesses
    for lead in (amending_act.into_act(amending, 2), amending_act.into_program(amending, 2)):
        yield from lead.guesses
    yield from issuers(under, Case.GENITIVE).guesses
    for found in (_of_preamble, _of_points):
        yield from found(under)


def _walked(points: tuple[Point, ...]) -> Iterator[Point]:
    for one in points:
        yield one
        yield from _walked(one.points)


_FOUND: tuple[Callable[[Family], Iterator[Guess] | tuple[Guess, ...]], ...] = (
    _of_title,
    _of_preamble,
    _of_points,
    _of_approval,
    _of_adoption,
    of_posts,
    _of_reports,
    of_letters,
    of_recommendations,
    of_forms,
    _of_appendix,
    _of_amendment,
)
"""Where guesses come from; a document that prints other forms adds its function here."""
