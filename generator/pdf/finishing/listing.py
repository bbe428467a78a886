"""Puts the items of a list back into it where LibreOffice tags them beside it."""

import re
from collections.abc import Iterator, Mapping

from generator.pdf.finishing.layout import Edit, Layout

_ITEM = b"/S/LI"
_ELEMENT = re.compile(
    rb"(\d+) 0 obj\s*<</Type/StructElem\s/S/(\w+)\s/P (\d+) 0 R(?:(?!endobj)[^\[])*?/K\[([^\]]*)\]", re.DOTALL
)
_REFERENCE = re.compile(rb"(\d+) 0 R")
_Elements = Mapping[bytes, re.Match[bytes]]


def listed(found: Layout) -> Iterator[Edit]:
    """Yield the edits that move stray items into the list before them; ISO 14289-1, 7.6, asks for it.

    LibreOffice 7.4 closes one list too many where a paragraph without a number stood among deeper items.
    """
    if _ITEM not in found.body:
        return
    elements = {one[1]: one for one in _ELEMENT.finditer(found.body)}
    for holder in elements.values():
        if holder[2] != b"L":
            yield from _moved(holder, elements)


def _moved(holder: re.Match[bytes], elements: _Elements) -> Iterator[Edit]:
    kept: list[bytes] = []
    taken: dict[bytes, list[bytes]] = {}
    for child in _REFERENCE.findall(holder[4]):
        if _kind(child, elements) == b"LI" and kept and _kind(kept[-1], elements) == b"L":
            taken.setdefault(kept[-1], []).append(child)
        else:
            kept.append(child)
    if taken:
        yield Edit(*holder.span(4), _references(kept))
    for place, items in taken.items():
        yield Edit(elements[place].end(4), elements[place].end(4), _references(items))
        yield from (Edit(*elements[item].span(3), place) for item in items)


def _kind(number: bytes, elements: _Elements) -> bytes:
    return elements[number][2] if number in elements else b""


def _references(numbers: list[bytes]) -> bytes:
    return b"".join(b"%b 0 R " % number for number in numbers)
