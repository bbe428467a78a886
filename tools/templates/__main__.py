"""Writes the packaged templates into a folder: `python -m tools.templates [FOLDER]`, by default `docx_templates`."""

import sys
from pathlib import Path

from tools.templates.catalogue import ALL

FOLDER = Path(__file__).parents[2] / "docx_templates"


def write(folder: Path) -> None:
    """Write every template into `folder`, which is made if it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, template in ALL.items():
        (folder / name).write_bytes(template())


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
