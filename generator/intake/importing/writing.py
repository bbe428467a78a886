"""A draft → the text of a YAML file, with the remarks of the importer as comments."""

import json
import re
from collections.abc import Iterable, Iterator

from generator.intake.importing.draft import Entries

_STEP = "  "
_PLAIN = re.compile(r"[A-Za-zА-Яа-яЁё0-9«][^:#\n\"'{}\[\],&*!|>%@`\\]*(?<! )")
_INSIDE = re.compile(r"[A-Za-zА-Яа-яЁё0-9«](?:[^:#\n\t\\\x85\u2028\u2029\ufeff]|:(?! )|(?<! )#)*(?<![ :])")
_LITERAL = re.compile(r"(?![ \t])[^\t\x85\u2028\u2029\ufeff]*(?:\n[^\t\x85\u2028\u2029\ufeff]*)*")
_WORDS = frozenset({"null", "true", "false", "on", "off"})
_WIDTH = 110


def written(draft: Entries, head: Iterable[str] = (), foot: Iterable[str] = ()) -> str:
    """Return the text of a file: `head` and `foot` are lines of comments at its beginning and its end."""
    lines = [*_comments(head, "")]
    for place, (key, value) in enumerate(draft.values.items()):
        if place == 0 and lines or isinstance(value, (list, Entries)):
            lines.append("")
        lines += _entry(draft, key, value, "")
    closing = list(_comments(foot, ""))
    return "\n".join([*lines, *([""] if closing else []), *closing]) + "\n"


def scalar(value: str, indent: str) -> str:
    """Return a text as YAML reads it back: plain where it can be, on its own lines where it has several."""
    if "\n" in value:
        return _several(value, indent)
    if _INSIDE.fullmatch(value) and value.lower() not in _WORDS:
        return value
    return "'" + value.replace("'", "''") + "'" if value.isprintable() else json.dumps(value, ensure_ascii=False)


def _several(value: str, indent: str) -> str:
    if not _LITERAL.fullmatch(value) or not all(line.isprintable() for line in value.split("\n")):
        return json.dumps(value, ensure_ascii=False)
    return "|\n" + "\n".join(indent + line if line else "" for line in value.split("\n"))


def _entry(of: Entries, key: str, value: object, indent: str) -> Iterator[str]:
    yield from _comments(of.doubts.get(key, ()), indent)
    if isinstance(value, Entries):
        yield f"{indent}{key}:"
        yield from _mapping(value, indent + _STEP)
    elif isinstance(value, list) and _is_short(value):
        yield f"{indent}{key}: [{', '.join(value)}]"
    elif isinstance(value, list):
        yield f"{indent}{key}:"
        yield from _items(value, indent + _STEP)
    else:
        yield f"{indent}{key}: {scalar(str(value), indent + _STEP)}"


def _is_short(values: list[object]) -> bool:
    """Return whether a list may stand in one line: ids and other short words."""
    texts = [one for one in values if isinstance(one, str) and _PLAIN.fullmatch(one) and one.lower() not in _WORDS]
    return len(texts) == len(values) and sum(map(len, texts)) < _WIDTH // 2


def _mapping(value: Entries, indent: str) -> Iterator[str]:
    for key, inner in value.values.items():
        yield from _entry(value, key, inner, indent)


def _items(values: list[object], indent: str) -> Iterator[str]:
    for value in values:
        if isinstance(value, Entries):
            yield from _comments(value.above, indent)
            yield from _dashed(list(_mapping(value, indent + _STEP)), indent)
        elif isinstance(value, list) and value and all(isinstance(one, str) for one in value):
            yield from _row(value, indent)
        else:
            yield f"{indent}- {scalar(str(value), indent + _STEP)}"


def _row(values: list[str], indent: str) -> Iterator[str]:
    """Yield a list inside a list: the cells of a row."""
    for place, value in enumerate(values):
        yield f"{indent}{'- ' if place == 0 else _STEP}- {scalar(value, indent + _STEP * 2) if value else chr(39) * 2}"


def _dashed(lines: list[str], indent: str) -> Iterator[str]:
    """Yield the lines of an item, its dash before the first key; comments stand above it."""
    first = next((place for place, line in enumerate(lines) if not line.lstrip().startswith("#")), 0)
    yield from (indent + line.lstrip() for line in lines[:first])
    if first < len(lines):
        yield f"{indent}- {lines[first][len(indent) + len(_STEP) :]}"
    yield from lines[first + 1 :]


def _comments(said: Iterable[str], indent: str) -> Iterator[str]:
    for one in said:
        yield from (f"{indent}# {line}".rstrip() for line in one.split("\n"))
