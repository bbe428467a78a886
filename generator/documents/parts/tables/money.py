"""Financing: amounts by source and year with their totals, as a table and in words."""

from collections.abc import Iterable, Iterator, Sequence

from generator.context.leaves import Context, Leaf, inline
from generator.context.rich import Block, Kind, Run
from generator.documents.parts.tables.cells import amount, exact
from generator.documents.parts.tables.generic import row, table
from generator.language import amounts, dates
from generator.model.gap import Gap
from generator.model.program import Amount, Financing, Source
from generator.model.table import Column

Sum = Amount | Gap | None
"""A gap where an amount is missing; None where every amount is left out on purpose."""


def total(terms: Iterable[Sum]) -> Sum:
    """Return the sum: the first gap among the terms, or what the amounts given add up to."""
    found = tuple(terms)
    missing = next((term for term in found if isinstance(term, Gap)), None)
    given = tuple(term for term in found if isinstance(term, Amount))
    return missing or (amounts.total(given) if given else None)


def financing_table(content: Financing, years: Iterable[int]) -> Context:
    """Return the table: a row per source and their total, a column per year and the total of all."""
    columns = tuple(years)
    figures = (*map(dates.year, columns), "Всего")
    heads = (
        Column("", "Источник финансирования", 28),
        *(Column("", _with_unit(one, content), is_figures=True) for one in figures),
    )
    rows = [_row(source.name, [source.amounts.get(year) for year in columns]) for source in content.sources]
    return table(heads, [*rows, _row("Итого", [_of_year(content, year) for year in columns])])


def in_words(content: Financing, years: Iterable[int]) -> Iterator[Block]:
    """Yield «Всего – 390,5 тыс. рублей, в том числе:», then a dash item per year, then one per source.

    One year or one source is not listed; nothing is said where no money is named.
    """
    span = tuple(years)
    yearly = [(dates.year(year), term) for year in span if (term := _of_year(content, year))]
    sourced = [(source.name, term) for source in content.sources if (term := _of_source(source, span))]
    several = len(yearly) > 1
    if whole := total(term for _, term in yearly):
        yield _phrase("Всего", whole, content, ", в том числе:" if several else "")
        yield from _items(yearly if several else (), content)
        if len(sourced) > 1:
            yield Block((Run("По источникам:"),))
            yield from _items(sourced, content)


def _items(sums: Sequence[tuple[str, Amount | Gap]], content: Financing) -> Iterator[Block]:
    for place, (name, term) in enumerate(sums, 1):
        end = ";" if place < len(sums) else "" if content.unit.endswith(".") else "."
        yield _phrase(name, term, content, end, kind=Kind.ITEM)


def _with_unit(heading: str, content: Financing) -> str:
    return f"{heading}, {content.unit}" if content.unit else heading


def _of_year(content: Financing, year: int) -> Sum:
    return total(source.amounts.get(year) for source in content.sources)


def _of_source(source: Source, years: Iterable[int]) -> Sum:
    return total(source.amounts.get(year) for year in years)


def _row(name: str, terms: list[Sum]) -> Context:
    return row([exact(name), *_figures(terms)])


def _figures(terms: list[Sum]) -> Iterator[Leaf]:
    yield from map(amount, terms)
    yield amount(total(terms))


def _phrase(name: str, term: Amount | Gap, content: Financing, end: str, *, kind: Kind = Kind.TEXT) -> Block:
    figure = inline(term.text if isinstance(term, Amount) else term)
    return Block((Run(f"{name} – "), figure, Run((f" {content.unit}" if content.unit else "") + end)), kind)
