"""Keeps the results of a program: writes what is new, and refuses to lose what a person changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from generator.errors import Place, Problem, msg
from generator.workspace import lock, manifest, writing
from generator.workspace.manifest import Record


class Outcome(Enum):
    """What became of an output."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    WOULD_BE_WRITTEN = "would be written"
    REFUSED = "refused"
    HELD_BACK = "held back"
    """Nothing is wrong with it, but another output of the same set was refused."""
    OBSOLETE = "obsolete"
    """An earlier run made it and no spec holds it any more; it stays where it is."""
    NOT_MADE = "not made"
    """An outside program is missing or failed; what an earlier run made stays where it is."""


@dataclass(frozen=True)
class Output:
    """A result to keep: its file name, its bytes, and the record of what it was made from."""

    name: str
    data: bytes
    record: Record


@dataclass(frozen=True)
class Kept:
    """What became of an output, and why if it was refused."""

    path: Path
    outcome: Outcome
    problem: Problem | None = None


def keep(folder: Path, outputs: Sequence[Output], force: bool = False) -> tuple[Kept, ...]:
    """Write the outputs and the manifest of a program into `folder`, all or none; `force` loses edits by hand.

    Raises Refused when the lock is not free or a file is in use, WriteError when the disk fails.
    """
    with lock.held(folder.parent):
        kept = _compare(folder, outputs, force)
        writing.clean(folder)
        if all(one.outcome is not Outcome.REFUSED for one in kept):
            _write(folder, outputs, kept)
    return _final(kept, Outcome.WRITTEN)


def preview(folder: Path, outputs: Sequence[Output], force: bool = False) -> tuple[Kept, ...]:
    """Return what `keep` would do; nothing is touched."""
    return _final(_compare(folder, outputs, force), Outcome.WOULD_BE_WRITTEN)


def current(folder: Path, name: str, source: str) -> bytes | None:
    """Return the output `name` if it was made from `source` and nobody has changed it since, else None."""
    record = manifest.read(folder / manifest.NAME).get(name)
    data = _bytes(folder / name) if record and record.source == source else None
    return data if record and data is not None and manifest.digest(data) == record.sha256 else None


def _compare(folder: Path, outputs: Sequence[Output], force: bool) -> tuple[Kept, ...]:
    known = _known(folder)
    return tuple(_compared(folder / output.name, output, known, force) for output in outputs)


def _known(folder: Path) -> set[tuple[str, str]]:
    """The files that are ours, by name and hash; those of a run that crashed are in the manifest it left behind."""
    path = folder / manifest.NAME
    found = [manifest.read(path), manifest.read(writing.temporary(path))]
    return {(name, record.sha256) for records in found for name, record in records.items()}


def _compared(path: Path, output: Output, known: set[tuple[str, str]], force: bool) -> Kept:
    if not path.exists():
        return Kept(path, Outcome.WRITTEN)
    if (found := _digest(path)) is None:
        return Kept(path, Outcome.REFUSED, _in_the_way(path))
    if found == output.record.sha256:
        return Kept(path, Outcome.UNCHANGED)
    if owner := _owner_file(path):
        return Kept(path, Outcome.REFUSED, _open(path, owner))
    if force or (output.name, found) in known:
        return Kept(path, Outcome.WRITTEN)
    return Kept(path, Outcome.REFUSED, _edited(path))


def _digest(path: Path) -> str | None:
    data = _bytes(path)
    return None if data is None else manifest.digest(data)


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _write(folder: Path, outputs: Sequence[Output], kept: Sequence[Kept]) -> None:
    pairs = zip(kept, outputs, strict=True)
    files = {one.path: output.data for one, output in pairs if one.outcome is Outcome.WRITTEN}
    path = folder / manifest.NAME
    records = manifest.read(path) | {output.name: output.record for output in outputs}
    data = manifest.dump(records)
    if not path.is_file() or path.read_bytes() != data:
        files[path] = data  # last, so that a crash leaves it beside the old one
    if files:
        writing.replace(files)


def _final(kept: tuple[Kept, ...], written: Outcome) -> tuple[Kept, ...]:
    refused = any(one.outcome is Outcome.REFUSED for one in kept)
    changes = {Outcome.WRITTEN: Outcome.HELD_BACK if refused else written}
    return tuple(Kept(one.path, changes.get(one.outcome, one.outcome), one.problem) for one in kept)


def _owner_file(path: Path) -> Path | None:
    """The file that Word or LibreOffice keeps beside a document while it is open there."""
    # Word puts "~$" before a short name and in place of the first one or two letters of a longer one.
    candidates = [f"~${path.name[cut:]}" for cut in (0, 1, 2)] + [f".~lock.{path.name}#"]
    return next((path.with_name(name) for name in candidates if path.with_name(name).exists()), None)


def _open(path: Path, owner: Path) -> Problem:
    said = msg("The document is open in Word or LibreOffice.")
    hint = msg("Close it and run the command again. If it is not open, delete the left-over “{name}”.", name=owner.name)
    return Problem("file-in-use", said, Place(str(path)), hint)


def _edited(path: Path) -> Problem:
    said = msg("The file was changed by hand, or was not made by this tool; it is left as it is.")
    hint = msg("Move it away or rename it to keep your changes, or run again with --force to overwrite it.")
    return Problem("edited-by-hand", said, Place(str(path)), hint)


def _in_the_way(path: Path) -> Problem:
    said = msg("What stands where the document should be is not a file, or cannot be read.")
    return Problem("edited-by-hand", said, Place(str(path)), msg("Move it away and run the command again."))
