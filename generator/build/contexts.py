"""Two contexts of a document compared: what is another in the second, named as the fields of templates are."""

import json
import re
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
_NUMBER = re.compile(r"\d+(\.\d+)*\.?")


class _Found(NamedTuple):
    rank: int
    said: Message


def differences(old: Mapping[str, Any], new: Mapping[str, Any], fields: Record) -> tuple[Message, ...]:
    """Return what differs; what only follows from something else is told where nothing else is."""
    found = list(_record(old, new, fields, NOTHING))
    telling = min((one.rank for one in found), default=0)
    return tuple(one.said for one in found if one.rank == telling)


def _record(old: Mapping[str, Any], new: Mapping[str, Any], fields: Record, where: Message) -> Iterator[_Found]:
    heads = _headings(new) if _headings(old) == _headings(new) else ()
    for name, field in fields.fields.items():
        before, after = old.get(name), new.get(name)
        if heads and name == "rows" and isinstance(field, Many) and before and after:
            found = _rows(before, after, field, where, heads)
        else:
            found = _field(before, after, field, where)
        for one in found:
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
        yield from _pair(was, one, field, where)


def _pair(was: Any, one: Any, field: Many, where: Message) -> Iterator[_Found]:
    if was is not None and one is not None:
        yield from _item(was, one, field, where)
        return
    said = msg("gone: {what}") if one is None else msg("new: {what}")
    named = _named(was if one is None else one, where)
    yield _Found(0, msg(said.text, what=_at(field.about, where) if named == where else named))


def _headings(table: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the headings of the columns of a table whose rows are cells; of anything else none."""
    columns = table.get("columns") or ()
    return tuple(str(one["heading"]) for one in columns if isinstance(one, dict) and "heading" in one)


def _rows(
    old: Sequence[Any], new: Sequence[Any], field: Many, where: Message, heads: tuple[str, ...]
) -> Iterator[_Found]:
    """Yield what differs in the rows of a table, cells by the headings of their columns."""
    for was, one in _paired(old, new):
        if not all(row and len(row.get("cells", ())) == len(heads) for row in (was, one)):
            yield from _pair(was, one, field, where)
            continue
        yield from _item(was, one | {"cells": was["cells"]}, field, where)
        named = _named(one, where)
        for head, before, after in zip(heads, was["cells"], one["cells"], strict=True):
            if before != after:
                said = _at(msg("the column “{heading}”", heading=head), named)
                yield _Found(int(_is_number(before) and _is_number(after)), said)


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
    cells = [_text(one) for one in item.get("cells", ())[:1] if _is_number(one)]
    number = _text(item.get("number", "") or "".join(cells)).rstrip(".")
    title = shorten(_title(item), _WIDEST, placeholder=" …")
    if number and title:
        return msg("{number} “{title}”", number=number, title=title)
    return msg("“{title}”", title=title or number) if title or number else where


def _title(item: Mapping[str, Any]) -> str:
    """Return the name of an item; a row of a table without names is known by the first of its cells that says much."""
    cells = item.get("cells") or ()
    named = [_text(item.get(name, "")) for name in _NAMES] + [_text(cell) for cell in cells]
    return next((text for text in named if len(text) > len("1.1.1.")), "")


def _is_number(cell: Any) -> bool:
    """Return whether a cell holds the number of a row: «3», «3.1.»."""
    return bool(_NUMBER.fullmatch(_text(cell)))


def _text(value: Any) -> str:
    """Return what of a leaf a person reads."""
    if isinstance(value, dict):
        runs = (run["text"] for block in value.get("blocks", ()) for run in block["runs"])
        return " ".join(runs) or str(value.get("text", ""))
    return value if isinstance(value, str) else ""
