"""What lies in a folder and what only seems to: links may lead anywhere.

Nothing here raises: what the system will not say of a path, writing it will.
"""

import os
from pathlib import Path


def leads_out(path: Path, folder: Path) -> bool:
    """Return whether writing `path` would write outside of `folder`, by its name or by links on the way to it."""
    if is_link(path):
        return True
    top = os.path.realpath(folder)
    try:
        return os.path.commonpath([top, os.path.realpath(path.parent)]) != top
    except ValueError:  # another drive on Windows
        return True


def is_link(path: Path) -> bool:
    """Return whether a path is a symbolic link, wherever it leads."""
    try:
        return path.is_symlink()
    except OSError:
        return False


def is_there(path: Path) -> bool:
    """Return whether something can be seen at a path, behind links too."""
    try:
        return path.exists()
    except OSError:
        return False
