"""A set of files on the way to its names: a note of it, so that the next run ends what a crash has cut off.

The note is written when all contents are on the disk and before the first name is given, and removed after the last.
Files that a person has touched meanwhile are left alone, and then so is the rest of the set.
"""

import json
import os
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from generator.workspace.bounds import is_link, leads_out
from generator.workspace.manifest import digest
from generator.workspace.reading import contents
from generator.workspace.staging import discard, temporary, write

NAME, LOCK = ".generator-set.tmp", ".generator.lock"

Hashes = tuple[str, str]
"""SHA-256 of the contents of a file before (empty: there was none) and after."""


def note(home: Path, files: Mapping[Path, bytes]) -> None:
    """Note in the folder `home` which contents are about to become these files; raises OSError.

    Links that lead out of the folder are not noted: what a note says is done blindly.
    """
    if all(_is_inside(home, path) for path in files):
        found = {path.relative_to(home).as_posix(): (_hash(path), digest(data)) for path, data in files.items()}
        write(home / NAME, json.dumps(found, ensure_ascii=False).encode("utf-8", "surrogatepass"))


def is_noted(home: Path) -> bool:
    """Return whether a run has ended between the first and the last name of a set."""
    return os.path.lexists(home / NAME)


def is_locked(folder: Path) -> bool:
    """Return whether somebody writes in a folder, or was killed there."""
    return os.path.lexists(folder / LOCK)


def finish(home: Path) -> None:
    """Give the noted files in `home` their names; the caller holds the lock. Raises OSError.

    Nothing is done unless each of them has its new contents already, or still its old ones with the new beside it.
    """
    found = {home.joinpath(*PurePosixPath(name).parts): hashes for name, hashes in _read(home).items()}
    if all(_is_inside(home, path) and _is_due(path, *hashes) for path, hashes in found.items()):
        for path in found:
            if temporary(path).exists():
                temporary(path).replace(path)
    forget(home)


def forget(home: Path) -> None:
    """Remove the note."""
    discard([home / NAME])


def _read(home: Path) -> dict[str, Hashes]:
    try:
        found = json.loads((contents(home / NAME) or b"").decode("utf-8", "surrogatepass"))
        return {str(name): (str(old), str(new)) for name, (old, new) in found.items()}
    except (ValueError, TypeError, AttributeError, RecursionError):
        # It was cut off itself, so no name was given yet.
        return {}


def _is_due(path: Path, old: str, new: str) -> bool:
    now, waiting = _hash(path), _hash(temporary(path))
    return (now == new and waiting in {"", new}) or (now == old and waiting == new)


def _is_inside(home: Path, path: Path) -> bool:
    return path.is_relative_to(home) and not leads_out(path, home) and not is_link(temporary(path))


def _hash(path: Path) -> str:
    data = contents(path)
    return "" if data is None else digest(data)
