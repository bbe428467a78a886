"""Data of indicators and of financing → values with a number for every year of the program, or its gap."""

from typing import Any

from generator.errors import Path, msg
from generator.model.gap import NOTHING_HERE, Gap
from generator.model.program import Amount, Financing, Indicator, Source
from generator.model.table import Merge, Responsible
from generator.spec.building.scope import Scope
from generator.spec.building.values import Raw, amount, inner, items, plain, text
from generator.spec.scalars import MISSING, year


def indicators(scope: Scope, section: Raw, path: Path) -> tuple[Indicator, ...]:
    """Return the indicators of a section."""
    return tuple(_indicator(scope, item, (*path, "indicators", place)) for place, item in items(section, "indicators"))


def financing(scope: Scope, section: Raw, path: Path) -> Financing:
    """Return the money of a section."""
    sources = (_source(scope, item, (*path, "sources", place)) for place, item in items(section, "sources"))
    return Financing(text(section, "unit"), tuple(sources))


def _indicator(scope: Scope, data: Raw, path: Path) -> Indicator:
    base = text(data, "base")
    return Indicator(
        id=scope.ledger.id(data, path),
        name=text(data, "name"),
        unit=text(data, "unit"),
        base=scope.ledger.gap("base", (*path, "base")) if base in {"", MISSING} else amount(base),
        base_year=year(text(data, "base_year")) or 0,
        targets=_yearly(scope, data, "targets", path),
        better=text(data, "better") or "up",
        source=text(data, "source"),
        responsible=_responsible(scope, data.get("responsible"), (*path, "responsible")),
        merge=Merge(text(data, "merge") or Merge.LIST),
        path=path,
    )


def _responsible(scope: Scope, given: Any, path: Path) -> tuple[Responsible, ...]:
    named = given if isinstance(given, list) else [given]
    found = scope.responsible([plain(one) for one in named], path)
    assert isinstance(found, tuple)
    return found


def _source(scope: Scope, data: Raw, path: Path) -> Source:
    name = scope.ledger.id(data, path)
    return Source(name, text(data, "name"), _yearly(scope, data, "amounts", path), path)


def _yearly(scope: Scope, data: Raw, key: str, path: Path) -> dict[int, Amount | Gap]:
    """Return the numbers of the years of the program; a year left out on purpose is not among them."""
    if scope.span is None:
        return {}
    given = {year(name): plain(value) for name, value in inner(data, key).items()}
    for name in inner(data, key):
        if year(name) not in scope.span.years:
            message = msg("The year {year} lies outside the program ({period}).", year=name, period=scope.span.name)
            hint = msg("Correct the year, or the period of the program.")
            scope.ledger.problem("year-outside", message, (*path, key, name), hint, at_key=True)
    found: dict[int, Amount | Gap] = {}
    for number in scope.span.years:
        value = given.get(number, "")
        if value in {"", MISSING}:
            found[number] = scope.ledger.gap(key, (*path, key, str(number)))
        elif value != NOTHING_HERE:
            found[number] = amount(value)
    return found
