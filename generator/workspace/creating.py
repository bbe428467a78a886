"""Creates files of the user's, and changes them, without ever losing one."""

import stat
from collections.abc import Mapping
from pathlib import Path

from generator.errors import Message, Place, Problem, Refused, msg
from generator.workspace import writing
from generator.workspace.comparing import Kept, Outcome

MOVE = msg("Choose another name or folder, or move the file away.")
FORCE = msg("Move it away to keep it, or run again with --force to overwrite it.")

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def create(files: Mapping[Path, bytes], force: bool = False, way_out: Message = MOVE) -> tuple[Kept, ...]:
    """Write new files, all or none; those that are there with the same bytes are left alone.

    Raises Refused, naming every file that is there with other bytes and the way out, unless `force` is given.
    """
    kept = tuple(Kept(path, _outcome(path, data)) for path, data in files.items())
    there = [one.path for one in kept if one.outcome is Outcome.REFUSED]
    if there and not force:
        raise Refused(_exists(path, way_out) for path in there)
    changed = {path: data for path, data in files.items() if path not in _unchanged(kept)}
    writing.replace(changed)
    return tuple(Kept(one.path, Outcome.WRITTEN if one.path in changed else Outcome.UNCHANGED) for one in kept)


def begin(files: Mapping[Path, bytes], changed: Mapping[Path, tuple[bytes, bytes]]) -> tuple[Kept, ...]:
    """Write new files and change others, all or none; `changed` are their bytes before and after.

    Raises Refused if a new file is there already, or if another no longer is what it was or is read-only.
    """
    if there := [path for path in files if path.exists()]:
        raise Refused(_exists(path, MOVE) for path in there)
    for path, (before, _) in changed.items():
        _check(path, before)
    writing.replace({**files, **{path: after for path, (_, after) in changed.items()}})
    return tuple(Kept(path, Outcome.WRITTEN) for path in (*files, *changed))


def change(path: Path, before: bytes, after: bytes) -> None:
    """Replace the contents of a file that was `before` when it was read.

    Raises Refused if it no longer is, or if its owner has made it read-only.
    """
    _check(path, before)
    writing.replace({path: after})


def _check(path: Path, before: bytes) -> None:
    if _bytes(path) != before:
        raise Refused([_changed(path)])
    # Whoever may write to the folder could replace it nevertheless, but not on Windows.
    if not path.stat().st_mode & _WRITABLE:
        raise Refused([_protected(path)])


def taken(path: Path) -> Refused:
    """Return the error of a name that is there already."""
    return Refused([_exists(path, MOVE)])


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:  # it is gone, or is no file any more
        return None


def _outcome(path: Path, data: bytes) -> Outcome:
    if not path.exists():
        return Outcome.WRITTEN
    same = path.is_file() and path.read_bytes() == data
    return Outcome.UNCHANGED if same else Outcome.REFUSED


def _unchanged(kept: tuple[Kept, ...]) -> frozenset[Path]:
    return frozenset(one.path for one in kept if one.outcome is Outcome.UNCHANGED)


def _exists(path: Path, way_out: Message) -> Problem:
    return Problem("exists", msg("This is there already and is left as it is."), Place(str(path)), way_out)


def _protected(path: Path) -> Problem:
    said = msg("The file is read-only; it is left as it is.")
    return Problem("read-only", said, Place(str(path)), msg("Allow it to be changed, and run the command again."))


def _changed(path: Path) -> Problem:
    said = msg("The file was changed by someone else while it was being checked; it is left as it is.")
    return Problem("changed-meanwhile", said, Place(str(path)), msg("Run the command again."))
