"""Two contexts of a document compared: what is another in the second, named as the fields of templates are."""

import json
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from textwrap import shorten
from typing import Any, NamedTuple

from generator.context.fields import Count, Field, Flag, Many, Record, Setting
from generator.errors import NOTHING, Message, msg

_NAMES = "title", "heading", "name", "label"
"""The fields by which a person knows an item of a list, beside its number."""

_FOLLOWING = frozenset({"number", "numbers", "draft", "outcome", "execution", "execution_without_reason"})
"""Fields that follow from others: they are told only where these are as they were."""

_WIDEST = 60


class _Found(NamedTuple):
    rank: int
    said: Message


def differences(old: Mapping[str, Any], new: Mapping[str, Any], fields: Record) -> tuple[Message, ...]:
    """Return what differs; what only follows from something else is told where nothing else is."""
    found = list(_record(old, new, fields, NOTHING))
    telling = min((one.rank for one in found), default=0)
    return tuple(one.said for one in found if one.rank == telling)


def _record(old: Mapping[str, Any], new: Mapping[str, Any], fields: Record, where: Message) -> Iterator[_Found]:
    for name, field in fields.fields.items():
        for one in _field(old.get(name), new.get(name), field, where):
            yield one._replace(rank=max(one.rank, 1)) if name in _FOLLOWING else one


def _field(old: Any, new: Any, field: Field, where: Message) -> Iterator[_Found]:
    if old == new:
        return
    if isinstance(field, Record) and isinstance(old, dict) and isinstance(new, dict):
        yield from _record(old, new, field, where)
    elif isinstance(field, Many) and isinstance(old, list) and isinstance(new, list):
        yield from _many(old, new, field, where)
    else:
        yield _Found(2 if isinstance(field, (Flag, Setting, Count)) else 0, _at(field.about, where))


def _many(old: Sequence[Any], new: Sequence[Any], field: Many, where: Message) -> Iterator[_Found]:
    for was, one in _paired(old, new):
        if was is not None and one is not None:
            yield from _item(was, one, field, where)
        else:
            said = msg("gone: {what}") if one is None else msg("new: {what}")
            about = _at(field.about, _named(was if one is None else one, where))
            yield _Found(0, msg(said.text, what=about))


def _paired(old: Sequence[Any], new: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """Yield the items that are one and the same in both lists, or took its place; None stands where there is none."""
    if len(old) == len(new) and not any(map(_key, (*old, *new))):
        yield from zip(old, new, strict=True)
        return
    before, after = ([_key(one) or json.dumps(one, ensure_ascii=False) for one in items] for items in (old, new))
    for _, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        yield from zip_longest(old[a:b], new[c:d])


def _item(old: Any, new: Any, field: Many, where: Message) -> Iterator[_Found]:
    item = field.item if field.item.about != NOTHING or isinstance(field.item, Record) else Field(field.about)
    yield from _field(old, new, item, _named(new, where))


def _at(what: Message, where: Message) -> Message:
    return msg("{what}, {where}", what=what, where=where) if where != NOTHING else what


def _key(item: Any) -> str:
    """Return what tells an item from others, its number and its other values aside; empty without a name."""
    return _title(item) if isinstance(item, dict) else ""


def _named(item: Any, where: Message) -> Message:
    """Return an item in words, its number and title; one without is `where` its list is."""
    if not isinstance(item, dict):
        return where
    number = _text(item.get("number", "")).rstrip(".")
    title = shorten(_title(item), _WIDEST, placeholder=" …")
    if number and title:
        return msg("{number} “{title}”", number=number, title=title)
    return msg("“{title}”", title=title or number) if title or number else where


def _title(item: Mapping[str, Any]) -> str:
    """Return the name of an item; a row of a table without names is known by the first of its cells that says much."""
    cells = item.get("cells") or ()
    named = [_text(item.get(name, "")) for name in _NAMES] + [_text(cell) for cell in cells]
    return next((text for text in named if len(text) > len("1.1.1.")), "")


def _text(value: Any) -> str:
    """Return what of a leaf a person reads."""
    if isinstance(value, dict):
        runs = (run["text"] for block in value.get("blocks", ()) for run in block["runs"])
        return " ".join(runs) or str(value.get("text", ""))
    return value if isinstance(value, str) else ""
