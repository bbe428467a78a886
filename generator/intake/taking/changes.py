"""What a person has changed in a document: from what was written last to what is there now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from generator.intake.taking.pairing import Pair, paired
from generator.intake.taking.units import Lines, Unit


class Kind(Enum):
    """What was done."""

    EDITED = "edited"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    LOOK = "look"
    """The words are the same, and look otherwise."""


@dataclass(frozen=True)
class Change:
    """A change: of the cell `cell` (from 0) of a unit, or of a whole one; `before` and `after` are its places.

    `behind` is the place, in what is there now, of the unit before an added one.
    """

    kind: Kind
    before: int | None = None
    after: int | None = None
    cell: int = 0


_FEWEST, _SHARE = 12, 0.25
"""The fewest texts of a document by which another one is told from it, and the share of them that it lacks then."""


def is_another(before: Sequence[Unit], now: Sequence[Unit]) -> bool:
    """Return whether what is there now is no edited document but another one: hardly a text of the first is left."""
    left = {text for unit in now for text in unit.texts}
    known = [text for unit in before for text in unit.texts if text]
    return len(known) >= _FEWEST and sum(text in left for text in known) < len(known) * _SHARE


def changes(before: Sequence[Unit], now: Sequence[Unit]) -> tuple[Change, ...]:
    """Return the changes in the order in which they stand in the document now."""
    return tuple(_changes(before, now, paired(before, now)))


def _changes(before: Sequence[Unit], now: Sequence[Unit], pairs: Sequence[Pair]) -> Iterator[Change]:
    came = {_name(now[n]): n for b, n in pairs if b is None and n is not None}
    gone = {_name(before[b]): b for b, n in pairs if n is None and b is not None}
    moved = came.keys() & gone.keys()
    for b, n in pairs:
        if n is None and b is not None:
            if _name(before[b]) not in moved:
                yield Change(Kind.REMOVED, before=b)
        elif b is None and n is not None:
            if (name := _name(now[n])) not in moved:
                yield Change(Kind.ADDED, after=n)
                continue
            yield Change(Kind.MOVED, before=gone[name], after=n)
            yield from _cells(before, now, gone[name], n)
        elif b is not None and n is not None:
            yield from _cells(before, now, b, n)


def _name(unit: Unit) -> tuple[object, ...]:
    return (unit.id,) if unit.id else (bool(unit.table), unit.texts)


def _cells(before: Sequence[Unit], now: Sequence[Unit], b: int, n: int) -> Iterator[Change]:
    for cell, (old, new) in enumerate(zip(before[b].cells, now[n].cells, strict=False)):
        if said(old) != said(new):
            yield Change(Kind.EDITED, b, n, cell)
            if {line.dress for line in new} - {line.dress for line in old} - {""}:
                yield Change(Kind.LOOK, b, n, cell)
        elif [(line.look, line.dress) for line in old] != [(line.look, line.dress) for line in new]:
            yield Change(Kind.LOOK, b, n, cell)


def said(cell: Lines) -> list[tuple[str, ...]]:
    """Return what of a cell is compared."""
    return [line.said for line in cell]
