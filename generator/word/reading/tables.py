"""Tables, rows and cells, wherever controls, insertions and custom tags have put them; inner tables are text."""

from generator.word.parts.markup import Element, w
from generator.word.reading.signs import bookmark, columns, whole
from generator.word.reading.spots import OpenCell
from generator.word.reading.walk import Walk

_ROW_PROPERTIES, _CELL_PROPERTIES = w("trPr"), w("tcPr")
_SPAN, _BEFORE, _GONE, _NAME = w("gridSpan"), w("gridBefore"), w("cellDel"), w("name")
_DELETED = frozenset({w("del"), w("moveFrom")})
_CHANGES = _DELETED | {w("ins"), w("moveTo")}


def table(walk: Walk, element: Element) -> None:
    """Read a table; inside a cell, a text box or a header it is only lines of text."""
    spot = walk.at
    if spot.flat or spot.rows is not None:
        walk.inner(element)
        return
    spot.rows = []
    walk.inner(element)
    if spot.rows:
        walk.tables.append(tuple(spot.rows))
    spot.rows = None


def row(walk: Walk, element: Element) -> None:
    """Read a row, unless its deletion is only waiting to be accepted."""
    properties, spot = element.find(_ROW_PROPERTIES), walk.at
    if is_deleted(walk, properties):
        return
    if spot.rows is None or spot.cells is not None:
        walk.inner(element)
        return
    spot.cells, spot.column = [], columns(None if properties is None else properties.find(_BEFORE), 0)
    walk.inner(element)
    if spot.cells:
        spot.rows.append(tuple(spot.cells))
    spot.cells = None


def cell(walk: Walk, element: Element) -> None:
    """Read a cell."""
    properties, spot = element.find(_CELL_PROPERTIES), walk.at
    if spot.cells is None or spot.cell is not None:
        walk.inner(element)
        return
    span = columns(None if properties is None else properties.find(_SPAN), 1)
    spot.cell = OpenCell(spot.column, span, walk.waiting)
    walk.waiting = []
    if properties is not None and properties.find(_GONE) is not None:
        walk.remarks.add("revisions")
    else:
        walk.inner(element)
    spot.cells.append(spot.cell.closed())
    spot.cell, spot.column = None, spot.column + span


def mark(walk: Walk, element: Element) -> None:
    """Give a bookmark to the cell it begins in, or to the next one where it begins before it."""
    if name := bookmark(element.get(_NAME, "")):
        (walk.waiting if walk.at.cell is None else walk.at.cell.marks).append(name)


def is_deleted(walk: Walk, properties: Element | None) -> bool:
    """Return whether a row or the end of a paragraph is deleted; that it is inserted is remarked, too."""
    if properties is None:
        return False
    changes = _CHANGES.intersection(child.tag for child in properties)
    if changes:
        walk.remarks.add("revisions")
    return bool(changes & _DELETED)


def widths(table: Element) -> tuple[int, ...]:
    """Return the widths of the columns of a table in twentieths of a point, as far as it gives them."""
    return tuple(whole(one.get(w("w"), "")) for one in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}"))
