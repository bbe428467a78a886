"""Writes files whole or not at all: all temporary files first, then all the names, one after another.

A crash at any moment leaves each file as it was or as it shall be, and a note of the set (`pending`) with which the
next run gives the names that are missing. Temporary files are beside their target and are removed by the next run.
"""

import contextlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.errors import Exit, GeneratorError, Message, Place, Problem, Refused, msg
from generator.workspace import pending
from generator.workspace.bounds import is_link, is_there, leads_out
from generator.workspace.reasons import reason
from generator.workspace.staging import discard, save, spare, stage, temporary


class WriteError(GeneratorError):
    """The files could not be written; the old ones are as they were."""

    exit = Exit.REFUSED


class HalfWritten(WriteError):
    """Some files have their new contents, and the old ones could not be put back; the next run goes on from there."""


def replace(files: Mapping[Path, bytes], home: Path | None = None, within: Path | None = None) -> None:
    """Write every file, in the given order, or none; raises Refused (open in Word, outside) or WriteError.

    `home` is where the set is noted, for a crash between its names; the caller holds its lock. Nothing is written out
    of the folder `within`; without it a link stays a link, and what it points to is replaced.
    """
    targets = {_target(path, within): data for path, data in files.items()}
    try:
        _stage(targets)
        _note(home, targets)
        _swap(targets)
    except HalfWritten:
        raise
    except BaseException:
        _tidy(home, targets)
        raise
    _tidy(home, targets)


def _target(path: Path, within: Path | None) -> Path:
    if within is None:
        return Path(os.path.realpath(path))
    if leads_out(path, within):
        raise Refused([linked(path)])
    return path


def in_use(path: Path) -> Problem:
    """Return the problem of a file that another program holds."""
    said = msg("The file is open in Word or another program, or it may not be changed.")
    hint = msg("Close it there and run the command again; nothing was written.")
    return Problem("file-in-use", said, Place(str(path)), hint)


def linked(path: Path) -> Problem:
    """Return the problem of a link that leads, or may lead, out of the folder that is written to."""
    said = msg("A link stands here, or on the way; what it leads to is left as it is.")
    return Problem("in-the-way", said, Place(str(path)), msg("Delete the link and run the command again."))


def _stage(files: Mapping[Path, bytes]) -> None:
    for path, data in files.items():
        try:
            stage(path, data)
            save(path)
        except OSError as error:
            at = temporary(path) if isinstance(error, IsADirectoryError) and not path.is_dir() else path
            raise WriteError([failed(at, error)]) from error


def _note(home: Path | None, files: Mapping[Path, bytes]) -> None:
    if home is None or len(files) < 2:  # one name is given at once
        return
    try:
        pending.note(home, files)
    except OSError as error:
        raise WriteError([failed(home, error)]) from error
    _sync(home)


def _swap(paths: Iterable[Path]) -> None:
    """Give the staged files their names; on a failure those already named get their old contents back."""
    done: list[Path] = []
    try:
        for path in paths:
            temporary(path).replace(path)
            done.append(path)
    except BaseException as error:
        if not _restored(done):
            raise HalfWritten([_half(path)]) from error
        raise _denied(path, error) if isinstance(error, OSError) else error from None
    for folder in {path.parent for path in done}:
        _sync(folder)


def _tidy(home: Path | None, paths: Iterable[Path]) -> None:
    """Remove what a set leaves behind, the note first: without it nobody will look for the rest."""
    if home:
        pending.forget(home)
    discard(kind(path) for path in paths for kind in (temporary, spare))


def _restored(paths: Iterable[Path]) -> bool:
    """Put old contents back and return whether that went well."""
    try:
        for path in paths:
            if spare(path).exists():
                spare(path).replace(path)
            else:
                path.unlink(missing_ok=True)
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


def _denied(path: Path, error: OSError) -> GeneratorError:
    # What Windows says of a file that Word has open.
    return Refused([in_use(path)]) if isinstance(error, PermissionError) else WriteError([failed(path, error)])


def failed(path: Path, error: OSError) -> Problem:
    """Return the problem of a file or folder that the system would not write."""
    at = _in_the_way(path)
    said = msg("The file could not be written: {reason}.", reason=_nowhere(at) or reason(error))
    hint = msg("Check the free space and the permissions; the old files are as they were.")
    return Problem("write-failed", said, Place(str(at)), hint)


def _in_the_way(path: Path) -> Path:
    """Return what stands where a folder above `path` should be, the path itself if nothing does."""
    above = (one for one in reversed(path.parents) if os.path.lexists(one) and not one.is_dir())
    return next(above, path)


def _nowhere(path: Path) -> Message | None:
    is_lost = is_link(path) and not is_there(path)
    return msg("the link leads nowhere") if is_lost else None


def _half(path: Path) -> Problem:
    said = msg("The disk failed while the files got their names: some are new already, the others still old.")
    hint = msg("Check the free space and the permissions, and run the command again: it goes on where this one ended.")
    return Problem("write-failed", said, Place(str(path)), hint)
