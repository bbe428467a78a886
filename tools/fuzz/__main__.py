"""`python -m tools.fuzz [TARGET…] [--mutants N] [--seed S] [--keep FOLDER]`: a line for each target, and each fault.

The same numbers make the same mutants. Those that something is wrong with are kept in FOLDER.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock

from tools.fuzz.judging import MB, Verdict, judge
from tools.fuzz.mutants import mutant
from tools.fuzz.targets import TARGETS, Target

_WORKERS = 2


class _Shared:
    """Numbers that several threads take, each once."""

    def __init__(self, most: int) -> None:
        self._left, self._lock = iter(range(most)), Lock()

    def __iter__(self) -> Iterator[int]:
        return self

    def __next__(self) -> int:
        with self._lock:
            return next(self._left)


def main(arguments: list[str]) -> int:
    """Try the mutants of the targets named, by default of all; return 1 if something was wrong with one."""
    parser = argparse.ArgumentParser(prog="python -m tools.fuzz")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(one.name for one in TARGETS))
    parser.add_argument("--mutants", type=int, default=10_000, help="of each target")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="a folder for the mutants that something is wrong with")
    given = parser.parse_args(arguments)
    chosen = [one for one in TARGETS if not given.targets or one.name in given.targets]
    return int(any([_tried(target, given.mutants, given.seed, given.keep) for target in chosen]))


def _tried(target: Target, most: int, seed: int, keep: Path | None) -> int:
    begun, numbers = time.monotonic(), _Shared(most)
    with ThreadPoolExecutor(_WORKERS) as pool:
        shares = pool.map(lambda _: list(judge(target.name, seed, numbers)), range(_WORKERS))
        verdicts = sorted((one for share in shares for one in share), key=lambda one: one.number)
    wrong = [one for one in verdicts if one.fault]
    for one in wrong:
        print(f"  {target.name} {one.number} ({one.name}): {one.fault}", flush=True)
        if keep:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / f"{target.name}-{seed}-{one.number}").write_bytes(mutant(target.sound(), seed, one.number).data)
    _report(target.name, verdicts, len(wrong), time.monotonic() - begun)
    return len(wrong)


def _report(name: str, verdicts: list[Verdict], wrong: int, seconds: float) -> None:
    outcomes = Counter(one.outcome for one in verdicts)
    print(
        f"{name}: {len(verdicts)} mutants, {outcomes['read']} read, "
        f"at most {max(one.seconds for one in verdicts):.2f} s and {max(one.memory for one in verdicts) // MB} MB, "
        f"{wrong} wrong, {seconds:.0f} s",
        flush=True,
    )
    print("  " + ", ".join(f"{code} {count}" for code, count in outcomes.most_common(20)), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
