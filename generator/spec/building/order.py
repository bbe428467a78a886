"""Data of the order → the order with the papers around it."""

from typing import Any

from generator.errors import Path, msg
from generator.language.acts import ACTS
from generator.model.gap import NOTHING_HERE, Gap, Printed
from generator.model.order import Order, Point
from generator.spec.building import people
from generator.spec.building.points import grounds, points
from generator.spec.building.scope import Scope
from generator.spec.building.values import Raw, items, plain, text, yes
from generator.spec.scalars import yes_no

_LONGEST_CODE = 200
"""Bytes that a QR code of 22 mm holds so that a telephone still reads it from paper."""


def order(scope: Scope, data: Raw, otherwise: tuple[Point, ...] = (), path: Path = ("order",)) -> Order:
    """Return the order; its gaps stand in the order date, number, points, who signs.

    `otherwise` are the points of one that has none; `path` is its key. An act that amends another one may leave it to
    that one who signs.
    """
    kind = text(data, "kind") or "order"
    date, number = scope.date(data, "date", path), scope.printed(data, "number", path)
    _verb(scope, data, kind, path)
    return Order(
        kind=kind,
        title=_title(scope, data, path, owed=path == ("order",) and (not otherwise or "points" in data)),
        date=date,
        number=number,
        preamble=text(data, "preamble"),
        grounds=grounds(scope, data, path),
        points=points(scope, data, path) or otherwise,
        signatories=people.signatories(scope, data, "signatory", path) if _signs(data, path) else (),
        place=text(data, "place"),
        verb=text(data, "verb") or "line",
        together=yes(data, "together"),
        joint=_joint(scope, data, path),
        code=_code(scope, text(data, "code"), (kind, date, number), path),
        **_papers(scope, data, path, scope.span.year_of(date) if scope.span else 0),
    )


def _signs(data: Raw, path: Path) -> bool:
    return path == ("order",) or "signatory" in data


def _papers(scope: Scope, data: Raw, path: Path, year: int) -> dict[str, Any]:
    return {
        "amended_by": _amended_by(scope, data, path),
        "executor": people.executor(scope, data.get("executor"), (*path, "executor")),
        "visas": people.visas(scope, data, path),
        "acquainted": people.acquainted(scope, data, path, year),
        "distribution": people.distribution(scope, data, path),
    }


def _title(scope: Scope, data: Raw, path: Path, *, owed: bool) -> str:
    if owed and not text(data, "title") and not _approves(data):
        message = msg(
            "The key “{key}” is missing, and no point approves anything from which it could be made.", key="title"
        )
        hint = msg("Add “title: О …”, or a point with “approve: yes”.")
        scope.ledger.problem("missing-key", message, (*path, "title"), hint)
    return text(data, "title")


def _approves(data: Raw) -> bool:
    return any("approve" in item or _approves(item) for _, item in items(data, "points") if isinstance(item, dict))


def _verb(scope: Scope, data: Raw, kind: str, path: Path) -> None:
    if text(data, "verb") and not ACTS[kind].verb:
        message = msg(
            "An act of the kind {kind} has no verb before its points; “{key}” is not used.", kind=kind, key="verb"
        )
        scope.ledger.warning("not-printed", message, (*path, "verb"), msg("Delete it, or choose another kind."))


def _joint(scope: Scope, data: Raw, path: Path) -> tuple[str, ...]:
    found: list[str] = []
    for place, item in items(data, "joint"):
        name, where = plain(item), (*path, "joint", place)
        if name in found or name == scope.issuer:
            message = msg("“{id}” is named twice among those who issue the act.", id=name)
            scope.ledger.problem("duplicate-value", message, where, msg("Delete one of them."))
        elif name:
            found.append(scope.party(name, where))
    return tuple(found)


def _amended_by(scope: Scope, data: Raw, path: Path) -> tuple[str, ...]:
    given = (((*path, "amended_by", place), plain(item)) for place, item in items(data, "amended_by"))
    return tuple(scope.act(name, where) for where, name in given if name)


def _code(scope: Scope, said: str, act: tuple[str, Printed, Printed], path: Path) -> str:
    """Return the text of the QR code: for `yes` kind, date and number, and nothing until both are known."""
    is_asked = yes_no(said)
    if is_asked is None:
        if len(said.encode()) > _LONGEST_CODE:
            message = msg("The text of the QR code has more than {count} bytes.", count=_LONGEST_CODE)
            hint = msg("Give a short address or text: a code this small could not be read from paper.")
            scope.ledger.problem("code-too-long", message, (*path, "code"), hint)
            return ""
        return said
    kind, date, number = act
    known = not any(isinstance(value, Gap) or value == NOTHING_HERE for value in (date, number))
    return f"{ACTS[kind].name.capitalize()};{date};{number}" if is_asked and known else ""
