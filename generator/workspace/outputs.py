"""Keeps the results of a program: writes what is new, and refuses to lose what a person changed."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.workspace import lock, manifest, memory, names, runs, staging, writing
from generator.workspace.comparing import Force, Kept, Outcome, Output, Pair, compare
from generator.workspace.manifest import Record
from generator.workspace.reading import contents
from generator.workspace.runs import Run

__all__ = ["Kept", "Outcome", "Output", "current", "keep", "preview"]

_DONE = frozenset({Outcome.WRITTEN, Outcome.UNCHANGED})


def keep(
    folder: Path, outputs: Sequence[Output], force: Force = False, aside: bool = False, run: Run | None = None
) -> tuple[Kept, ...]:
    """Write the outputs and the manifest of a program into `folder`, all or none; `force` loses edits by hand.

    `aside` leaves what was edited by hand and writes the new output beside it. `run` is noted, if all of its outputs
    are as they should be. Raises Refused when the lock is not free or a file is in use, WriteError when the disk fails,
    GeneratorError for a name that not every system can keep.
    """
    names.check(output.name for output in outputs)
    with lock.held(folder.parent, folder):
        pairs = compare(folder, outputs, force, aside)
        staging.clean(folder)
        if all(one.outcome is not Outcome.REFUSED for one, _ in pairs):
            _write(folder, pairs, run)
    return _final(pairs, Outcome.WRITTEN)


def preview(folder: Path, outputs: Sequence[Output], force: Force = False, aside: bool = False) -> tuple[Kept, ...]:
    """Return what `keep` would do; nothing is touched."""
    names.check(output.name for output in outputs)
    return _final(compare(folder, outputs, force, aside), Outcome.WOULD_BE_WRITTEN)


def current(folder: Path, name: str, source: str) -> bytes | None:
    """Return the output `name` if it was made from `source` and nobody has changed it since, else None."""
    return unchanged(folder, name, manifest.read(folder / manifest.NAME).get(name), source)


def unchanged(folder: Path, name: str, record: Record | None, source: str) -> bytes | None:
    """Return the output `name` if its `record` says that it was made from `source`, and nobody has changed it since."""
    data = contents(folder / name) if record and record.source == source else None
    return data if record and data is not None and manifest.digest(data) == record.sha256 else None


def _write(folder: Path, pairs: Sequence[Pair], run: Run | None) -> None:
    made = {one.path: output for one, output in pairs if output}
    files = {one.path: output.data for one, output in pairs if output and one.outcome is Outcome.WRITTEN}
    records = manifest.read(folder / manifest.NAME) | {output.name: output.record for output in made.values()}
    data = manifest.dump(records)
    kept = [content for output in made.values() if output.origin for content in (output.data, output.origin)]
    beside = {
        memory.NAME: memory.renewed(folder, records, kept) if kept else None,
        runs.NAME: _noted(folder, records, pairs, run, data) if run else None,
        manifest.NAME: data,  # last, so that a crash leaves it beside the old one
    }
    files |= {folder / name: new for name, new in beside.items() if new is not None and contents(folder / name) != new}
    if files:
        writing.replace(files, home=folder, within=folder.parent)


def _noted(folder: Path, records: dict[str, Record], pairs: Sequence[Pair], run: Run, data: bytes) -> bytes | None:
    """Return the note of a run that has left everything as it should be, beside those of runs with other options."""
    if any(one.outcome not in _DONE for one, _ in pairs):
        return None
    made = {output.name: output.record.sha256 for _, output in pairs if output}
    try:
        others = runs.read(folder, data)
        return runs.dump(data, others | {run.key: runs.ended(run, folder, records, made)})
    except TypeError:  # it said something that cannot be written down, and is done again
        return None


def _final(pairs: Sequence[Pair], written: Outcome) -> tuple[Kept, ...]:
    refused = any(one.outcome is Outcome.REFUSED for one, _ in pairs)
    changes = {Outcome.WRITTEN: Outcome.HELD_BACK if refused else written}
    return tuple(replace(one, outcome=changes.get(one.outcome, one.outcome)) for one, _ in pairs)
