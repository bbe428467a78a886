"""Every document of the samples before independent judges: `make verify`, after `make build`.

A line for each check: in how much it looked, what it found, how long it took; then the faults with file and place.
"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from generator.pdf import office
from tools.verifying import making, papers, readers, word
from tools.verifying.faults import ROOT, Files, Verdict

CHECKS: tuple[tuple[str, Callable[[Files], Verdict]], ...] = (
    ("Open XML SDK", word.by_sdk),
    ("our verifier, closely", word.by_us),
    ("48 damages", word.damaged),
    ("tables by pandoc and mammoth", readers.tables),
    ("printed as PDF/A-2b and PDF/UA-1", papers.printed),
    ("qpdf, pypdf, typefaces, standards", papers.structure),
    ("tables heard from tagged PDF", papers.tables),
)


NEEDED = ("qpdf", "pdfinfo", "pdffonts")


def main(results: Path = ROOT / "output") -> int:
    """Print what is wrong and return 0 if nothing is, 1 if something is, 3 if a program is missing."""
    if lacking := _lacking():
        print("not on this machine:", *lacking, file=sys.stderr)
        return 3
    if next(results.rglob("*.docx"), None) is None:
        print("nothing to look at: make build first", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder) / "scratch"
        scratch.mkdir()
        files = Files(results, making.made(Path(folder)), scratch)
        sound = [_ran(name, check, files) for name, check in CHECKS]
    return 0 if all(sound) else 1


def _lacking() -> list[str]:
    lacking = [name for name in NEEDED if shutil.which(name) is None]
    lacking += [] if office.find(os.environ) else ["LibreOffice"]
    return lacking + ([] if find_spec("page") else ["page-validation (PyPI)"])


def _ran(name: str, check: Callable[[Files], Verdict], files: Files) -> bool:
    """Return whether a check had something to look at and found nothing; print its line and its faults."""
    begun = time.monotonic()
    seen, faults, note = check(files)
    took = time.monotonic() - begun
    told = f"{name}: {seen} looked at, {len(faults)} faults, {took:.0f} s"
    print(*(f"{told}; {note}" if note else told, *faults), sep="\n", flush=True)
    return bool(seen) and not faults


if __name__ == "__main__":
    sys.exit(main())
