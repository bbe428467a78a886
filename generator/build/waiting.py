"""Waits for what another thread or process does, and hears Ctrl+C meanwhile."""

from concurrent.futures import Future, wait
from typing import TypeVar

_T = TypeVar("_T")
_BLINK = 0.5


def awaited(answer: "Future[_T]") -> _T:
    """Return the answer. Ctrl+C is missed by a wait that is just beginning, so there are many short ones."""
    while not answer.done():
        wait([answer], _BLINK)
    return answer.result()
