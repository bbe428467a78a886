"""Creates files of the user's, and changes them, without ever losing one."""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from generator.errors import Message, Place, Problem, Refused, msg
from generator.workspace import lock, owners, pending, staging, writing
from generator.workspace.bounds import is_link, is_there
from generator.workspace.comparing import Kept, Outcome, in_the_way
from generator.workspace.reading import contents

MOVE = msg("Choose another name or folder, or move the file away.")
FORCE = msg("Move it away to keep it, or run again with --force to overwrite it.")

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def create(
    files: Mapping[Path, bytes], force: bool = False, way_out: Message = MOVE, home: Path | None = None
) -> tuple[Kept, ...]:
    """Write new files, all or none; those that are there with the same bytes are left alone.

    `home` is the folder of the specs, where they are among them. Raises Refused, naming every file that is there with
    other bytes and the way out, unless `force` is given; and what writing raises.
    """
    kept = _looked(files, force, way_out)
    if all(one.outcome is Outcome.UNCHANGED for one in kept) and not (files and pending.is_locked(_common(files))):
        return kept
    with _alone(files, home):
        kept = _looked(files, force, way_out)
        writing.replace({one.path: files[one.path] for one in kept if one.outcome is Outcome.WRITTEN}, home)
    return kept


def begin(
    files: Mapping[Path, bytes], changed: Mapping[Path, tuple[bytes, bytes]], home: Path | None = None
) -> tuple[Kept, ...]:
    """Write new files and change others, all or none; `changed` are their bytes before and after.

    `home` is the folder of the specs. Raises Refused if a new file is there already, or if another no longer is what it
    was, is read-only or open elsewhere; and what writing raises.
    """
    wanted = {**files, **{path: after for path, (_, after) in changed.items()}}
    with _alone(wanted, home):
        if there := [path for path in files if os.path.lexists(path)]:
            raise Refused(_exists(path, MOVE) for path in there)
        for path, (before, _) in changed.items():
            _check(path, before)
        writing.replace(wanted, home)
    return tuple(Kept(path, Outcome.WRITTEN) for path in wanted)


def change(path: Path, before: bytes, after: bytes, home: Path | None = None) -> None:
    """Replace the contents of a file that was `before` when it was read; raises what `begin` raises."""
    begin({}, {path: (before, after)}, home)


@contextmanager
def _alone(paths: Iterable[Path], home: Path | None) -> Iterator[None]:
    """Let nobody else write there; what a crashed run has left in the folder of the specs is completed and removed."""
    with lock.held(home or _common(paths), home):
        if home:
            staging.clean(home)
        yield


def _common(paths: Iterable[Path]) -> Path:
    return Path(os.path.commonpath([path.absolute().parent for path in paths]))


def _check(path: Path, before: bytes) -> None:
    if used := owners.open_elsewhere(path):
        raise Refused([used])
    if contents(path) != before:
        raise Refused([_changed(path)])
    # Whoever may write to the folder could replace it nevertheless, but not on Windows.
    if not path.stat().st_mode & _WRITABLE:
        raise Refused([_protected(path)])


def holds_nothing(folder: Path) -> bool:
    """Return whether a folder is one that a run has left which could not write its files: nothing else is in it."""
    return folder.is_dir() and not is_link(folder) and all(_is_passing(path) for path in folder.rglob("*"))


def _is_passing(path: Path) -> bool:
    return not is_link(path) and (path.is_dir() or staging.is_temporary(path.name))


def taken(path: Path) -> Refused:
    """Return the error of a name that is there already."""
    return Refused([_exists(path, MOVE)])


def _looked(files: Mapping[Path, bytes], force: bool, way_out: Message) -> tuple[Kept, ...]:
    """Return what becomes of each file; raises Refused for those that are in the way or open elsewhere."""
    changed = [path for path, data in files.items() if contents(path) != data]
    if used := [problem for path in changed if (problem := owners.open_elsewhere(path))]:
        raise Refused(used)
    if strange := [path for path in changed if is_there(path) and not path.is_file()]:
        raise Refused(in_the_way(path) for path in strange)  # a folder, a pipe, a device
    there = [path for path in changed if os.path.lexists(path)]
    if there and not force:
        raise Refused(_exists(path, way_out) for path in there)
    return tuple(Kept(path, Outcome.WRITTEN if path in changed else Outcome.UNCHANGED) for path in files)


def _exists(path: Path, way_out: Message) -> Problem:
    return Problem("exists", msg("This is there already and is left as it is."), Place(str(path)), way_out)


def _protected(path: Path) -> Problem:
    said = msg("The file is read-only; it is left as it is.")
    return Problem("read-only", said, Place(str(path)), msg("Allow it to be changed, and run the command again."))


def _changed(path: Path) -> Problem:
    said = msg("The file was changed by someone else while it was being checked; it is left as it is.")
    return Problem("changed-meanwhile", said, Place(str(path)), msg("Run the command again."))
