"""The files that came back: those given by name, and those in given folders; only ordinary files are ever opened.

What systems and offices leave beside documents is passed over. What else is no file (a pipe, a link, a folder that is
named like a document) is told, because somebody may wait for it.
"""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import Message, Place, Problem, msg
from generator.workspace.reasons import reason

_LEFT_BY_SYSTEMS = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
_TEMPORARY = (".tmp", ".part", ".crdownload")
_DEEPEST = 50
_DOCUMENTS = (".docx", ".xlsx", ".docm", ".xlsm", ".doc", ".xls", ".odt", ".ods", ".rtf")
_GIVE = msg("Give the file itself.")
_KINDS = (
    (stat.S_ISLNK, msg("This is a link; what links in a folder lead to is not read."), _GIVE),
    (stat.S_ISFIFO, msg("This is a pipe of the system, not a file."), _GIVE),
    (stat.S_ISSOCK, msg("This is a socket of the system, not a file."), _GIVE),
    (lambda _: True, msg("This is a device of the system, not a file."), _GIVE),
)


@dataclass(frozen=True)
class Found:
    """A file to be read, or the `fault` for which it is not; what stands in a folder is no link when it is opened."""

    path: Path
    fault: Problem | None = None
    in_folder: bool = False


def files(given: Iterable[Path]) -> Iterator[Found]:
    """Yield what was given, the content of folders in the order of names; nothing is opened."""
    for path in given:
        if os.path.isdir(path):  # noqa: PTH112 — that of pathlib fails where the name is too long
            yield from _inside(path)
        else:
            yield Found(path)


def _inside(folder: Path, depth: int = 0) -> Iterator[Found]:
    if depth > _DEEPEST:
        said = msg("The folders stand in one another too deep.")
        yield _aside(folder, "unreadable-folder", said, msg("Give the folder itself."))
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        said = msg("The folder cannot be read: {reason}.", reason=reason(error))
        yield _aside(folder, "unreadable-folder", said, msg("Check the permissions."))
        return
    for entry in entries:
        if not _is_left(entry.name):
            yield from _entry(entry, depth)


def _is_left(name: str) -> bool:
    """Return whether systems and offices leave files of this name beside those of people."""
    lower = name.lower()
    return lower.startswith(("~", ".")) or lower in _LEFT_BY_SYSTEMS or lower.endswith(_TEMPORARY)


def _entry(entry: os.DirEntry[str], depth: int) -> Iterator[Found]:
    path = Path(entry.path)
    try:
        mode = entry.stat(follow_symlinks=False).st_mode
    except OSError as error:
        said = msg("The file cannot be read: {reason}.", reason=reason(error))
        yield _aside(path, "unreadable-file", said, msg("Check the permissions, or close the program that holds it."))
        return
    if stat.S_ISREG(mode):
        yield Found(path, in_folder=True)
    elif not stat.S_ISDIR(mode):
        said, hint = next((said, hint) for is_one, said, hint in _KINDS if is_one(mode))
        yield _aside(path, "not-a-file", said, hint)
    elif path.suffix.lower() in _DOCUMENTS:
        said = msg("This is a folder, although it is named like a document.")
        yield _aside(
            path, "not-a-file", said, msg("Move the files in it out, or rename it; an unpacked document is none.")
        )
    else:
        yield from _inside(path, depth + 1)


def _aside(path: Path, code: str, said: Message, hint: Message) -> Found:
    return Found(path, Problem(code, said, Place(file=path.name), hint))
