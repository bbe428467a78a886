"""The table of indicators: base value, and a target (with the actual value, where wanted) per year."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from generator.context.leaves import Context, Leaf
from generator.documents.parts.tables.cells import amount, exact
from generator.documents.parts.tables.generic import row, table
from generator.language import dates
from generator.model.execution import Execution
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.program import Indicator, Section
from generator.model.table import Column

Show = Callable[[int, Indicator], Leaf]
Drawn = tuple[Column, Show]

HEADINGS: Mapping[str, str] = {
    "number": "№ п/п",
    "name": "Наименование показателя",
    "unit": "Единица измерения",
    "base": "Базовое значение",
    "targets": "",
    "source": "Источник данных",
}
_WIDTHS: Mapping[str, float] = {"number": 6, "name": 24, "unit": 14, "base": 12, "targets": 7.5, "source": 21.5}
"""Shares that fit the words of the headings; they add up to the whole table for three years."""


def indicator_table(family: Family, section: Section, items: Sequence[Indicator]) -> Context:
    """Return the table of an indicators section; `columns` of the spec choose, order and rename its columns."""
    drawn = [pair for column in _chosen(section, items) for pair in _drawn(column, items, family, section)]
    rows = [row(show(place, item) for _, show in drawn) for place, item in enumerate(items, 1)]
    return table([column for column, _ in drawn], rows)


def _chosen(section: Section, items: Sequence[Indicator]) -> Sequence[Column]:
    if section.columns:
        return section.columns
    keys = [key for key in HEADINGS if key != "source" or any(item.source for item in items)]
    return [Column(key, "", _WIDTHS[key]) for key in keys]


def _drawn(column: Column, items: Sequence[Indicator], family: Family, section: Section) -> Iterator[Drawn]:
    if column.key == "targets":
        yield from _years(family, section, column)
    elif column.key == "base":
        yield _base(column, items)
    else:
        yield Column(column.key, column.heading or HEADINGS[column.key], column.width), _TEXTS.get(column.key, _nothing)


def _base(column: Column, items: Sequence[Indicator]) -> Drawn:
    """Return the column of base values: its own heading names their year, else every cell does."""
    years = {item.base_year for item in items}
    common = dates.year(years.pop()) if len(years) == 1 else ""
    heading = column.heading or (f"{HEADINGS['base']} ({common})" if common else HEADINGS["base"])
    if common and common in heading:
        return Column("base", heading, column.width, is_figures=True), lambda _, item: amount(item.base)
    return Column("base", heading, column.width), lambda _, item: _dated(item)


def _dated(item: Indicator) -> Leaf:
    if isinstance(item.base, Gap):
        return amount(item.base)
    return exact(f"{item.base.text} ({dates.year(item.base_year)})")


def _years(family: Family, section: Section, column: Column) -> Iterator[Drawn]:
    """Yield a column of targets per year of the span, each with the column of actual values where they are wanted."""
    for number in family.program.span.years:
        heading = f"{column.heading}, {dates.year(number)}" if column.heading else dates.year(number)
        plan = f"{heading}, план" if section.actuals else heading
        yield Column("targets", plan, column.width, is_figures=True), partial(_target, number)
        if section.actuals:
            told = partial(_actual, _told(family, number))
            yield Column("actual", f"{heading}, факт", column.width, is_figures=True), told


def _nothing(_: int, __: Indicator) -> Leaf:
    """Return the cell of a column that is left to be filled by hand."""
    return exact("")


def _target(year: int, _: int, item: Indicator) -> Leaf:
    return amount(item.targets.get(year))


def _actual(execution: Execution | None, _: int, item: Indicator) -> Leaf:
    told = execution.indicators.get(item.id) if execution else None
    return amount(told.actual) if told else exact("")


def _told(family: Family, year: int) -> Execution | None:
    """Return the execution of a calendar year, None where there is none yet."""
    yearly = (execution for execution in family.executions.values() if execution.period.kind == "year")
    return next((execution for execution in yearly if execution.period.span.start.year == year), None)


_TEXTS: Mapping[str, Show] = {
    "number": lambda place, _: exact(str(place)),
    "name": lambda _, item: exact(item.name),
    "unit": lambda _, item: exact(item.unit),
    "source": lambda _, item: exact(item.source),
}
