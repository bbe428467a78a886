"""Paragraphs, tables and rows as things to compare: what they say, their shape, the words that name them."""

from collections.abc import Iterator

from generator.word.parts.grids import Grid, Row
from generator.word.parts.markup import PARAGRAPH, TABLE, Element, w
from generator.word.parts.sections import ending
from generator.word.redlining.carrying import Side
from generator.word.redlining.pairing import Item
from generator.word.redlining.pieces import line
from generator.word.redlining.words import spoken

_WRAPPERS = frozenset(w(name) for name in ("sdt", "sdtContent", "customXml"))
_TITLE = 2
"""How many words make a cell more than a number or a term."""


def blocks(container: Element) -> list[Element]:
    """Return the paragraphs and tables of a body, a cell or a header, those in content controls too."""
    return list(_blocks(container))


def item(block: Element, side: Side) -> Item:
    """Return the paragraph or table `block` as a thing to compare."""
    if block.tag == TABLE:
        return table(side.tables[block], side)
    said = line(block, side.look)
    words = tuple(spoken(said.text))
    kind = "paragraph" if ending(block) is None else "section"
    return Item((kind, said.said), kind, words, words)


def table(grid: Grid, side: Side) -> Item:
    """Return a table as a thing to compare; only one with as many columns can be the same."""
    rows = [row(one, side) for one in grid.rows]
    words = tuple(word for one in rows for word in one.words)
    lead = rows[0].words if rows else ()
    kind = ("table", len(grid.columns))
    return Item((kind, tuple(one.key for one in rows)), kind, words, lead)


def row(one: Row, side: Side) -> Item:
    """Return a row as a thing to compare; only one with the same merges can be the same."""
    cells = [[line(paragraph, side.look) for paragraph in cell.element.iter(PARAGRAPH)] for cell in one.cells]
    words = [spoken(" ".join(line.text for line in lines)) for lines in cells]
    kind = (one.columns, tuple((cell.column, cell.span, cell.merge) for cell in one.cells))
    key = (kind, tuple(tuple(line.said for line in lines) for lines in cells))
    named = next((tuple(found) for found in words if sum(map(str.isalpha, found)) >= _TITLE), None)
    every = tuple(word for found in words for word in found)
    return Item(key, kind, every, every if named is None else named)


def _blocks(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag in (PARAGRAPH, TABLE):
            yield child
        elif child.tag in _WRAPPERS:
            yield from _blocks(child)
