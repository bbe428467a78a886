"""Where systems want programs to keep what can be made again."""

from collections.abc import Mapping
from pathlib import Path

VARIABLE = "GENERATOR_CACHE"
"""The environment variable with the folder to use instead; empty keeps nothing."""

_NAME = "document-generator"


def folder(environment: Mapping[str, str], system: str) -> Path | None:
    """Return the folder of this program, None where nothing is to be kept or the system does not say."""
    if VARIABLE in environment:
        return Path(environment[VARIABLE]) if environment[VARIABLE] else None
    usual = _usual(environment, system)
    return usual / _NAME if usual and usual.is_absolute() else None


def _usual(environment: Mapping[str, str], system: str) -> Path | None:
    if system == "win32":
        return _path(environment.get("LOCALAPPDATA", ""))
    home = _path(environment.get("HOME", ""))
    if system == "darwin":
        return home / "Library" / "Caches" if home else None
    return _path(environment.get("XDG_CACHE_HOME", "")) or (home / ".cache" if home else None)


def _path(text: str) -> Path | None:
    return Path(text) if text else None
