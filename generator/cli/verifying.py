"""`generator build --verify`: a line for each file of the results that is not as a build would leave it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from generator.build import verifying
from generator.build.values import errors
from generator.build.verifying import Difference
from generator.cli import given
from generator.cli.console import data, near, note
from generator.cli.speech import counted, say
from generator.errors import Exit, Message, msg
from generator.workspace.places import Workspace

_WORDS: Mapping[Difference, Message] = {
    Difference.MISSING: msg("missing"),
    Difference.STALE: msg("stale"),
    Difference.EDITED: msg("edited by hand"),
    Difference.OBSOLETE: msg("obsolete"),
    Difference.UNKNOWN: msg("unknown"),
    Difference.DAMAGED: msg("damaged"),
}


def verify(workspace: Workspace, slugs: Sequence[str], out: Path | None, *, everything: bool) -> Exit:
    """Print what differs; the status is that of errors if anything does."""
    results = [verifying.verify(workspace, slug, out) for slug in slugs]
    found = {path: kind for one in results for path, kind in one.found.items()}
    if everything and not out:
        found |= verifying.abandoned(workspace)
    for path, kind in found.items():
        data(_line(path, kind))
    wrong = errors(problem for one in results for problem in one.problems)
    if wrong:
        given.said(wrong, workspace)
    note(
        counted("{number} file differs.", "{number} files differ.", len(found))
        if found
        else say(msg("Every file is as a build would leave it."))
    )
    return Exit.ERRORS if found or wrong else Exit.OK


def _line(path: Path, kind: Difference) -> str:
    width = max(len(say(word)) for word in _WORDS.values())
    return f"{click.style(f'{say(_WORDS[kind]):<{width}}', fg='yellow')}  {near(path)}"
