"""Paragraphs, tables and rows as things to compare: what they say, their shape, the words that name them."""

from collections.abc import Iterator

from generator.word.parts.grids import Grid, Row
from generator.word.parts.markup import PARAGRAPH, TABLE, Element, w
from generator.word.parts.sections import ending
from generator.word.redlining.carrying import Side
from generator.word.redlining.pairing import Item
from generator.word.redlining.pieces import line

_WRAPPERS = frozenset(w(name) for name in ("sdt", "sdtContent", "customXml"))


def blocks(container: Element) -> list[Element]:
    """Return the paragraphs and tables of a body, a cell or a header, those in content controls too."""
    return list(_blocks(container))


def item(block: Element, side: Side) -> Item:
    """Return the paragraph or table `block` as a thing to compare."""
    if block.tag == TABLE:
        return table(side.tables[block], side)
    said = line(block, side.look)
    kind = "paragraph" if ending(block) is None else "section"
    return Item((kind, said.said), kind, (said.text,))


def table(grid: Grid, side: Side) -> Item:
    """Return a table as a thing to compare; only one with as many columns can be the same."""
    found = rows(grid, side)
    kind = ("table", len(grid.columns))
    texts = tuple(text for one in found for text in one.texts)
    return Item((kind, tuple(one.key for one in found)), kind, texts, grows=True)


def rows(grid: Grid, side: Side) -> tuple[Item, ...]:
    """Return the rows of a table as things to compare."""
    if grid.table not in side.rows:
        side.rows[grid.table] = tuple(row(one, side) for one in grid.rows)
    return side.rows[grid.table]


def row(one: Row, side: Side) -> Item:
    """Return a row as a thing to compare; only one with the same merges can be the same."""
    cells = [[line(paragraph, side.look) for paragraph in cell.element.iter(PARAGRAPH)] for cell in one.cells]
    kind = (one.columns, tuple((cell.column, cell.span, cell.merge) for cell in one.cells))
    said = tuple(tuple(line.said for line in lines) for lines in cells)
    return Item((kind, said), kind, tuple(" ".join(line.text for line in lines) for lines in cells))


def _blocks(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag in (PARAGRAPH, TABLE):
            yield child
        elif child.tag in _WRAPPERS:
            yield from _blocks(child)
