"""Reads the files that a program is made from: settings, directory, program, executions."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.errors import GeneratorError, Place, Problem, Severity, msg
from generator.workspace import reading
from generator.workspace.places import PROGRAM, Workspace

DIRECTORY = "directory.yaml"
SETTINGS = "settings.yaml"
EXECUTION = "execution"
EDITIONS, EDITION = "editions", "edition.json"
SUFFIX = ".yaml"


@dataclass(frozen=True)
class Files:
    """Files by their path in `program_specs/` (`directory.yaml`, `x/program.yaml`), and what could not be read."""

    data: Mapping[str, bytes]
    problems: tuple[Problem, ...] = ()


def common(workspace: Workspace, limit: int) -> Files:
    """Return the directory, and the settings where they are there; `limit` is the largest size in bytes."""
    paths = [path for name in (DIRECTORY, SETTINGS) if _is_there(path := workspace.specs / name)]
    found = _read(workspace, paths, limit)
    return (
        found
        if workspace.specs / DIRECTORY in paths
        else Files(found.data, (*found.problems, _no_directory(workspace)))
    )


def _is_there(path: Path) -> bool:
    """Return whether a file stands there; a link that leads nowhere does: its author meant what it does not give."""
    return path.is_symlink() or path.exists()


def _no_directory(workspace: Workspace) -> Problem:
    said = msg("There is no directory of parties, people and acts; programs refer to it.")
    hint = msg("Create the file and write at least who issues the program, or take a sample from: generator init")
    return Problem("no-file", said, Place(name(workspace, DIRECTORY)), hint)


def program(workspace: Workspace, slug: str, limit: int) -> Files:
    """Return the program and its executions; files that look like executions and are not read are problems."""
    folder = workspace.specs / slug
    found = _read(workspace, (folder / PROGRAM, *_executions(folder)), limit)
    return Files(found.data, (*found.problems, *_ignored(workspace, folder)))


def around(workspace: Workspace, slug: str) -> tuple[str, ...]:
    """Return what messages call the files that stand where a program is read from, those that are not read too."""
    folder = workspace.specs / slug
    found = [path for path in (workspace.specs / DIRECTORY, workspace.specs / SETTINGS) if _is_there(path)]
    found += [folder / PROGRAM, *sorted((folder / EXECUTION).glob("[!.~]*"))]
    found += (path for name in (PROGRAM, EDITION) for path in sorted((folder / EDITIONS).glob(f"*/{name}")))
    return tuple(workspace.name(path) for path in found)


def periods(workspace: Workspace, slug: str) -> tuple[str, ...]:
    """Return the names of the periods for which the program has an execution file."""
    return tuple(path.stem for path in _executions(workspace.specs / slug))


def name(workspace: Workspace, path: str) -> str:
    """Return what messages call the file `path` of `program_specs/`."""
    return workspace.name(workspace.specs / path)


def _executions(folder: Path) -> Iterator[Path]:
    found = (folder / EXECUTION).glob(f"*{SUFFIX}")
    return (path for path in sorted(found) if not path.name.startswith(("~", ".")))


def _ignored(workspace: Workspace, folder: Path) -> Iterator[Problem]:
    for path in sorted((folder / EXECUTION).glob("[!.~]*")):
        if path.suffix == SUFFIX:
            continue
        said = msg("The file is not read: its name does not end in “.yaml”.")
        hint = msg("If it is an execution, rename it to “{name}”.", name=path.name.split(".")[0] + SUFFIX)
        yield Problem("ignored-file", said, Place(workspace.name(path)), hint, Severity.WARNING)


def _read(workspace: Workspace, paths: Iterable[Path], limit: int) -> Files:
    data: dict[str, bytes] = {}
    problems: list[Problem] = []
    for path in paths:
        try:
            data[path.relative_to(workspace.specs).as_posix()] = reading.read(path, workspace.name(path), limit)
        except GeneratorError as error:
            problems += error.problems
    return Files(data, tuple(problems))
