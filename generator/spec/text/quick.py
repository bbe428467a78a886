"""The data of a text with which nothing is wrong, without the places of its values: most files are read no further.

Whatever might be worth a word is left to `Tree`; a test holds both to the same data.
"""

import re
from collections.abc import Iterator
from typing import Any
from unicodedata import is_normalized

import yaml

from generator.spec.text import characters
from generator.spec.text.nodes import Data

_COMMENT_LIKE = re.compile(r"#(?<=[ \t]#)(?=[^\s#!])")
_MERGE = "<<"


class Doubt(Exception):
    """The text holds what only the whole tree can judge."""


def data(text: str, parser: Any, back: dict[int, str], depth: int) -> Data:
    """Return the data of `text` from the events of its `parser`, at most `depth` levels of it; raise `Doubt`.

    `back` translates values back, as the parser was given signs of ours for signs that it would not have understood.
    """
    if _COMMENT_LIKE.search(text):
        raise Doubt
    try:
        documents = _documents(iter(parser.get_event, None), back, depth)
    except (yaml.YAMLError, ValueError, OverflowError, TypeError) as fault:
        raise Doubt from fault
    if len(documents) > 1:
        raise Doubt
    return documents[0] if documents else None


def _documents(events: Iterator[Any], back: dict[int, str], depth: int) -> list[Any]:
    outer: list[list[Any]] = []
    items: list[Any] = []
    for event in events:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            items.append(_text(event, back))
        elif kind in _OPENING:
            if event.anchor or event.tag or len(outer) == depth:
                raise Doubt
            outer.append(items)
            items = []
        elif kind in _CLOSING:
            made, items = _CLOSING[kind](items), outer.pop()
            items.append(made)
        elif kind is yaml.AliasEvent:
            raise Doubt
    return items


def _text(event: yaml.ScalarEvent, back: dict[int, str]) -> str:
    value, style = event.value.translate(back) if back else event.value, event.style
    if event.anchor or event.tag or not (value or style):
        raise Doubt
    if not value[:1].isalnum() and characters.blank(value) or style == '"' and characters.forbidden(value):
        raise Doubt
    return value


def _mapping(items: list[Any]) -> dict[str, Data]:
    """Return the mapping of keys and values one after the other; two spellings of one key are left to `Tree`."""
    keys = items[::2]
    made = dict(zip(keys, items[1::2], strict=True))
    if len(made) < len(keys) or not _is_normal("".join(keys)) or "" in made or _MERGE in made:
        raise Doubt
    return made


def _is_normal(keys: str) -> bool:
    return keys.isascii() or is_normalized("NFC", keys)


def _list(items: list[Any]) -> list[Data]:
    return items


_OPENING = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_CLOSING: dict[type[yaml.Event], Any] = {yaml.MappingEndEvent: _mapping, yaml.SequenceEndEvent: _list}
