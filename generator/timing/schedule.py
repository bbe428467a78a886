"""The rows of a program with their terms understood; a term stands for the parts that share its cell, too."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.errors import msg
from generator.model.family import Family
from generator.model.gap import NOTHING_HERE
from generator.model.once import once
from generator.model.period import YearKind
from generator.model.program import Section
from generator.model.table import PlanTable, Row, RowGroup
from generator.timing.reading import Frame, Kind, Reading
from generator.timing.terms import is_ditto, read

PLANNED = ("roadmap", "plan", "cyclogram")
"""The kinds of sections whose rows have terms."""


@dataclass(frozen=True)
class Scheduled:
    """A row of a section with its term understood."""

    section: Section
    row: Row
    reading: Reading


def frame(family: Family, section: Section | None = None) -> Frame:
    """Return the frame of the terms of a section, or of those that stand outside any table."""
    program, settings = family.program, family.settings
    own = section.content.year_kind if section and isinstance(section.content, PlanTable) else ""
    return Frame(program.span, YearKind(own) if own else program.year_kind, settings.study, settings.working_days)


def scheduled(family: Family, *kinds: str) -> Iterator[Scheduled]:
    """Yield every row that owes or has a term, of the sections of these `kinds` (of none named: all `PLANNED`).

    A parent whose parts say their own terms is none; a row whose term is a gap has a reading without occurrences.
    """
    of_sections = _of_sections(family)
    for section in family.program.of_kind(*(kinds or PLANNED)):
        yield from of_sections[id(section)] if id(section) in of_sections else _of_section(family, section)


@once
def _of_sections(family: Family) -> Mapping[int, tuple[Scheduled, ...]]:
    """Return the rows of the planned sections by the identity of these: many rules ask for them."""
    return {id(one): tuple(_of_section(family, one)) for one in family.program.of_kind(*PLANNED)}


def _of_section(family: Family, section: Section) -> Iterator[Scheduled]:
    assert isinstance(section.content, PlanTable)
    told = _Told(section, frame(family, section))
    for group in section.content.groups:
        yield from told.of_group(group)


class _Told:
    """Reads the rows of a table one after another: «то же» means the term of the row above."""

    def __init__(self, section: Section, around: Frame) -> None:
        self._section, self._frame = section, around
        self._above = ""
        self._read: dict[str, Reading] = {}

    def of_group(self, group: RowGroup) -> Iterator[Scheduled]:
        for row in group.rows:
            yield from self._of_row(row, None)
        for inner in group.groups:
            yield from self.of_group(inner)

    def _of_row(self, row: Row, shared: Reading | None) -> Iterator[Scheduled]:
        reading = self._reading(row) or shared
        if reading:
            yield Scheduled(self._section, row, reading)
        inherited = reading if "term" in row.shared else shared
        for part in row.parts:
            yield from self._of_row(part, inherited)
            if isinstance(part.term, str):
                inherited = None

    def _reading(self, row: Row) -> Reading | None:
        """Return what the row itself says; None if it says nothing and owes nothing."""
        if row.term is None:
            return None
        if not isinstance(row.term, str) or row.term == NOTHING_HERE:
            return Reading("", Kind.VAGUE, notes=(msg("No term is given."),))
        if row.term in self._read or not is_ditto(row.term):
            self._above = row.term
        if self._above not in self._read:
            self._read[self._above] = read(self._above, self._frame)
        return self._read[self._above]
