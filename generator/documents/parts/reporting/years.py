"""Indicators over the years, as charts and as a table: what the reports tell of each year; counts of the years."""

from collections.abc import Iterator, Mapping, Sequence

from generator.context.leaves import Context
from generator.documents.parts.reporting.bars import Bar, chart
from generator.documents.parts.reporting.told import planned, told
from generator.documents.parts.tables.cells import amount, exact
from generator.documents.parts.tables.generic import row, table
from generator.documents.parts.tables.numbering import Heading
from generator.documents.parts.tables.results import named
from generator.documents.parts.tables.rows import flags
from generator.language import dates
from generator.model.execution import Execution
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.program import Amount, Indicator
from generator.model.table import Column

_YEARLY = ("year", "school-year")
_LEAST = 2
"""A chart of one value says nothing."""

COLUMNS = (
    Column("", "Год", 22),
    Column("", "План", 22, is_figures=True),
    Column("", "Факт", 22, is_figures=True),
    Column("", "Результат", 34),
)
_RESULTS: Mapping[bool | None, str] = {True: "достигнут", False: "не достигнут", None: "нет данных"}

Facts = Mapping[int, Execution]
"""The report that tells what was reached in a year, by the year."""


def facts(family: Family, execution: Execution) -> Facts:
    """Return the reports of whole years up to this one; a later year changes nothing in a report that is out."""
    found = {one.period.year: one for one in family.executions.values() if one.period.kind in _YEARLY}
    if execution.period.ends_year:
        found[execution.period.year] = execution
    return {year: found[year] for year in sorted(found) if year <= execution.period.year}


def charts(items: Sequence[Indicator], known: Facts) -> list[Context]:
    """Return a chart for every indicator that has values of two years at least."""
    shown = (item for item in items if len(_reached(item, known)) >= _LEAST)
    return [{"name": named(item), "bars": chart(list(_bars(item, known)))} for item in shown]


def whole_table(items: Sequence[Indicator], known: Facts) -> Context:
    """Return the table of the indicators over the whole program: base, plan and fact of each year, the result."""
    return table(COLUMNS, [line for place, item in enumerate(items, 1) for line in _lines(place, item, known)])


def yearly_counts(family: Family, known: Facts) -> list[tuple[str, int, int]]:
    """Return the name of each period with how many of its planned rows were done, and how many were planned."""
    return [(_period(execution), *_done(family, execution)) for execution in known.values()]


def _done(family: Family, execution: Execution) -> tuple[int, int]:
    rows = planned(told(family, execution))
    return sum(one.is_done for one in rows), len(rows)


def _period(execution: Execution) -> str:
    return dates.period(execution.period).removeprefix("за ")


def _reached(item: Indicator, known: Facts) -> dict[int, Amount]:
    found = {year: _actual(item, execution) for year, execution in known.items()}
    return {year: value for year, value in found.items() if isinstance(value, Amount)}


def _actual(item: Indicator, execution: Execution | None) -> Amount | Gap | None:
    entry = execution.indicators.get(item.id) if execution and item.id else None
    return entry.actual if entry else None


def _bars(item: Indicator, known: Facts) -> Iterator[Bar]:
    if isinstance(item.base, Amount):
        yield _bar(f"{item.base_year}, база", item.base)
    for year in known:
        target, actual = item.targets.get(year), _actual(item, known[year])
        if isinstance(target, Amount):
            yield _bar(f"{year}, план", target, is_light=True)
        if isinstance(actual, Amount):
            yield _bar(f"{year}, факт", actual)


def _bar(label: str, value: Amount, *, is_light: bool = False) -> Bar:
    return Bar(label, value.value, value.text, is_light)


def _lines(place: int, item: Indicator, known: Facts) -> Iterator[Context]:
    # The name stands across the table: a cell beside the years would lose it where the page turns.
    yield flags(Heading(f"{place}. {named(item)}")) | {"cells": []}
    yield row([exact(str(item.base_year)), exact("–"), amount(item.base), exact("базовое значение")])
    for year in sorted({*item.targets, *known}):
        target, actual = item.targets.get(year), _actual(item, known.get(year))
        yield row([exact(str(year)), amount(target), amount(actual), exact(_result(item, year, known))])


def _result(item: Indicator, year: int, known: Facts) -> str:
    return _RESULTS[item.is_reached(year, _actual(item, known.get(year)))]
