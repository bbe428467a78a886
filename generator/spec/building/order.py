"""Data of the order, the approval block and the title page → values."""

from generator.errors import Path, msg
from generator.model.gap import Gap
from generator.model.order import Approval, Order, Point, Signatory, TitlePage
from generator.spec.building.scope import Scope
from generator.spec.building.values import Raw, items, text, yes
from generator.spec.scalars import iso_date

_OF_AN_ACT = ("act", "plain")


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


def approval(scope: Scope, data: Raw, *, has_order: bool) -> Approval:
    """Return the approval block; only a person owes a name and a date here, an act has them in the order."""
    path: Path = ("approval",)
    form, number = text(data, "form") or "none", text(data, "number")
    if form in _OF_AN_ACT and not has_order:
        message = msg("The block names an act, and the program has no order: neither date nor number is printed.")
        hint = msg("Add “order” with them (“?” for what is not known yet), or choose the form person.")
        scope.ledger.warning("approval-without-order", message, (*path, "form"), hint)
    for key in _not_printed(form, data):
        message = msg("An approval block of the form {form} does not print “{key}” here.", form=form, key=key)
        scope.ledger.warning("not-printed", message, (*path, key), msg("Delete it, or choose another form."))
    if form == "person":
        return Approval(form, _approver(scope, data, path), scope.date(data, "date", path), number)
    return Approval(form, date=iso_date(text(data, "date")), number=number)


def _not_printed(form: str, data: Raw) -> tuple[str, ...]:
    """Return the keys of an approval block that its form has no use for."""
    if form != "person":
        unused: tuple[str, ...] = ("person", "post", "name", "date", *(() if form in _OF_AN_ACT else ("number",)))
    else:
        unused = ("person", "number") if text(data, "name") else ("post", "number")
    return tuple(key for key in unused if text(data, key))


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
