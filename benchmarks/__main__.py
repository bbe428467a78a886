"""Everything side by side: `python -m benchmarks` writes tables in Markdown and a plot into `benchmarks/out`.

`--quick` takes under two minutes: fewer rows, rounds, programs. The tools of Node.js are fetched by npm into the same
folder once; without npm, pandoc or LibreOffice the rest is measured. Figures in docs/performance.md are those of a run.
"""

import argparse
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from benchmarks import documents, node, paper, processes, shares, whole
from benchmarks.tables import Table, figure, plot
from generator.memory import expect_trees
from generator.pdf import office

LIBRARIES = ("docxtpl", "Jinja2", "lxml", "python-docx")


class Size(NamedTuple):
    """How much is measured.

    Rows of a document, how often it is made at most, documents, rounds of processes, programs, those by jobs, PDFs.
    """

    rows: tuple[int, ...] = (45, 1_000, 10_000)
    turns: int = 21
    documents: tuple[int, ...] = (100, 1_000)
    rounds: int = 9
    programs: int = 1_000
    by_jobs: int = 300
    pdfs: int = 100


QUICK = Size((45, 1_000), 3, (10,), 3, 40, 30, 8)


def main() -> None:
    """Measure, and write what was found after each part, so that a run that is stopped leaves something."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="under two minutes")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "out", help="the folder for the results")
    parser.add_argument("--without", choices=("node", "pdf"), action="append", default=[], help="leave a part out")
    asked = parser.parse_args()
    expect_trees()
    asked.out.mkdir(parents=True, exist_ok=True)
    parts = [_machine()]
    for table in _tables(QUICK if asked.quick else Size(), asked.out, frozenset(asked.without)):
        parts.append(table.markdown())
        print(parts[-1], flush=True)
        (asked.out / "table.md").write_text("\n".join(parts), encoding="utf-8")


def _machine() -> str:
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    said = f"{platform.system()}, {os.cpu_count()} cores, Python {platform.python_version()}, {libraries}"
    return f"{said}. Ratios can be compared between machines, milliseconds cannot.\n"


def _tables(size: Size, out: Path, without: frozenset[str]) -> Iterator[Table]:
    packages = _packages(out, without)
    found = documents.measured(size.rows, size.turns, packages)
    drawn = plot(documents.series(found), "rows", "ms, one document, warm")
    (out / "plot.svg").write_text(drawn, encoding="utf-8")
    yield documents.single(found, size.rows, packages)
    yield documents.batches(size.documents, found, packages)
    yield _whole(size)
    yield processes.commands(size.rounds)
    yield processes.rebuilding(size.programs, min(size.rounds, 5))
    yield _jobs(size)
    if "pdf" not in without and office.find(os.environ):
        yield _paper(size)
    yield shares.table([rows for rows in size.rows if rows != 1_000 or len(size.rows) == 2])


def _packages(out: Path, without: frozenset[str]) -> Path | None:
    """Return the folder of the tools of Node.js, fetched if need be; None without them."""
    if "node" in without or not (shutil.which("npm") and shutil.which("node")):
        print("Without the tools of Node.js.", file=sys.stderr)
        return None
    node.fetched(out / "node")
    return out / "node"


def _whole(size: Size) -> Table:
    with tempfile.TemporaryDirectory() as name:
        found = {rows: whole.measured(rows, Path(name)) for rows in size.rows}
    lines = [(f"{rows:,}", f"{ratio:.2f}", figure(own), figure(theirs)) for rows, (own, theirs, ratio) in found.items()]
    note = "A spec read, checked, rendered, verified, written, beside docxtpl's rendering alone; medians of pairs."
    return Table("The whole way", note, ("rows", "times docxtpl's rendering", "ours, ms", "docxtpl, ms"), lines)


def _jobs(size: Size) -> Table:
    with tempfile.TemporaryDirectory() as name:
        one, two = whole.many(Path(name), size.by_jobs)
    lines = [("1", "1", f"{one / 1000:.1f}"), ("2", f"{one / two:.2f}", f"{two / 1000:.1f}")]
    note = f"{size.by_jobs} programs of 45 rows, three documents each, from nothing."
    return Table("One process and two", note, ("jobs", "times faster", "s"), lines)


def _paper(size: Size) -> Table:
    alone, cold, warm = paper.batch(size.pdfs)
    single_cold, single_warm = paper.single()
    lines = [
        (f"{size.pdfs} documents, LibreOffice itself", "1", f"{alone:.1f}"),
        (f"{size.pdfs} documents, ours, from its start", f"{cold / alone:.2f}", f"{cold:.1f}"),
        (f"{size.pdfs} documents, ours, warm", f"{warm / alone:.2f}", f"{warm:.1f}"),
        ("one document, cold", f"{single_cold / alone:.2f}", f"{single_cold:.2f}"),
        ("one document, warm", f"{single_warm / alone:.2f}", f"{single_warm:.2f}"),
    ]
    note = "Documents of a page; ours with checks and equal bytes; LibreOffice itself with a new profile."
    return Table("PDF", note, ("what", "times LibreOffice itself", "s"), lines)


if __name__ == "__main__":
    main()
