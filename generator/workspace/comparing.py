"""What would become of an output: whether it is as it should be, ours to overwrite, or changed by a person."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from generator.errors import Message, Place, Problem, msg
from generator.workspace import manifest, owners, staging, writing
from generator.workspace.manifest import Record
from generator.workspace.reading import contents


class Outcome(Enum):
    """What became of an output."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    WOULD_BE_WRITTEN = "would be written"
    REFUSED = "refused"
    HELD_BACK = "held back"
    """Nothing is wrong with it, but another output of the same set was refused."""
    LEFT = "left as edited"
    """It was edited by hand and stays; the new document is written beside it."""
    OBSOLETE = "obsolete"
    """An earlier run made it and no spec holds it any more; it stays where it is."""
    NOT_MADE = "not made"
    """An outside program is missing or failed; what an earlier run made stays where it is."""


@dataclass(frozen=True)
class Output:
    """A result to keep: its file name, its bytes, the record of what it was made from.

    `origin` is what `record.source` is the hash of, kept to tell later what has changed; empty is not kept.
    """

    name: str
    data: bytes
    record: Record
    origin: bytes = b""


@dataclass(frozen=True)
class Kept:
    """What became of an output, why if it was refused, and for what reasons it is or would be written."""

    path: Path
    outcome: Outcome
    problem: Problem | None = None
    why: tuple[Message, ...] = ()


EDITED = "edited-by-hand"
"""The code of what a person has changed."""

_BESIDE = "{stem} (новый){suffix}"


def beside(name: str) -> str:
    """Return the name that a new output gets beside one that was edited by hand."""
    path = Path(name)
    return path.with_name(_BESIDE.format(stem=path.stem, suffix=path.suffix)).as_posix()


class Known:
    """What the manifest knows of the files in a folder; those of a run that crashed are in the one it left behind."""

    def __init__(self, folder: Path) -> None:
        """Read what is known."""
        path = folder / manifest.NAME
        self.records = manifest.read(path)
        found = [self.records, manifest.read(staging.temporary(path))]
        self._pairs = {(name, record.sha256) for records in found for name, record in records.items()}
        self._names = {name for name, _ in self._pairs}

    def has(self, name: str, data: bytes) -> bool:
        """Return whether the output `name` with these bytes is ours, and nobody has changed it."""
        found = manifest.digest(data)
        # Who has taken the new document instead of an edited one has renamed it.
        if (name, found) in self._pairs or (beside(name), found) in self._pairs:
            return True
        return name not in self._names and _is_untouched(data)


def _is_untouched(data: bytes) -> bool:
    """Return whether a file bears the seal of the program, and nobody has changed it."""
    from generator.opc import seals as office  # what reads files takes time to load, and few runs need it
    from generator.pdf import seals as pdf

    return pdf.is_untouched(data) if data.startswith(b"%PDF") else office.is_untouched(data)


Force = bool | Mapping[str, str]
"""Whether edits by hand may be lost: all of them, or those of the files with these names and hashes."""

Pair = tuple[Kept, Output | None]
"""What becomes of a file, and what is to be written into it, if anything is."""


def compare(folder: Path, outputs: Sequence[Output], force: Force, aside: bool) -> tuple[Pair, ...]:
    """Return what would become of each output; `force` loses edits by hand, `aside` writes beside them."""
    known = Known(folder)
    found = [(_compared(folder / output.name, output, known, force), output) for output in outputs]
    edited = {_stem(one.path) for one, _ in found if one.problem and one.problem.code == EDITED}
    if not aside or not edited:
        return tuple(found)
    return tuple(
        pair
        for kept, output in found
        for pair in (_aside(folder, kept, output, known) if _stem(kept.path) in edited else [(kept, output)])
    )


def _stem(path: Path) -> Path:
    # A document and its PDF stay together.
    return path.with_suffix("")


def _aside(folder: Path, kept: Kept, output: Output, known: Known) -> list[Pair]:
    """Return what becomes of a file that stays, and of the new one beside it."""
    new = replace(output, name=beside(output.name))
    left: list[Pair] = [(Kept(kept.path, Outcome.LEFT), None)] if kept.path.exists() else []
    return [*left, (_compared(folder / new.name, new, known, force=False), new)]


def _compared(path: Path, output: Output, known: Known, force: Force) -> Kept:
    found = contents(path)
    if found is not None and manifest.digest(found) == output.record.sha256:
        return Kept(path, Outcome.UNCHANGED)
    if path.is_symlink():
        return Kept(path, Outcome.REFUSED, writing.linked(path))
    if not os.path.lexists(path):
        return Kept(path, Outcome.WRITTEN)
    if found is None:
        return Kept(path, Outcome.REFUSED, in_the_way(path))
    if used := owners.open_elsewhere(path):
        return Kept(path, Outcome.REFUSED, used)
    if _may_go(force, output.name, found) or known.has(output.name, found):
        return Kept(path, Outcome.WRITTEN)
    return Kept(path, Outcome.REFUSED, _edited(path))


def _may_go(force: Force, name: str, found: bytes) -> bool:
    return force if isinstance(force, bool) else force.get(name) == manifest.digest(found)


def _edited(path: Path) -> Problem:
    said = msg("The file was changed by hand, or was not made by this tool; it is left as it is.")
    hint = msg("Move it away or rename it to keep your changes, or run again with --force to overwrite it.")
    return Problem(EDITED, said, Place(str(path)), hint)


def in_the_way(path: Path) -> Problem:
    """Return the problem of a folder, a pipe or the like in place of a file."""
    said = msg("What stands where the document should be is not a file, or cannot be read.")
    return Problem("in-the-way", said, Place(str(path)), msg("Move it away and run the command again."))
