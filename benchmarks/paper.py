"""A warm LibreOffice against a cold one, and what we do to a PDF against making it; prints medians and their ratios.

Run as `python -m benchmarks.paper [ROWS …]`; needs LibreOffice. Ratios can be compared between machines, milliseconds
cannot. A document of one row shows the price of a start, a long one that of the pages.
"""

import os
import statistics
import sys
from functools import partial

from benchmarks.render import context, milliseconds, template
from generator.pdf import office
from generator.pdf.finishing.checking import faults
from generator.pdf.finishing.normal import normal
from generator.pdf.office import Office
from generator.pdf.running.options import PLAIN
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
