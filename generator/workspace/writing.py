"""Writes files whole or not at all: all temporary files first, then all the names, one after another.

A crash at any moment leaves each file as it was or as it shall be. Temporary files are in the folder of their target
and are removed by the next run.
"""

import contextlib
import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.errors import Exit, GeneratorError, Place, Problem, Refused, msg
from generator.workspace.reasons import reason

_PREFIX, _SUFFIX = ".generator-", ".tmp"


class WriteError(GeneratorError):
    """The files could not be written; the old ones are as they were."""

    exit = Exit.REFUSED


def replace(files: Mapping[Path, bytes]) -> None:
    """Write every file, in the given order, or none; raises Refused (open in Word) or WriteError."""
    # A link stays a link: what it points to is replaced.
    targets = {path.resolve(): data for path, data in files.items()}
    staged = {path: temporary(path) for path in targets}
    try:
        for path, data in targets.items():
            _stage(path, data)
    except OSError as error:
        _discard(staged.values())
        raise WriteError([failed(path, error)]) from error
    _swap(staged)


def clean(folder: Path) -> None:
    """Remove the temporary files that a run which crashed has left in `folder`; the caller holds the lock."""
    _discard(folder.rglob(f"{_PREFIX}*{_SUFFIX}"))


def temporary(path: Path) -> Path:
    """Return the name that the contents of `path` have until they are complete."""
    return path.with_name(f"{_PREFIX}{path.name}{_SUFFIX}")


def is_temporary(name: str) -> bool:
    """Return whether a file of this name is one that `temporary` names."""
    return name.startswith(_PREFIX) and name.endswith(_SUFFIX)


def in_use(path: Path) -> Problem:
    """Return the problem of a file that another program holds."""
    said = msg("The file is open in Word or another program, or it may not be changed.")
    hint = msg("Close it there and run the command again; nothing was written.")
    return Problem("file-in-use", said, Place(str(path)), hint)


def _stage(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with temporary(path).open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if path.exists():
        shutil.copymode(path, temporary(path))


def _swap(staged: Mapping[Path, Path]) -> None:
    """Give the staged files their names; on a failure those already named get their old contents back."""
    old: dict[Path, bytes | None] = {}
    try:
        for path, stage in staged.items():
            old[path] = path.read_bytes() if path.exists() else None
            stage.replace(path)
    except OSError as error:
        if _restored(old):
            _discard(staged.values())
        # Otherwise they stay: the manifest among them tells the next run which of the files are ours.
        raise _denied(path, error) from error
    for folder in {path.parent for path in staged}:
        _sync(folder)


def _restored(old: Mapping[Path, bytes | None]) -> bool:
    """Put old contents back; the last file is the one that could not be replaced, so it still has its own."""
    try:
        for path, data in list(old.items())[:-1]:
            if data is None:
                path.unlink(missing_ok=True)
            else:
                _stage(path, data)
                temporary(path).replace(path)
    except OSError:
        return False
    return True


def _sync(folder: Path) -> None:
    """Make the new names last through a power failure, where the system lets a folder be synced."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _discard(paths: Iterable[Path]) -> None:
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def _denied(path: Path, error: OSError) -> GeneratorError:
    # What Windows says of a file that Word has open.
    return Refused([in_use(path)]) if isinstance(error, PermissionError) else WriteError([failed(path, error)])


def failed(path: Path, error: OSError) -> Problem:
    """Return the problem of a file or folder that the system would not write."""
    said = msg("The file could not be written: {reason}.", reason=reason(error))
    hint = msg("Check the free space and the permissions; the old files are as they were.")
    return Problem("write-failed", said, Place(str(path)), hint)
