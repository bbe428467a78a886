"""The tree of texts that a spec is, and beside it the tree of their places."""

from collections.abc import Iterator
from dataclasses import dataclass, field

Data = str | None | list["Data"] | dict[str, "Data"]
"""What a spec holds: texts in lists and mappings; None is an empty item of a list (or an empty file)."""


UNUSABLE = ""
"""A key that cannot be one; its value is left out."""


@dataclass(slots=True)
class Node:
    """The place of a value: offsets of it and of its key (-1: none), of the inside of its bracket (-1: no bracket).

    `end` is behind its last character, that of an alias behind its name; line ends after a text with “|” may be within.
    """

    start: int
    key: int = -1
    inside: int = -1
    end: int = -1
    children: dict[str | int, "Node"] = field(default_factory=dict)


@dataclass(slots=True)
class Frame:
    """A mapping or list that is not complete yet.

    `weight` counts its characters, `height` the levels inside it, both with every alias written out.
    """

    node: Node
    data: list[Data] | dict[str, Data]
    anchor: str | None
    weight: int = 1
    height: int = 1
    key: str = UNUSABLE
    key_start: int = -1
    has_key: bool = False
    seen: dict[str, int] = field(default_factory=dict)


def descend(node: Node, path: tuple[str | int, ...]) -> Iterator[Node]:
    """Yield the nodes along `path` from `node` itself, as far as they exist."""
    yield node
    for step in path:
        if step not in node.children:
            return
        node = node.children[step]
        yield node
