"""Processes that read files from elsewhere, each minded by a thread: it hands over, waits, ends and replaces."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from multiprocessing.reduction import ForkingPickler
from typing import Any, TypeVar

from generator.build.children import deaf
from generator.build.foreign import limited, lost
from generator.build.foreign.limited import Answer, Fault, Limits, Load, Read
from generator.build.waiting import awaited
from generator.errors import FormError

_T = TypeVar("_T")


class Beside:
    """Reads in `workers` processes; each begins when there is work for it."""

    def __init__(self, workers: int, limits: Limits) -> None:
        """Begin nothing yet."""
        self.workers = workers
        self._limits = limits
        self._threads = ThreadPoolExecutor(workers, "reading")
        self._own = threading.local()
        self._lock = threading.Lock()
        self._children: set[_Child] = set()
        self._ended = False

    def hand(self, load: Load, read: Read[_T], name: str) -> Answer[_T]:
        """Hand over a file, see `foreign.Reader`."""
        return partial(awaited, self._threads.submit(self._read, load, read, name))

    def end(self) -> None:
        """End every process, whatever it does."""
        with self._lock:
            self._ended = True
            for child in self._children:
                child.process.kill()
        self._threads.shutdown(wait=True, cancel_futures=True)
        for child in self._children:
            child.end()

    def _read(self, load: Load, read: Read[_T], name: str) -> _T:
        data = load()
        try:
            answer = self._child().answer((read, data, name), self._limits.seconds)
        except _Lost as lack:
            self._drop()
            raise FormError([lost.late(name, self._limits) if lack.late else lost.died(name, lack.status)]) from None
        except OSError as error:
            raise FormError([lost.not_begun(name, error)]) from error
        if isinstance(answer, Fault):
            raise self._error(answer, name)
        found: _T = answer
        return found

    def _error(self, fault: Fault, name: str) -> Exception:
        if fault.kind is not None:
            return fault.kind(fault.problems)
        if fault == limited.NO_MEMORY:
            self._drop()  # what is left of its memory lies in pieces
        return FormError([lost.broken(name, fault, self._limits)])

    def _child(self) -> "_Child":
        """Return the process of this thread."""
        child: _Child | None = getattr(self._own, "child", None)
        if child is None:
            with self._lock:
                if self._ended:
                    raise _Lost(None)
                child = self._own.child = _begun(self._limits)
                self._children.add(child)
        return child

    def _drop(self) -> None:
        child: _Child | None = getattr(self._own, "child", None)
        if child is not None:
            self._own.child = None
            child.end()
            with self._lock:
                self._children.discard(child)


class _Lost(Exception):
    """A process is no more: it ended with `status`, or was ended because it was `late`."""

    def __init__(self, status: int | None, late: bool = False) -> None:
        super().__init__(status)
        self.status, self.late = status, late


@dataclass(frozen=True, eq=False)
class _Child:
    process: BaseProcess
    orders: Connection

    def answer(self, order: tuple[Any, bytes, str], seconds: float) -> Any:
        """Return what the process says to an order; raises _Lost."""
        try:
            self.orders.send(order)
            if not self.orders.poll(seconds):
                raise _Lost(None, late=True)
            return ForkingPickler.loads(self.orders.recv_bytes())
        except (EOFError, ConnectionError):
            self.process.join(1)
            raise _Lost(self.process.exitcode) from None

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.orders.close()


def _begun(limits: Limits) -> _Child:
    # A copy of a process with threads may hang; a new one begins clean, on every system alike.
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=limited.serve, args=(theirs, limits), daemon=True)
    with deaf():
        process.start()
    theirs.close()
    return _Child(process, ours)
