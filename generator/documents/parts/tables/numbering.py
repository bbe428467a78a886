"""The numbers of every row and heading of a program, all tables at once, in the order they are printed.

A plan alone and a report on it take their numbers from here too, so a row has one number in all documents.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.documents.parts.naming import joined
from generator.model.gap import NOTHING_HERE
from generator.model.program import Section
from generator.model.table import Numbering, PlanTable, Row, RowGroup


@dataclass(frozen=True)
class Heading:
    """The heading of a group with its number; `level` is 0, or 1 for a group inside a group; `group` has the id."""

    text: str
    level: int = 0
    number: str = field(default="", compare=False)
    group: str = field(default="", compare=False)


@dataclass(frozen=True)
class Entry:
    """A row with its printed number (empty for none); `depth` is 0, for a part one more than its parent's."""

    row: Row
    number: str
    depth: int = 0


Line = Heading | Entry
Lines = tuple[Line, ...]

# «12а» stands between 12 and 13, so its letter does not take part in the count.
_LAST_FIGURES = re.compile(r"([0-9]{1,9})[а-яёa-z]?\.?$")
_WHOLE = re.compile(r"([0-9]{1,9})[а-яёa-z]?\.?")


@dataclass
class Count:
    """The count under one parent: `prefix` is the parent's number with a dot; a silent count numbers nothing."""

    prefix: str = ""
    last: int = 0
    dot: bool = False
    silent: bool = False

    def number(self, pinned: str | None) -> str:
        """Return the number of the next row or group: the one pinned to it (`—`: none), or the next of the count."""
        if pinned is not None:
            return self._pin(pinned)
        self.last += 1
        return "" if self.silent else f"{self.prefix}{self.last}{'.' * self.dot}"

    def _pin(self, pinned: str) -> str:
        if figures := _LAST_FIGURES.search(pinned):
            self.last = int(figures[1])
        return "" if pinned == NOTHING_HERE else pinned

    def under(self, number: str, dot: bool) -> "Count":
        """Count what hangs on `number`; nothing that hangs on an unnumbered row or group has a number."""
        return Count(f"{number.rstrip('.')}.", dot=dot, silent=self.silent or not number)


def numbered(sections: Iterable[Section]) -> tuple[tuple[Section, Lines], ...]:
    """Return every section with the printed lines of its plan (none for a section that is no plan), in order.

    A table that runs on goes on from the last whole number printed by the plans before it. Groups inside groups
    change no numbers. A pinned number that ends in figures, with a letter or without, moves the count of its own level.
    """
    found: list[tuple[Section, Lines]] = []
    last = 0
    for section in sections:
        lines = tuple(_lines(section.content, last)) if isinstance(section.content, PlanTable) else ()
        last = _last(lines, last)
        found.append((section, lines))
    return tuple(found)


def kept(lines: Sequence[Line], is_wanted: Callable[[Entry], bool]) -> list[Line]:
    """Return the wanted rows, and every heading and parent that has one of them below it."""
    found: list[Line] = []
    for line in reversed(lines):
        wanted = isinstance(line, Entry) and is_wanted(line)
        if wanted or (found and _is_above(line, found[-1])):
            found.append(line)
    return found[::-1]


def _is_above(line: Line, other: Line) -> bool:
    if isinstance(line, Heading):
        return not isinstance(other, Heading) or other.level > line.level
    return isinstance(other, Entry) and other.depth > line.depth


def _last(lines: Lines, before: int) -> int:
    whole = (
        int(found[1])
        for line in reversed(lines)
        if isinstance(line, Entry) and line.depth == 0 and (found := _WHOLE.fullmatch(line.number))
    )
    return next(whole, before)


def _lines(table: PlanTable, last: int) -> Iterator[Line]:
    for group, number, count in _counts(table, last):
        yield from _group(group, number, 0, count)


def _counts(table: PlanTable, last: int) -> Iterator[tuple[RowGroup, str, Count]]:
    """Yield each group with its printed number and the count of its rows."""
    begins = last if table.numbering is Numbering.RUN_ON else 0
    whole = Count(last=begins, dot=table.dot, silent=table.numbering is Numbering.NONE)
    groups = Count(dot=True)
    for group in table.groups:
        if table.numbering is Numbering.NESTED:
            number = groups.number(group.pinned)
            yield group, number, groups.under(number, table.dot)
        else:
            yield group, _pinned(group), Count(dot=table.dot) if table.numbering is Numbering.RESTART else whole


def _pinned(group: RowGroup) -> str:
    return "" if group.pinned in (None, NOTHING_HERE) else str(group.pinned)


def _group(group: RowGroup, number: str, level: int, count: Count) -> Iterator[Line]:
    if group.title:
        yield Heading(joined(number, group.title), level, number, group.id)
    for row in group.rows:
        yield from _row(row, 0, count)
    for inner in group.groups:
        yield from _group(inner, _pinned(inner), level + 1, count)


def _row(row: Row, depth: int, count: Count) -> Iterator[Line]:
    number = count.number(row.pinned)
    yield Entry(row, number, depth)
    parts = count.under(number, count.dot)
    for part in row.parts:
        yield from _row(part, depth + 1, parts)
