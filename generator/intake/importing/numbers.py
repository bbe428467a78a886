"""How a plan is numbered: the way that needs the fewest pinned numbers, counted as documents count."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.documents.parts.tables.numbering import Count
from generator.intake.importing.rows import Group, Item
from generator.model.gap import NOTHING_HERE

_DEFAULT: Mapping[str, str] = {"cyclogram": "restart", "resources": "restart"}
_MODES = ("through", "restart", "run-on", "nested", "none")


@dataclass
class Numbering:
    """A way to number: its name, the dot, the pins by rows and groups (their identities), the last whole number."""

    mode: str
    dot: bool
    pins: dict[int, str] = field(default_factory=dict)
    last: int = 0


def numbering(found: Sequence[Group], kind: str, last: int) -> Numbering:
    """Return how the groups of a plan of this kind are numbered; `last` is the last number of the plans before it."""
    first = _DEFAULT.get(kind, "through")
    modes = sorted(_MODES, key=lambda mode: mode != first)
    ways = [_way(found, mode, dot, last) for mode in modes for dot in _dots(mode)]
    return min(ways, key=lambda way: len(way.pins))


def usual_dot(mode: str) -> bool:
    """Return whether a dot stands behind numbers where the spec does not say it."""
    return mode == "nested"


def _dots(mode: str) -> tuple[bool, bool]:
    return (True, False) if usual_dot(mode) else (False, True)


def _way(found: Sequence[Group], mode: str, dot: bool, last: int) -> Numbering:
    way = Numbering(mode, dot, last=last)
    whole = Count(last=last if mode == "run-on" else 0, dot=dot, silent=mode == "none")
    heads = Count(dot=True)
    for group in found:
        if mode == "nested":
            number = _numbered(way, heads, group, group.number if group.title else None)
            count = heads.under(number, dot)
        else:
            count = Count(dot=dot) if mode == "restart" else whole
        for item in _items(group):
            _row(way, count, item)
    return way


def _items(group: Group) -> Iterator[Item]:
    yield from group.items
    for inner in group.groups:
        yield from _items(inner)


def _row(way: Numbering, count: Count, item: Item) -> None:
    number = _numbered(way, count, item, item.number)
    if len(item.digits) == 1:
        way.last = item.digits[0]
    parts = count.under(number, count.dot)
    for part in item.parts:
        _row(way, parts, part)


def _numbered(way: Numbering, count: Count, what: Item | Group, printed: str | None) -> str:
    """Return the number that is printed, pinned where the count would give another."""
    computed = replace(count).number(None)
    if printed is None or computed == printed:
        return count.number(None)
    way.pins[id(what)] = printed or NOTHING_HERE
    return count.number(way.pins[id(what)])
