"""Tries mutants in a process of their own, within limits, and measures what each of them takes."""

import resource
import time
import traceback
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from generator.errors import GeneratorError
from generator.memory import expect_trees
from tools.fuzz.mutants import mutant
from tools.fuzz.targets import TARGETS, Target

MB = 1_000_000
SECONDS, MEMORY = 2.0, 300 * MB
"""What a mutant may take: seconds of the processor, bytes of memory that the whole process holds at once."""
_ALLOWED, _LATE = 1_500 * MB, 60.0


@dataclass(frozen=True)
class Verdict:
    """What came of a mutant: how it ended, the seconds of the processor and the bytes it took.

    `broke` says with what it ended otherwise than it may.
    """

    number: int
    name: str
    outcome: str
    seconds: float
    memory: int
    broke: str = ""

    @property
    def fault(self) -> str:
        """What is wrong with it, if anything is."""
        slow = f"{self.seconds:.1f} s" if self.seconds > SECONDS else ""
        return self.broke or slow or (f"{self.memory // MB} MB" if self.memory > MEMORY else "")


def judged(target: Target, seed: int, number: int) -> Verdict:
    """Try a mutant in this process."""
    found = mutant(target.sound(), seed, number)
    _forget_peak()
    begun = time.process_time()
    outcome, broke = _outcome(target, found.data)
    return Verdict(number, found.name, outcome, time.process_time() - begun, _peak(), broke)


def judge(name: str, seed: int, numbers: Iterator[int]) -> Iterator[Verdict]:
    """Yield the verdicts of mutants, tried in a process that is replaced when one is lost or late."""
    context = get_context("spawn")
    left = next(numbers, None)
    while left is not None:
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, name, seed), daemon=True)
        process.start()
        theirs.close()
        try:
            while left is not None:
                yield _asked(ours, left)
                left = next(numbers, None)
        except _Lost as lack:
            yield Verdict(left or 0, "", "lost", _LATE, 0, str(lack))
            left = next(numbers, None)
        finally:
            process.kill()
            process.join()


class _Lost(Exception):
    """The process has ended or says nothing any more."""


def _asked(orders: Connection, number: int) -> Verdict:
    try:
        orders.send(number)
        if not orders.poll(_LATE):
            raise _Lost("no end")
        verdict: Verdict = orders.recv()
    except (EOFError, ConnectionError):
        raise _Lost("the process has died") from None
    return verdict


def _serve(orders: Connection, name: str, seed: int) -> None:
    expect_trees()
    resource.setrlimit(resource.RLIMIT_AS, (_ALLOWED, _ALLOWED))
    (target,) = (one for one in TARGETS if one.name == name)
    with suppress(GeneratorError):
        target.read(next(iter(target.sound().values())))  # what is read once for all is no mutant's doing
    with suppress(EOFError):
        while True:
            orders.send(judged(target, seed, orders.recv()))


def _outcome(target: Target, data: bytes) -> tuple[str, str]:
    try:
        target.read(data)
    except GeneratorError as error:
        return error.problems[0].code if error.problems else "", "" if error.problems else "an error without a problem"
    except MemoryError:
        return "MemoryError", "no memory left"
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        return type(error).__name__, f"{type(error).__name__}: {error!s:.80}, {Path(last.filename).name}:{last.lineno}"
    return "read", ""


def _forget_peak() -> None:
    """Begin to count the most memory anew; what knows no such thing (not Linux) counts from the first mutant."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def _peak() -> int:
    """Return the most memory that this process has held since it was forgotten, in bytes."""
    with suppress(OSError):
        said = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
        return int(said.partition("VmHWM:")[2].split()[0]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
