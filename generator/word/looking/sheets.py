"""The binding margin and two-sided printing (ГОСТ Р 7.0.97-2016, 6.1, 3.2), and what was laid out for the old width."""

from generator.word.looking.styles import whole
from generator.word.looking.trees import Trees
from generator.word.parts.grids import grids
from generator.word.parts.markup import CELL, TABLE, WIDTH, Element, nearest, put, w
from generator.word.parts.scaling import scale
from generator.word.parts.sections import divided, orientation, room

MARGINS = {"long": 1701, "short": 1134}
"""Twentieths of a point: 30 mm for what is kept over ten years, else 20."""
_BOUND = {"portrait": "left", "landscape": "top"}
_SIDES = tuple(w(name) for name in ("left", "right", "start", "end"))
_NEAR = 20
_LINE, _HIGHEST = 400, 567
"""The room a page number needs above the text, and the least distance of it from the edge (10 mm)."""


def bind(trees: Trees, retention: str) -> None:
    """Give every sheet the binding margin of `retention` (`long`, `short`): left, on a landscape sheet at the top.

    Tables that would stick out or fall short are scaled; tab stops at the right border and indents that place a block
    at it move along.
    """
    body = trees.body()
    changed: list[tuple[int, int]] = []
    for blocks, section in [] if body is None else list(divided(body)):
        before = room(section)
        _set_margin(section, MARGINS[retention])
        after = room(section)
        if after != before:
            changed.append((before, after))
            for block in blocks:
                _fit(block, before, after)
    for before, after in changed[:1]:
        for root in _around(trees):
            _fit(root, before, after)


def mirror(trees: Trees) -> None:
    """Have the margins of even sheets mirror those of odd ones."""
    settings = trees.side("settings")
    if settings is not None:
        put(settings, "mirrorMargins")


def _around(trees: Trees) -> list[Element]:
    """Return what is laid out for the document's width outside of the document: headers, footers, notes, styles."""
    styles = trees.side("styles")
    return [*list(trees.texts.values())[1:], *([] if styles is None else [styles])]


def _set_margin(section: Element, width: int) -> None:
    side = w(_BOUND[orientation(section)])
    for margins in section.findall(w("pgMar")):
        moved = width - whole(margins, side)
        header = whole(margins, w("header"))
        margins.set(side, str(width))
        if side == w("top") and header + _LINE > width:
            margins.set(w("header"), str(max(header + moved, _HIGHEST)))


def _fit(block: Element, before: int, after: int) -> None:
    for table in block.iter(TABLE):
        if next(table.iterancestors(CELL), None) is None and _is_wide(table, before, after):
            scale(table, after / before)
    for stop in block.iter(w("tab")):
        if abs(whole(stop, w("pos")) - before) <= _NEAR and nearest(stop, CELL) is None:
            stop.set(w("pos"), str(whole(stop, w("pos")) + after - before))
    for indent in block.iter(w("ind")):
        if nearest(indent, CELL) is None:
            _shift(indent, before, after)


def _is_wide(table: Element, before: int, after: int) -> bool:
    """Return whether `table` was as wide as the text, or would now be wider than it."""
    columns = next(iter(grids(table))).columns
    width = sum(whole(column, WIDTH) for column in columns)
    return width > after or width >= before - before // 50


def _shift(indent: Element, before: int, after: int) -> None:
    """An indent over half of the width sets a block of a given width at the other border."""
    for side in _SIDES:
        if before // 2 < whole(indent, side) <= before:
            indent.set(side, str(whole(indent, side) + after - before))
