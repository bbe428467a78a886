"""The whole way of ours beside the rendering alone of docxtpl; and many programs with one process and with two.

Run as `python -m benchmarks.whole [ROWS …]`. A spec with so many activities is read, validated, put before the rules
of a build, rendered, verified and written; docxtpl renders the same texts. With `--jobs` 300 programs are built
from nothing by one process and by two. Ratios can be compared between machines, seconds cannot.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import peers, sample
from generator.build import making
from generator.build.values import Mode, Wanted
from generator.memory import expect_trees
from generator.workspace.places import Workspace

DIRECTORY = "parties:\n  edu: {name: Управление образования, short: Управление, place: г. Заречный}\n"
HEAD = "title: Программа поддержки школ\nperiod: 2025-2027\nissuer: edu\nsections:\n  - id: map\n    kind: roadmap\n"
PROGRAMS = 300


def workspace(root: Path, rows: int, programs: int = 1) -> Workspace:
    """Write a workspace of programs with one roadmap each."""
    text = HEAD + "    directions:\n      - id: dir\n        activities:\n" + "".join(map(_row, sample.rows(rows)))
    for number in range(programs):
        folder = root / "program_specs" / f"program-{number:03}"
        folder.mkdir(parents=True)
        (folder / "program.yaml").write_text(text, encoding="utf-8")
    (root / "program_specs" / "directory.yaml").write_text(DIRECTORY, encoding="utf-8")
    return Workspace(root)


def _row(row: dict[str, str]) -> str:
    number, texts = row["number"].rstrip("."), (row[key] for key in sample.KEYS[1:])
    keys = ("title", "term", "responsible", "result")
    lines = "".join(f"            {key}: {text}\n" for key, text in zip(keys, texts, strict=True))
    return f"          - id: act-{number}\n{lines}"


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long `work` takes once."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def measured(rows: int, folder: Path) -> tuple[float, float, float]:
    """Return the milliseconds of ours and of docxtpl's for so many rows, and the median of the ratios of pairs."""
    found = workspace(folder / str(rows), rows)
    plain = peers.plain({"rows": sample.rows(rows)})
    count = max(3, min(15, 20_000 // rows))
    pairs = []
    for number in range(count + 1):
        mode = Mode(out=folder / f"{rows}-{number}", anew=True)
        # The type of a default of a lambda cannot be written down.
        own = milliseconds(lambda mode=mode: making.build(found, "program-000", Wanted(only="roadmap"), mode))  # type: ignore[misc]
        pairs.append((own, milliseconds(plain)))
    own, theirs = (statistics.median(column) for column in zip(*pairs[1:], strict=True))
    return own, theirs, statistics.median(one / other for one, other in pairs[1:])


def compare(rows: int, folder: Path) -> None:
    """Print the ratio for so many rows."""
    own, theirs, ratio = measured(rows, folder)
    print(f"{rows:>6} rows: the whole way {own:8.1f} ms, docxtpl's rendering {theirs:8.1f} ms, ratio {ratio:.2f}")


def many(folder: Path, programs: int = PROGRAMS) -> tuple[float, float]:
    """Return the milliseconds that one process and two need for many programs."""
    found = workspace(folder / "many", 45, programs)
    # The same.
    took = {number: milliseconds(lambda number=number: _built(found, number, folder)) for number in (1, 2)}  # type: ignore[misc]
    return took[1], took[2]


def jobs(folder: Path) -> None:
    """Print how much two processes gain."""
    one, two = many(folder)
    print(f"{PROGRAMS} programs: 1 job {one:.0f} ms, 2 jobs {two:.0f} ms, {one / two:.2f} times faster")


def _built(found: Workspace, number: int, folder: Path) -> None:
    command = [sys.executable, "-m", "generator", "--workspace", str(found.root), "build"]
    command += ["--jobs", str(number), "--out", str(folder / f"jobs-{number}")]
    # As in an installation, where Python keeps what it has compiled.
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run(command, check=True, capture_output=True, env=environment)


def main(arguments: list[str]) -> None:
    """Print a line for each number of rows, and one for the jobs if they are asked for."""
    expect_trees()
    with tempfile.TemporaryDirectory() as name:
        for rows in [int(one) for one in arguments if one.isdecimal()] or [45, 1000, 10_000]:
            compare(rows, Path(name))
        if "--jobs" in arguments:
            jobs(Path(name))


if __name__ == "__main__":
    main(sys.argv[1:])
