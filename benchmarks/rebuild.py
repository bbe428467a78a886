"""A build with nothing to do against starting Python and against a full build; prints the ratios of one run.

Run as `python -m benchmarks.rebuild [PROGRAMS]`: that many copies of a sample, 100 by default. An edit of one field of
one program is measured, too. Ratios can be compared between machines, seconds cannot.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
SAMPLE = "perechen-2026"
ROUNDS = 5
OLD, NEW = "title: ", "title: Иной "


def workspace(root: Path, programs: int) -> None:
    """Write a workspace of `programs` copies of the sample."""
    specs = ROOT / "program_specs"
    for name in ("directory.yaml", "settings.yaml"):
        _copy(specs / name, root / "program_specs" / name)
    for number in range(programs):
        for path in (specs / SAMPLE).rglob("*.yaml"):
            _copy(path, root / "program_specs" / f"copy-{number:03}" / path.relative_to(specs / SAMPLE))


def _copy(path: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_bytes(path.read_bytes())


def seconds(root: Path, *arguments: str) -> float:
    """Return how long a Python process with these arguments takes."""
    # As in an installation, where Python keeps what it has compiled.
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(root / "compiled")}
    environment["GENERATOR_CACHE"] = str(root / "kept")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=root, env=environment, check=True, capture_output=True)
    return time.perf_counter() - begun


def main(programs: int) -> None:
    """Print how long each kind of build takes, in starts of Python and as a part of the full build."""
    build = ("-m", "generator", "build")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        workspace(root, programs)
        full = seconds(root, *build)
        start = statistics.median(seconds(root, "-c", "pass") for _ in range(ROUNDS))
        nothing = statistics.median(seconds(root, *build) for _ in range(ROUNDS))
        alone = statistics.median(seconds(root, *build, "copy-000") for _ in range(ROUNDS))
        spec = root / "program_specs" / "copy-000" / "program.yaml"
        spec.write_text(spec.read_text(encoding="utf-8").replace(OLD, NEW, 1), encoding="utf-8")
        edited = seconds(root, *build)
    for name, took in (
        (f"full build of {programs} programs", full),
        ("nothing to do", nothing),
        ("nothing to do, one program", alone),
        ("one field of one program edited", edited),
        ("python -c pass", start),
    ):
        print(
            f"{name:36} {took:8.3f} s  {took / start:8.1f} starts of Python  {full / took:8.1f} times faster than full"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
