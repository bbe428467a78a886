"""Loops and conditions as a tree: which tag opens what, which closes it, and whether both stand at one level."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.word.linting.anatomy import Box, Paragraph, Tag
from generator.word.linting.fault import Fault, at_tag
from generator.word.linting.pairs import DEEPEST, TOO_DEEP, crossed, without_begin, without_end
from generator.word.linting.tags import CLOSING, MIDDLE, OPENING, Sense


@dataclass(frozen=True, eq=False)
class Step:
    """A tag and what it says."""

    tag: Tag
    sense: Sense


@dataclass(frozen=True, eq=False)
class Branch:
    """What a loop repeats or a condition allows: `head` is the tag `for`, `if`, `elif` or `else`."""

    head: Step
    body: tuple["Node", ...]


@dataclass(frozen=True, eq=False)
class Block:
    """A loop or a condition with all its branches; `end` is None where the closing tag is missing."""

    branches: tuple[Branch, ...]
    end: Step | None = None


Leaf = Step | Box | Paragraph
Node = Leaf | Block
Span = tuple[int, int]
"""The order of reading of a first and a last tag."""


class _Frame:
    """A block still open; the outermost frame has no head."""

    def __init__(self, head: Step | None) -> None:
        self.heads = [head]
        self.bodies: list[list[Node]] = [[]]

    def opened(self, words: tuple[str, ...]) -> bool:
        first = self.heads[0]
        return first is not None and first.sense.word in words

    def block(self, end: Step | None) -> Block:
        pairs = zip(self.heads, self.bodies, strict=True)
        return Block(tuple(Branch(head, tuple(body)) for head, body in pairs if head), end)


class _Nest:
    """Builds the tree tag by tag; a slip is reported once and the rest is read as it was meant."""

    def __init__(self) -> None:
        self.frames = [_Frame(None)]
        self.faults: list[Fault] = []
        self.too_deep = False

    def add(self, leaf: Leaf) -> None:
        word = leaf.sense.word if isinstance(leaf, Step) else ""
        if isinstance(leaf, Step) and self.too_deep:
            return
        if not isinstance(leaf, Step) or word not in (*OPENING, *MIDDLE, *CLOSING):
            self.frames[-1].bodies[-1].append(leaf)
        elif word in OPENING:
            self._open(leaf)
        elif self._reach(leaf, ("if",) if word == "elif" else OPENING if word == "else" else (CLOSING[word],)):
            self._turn(leaf) if word in MIDDLE else self._close(leaf)

    def _open(self, head: Step) -> None:
        self.frames.append(_Frame(head))
        if len(self.frames) > DEEPEST:
            self.faults = [at_tag(TOO_DEEP, head.tag)]
            self.too_deep = True

    def _turn(self, step: Step) -> None:
        last = self.frames[-1].heads[-1]
        if last and last.sense.word == "else":
            self.faults.append(at_tag(without_begin(step.tag, step.sense.word), step.tag))
        self.frames[-1].heads.append(step)
        self.frames[-1].bodies.append([])

    def _close(self, end: Step | None) -> None:
        frame = self.frames.pop()
        self.frames[-1].bodies[-1].append(frame.block(end))

    def _reach(self, step: Step, words: tuple[str, ...]) -> bool:
        """Close what is left open inside the block that `step` belongs to; say whether there is such a block.

        It is the nearest one that was opened at the same level, else the innermost one of all. A tag that would take
        away the row of the innermost one has a wrong prefix: it belongs to that one.
        """
        innermost = self.frames[-1]
        same = [frame for frame in self.frames if frame.opened(words) and _level(frame.heads[0]) == _level(step)]
        same = [] if innermost.opened(words) and _one_row(innermost.heads[0], step) else same
        if not same and not innermost.opened(words):
            self.faults.append(at_tag(without_begin(step.tag, step.sense.word), step.tag))
            return False
        while same and self.frames[-1] is not same[-1]:
            self.unclosed()
        opening = self.frames[-1].heads[0]
        if opening and _level(opening) != _level(step) and not (outside(opening.tag) or outside(step.tag)):
            self.faults.append(at_tag(crossed(opening.tag, step.tag), step.tag))
        return True

    def unclosed(self) -> None:
        """Close the innermost block without its closing tag, and say so."""
        head = self.frames[-1].heads[0]
        self.faults += [at_tag(without_end(head.tag, head.sense.word), head.tag)] if head and not self.too_deep else []
        self._close(None)

    def tree(self) -> tuple[Node, ...]:
        while len(self.frames) > 1:
            self.unclosed()
        return tuple(self.frames[0].bodies[0])


def nest(leaves: Iterable[Leaf]) -> tuple[tuple[Node, ...], tuple[Fault, ...]]:
    """Return the tree of loops and conditions over `leaves`, and the tags that do not pair."""
    building = _Nest()
    for leaf in leaves:
        building.add(leaf)
    return building.tree(), tuple(building.faults)


def around(tree: Iterable[Node], heads: tuple[Step, ...] = ()) -> Iterator[tuple[Step, tuple[Step, ...]]]:
    """Yield every tag with the heads of the branches around it, the outermost first."""
    for node in tree:
        if isinstance(node, Step):
            yield node, heads
        if isinstance(node, Block):
            for branch in node.branches:
                yield branch.head, heads
                yield from around(branch.body, (*heads, branch.head))


def closed(tree: Iterable[Node]) -> Iterator[tuple[Step, Span]]:
    """Yield the head of every closed block with the order of its first and last tag."""
    for block in (node for node in tree if isinstance(node, Block)):
        if block.end:
            head = block.branches[0].head
            yield head, (head.tag.spot.order, block.end.tag.spot.order)
        for branch in block.branches:
            yield from closed(branch.body)


def outside(tag: Tag) -> bool:
    """Say whether the tag stands for a row or cell where there is none."""
    return tag.level in ("tr", "tc") and not tag.spot.home.cell


def _level(step: Step | None) -> tuple[str, int]:
    return (step.tag.level, step.tag.container) if step else ("", 0)


def _one_row(head: Step | None, step: Step) -> bool:
    row = step.tag.spot.home.row
    return head is not None and step.tag.level == "tr" and row != 0 and head.tag.spot.home.row == row
