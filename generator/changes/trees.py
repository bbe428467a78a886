"""Two states of a spec as trees of texts → the changes that lead from one to the other.

Things with ids are known again wherever they stand; everything else is compared as a whole value.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.changes.order import rising

Tree = Any
"""Texts in lists and mappings; None is an empty item."""

Path = tuple[str, ...]
"""Keys, and ids of items of lists written as `@id`."""


@dataclass(frozen=True)
class Put:
    """The value at `path` becomes another one; None: it was not there, or is there no more."""

    path: Path
    before: Tree
    after: Tree


@dataclass(frozen=True)
class Added:
    """An item is new in the list at `path`, behind the item `behind` (empty: it comes first)."""

    path: Path
    name: str
    value: Tree
    behind: str = ""


@dataclass(frozen=True)
class Removed:
    """An item of the list at `path` is gone."""

    path: Path
    name: str
    value: Tree


@dataclass(frozen=True)
class Moved:
    """An item has another place: in the list `path` behind the item `behind`; `origin` is the list it comes from."""

    path: Path
    name: str
    value: Tree
    origin: Path
    behind: str = ""


Change = Put | Added | Removed | Moved


def named(item: Tree) -> str:
    """Return what an item of a list is known by: its id; of a field of the passport its key or heading."""
    if not isinstance(item, dict):
        return ""
    found = item.get("id") or item.get("key") or item.get("heading") or ""
    return found if isinstance(found, str) else ""


def changes(before: Tree, after: Tree) -> tuple[Change, ...]:
    """Return the changes that lead from one tree to the other, in the order of the new one; removed ones come first."""
    found = list(_compared((), before, after))
    return _with_moves(found)


def _compared(path: Path, before: Tree, after: Tree) -> Iterator[Change]:
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for key in {**before, **after}:
            yield from _compared((*path, key), before.get(key), after.get(key))
    elif _is_known(before) and _is_known(after):
        yield from _of_lists(path, before, after)
    else:
        yield Put(path, before, after)


def _is_known(value: Tree) -> bool:
    """Return whether each item of a list is known by a name of its own."""
    if not isinstance(value, list) or not value:
        return False
    names = [named(one) for one in value]
    return all(names) and len(set(names)) == len(names)


def _of_lists(path: Path, before: Sequence[Tree], after: Sequence[Tree]) -> Iterator[Change]:
    old, new = ({named(one): one for one in listed} for listed in (before, after))
    stays = rising([list(old).index(name) for name in new if name in old])
    kept = {list(old)[place] for place in stays}
    yield from (Removed(path, name, value) for name, value in old.items() if name not in new)
    behind = ""
    for name, value in new.items():
        if name not in old:
            yield Added(path, name, value, behind)
        elif name not in kept:
            yield Moved(path, name, old[name], path, behind)
        behind = name
    for name in new:
        if name in old:
            yield from _compared((*path, f"@{name}"), old[name], new[name])


def _with_moves(found: list[Change]) -> tuple[Change, ...]:
    """Return the changes in which an item that went from one list to another was moved, and changed on the way."""
    gone = {one.name: one for one in found if isinstance(one, Removed)}
    came = {one.name: one for one in found if isinstance(one, Added)}
    both = {name for name in gone.keys() & came.keys() if gone[name].path[-1] == came[name].path[-1]}
    made: list[Change] = []
    inner: list[Change] = []
    for one in found:
        if isinstance(one, Removed) and one.name in both:
            continue
        if isinstance(one, Added) and one.name in both:
            made.append(Moved(one.path, one.name, gone[one.name].value, gone[one.name].path, one.behind))
            inner += _compared((*one.path, f"@{one.name}"), gone[one.name].value, one.value)
        else:
            made.append(one)
    return (*made, *inner)
