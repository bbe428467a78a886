"""What a check says, and where the files lie that it looks at."""

from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent.parent
WORKERS = 2


class Fault(NamedTuple):
    """What is wrong in a file, and where in it."""

    file: str
    place: str
    what: str

    def __str__(self) -> str:
        return ": ".join(filter(None, self))


class Verdict(NamedTuple):
    """What a check found, and in how many things it looked."""

    seen: int
    faults: list[Fault]
    note: str = ""


@dataclass(frozen=True)
class Files:
    """The results of `build`, and beside them what the other commands made of the samples in a folder of its own."""

    results: Path
    cycle: Path
    scratch: Path

    @property
    def documents(self) -> list[Path]:
        """Every Word file."""
        return [path for folder in (self.results, self.cycle) for path in sorted(folder.rglob("*.docx"))]

    @property
    def workbooks(self) -> list[Path]:
        """Every Excel file."""
        return [path for folder in (self.results, self.cycle) for path in sorted(folder.rglob("*.xlsx"))]

    def name(self, path: Path) -> str:
        """Return what a person calls a file."""
        return path.relative_to(self.results if path.is_relative_to(self.results) else self.cycle).as_posix()


def each(files: Files, paths: Iterable[Path], faults: Callable[[Path], list[tuple[str, str]]]) -> Verdict:
    """Return what `faults` (a place and what is wrong there) says of every one of the files, several at a time."""
    listed = list(paths)
    with ProcessPoolExecutor(WORKERS) as workers:
        found = list(workers.map(partial(_said, faults), listed))
    return Verdict(
        len(listed), [Fault(files.name(path), *one) for path, said in zip(listed, found, strict=True) for one in said]
    )


def _said(faults: Callable[[Path], list[tuple[str, str]]], path: Path) -> list[tuple[str, str]]:
    try:
        return faults(path)
    except Exception as fault:  # a reader that cannot read a file may raise anything, and says so by that
        return [("", f"cannot be read: {fault!r}")]
