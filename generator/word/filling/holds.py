"""Holds: what stands before a block is kept on the page of the block (ГОСТ Р 7.0.97-2016, 5.22: a signature)."""

from collections.abc import Iterable

from generator.word.parts.grids import Grid, Row
from generator.word.parts.markup import PARAGRAPH, RANGES, TABLE, Element, is_blank, nearest, properties, put, remove, w
from generator.word.parts.sections import ending

_CONTROL, _CONTENT = w("sdt"), w("sdtContent")


def held(settings: Iterable[Element]) -> list[Element]:
    """Return the blocks that `settings`, which are processing instructions, are about, and take the settings out."""
    found = (_block(setting) for setting in settings)
    return [block for block in found if block is not None]


def keep(blocks: Iterable[Element], tables: Iterable[Grid]) -> None:
    """Keep what stands before each of the `blocks` on its page; `tables` are those of the part."""
    known: dict[Element, Grid] = {}
    for block in blocks:
        known = known or {grid.table: grid for grid in tables}
        _keep_before(block, known)


def _block(setting: Element) -> Element | None:
    table = next(reversed(list(setting.iterancestors(TABLE))), None)
    paragraph = nearest(setting, PARAGRAPH)
    remove(setting)
    if table is not None or paragraph is None or not is_blank(paragraph) or ending(paragraph) is not None:
        return table if table is not None else paragraph
    following = next((one for one in paragraph.itersiblings() if one.tag in (PARAGRAPH, TABLE, _CONTROL)), None)
    if following is None:
        return paragraph
    remove(paragraph)
    return following


def _keep_before(block: Element, grids: dict[Element, Grid]) -> None:
    """Keep the nearest block with something in it, and the empty paragraphs behind it, with `block`."""
    before = _before(block)
    while before is not None and before.tag == PARAGRAPH and ending(before) is None:
        _keep(before)
        put(properties(before), "keepLines")
        before = _before(before) if is_blank(before) else None
    if before is not None and before in grids:
        for row in _last(grids[before]):
            for paragraph in row.element.iter(PARAGRAPH):
                _keep(paragraph)


def _keep(paragraph: Element) -> None:
    put(properties(paragraph), "keepNext")


def _before(block: Element) -> Element | None:
    """Return the paragraph or table before `block`, out of and into content controls, None for the first."""
    found = next((one for one in block.itersiblings(preceding=True) if one.tag not in RANGES), None)
    parent = block.getparent()
    if found is None and parent is not None and parent.tag == _CONTENT:
        control = parent.getparent()
        return None if control is None else _before(control)
    while found is not None and found.tag == _CONTROL:
        content = found.find(_CONTENT)
        found = None if content is None or not len(content) else content[-1]
    return found


def _last(grid: Grid) -> tuple[Row, ...]:
    """Return the last row, with those above it that share a cell with it."""
    first = len(grid.rows) - 1
    while first > 0 and any(cell.merge == "continue" for cell in grid.rows[first].cells):
        first -= 1
    return grid.rows[first:]
