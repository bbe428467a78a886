"""Entries put into the text of a YAML file: written at an end of a mapping, or in place of those of the same key.

Every other character of the file stays as it is.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.errors import Edit
from generator.spec.text.lines import BOM
from generator.spec.text.nodes import Node
from generator.spec.text.quoting import quoted, scalar

Entry = str | Sequence[str] | Mapping[str, "Entry"]
"""What is written: texts in mappings, and lists of texts, which stand in one line."""

_STEP = "  "
_LITERAL = re.compile(r"(?![ \t])[^\n\x85\u2028\u2029\ufeff]*(?:\n(?![ \t])[^\n\x85\u2028\u2029\ufeff]+)+(?<![ \t])")


def put(text: str, node: Node, entries: Mapping[str, Entry], *, first: bool = False) -> Iterator[Edit]:
    """Yield the edits that write `entries` into the mapping at `node`; a mapping in both is entered, not replaced.

    What is new comes last, or `first`: behind a text with “|+” nothing can be added, because its empty lines count.
    """
    new: dict[str, Entry] = {}
    for key, entry in entries.items():
        there = node.children.get(key)
        if there is None:
            new[key] = entry
        elif not isinstance(entry, Mapping) or _is_leaf(entry):
            yield _replaced(text, node, there, key, entry)
        else:
            yield from put(text, there, entry, first=first)
    if new:
        yield _begun(text, node, new) if first and node.children and node.inside < 0 else _added(text, node, new)


def _is_leaf(entry: Mapping[str, Entry]) -> bool:
    """Return whether a mapping holds texts only: such a one is written whole."""
    return all(isinstance(inner, str) for inner in entry.values())


def _replaced(text: str, parent: Node, there: Node, key: str, entry: Entry) -> Edit:
    if parent.inside >= 0:
        return Edit(there.start, there.end, _flow(entry))
    return Edit(there.key, _end(text, there), _block({key: entry}, _column(text, there.key)).lstrip(" ").rstrip("\n"))


def _added(text: str, node: Node, entries: Mapping[str, Entry]) -> Edit:
    if node.inside >= 0:
        inner = _flow(entries)[1:-1]
        closing = node.end - 1
        held = text[node.inside : closing].rstrip()
        return Edit(closing, closing, f", {inner}" if held and not held.endswith(",") else inner)
    column = _inner_column(text, node)
    at = _line_end(text, _end(text, node))
    before = "" if text[:at].endswith("\n") or not at else "\n"
    return Edit(at, at, before + _block(entries, column))


def _begun(text: str, node: Node, entries: Mapping[str, Entry]) -> Edit:
    at = next(iter(node.children.values())).key
    column = _column(text, at)
    return Edit(at, at, _block(entries, column).lstrip(" ") + " " * column)


def _inner_column(text: str, node: Node) -> int:
    first = next((one.key for one in node.children.values()), None)
    if first is not None:
        return _column(text, first)
    return _column(text, node.key) + len(_STEP) if node.key >= 0 else 0


def _end(text: str, node: Node) -> int:
    """Return where the characters of a value end; of an empty one, where the line of its key does."""
    begins = max(node.key, 0)
    is_empty = node.key >= 0 and not node.children and node.end <= node.start
    # The parser finds an empty value where the next thing begins, behind comments that belong to that one.
    end = _line_end(text, begins) if is_empty else max(node.end, begins)
    return begins + len(text[begins:end].rstrip())


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def _column(text: str, at: int) -> int:
    before = text[text.rfind("\n", 0, at) + 1 : at].removeprefix(BOM)
    # The key of “? key” is one of the mapping that its mark begins.
    return len(before.rstrip()) - 1 if before.rstrip().endswith("?") else len(before)


def _block(entries: Mapping[str, Entry], column: int) -> str:
    return "".join(_lines(entries, " " * column))


def _lines(entries: Mapping[str, Entry], indent: str) -> Iterator[str]:
    for key, entry in entries.items():
        if not isinstance(entry, Mapping):
            yield f"{indent}{key}: {spelled(entry, indent + _STEP)}\n"
        else:
            yield f"{indent}{key}:\n"
            yield from _lines(entry, indent + _STEP)


def spelled(value: str | Sequence[str], indent: str) -> str:
    """Return a text, or a list of texts, as it stands behind its key; further lines begin with `indent`."""
    if not isinstance(value, str):
        return "[" + ", ".join(map(scalar, value)) + "]"
    lines, ended = value.removesuffix("\n"), value.endswith("\n")
    if _LITERAL.fullmatch(lines) or (ended and _LITERAL.fullmatch(f"{lines}\n.")):
        return ("|\n" if ended else "|-\n") + "\n".join(indent + line for line in lines.split("\n"))
    return scalar(value)


def _flow(entry: Entry) -> str:
    if isinstance(entry, str):
        return quoted(entry)
    if not isinstance(entry, Mapping):
        return spelled(entry, "")
    return "{" + ", ".join(f"{key}: {_flow(inner)}" for key, inner in entry.items()) + "}"
