"""Comments that silence rules at their place: `# check: ignore CODE — reason`, in a spec file.

At the end of a line it holds for what begins on that line, on a line of its own for what begins on the next one: an
item of a list or a key with everything inside. `ignore-file` holds for the whole file, wherever it stands.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from generator.errors import Path, Place
from generator.spec.source import Source
from generator.spec.text.nodes import Node

_COMMENT = re.compile(r"(?<!\S)#[ \t]*[Cc]heck:[ \t]*(?P<word>[\w-]+)(?P<rest>[^\r\n]*)")
_CODES = re.compile(r"[ \t]*(?P<codes>[a-z][a-z0-9-]*(?:[ \t]*,[ \t]*[a-z][a-z0-9-]*)*)(?P<reason>[^\r\n]*)")
_WORDS = ("ignore", "ignore-file")


@dataclass(frozen=True)
class Suppression:
    """A code that a comment silences, where the comment stands, what it holds for, and why.

    `path` None is nothing: no value begins there. An empty `code` is a comment that names none. `is_text` says that
    it is no comment at all but stands inside of a text, with which it is printed.
    """

    code: str
    place: Place
    path: Path | None
    reason: str
    is_text: bool = False

    def holds(self, code: str, place: Place) -> bool:
        """Return whether it silences a problem with this code at this place."""
        if self.path is None or code != self.code or place.file != self.place.file:
            return False
        return place.path[: len(self.path)] == self.path


def suppressions(source: Source) -> tuple[Suppression, ...]:
    """Return what the comments of a file silence, in order."""
    if "heck:" not in source.text:
        return ()
    spots = sorted(_spots(source.root, ()))
    texts = _Texts(source)
    return tuple(_found(source, texts, spots))


def _found(source: Source, texts: "_Texts", spots: list["_Spot"]) -> Iterator[Suppression]:
    for comment in _COMMENT.finditer(source.text):
        if not texts.hold(comment.start()):
            yield from _read(source, comment, spots)
        elif comment["word"] in _WORDS:
            yield Suppression("", Place(source.file, *source.lines.at(comment.start())), None, "", is_text=True)


_Spot = tuple[int, int, Path]
"""Where a value or its key begins, how deep it is, and its path."""


def _spots(node: Node, path: Path) -> Iterator[_Spot]:
    for key, inner in node.children.items():
        where = (*path, key)
        yield (inner.key if inner.key >= 0 else inner.start, len(where), where)
        yield from _spots(inner, where)


class _Texts:
    """The stretches of a file that are values; a comment cannot stand in one."""

    def __init__(self, source: Source) -> None:
        self._spans = sorted(_leaves(source.root))
        self._starts = [start for start, _ in self._spans]

    def hold(self, offset: int) -> bool:
        """Return whether the character at `offset` belongs to a value."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._spans[at][1]


def _leaves(node: Node) -> Iterator[tuple[int, int]]:
    if not node.children:
        yield node.start, node.end
    for inner in node.children.values():
        yield from _leaves(inner)


def _read(source: Source, comment: re.Match[str], spots: list[_Spot]) -> Iterator[Suppression]:
    place = Place(source.file, *source.lines.at(comment.start()))
    named = _CODES.match(comment["rest"]) if comment["word"] in _WORDS else None
    if named is None:
        yield Suppression("", place, None, "")
        return
    path = () if comment["word"] == "ignore-file" else _meant(source, comment.start(), spots)
    for code in named["codes"].split(","):
        yield Suppression(code.strip(), place, path, named["reason"].strip(" \t—–-"))


def _meant(source: Source, offset: int, spots: list[_Spot]) -> Path | None:
    """Return the path of what a comment holds for: the outermost value that begins on its line, or after it."""
    begin = source.lines.start(offset)
    alone = not source.text[begin:offset].strip()
    first = bisect_right(spots, (offset if alone else begin, -1, ()))
    if first == len(spots) or (not alone and spots[first][0] >= offset):
        return None
    line = source.lines.at(spots[first][0])[0]
    return min((one for one in spots[first : first + 8] if source.lines.at(one[0])[0] == line), key=lambda one: one[1])[
        2
    ]
