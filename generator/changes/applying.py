"""Changes of a spec carried out: those between two states make the one of the other."""

from collections.abc import Mapping, Sequence
from typing import TypeGuard

from generator.changes.trees import Added, Change, Moved, Path, Put, Removed, Tree, named


def applied(tree: Tree, wanted: Sequence[Change]) -> Tree:
    """Return the tree with the changes carried out: those between two trees make the one of the other.

    Items that go to another list are taken out first, where they were; all else is done from the root to the leaves,
    because paths name the places that things have afterwards.
    """
    made = _copied(tree)
    held = {one.name: _take(made, one.origin, one.name) for one in wanted if _goes_elsewhere(one)}
    for depth in sorted({len(one.path) for one in wanted if not isinstance(one, Put)}):
        made = _arranged(made, [one for one in wanted if len(one.path) == depth], held)
    for one in sorted((one for one in wanted if isinstance(one, Put)), key=lambda one: len(one.path)):
        made = _put(made, one)
    return made


def _goes_elsewhere(one: Change) -> TypeGuard[Moved]:
    return isinstance(one, Moved) and one.origin != one.path


def _arranged(tree: Tree, wanted: Sequence[Change], held: Mapping[str, Tree]) -> Tree:
    """Return the tree with the lists of one depth arranged anew; `held` are the items that come from elsewhere."""
    within = dict(held)
    for one in wanted:
        if isinstance(one, Removed) or (isinstance(one, Moved) and not _goes_elsewhere(one)):
            within[one.name] = _take(tree, one.path, one.name)
    for one in wanted:
        if isinstance(one, Added):
            _insert(tree, one, _copied(one.value))
        elif isinstance(one, Moved):
            _insert(tree, one, within[one.name])
    return tree


def _copied(tree: Tree) -> Tree:
    if isinstance(tree, dict):
        return {key: _copied(value) for key, value in tree.items()}
    return [_copied(value) for value in tree] if isinstance(tree, list) else tree


def _at(tree: Tree, path: Path) -> Tree:
    for step in path:
        tree = _item(tree, step[1:]) if step.startswith("@") else tree[step]
    return tree


def _item(listed: Sequence[Tree], name: str) -> Tree:
    return next(one for one in listed if named(one) == name)


def _take(tree: Tree, path: Path, name: str) -> Tree:
    """Take an item out of its list and return it."""
    listed = _at(tree, path)
    return listed.pop(next(place for place, one in enumerate(listed) if named(one) == name))


def _insert(tree: Tree, one: Added | Moved, value: Tree) -> None:
    listed = _at(tree, one.path)
    places: Mapping[str, int] = {named(item): place for place, item in enumerate(listed)}
    listed.insert(places[one.behind] + 1 if one.behind else 0, value)


def _put(tree: Tree, one: Put) -> Tree:
    if not one.path:
        return _copied(one.after)
    parent = _at(tree, one.path[:-1])
    if one.after is None:
        parent.pop(one.path[-1], None)
    else:
        parent[one.path[-1]] = _copied(one.after)
    return tree
