"""Finds templates by name: the user's own first, then the packaged ones."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from generator.errors import NOTHING, GeneratorError, Message, Place, Problem, TemplateError, msg
from generator.workspace import names, reading, shipped
from generator.workspace.cache import NONE, Cache
from generator.workspace.places import TEMPLATES, Workspace

SUFFIX = ".docx"


@dataclass(frozen=True)
class Template:
    """A template: its file name, its bytes, where it lies, whether it is the user's own, where work on it is kept."""

    name: str
    data: bytes
    path: Path
    own: bool
    cache: Cache = NONE

    @property
    def shown(self) -> str:
        """What messages call it: the user's own by the place of its file, a packaged one by its name."""
        return f"{TEMPLATES}/{self.name}" if self.own else self.name


def available(workspace: Workspace) -> dict[str, Path]:
    """Return the templates that may be used, by name in alphabetical order; the user's own hide packaged ones."""
    found = {path.name: path for folder in (shipped.templates(), workspace.templates) for path in _in(folder)}
    return dict(sorted(found.items()))


def find(workspace: Workspace, name: str) -> Template:
    """Return the template called `name`; raises TemplateError if there is none or it cannot be read."""
    if next(names.faults(name), None):
        raise _missing(workspace, name)
    path = available(workspace).get(name)
    if path is None:
        raise _missing(workspace, name)
    found = read(path, name, own=path.parent == workspace.templates)
    return replace(found, cache=Cache(workspace.cache))


def read(path: Path, name: str, own: bool = False) -> Template:
    """Return the template in the file `path`; raises TemplateError if it cannot be read."""
    template = Template(name, b"", path, own)
    try:
        return replace(template, data=reading.read(path, template.shown, reading.TEMPLATE_LIMIT))
    except GeneratorError as error:
        raise TemplateError(error.problems) from error


def packaged() -> dict[str, Path]:
    """Return the packaged templates by name, in alphabetical order."""
    return {path.name: path for path in _in(shipped.templates())}


def _in(folder: Path) -> Iterator[Path]:
    # Word keeps an owner file "~$name.docx" beside an open document.
    found = folder.glob(f"*{SUFFIX}") if folder.is_dir() else ()
    return (path for path in sorted(found) if not path.name.startswith(("~", ".")))


def _missing(workspace: Workspace, name: str) -> TemplateError:
    said = msg("There is no template “{name}” in {folder}/ nor among the packaged ones.", name=name, folder=TEMPLATES)
    return TemplateError([Problem("no-template", said, Place(name), _nearest(name, tuple(available(workspace))))])


def _nearest(name: str, known: tuple[str, ...]) -> Message:
    lower = {other.lower(): other for other in known}
    near = get_close_matches(name.lower(), lower, n=1)
    if near:
        return msg("Did you mean “{name}”?", name=lower[near[0]])
    return msg("There are: {names}", names=known) if known else NOTHING
