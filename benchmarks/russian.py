"""What Russian costs beside filling a document with it: no-break joints, proposed corrections, case forms.

Run as `python -m benchmarks.russian [ROWS …]`; prints medians and their share of the filling. Shares can be compared
between machines, milliseconds cannot. No text comes twice, so nothing is remembered from an earlier round.
"""

import statistics
import sys
from collections.abc import Callable
from functools import partial
from itertools import count
from typing import Any

from benchmarks.render import KEYS, ROUNDS, milliseconds, template
from generator.documents.parts.joints import bound
from generator.language.cases import Case, phrase
from generator.language.typography.habits import Habits
from generator.language.typography.proposals import proposed
from generator.word.render import compile_template, render

TEXT = (
    'Мониторинг качества образования в 12 школах округа с 1 сентября 2025 г. по 31 мая 2026 г. (приказ N 5 "О плане")'
)
POST = "исполняющий обязанности заведующего муниципальной опорной площадкой"
FRESH = count(1)

Values = dict[str, Any]


def texts(rows: int) -> list[str]:
    """Return texts for so many rows that were never seen before."""
    return [f"{TEXT} – {next(FRESH)}" for _ in range(rows * len(KEYS))]


def context(found: list[str]) -> Values:
    """Return the texts as rows of a table."""
    return {"rows": [dict(zip(KEYS, found[at:], strict=False)) for at in range(0, len(found), len(KEYS))]}


def correct(found: list[str]) -> None:
    """Look for what should be corrected in every text."""
    for text in found:
        proposed(text, Habits())


def decline(rows: int) -> None:
    """Put a post that was never seen before into every case, once for each row."""
    for _ in range(rows):
        post = f"{POST} № {next(FRESH)}"
        for case in Case:
            phrase(post, case)


def main(sizes: list[int]) -> None:
    """Print a line for each number of rows."""
    compiled = compile_template(template(), "benchmark.docx")
    decline(1)  # loads the dictionary
    for rows in sizes:
        times: dict[str, list[float]] = {"filling": [], "joints": [], "corrections": [], "case forms": []}
        for _ in range(ROUNDS):
            found = texts(rows)
            works: dict[str, Callable[[], object]] = {
                "filling": partial(render, compiled, context(found)),
                "joints": partial(bound, context(found)),
                "corrections": partial(correct, found),
                "case forms": partial(decline, rows),
            }
            for name, work in works.items():
                times[name].append(milliseconds(work))
        medians = {name: statistics.median(taken) for name, taken in times.items()}
        shares = ", ".join(f"{name} {taken / medians['filling']:.0%}" for name, taken in medians.items())
        print(f"{rows:>6} rows: filling {medians['filling']:.1f} ms; {shares.partition(', ')[2]} of it")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [45, 1000])
