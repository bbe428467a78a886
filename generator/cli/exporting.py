"""Writes the calendar file that `generator calendar --ics` asks for."""

from datetime import date
from pathlib import Path

from generator.cli.console import data, near
from generator.cli.outcomes import line
from generator.context.rich import line as in_one_line
from generator.errors import GeneratorError, Place, Problem, Refused, msg
from generator.feed.calendar import written
from generator.feed.events import events, has_rows_without_ids
from generator.model.family import Family
from generator.workspace import creating, reading
from generator.workspace.comparing import Kept, Outcome

_LARGEST = 20 * 1024 * 1024
"""The largest calendar file that is updated, in bytes."""


def export(family: Family, path: Path, on: date) -> None:
    """Write or update the calendar at `path` and say what became of it.

    Raises SpecError where rows have no ids, Refused where the file is no calendar of this program.
    """
    if has_rows_without_ids(family):
        said = msg("Some activities have no ids: a calendar could not be updated later.")
        file = family.files.get("program", "")
        raise GeneratorError([Problem("no-id", said, Place(file), msg("Write them: generator check --fix"))])
    before = reading.read(path, near(path), _LARGEST) if path.exists() else None
    after = _written(family, path, on, before)
    if before is not None and before != after:
        creating.change(path, before, after)
        data(line(Kept(path, Outcome.WRITTEN)))
        return
    for kept in creating.create({path: after}):
        data(line(kept))


def _written(family: Family, path: Path, on: date, before: bytes | None) -> bytes:
    try:
        return written(events(family), family.program.slug, in_one_line(family.program.title), on, before)
    except Refused as refused:
        found = refused.problems[0]
        raise Refused([Problem(found.code, found.message, Place(near(path)), found.hint)]) from None
