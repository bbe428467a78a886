"""The points of an act as its template numbers them: by levels, the first paragraph apart from the others."""

from collections.abc import Iterable, Iterator

from generator.context.leaves import Context, hold, rich
from generator.context.rich import Block
from generator.language.wording import point
from generator.model.family import Family
from generator.model.order import Order, Point

_LEVELS = ("is_point", "is_subpoint", "is_third", "is_fourth")
Said = tuple[int, tuple[Block, ...]]

CARRIED = 3
"""Lines of the text that go to a new page with the signature."""
_LINE = 65
"""Letters in a line of the text, roughly."""


def points(order: Order, family: Family) -> list[Context]:
    """Return the points and their points, in order, without numbers.

    Held are the first point below another, and at the end as many as the signature takes with it to a new page.
    """
    return laid(list(walked(order.points, family)))


def laid(said: list[Said]) -> list[Context]:
    """Return points of the given levels and paragraphs as the template prints them."""
    carried = _carried([blocks for _, blocks in said])
    return [_point(level, blocks, held=_below(said, n) or n >= carried) for n, (level, blocks) in enumerate(said)]


def walked(found: tuple[Point, ...], family: Family, level: int = 0) -> Iterator[Said]:
    """Yield the points and their points with the level of each, from 0, and its paragraphs."""
    for one in found:
        yield level, point(one, family).blocks
        yield from walked(one.points, family, level + 1)


def _point(level: int, said: tuple[Block, ...], *, held: bool) -> Context:
    first, rest = said[:1], said[1:]
    return {
        **{name: place == level for place, name in enumerate(_LEVELS)},
        "is_held": held,
        "hold": hold(),
        "body": rich(first),
        "has_more": bool(rest),
        "more_held": bool(rest) and first[0].text.rstrip().endswith(":"),
        "more": rich(rest),
    }


def _below(said: list[Said], place: int) -> bool:
    return place > 0 and said[place - 1][0] < said[place][0]


def _carried(said: list[tuple[Block, ...]]) -> int:
    """Return the place of the first point that is held because the points from it to the last are too few lines."""
    place = len(said)
    while place > 1 and sum(map(_lines, said[place - 1 :])) < CARRIED:
        place -= 1
    return place


def _lines(said: Iterable[Block]) -> int:
    return sum(1 + len(block.text) // _LINE for block in said)
