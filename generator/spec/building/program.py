"""Data of a program → the program."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from generator.errors import Path, msg
from generator.model.order import Point
from generator.model.period import Span, YearKind, span
from generator.model.points import Control
from generator.model.program import Objective, Program
from generator.spec.building import approval as build_approval
from generator.spec.building import order as build_order
from generator.spec.building.scope import Scope
from generator.spec.building.sections import sections
from generator.spec.building.values import Raw, inner, items, text, yes

_KEPT = (Point("", "", fact=Control(), path=("amendment", "points", 0)),)
"""What an amending act says besides its changes where it has no points: who signs keeps the control."""

_NO_SPAN = Span("", date.min, date.min)
"""Stands in for a span that is wrong, while the rest of the program is looked through."""


def program(slug: str, scope: Scope, data: Raw) -> Program:
    """Return the program. Gaps are numbered in the order of the keys of `data`."""
    objectives = tuple(_objective(scope, item, ("objectives", place)) for place, item in items(data, "objectives"))
    known = frozenset(objective.id for objective in objectives)
    scope = replace(scope, span=span(text(data, "period")), issuer=text(data, "issuer"), objectives=known)
    _pointed_at(scope, data)
    parts: dict[str, Any] = {key: _PARTS[key](scope, data) for key in data if key in _PARTS}
    return Program(
        slug=slug,
        title=text(data, "title"),
        span=scope.span or _NO_SPAN,
        year_kind=YearKind(text(data, "year_kind") or "calendar"),
        issuer=scope.party(text(data, "issuer"), ("issuer",)),
        kind=text(data, "kind") or "program",
        short=text(data, "short"),
        place=text(data, "place") or _place_of_issuer(scope, data),
        title_above=yes(data, "title_above", otherwise="title_page" not in parts),
        contents=yes(data, "contents") if "contents" in data else None,
        goal=text(data, "goal"),
        objectives=objectives,
        results=text(data, "results"),
        templates={name: text(record, "template") for name, record in inner(data, "documents").items()},
        gaps=tuple(scope.ledger.gaps),
        **parts,
    )


def _objective(scope: Scope, data: Raw, path: Path) -> Objective:
    return Objective(scope.ledger.id(data, path), text(data, "text"))


def _pointed_at(scope: Scope, data: Raw) -> None:
    _templates(scope, data)
    _unplaced(scope, data)


def _templates(scope: Scope, data: Raw) -> None:
    """Point at the template of a document that the program has not; reports come with the executions, year by year."""
    for name in inner(data, "documents"):
        if name in _MADE and not _MADE[name](data):
            message = msg(
                "The program has nothing to make the document “{name}” of; the template is not used.", name=name
            )
            hint = msg("Delete it, or write what the document is made of.")
            scope.ledger.warning("not-printed", message, ("documents", name), hint)


def _unplaced(scope: Scope, data: Raw) -> None:
    """Point at every text of an import that waits for its place."""
    for place, item in items(data, "unplaced"):
        message = msg("An import found no place for this text ({where}); it is not printed.", where=text(item, "where"))
        hint = msg("Put it where it belongs, or delete it.")
        scope.ledger.warning("unplaced", message, ("unplaced", place, "text"), hint)


def _order(data: Raw, key: str) -> bool:
    return bool(inner(data, "order").get(key))


def _has(data: Raw, *kinds: str) -> bool:
    return any(text(item, "kind") in kinds for _, item in items(data, "sections") if isinstance(item, dict))


def _place_of_issuer(scope: Scope, data: Raw) -> str:
    parties = scope.directory.parties if scope.directory else {}
    issuer = parties.get(text(data, "issuer"))
    return issuer.place if issuer else ""


_PARTS: Mapping[str, Callable[[Scope, Raw], object]] = {
    "title_page": lambda _, data: build_approval.title_page(inner(data, "title_page")),
    "approval": lambda scope, data: build_approval.approval(scope, inner(data, "approval"), has_order="order" in data),
    "order": lambda scope, data: build_order.order(scope, inner(data, "order")),
    "amendment": lambda scope, data: build_order.order(scope, inner(data, "amendment"), _KEPT, ("amendment",)),
    "sections": sections,
}

_MADE: Mapping[str, Callable[[Raw], bool]] = {
    "order": lambda data: "order" in data,
    "program": lambda data: bool(data.get("sections")) and not yes(inner(data, "order"), "together"),
    "roadmap": lambda data: _has(data, "roadmap", "plan"),
    "cyclogram": lambda data: _has(data, "cyclogram"),
    "cyclogram-grid": lambda data: _has(data, "cyclogram", "roadmap", "plan"),
    "approval-sheet": lambda data: _order(data, "visas"),
    "acquaintance-sheet": lambda data: _order(data, "acquainted"),
    "distribution-list": lambda data: _order(data, "distribution"),
}
"""Whether the data of a program give each document that is made of the program alone."""
