"""The part of a workspace that one program needs, as values: to build it where the files are not, and bring it back."""

import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePath

from generator.errors import Place, Problem, Refused, msg
from generator.workspace import lock, manifest, reading, specs, staging, writing
from generator.workspace.places import Workspace
from generator.workspace.reading import contents

Files = Mapping[str, bytes]
"""Files by their paths in a folder, with forward slashes."""

_PARTS = re.compile(r"[\\/]")
_LARGEST = 100 * 1024 * 1024


def taken(workspace: Workspace, slug: str) -> dict[str, bytes]:
    """Return the files that a program is built from.

    Raises GeneratorError for one that cannot be read.
    """
    common = (workspace.specs / name for name in (specs.DIRECTORY, specs.SETTINGS))
    found = [path for path in common if path.exists()]
    found += [path for top in (workspace.specs / slug, workspace.templates) for path in sorted(top.rglob("*"))]
    return {workspace.name(path): reading.read(path, path.name, _LARGEST) for path in found if path.is_file()}


@contextmanager
def unpacked(files: Files, slug: str, made: Files) -> Iterator[Workspace]:
    """Give a workspace that holds `files`, and `made` as the results of a program; it is gone after the block."""
    with tempfile.TemporaryDirectory(prefix="generator-") as folder:
        workspace = Workspace(Path(folder).resolve())
        _unpack(workspace.root, files)
        _unpack(workspace.output / slug, made)
        yield workspace


def _unpack(folder: Path, files: Files) -> None:
    for name, data in files.items():
        path = _inside(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _inside(folder: Path, name: str) -> Path:
    """Return the path of a file; raises ValueError for a name from elsewhere that leads out of the folder."""
    path = PurePath(name)
    if path.is_absolute() or path.drive or ".." in _PARTS.split(name):
        raise ValueError(f"{name!r} is no name inside of a folder")
    return folder / path


def results(folder: Path) -> dict[str, bytes]:
    """Return the results in the folder of a program by their names."""
    found = sorted(folder.rglob("*")) if folder.is_dir() else ()
    files = (path for path in found if path.is_file() and not staging.is_temporary(path.name))
    return {path.relative_to(folder).as_posix(): reading.read(path, path.name, _LARGEST) for path in files}


def brought(folder: Path, before: Files, after: Files) -> None:
    """Write what has changed between `before` and `after` into the folder of results, all of it or nothing.

    Raises Refused if a file there is not as it was `before`.
    """
    changed = {name: data for name, data in after.items() if before.get(name) != data}
    with lock.held(folder.parent, folder):
        for name in changed:
            if contents(_inside(folder, name)) != before.get(name):
                raise Refused([_meanwhile(folder / name)])
        if changed:
            files = {folder / name: data for name, data in sorted(changed.items(), key=_last)}
            writing.replace(files, home=folder, within=folder.parent)


def _last(entry: tuple[str, bytes]) -> tuple[bool, str]:
    """The manifest is written last, so that a crash leaves it beside what it does not know yet."""
    return entry[0] == manifest.NAME, entry[0]


def _meanwhile(path: Path) -> Problem:
    said = msg("The file was changed while the program was built elsewhere.")
    return Problem("changed-meanwhile", said, Place(str(path)), msg("Build again; nothing was written."))
