"""Marks of a missing value that nobody reads as one: `?` where it is taken for a text and printed."""

import re
from collections.abc import Collection

from generator.errors import Path, Problem, Severity, msg
from generator.model.gap import Gap
from generator.spec import printed
from generator.spec.scalars import MISSING
from generator.spec.source import Source

CODE = "question-mark"

_ALONE = re.compile(r"\?(?<![^\s:\[{,'\"]\?)(?![^\s\]},'\"])")
"""Without such a mark in a file there is no need to walk through it."""


def unread(source: Source, gaps: Collection[Gap]) -> tuple[Problem, ...]:
    """Return a warning for each printed text of a file that is only `?` and is no gap."""
    if not _ALONE.search(source.text):
        return ()
    known = {gap.path for gap in gaps if gap.file == source.file}
    paths = (one.path for one in printed.texts(source) if one.text.strip() == MISSING and not one.is_open)
    return tuple(_problem(source, path) for path in paths if path not in known)


def _problem(source: Source, path: Path) -> Problem:
    said = msg("“?” is printed here as it stands: only dates, numbers, terms and the like may be left open so.")
    hint = msg("Write the value, or delete the key until it is known.")
    return Problem(CODE, said, source.place(path), hint, Severity.WARNING)
