"""The import of a Word file as the command line tells it: what was written, what was read, what is left to decide."""

import os
from collections.abc import Iterator
from pathlib import Path

from generator.build import importing
from generator.build.importing import Begun
from generator.cli import deciding
from generator.cli.console import data, note
from generator.cli.outcomes import line
from generator.cli.speech import counted, say
from generator.errors import Exit, Message, msg
from generator.intake.importing.composing import Asked
from generator.workspace.places import Workspace

_KINDS: dict[str, Message] = {
    "roadmap": msg("roadmaps"),
    "plan": msg("plans"),
    "cyclogram": msg("cyclograms"),
    "resources": msg("resources"),
    "passport": msg("passports"),
    "indicators": msg("indicators"),
    "financing": msg("financing"),
    "criteria": msg("criteria"),
    "table": msg("other tables"),
}


def run(workspace: Workspace, slug: str, file: Path, asked: Asked) -> Exit:
    """Import the file, print what became of it, check it."""
    begun = importing.begin(workspace, slug, file, asked, os.environ)
    for kept in begun.kept:
        data(line(kept))
    for text in _told(begun):
        note(text)
    return deciding.checked(workspace, slug, begun.found.account.questions)


def _told(begun: Begun) -> Iterator[str]:
    found, account = begun.found, begun.found.account
    share = f"{account.share:.1f}".replace(".", ",")
    yield say(msg("{share} % of the text of the document have their place.", share=share))
    kinds = tuple(msg("{kind}: {count}", kind=_KINDS[kind], count=count) for kind, count in account.tables.items())
    if kinds:
        yield say(msg("Tables: {kinds}.", kinds=kinds))
    if found.tables:
        said = msg("Printed just as in the document: {alike} of {tables}.", alike=found.alike, tables=found.tables)
        yield say(said)
    if found.added:
        yield say(msg("Added to the directory: {names}.", names=tuple(_names(begun))))
    if found.doubts:
        yield counted(
            "{number} place was read with a doubt; it is marked “# ?”.",
            "{number} places were read with a doubt; they are marked “# ?”.",
            found.doubts,
        )
    yield from (f"  {place}. {one}" for place, one in enumerate(account.questions, 1))


def _names(begun: Begun) -> Iterator[str]:
    for entries in begun.found.added.values():
        yield from entries
