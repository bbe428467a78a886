"""Finds LibreOffice on this machine."""

import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

VARIABLE = "GENERATOR_SOFFICE"
"""The environment variable with the path of the program, for a LibreOffice in an unusual place."""

_NAMES = "soffice", "libreoffice"
# On Windows soffice.exe returns at once; soffice.com waits until the work is done.
_WINDOWS = r"LibreOffice\program\soffice.com"
_MAC = "Applications/LibreOffice.app/Contents/MacOS/soffice"
_LINUX = "/usr/lib/libreoffice/program/soffice", "/usr/lib64/libreoffice/program/soffice"


@dataclass(frozen=True)
class Office:
    """A LibreOffice: its program, and the environment it is to run in."""

    program: Path
    environment: Mapping[str, str]


def find(environment: Mapping[str, str], system: str = sys.platform) -> Office | None:
    """Return the LibreOffice of the machine, None if there is none; `environment` is that of our own process."""
    if VARIABLE in environment:
        given = Path(environment[VARIABLE])
        return Office(given.absolute(), environment) if given.is_file() else None
    path = environment.get("PATH", "")
    named = (shutil.which(name, path=path) for name in _NAMES)
    places = [*(Path(one) for one in named if one), *_places(environment, system)]
    return next((Office(place, environment) for place in places if place.is_file()), None)


def _places(environment: Mapping[str, str], system: str) -> Iterator[Path]:
    """Yield where LibreOffice usually stands, whether or not it does."""
    if system == "win32":
        for variable in ("PROGRAMFILES", "PROGRAMW6432", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
            if folder := environment.get(variable):
                yield Path(folder, _WINDOWS)
                yield Path(folder, "Programs", _WINDOWS)
    elif system == "darwin":
        yield Path("/", _MAC)
        yield Path(environment.get("HOME", "/"), _MAC)
    else:
        yield from map(Path, _LINUX)
        yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)
