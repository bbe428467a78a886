"""Data of the passport → its fields: derived from the program, written, or lists of acts or parties."""

from collections.abc import Collection
from typing import Any

from generator.errors import Path, msg
from generator.model.gap import Printed
from generator.model.program import PassportRow
from generator.spec.building.scope import Scope
from generator.spec.building.values import Raw, items, plain, text
from generator.spec.scalars import MISSING

_WAYS = ("key", "text", "acts", "parties")


def passport(scope: Scope, section: Raw, path: Path, given: Collection[str]) -> tuple[PassportRow, ...]:
    """Return the fields; `given` are the derivable ones that the program has something for."""
    return tuple(_row(scope, item, (*path, "rows", place), given) for place, item in items(section, "rows"))


def _row(scope: Scope, item: Any, path: Path, given: Collection[str]) -> PassportRow:
    data = item if isinstance(item, dict) else {"key": item}
    ways = [way for way in _WAYS if data.get(way)]
    if len(ways) > 1:
        message = msg("The field is given in more than one way: {ways}.", ways=", ".join(ways))
        scope.ledger.problem("passport-field", message, (*path, ways[1]), msg("Keep one of them."), at_key=True)
    if "key" not in ways and not text(data, "heading"):
        message = msg("The key “{key}” is missing.", key="heading")
        scope.ledger.problem("missing-key", message, path, msg("Add “heading: …”: the name of the field as printed."))
    return PassportRow(
        key=text(data, "key"),
        heading=text(data, "heading"),
        text=_text(scope, data, path, given),
        acts=tuple(scope.act(plain(act), (*path, "acts", place)) for place, act in items(data, "acts")),
        parties=tuple(
            scope.party_or_group(plain(party), (*path, "parties", place)) for place, party in items(data, "parties")
        ),
        path=path,
    )


def _text(scope: Scope, data: Raw, path: Path, given: Collection[str]) -> Printed:
    key, written = text(data, "key"), text(data, "text")
    derived = key in given or data.get("acts") or data.get("parties")
    if written == MISSING or not (derived or written):
        return scope.ledger.gap("text", (*path, "text"))
    return written
