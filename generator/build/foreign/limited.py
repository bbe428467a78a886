"""The other side of `foreign`: a process that reads what it is handed, one file after another, within limits."""

import gc
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler
from pathlib import PurePath
from typing import Any, TypeVar

from generator.build.children import begin
from generator.errors import GeneratorError, Problem

MB = 1_000_000


@dataclass(frozen=True)
class Limits:
    """What reading one file may take: seconds, bytes of memory, bytes of what is said in it.

    A document of 200,000 cells takes some 5 seconds and 200 MB (`inspect`: 20 seconds and 500 MB). But half a megabyte
    of zip can hold three million empty paragraphs, which were 4 GB when they were read.
    """

    seconds: float = 40
    memory: int = 1_500 * MB
    said: int = 100 * MB


_T = TypeVar("_T")
Read = Callable[[bytes, str], _T]
"""Makes a value of the bytes of a file and its name; raises GeneratorError."""
Load = Callable[[], bytes]
"""Gets the bytes of a file; raises GeneratorError."""
Answer = Callable[[], _T]
"""Waits for the value; raises GeneratorError."""


@dataclass(frozen=True)
class Fault:
    """Why there is no value: the problems that were found, or what reading broke off with."""

    kind: type[GeneratorError] | None = None
    problems: tuple[Problem, ...] = ()
    broke: str = ""


NO_MEMORY, TOO_MUCH = Fault(broke="memory"), Fault(broke="said")


def serve(orders: Connection, limits: Limits) -> None:
    """Read what comes until nobody gives orders any more."""
    begin()
    _limit_memory(limits.memory)
    try:
        while True:
            read, data, name = orders.recv()
            orders.send_bytes(_answer(read, data, name, limits.said))
    except (EOFError, OSError):  # the one who gave orders has ended, perhaps while this was read
        return


def _answer(read: Read[Any], data: bytes, name: str, most: int) -> bytes:
    try:
        answer = bytes(ForkingPickler.dumps(read(data, name)))
    except GeneratorError as error:
        answer = bytes(ForkingPickler.dumps(Fault(type(error), error.problems)))
    except MemoryError:
        gc.collect()
        answer = bytes(ForkingPickler.dumps(NO_MEMORY))
    except Exception as error:
        # The other files need not wait until the program is mended.
        answer = bytes(ForkingPickler.dumps(Fault(broke=_where(error))))
    return answer if len(answer) <= most else bytes(ForkingPickler.dumps(TOO_MUCH))


def _where(error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}, {PurePath(last.filename).name}:{last.lineno}"


def _limit_memory(most: int) -> None:
    """Let this process have no more than `most` bytes; Windows and macOS know no such limit."""
    with suppress(ImportError, AttributeError, ValueError, OSError):
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
