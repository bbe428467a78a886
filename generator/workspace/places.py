"""Where things are in a workspace: programs, specs, templates, output."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from generator.errors import Place, Problem, msg
from generator.workspace import names

SPECS = "program_specs"
TEMPLATES = "docx_templates"
OUTPUT = "output"
PROGRAM = "program.yaml"


@dataclass(frozen=True)
class Workspace:
    """A folder that holds `program_specs/`; `root` is absolute.

    `cache` is a folder for what can be made again; None keeps nothing.
    """

    root: Path
    cache: Path | None = field(default=None, compare=False)

    @property
    def specs(self) -> Path:
        """The folder of the specs."""
        return self.root / SPECS

    @property
    def templates(self) -> Path:
        """The folder of the user's own templates; it may be missing."""
        return self.root / TEMPLATES

    @property
    def output(self) -> Path:
        """The folder of the results; it may be missing."""
        return self.root / OUTPUT

    def name(self, path: Path) -> str:
        """Return `path` as messages name it: relative to the workspace, with forward slashes, if it is inside."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else str(path)


def find(start: Path) -> Workspace | None:
    """Return the workspace of `start` or of its nearest parent, None if there is none."""
    start = start.resolve()
    return next(filter(None, map(at, (start, *start.parents))), None)


def at(folder: Path) -> Workspace | None:
    """Return the workspace whose root is `folder`, None if it is none."""
    return Workspace(folder.resolve()) if (folder / SPECS).is_dir() else None


def programs(workspace: Workspace) -> tuple[str, ...]:
    """Return the slugs of the programs: the folders with a `program.yaml`, in the order of their names."""
    return tuple(sorted(folder.name for folder in _folders(workspace) if (folder / PROGRAM).is_file()))


def strays(workspace: Workspace) -> tuple[Path, ...]:
    """Return the files that were surely meant to be a `program.yaml` and have another name, such as `program.yml`."""
    found = (path for folder in _folders(workspace) for path in sorted(folder.glob("program.*")))
    return tuple(path for path in found if not (path.parent / PROGRAM).is_file())


def faults(workspace: Workspace, slug: str) -> tuple[Problem, ...]:
    """Return what is wrong with the name of a program's folder; its results could not be kept on every system."""
    place = Place(workspace.name(workspace.specs / slug))
    found = [Problem("unsafe-name", fault, place, names.WAY_OUT) for fault in names.faults(slug)]
    twins = [name for name in programs(workspace) if name != slug and names.same(name) == names.same(slug)]
    return (*found, *(_twin(slug, twin, place) for twin in twins))


def _twin(slug: str, twin: str, place: Place) -> Problem:
    said = msg("The folders “{one}” and “{other}” differ only in the case of letters.", one=slug, other=twin)
    return Problem("name-clash", said, place, msg("Rename one of them: Windows would take them for the same folder."))


def clashes(names_: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the groups of names that would be one file on a system that does not tell cases apart."""
    for _, same in groupby(sorted(names_, key=names.same), key=names.same):
        group = tuple(same)
        if len(group) > 1:
            yield group


def _folders(workspace: Workspace) -> Iterator[Path]:
    return (path for path in workspace.specs.iterdir() if path.is_dir() and not path.name.startswith((".", "~")))
