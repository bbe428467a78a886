"""Data of a program → the program."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from generator.errors import Path
from generator.model.period import Span, YearKind, span
from generator.model.program import Objective, Program
from generator.spec.building import order as build_order
from generator.spec.building.scope import Scope
from generator.spec.building.sections import sections
from generator.spec.building.values import Raw, inner, items, text, yes

_NO_SPAN = Span("", date.min, date.min)
"""Stands in for a span that is wrong, while the rest of the program is looked through."""


def program(slug: str, scope: Scope, data: Raw) -> Program:
    """Return the program. Gaps are numbered in the order of the keys of `data`."""
    objectives = tuple(_objective(scope, item, ("objectives", place)) for place, item in items(data, "objectives"))
    known = frozenset(objective.id for objective in objectives)
    scope = replace(scope, span=span(text(data, "period")), objectives=known)
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
        goal=text(data, "goal"),
        objectives=objectives,
        results=text(data, "results"),
        templates={name: text(record, "template") for name, record in inner(data, "documents").items()},
        gaps=tuple(scope.ledger.gaps),
        **parts,
    )


def _objective(scope: Scope, data: Raw, path: Path) -> Objective:
    return Objective(scope.ledger.id(data, path), text(data, "text"))


def _place_of_issuer(scope: Scope, data: Raw) -> str:
    parties = scope.directory.parties if scope.directory else {}
    issuer = parties.get(text(data, "issuer"))
    return issuer.place if issuer else ""


_PARTS: Mapping[str, Callable[[Scope, Raw], object]] = {
    "title_page": lambda _, data: build_order.title_page(inner(data, "title_page")),
    "approval": lambda scope, data: build_order.approval(scope, inner(data, "approval"), has_order="order" in data),
    "order": lambda scope, data: build_order.order(scope, inner(data, "order")),
    "sections": sections,
}
