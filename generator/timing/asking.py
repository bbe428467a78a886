"""Who is asked about what in a reporting period."""

from collections.abc import Iterator, Mapping

from generator.model.family import Family
from generator.model.period import ReportingPeriod
from generator.model.table import Responsible, Row
from generator.timing.due import is_due
from generator.timing.schedule import scheduled


def asked(family: Family, period: ReportingPeriod) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of the rows that each party is asked about, in order, by the ids of the parties.

    Those are rows of roadmaps and plans, due in the period and without parts, whose responsible it is: itself, by a
    person of it, or as a member of a group in one of the years of the period.
    """
    found: dict[str, list[str]] = {}
    for one in scheduled(family, "roadmap", "plan"):
        if one.row.id and not one.row.parts and is_due(one, period.span):
            for party in dict.fromkeys(_parties(one.row, family, period)):
                found.setdefault(party, []).append(one.row.id)
    return {party: tuple(rows) for party, rows in found.items()}


def _parties(row: Row, family: Family, period: ReportingPeriod) -> Iterator[str]:
    for one in row.responsible if isinstance(row.responsible, tuple) else ():
        yield from _asked(one, family, period)


def _asked(one: Responsible, family: Family, period: ReportingPeriod) -> Iterator[str]:
    if one.party:
        yield one.party
    if one.person and family.directory.people[one.person].party:
        yield family.directory.people[one.person].party
    if one.group:
        for year in period.span.years:
            yield from family.directory.groups[one.group].in_year(year)
