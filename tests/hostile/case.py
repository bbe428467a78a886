"""A case of the corpus: a workspace, one thing in it that is hostile, the command that meets it, the verdict."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Prepare = Callable[[Path], object]
BUILD = ("build", "p")
COLLECT = ("collect", "p", "--period", "2026", "in")


@dataclass(frozen=True)
class Case:
    """One hostile thing and the command that meets it; what must come of it stands in `verdicts.txt`.

    `exact` are texts that must stand in the documents as they are. A heavy case runs only when all are asked for.
    """

    kind: str
    name: str
    prepare: Prepare
    command: tuple[str, ...]
    exact: tuple[str, ...] = ()
    heavy: bool = False

    @property
    def key(self) -> str:
        """The name in the manifest."""
        return f"{self.kind}: {ascii(self.name)[1:-1] if not self.name.isprintable() else self.name}"

    @property
    def writes(self) -> tuple[str, ...]:
        """Folders of the workspace that the command is there to write to."""
        return next((found for word, found in _WRITES.items() if word in self.command[:3]), ())


_WRITES = {
    "build": ("output",),
    "forms": ("output", "program_specs/p/execution"),
    "collect": ("output", "program_specs/p/execution"),
    "new": ("program_specs",),
    "amend": ("output",),
    "edition": ("program_specs",),
}


def put(name: str, data: bytes | str) -> Prepare:
    """Return what leaves a file in the workspace."""

    def prepare(root: Path) -> None:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data)

    return prepare


def lazily(name: str, make: Callable[[], bytes | str]) -> Prepare:
    """Return what leaves a file whose making takes a while."""
    return lambda root: put(name, make())(root)


def edited(name: str, before: str, after: str) -> Prepare:
    """Return what changes a text of the workspace; it must be there."""

    def prepare(root: Path) -> None:
        text = (root / name).read_text(encoding="utf-8")
        assert before in text, before
        put(name, text.replace(before, after))(root)

    return prepare
