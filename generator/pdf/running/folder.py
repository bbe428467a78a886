"""Temporary folders and what the room writes into them; they go even if an ended program still writes there."""

import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from generator.pdf.running.guard import Guard

_TRIES, _PAUSE = 25, 0.1


@contextmanager
def temporary() -> Iterator[Path]:
    """Give a folder that is gone, with all that is in it, when the block ends."""
    folder = Path(tempfile.mkdtemp(prefix="generator-pdf-")).resolve()
    guard = Guard([folder])
    try:
        yield folder
    finally:
        remove(folder)
        guard.dismiss()


def make(folder: Path, files: Mapping[str, bytes] | None = None) -> Path:
    """Make a folder, with those above it, and files in it by their names; return the folder."""
    folder.mkdir(parents=True)
    for name, data in (files or {}).items():
        (folder / name).write_bytes(data)
    return folder


def discard(file: Path) -> None:
    """Take a file away if it is there."""
    file.unlink(missing_ok=True)


def remove(folder: Path) -> None:
    """Take a folder away; Windows frees the files of an ended program only after a while."""
    for _ in range(_TRIES):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(_PAUSE)
