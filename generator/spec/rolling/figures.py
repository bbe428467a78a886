"""Indicators and money on their way to the next program: what was reached becomes the base, the rest is asked for."""

from collections.abc import Iterator

from generator.errors import Message, msg
from generator.language.typography.changes import Change
from generator.model.period import ReportingPeriod
from generator.model.program import Amount, Financing, Indicator
from generator.model.table import Column
from generator.spec.rolling.state import Past
from generator.spec.rolling.steps import Note, Put, Step
from generator.spec.scalars import MISSING


def figures(past: Past) -> Iterator[Step]:
    """Yield what is done to the indicators and the money."""
    for section in past.family.program.of_kind("indicators"):
        own = [one for one in past.family.program.indicators() if one.path[: len(section.path)] == section.path]
        for one in own:
            yield from _indicator(past, one)
        for place, column in enumerate(section.columns):
            yield from _heading(past, own, (*section.path, "columns", place, "heading"), column)
    for section in past.family.program.of_kind("financing"):
        assert isinstance(section.content, Financing)
        for source in section.content.sources:
            yield Put((*source.path, "amounts"), _open(past))
            said = msg("Money for {years}, {source}: write the amounts.", years=past.span.name, source=source.name)
            yield Note(source.path, said)


def _open(past: Past) -> dict[str, str]:
    return {str(year): MISSING for year in past.span.years}


def _indicator(past: Past, one: Indicator) -> Iterator[Step]:
    known = _actual(past, one)
    base, year = (known[0].text, known[1].year) if known else (MISSING, past.span.start.year - 1)
    yield Put((*one.path, "base"), base)
    yield Put((*one.path, "base_year"), str(year))
    yield Put((*one.path, "targets"), _open(past))
    yield Note(one.path, _said(past, one, base, year))


def _said(past: Past, one: Indicator, base: str, year: int) -> Message:
    last = one.targets.get(past.family.program.span.end.year)
    values = {
        "name": one.name,
        "years": past.span.name,
        "planned": last.text if isinstance(last, Amount) else "—",
        "base": base,
        "year": year,
    }
    if base == MISSING:
        return msg(
            "{name}: what was reached is not known; write the base and the targets of {years}. "
            "The last target was {planned}.",
            **values,
        )
    if year < past.family.program.span.end.year:
        return msg(
            "{name}: the base is that of {year} ({base}); is a later one known? Write the targets of {years}. "
            "The last target was {planned}.",
            **values,
        )
    return msg("{name}: write the targets of {years}. Reached in {year}: {base}, the target was {planned}.", **values)


def _actual(past: Past, one: Indicator) -> tuple[Amount, ReportingPeriod] | None:
    """Return the last value that was reached, and its period."""
    told = sorted(
        past.family.executions.values(), key=lambda execution: (execution.period.span.end, execution.period.name)
    )
    found = [
        (reached.actual, execution.period)
        for execution in told
        if (reached := execution.indicators.get(one.id)) and one.id and isinstance(reached.actual, Amount)
    ]
    return found[-1] if found else None


def _heading(past: Past, own: list[Indicator], path: tuple[str | int, ...], column: Column) -> Iterator[Step]:
    """Yield the change of the year of the base in the heading of its column: «Базовое значение (2024 год)»."""
    before = {one.base_year for one in own}
    after = {known[1].year if (known := _actual(past, one)) else past.span.start.year - 1 for one in own}
    text = column.heading
    at = text.find(str(min(before, default=0)))
    if column.key != "base" or len(before) != 1 or len(after) != 1 or at < 0:
        return
    change = Change(at, at + 4, str(after.pop()))
    yield Put(path, text[:at] + change.text + text[at + 4 :], (change,))
