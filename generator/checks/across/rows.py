"""One activity in two tables of a program: other terms, other people."""

from collections.abc import Iterator

from generator.checks.rule import Found, at
from generator.context.rich import line
from generator.errors import msg
from generator.language.letters import small
from generator.model.family import Family
from generator.model.program import Section
from generator.model.table import Owners, PlanTable, Row
from generator.timing.reading import Occurrence
from generator.timing.schedule import PLANNED, Scheduled, scheduled

_LONG = 20


def term_differs(family: Family) -> Iterator[Found]:
    """Yield an activity that stands in two tables with terms that have no day in common.

    A table may say it several times, each with a term of its own: they count together.
    """
    shared = _in_several(family)
    known: dict[str, dict[str, list[Scheduled]]] = {}
    for one in scheduled(family) if shared else ():
        if (key := _key(one.row)) in shared:
            known.setdefault(key, {}).setdefault(one.section.id, []).append(one)
    for first, *others in (list(tables.values()) for tables in known.values()):
        for rows in others:
            if _are_apart(_days(first), _days(rows)):
                term, other = rows[0].reading.phrase, first[0].reading.phrase
                said = msg(
                    "The activity has the term “{term}” here and “{other}” in another table.", term=term, other=other
                )
                hint = msg("Correct one of the terms: the days of the two have nothing in common.")
                yield Found(said, at(family, (*rows[0].row.path, "term")), hint)


def responsible_differs(family: Family) -> Iterator[Found]:
    """Yield an activity that stands in two tables with nobody in common who is responsible."""
    shared = _in_several(family)
    known: dict[str, tuple[Section, frozenset[str]]] = {}
    for section, row, owners in _owned(family) if shared else ():
        key, who = _key(row), _parties(family, owners)
        if key not in shared or not who:
            continue
        before, first = known.setdefault(key, (section, who))
        if before is not section and not first & who:
            hint = msg("Name the same people in both, or say in the titles what differs.")
            said = msg("In another table other people are responsible for this activity.")
            yield Found(said, at(family, (*row.path, "responsible")), hint)


def _in_several(family: Family) -> frozenset[str]:
    """Return the titles that stand in more than one table."""
    tables: dict[str, set[str]] = {}
    for section, row, _ in _owned(family):
        tables.setdefault(_key(row), set()).add(section.id)
    return frozenset(key for key, found in tables.items() if len(found) > 1 and len(key) > _LONG)


def _days(rows: list[Scheduled]) -> list[Occurrence]:
    return [day for row in rows for day in row.reading.occurrences]


def _are_apart(first: list[Occurrence], second: list[Occurrence]) -> bool:
    """Return whether both name days and no day of one lies in the other."""
    if not first or not second:
        return False
    return not any(left.start <= right.end and right.start <= left.end for left in first for right in second)


def _owned(family: Family) -> Iterator[tuple[Section, Row, Owners]]:
    for section in family.program.of_kind(*PLANNED):
        assert isinstance(section.content, PlanTable)
        yield from ((section, row, owners) for row, owners in section.content.owned())


def _parties(family: Family, owners: Owners) -> frozenset[str]:
    """Return the parties behind those who are responsible; none where a text may be other words for the same."""
    found: set[str] = set()
    for one in owners if isinstance(owners, tuple) else ():
        if one.text:
            return frozenset()
        members = family.directory.groups[one.group].members if one.group else ()
        person = family.directory.people[one.person].party if one.person else ""
        found |= {one.party, person, *(member.party for member in members)} - {""}
    return frozenset(found)


def _key(row: Row) -> str:
    return small(line(row.title)).strip(" .;")
