"""The files of a program as texts: read by the workspace, decoded by the spec room, every failure a problem."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator.build.values import errors
from generator.errors import GeneratorError, Problem
from generator.model.family import Limits, Settings
from generator.spec import load
from generator.spec.load import Text, Texts
from generator.spec.source import decode
from generator.workspace import editions, places, specs
from generator.workspace.manifest import digest
from generator.workspace.places import Workspace

_ID = re.compile(rb"""\bid: *["']?([a-z][a-z0-9-]*)""")


@dataclass(frozen=True)
class Read:
    """The texts of a program, None if one could not be read; the problems; the hash of each file by its name."""

    texts: Texts | None
    problems: tuple[Problem, ...]
    hashes: Mapping[str, str]


def read(workspace: Workspace, slug: str) -> Read:
    """Return the texts of the program `slug`."""
    common = specs.common(workspace, Limits().size)
    program = specs.program(workspace, slug, _limit(workspace, common.data))
    data = {**common.data, **program.data}
    texts, undecoded = _decoded(workspace, data)
    problems = (*common.problems, *program.problems, *undecoded)
    kept = editions.programs(workspace, slug)
    hashes = {specs.name(workspace, path): digest(content) for path, content in {**data, **kept}.items()}
    former = frozenset(name for content in kept.values() for name in _ids(content))
    return Read(None if errors(problems) else replace(_texts(slug, texts), former=former), problems, hashes)


def _ids(program: bytes) -> Iterator[str]:
    """Yield the ids in the spec of an edition: it was sound when it was kept, so its keys tell."""
    return (found[1].decode() for found in _ID.finditer(program))


def _decoded(workspace: Workspace, data: Mapping[str, bytes]) -> tuple[dict[str, Text], list[Problem]]:
    texts: dict[str, Text] = {}
    problems: list[Problem] = []
    for path, content in data.items():
        name = specs.name(workspace, path)
        try:
            texts[path] = Text(name, decode(content, name))
        except GeneratorError as error:
            problems += error.problems
    return texts, problems


def chosen(workspace: Workspace) -> tuple[Settings, tuple[Problem, ...]]:
    """Return the settings of a workspace, the defaults for all that cannot be read, and what is wrong with them."""
    name, common = specs.name(workspace, specs.SETTINGS), specs.common(workspace, Limits().size)
    found, problems = _settings(workspace, common.data)
    return found, problems or tuple(problem for problem in common.problems if problem.place.file == name)


def _limit(workspace: Workspace, common: Mapping[str, bytes]) -> int:
    """Return the largest size of a spec file that the settings allow; the settings themselves are judged later."""
    return _settings(workspace, common)[0].limits.size


def _settings(workspace: Workspace, common: Mapping[str, bytes]) -> tuple[Settings, tuple[Problem, ...]]:
    """Return the settings among the `common` files, the defaults where there are none, and what is wrong with them."""
    content = common.get(specs.SETTINGS)
    text = None if content is None else content.decode("utf-8", "replace")
    return load.settings(None if text is None else Text(specs.name(workspace, specs.SETTINGS), text))


def _texts(slug: str, texts: Mapping[str, Text]) -> Texts:
    executions = {
        PurePosixPath(path).stem: text for path, text in texts.items() if path.startswith(f"{slug}/{specs.EXECUTION}/")
    }
    program = texts[f"{slug}/{places.PROGRAM}"]
    return Texts(program, texts.get(specs.DIRECTORY), texts.get(specs.SETTINGS), executions)
