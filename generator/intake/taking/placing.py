"""A change of a document → the steps that bring it into the spec, or the reason why there are none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from generator.errors import Message, msg
from generator.intake.taking import rows
from generator.intake.taking.changes import Change, Kind, said
from generator.intake.taking.ground import Ground
from generator.intake.taking.matching import Part, is_whole, replaced, written
from generator.intake.taking.pairing import paired
from generator.intake.taking.steps import Step
from generator.intake.taking.units import Line, Lines, Unit

COMPUTED = msg("the program computes this text, or takes it from another place")
CONFLICT = msg("the spec was changed in this place, too")
GONE = msg("the spec does not hold this element any more")
_REMOVED = msg("rows and paragraphs are not deleted from the spec; delete it there if it is not needed")
_MOVED = msg("rows and paragraphs are not moved in the spec; move it there")
_LOOK = msg("only its look was changed: looks are set in the template")
_ADDED = msg("it is not clear where in the spec this belongs")


@dataclass(frozen=True)
class Placed:
    """What becomes of a change: its steps, or why there are none; neither where the spec says so already."""

    change: Change
    steps: tuple[Step, ...] = ()
    why: Message | None = None


@dataclass(frozen=True)
class Papers:
    """A document as it was written last, as it is now, and as the spec stands; `here` leads from the first to that."""

    before: Sequence[Unit]
    now: Sequence[Unit]
    ground: Ground

    def here(self) -> dict[int, int]:
        """Return the place in the document of the spec of each unit that was written last."""
        pairs = paired(self.before, self.ground.units)
        return {b: c for b, c in pairs if b is not None and c is not None}


def placed(papers: Papers, changes: Sequence[Change]) -> tuple[Placed, ...]:
    """Return what becomes of each change."""
    here = papers.here()
    back = {c.after: here.get(c.before) for c in changes if c.after is not None and c.before is not None}
    same = {n: here.get(b) for b, n in paired(papers.before, papers.now) if b is not None and n is not None}
    known = {n: c for n, c in (same | back).items() if c is not None}
    return tuple(_Placing(papers, here, known).placed(change) for change in changes)


@dataclass(frozen=True)
class _Placing:
    """Places changes; `here` and `known` lead from what was written and from what is there now to the spec's."""

    papers: Papers
    here: dict[int, int]
    known: dict[int, int]

    def placed(self, change: Change) -> Placed:
        """Return what becomes of a change."""
        match change.kind:
            case Kind.EDITED:
                return self._edited(change)
            case Kind.ADDED:
                return self._added(change)
            case Kind.REMOVED:
                return self._removed(change)
            case Kind.MOVED:
                return Placed(change, why=_MOVED)
            case _:
                return Placed(change, why=_LOOK)

    def _edited(self, change: Change) -> Placed:
        assert change.before is not None
        assert change.after is not None
        old, new = (self.papers.before[change.before].cells, self.papers.now[change.after].cells)
        here = self.here.get(change.before)
        if here is None:
            return Placed(change, why=GONE)
        current = self.papers.ground.units[here].cells[change.cell]
        if said(current) == said(new[change.cell]):
            return Placed(change)
        if said(current) != said(old[change.cell]):
            return Placed(change, why=CONFLICT)
        steps = tuple(self._cell(here, change.cell, new[change.cell]))
        return Placed(change, steps, None if steps else COMPUTED)

    def _cell(self, here: int, cell: int, new: Lines) -> Iterator[Step]:
        """Yield the steps that make a cell say `new`; none where they do not make all of it."""
        ground = self.papers.ground
        current, made = ground.units[here].cells[cell], ground.made[here][cell]
        found = [steps or tuple(rows.state(ground, here, *lines)) for steps, *lines in _by_lines(current, made, new)]
        if found and all(found):
            yield from (step for steps in found for step in steps)
        else:
            yield from rows.whole(ground, here, cell, new)

    def _removed(self, change: Change) -> Placed:
        """Take a paragraph out of a text of several."""
        assert change.before is not None
        here = self.here.get(change.before)
        if here is None:
            return Placed(change)
        (cell, *others) = self.papers.ground.made[here]
        origin = is_whole(cell[0]) if len(cell) == 1 and not others else None
        if origin is None or "\n" not in origin.source.strip():
            return Placed(change, why=_REMOVED)
        return Placed(change, (Step(origin.file, origin.path, None, origin),))

    def _added(self, change: Change) -> Placed:
        assert change.after is not None
        unit = self.papers.now[change.after]
        steps = tuple(self._new_row(change.after) if unit.table else self._new_paragraph(change.after))
        return Placed(change, steps, None if steps else _ADDED)

    def _new_row(self, after: int) -> Iterator[Step]:
        above = self._above(after)
        if above is not None:
            yield from rows.new(self.papers.ground, above, self.papers.now[after])

    def _new_paragraph(self, after: int) -> Iterator[Step]:
        """Yield the step that puts a paragraph behind the one above it, or before the one below it."""
        ground, lines = self.papers.ground, self.papers.now[after].cells[0]
        for here, above in ((self._above(after), False), (self.known.get(after + 1), True)):
            if here is None or ground.units[here].table or not ground.made[here][0]:
                continue
            line = -1 if not above else 0
            origin = is_whole(ground.made[here][0][line])
            if origin is not None and origin.kind == "rich":
                old = ground.units[here].cells[0][line]
                for new in lines:
                    yield Step(origin.file, origin.path, written(origin, old, new), origin, is_new=True, above=above)
                return

    def _above(self, after: int) -> int | None:
        """Return the unit of the spec's document that stands before an added one, other added ones aside."""
        return next((self.known[n] for n in range(after - 1, -1, -1) if n in self.known), None)


_ByLine = tuple[tuple[Step, ...], Line | None, Line | None]
"""The steps for a line, what it was and what it is now."""


def _by_lines(old: Lines, made: Sequence[tuple[Part, ...]], new: Lines) -> Iterator[_ByLine]:
    """Yield the steps for each line that differs, none where a line cannot be brought into the spec."""
    one, other = said(old), said(new)
    for kind, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        last = min(b - a, d - c)
        for place, line in zip_longest(range(a, b), range(c, d)) if kind != "equal" else ():
            was, now = None if place is None else old[place], None if line is None else new[line]
            if was is not None and now is not None:
                yield replaced(made[place], was, now), was, now
            elif was is not None:
                yield _out(made[place]), was, None
            elif now is not None:
                yield _into(old, made, a + last - 1, now), None, now


def _out(made: tuple[Part, ...]) -> tuple[Step, ...]:
    origin = is_whole(made)
    return (Step(origin.file, origin.path, None, origin),) if origin else ()


def _into(old: Lines, made: Sequence[tuple[Part, ...]], behind: int, new: Line) -> tuple[Step, ...]:
    """Return the step that puts a line behind another, or before the first one."""
    place, above = max(behind, 0), behind < 0
    origin = is_whole(made[place]) if place < len(made) else None
    if origin is None:
        return ()
    return (Step(origin.file, origin.path, written(origin, old[place], new), origin, is_new=True, above=above),)
