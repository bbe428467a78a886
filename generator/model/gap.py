"""Gaps: values that a document prints and the spec does not give yet."""

from dataclasses import dataclass, field

from generator.errors import Path

NOTHING_HERE = "—"
"""What an author writes where a value is left out on purpose; never a gap."""


@dataclass(frozen=True)
class Gap:
    """A printed value that is absent or `?` in the spec.

    `number` counts from 1 in the order of the spec and is the same in every document and report of the program;
    `what` is the key of the missing value (`term`, `number`, `status`, …); `path` and `file` are its place.
    """

    number: int
    what: str
    path: Path = field(default=(), compare=False)
    file: str = field(default="", compare=False)


Printed = str | Gap
"""A value that documents print: the author's text, or the gap that stands for it."""
