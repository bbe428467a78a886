"""Changes of a table: rows come and go whole, those that stay are compared cell by cell."""

import copy
from collections.abc import Callable, Iterator
from itertools import groupby

from generator.word.parts.grids import Grid, Row
from generator.word.parts.markup import CELL, PARAGRAPH, ROW, WIDTH, Element, w
from generator.word.parts.places import inside
from generator.word.redlining import items, lines
from generator.word.redlining.carrying import Revision
from generator.word.redlining.marking import DELETED, INSERTED
from generator.word.redlining.pairing import Step, steps

Compare = Callable[[Element, Element], None]
_CONTINUED = "continue"


class Rows:
    """The rows of two tables that are the same rewritten, and how one becomes the other."""

    def __init__(self, old: Grid, new: Grid, asked: Revision) -> None:
        self._old, self._new, self._asked = old, new, asked
        self._before, self._after = items.rows(old, asked.old), items.rows(new, asked.new)
        self._steps = self._ordered(steps(self._before, self._after))

    @property
    def fit(self) -> bool:
        """Whether every cell that continues a merge stands under one to continue while both tables are shown."""
        return self._steps is not None

    def mark(self, compare: Compare) -> None:
        """Mark the new table; `compare` does so for an old cell and its new one."""
        waiting: list[Element] = []
        last: Element | None = None
        for old, new in self._steps or ():
            if new is None and old is not None:
                waiting.append(self._struck(self._old.rows[old].element))
                continue
            if new is None:
                continue
            last = self._new.rows[new].element
            for row in waiting:
                last.addprevious(row)
            waiting = []
            self._kept(old, new, compare)
        for row in reversed(waiting):
            if last is not None:
                last.addnext(row)

    def _kept(self, old: int | None, new: int, compare: Compare) -> None:
        if old is None:
            inserted(self._new.rows[new].element, self._asked)
        elif self._before[old].key != self._after[new].key:
            pairs = zip(self._old.rows[old].cells, self._new.rows[new].cells, strict=True)
            for one, other in pairs:
                compare(one.element, other.element)

    def _struck(self, row: Element) -> Element:
        return struck(row, self._asked, self._new)

    def _row(self, step: Step) -> Row:
        return self._old.rows[step.old or 0] if step.new is None else self._new.rows[step.new]

    def _ordered(self, found: list[Step]) -> list[Step] | None:
        """Return the steps, deleted rows before or behind inserted ones, as the merges need it; None for neither."""
        ordered: list[Step] = []
        for kept, group in groupby(found, key=lambda step: None not in step):
            part = list(group)
            gone, come = [one for one in part if one.new is None], [one for one in part if one.old is None]
            if kept or not gone or not come or self._follows(gone[-1], come[0]):
                ordered += part
            elif self._follows(come[-1], gone[0]):
                ordered += come + gone
            else:
                return None
        return ordered

    def _follows(self, above: Step, below: Step) -> bool:
        merged = {cell.column: cell.span for cell in self._row(above).cells if cell.merge}
        return all(merged.get(one.column) == one.span for one in self._row(below).cells if one.merge == _CONTINUED)


def inserted(row: Element, asked: Revision) -> None:
    """Mark `row` with all it holds as inserted."""
    for one in row.iter(ROW):
        asked.marks.row(one, INSERTED)
    for paragraph in list(row.iter(PARAGRAPH)):
        lines.inserted(paragraph, asked)


def struck(row: Element, asked: Revision, among: Grid | None = None) -> Element:
    """Return a copy of the old `row` marked as deleted, its cells as wide as the columns of the table `among`."""
    copied = _copied(row, asked)
    if among is not None:
        _widen(copied, [column.get(WIDTH, "") for column in among.columns])
    return copied


def struck_table(table: Element, asked: Revision) -> Element:
    """Return a copy of the old `table` marked as deleted, all its rows with what they hold."""
    return _copied(table, asked)


def inserted_table(table: Element, asked: Revision) -> None:
    """Mark the new `table` as inserted, all its rows with what they hold."""
    for row in inside(table, ROW):
        inserted(row, asked)


def _copied(block: Element, asked: Revision) -> Element:
    copied = copy.deepcopy(block)
    copied.tail = None
    asked.fit(copied)
    for row in copied.iter(ROW):
        asked.marks.row(row, DELETED)
    for paragraph in list(copied.iter(PARAGRAPH)):
        lines.deleted(paragraph, asked)
    return copied


def _widen(row: Element, widths: list[str]) -> None:
    if not all(width.isdecimal() for width in widths):
        return
    for cell, width in _columns(row, [int(width) for width in widths]):
        for said in cell.iterfind(f"{w('tcPr')}/{w('tcW')}"):
            said.attrib.update({WIDTH: str(width), w("type"): "dxa"})


def _columns(row: Element, widths: list[int]) -> Iterator[tuple[Element, int]]:
    column = sum(int(one.get(w("val"), "0")) for one in row.iterfind(f"{w('trPr')}/{w('gridBefore')}"))
    for cell in row.iterchildren(CELL):
        span = next((int(one.get(w("val"), "1")) for one in cell.iterfind(f"{w('tcPr')}/{w('gridSpan')}")), 1)
        yield cell, sum(widths[column : column + span])
        column += span
