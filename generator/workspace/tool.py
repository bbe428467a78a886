"""What tells one installation of the program from another: its version, or its code, and its libraries."""

import hashlib
import os
import re
import sys
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import generator
from generator import __version__

LIBRARIES = frozenset(
    {
        "cerberus", "docxtpl", "holidays", "icalendar", "jinja2", "lxml", "markupsafe", "openpyxl", "pymorphy3",
        "pymorphy3_dicts_ru", "pypdf", "python_docx", "pytrovich", "pyyaml", "segno",
    }
)  # fmt: skip
"""The libraries that what is printed depends on, by the names of their folders in an installation."""

_OWN = "document_generator-*.dist-info/RECORD"
_INSTALLED = re.compile(r"(.+)-[^-]+\.dist-info")


@cache
def fingerprint() -> str:
    """Return a text that is another one wherever the same specs may give other bytes."""
    return hashlib.sha256(" ".join([*_versions(), *_code(Path(generator.__file__).parent)]).encode()).hexdigest()


def _libraries() -> Iterator[str]:
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208 - a folder of ten thousand names is read in a moment
        except OSError:  # an archive, or no longer there
            continue
        for name in names:
            found = _INSTALLED.fullmatch(name)
            if found and found[1].lower().replace("-", "_").replace(".", "_") in LIBRARIES:
                yield name


@cache
def mark() -> str:
    """Return a text that stays the same as long as `fingerprint` does, and is found without reading the code.

    In a checkout it may become another one by itself: it holds the times at which files were written.
    """
    return hashlib.sha256(" ".join([*_versions(), *_times(Path(generator.__file__).parent)]).encode()).hexdigest()


def _versions() -> list[str]:
    own = (_record(path) for path in sorted(Path(generator.__file__).parent.parent.glob(_OWN)))
    return [__version__, sys.version, zlib.ZLIB_RUNTIME_VERSION, *sorted(set(_libraries())), *own]


def _record(path: Path) -> str:
    """Return the hash of what an installation says of its files: another build may have the same version."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _times(package: Path) -> Iterator[str]:
    """Yield the sizes and times of the code in a checkout."""
    folders = [str(package)] if _is_checkout(package) else []
    for folder in folders:
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.is_dir():
                    folders.append(entry.path)
                elif entry.name.endswith(".py"):
                    found = entry.stat()
                    yield f"{entry.name} {found.st_size} {found.st_mtime_ns}"


def _is_checkout(package: Path) -> bool:
    return (package.parent / "pyproject.toml").is_file()


def _code(package: Path) -> Iterator[str]:
    """Yield the hash of the code in a checkout, where it changes under the same version."""
    if not _is_checkout(package):
        return
    total = hashlib.sha256()
    for folder, inner, names in os.walk(package):
        inner.sort()
        for name in sorted(names):
            if name.endswith(".py"):
                total.update(f"{name}\n".encode())
                total.update(Path(folder, name).read_bytes())
    yield total.hexdigest()
