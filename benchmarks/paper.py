"""A warm LibreOffice against a cold one, and what we do to a PDF against making it; prints medians and their ratios.

Run as `python -m benchmarks.paper [ROWS …]`; needs LibreOffice. Ratios can be compared between machines, milliseconds
cannot. A document of one row shows the price of a start, a long one that of the pages.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from benchmarks.render import context, milliseconds, template
from generator.pdf import office
from generator.pdf.finishing.checking import faults
from generator.pdf.finishing.normal import normal
from generator.pdf.office import Office
from generator.pdf.running.options import PLAIN, export_filter
from generator.pdf.worker import Worker
from generator.word.render import compile_template, render

ROUNDS = 5


def printed(worker: Worker, docx: bytes) -> bytes:
    """Return the PDF of a document; stops where there is none."""
    made = worker.convert({"document": docx}, PLAIN)["document"]
    if not isinstance(made, bytes):
        raise SystemExit(made.message.text)
    return made


def anew(found: Office, docx: bytes) -> bytes:
    """Return the PDF of a document, made by a LibreOffice that is started for it."""
    with Worker(found) as worker:
        return printed(worker, docx)


def looked_at(pdf: bytes, docx: bytes) -> None:
    """Do to a PDF what we do to every one."""
    faults(normal(pdf), docx)


def batch(number: int) -> tuple[float, float, float]:
    """Return the seconds of a batch of documents of a page: LibreOffice itself, ours in a new start, ours warm."""
    found = office.find(os.environ)
    if found is None:
        raise SystemExit("LibreOffice was not found.")
    docx = render(compile_template(template(), "benchmark.docx"), context(1))
    documents = {f"document-{one}": docx for one in range(number)}
    alone = _alone(found, documents)
    with Worker(found) as worker:
        cold, warm = (_seconds(partial(worker.convert, documents, PLAIN)) for _ in range(2))
    return alone, cold, warm


def single() -> tuple[float, float]:
    """Return the seconds of one document of a page: in a new start, and warm; medians."""
    found = office.find(os.environ)
    if found is None:
        raise SystemExit("LibreOffice was not found.")
    docx = render(compile_template(template(), "benchmark.docx"), context(1))
    cold = statistics.median(_seconds(partial(anew, found, docx)) for _ in range(3))
    with Worker(found) as worker:
        printed(worker, docx)
        return cold, statistics.median(_seconds(partial(printed, worker, docx)) for _ in range(ROUNDS))


def _alone(found: Office, documents: Mapping[str, bytes]) -> float:
    """Return the seconds of LibreOffice for the same files, in one start of a new profile and with the same options."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        files = [root / f"{one}.docx" for one in documents]
        for file, data in zip(files, documents.values(), strict=True):
            file.write_bytes(data)
        command = [str(found.program), f"-env:UserInstallation={(root / 'profile').as_uri()}", "--headless"]
        command += ["--convert-to", export_filter(PLAIN), "--outdir", str(root / "out"), *map(str, files)]
        return _seconds(partial(subprocess.run, command, check=True, capture_output=True))


def _seconds(work: Callable[[], object]) -> float:
    return milliseconds(work) / 1000


def main(sizes: list[int]) -> None:
    """Print a line for each number of rows."""
    found = office.find(os.environ)
    if found is None:
        raise SystemExit("LibreOffice was not found.")
    compiled = compile_template(template(), "benchmark.docx")
    with Worker(found) as worker:
        for rows in sizes:
            docx = render(compiled, context(rows))
            pdf = printed(worker, docx)
            cold, warm, ours = (
                statistics.median(milliseconds(work) for _ in range(ROUNDS))
                for work in (
                    partial(anew, found, docx),
                    partial(printed, worker, docx),
                    partial(looked_at, pdf, docx),
                )
            )
            ratio = f"{cold / warm:4.1f} times faster warm, our own part {ours / warm:.0%} of that"
            print(f"{rows:>6} rows: cold {cold:8.1f} ms, warm {warm:8.1f} ms, {ratio}")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1, 300])
