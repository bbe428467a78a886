"""Data of the order, the approval block and the title page → values."""

from generator.errors import Path
from generator.model.gap import Gap
from generator.model.program import Approval, Order, Point, Signatory, TitlePage
from generator.spec.building.scope import Scope
from generator.spec.building.values import Raw, items, text, yes
from generator.spec.scalars import iso_date


def order(scope: Scope, data: Raw) -> Order:
    """Return the order."""
    path: Path = ("order",)
    return Order(
        kind=text(data, "kind") or "order",
        title=text(data, "title"),
        date=scope.date(data, "date", path),
        number=scope.printed(data, "number", path),
        preamble=text(data, "preamble"),
        points=_points(scope, data, path),
        signatory=_signatory(scope, data, "signatory", path),
        place=text(data, "place"),
        spaced=text(data, "verb") == "spaced",
        together=yes(data, "together"),
    )


def approval(scope: Scope, data: Raw) -> Approval:
    """Return the approval block; only a person owes a name and a date here."""
    path: Path = ("approval",)
    form, number = text(data, "form") or "none", text(data, "number")
    if form == "person":
        return Approval(form, _approver(scope, data, path), scope.date(data, "date", path), number)
    return Approval(form, date=iso_date(text(data, "date")), number=number)


def title_page(data: Raw) -> TitlePage:
    """Return the title page."""
    return TitlePage(text(data, "place"), text(data, "year"))


def _approver(scope: Scope, data: Raw, path: Path) -> Signatory | Gap:
    if text(data, "name"):
        return Signatory(post=scope.post(text(data, "post"), (*path, "post")), name=text(data, "name"))
    return _signatory(scope, data, "person", path)


def _signatory(scope: Scope, data: Raw, key: str, path: Path) -> Signatory | Gap:
    return scope.signatory(data.get(key), (*path, key)) or scope.ledger.gap(key, (*path, key))


def _points(scope: Scope, data: Raw, path: Path) -> tuple[Point, ...]:
    return tuple(_point(scope, item, (*path, "points", place)) for place, item in items(data, "points"))


def _point(scope: Scope, data: Raw, path: Path) -> Point:
    name = scope.ledger.id(data, path)
    return Point(name, text(data, "text"), _points(scope, data, path), path)
