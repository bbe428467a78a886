"""Which texts of a file documents print: a walk through its values and its schema side by side."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.errors import Path
from generator.spec.schema import RECORDS
from generator.spec.schemas.rules import Rules
from generator.spec.source import Source
from generator.spec.text.nodes import Data, Node

_PRINTED = frozenset({"text", "rich"})
WITH_FIGURES = _PRINTED | {"number"}
DAYS = frozenset({"date"})
_KEPT = frozenset({"answer", "term"})
"""Records whose texts stay as they are: what others wrote, and the parts of a term, which are no words."""

_FILES = {"program.yaml": "program", "directory.yaml": "directory", "settings.yaml": ""}


@dataclass(frozen=True)
class Text:
    """A printed text, where it stands, and the record and key that it belongs to.

    `in_brackets`: so is the list or mapping around it; `is_open`: `?` may stand for a value there. `kind` is `rich`
    for formatted text, `text`, `number` or `date`.
    """

    path: Path
    text: str
    node: Node
    in_brackets: bool
    record: str
    key: str
    is_open: bool
    kind: str = "text"


def texts(source: Source, kinds: frozenset[str] = _PRINTED) -> Iterator[Text]:
    """Yield the printed texts of a file in order; the name of the file tells what it holds (settings print nothing).

    `kinds` are the kinds of values that count: with `WITH_FIGURES` numbers do, too, with `DAYS` only dates.
    """
    which = _FILES.get(source.file.replace("\\", "/").rpartition("/")[2], "execution")
    if which and isinstance(source.data, dict):
        found = _record(which, (source.data, source.root, (), False))
        yield from (one for one in found if one.kind in kinds)


_Spot = tuple[Data, Node, Path, bool]
"""A value, its node, its path, and whether it stands between brackets."""

_Key = tuple[str, str]
"""A record and one of its keys."""


def _record(name: str, spot: _Spot) -> Iterator[Text]:
    keys = RECORDS[name]
    for key, inner in _inside(spot):
        if key in keys:
            yield from _value(keys[str(key)], inner, (name, str(key)))


def _value(rules: Rules, spot: _Spot, key: _Key) -> Iterator[Text]:
    data, node, path, in_brackets = spot
    if isinstance(data, str) and (kind := _kind(rules)):
        yield Text(path, data, node, in_brackets, *key, is_open=bool(rules.get("open")), kind=kind)
    elif isinstance(data, list) and "each" in rules:
        for _, inner in _inside(spot):
            yield from _value(rules["each"], inner, key)
    elif isinstance(data, dict):
        yield from _mapping(rules, spot, key)


def _mapping(rules: Rules, spot: _Spot, key: _Key) -> Iterator[Text]:
    """Yield the printed texts of a mapping: a record, one of several, or entries of one kind."""
    if "entries" in rules:
        for _, inner in _inside(spot):
            yield from _value(rules["entries"]["values"], inner, key)
    elif (name := _named(rules, spot[0])) and name not in _KEPT:
        yield from _record(name, spot)


def _inside(spot: _Spot) -> Iterator[tuple[str | int, _Spot]]:
    data, node, path, in_brackets = spot
    items: Iterable[tuple[str | int, Data]] = enumerate(data) if isinstance(data, list) else ()
    for key, inner in data.items() if isinstance(data, dict) else items:
        yield key, (inner, node.children[key], (*path, key), in_brackets or node.inside >= 0)


def _kind(rules: Rules) -> str:
    """Return the kind of a printed value, empty for one that is not printed as it stands."""
    kinds = {rules["type"]} if isinstance(rules["type"], str) else set(rules["type"])
    found = (kind for kind in ("rich", "text", "number", "date") if kind in kinds)
    return "" if "allowed" in rules else next(found, "")


def _named(rules: Rules, data: Data) -> str:
    """Return the name of the record that a mapping is, empty if it cannot be told."""
    if "choice" not in rules:
        return str(rules.get("record", ""))
    chosen = data.get(rules["choice"]["by"]) if isinstance(data, dict) else None
    return str(rules["choice"]["records"].get(chosen, "")) if isinstance(chosen, str) else ""
