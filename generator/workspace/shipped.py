"""What comes with the tool: the packaged templates and the sample workspace."""

from collections.abc import Iterator
from pathlib import Path

import generator
from generator.workspace.places import SPECS, TEMPLATES

_PACKAGE = Path(generator.__file__).parent


def templates() -> Path:
    """Return the folder of the packaged templates."""
    return _folder(TEMPLATES)


def sample() -> Iterator[tuple[str, bytes]]:
    """Yield the files of the sample workspace: the path in it, with forward slashes, and the bytes."""
    top = _folder(SPECS)
    for path in sorted(top.rglob("*")):
        relative = path.relative_to(top)
        if path.is_file() and not any(part.startswith((".", "~")) for part in relative.parts):
            yield f"{SPECS}/{relative.as_posix()}", path.read_bytes()


def _folder(name: str) -> Path:
    inside = _PACKAGE / "shipped" / name
    # An editable install has no copy inside the package: there the checkout itself is what is shipped.
    return inside if inside.is_dir() else _PACKAGE.parent / name
