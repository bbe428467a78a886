"""Shows on a terminal how far long work is; says nothing in a pipe."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Protocol

from generator.cli.console import coloured, data


class Progress(Protocol):
    """What long work tells as it goes."""

    def told(self, name: str) -> None:
        """Say what is made now."""

    def step(self, lines: Iterable[str]) -> None:
        """Say that one of the things is done, and print what came of it."""


class _Silent:
    def told(self, name: str) -> None:
        """Say nothing."""

    def step(self, lines: Iterable[str]) -> None:
        """Print the lines."""
        for line in lines:
            data(line)


@contextmanager
def shown(total: int) -> Iterator[Progress]:
    """Show the progress of `total` things while the block runs, if a person looks at the terminal."""
    if not coloured(sys.stderr):
        yield _Silent()
        return
    from generator.cli.bar import bar

    with bar(total) as progress:
        yield progress
