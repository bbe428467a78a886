"""One writer at a time: a lock file with the process and machine of its holder.

The lock is the system's own, so it ends with its holder, however that ends; the file only names the holder.
"""

import contextlib
import os
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from generator.errors import Place, Problem, Refused, msg
from generator.workspace import pending
from generator.workspace.bounds import is_link
from generator.workspace.writing import WriteError, failed, linked

NAME = pending.LOCK
WAIT = 10.0
"""How long a writer waits for another, in seconds."""

_PAUSE = 0.002
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)  # Windows has none

if sys.platform == "win32":
    import msvcrt

    # Windows forbids reading locked bytes, so a byte far behind the text is locked.
    _FAR = 1 << 30

    def _taken(handle: int) -> bool:
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(handle, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _taken(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # a file system without locks, as some network folders are: better without than not at all
        return True


@contextmanager
def held(folder: Path, home: Path | None = None, wait: float = WAIT) -> Iterator[None]:
    """Hold the lock of `folder`, which is created where missing; a set of files noted in `home` is completed first.

    Raises Refused if it is not free after `wait` seconds, WriteError if the folder cannot be written to.
    """
    path = folder / NAME
    if is_link(path):
        raise Refused([linked(path)])
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = _acquire(path, time.monotonic() + wait)
    except OSError as error:
        raise WriteError([failed(path if path.is_dir() else folder, error)]) from error
    try:
        _sign(handle)
        _finish(home)
        yield
    finally:
        _release(path, handle)


def _finish(home: Path | None) -> None:
    try:
        if home and pending.is_noted(home):
            pending.finish(home)
    except OSError as error:
        raise WriteError([failed(home or Path(), error)]) from error


def _acquire(path: Path, deadline: float) -> int:
    while (handle := _attempt(path)) is None:
        if time.monotonic() >= deadline:
            raise Refused([_busy(path)])
        time.sleep(_PAUSE)
    return handle


def _attempt(path: Path) -> int | None:
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | _NO_LINKS, 0o666)
    except PermissionError:
        if sys.platform == "win32":  # says so of a file that is being removed
            return None
        raise
    if _taken(handle) and _is_there(path, handle):
        return handle
    os.close(handle)
    return None


def _is_there(path: Path, handle: int) -> bool:
    """Return whether a file that was opened is still the one at `path`: its holder before us may have removed it."""
    try:
        return os.fstat(handle).st_ino == path.lstat().st_ino
    except FileNotFoundError:
        return False


def _sign(handle: int) -> None:
    with contextlib.suppress(OSError):  # on a full disk the lock holds without a name
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()} {socket.gethostname()}\n".encode())


def _release(path: Path, handle: int) -> None:
    if sys.platform == "win32":  # an open file cannot be removed
        os.close(handle)
        with contextlib.suppress(OSError):
            path.unlink()
    else:
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(handle)


def _busy(path: Path) -> Problem:
    process, _, host = _holder(path).partition(" ")
    said = msg(
        "Another run is writing here since {time}: process {process} on {host}.",
        time=_since(path) or "?",
        process=process or "?",
        host=host or "?",
    )
    hint = msg("Wait until it has ended, or end it, and run the command again; nothing was written.")
    return Problem("locked", said, Place(str(path)), hint)


def _holder(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace").strip()
    except OSError:
        return ""


def _since(path: Path) -> str:
    """Return when the holder signed, in local time: «2026-12-20 14:05:00»."""
    try:
        signed = _EPOCH + timedelta(seconds=path.stat().st_mtime)
    except OSError:
        return ""
    return f"{signed.astimezone():%Y-%m-%d %H:%M:%S}"
