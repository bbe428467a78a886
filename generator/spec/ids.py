"""Ids that a program lacks, as edits of its text that keep every other character of it."""

import re
from base64 import b32encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import count

from generator.errors import Edit, Path, Place, Problem, Severity, msg
from generator.spec.source import Source
from generator.spec.text.nodes import Data, Node

PREFIXES: Mapping[str, str] = {
    "sections": "sec",
    "directions": "dir",
    "activities": "act",
    "parts": "part",
    "events": "ev",
    "groups": "grp",
    "resources": "res",
    "objectives": "obj",
    "indicators": "ind",
    "sources": "src",
    "points": "p",
}
"""What stands in these lists has ids; new ones begin so."""

_LETTERS = 5
_ID_KEY = re.compile(r"""(["']?)id\1(?:[ \t]*:)?""")
_CLOSED = re.compile(r"\s*}")


def ids(data: Data) -> Iterator[str]:
    """Yield every id anywhere in the data, of whatever kind."""
    if isinstance(data, dict):
        if isinstance(data.get("id"), str):
            yield str(data["id"])
        for value in data.values():
            yield from ids(value)
    elif isinstance(data, list):
        for value in data:
            yield from ids(value)


def places(data: Data, path: Path = ()) -> Iterator[tuple[str, Path]]:
    """Yield every id with the path of what has it."""
    if isinstance(data, dict):
        if isinstance(data.get("id"), str):
            yield str(data["id"]), path
        for key, value in data.items():
            yield from places(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from places(value, (*path, index))


def missing(source: Source) -> tuple[Problem, ...]:
    """Return a warning for everything that should have an id and has none, each with the edit that gives it one."""
    if _is_complete(source.data):
        return ()
    names = Names(source)
    done: set[int] = set()
    found: list[Problem] = []
    for key, path, node in _without(source.data, source.root, ()):
        at = _insertion(source, node)
        if at not in done:  # an alias leads to the same mapping again
            done.add(at)
            name = names.new(PREFIXES[key], path)
            found.append(_problem(source.place(path), name, _edit(source, node, at, name)))
    return tuple(found)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with the edits made; they do not overlap."""
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces += (text[done : edit.start], edit.text)
        done = edit.end
    return "".join((*pieces, text[done:]))


def _is_complete(data: Data) -> bool:
    """Return whether `_without` would find nothing; the places of a file are dear, and rarely wanted."""
    if not isinstance(data, dict):
        return True
    return all(_has_ids(value) if key in PREFIXES else _is_complete(value) for key, value in data.items())


def _has_ids(value: Data) -> bool:
    if not isinstance(value, list):
        return _is_complete(value)
    return all(not isinstance(item, dict) or item.get("id") and _is_complete(item) for item in value)


def _without(data: Data, node: Node, path: Path) -> Iterator[tuple[str, Path, Node]]:
    """Yield what has no id: the key of its list, its path and its node, in the order of the text."""
    if not isinstance(data, dict):
        return
    for key, value in data.items():
        inside = node.children[key]
        if key in PREFIXES and isinstance(value, list):
            for place, item in enumerate(value):
                where, spot = (*path, key, place), inside.children[place]
                if isinstance(item, dict):
                    if not item.get("id"):
                        yield key, where, spot
                    yield from _without(item, spot, where)
        else:
            yield from _without(value, inside, (*path, key))


class Names:
    """Makes ids from the whole text and a path, so that they say nothing of number or wording."""

    def __init__(self, source: Source) -> None:
        """Take the ids that the file has already."""
        self._taken = set(ids(source.data))
        self._text = sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest()

    def new(self, prefix: str, path: Path) -> str:
        """Return an id that is not in the text and was not given before."""
        for salt in count():
            digest = sha256(f"{self._text} {path!r} {salt}".encode("utf-8", "surrogatepass")).digest()
            name = f"{prefix}-{b32encode(digest).decode('ascii').lower()[:_LETTERS]}"
            if name not in self._taken:
                break
        self._taken.add(name)
        return name


def _problem(place: Place, name: str, edit: Edit) -> Problem:
    message = msg("This has no id, so its execution and history could not be kept.")
    hint = msg("Run “generator check --fix”; it writes “id: {id}” here.", id=name)
    return Problem("id-missing", message, place, hint, Severity.WARNING, edit)


def _insertion(source: Source, node: Node) -> int:
    """Return the offset where the first key of a mapping stands, or the inside of its bracket."""
    if node.inside >= 0:
        return node.inside
    first = next(iter(node.children.values())).key
    before = source.text[source.lines.start(first) : first].rstrip()
    # “? title” is a key written in full: what stands before it must stand before its mark.
    return source.lines.start(first) + len(before) - 1 if before.endswith("?") else first


def _edit(source: Source, node: Node, at: int, name: str) -> Edit:
    if "id" in node.children:
        return _filling(source.text, node.children["id"], name)
    if node.inside >= 0:
        return Edit(at, at, f"id: {name}" + ("" if _CLOSED.match(source.text, at) else ", "))
    indent = " " * (at - source.lines.start(at))
    return Edit(at, at, f"id: {name}{_line_end(source.text)}{indent}")


def _filling(text: str, empty: Node, name: str) -> Edit:
    """Return the edit for “id:” with nothing after it, or with an empty text in quotes."""
    if text[empty.start : empty.start + 2] in {"''", '""'}:
        return Edit(empty.start, empty.start + 2, name)
    found = _ID_KEY.match(text, empty.key)
    end = found.end() if found else empty.key
    return Edit(end, end, f" {name}" if text[end - 1] == ":" else f": {name}")


def _line_end(text: str) -> str:
    first = text.find("\n")
    return "\r\n" if text[first - 1 : first + 1] == "\r\n" else "\n"
