"""The rows of a program with their terms understood: what is due in a period, what is overdue on a date."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.family import Family
from generator.model.program import Section
from generator.model.table import Row, RowGroup
from generator.timing.reading import Frame, Occurrence, Reading


@dataclass(frozen=True)
class Scheduled:
    """A row of a section with its term understood; `group` is the nearest group around the row.

    `owner` is the row that says the term: the row itself, or the parent whose cell it shares.
    """

    section: Section
    group: RowGroup
    row: Row
    reading: Reading


def frame(family: Family, section: Section | None = None) -> Frame:
    """Return the frame of the terms of a section, or of the whole program."""
    raise NotImplementedError


def scheduled(family: Family, *kinds: str) -> Iterator[Scheduled]:
    """Yield every row that has a term, in sections of these kinds (default: roadmap, plan, cyclogram), in order."""
    raise NotImplementedError
