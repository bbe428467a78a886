"""What in the folder of the results is not as a build would leave it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from generator.build.making import build
from generator.build.values import ALL, Mode
from generator.errors import Exit, Problem
from generator.workspace import leftovers, manifest, memory, places, runs, staging
from generator.workspace.comparing import Kept, Outcome
from generator.workspace.manifest import Record, digest
from generator.workspace.places import Workspace
from generator.workspace.reading import contents


class Difference(Enum):
    """In what a file is not as it should be."""

    MISSING = "missing"
    STALE = "stale"
    """It is as it was written, and a build would write another."""
    EDITED = "edited by hand"
    OBSOLETE = "obsolete"
    """An earlier run made it and no spec holds it any more."""
    UNKNOWN = "unknown"
    """Nothing tells who has put it there."""
    DAMAGED = "damaged"
    """The manifest cannot be read, or a later version of the program wrote it."""


@dataclass(frozen=True)
class Verified:
    """What differs in the folder of a program, by path, and the errors that keep it from being built."""

    found: Mapping[Path, Difference]
    problems: tuple[Problem, ...] = ()


def verify(workspace: Workspace, slug: str, out: Path | None = None) -> Verified:
    """Return what differs in the results of a program; everything is rendered anew, nothing is written."""
    mode = Mode(dry_run=True, anew=True, out=out)
    folder = mode.folder(workspace, slug)
    built = build(workspace, slug, ALL, mode)
    records = manifest.read(folder / manifest.NAME)
    found = dict(_manifest(folder))
    found |= {one.path: kind for one in built.kept if (kind := _made(one, records.get(one.path.name)))}
    found |= dict(_remembered(folder, records, {one.path for one in built.kept}, found))
    found |= dict(_unknown(folder, records, {one.path for one in built.kept}))
    return Verified(dict(sorted(found.items())), built.problems if built.status is Exit.ERRORS else ())


def abandoned(workspace: Workspace) -> Mapping[Path, Difference]:
    """Return the documents of programs that are gone."""
    gone = leftovers.abandoned(workspace.output, places.programs(workspace))
    return {one.path: Difference.OBSOLETE for one in gone}


def _manifest(folder: Path) -> Iterator[tuple[Path, Difference]]:
    path = folder / manifest.NAME
    if not path.exists():
        yield path, Difference.MISSING
    elif manifest.load(path) is None:
        yield path, Difference.DAMAGED


def _made(kept: Kept, record: Record | None) -> Difference | None:
    """Return in what a file that a build would make differs."""
    data = contents(kept.path)
    if data is None:
        return Difference.EDITED if kept.path.exists() else Difference.MISSING
    if kept.outcome is Outcome.OBSOLETE:
        return Difference.OBSOLETE
    if kept.outcome is Outcome.UNCHANGED:
        return None
    is_ours = record is not None and record.sha256 == digest(data)
    return Difference.STALE if is_ours or kept.outcome is not Outcome.REFUSED else Difference.EDITED


def _remembered(
    folder: Path, records: Mapping[str, Record], built: Iterable[Path], found: Mapping[Path, Difference]
) -> Iterator[tuple[Path, Difference]]:
    """Yield what differs of the files that the manifest knows and this build would not make: PDFs, forms."""
    for name, record in records.items():
        path = folder / name
        if path in built:
            continue
        data = contents(path)
        if data is None:
            yield path, Difference.MISSING
        elif digest(data) != record.sha256:
            yield path, Difference.EDITED
        elif path.suffix == ".pdf" and _is_of_another(path, record, records, found):
            yield path, Difference.STALE


def _is_of_another(path: Path, record: Record, records: Mapping[str, Record], found: Mapping[Path, Difference]) -> bool:
    """Return whether a PDF was printed of another document than the one that stands beside it now."""
    docx = path.with_suffix(".docx")
    own = records.get(docx.name)
    return own is not None and (docx in found or record.source.split()[-1:] != [own.sha256])


def _unknown(folder: Path, records: Mapping[str, Record], built: Iterable[Path]) -> Iterator[tuple[Path, Difference]]:
    own = {folder / name for name in (*records, manifest.NAME, memory.NAME, runs.NAME)} | set(built)
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path not in own and not _is_passing(path.name):
            yield path, Difference.UNKNOWN


def _is_passing(name: str) -> bool:
    """Return whether a file is one that this program, Word or LibreOffice keeps for as long as it works."""
    return staging.is_temporary(name) or name.startswith(("~$", ".~lock."))
