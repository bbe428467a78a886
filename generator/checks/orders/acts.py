"""The acts of a family with their places, and their points as they read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.rule import Found, at
from generator.context.rich import line
from generator.errors import NOTHING, Edit, Message, Path
from generator.language import letters
from generator.model.family import Family
from generator.model.order import Order, Point


@dataclass(frozen=True)
class Said:
    """An act, the key it stands under, and the reporting period of its file (empty for the program)."""

    family: Family
    order: Order
    base: Path

    def found(self, said: Message, *path: str | int, hint: Message = NOTHING, changes: tuple[Edit, ...] = ()) -> Found:
        """Return a finding at a key of the act."""
        return Found(said, at(self.family, (*self.base, *path), self.order.report), hint, changes)

    def at_point(self, point: Point, said: Message, hint: Message = NOTHING) -> Found:
        """Return a finding at a point: at its text where it has one."""
        path = (*point.path, "text") if point.text and point.path else point.path or (*self.base, "points")
        return Found(said, at(self.family, path, self.order.report), hint)


def acts(family: Family) -> Iterator[Said]:
    """Yield every act of the family: on the program, the one that amends it, those on reports."""
    program = family.program
    if program.order:
        yield Said(family, program.order, ("order",))
    if program.amendment:
        yield Said(family, program.amendment, ("amendment",))
    for execution in family.executions.values():
        if execution.order:
            yield Said(family, execution.order, ("order",))


def own_act(family: Family) -> Iterator[Said]:
    """Yield the act on the program, if it has points."""
    if family.program.order and family.program.order.points:
        yield Said(family, family.program.order, ("order",))


def every(points: tuple[Point, ...]) -> Iterator[Point]:
    """Yield the points and their points, in the order they are printed."""
    for point in points:
        yield point
        yield from every(point.points)


def text_of(point: Point) -> str:
    """Return the text that the author gave, as printed, in one line; empty where it is made from a fact."""
    return line(point.text)


def small(point: Point) -> str:
    """Return the same in small letters with е for ё."""
    return letters.small(text_of(point))


_FIRST = re.compile(r"\W*(?P<word>\w+)")


def first_word(text: str) -> str:
    """Return the first word of a text."""
    found = _FIRST.match(text)
    return found["word"] if found else ""


def short(text: str, most: int = 60) -> str:
    """Return the beginning of a text for a message."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
