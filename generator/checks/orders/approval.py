"""The approval block of a program beside the order: one way of approval, in the form of the standard."""

from collections.abc import Iterator

from generator.checks.orders.approving import APPROVES
from generator.checks.rule import Found, at
from generator.context.rich import plain
from generator.errors import Message, msg
from generator.model.family import Family
from generator.model.order import Point
from generator.model.points import Approve


def approval_twice(family: Family) -> Iterator[Found]:
    """Yield a warning where the order approves the program and a person approves it once more.

    ГОСТ Р 7.0.97-2016, 5.16: a document is approved either by a person or by an act.
    """
    if _is(family, "person"):
        said = msg("The order approves the program, and its approval block is signed by a person once more.")
        yield _found(family, said)


def approval_plain(family: Family) -> Iterator[Found]:
    """Yield a warning where the order approves the program and the block says only «Приложение к приказу».

    ГОСТ Р 7.0.97-2016, 5.16 and 5.19: an appendix that the act approves has УТВЕРЖДЕН.
    """
    if _is(family, "plain"):
        said = msg("The order approves the program, and its block does not say so: only «Приложение к …».")
        yield _found(family, said)


def _is(family: Family, form: str) -> bool:
    """Return whether the block has this form beside an order that approves the program, and nobody says why."""
    block, order = family.program.approval, family.program.order
    return (
        block.form == form and not block.reason and order is not None and _approved(order.points, family.program.title)
    )


def _approved(points: tuple[Point, ...], title: str) -> bool:
    return any(_approves(point, title) or _approved(point.points, title) for point in points)


def _approves(point: Point, title: str) -> bool:
    if isinstance(point.fact, Approve):
        return point.fact.what.split() in ([], title.split())
    return APPROVES.match(plain(point.text).lower()) is not None


def _found(family: Family, said: Message) -> Found:
    hint = msg("Write “form: act”; where your house does otherwise, say why: “reason: …”.")
    return Found(said, at(family, ("approval", "form")), hint)
