"""`python -m tools.sweep [CASE…] [--every N]`: the points of the cases; prints a line for each and what went wrong."""

import argparse
import shutil
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import count
from pathlib import Path
from threading import local

from tools.sweep.cases import CASES, Case
from tools.sweep.points import KILL, Point
from tools.sweep.running import Basis, Verdict, basis, tried

_WORKERS = 2


def main(arguments: list[str]) -> int:
    """Sweep the cases whose names begin as given, by default all; return how many points went wrong."""
    parser = argparse.ArgumentParser(prog="python -m tools.sweep")
    parser.add_argument("names", nargs="*", metavar="CASE", help=", ".join(case.name for case in CASES))
    parser.add_argument("--every", type=int, default=1, help="try one point of so many")
    given = parser.parse_args(arguments)
    return _all(given.names, given.every)


def _all(names: list[str], every: int) -> int:
    wrong = 0
    for case in CASES:
        if names and not case.name.startswith(tuple(names)):
            continue
        if case.needs and not shutil.which(case.needs):
            print(f"{case.name}: {case.needs} is not installed")
            continue
        with tempfile.TemporaryDirectory(prefix="sweep-") as folder:
            wrong += _swept(case, Path(folder).resolve(), every)
    return wrong


def _swept(case: Case, folder: Path, every: int) -> int:
    begun = time.monotonic()
    found = basis(case, folder)
    own, numbers = local(), count()
    with ThreadPoolExecutor(_WORKERS) as pool:
        verdicts = list(pool.map(partial(_tried, found, folder, own, numbers), found.points[::every]))
    for one in verdicts:
        for fault in one.faults:
            print(f"  {one.point}: {fault}", flush=True)
    _report(case, verdicts, time.monotonic() - begun)
    return sum(bool(one.faults) for one in verdicts)


def _tried(found: Basis, folder: Path, own: local, numbers: "count[int]", point: Point) -> Verdict:
    """Try a point in the folder of this thread: paths of one length make runs that are alike."""
    if not hasattr(own, "folder"):
        own.folder = folder / f"run{next(numbers)}"
    return tried(found, point, own.folder)


def _report(case: Case, verdicts: list[Verdict], seconds: float) -> None:
    kinds = Counter("killed" if one.point.fault == KILL else "refused" for one in verdicts)
    cut, missed, wrong = (sum(map(bool, found)) for found in zip(*map(_marks, verdicts), strict=True))
    print(
        f"{case.name}: {len(verdicts)} points ({kinds['refused']} refused, {kinds['killed']} killed), "
        f"{cut} between two names, {missed} missed, {wrong} wrong, {seconds:.0f} s",
        flush=True,
    )


def _marks(one: Verdict) -> tuple[bool, bool, bool]:
    return one.is_cut, one.is_missed, bool(one.faults)


if __name__ == "__main__":
    sys.exit(min(main(sys.argv[1:]), 1))
