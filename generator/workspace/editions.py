"""The approved editions of a program: a folder each, with the act's date and number, holding all it was made from."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from generator.workspace import creating, names, reading, specs
from generator.workspace.comparing import Kept
from generator.workspace.manifest import digest
from generator.workspace.places import PROGRAM, Workspace

FOLDER, ISSUED, SIGNED, RECORD = specs.EDITIONS, "issued", "signed", specs.EDITION
_UNSAFE = str.maketrans({character: "-" for character in '<>:"/\\|?* '})


@dataclass(frozen=True)
class Edition:
    """An approved edition: its name, the ISO date and the number of the act that made it so, where it is kept."""

    name: str
    date: str
    number: str
    path: Path


@dataclass(frozen=True)
class Content:
    """What an edition keeps: the files it was made from, hashes of templates, what was issued, what was signed."""

    specs: Mapping[str, bytes]
    templates: Mapping[str, str] = field(default_factory=dict)
    issued: Mapping[str, bytes] = field(default_factory=dict)
    signed: tuple[str, bytes] | None = None


def all_of(workspace: Workspace, slug: str) -> tuple[Edition, ...]:
    """Return the editions of a program by their dates; folders without a readable record are none."""
    folder = workspace.specs / slug / FOLDER
    found = (_edition(path) for path in sorted(folder.iterdir())) if folder.is_dir() else ()
    return tuple(sorted((one for one in found if one), key=lambda one: (one.date, one.name)))


def damaged(workspace: Workspace, slug: str) -> tuple[Path, ...]:
    """Return the folders that hold a spec, as an edition does, but no record that can be read."""
    folder = workspace.specs / slug / FOLDER
    found = sorted(folder.iterdir()) if folder.is_dir() else ()
    return tuple(path for path in found if (path / PROGRAM).exists() and _edition(path) is None)


def name(date: str, number: str) -> str:
    """Return the name of an edition: «2024-12-20-412»."""
    return f"{date}-{number.translate(_UNSAFE).strip('-.')}"


def keep(workspace: Workspace, slug: str, edition: Edition, content: Content) -> tuple[Kept, ...]:
    """Write an edition, whole or not at all; raises Refused if it is there with other contents.

    Raises GeneratorError where the number of the act cannot stand in the name of a folder.
    """
    names.check([edition.name, edition.name.removeprefix(f"{edition.date}-")])
    files = {**content.specs, **{f"{ISSUED}/{name}": data for name, data in content.issued.items()}}
    if content.signed:
        ending = Path(content.signed[0]).suffix.lower()
        files[f"{SIGNED}{ending}"] = content.signed[1]
    record = _record(edition, content, files)
    return creating.create(
        {edition.path / name: data for name, data in {**files, RECORD: record}.items()}, home=workspace.specs
    )


def place(workspace: Workspace, slug: str, date: str, number: str) -> Edition:
    """Return the edition that an act of this date and number makes."""
    known = name(date, number)
    return Edition(known, date, number, workspace.specs / slug / FOLDER / known)


def read(edition: Edition, limit: int) -> dict[str, bytes]:
    """Return the specs that an edition keeps by their names: `program.yaml`, `directory.yaml`, `settings.yaml`.

    Raises SpecError for one that cannot be read.
    """
    kept = (PROGRAM, specs.DIRECTORY, specs.SETTINGS)
    return {
        name: reading.read(edition.path / name, f"{edition.name}/{name}", limit)
        for name in kept
        if name == PROGRAM or (edition.path / name).exists()
    }


def programs(workspace: Workspace, slug: str) -> dict[str, bytes]:
    """Return the specs of the program in its editions, by their paths in `program_specs/`; unreadable ones are none."""
    found: dict[str, bytes] = {}
    for edition in all_of(workspace, slug):
        with suppress(OSError):
            path = edition.path / PROGRAM
            found[path.relative_to(workspace.specs).as_posix()] = path.read_bytes()
    return found


def _edition(path: Path) -> Edition | None:
    try:
        said = json.loads((path / RECORD).read_text("utf-8"))
        return Edition(path.name, str(said["date"]), str(said["number"]), path)
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None


def _record(edition: Edition, content: Content, files: Mapping[str, bytes]) -> bytes:
    """Return the record: the act, and the hashes of everything that was kept or used."""
    said = {
        "date": edition.date,
        "number": edition.number,
        "files": {name: digest(data) for name, data in sorted(files.items())},
        "templates": dict(sorted(content.templates.items())),
    }
    return json.dumps(said, ensure_ascii=False, indent=2).encode() + b"\n"
