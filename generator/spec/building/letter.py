"""Data of the papers that go with a report → the act that approves it, its covering letter."""

from dataclasses import replace

from generator.errors import Path
from generator.model.gap import Gap
from generator.model.letter import Letter, Request
from generator.model.order import Order, Point, Signatory
from generator.model.period import ReportingPeriod
from generator.model.points import Approve, Control
from generator.spec.building import order as build_order
from generator.spec.building import people
from generator.spec.building.scope import Scope
from generator.spec.building.values import Raw, inner, text
from generator.spec.scalars import iso_date

_POINTS = (
    Point("", "", fact=Approve(), path=("order", "points", 0)),
    Point("", "", fact=Control(), path=("order", "points", 1)),
)
"""What an act without points says: it approves the report, and who signs keeps the control."""


def report_order(scope: Scope, period: ReportingPeriod, data: Raw) -> Order | None:
    """Return the act that approves the report of `period`; None if there is none."""
    if "order" not in data:
        return None
    if "signatory" in data and "signatory" not in inner(data, "order"):
        data = {**data, "order": {**inner(data, "order"), "signatory": data["signatory"]}}
    return replace(build_order.order(scope, inner(data, "order"), _POINTS), report=period.name)


def letter(scope: Scope, data: Raw, signatory: Signatory | None) -> Letter | None:
    """Return the covering letter, which who signs the report signs too if nobody else is named; None for none."""
    if "letter" not in data:
        return None
    given, path = inner(data, "letter"), ("letter",)
    person = text(given, "person")
    return Letter(
        to=scope.party(text(given, "to"), (*path, "to")),
        date=scope.date(given, "date", path),
        number=scope.printed(given, "number", path),
        signatory=_signatory(scope, given, signatory, path),
        person=scope.person(person, (*path, "person")) if person else "",
        request=_request(inner(given, "request")),
        title=text(given, "title"),
        text=text(given, "text"),
        sheets=int(text(given, "sheets") or 0),
        executor=people.executor(scope, given.get("executor"), (*path, "executor")),
    )


def _signatory(scope: Scope, data: Raw, otherwise: Signatory | None, path: Path) -> Signatory | Gap:
    where = (*path, "signatory")
    named = people.signatory(scope, data.get("signatory"), where)
    known = named or (None if "signatory" in data else otherwise)
    return known or scope.ledger.gap("signatory", where)


def _request(data: Raw) -> Request | None:
    day = iso_date(text(data, "date"))
    return Request(day, text(data, "number")) if day else None
