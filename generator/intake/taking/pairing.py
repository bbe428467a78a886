"""Which unit of one document is which of another: by hidden ids, by their words, by their places between others."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from generator.intake.taking.units import Unit

Pair = tuple[int | None, int | None]
"""Places in the one document and in the other; None where it has no such unit."""

_ALIKE = 0.5
_MOST = 40
"""Of so many units in a row that are all others, likeness is looked at; of more only the order counts."""


def paired(before: Sequence[Unit], after: Sequence[Unit]) -> tuple[Pair, ...]:
    """Return the pairs in the order of the second document, what is only in the first at its place among them."""
    return tuple(_paired(before, after))


def _paired(before: Sequence[Unit], after: Sequence[Unit]) -> Iterator[Pair]:
    keys = [_key(one) for one in before], [_key(one) for one in after]
    for kind, a, b, c, d in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from zip(range(a, b), range(c, d), strict=True)
        else:
            yield from _matched(before, after, range(a, b), range(c, d))


def _key(unit: Unit) -> tuple[object, ...]:
    return ("id", unit.id) if unit.id else (bool(unit.table), unit.texts)


def _matched(before: Sequence[Unit], after: Sequence[Unit], one: range, other: range) -> Iterator[Pair]:
    """Yield the pairs of units that stand between the same ones."""
    if len(one) == len(other) and all(_fits(before[a], after[c]) for a, c in zip(one, other, strict=True)):
        yield from zip(one, other, strict=True)
        return
    if len(one) * len(other) > _MOST * _MOST:
        for a, c in zip_longest(one, other):
            is_pair = a is not None and c is not None and _fits(before[a], after[c])
            yield from [(a, c)] if is_pair else [pair for pair in ((a, None), (None, c)) if pair != (None, None)]
        return
    yield from _best(before, after, one, other)


def _best(before: Sequence[Unit], after: Sequence[Unit], one: range, other: range) -> Iterator[Pair]:
    """Yield the pairs in order that are most alike in all."""
    best: dict[tuple[int, int], float] = {}
    for a in reversed(one):
        for c in reversed(other):
            match = likeness(before[a], after[c]) + best.get((a + 1, c + 1), 0.0)
            best[a, c] = max(match, best.get((a + 1, c), 0.0), best.get((a, c + 1), 0.0))
    a, c = one.start, other.start
    while a < one.stop or c < other.stop:
        alike = likeness(before[a], after[c]) if a < one.stop and c < other.stop else 0.0
        if alike and best[a, c] == alike + best.get((a + 1, c + 1), 0.0):
            yield a, c
            a, c = a + 1, c + 1
        elif a < one.stop and (c == other.stop or best[a, c] == best.get((a + 1, c), 0.0)):
            yield a, None
            a += 1
        else:
            yield None, c
            c += 1


def _fits(one: Unit, other: Unit) -> bool:
    is_same = not (one.id or other.id) or one.id == other.id
    return is_same and bool(one.table) == bool(other.table) and len(one.cells) == len(other.cells)


def likeness(one: Unit, other: Unit) -> float:
    """Return how alike two units are, from 0; those that cannot be one and the same are not at all."""
    if not _fits(one, other):
        return 0.0
    if one.table:
        same = sum(a == b for a, b in zip(one.texts, other.texts, strict=True))
        if 2 * same >= len(one.cells):
            return 1.0
    matcher = SequenceMatcher(None, one.text, other.text, autojunk=False)
    found = matcher.ratio() if matcher.quick_ratio() > _ALIKE else 0.0
    return found if found > _ALIKE else 0.0
