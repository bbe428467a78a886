"""One value told twice: of indicators in reports and in the program."""

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.rule import Found, at
from generator.context.rich import line
from generator.errors import msg
from generator.model.execution import Execution
from generator.model.family import Family
from generator.model.program import Amount, Indicator

_JUMP = 2


def base_actual(family: Family) -> Iterator[Found]:
    """Yield an actual value of the base year that is another one than the base value of the program."""
    items = {item.id: item for item in family.program.indicators()}
    for execution, item, actual in _actuals(family, items):
        if (
            execution.period.ends_year
            and execution.period.year == item.base_year
            and isinstance(item.base, Amount)
            and item.base.value != actual.value
        ):
            said = msg(
                "The value of {year} is {actual} here, the program has {base} as its base value.",
                year=item.base_year,
                actual=actual.text,
                base=item.base.text,
            )
            path = (*execution.indicators[item.id].path, "actual")
            yield Found(said, at(family, path, execution.period.name), msg("Correct one of them."))


def actual_differs(family: Family) -> Iterator[Found]:
    """Yield an actual value of a year that another report gives otherwise for the same day."""
    items = {item.id: item for item in family.program.indicators()}
    known: dict[tuple[str, object], tuple[str, Amount]] = {}
    for execution, item, actual in _actuals(family, items):
        period, first = known.setdefault((item.id, execution.period.span.end), (execution.period.name, actual))
        if first.value != actual.value:
            said = msg(
                "The value of “{name}” is {actual} here, the report on {period} has {first}.",
                name=line(item.name),
                actual=actual.text,
                period=period,
                first=first.text,
            )
            path = (*execution.indicators[item.id].path, "actual")
            yield Found(said, at(family, path, execution.period.name), msg("Correct one of them."))


def indicator_jump(family: Family) -> Iterator[Found]:
    """Yield an actual value that is more than twice, or less than half, of that of the year before."""
    items = {item.id: item for item in family.program.indicators()}
    known = {
        (item.id, execution.period.year): actual
        for execution, item, actual in _actuals(family, items)
        if execution.period.ends_year
    }
    for execution, item, actual in _actuals(family, items):
        before = known.get((item.id, execution.period.year - 1))
        if before and execution.period.ends_year and _jumps(before.value, actual.value):
            said = msg(
                "“{name}” went from {before} to {actual} in a year.",
                name=line(item.name),
                before=before.text,
                actual=actual.text,
            )
            path = (*execution.indicators[item.id].path, "actual")
            yield Found(said, at(family, path, execution.period.name), msg("Check the value and its unit."))


def _jumps(before: Decimal, after: Decimal) -> bool:
    low, high = sorted((abs(before), abs(after)))
    return low > 0 and high > _JUMP * low


def _actuals(family: Family, items: dict[str, Indicator]) -> Iterator[tuple[Execution, Indicator, Amount]]:
    for execution in family.executions.values():
        for name, one in execution.indicators.items():
            if name in items and isinstance(one.actual, Amount):
                yield execution, items[name], one.actual
