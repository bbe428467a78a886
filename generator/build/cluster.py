"""The workers of a Dask cluster, whose machines have this program installed; nothing else knows of Dask."""

import re
from collections.abc import Callable
from concurrent.futures import Executor, Future
from functools import partial
from typing import Any

from generator.build.many import Pool
from generator.errors import Exit, GeneratorError, Problem, msg

_ADDRESS = re.compile(r"(\w+://)?[^\s/]+:\d+(/\S*)?")
_PATIENCE = 10
"""Seconds until a scheduler must have answered."""


class Outside(GeneratorError):
    """What runs programs elsewhere is missing."""

    exit = Exit.OUTSIDE


class _Connection(Executor):
    """A scheduler as an executor; the connection ends with it."""

    def __init__(self, address: str) -> None:
        self._client = _client(address)
        self._executor: Executor = self._client.get_executor()

    @property
    def workers(self) -> int:
        """How many workers there are."""
        return len(self._client.nthreads())

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        return self._executor.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._executor.shutdown(wait)  # without waiting it cancels what has not begun
        self._client.close()


def _client(address: str) -> Any:
    import distributed

    # The library is typed in part only.
    return distributed.Client(address, timeout=_PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]


def workers(address: str) -> Pool:
    """Return the workers of the scheduler at `address`; raises GeneratorError where there is none."""
    try:
        import distributed
    except ImportError as error:
        said = msg("The library distributed is not installed.")
        hint = msg("Install it: pip install “document-generator[cluster]”")
        raise Outside([Problem("no-cluster", said, hint=hint)]) from error
    said = msg("No Dask scheduler answers at {address}.", address=address)
    hint = msg("The address is printed by the command “dask scheduler”: tcp://HOST:8786")
    silent = Outside([Problem("no-cluster", said, hint=hint)])
    if not _ADDRESS.fullmatch(address):
        raise silent
    try:
        with _Connection(address) as found:
            number = found.workers
    except (OSError, ValueError) as error:
        raise silent from error
    return Pool(partial(_Connection, address), max(number, 1), (distributed.KilledWorker, OSError))
