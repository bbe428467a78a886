"""Outside programs: each is started in a process group of its own and ended with everything it has started."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.pdf.running.guard import Guard

MEMORY = 4_000_000_000
"""Bytes of addresses that a process of an outside program may have.

LibreOffice 7.4 takes 0.5 GB of them for itself and 0.6 GB with a table of five hundred pages (measured).
"""
_FLAGS = 0
if sys.platform == "linux":
    import resource
# What is for Windows here was never run: there was none.
if sys.platform == "win32":
    _FLAGS = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW


@dataclass(frozen=True)
class Process:
    """A program that was started, and what ends it if we are killed before we can."""

    program: subprocess.Popen[bytes]
    guard: Guard


def start(
    command: Sequence[str], environment: Mapping[str, str], folder: Path, leftovers: Iterable[Path] = ()
) -> Process:
    """Start a program in `folder`, silent, in a group of its own; raises OSError if it cannot be started.

    `leftovers` are files that it may leave outside of its folder.
    """
    program = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        creationflags=_FLAGS,
    )
    _limit_memory(program.pid)
    return Process(program, Guard(leftovers, program.pid))


def _limit_memory(number: int) -> None:
    """Limit the memory of a process that was just started and of all that it starts; only Linux can do it from here."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, ValueError):
            resource.prlimit(number, resource.RLIMIT_AS, (MEMORY, MEMORY))


def run(command: Sequence[str], environment: Mapping[str, str], folder: Path, seconds: float) -> bool:
    """Run a program to its end and return True; one that takes longer than `seconds` is ended with its group.

    Whatever the program leaves running is ended, too.
    """
    process = start(command, environment, folder)
    try:
        process.program.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    finally:
        end(process)
    return True


def alive(process: Process) -> bool:
    """Return whether the program runs."""
    return process.program.poll() is None


def end(process: Process) -> None:
    """End a program and everything in its group; no process of it does anything afterwards."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.program.pid)], capture_output=True, check=False)
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.program.pid, signal.SIGKILL)
    process.program.wait()
    process.guard.dismiss()


@contextmanager
def ended_gently() -> Iterator[None]:
    """Let a request to end our own process end the block as Ctrl+C does, so that nothing outlives it."""
    wanted = [signal.SIGTERM, *([signal.SIGHUP] if sys.platform != "win32" else [])]
    # Python lets only its main thread change what a signal does.
    ours = wanted if threading.current_thread() is threading.main_thread() else []
    before = {one: signal.getsignal(one) for one in ours}
    for one in (one for one, does in before.items() if does is signal.SIG_DFL):
        signal.signal(one, signal.default_int_handler)
    try:
        yield
    finally:
        for one, does in before.items():
            signal.signal(one, does)
