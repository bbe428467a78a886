"""The changes between two editions, element by element, with what was printed before and is printed now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from generator.changes.trees import Added, Change, Moved, Path, Put, Removed, Tree, changes
from generator.context.rich import line
from generator.documents.parts.amending.elements import Edition, Element
from generator.documents.parts.tables.cells import cell, said
from generator.model.family import Family
from generator.model.table import Row

_TEXTUAL = ("title", "term", "responsible", "result")
_SILENT = frozenset({"id", "template", "merge", "measure", "documents"})
"""Keys whose change changes nothing on paper."""


class Action(Enum):
    """What happened to an element."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"


@dataclass(frozen=True)
class Difference:
    """What happened to an element; of a change `field` is its key, `before` and `after` what was and is printed.

    `section` is how the section around it is called; `change` is the change of the spec.
    """

    action: Action
    element: Element
    field: str = ""
    before: str = ""
    after: str = ""
    section: str = ""
    is_directory: bool = False
    change: Change | None = None


def differences(old: Edition, new: Edition) -> tuple[Difference, ...]:
    """Return what differs between two editions: the program, then the entries of the directory that it names."""
    own = (_of_program(one, old, new) for one in changes(old.program, new.program))
    entries = changes(_used(old), _used(new))
    around = (_of_directory(one, old, new) for one in entries)
    return tuple(found for found in (*own, *around) if found)


def _of_program(one: Change, old: Edition, new: Edition) -> Difference | None:
    if isinstance(one, Put):
        return _changed(one, old, new)
    place = (*one.path, f"@{one.name}")
    edition = old if isinstance(one, Removed) else new
    element = edition.element(place)
    action = {Added: Action.ADDED, Removed: Action.REMOVED, Moved: Action.MOVED}[type(one)]
    before = old.numbers.get(one.name, "") if isinstance(one, Moved) else ""
    return Difference(action, element, "", before, element.number, edition.section(element.section), change=one)


def _changed(one: Put, old: Edition, new: Edition) -> Difference | None:
    element = new.element(one.path)
    field = _field(one.path)
    if field in _SILENT:
        return None
    before, after = _printed(old, element, field, one.before), _printed(new, element, field, one.after)
    return Difference(Action.CHANGED, element, field, before, after, new.section(element.section), change=one)


def _field(path: Path) -> str:
    """Return the keys behind the last element on a path: «term», «targets.2026»."""
    last = max((place for place, step in enumerate(path) if step.startswith("@")), default=-1)
    return ".".join(path[last + 1 :])


def _printed(edition: Edition, element: Element, field: str, value: Tree) -> str:
    """Return a value as it is printed: of a row by the row itself, else the texts in it."""
    row = _row(edition.family, element.id)
    key = field.partition(".")[0]
    if row is not None and key in _TEXTUAL:
        leaf = cell(said(row, key), edition.family.directory)
        return line("\n".join("".join(run["text"] for run in block["runs"]) for block in leaf["blocks"]))
    return text(value)


def _row(family: Family, name: str) -> Row | None:
    return next((row for row in family.program.rows() if row.id == name), None) if name else None


def text(value: Tree) -> str:
    """Return the texts of a value in one line."""
    if isinstance(value, dict):
        return "; ".join(f"{key}: {text(inner)}" for key, inner in value.items() if key != "id")
    if isinstance(value, list):
        return ", ".join(map(text, value))
    return line(value) if value else ""


def _used(edition: Edition) -> Tree:
    """Return the entries of the directory whose ids stand in the program, those of the issuer among them."""
    named = set(_texts(edition.program))
    entries = edition.directory if isinstance(edition.directory, dict) else {}
    used: dict[str, Mapping[str, Tree]] = {}
    for key, found in entries.items():
        if isinstance(found, dict):
            used[key] = {name: value for name, value in found.items() if name in named}
    return used


def _texts(tree: Tree) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    for inner in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from _texts(inner)


def _of_directory(one: Change, old: Edition, new: Edition) -> Difference | None:
    """Return the change of an entry that both editions name; one that comes or goes does so with the program."""
    if not isinstance(one, Put) or len(one.path) < 3 or "forms" in one.path or "short_forms" in one.path:
        return None
    element = new.element(one.path, directory=True)
    return Difference(
        Action.CHANGED, element, one.path[-1], text(one.before), text(one.after), is_directory=True, change=one
    )
