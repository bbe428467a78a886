"""Data of the approval block, its consents and the title page → values."""

from generator.errors import Path, msg
from generator.model.gap import Gap
from generator.model.order import OF_AN_ACT, Approval, Consent, Signatory, TitlePage
from generator.spec.building import people
from generator.spec.building.scope import Scope
from generator.spec.building.values import Raw, items, text
from generator.spec.scalars import iso_date

_WHO = ("person", "post", "name")


def approval(scope: Scope, data: Raw, *, has_order: bool) -> Approval:
    """Return the approval block; only a person owes a name and a date here, an act has them in the order.

    Nothing is owed where the author gives the lines of the block.
    """
    path: Path = ("approval",)
    form, number = text(data, "form") or "none", text(data, "number")
    reason, consents = text(data, "reason"), _consents(scope, data, path)
    if written := text(data, "text"):
        return Approval(form, number=number, reason=reason, consents=consents, text=written)
    if form in OF_AN_ACT and not has_order:
        message = msg("The block names an act, and the program has no order: neither date nor number is printed.")
        hint = msg("Add “order” with them (“?” for what is not known yet), or choose the form person.")
        scope.ledger.warning("approval-without-order", message, (*path, "form"), hint)
    for key in _not_printed(form, data):
        message = msg("An approval block of the form {form} does not print “{key}” here.", form=form, key=key)
        scope.ledger.warning("not-printed", message, (*path, key), msg("Delete it, or choose another form."))
    signatory = _approver(scope, data, path) if form == "person" else None
    date = scope.date(data, "date", path) if form == "person" else iso_date(text(data, "date"))
    return Approval(form, signatory, date, number, reason, consents)


def title_page(data: Raw) -> TitlePage:
    """Return the title page."""
    return TitlePage(text(data, "place"), text(data, "year"))


def _not_printed(form: str, data: Raw) -> tuple[str, ...]:
    """Return the keys of an approval block that its form has no use for."""
    if form != "person":
        unused: tuple[str, ...] = (*_WHO, "date", *(() if form in OF_AN_ACT else ("number",)))
    else:
        unused = ("person", "number") if text(data, "name") else ("post", "number")
    return tuple(key for key in unused if text(data, key))


def _approver(scope: Scope, data: Raw, path: Path) -> Signatory | Gap:
    if text(data, "name"):
        return people.given(scope, {key: data.get(key) for key in ("post", "name")}, path)
    return people.signatory(scope, data.get("person"), (*path, "person")) or scope.ledger.gap(
        "person", (*path, "person")
    )


def _consents(scope: Scope, data: Raw, path: Path) -> tuple[Consent, ...]:
    return tuple(_consent(scope, item, (*path, "consents", place)) for place, item in items(data, "consents"))


def _consent(scope: Scope, data: Raw, path: Path) -> Consent:
    """Return a consent: the paper of a body, which nobody signs here, or the person who signs (5.20)."""
    paper = text(data, "paper")
    date = scope.date(data, "date", path) if text(data, "date") else ""
    for key in (*_WHO,) if paper else ("number",):
        if text(data, key):
            message = msg("A consent with “paper” prints no signature, one without it no number: “{key}”.", key=key)
            scope.ledger.warning("not-printed", message, (*path, key), msg("Delete one of them."))
    if paper:
        return Consent(
            paper=paper, date=date, number=scope.printed(data, "number", path) if text(data, "number") else ""
        )
    return Consent(people.given(scope, data, path), date=date)
