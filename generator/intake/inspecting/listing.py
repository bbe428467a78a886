"""Numbered lists inside of texts: in the cells of tables, and in paragraphs one below the other."""

import re
from collections.abc import Iterable, Iterator

from generator.model.passage import Numbered, Passage, Role

_ITEM = re.compile(r"^\s*(\d{1,2}[.)])[ \u00a0\t]*([^\W\d_]|[«(])(.*)$", re.MULTILINE)
_RUNNING = frozenset({Role.TEXT, Role.CONCLUSIONS})


def lists(found: Iterable[Passage]) -> Iterator[list[Numbered]]:
    """Yield the lists whose numbers are typed, of two items or more; where 1 stands another one begins."""
    open_: list[Numbered] = []
    for one in found:
        is_running = one.role in _RUNNING and not one.place.table
        if not is_running or one.role is Role.HEADING:
            yield from _ended(open_)
            open_ = []
        items = list(_items(one)) if is_running or "\n" in one.text else []
        for item in items:
            if item.number[:-1] == "1" and open_:
                yield from _ended(open_)
                open_ = []
            open_.append(item)
        if not is_running:
            yield from _ended(open_)
            open_ = []
    yield from _ended(open_)


def _items(one: Passage) -> Iterator[Numbered]:
    if one.role in (Role.POINT, Role.HEADING, Role.TITLE, Role.OTHER):
        return
    for item in _ITEM.finditer(one.text):
        yield Numbered(item[1], f"{item[2]}{item[3]}".strip(), one.place)


def _ended(found: list[Numbered]) -> Iterator[list[Numbered]]:
    if len(found) > 1:
        yield found
