"""Contents that do not have their names yet: temporary files in the folder of the file that they shall become."""

import contextlib
import errno
import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

_PREFIX, _SUFFIX = ".generator-", ".tmp"
_LONGEST = 220
"""Bytes of a name that leave room for prefix and suffix: most systems allow 255."""


def temporary(path: Path) -> Path:
    """Return the name that the contents of `path` have until they are complete."""
    return _beside(path, "")


def spare(path: Path) -> Path:
    """Return the name that the old contents of `path` keep until those of all the set are in place."""
    return _beside(path, ".old")


def is_temporary(name: str) -> bool:
    """Return whether a file of this name is one of ours that should not be there any more."""
    return name.startswith(_PREFIX) and name.endswith(_SUFFIX)


def stage(path: Path, data: bytes) -> None:
    """Write the contents that `path` shall get, and make sure that they are on the disk; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write(temporary(path), data)
    if path.exists():
        _keep_mode(path, temporary(path))


def write(path: Path, data: bytes) -> None:
    """Write a temporary file; what stands there, a link too, is taken away first. Raises OSError."""
    path.unlink(missing_ok=True)
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if path.read_bytes() != data:  # a disk may say that all is well, and lie
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def save(path: Path) -> None:
    """Keep the contents of `path`, if there are any, under the name of its spare; raises OSError."""
    spare(path).unlink(missing_ok=True)
    if not path.exists():
        return
    try:
        os.link(path, spare(path))
    except OSError:  # memory sticks and some network folders know no second names
        write(spare(path), path.read_bytes())
        _keep_mode(path, spare(path))


def discard(paths: Iterable[Path]) -> None:
    """Remove files as far as the system lets us."""
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def clean(folder: Path) -> None:
    """Remove the temporary files that a run which crashed has left in `folder`; the caller holds the lock."""
    discard(left(folder))


def left(folder: Path) -> Iterator[Path]:
    """Yield the temporary files in `folder` and below it; links are not followed."""
    for top, _, names in os.walk(folder):
        yield from (Path(top, name) for name in names if is_temporary(name))


def _beside(path: Path, kind: str) -> Path:
    name = path.name
    if len(name.encode("utf-8", "surrogateescape")) > _LONGEST:
        name = hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:32]
    return path.with_name(f"{_PREFIX}{name}{kind}{_SUFFIX}")


def _keep_mode(path: Path, stands_in: Path) -> None:
    """Give the file that stands in for `path` its permissions."""
    stands_in.chmod(stat.S_IMODE(path.stat().st_mode))
