"""Who is asked about what in a reporting period: the rows of each party, its indicators and tasks."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.execution import Execution
from generator.model.family import Family
from generator.model.period import ReportingPeriod
from generator.model.program import REPORTED
from generator.model.table import PlanTable, Responsible, Row
from generator.timing.due import is_due
from generator.timing.schedule import scheduled


@dataclass(frozen=True)
class Questions:
    """What is asked of one party: ids of rows, indicators and tasks, each in the order of the documents."""

    rows: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Every id that is asked about."""
        return (*self.rows, *self.indicators, *self.tasks)


def asked(family: Family, period: ReportingPeriod) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of the rows that each party is asked about; parties stand in the order of the directory."""
    return {party: found.rows for party, found in questions(family, period).items() if found.rows}


def questions(family: Family, period: ReportingPeriod) -> Mapping[str, Questions]:
    """Return what each party is asked about in `period`, in the order of the directory; of nothing, it is left out.

    Rows are those due in the period or carried into it.
    """
    told = family.executions.get(period.name) or Execution(period)
    rows = _asked_by(family, period, ((row.id, who) for row, who in _due(family, told)))
    indicators = _asked_by(family, period, ((one.id, one.responsible) for one in family.program.indicators()))
    tasks = _asked_by(family, period, ((one.id, _to(family, one.to)) for one in told.tasks.values()))
    return {
        party: Questions(*(tuple(found.get(party, ())) for found in (rows, indicators, tasks)))
        for party in family.directory.parties
        if any(party in found for found in (rows, indicators, tasks))
    }


def parties(family: Family, who: Iterable[Responsible], period: ReportingPeriod) -> tuple[str, ...]:
    """Return the parties asked where these are responsible: people through their parties, groups through their members.

    A group has the members of every year that the period touches. The issuer collates the answers and is not asked.
    """
    found = dict.fromkeys(party for one in who for party in _parties(family, one, period))
    return tuple(party for party in found if party != family.program.issuer)


def individually(family: Family, who: Iterable[Responsible]) -> frozenset[str]:
    """Return the parties that answer for a row by name, not as members of a group."""
    people = family.directory.people
    return frozenset(filter(None, (one.party or (one.person and people[one.person].party) for one in who)))


def responsible(family: Family) -> Mapping[str, tuple[Responsible, ...]]:
    """Return who is responsible for each row that has an id: a part without a word of its own has its parent's."""
    found: dict[str, tuple[Responsible, ...]] = {}
    for section in family.program.of_kind(*REPORTED):
        assert isinstance(section.content, PlanTable)
        for row, who in section.content.owned():
            if row.id:
                found[row.id] = who if isinstance(who, tuple) else ()
    return found


def _due(family: Family, told: Execution) -> Iterator[tuple[Row, tuple[Responsible, ...]]]:
    """Yield the rows without parts that are due in the period, or were carried into it, with their responsible."""
    who = responsible(family)
    carried = {name for name, one in told.activities.items() if one.carried}
    elsewhere = {one.row.id for one in scheduled(family, *REPORTED) if not is_due(one, told.period.span)} - carried
    for row in _reported(family, told):
        if row.id and not row.parts and row.id not in elsewhere:
            yield row, who[row.id]


def _reported(family: Family, told: Execution) -> Iterator[Row]:
    for section in family.program.sections:
        if told.is_about(section) and isinstance(section.content, PlanTable):
            yield from section.content.walk()


def _asked_by(
    family: Family, period: ReportingPeriod, given: Iterable[tuple[str, Iterable[Responsible]]]
) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, who in given:
        for party in parties(family, who, period) if name else ():
            found.setdefault(party, []).append(name)
    return found


def _to(family: Family, to: str) -> tuple[Responsible, ...]:
    return (Responsible(party=to),) if to in family.directory.parties else ()


def _parties(family: Family, one: Responsible, period: ReportingPeriod) -> Iterator[str]:
    directory = family.directory
    if one.group:
        group = directory.groups[one.group]
        members = {member for year in period.span.years for member in group.in_year(year)}
        yield from (party for party in directory.parties if party in members)
    elif party := one.party or (one.person and directory.people[one.person].party):
        yield party
