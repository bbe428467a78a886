"""Many programs at once, by anything that runs calls elsewhere; what came of them is told in the order of the programs.

Programs are handed over a few at a time, so that memory does not grow with their number. What is lost takes only the
program with it that it was lost with.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Protocol

from generator.build.values import Built
from generator.build.waiting import awaited
from generator.errors import Exit, Place, Problem, msg

_AHEAD = 4
"""Programs handed over for each worker before the first of them is told: more would only wait in memory."""


@dataclass(frozen=True)
class Pool:
    """What runs calls elsewhere: `make` begins it anew; it raises one of `lost` where it has lost a call."""

    make: Callable[[], Executor]
    workers: int
    lost: tuple[type[Exception], ...] = (BrokenExecutor,)


@dataclass(frozen=True)
class Handed:
    """A program on its way: its call, and what makes of the answer what became of it."""

    answer: Future[Any]
    received: Callable[[Any], Built]

    def built(self) -> Built:
        """Wait for the answer."""
        return self.received(awaited(self.answer))


class Wish(Protocol):
    """A program to be built elsewhere."""

    @property
    def slug(self) -> str:
        """The name of the program."""

    def handed(self, executor: Executor) -> Handed:
        """Hand it over."""


def built(wishes: Sequence[Wish], pool: Pool) -> Iterator[Built]:
    """Yield what became of each wish, in order."""
    left = deque(wishes)
    while left:
        try:
            with _running(pool) as executor:
                for one in _ordered(executor, tuple(left), pool.workers * _AHEAD):
                    left.popleft()
                    yield one
        except pool.lost:
            if left:
                yield _alone(left.popleft(), pool)


def _ordered(executor: Executor, wishes: Iterable[Wish], ahead: int) -> Iterator[Built]:
    waiting: deque[Handed] = deque()
    for wish in wishes:
        waiting.append(wish.handed(executor))
        if len(waiting) >= ahead:
            yield waiting.popleft().built()
    while waiting:
        yield waiting.popleft().built()


def _alone(wish: Wish, pool: Pool) -> Built:
    """Return what becomes of a program by itself: which one a worker was lost with is not known otherwise."""
    try:
        with _running(pool) as executor:
            return wish.handed(executor).built()
    except pool.lost:
        said = msg("The process that built the program has died; nothing was left half written.")
        hint = msg("It may have run out of memory. Build the program alone: generator build {slug}", slug=wish.slug)
        return Built(wish.slug, problems=(Problem("process-died", said, Place(wish.slug), hint),), status=Exit.OUTSIDE)


@contextmanager
def _running(pool: Pool) -> Iterator[Executor]:
    """Give an executor that, on the way out, begins nothing more and waits for what has begun: files stay whole."""
    executor = pool.make()
    try:
        yield executor
    finally:
        executor.shutdown(wait=True, cancel_futures=True)
