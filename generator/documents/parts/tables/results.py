"""The table of indicators of a report: planned and actual values, the deviation, the per cent and the reason."""

from collections.abc import Sequence

from generator.context.leaves import Context, formatted
from generator.documents.parts.tables.cells import amount, exact
from generator.documents.parts.tables.generic import row, table
from generator.language import amounts, dates
from generator.model.execution import Execution, IndicatorExecution
from generator.model.gap import NOTHING_HERE
from generator.model.program import Amount, Indicator
from generator.model.table import Column


def results_table(items: Sequence[Indicator], execution: Execution) -> Context:
    """Return the table: the plan is the target of the year that the period belongs to."""
    year = execution.period.year
    columns = (
        Column("", "№ п/п", 6),
        Column("", "Наименование показателя, единица измерения", 24),
        Column("", f"План на {dates.year(year)}", 10, is_figures=True),
        Column("", "Факт", 8.5, is_figures=True),
        Column("", "Отклонение", 15.5, is_figures=True),
        Column("", "Процент выполнения", 15.5, is_figures=True),
        Column("", "Причина отклонения", 20.5),
    )
    rows = [_row(place, item, year, execution.indicators.get(item.id)) for place, item in enumerate(items, 1)]
    return table(columns, rows)


def named(item: Indicator) -> str:
    """Return the name of an indicator with its unit."""
    return ", ".join(part for part in (item.name, item.unit) if part)


def _row(place: int, item: Indicator, year: int, told: IndicatorExecution | None) -> Context:
    deviation, percent = _compared(item, year, told)
    return row(
        [
            exact(str(place)),
            exact(named(item)),
            amount(item.targets.get(year)),
            amount(told.actual) if told else exact(""),
            exact(deviation),
            exact(percent),
            formatted(told.reason if told else ""),
        ]
    )


def _compared(item: Indicator, year: int, told: IndicatorExecution | None) -> tuple[str, str]:
    """Return the deviation and the per cent; nothing before there is a value, a dash where there is no sense in it."""
    planned = item.targets.get(year)
    if told is None or not isinstance(told.actual, Amount):
        return "", ""
    if not isinstance(planned, Amount):
        return "", NOTHING_HERE
    percent = amounts.fulfilment(told.actual, planned, item.better)
    return amounts.deviation(told.actual, planned), percent or NOTHING_HERE
