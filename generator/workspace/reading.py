"""Reads files as bytes: ordinary files only, of a limited size, with every failure as a problem."""

import os
import stat
from pathlib import Path

from generator.errors import Message, Place, Problem, SpecError, msg
from generator.workspace.reasons import reason

TEMPLATE_LIMIT = 50 * 1024 * 1024
"""The largest template read, in bytes."""

# Without O_NONBLOCK opening a named pipe would wait for ever; neither flag exists on Windows.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


def read(path: Path, name: str, limit: int, *, follow: bool = True) -> bytes:
    """Return the bytes of `path`, which messages call `name`; without `follow` a link is no file.

    Raises SpecError if it is not an ordinary file, cannot be read or has more than `limit` bytes.
    """
    try:
        # What is no file is not even opened: with a device that does something.
        if not stat.S_ISREG(path.stat(follow_symlinks=follow).st_mode):
            raise _not_a_file(name)
        with os.fdopen(os.open(path, _FLAGS | (0 if follow else _NO_LINK)), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):  # something else has taken its place meanwhile
                raise _not_a_file(name)
            # One byte more than allowed is enough to know; the file may have grown since it was measured.
            data = file.read(limit + 1)
    except IsADirectoryError:
        raise _not_a_file(name) from None
    except FileNotFoundError:
        raise _error("no-file", name, msg("There is no such file."), msg("Check the name and the folder.")) from None
    except OSError as error:
        raise _unreadable(path, name, error) from error
    if len(data) > limit:
        raise _too_large(name, limit)
    return data


def contents(path: Path) -> bytes | None:
    """Return the bytes of an ordinary file, None where there is none that can be read: a pipe would be waited for."""
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError:
        return None


def _unreadable(path: Path, name: str, error: OSError) -> SpecError:
    if path.is_dir():  # Windows says "permission denied" of a folder
        return _not_a_file(name)
    said = msg("The file cannot be read: {reason}.", reason=reason(error))
    return _error("unreadable-file", name, said, msg("Check the permissions, or close the program that holds it."))


def _not_a_file(name: str) -> SpecError:
    return _error(
        "not-a-file", name, msg("This is not an ordinary file."), msg("Put a file in its place, or give another name.")
    )


def _too_large(name: str, limit: int) -> SpecError:
    said = msg("The file is larger than {limit} MB.", limit=f"{limit / 1024 / 1024:g}")
    return _error("too-large", name, said, msg("Is it the right file? The limit is `limits: size` in settings.yaml."))


def _error(code: str, name: str, message: Message, hint: Message) -> SpecError:
    return SpecError([Problem(code, message, Place(name), hint)])
