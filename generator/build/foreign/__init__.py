"""Files from elsewhere, read in processes beside this one: what a file does to its reader, it does to nobody else.

A file may be made to take all memory or to be read for ever. Reading it is a function of its bytes, so it is done where
both have limits; what goes beyond them is one problem of one file, and a new process reads the next. The limits keep
the program running. They are no prison: a reader has the rights of whoever runs the program.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol, TypeVar

from generator.build.foreign.limited import Answer, Limits, Load, Read
from generator.build.foreign.minding import Beside

MOST = 4
"""Readers at once: more of them would wait for the one who collects what they say."""

_T = TypeVar("_T")


class Reader(Protocol):
    """What reads files from elsewhere."""

    @property
    def workers(self) -> int:
        """How many files are read at once."""

    def hand(self, load: Load, read: Read[_T], name: str) -> Answer[_T]:
        """Hand over a file: `load` gets its bytes, `read` makes a value of them and of its name.

        The answer is waited for when it is called. It raises what these raise (GeneratorError), and FormError where
        reading goes beyond the limits.
        """


class Here:
    """Reads in this very process, without limits."""

    workers = 1

    def hand(self, load: Load, read: Read[_T], name: str) -> Answer[_T]:
        """Hand over a file, which is read when its answer is wanted."""
        return lambda: read(load(), name)


@contextmanager
def readers(files: int, limits: Limits | None = None) -> Iterator[Reader]:
    """Give what reads so many `files`: processes that begin with the first of these and do not outlive the block."""
    beside = Beside(max(1, min(files, os.cpu_count() or 1, MOST)), limits or Limits())
    try:
        yield beside
    finally:
        beside.end()


def read(reader: Reader, data: bytes, how: Read[_T], name: str) -> _T:
    """Return what `how` makes of the bytes of the file called `name`; raises GeneratorError."""
    return reader.hand(lambda: data, how, name)()
