"""Things that were made once and can be made again: kept in a folder of the user's, never missed or trusted blindly.

What is damaged, unreadable or cannot be written is as if it were not there.
"""

import contextlib
import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.workspace import tool

_SUFFIX = ".kept"
_SUM = hashlib.sha256().digest_size
_MOST = 400
"""Files in the folder; the oldest are removed."""


@dataclass(frozen=True)
class Cache:
    """A folder for what was made; None keeps nothing."""

    folder: Path | None = None

    def get(self, *key: bytes) -> bytes | None:
        """Return what was kept under `key` by this very version of the program, None if nothing sound is there."""
        if self.folder is None:
            return None
        with contextlib.suppress(OSError):
            data = self._path(key).read_bytes()
            if hashlib.sha256(data[_SUM:]).digest() == data[:_SUM]:
                return data[_SUM:]
        return None

    def put(self, data: bytes, *key: bytes) -> None:
        """Keep `data` under `key`, if that is possible."""
        if self.folder is None:
            return
        path = self._path(key)
        mine = path.with_suffix(f".{os.getpid()}")
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            mine.write_bytes(hashlib.sha256(data).digest() + data)
            mine.replace(path)
            _thin(self.folder)

    def _path(self, key: Iterable[bytes]) -> Path:
        assert self.folder
        found = hashlib.sha256(tool.fingerprint().encode())
        for part in key:
            found.update(hashlib.sha256(part).digest())
        return self.folder / f"{found.hexdigest()}{_SUFFIX}"


NONE = Cache()


def _thin(folder: Path) -> None:
    kept = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime)
    for path in kept[:-_MOST]:
        path.unlink(missing_ok=True)
