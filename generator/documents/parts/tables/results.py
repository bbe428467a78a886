"""The table of indicators of a report: planned and actual values, the deviation and its reason."""

from collections.abc import Sequence

from generator.context.leaves import Context, formatted
from generator.documents.parts.tables.cells import amount, exact
from generator.documents.parts.tables.generic import row, table
from generator.language import amounts, dates
from generator.model.execution import Execution, IndicatorExecution
from generator.model.gap import Gap
from generator.model.program import Amount, Indicator
from generator.model.table import Column


def results_table(items: Sequence[Indicator], execution: Execution) -> Context:
    """Return the table: the plan is the target of the year in which the period ends."""
    year = execution.period.span.end.year
    columns = (
        Column("", "№ п/п", 6),
        Column("", "Наименование показателя", 24.5),
        Column("", "Единица измерения", 13.5),
        Column("", f"План на {dates.year(year)}", 11, is_figures=True),
        Column("", "Факт", 8, is_figures=True),
        Column("", "Отклонение", 15, is_figures=True),
        Column("", "Причина отклонения", 22),
    )
    rows = [_row(place, item, year, execution.indicators.get(item.id)) for place, item in enumerate(items, 1)]
    return table(columns, rows)


def _row(place: int, item: Indicator, year: int, told: IndicatorExecution | None) -> Context:
    planned = item.targets.get(year)
    actual = told.actual if told else None
    return row(
        [
            exact(str(place)),
            exact(item.name),
            exact(item.unit),
            amount(planned),
            amount(actual) if told else exact(""),
            exact(_deviation(actual, planned)),
            formatted(told.reason if told else ""),
        ]
    )


def _deviation(actual: Amount | Gap | None, planned: Amount | Gap | None) -> str:
    if isinstance(actual, Amount) and isinstance(planned, Amount):
        return amounts.deviation(actual, planned)
    return ""
