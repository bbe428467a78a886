"""Runs of numbers: «3.3–3.7» for the lines that follow one another, and what they are counted as afterwards."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.documents.parts.amending.printed import Block, Line

_LAST = re.compile(r"(.*?)(\d{1,9})")


@dataclass(frozen=True)
class Range:
    """Lines whose numbers run on, before and after; the two are the same lines.

    `with_parts`: what stands below them under their numbers goes with them.
    """

    old: tuple[Line, ...]
    new: tuple[Line, ...]
    with_parts: bool = False


def ranges(pairs: Sequence[tuple[Line, Line]], old: Block, new: Block) -> Iterator[Range]:
    """Yield the runs of lines that get other numbers, each as long as both numbers run on."""
    heads = [pair for pair in pairs if not _goes_with(pair, pairs)]
    below = [pair for pair in pairs if _goes_with(pair, pairs)]
    if any(_parent(pair, pairs) and not _goes_with(pair, pairs) for pair in pairs):
        heads, below = list(pairs), []
    run: list[tuple[Line, Line]] = []
    for level in sorted({_level(one) for one, _ in heads}):
        for pair in (pair for pair in heads if _level(pair[0]) == level):
            if run and not _goes_on(run[-1], pair, old, new):
                yield _made(run, below)
                run = []
            run.append(pair)
        if run:
            yield _made(run, below)
            run = []


Pair = tuple[Line, Line]


def _goes_on(before: Pair, pair: Pair, old: Block, new: Block) -> bool:
    apart = before[0].group != pair[0].group and (restarts(old) or restarts(new))
    return not apart and _follows(before[0], pair[0], old) and _follows(before[1], pair[1], new)


def _parent(pair: Pair, pairs: Sequence[Pair]) -> Pair | None:
    """Return the pair that has the numbers under which the numbers of a pair stand, before or after."""
    numbers = [one.plain_number.rpartition(".")[0] for one in pair]
    same = (other for other in pairs if _level(other[0]) < _level(pair[0]))
    return next((one for one in same if numbers[0] and one[0].plain_number == numbers[0]), None)


def _goes_with(pair: Pair, pairs: Sequence[Pair]) -> bool:
    """Return whether a line goes with the one above it: only the number of that changes in its own."""
    found = _parent(pair, pairs)
    if found is None:
        return False
    old, new = (one.plain_number.rpartition(".") for one in pair)
    above = found[1].plain_number
    return old[2] == new[2] and new[0] == above


def _level(line: Line) -> tuple[bool, int]:
    return (not line.is_heading, line.depth)


def _made(run: Sequence[Pair], below: Sequence[Pair]) -> Range:
    numbers = {one.plain_number for one, _ in run}
    parts = any(_is_under(one.plain_number, numbers) for one, _ in below)
    return Range(tuple(one for one, _ in run), tuple(other for _, other in run), parts)


def _is_under(number: str, above: set[str]) -> bool:
    parts = number.split(".")
    return any(".".join(parts[:count]) in above for count in range(1, len(parts)))


def spans(lines: Sequence[Line], block: Block) -> Iterator[tuple[Line, ...]]:
    """Yield the runs of lines whose numbers run on."""
    run: list[Line] = []
    for line in lines:
        if run and not _follows(run[-1], line, block):
            yield tuple(run)
            run = []
        run.append(line)
    if run:
        yield tuple(run)


def _follows(one: Line, other: Line, block: Block) -> bool:
    """Return whether the number of a line is the next one after that of another, below the same heading or not."""
    before, after = _LAST.fullmatch(one.plain_number), _LAST.fullmatch(other.plain_number)
    if not before or not after or before[1] != after[1] or one.is_heading != other.is_heading:
        return False
    if one.group != other.group and restarts(block):
        return False
    return int(after[2]) == int(before[2]) + 1


def restarts(block: Block) -> bool:
    """Return whether numbers begin anew under headings, so that a number alone tells no row."""
    numbers = [line.number for line in block.lines if line.number and not line.is_heading]
    return len(set(numbers)) < len(numbers)
