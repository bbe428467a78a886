"""Addresses inside a part: which table, row, cell and paragraph an element stands in, counting from 1."""

from collections.abc import Iterator

from generator.errors import Place
from generator.word.parts.markup import CELL, PARAGRAPH, ROW, TABLE, Element, nearest, w

_WRAPPERS = frozenset(w(name) for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"))


def inside(parent: Element, tag: str) -> Iterator[Element]:
    """Yield the children `tag` of `parent`, also those in content controls and other wrappers."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from inside(child, tag)


def place(element: Element, part: str, excerpt: str = "") -> Place:
    """Return where `element` is in `part`; `excerpt` shows what is meant."""
    table, row, cell = (nearest(element, tag) for tag in (TABLE, ROW, CELL))
    paragraph = nearest(element, PARAGRAPH)
    return Place(
        part=part,
        table=0 if table is None else _position(element.getroottree().getroot().iter(TABLE), table),
        row=0 if row is None or table is None else _position(inside(table, ROW), row),
        cell=0 if cell is None or row is None else _position(inside(row, CELL), cell),
        paragraph=0 if paragraph is None else 1 + sum(1 for _ in paragraph.itersiblings(PARAGRAPH, preceding=True)),
        excerpt=excerpt,
    )


def _position(elements: Iterator[Element], wanted: Element) -> int:
    return next((number for number, element in enumerate(elements, 1) if element is wanted), 0)
