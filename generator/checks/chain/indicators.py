"""Indicators beside each other and beside the activities: are they there, is each measured, named and answered for."""

import re
from collections.abc import Iterator

from generator.checks.chain.where import fields, is_whole
from generator.checks.plans import plans, shown
from generator.checks.rule import Found, at
from generator.errors import msg
from generator.language.letters import listed
from generator.language.likeness import key, roots, words
from generator.model.family import Family
from generator.model.program import Indicator
from generator.model.table import DataTable

_INDICATOR = re.compile(r"показател|индикатор", re.IGNORECASE)
_CHANGE = listed(
    "повышение повысить увеличение увеличить рост улучшение снижение снизить уменьшение сокращение "
    "расширение развитие создание обеспечение совершенствование"
)
# What is a quantity though it begins so: «прирост численности», «снижение доли … , процентных пунктов».
_OF_CHANGE = frozenset({"процентных пунктов", "п.п.", "п. п.", "п. п", "процентный пункт", "процентные пункты"})


def indicator_missing(family: Family) -> Iterator[Found]:
    """Yield a finding where a program has a goal or a passport and no indicators in any form."""
    program = family.program
    if not is_whole(family) or program.of_kind("indicators", "criteria"):
        return
    if not any(_INDICATOR.search(one) for one in _headings(family)):
        said = msg("The program has no indicators: nobody can tell whether its goal is reached.")
        hint = msg("Add a section “kind: indicators”: unit, base value and a target for each year.")
        yield Found(said, at(family, ("title",)), hint)


def indicator_duplicate(family: Family) -> Iterator[Found]:
    """Yield a finding for each indicator that stands a second time under the same name and unit."""
    seen: dict[tuple[str, str], Indicator] = {}
    for one in family.program.indicators():
        if seen.setdefault((key(one.name), key(one.unit)), one) is not one:
            said = msg("The indicator stands twice: “{name}”.", name=shown(one.name))
            yield Found(said, at(family, (*one.path, "name")), msg("Delete one of the two."))


def indicator_form(family: Family) -> Iterator[Found]:
    """Yield a finding where the name of an indicator tells of a change and not of what is counted."""
    for one in family.program.indicators():
        first = next(iter(words(one.name)), "")
        if first in _CHANGE and one.unit.lower().strip() not in _OF_CHANGE:
            said = msg("The indicator tells of a change and not of what is measured: “{name}”.", name=shown(one.name))
            hint = msg("Name the quantity: “Share of …”, “Number of …”; the change is seen from the targets.")
            yield Found(said, at(family, (*one.path, "name")), hint)


def indicator_source(family: Family) -> Iterator[Found]:
    """Yield a finding for each indicator without its source of data, where the others have one."""
    every = family.program.indicators()
    if not any(one.source.strip("— ") for one in every):
        return
    for one in every:
        if not one.source.strip():
            said = msg("The source of data is not named for the indicator “{name}”.", name=shown(one.name))
            yield Found(said, at(family, one.path), msg("Write “source: …”: where the actual value comes from."))


def indicator_responsible(family: Family) -> Iterator[Found]:
    """Yield a finding for each indicator whose actual value nobody is asked for."""
    for one in family.program.indicators():
        if not one.responsible:
            said = msg("Nobody reports the indicator “{name}”.", name=shown(one.name))
            yield Found(said, at(family, one.path), msg("Write “responsible: …”: forms will ask for the value."))


def indicator_unmeasured(family: Family) -> Iterator[Found]:
    """Yield a finding for each indicator with which no activity or event shares its key words."""
    indicators = tuple(family.program.indicators())
    known = _known(family) if indicators else frozenset()
    for one in indicators:
        own = set(roots(one.name)) - {"доля", "число", "колич", "обще", "общий"}
        if own and len(own & known) * 2 < len(own):
            said = msg("No activity seems to measure the indicator “{name}”.", name=shown(one.name))
            yield Found(said, at(family, one.path), msg("Add an event that collects its values."))


def _known(family: Family) -> frozenset[str]:
    """Return the key words of all rows."""
    rows = (row for plan in plans(family) for row in plan.table.walk())
    return frozenset(root for row in rows for root in _told(row.title, row.result))


def _told(title: str, result: object) -> tuple[str, ...]:
    return (*roots(title), *(roots(result) if isinstance(result, str) else ()))


def _headings(family: Family) -> Iterator[str]:
    """Yield the headings of sections, of fields of the passport and of columns of data tables."""
    yield from (row.heading for row in fields(family.program))
    for section in family.program.sections:
        yield section.heading
        if isinstance(section.content, DataTable):
            yield from (column.heading for column in section.content.columns)
