"""One document and many, made by every tool, as tables: ratios to ours first, then milliseconds."""

import statistics
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks import node, peers, sample
from benchmarks.tables import Points, Table, figure

SLOW = 60.0
"""Milliseconds from which on a tool makes a hundred documents only, not a thousand."""

Found = Mapping[str, Mapping[int, float]]
"""Milliseconds of a document by tool and number of rows."""


def measured(sizes: Sequence[int], turns: int, packages: Path | None) -> Found:
    """Return what a warm document costs with each tool, made `turns` times at most; Node.js's lie in `packages`."""
    found: dict[str, dict[int, float]] = {}
    for rows in sizes:
        count = min(turns, peers.rounds(rows))
        times = {**peers.by_turns({"rows": sample.rows(rows)}, count)}
        if packages:
            said = node.measured(rows, packages, count)
            times |= {name: one["times"] for name, one in said.items()}
        for name, taken in times.items():
            found.setdefault(name, {})[rows] = statistics.median(taken)
    return found


def single(found: Found, sizes: Sequence[int], packages: Path | None) -> Table:
    """Return the table of a warm document, with the peak memory of a process that makes the largest one."""
    memory = {name: peers.memory(sizes[-1], name) for name in peers.PEERS}
    if packages:
        memory |= {name: one["memory"] for name, one in node.measured(sizes[-1], packages, 1).items()}
    ordered = sorted(found, key=lambda name: found[name][sizes[0]])
    columns = ("tool", *(f"{rows:,} rows" for rows in sizes), f"peak MB at {sizes[-1]:,}")
    lines = [(name, *(_beside(found, name, rows) for rows in sizes), figure(memory[name])) for name in ordered]
    note = "Times ours and, in brackets, milliseconds: medians of rounds by turns in one process; the verifier is on."
    return Table("One document, warm", note, columns, lines)


def _beside(found: Found, name: str, rows: int) -> str:
    return f"{figure(found[name][rows] / found['ours'][rows])} ({figure(found[name][rows])})"


def series(found: Found) -> dict[str, Points]:
    """Return the lines of the plot."""
    return {name: sorted(times.items()) for name, times in found.items()}


def batches(numbers: Sequence[int], found: Found, packages: Path | None) -> Table:
    """Return the table of many documents of 45 rows in one process, as documents a second; `found` says who is slow."""
    lines = [(name, *(_rate(name, number, found[name][45], packages) for number in numbers)) for name in found]
    columns = ("tool", *(f"{number:,} documents" for number in numbers))
    note = f"Documents of 45 rows a second, one after the other; tools of more than {SLOW:.0f} ms make a hundred only."
    return Table("Many documents", note, columns, lines)


def _rate(name: str, number: int, usual: float, packages: Path | None) -> str:
    if number > 100 and usual > SLOW:
        return "–"
    if name in peers.PEERS:
        work = peers.PEERS[name]({"rows": sample.rows(45)})
        begun = time.perf_counter()
        for _ in range(number):
            work()
        return figure(number / (time.perf_counter() - begun))
    assert packages
    times = node.measured(45, packages, number, (name,))[name]["times"]
    return figure(number / sum(times) * 1000)
