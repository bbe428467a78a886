"""One activity in two tables of a program: other terms, other people."""

from collections.abc import Iterator

from generator.checks.rule import Found, at
from generator.context.rich import line
from generator.errors import msg
from generator.model.family import Family
from generator.model.program import Section
from generator.model.table import Owners, PlanTable, Responsible, Row
from generator.timing.schedule import Scheduled, scheduled

_LONG = 20


def term_differs(family: Family) -> Iterator[Found]:
    """Yield an activity that stands in two tables with terms that have no day in common."""
    known: dict[str, Scheduled] = {}
    for one in scheduled(family):
        key = _key(one.row.title)
        first = known.setdefault(key, one)
        if len(key) > _LONG and first.section is not one.section and _are_apart(first, one):
            said = msg(
                "The activity has the term “{term}” here and “{other}” in another table.",
                term=one.reading.phrase,
                other=first.reading.phrase,
            )
            yield Found(
                said,
                at(family, (*one.row.path, "term")),
                msg("Correct one of the terms: the days of the two have nothing in common."),
            )


def responsible_differs(family: Family) -> Iterator[Found]:
    """Yield an activity that stands in two tables with nobody in common who is responsible."""
    known: dict[str, tuple[Section, frozenset[Responsible]]] = {}
    for section, row, owners in _owned(family):
        key = _key(row.title)
        section_of_first, first = known.setdefault(key, (section, owners))
        if len(key) > _LONG and section_of_first is not section and first and owners and not first & owners:
            hint = msg("Name the same people in both, or say in the titles what differs.")
            yield Found(
                msg("In another table other people are responsible for this activity."),
                at(family, (*row.path, "responsible")),
                hint,
            )


def _are_apart(one: Scheduled, other: Scheduled) -> bool:
    """Return whether both terms name days and no day of one lies in the other."""
    first, second = one.reading.occurrences, other.reading.occurrences
    if not first or not second:
        return False
    return not any(left.start <= right.end and right.start <= left.end for left in first for right in second)


def _owned(family: Family) -> Iterator[tuple[Section, Row, frozenset[Responsible]]]:
    for section in family.program.of_kind("roadmap", "plan", "cyclogram"):
        assert isinstance(section.content, PlanTable)
        for row, owners in section.content.owned():
            yield section, row, _named(owners)


def _named(owners: Owners) -> frozenset[Responsible]:
    """Return who is named by the directory; texts may be other words for the same people."""
    every = owners if isinstance(owners, tuple) else ()
    return frozenset(every) if all(not one.text for one in every) else frozenset()


def _key(title: str) -> str:
    return line(title).lower().replace("ё", "е").strip(" .;")
