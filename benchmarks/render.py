"""A warm document against plain docxtpl: the same template, the same data, in turn; prints medians and their ratio.

Run as `python -m benchmarks.render [ROWS …]`. Ratios can be compared between machines, milliseconds cannot.
"""

import io
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial

import docx
from docxtpl import DocxTemplate
from jinja2 import Environment

from generator.word.render import compile_template, render

ROUNDS = 7
KEYS = ("number", "title", "term", "responsible", "result")


def template() -> bytes:
    """Return a template with one table of five columns, made as in Word."""
    document = docx.Document()
    table = document.add_table(rows=4, cols=len(KEYS))
    for cell, key in zip(table.rows[0].cells, KEYS, strict=True):
        cell.text = key
    table.rows[1].cells[0].text = "{%tr for row in rows %}"
    for cell, key in zip(table.rows[2].cells, KEYS, strict=True):
        cell.text = "{{ row." + key + " }}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def context(rows: int) -> dict[str, object]:
    """Return `rows` rows of Russian text of the usual length."""
    text = "Проведение мониторинга качества образования в школах округа по итогам учебного года & квартала"
    return {"rows": [{key: f"{text} {number}" for key in KEYS} for number in range(rows)]}


def plain(data: bytes, values: dict[str, object]) -> bytes:
    """Return the document that docxtpl makes, with the escaping that every value needs."""
    document = DocxTemplate(io.BytesIO(data))
    document.render(values, Environment(autoescape=True))
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long `work` takes once."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def main(sizes: list[int]) -> None:
    """Print a line for each number of rows."""
    data = template()
    compiled = compile_template(data, "benchmark.docx")
    for rows in sizes:
        values = context(rows)
        pairs = [
            (milliseconds(partial(plain, data, values)), milliseconds(partial(render, compiled, values)))
            for _ in range(ROUNDS)
        ]
        theirs, ours = (statistics.median(column) for column in zip(*pairs, strict=True))
        ratio = statistics.median(one / other for one, other in pairs)
        print(f"{rows:>6} rows: docxtpl {theirs:8.1f} ms, ours {ours:8.1f} ms, {ratio:4.1f} times faster")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [45, 1000])
