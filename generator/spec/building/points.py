"""Data of points and grounds → texts of their authors, or facts from which they are worded."""

from generator.errors import Path, msg
from generator.model.order import Point
from generator.model.points import Assign, Fact, Ground
from generator.spec.building.facts import BUILT, listed
from generator.spec.building.scope import Scope
from generator.spec.building.values import Raw, items, text
from generator.spec.schemas.order import FACTS

_DEEPEST = 4


def points(scope: Scope, data: Raw, path: Path, level: int = 1) -> tuple[Point, ...]:
    """Return the points under `points`, with theirs, down to the fourth level (1.1.1.1.)."""
    found = tuple(_point(scope, item, (*path, "points", place), level) for place, item in items(data, "points"))
    if found and level > _DEEPEST:
        message = msg("Points go down to the fourth level (1.1.1.1.); these lie deeper.")
        scope.ledger.problem("too-deep", message, (*path, "points"), msg("Move them one level up."), at_key=True)
    return found


def grounds(scope: Scope, data: Raw, path: Path) -> tuple[Ground, ...]:
    """Return the grounds of the preamble; the acts they name count as cited."""
    return tuple(_ground(scope, item, (*path, "grounds", place)) for place, item in items(data, "grounds"))


def _point(scope: Scope, data: Raw, path: Path, level: int) -> Point:
    name = scope.ledger.id(data, path)
    fact = _fact(scope, data, path)
    inner = points(scope, data, path, level + 1)
    if isinstance(fact, Assign) and not (inner or scope.ledger.has(path, "points") or _does(scope, path)):
        message = msg("The point does not say what is to be done.")
        hint = msg("Add “do: …”, beginning with an infinitive, or points of its own.")
        scope.ledger.problem("says-nothing", message, path, hint)
    return Point(name, text(data, "text"), inner, fact, path)


def _does(scope: Scope, path: Path) -> bool:
    """Return whether an assignment says what is to be done, rightly or not."""
    keys = (key for key in ("assign", "recommend") if scope.ledger.has(path, key))
    return any(scope.ledger.has((*path, key), "do") for key in keys)


def _fact(scope: Scope, data: Raw, path: Path) -> Fact | None:
    """Return the fact of a point; a point has one at most, and a text where it has none."""
    keys = [key for key in FACTS if scope.ledger.has(path, key)]
    if len(keys) > 1:
        message = msg("The point has several facts: {keys}.", keys=", ".join(keys))
        hint = msg("Keep one of them, and make points of their own from the others.")
        scope.ledger.problem("several-facts", message, (*path, keys[1]), hint, at_key=True)
    if not keys and not scope.ledger.has(path, "text"):
        message = msg("The point has neither a text nor a fact from which it could be worded.")
        hint = msg("Add “text: …” or one of: {keys}.", keys=", ".join(FACTS))
        scope.ledger.problem("says-nothing", message, path, hint)
    return next((BUILT[key](scope, data[key], (*path, key)) for key in keys if key in data), None)


def _ground(scope: Scope, data: Raw, path: Path) -> Ground:
    acts = tuple(scope.act(name, where) for name, where in listed(data.get("acts"), (*path, "acts")))
    said = text(data, "text")
    if not (acts or said or scope.ledger.has(path, "acts") or scope.ledger.has(path, "text")):
        message = msg("The ground names nothing.")
        hint = msg("Add “acts: …” with ids of acts, or “text: …”.")
        scope.ledger.problem("says-nothing", message, path, hint)
    return Ground(text(data, "link"), acts, said)
