"""The terms of each table, read once; what a term tells a reader: a month, a day, or neither."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.rule import Found, at
from generator.errors import Message
from generator.model.family import Family
from generator.model.program import Section
from generator.model.table import Row
from generator.timing.meaning import YEARLY, Clause, Stretch, Whole
from generator.timing.reading import Kind, Reading
from generator.timing.schedule import PLANNED, Scheduled, scheduled
from generator.timing.terms import understood


@dataclass(frozen=True)
class Told:
    """A table with its rows that say a term of their own, in order."""

    section: Section
    rows: tuple[Scheduled, ...]


def tables(family: Family) -> Iterator[Told]:
    """Yield every table of rows with terms; «то же» stands for the term above, a gap for none."""
    found: dict[str, list[Scheduled]] = {}
    for one in own(family):
        found.setdefault(one.section.id, []).append(one)
    for section in family.program.of_kind(*PLANNED):
        if section.id in found:
            yield Told(section, tuple(found[section.id]))


def own(family: Family) -> Iterator[Scheduled]:
    """Yield the rows that say a term themselves."""
    return (one for one in scheduled(family) if isinstance(one.row.term, str) and one.reading.phrase)


def finding(family: Family, row: Row, said: Message, hint: Message) -> Found:
    """Return a finding at the term of a row."""
    return Found(said, at(family, (*row.path, "term")), hint)


def names_a_month(reading: Reading) -> bool:
    """Return whether a reader knows from it in which months something is done: «ежеквартально» says so, too."""
    if reading.kind is Kind.IMPOSSIBLE:
        return True
    return any(_is_dated(clause) for clause in understood(reading.phrase).clauses)


def _is_dated(clause: Clause) -> bool:
    if clause.at or (clause.every and clause.every.unit not in YEARLY):
        return True
    place = clause.during
    if place is None or isinstance(place, Whole):
        return clause.mode.value == "deadline"
    return not (isinstance(place, Stretch) and (place.start.month, place.end.month) in {(1, 12), (9, 8)})


def is_bare(reading: Reading) -> bool:
    """Return whether it names a month or a day of a year and neither the year nor how often: «сентябрь»."""
    clauses = understood(reading.phrase).clauses
    return bool(clauses) and all(
        isinstance(one.during, Stretch)
        and not (one.years or one.every or one.during.start.year or one.during.end.year)
        and one.mode.value != "through"
        for one in clauses
    )
