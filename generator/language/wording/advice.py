"""Who a report gives recommendations to, and on which rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.context.rich import plain
from generator.model.execution import ActivityExecution, Execution, Recommendation
from generator.model.family import Family
from generator.model.gap import NOTHING_HERE
from generator.model.table import Owners, PlanTable, Responsible, Row


@dataclass(frozen=True)
class Advice:
    """A recommendation with what was done on its row."""

    row: Row
    told: ActivityExecution
    recommendation: Recommendation


def advice(execution: Execution, family: Family) -> Mapping[Responsible, tuple[Advice, ...]]:
    """Return the recommendations of a report by whom they are for, in the order of its rows.

    One that names nobody is for each of those who are responsible for the row, a group as a whole; where the program
    names nobody either, for the issuer.
    """
    rows = {row.id: (row, owners) for row, owners in _owned(family)}
    found: dict[Responsible, list[Advice]] = {}
    for told in execution.activities.values():
        if told.recommendation and told.id in rows:
            row, owners = rows[told.id]
            for one in _addressees(told.recommendation, owners, family):
                found.setdefault(one, []).append(Advice(row, told, told.recommendation))
    return {one: tuple(given) for one, given in found.items()}


def _addressees(given: Recommendation, owners: tuple[Responsible, ...], family: Family) -> tuple[Responsible, ...]:
    if not given.to:
        return owners or (Responsible(party=family.program.issuer),)
    known = given.to in family.directory.parties
    return (Responsible(party=given.to) if known else Responsible(text=given.to),)


def _owned(family: Family) -> Iterator[tuple[Row, tuple[Responsible, ...]]]:
    """Yield every row with who is responsible for it."""
    for section in family.program.sections:
        if isinstance(section.content, PlanTable):
            for row, who in section.content.owned():
                yield row, _named(who)


def _named(who: Owners) -> tuple[Responsible, ...]:
    if isinstance(who, tuple):
        return tuple(replace(one, text=plain(one.text)) for one in who)
    return (Responsible(text=plain(who)),) if isinstance(who, str) and who != NOTHING_HERE else ()
