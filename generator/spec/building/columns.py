"""Data of columns → columns: presets, lists of columns, headings of free tables."""

from collections.abc import Collection, Iterator
from typing import Any

from generator.errors import Path, msg
from generator.language.columns import PRESETS
from generator.model.table import Column
from generator.spec.building.ledger import Ledger
from generator.spec.building.values import Raw, items, plain, text
from generator.spec.nearest import misspelt
from generator.spec.scalars import number


def columns(
    ledger: Ledger, data: Raw, path: Path, *, own: Collection[str], used: Collection[str]
) -> tuple[Column, ...]:
    """Return the columns of `data`, none if the template's are meant.

    `own` are the keys the table computes, `used` the keys of `fields` that its rows give: another key is a column
    to be filled by hand, unless it is like one of `own`.
    """
    given = data.get("columns")
    if isinstance(given, str):
        return PRESETS.get(given, ())
    found = [(place, _column(item)) for place, item in items(data, "columns")]
    seen: set[str] = set()
    for place, column in found:
        where = (*path, "columns", place, "key")
        if column.key in seen:
            message = msg("The column “{key}” is given twice.", key=column.key)
            ledger.problem("duplicate-column", message, where, msg("Delete one of them."))
        seen.add(column.key)
        if column.key not in used and misspelt(column.key, own):
            ledger.refer(column.key, own, msg("There is no column “{key}”.", key=column.key), where)
    return tuple(column for _, column in found)


def headings(data: Raw) -> tuple[Column, ...]:
    """Return the columns of a table whose columns have headings only."""
    return tuple(_column(item) for item in data.get("columns") or ())


def field_keys(value: Any) -> Iterator[str]:
    """Yield the keys of `fields` of every row anywhere inside a value."""
    if isinstance(value, dict):
        yield from (value.get("fields") or {}) if isinstance(value.get("fields"), dict) else ()
        for inner in value.values():
            yield from field_keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from field_keys(inner)


def _column(item: Any) -> Column:
    if not isinstance(item, dict):
        return Column("", plain(item))
    return Column(text(item, "key"), text(item, "heading"), float(number(text(item, "width")) or 0))
