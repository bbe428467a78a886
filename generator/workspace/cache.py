"""Things that were made once and can be made again: kept in a folder of the user's, never missed or trusted blindly.

What is damaged, unreadable or cannot be written is as if it were not there. Some of it is code that will be
run: a folder that somebody else can write to is as if it were not there, too.
"""

import contextlib
import hashlib
import os
import stat
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.workspace import tool

_SUM = hashlib.sha256().digest_size


@dataclass(frozen=True)
class Cache:
    """A folder for what was made; None keeps nothing.

    Things of one kind have one `suffix` and about `most` files; beyond these the oldest are removed. So many small
    things never drive out the few that are dear.
    """

    folder: Path | None = None
    suffix: str = ".kept"
    most: int = 400

    def get(self, *key: bytes) -> bytes | None:
        """Return what was kept under `key` by this very version of the program, None if nothing sound is there."""
        if self.folder is None:
            return None
        with contextlib.suppress(OSError):
            path = self._path(key)
            data = path.read_bytes() if _is_own(self.folder) else b""
            if _sum(path, data[_SUM:]) == data[:_SUM]:
                return data[_SUM:]
        return None

    def put(self, data: bytes, *key: bytes) -> None:
        """Keep `data` under `key`, if that is possible."""
        if self.folder is None:
            return
        path = self._path(key)
        mine = path.with_name(f"{path.name}.{os.getpid()}")
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if not _is_own(self.folder):
                return
            with contextlib.ExitStack() as leaving:
                leaving.callback(mine.unlink, missing_ok=True)
                mine.write_bytes(_sum(path, data) + data)
                mine.replace(path)
            _thin(self.folder, self.suffix, self.most)

    def _path(self, key: Iterable[bytes]) -> Path:
        assert self.folder
        found = hashlib.sha256(tool.mark().encode())
        for part in key:
            found.update(hashlib.sha256(part).digest())
        return self.folder / f"{found.hexdigest()}{self.suffix}"


NONE = Cache()


def _sum(path: Path, data: bytes) -> bytes:
    """Return the checksum of what is kept in a file; under another name it is not what is looked for."""
    return hashlib.sha256(path.name.encode() + data).digest()


def _is_own(folder: Path) -> bool:
    """Return whether only the user can write to a folder; on Windows the place of the folder says so."""
    if sys.platform == "win32":
        return True
    found = folder.stat()
    return found.st_uid == os.geteuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _thin(folder: Path, suffix: str, most: int) -> None:
    # Names are looked through at every write, times only once in a while.
    kept = [folder / name for name in os.listdir(folder) if suffix in name]  # noqa: PTH208 - there may be thousands
    if len(kept) <= most + most // 10:
        return
    kept.sort(key=lambda path: path.stat().st_mtime)
    for path in kept[:-most]:
        path.unlink(missing_ok=True)
