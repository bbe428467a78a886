"""Identifiers that loops of a template copied are made unique; bookmarks that lost one end are taken away."""

from collections.abc import Iterator
from itertools import count

from generator.word.parts.markup import NAMESPACES, VALUE, Element, remove, w

_START, _END, _ID, _NAME = w("bookmarkStart"), w("bookmarkEnd"), w("id"), w("name")
_CONTROL = w("sdtPr")
_PICTURE = f"{{{NAMESPACES['wp']}}}docPr"
_LONGEST_NAME = 40


def renumber(root: Element) -> None:
    """Make the identifiers of bookmarks, content controls and pictures in a part unique."""
    _bookmarks(root)
    _distinct([(picture, "id") for picture in root.iter(_PICTURE)])
    _distinct([(one, VALUE) for control in root.iter(_CONTROL) for one in control.iterchildren(_ID)])


def _bookmarks(root: Element) -> None:
    numbers, names = count(), _Names()
    opened: dict[str, Element] = {}
    for mark in list(root.iter(_START, _END)):
        key = mark.get(_ID, "")
        if mark.tag == _START:
            _forget(opened.pop(key, None))
            opened[key] = mark
        elif key in opened:
            start, number = opened.pop(key), str(next(numbers))
            start.set(_ID, number)
            start.set(_NAME, names.free(start.get(_NAME, "")))
            mark.set(_ID, number)
        else:
            remove(mark)
    for mark in opened.values():
        remove(mark)


def _forget(mark: Element | None) -> None:
    if mark is not None:
        remove(mark)


class _Names:
    """The names of bookmarks given so far."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def free(self, name: str) -> str:
        """Return `name`, or the first of `name_2`, `name_3` … that no other bookmark has."""
        free = next(one for one in _variants(name) if one.lower() not in self._given)
        self._given.add(free.lower())
        return free


def _variants(name: str) -> Iterator[str]:
    yield name
    for number in count(2):
        ending = f"_{number}"
        yield name[: _LONGEST_NAME - len(ending)] + ending


def _distinct(holders: list[tuple[Element, str]]) -> None:
    """Give every holder whose identifier another one has already a free number."""
    taken = {holder.get(name, "") for holder, name in holders}
    free = (str(number) for number in count(1) if str(number) not in taken)
    seen: set[str] = set()
    for holder, name in holders:
        value = holder.get(name, "")
        if value in seen:
            holder.set(name, next(free))
        seen.add(value)
