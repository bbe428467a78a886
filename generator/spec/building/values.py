"""Values of checked data: texts, lists and mappings by key, and the data without what the schema refused."""

from collections.abc import Iterable, Iterator
from copy import copy
from decimal import Decimal
from typing import Any

from generator.errors import Path
from generator.model.program import Amount
from generator.spec.scalars import number, yes_no

Raw = dict[str, Any]


def text(data: Raw, key: str) -> str:
    """Return the text under `key` without line ends around it, empty if there is none."""
    return plain(data.get(key))


def plain(value: object) -> str:
    """Return a text without line ends around it: a text after “|” ends with one that its author does not mean."""
    return value.strip("\n") if isinstance(value, str) else ""


def items(data: Raw, key: str) -> Iterator[tuple[int, Any]]:
    """Yield the items of a list with their places; nothing for one left out by `accepted`."""
    for place, item in enumerate(data.get(key) or ()):
        if item is not None:
            yield place, item


def inner(data: Raw, key: str) -> Raw:
    """Return the mapping under `key`, empty if there is none."""
    found = data.get(key)
    return found if isinstance(found, dict) else {}


def yes(data: Raw, key: str, otherwise: bool = False) -> bool:
    """Return what a yes-or-no says."""
    said = yes_no(text(data, key))
    return otherwise if said is None else said


def amount(value: str) -> Amount:
    """Return a number with its text; `—`, where a value is left out on purpose, counts as 0."""
    found = number(value)
    return Amount(value, Decimal(0) if found is None else found)


def accepted(data: Raw, refused: Iterable[Path]) -> Raw:
    """Return `data` without the values at the paths `refused`: keys are missing, items of lists are None.

    Only what lies on those paths is copied: aliases share values, and the rest may be large.
    """
    copies: dict[Path, Any] = {}
    for path in refused:
        parent = _own(data, path[:-1], copies)
        if isinstance(parent, dict):
            parent.pop(path[-1], None)
        elif isinstance(parent, list):
            parent[int(path[-1])] = None
    root: Raw = copies.get((), data)
    return root


def _own(data: Raw, path: Path, copies: dict[Path, Any]) -> Any:
    """Return the copy of the container at `path`, made and put in place once; None if there is none any more."""
    if path not in copies:
        if not path:
            copies[path] = copy(data)
        else:
            parent = _own(data, path[:-1], copies)
            value = parent.get(path[-1]) if isinstance(parent, dict) else parent[int(path[-1])] if parent else None
            if not isinstance(value, (dict, list)):
                return None
            copies[path] = parent[path[-1]] = copy(value)
    return copies[path]
