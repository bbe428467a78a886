"""Whether a document that is printed anew says what a person has typed into the one before."""

from collections.abc import Iterator, Mapping, Sequence

from generator.intake.taking.changes import Change, Kind, said
from generator.intake.taking.pairing import paired
from generator.intake.taking.units import Unit


def held(
    before: Sequence[Unit], now: Sequence[Unit], printed: Sequence[Unit], changes: Mapping[int, Change]
) -> Iterator[int]:
    """Yield the numbers of the changes that `printed` shows just as `now` does."""
    pairs = paired(now, printed)
    there = {n: printed[p] for n, p in pairs if n is not None and p is not None}
    extra = [printed[p].texts for n, p in pairs if n is None and p is not None]
    for number, change in changes.items():
        if change.kind is Kind.REMOVED and change.before is not None:
            if before[change.before].texts not in extra:
                yield number
        elif change.after is not None and _says(there.get(change.after), now[change.after], change):
            yield number


def _says(printed: Unit | None, now: Unit, change: Change) -> bool:
    if printed is None:
        return False
    if change.kind is Kind.ADDED:
        # What the program computes (a number) may be missing in a row that was typed.
        return all(
            one == other or (not other and number == 0) or _is_number(one)
            for number, (one, other) in enumerate(zip(printed.texts, now.texts, strict=False))
        )
    if len(printed.cells) != len(now.cells):
        return False
    return said(printed.cells[change.cell]) == said(now.cells[change.cell])


def _is_number(text: str) -> bool:
    return text.replace(".", "").isdigit()
