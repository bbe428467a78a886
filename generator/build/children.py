"""How processes of ours begin: deaf to Ctrl+C, which is for the one that gives the orders and ends them.

They do not outlive that one, however it ends.
"""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import parent_process, resource_tracker
from multiprocessing.connection import wait

from generator.memory import expect_trees


@contextmanager
def deaf() -> Iterator[None]:
    """Let a process that is started in the block hear no Ctrl+C from its first moment on; any thread may start it.

    Windows has nothing to inherit: there a process is deaf from `begin` on.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # The first process brings the tracker with it, whose start would let this thread hear again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def begin() -> None:
    """Prepare a process that was just started."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    expect_trees()


def _end_with_parent() -> None:
    """End this process when the one that gives the orders has ended: killed outright, in the middle of its work."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
