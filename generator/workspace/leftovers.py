"""Documents of earlier runs that no spec holds any more: they are named and never removed."""

from collections.abc import Collection
from pathlib import Path

from generator.workspace import manifest
from generator.workspace.comparing import Kept, Outcome


def obsolete(folder: Path, made: Collection[str]) -> tuple[Kept, ...]:
    """Return the documents that the manifest of a program remembers and that are not among those `made` now.

    What another command than `build` made is left to that command.
    """
    records = manifest.read(folder / manifest.NAME)
    known = sorted(name for name, record in records.items() if not record.by and name not in made)
    return tuple(Kept(folder / name, Outcome.OBSOLETE) for name in known if (folder / name).is_file())


def abandoned(output: Path, slugs: Collection[str]) -> tuple[Kept, ...]:
    """Return the documents of programs that are not among `slugs`: they were renamed or deleted."""
    folders = sorted(path for path in output.iterdir() if path.name not in slugs) if output.is_dir() else ()
    return tuple(kept for folder in folders for kept in obsolete(folder, ()))
