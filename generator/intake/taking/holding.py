"""Whether a document that is printed anew says what a person has typed into the one before."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.intake.taking.changes import Change, Kind, said
from generator.intake.taking.matching import GAP
from generator.intake.taking.pairing import paired
from generator.intake.taking.units import Unit


def held(
    before: Sequence[Unit], now: Sequence[Unit], printed: Sequence[Unit], changes: Mapping[int, Change]
) -> Iterator[int]:
    """Yield the numbers of the changes that `printed` shows just as `now` does."""
    pairs = paired(now, printed)
    there = {n: p for n, p in pairs if n is not None and p is not None}
    extra = frozenset(p for n, p in pairs if n is None and p is not None)
    reader = _Reader(before, now, printed, there, extra)
    yield from (number for number, change in changes.items() if reader.holds(change))


@dataclass(frozen=True)
class _Reader:
    """The documents; `there` leads from what is there now to what is printed, `extra` is printed besides."""

    before: Sequence[Unit]
    now: Sequence[Unit]
    printed: Sequence[Unit]
    there: Mapping[int, int]
    extra: frozenset[int]

    def holds(self, change: Change) -> bool:
        """Return whether a change is printed."""
        if change.after is None:
            gone = self.before[change.before or 0].texts
            return all(self.printed[place].texts != gone for place in self.extra)
        if change.kind is Kind.ADDED:
            return any(_is_new(self.printed[place], self.now[change.after]) for place in self._around(change.after))
        place = self.there.get(change.after)
        return place is not None and _says(self.printed[place], self.now[change.after], change.cell)

    def _around(self, after: int) -> Iterator[int]:
        """Yield what is printed where an added unit should be: it has no id yet, the printed one has."""
        if after in self.there:
            yield self.there[after]
        above = next((self.there[n] for n in range(after - 1, -1, -1) if n in self.there), -1)
        while (above := above + 1) in self.extra:
            yield above


def _is_new(printed: Unit, now: Unit) -> bool:
    """Return whether a new unit says the same: its number is counted, and what was left empty is owed now."""
    if len(printed.cells) != len(now.cells):
        return False
    pairs = zip(printed.texts, now.texts, strict=True)
    return all(
        one == other or (now.table and (place == 0 or (not other and GAP.fullmatch(one))))
        for place, (one, other) in enumerate(pairs)
    )


def _says(printed: Unit, now: Unit, cell: int) -> bool:
    return len(printed.cells) == len(now.cells) and said(printed.cells[cell]) == said(now.cells[cell])
