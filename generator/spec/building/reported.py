"""What an execution reports on: the program, its rows, and which of them are due in a period."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.model.directory import Directory
from generator.model.family import Family, Settings
from generator.model.period import ReportingPeriod
from generator.model.program import REPORTED, Program
from generator.model.table import PlanTable, Row
from generator.timing.due import is_due
from generator.timing.schedule import scheduled


@dataclass(frozen=True)
class Reported:
    """The program reported on, and the keys its rows have in `fields`.

    `loose` are ids of a program with errors, whose things may exist once those are mended, and ids of approved
    editions: an execution may tell of what is in the program no more. The calendars of `settings` say which days are
    meant by the terms of the rows.
    """

    program: Program
    fields: frozenset[str] = frozenset()
    loose: frozenset[str] = frozenset()
    settings: Settings = field(default_factory=Settings)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of everything that forms may ask about."""
        indicators = (one.id for one in self.program.indicators())
        return frozenset(filter(None, (*(row.id for row in self.program.rows()), *indicators)))

    def family(self, directory: Directory | None = None) -> Family:
        """Return the program with its directory, as far as they are known while executions are being read."""
        return Family(self.program, directory or Directory(), self.settings)

    def not_due(self, period: ReportingPeriod) -> frozenset[str]:
        """Return the ids of rows whose terms name days, and none of them in `period`: nothing was planned there.

        A program whose own period cannot be read has no days to tell.
        """
        if not self.program.span.name:
            return frozenset()
        rows = (one for one in scheduled(self.family(), *REPORTED) if one.row.id)
        return frozenset(one.row.id for one in rows if not is_due(one, period.span))

    def rows(self, plans: tuple[str, ...] = ()) -> Iterator[Row]:
        """Yield the rows of the roadmaps and plans, of those named in `plans` if any are."""
        for section in self.program.of_kind(*REPORTED):
            if isinstance(section.content, PlanTable) and (not plans or section.id in plans):
                yield from section.content.walk()
