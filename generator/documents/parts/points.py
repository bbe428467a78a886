"""The points of an act as its template numbers them: by levels, the first paragraph apart from the others."""

from collections.abc import Iterator

from generator.context.leaves import Context, rich
from generator.language.wording import point
from generator.model.family import Family
from generator.model.order import Order, Point

_LEVELS = ("is_point", "is_subpoint", "is_third", "is_fourth")


def points(order: Order, family: Family) -> list[Context]:
    """Return the points and their points, in order, without numbers."""
    return list(_walked(order.points, family, 0))


def _walked(found: tuple[Point, ...], family: Family, level: int) -> Iterator[Context]:
    for one in found:
        first, rest = (said := point(one, family).blocks)[:1], said[1:]
        levels = {name: place == level for place, name in enumerate(_LEVELS)}
        yield {**levels, "body": rich(first), "has_more": bool(rest), "more": rich(rest)}
        yield from _walked(one.points, family, level + 1)
