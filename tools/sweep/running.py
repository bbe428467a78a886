"""Runs a case with and without a fault, and judges what is left."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.workspace import lock, pending, staging
from tools.sweep.cases import CACHE, Case
from tools.sweep.points import FAULTS, KILL, Point, points

ROOT = Path(__file__).parent.parent.parent
_PYTHON = (sys.executable, "-m", "generator", "--on", "2026-02-01", "--lang", "en")
_NOTES = frozenset({".generator-run.json", ".generator-kept.zip"})
"""What a run keeps for the next one: the set is whole without it."""

State = Mapping[str, bytes]


@dataclass(frozen=True)
class Ran:
    """The status of a run, as a shell tells it but negative for a signal, and what it said."""

    status: int
    said: str


@dataclass(frozen=True)
class Basis:
    """A case that was run without a fault: the folder of its beginning, what it left, its points."""

    case: Case
    begun: Path
    before: State
    after: State
    kept: State
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Verdict:
    """What a fault came to: `is_cut` if it fell between two names of a set, `is_missed` if it never came up."""

    point: Point
    faults: tuple[str, ...] = ()
    is_cut: bool = False
    is_missed: bool = False


def basis(case: Case, folder: Path) -> Basis:
    """Run a case in `folder` as it should go, and find its points."""
    begun, done = folder / "begun", folder / "done"
    begun.mkdir(parents=True)
    case.before(begun, lambda *arguments: run(begun, arguments))
    shutil.copytree(begun, done)
    _warm(case, begun, folder / "warm")
    log = folder / "log"
    ran = run(done, case.command, "-y", "-e", f"trace={','.join(FAULTS)}", "-o", str(log))
    assert ran.status == 0, (case.name, ran)
    found = tuple(points(log.read_text(encoding="utf-8", errors="replace"), str(done)))
    return Basis(case, begun, state(begun), state(done), cached(done), found)


def _warm(case: Case, begun: Path, folder: Path) -> None:
    """Run a case once for what is made at a first run only, elsewhere on this machine: its calls would be counted."""
    shutil.copytree(begun, folder)
    run(folder, case.command)
    shutil.rmtree(folder)


def tried(basis: Basis, point: Point, folder: Path) -> Verdict:
    """Run a case with a fault in `folder`, which is made anew, then once more without, and judge both."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(basis.begun, folder)
    log = folder.with_suffix(".log")
    options = ("-y", "-e", f"trace={point.call}", "-e", f"inject={point.injection}", "-o", str(log))
    ran = run(folder, basis.case.command, *options)
    is_missed = "INJECTED" not in (told := log.read_text(encoding="utf-8", errors="replace")) and "killed" not in told
    is_cut = any(pending.is_noted(path.parent) for path in staging.left(folder))
    faults = [*_said(point, ran), *_left(basis, state(folder), is_cut), *_kept(basis, cached(folder))]
    if not ran.status and state(folder) == basis.after and not [*_left_over(folder)]:
        return Verdict(point, tuple(faults), is_cut, is_missed)  # nothing came of it: there is nothing to do again
    again = run(folder, basis.case.command)
    # What the system would not let us remove stays until something is written there again.
    is_kept = (point.call, point.fault) == ("unlink", "EACCES")
    faults += [*_next(basis, again, folder), *([] if is_kept else _left_over(folder))]
    return Verdict(point, tuple(faults), is_cut, is_missed)


def run(folder: Path, arguments: tuple[str, ...], *strace: str) -> Ran:
    """Run the command in `folder`, under strace if it is given options."""
    # Only the process itself is followed: what LibreOffice writes is none of ours until it is read.
    python = (sys.executable,) if arguments[0] == "-c" else _PYTHON
    command = [*(("strace", "-qq", *strace) if strace else ()), *python, *arguments]
    done = subprocess.run(command, cwd=folder, env=_surroundings(folder), capture_output=True, text=True, check=False)
    return Ran(done.returncode, done.stdout + done.stderr)


def _surroundings(folder: Path) -> dict[str, str]:
    """Return the environment of a run; where a workspace has a folder for compiled templates, they are kept there."""
    own = {"GENERATOR_CACHE": str(folder / CACHE)} if (folder / CACHE).is_dir() else {}
    return os.environ | {"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"} | own


def state(folder: Path) -> State:
    """Return the files that are there for a person, by their paths."""
    return {name: data for name, data in _files(folder).items() if not name.startswith(f"{CACHE}/")}


def cached(folder: Path) -> State:
    """Return what is kept of compiled templates; other files there are on their way, and taken by nobody."""
    return {
        name: data for name, data in _files(folder).items() if name.startswith(f"{CACHE}/") and name.endswith(".kept")
    }


def _files(folder: Path) -> State:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name not in {lock.NAME, *_NOTES})
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found if not _is_passing(path.name)}


def _is_passing(name: str) -> bool:
    return staging.is_temporary(name)


def _said(point: Point, ran: Ran) -> Iterator[str]:
    """Yield what is wrong with how a run with a fault has ended."""
    if "Traceback" in ran.said:
        yield f"a traceback: {ran.said[-300:]}"
    # Who traces a process that was killed ends in the same way.
    if point.fault == KILL:
        return
    if ran.status not in {0, 3, 4}:
        yield f"status {ran.status}: {ran.said[-300:]}"
    if ran.status and "error: " not in ran.said and point.name != "output":
        yield f"nothing is said: {ran.said}"


def _left(basis: Basis, seen: State, is_cut: bool) -> Iterator[str]:
    """Yield what is wrong with the files after a fault: each is old or new, each set as a whole is."""
    sets: dict[str, set[str]] = {}
    for name in sorted({*seen, *basis.before, *basis.after}):
        old, new = seen.get(name) == basis.before.get(name), seen.get(name) == basis.after.get(name)
        if not old and not new:
            yield f"{name} is neither old nor new"
        if old != new:
            sets.setdefault(name.partition("/")[0], set()).add("old" if old else "new")
    if not is_cut:
        yield from (f"{top} is half old and half new" for top, kinds in sets.items() if len(kinds) > 1)


def _kept(basis: Basis, seen: State) -> Iterator[str]:
    """Yield what is wrong with the compiled templates after a fault: each is there as a whole, or not at all."""
    yield from (f"{name} is not what it should be" for name, data in seen.items() if data != basis.kept.get(name))


def _next(basis: Basis, ran: Ran, folder: Path) -> Iterator[str]:
    """Yield what is wrong after the next run, which needs no help."""
    if ran.status not in {0, *basis.case.again}:
        yield f"the next run ends with {ran.status}: {ran.said[-300:]}"
    seen = state(folder)
    yield from (f"{name} is not new after the next run" for name in basis.after if seen.get(name) != basis.after[name])


def _left_over(folder: Path) -> Iterator[str]:
    left = [path.name for path in folder.rglob(".*") if _is_passing(path.name) or path.name == lock.NAME]
    yield from (f"{name} is left over after the next run" for name in left)
