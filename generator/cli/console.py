"""The terminal: data to standard output, messages to standard error, whatever the console can show."""

import codecs
import json
import os
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from pathlib import Path
from typing import IO

import click

_WIDE = 120
_HANDLER = "generator.console"
_SIMPLER = str.maketrans({"«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "—": "-", "–": "-", "…": "...", "№": "N"})


def prepare() -> None:
    """Make the standard streams show what they can of any text: an old Windows console knows few characters."""
    codecs.register_error(_HANDLER, _simpler)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


def data(text: str) -> None:
    """Print a line of results."""
    click.echo(text, color=coloured(sys.stdout))


def note(text: str) -> None:
    """Print a line for the person at the terminal."""
    click.echo(text, err=True, color=coloured(sys.stderr))


def as_json(value: object) -> str:
    """Return `value` as JSON that the output can carry unchanged."""
    encoding = getattr(sys.stdout, "encoding", None) or "ascii"
    plain = not codecs.lookup(encoding).name.startswith("utf")
    return json.dumps(value, ensure_ascii=plain, indent=2)


def width() -> int:
    """Return the columns of the terminal that results go to, 120 for a file or a pipe."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):  # no terminal, or no file at all
        return _WIDE


def terminal(stream: IO[str]) -> bool:
    """Return whether a person looks at the stream."""
    return stream.isatty()


def coloured(stream: IO[str]) -> bool:
    """Return whether the stream may be coloured: on a terminal, unless NO_COLOR is set."""
    return terminal(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def near(path: Path) -> str:
    """Return `path` as one would type it here, so that a terminal can open it by a click."""
    try:
        return os.path.relpath(path)
    except ValueError:  # another drive on Windows
        return str(path)


def columns(rows: Iterable[tuple[str, str]], gap: int = 2) -> Iterable[str]:
    """Yield the rows as lines with the second column aligned."""
    listed = list(rows)
    widest = max((len(first) for first, _ in listed), default=0)
    return (f"{first:<{widest + gap}}{second}".rstrip() for first, second in listed)


def _simpler(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    simpler = error.object[error.start : error.end].translate(_SIMPLER)
    return simpler.encode("ascii", "replace").decode("ascii"), error.end
