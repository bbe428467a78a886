"""Changes of a body, a cell or a header: paragraphs and tables compared, what was deleted brought back in its place.

The end of the last paragraph belongs to the cell or the document and cannot be deleted or inserted. So the last
paragraphs of both sides are one; where only one side has more at its end, it is the end of the paragraph before that
comes or goes.
"""

import copy

from generator.word.parts.markup import SECTION, TABLE, Element, made, properties, remove, shrunk, touches, w
from generator.word.redlining import items, lines
from generator.word.redlining.carrying import Revision
from generator.word.redlining.marking import DELETED, INSERTED
from generator.word.redlining.pairing import Step, steps
from generator.word.redlining.pieces import line
from generator.word.redlining.tables import Rows, inserted_table, struck_table

_HELD, _CONTROL, _LOOK = w("sdtContent"), w("sdt"), w("pPr")


def compare(old: Element, new: Element, asked: Revision) -> None:
    """Mark in the container `new` what differs from `old`."""
    before, after = items.blocks(old), items.blocks(new)
    found = steps([items.item(one, asked.old) for one in before], [items.item(one, asked.new) for one in after])
    _Blocks(before, after, asked).mark(found)


class _Blocks:
    """The blocks of two containers: those before, and those after, which get the marks."""

    def __init__(self, before: list[Element], after: list[Element], asked: Revision) -> None:
        self._before, self._after, self._asked = before, after, asked
        self._waiting: list[Element] = []
        self._last: Element | None = None

    def mark(self, found: list[Step]) -> None:
        """Mark the new blocks and put the deleted ones between them."""
        *most, end = self._closed(found) or [Step(None, None)]
        for step in most:
            self._step(step, ends=True)
        shifts = None in end and bool(most) and self._shifted(most, end)
        self._step(end, ends=not shifts)
        if shifts and end.new is None and self._last is not None:
            _dress(self._waiting[-1], self._last)
        self._behind()
        for table in self._after:
            self._divide(table)

    def _step(self, step: Step, ends: bool) -> None:
        if step.old is not None and step.new is None:
            self._waiting.append(self._struck(self._before[step.old], ends))
        elif step.new is not None:
            self._last = self._after[step.new]
            if step.old is None:
                self._settle()
                self._insert(self._last, ends)
            else:
                self._kept(self._before[step.old], self._last)

    def _kept(self, old: Element, new: Element) -> None:
        if new.tag == TABLE:
            self._table(old, new)
            return
        self._settle()
        before, after = line(old, self._asked.old.look), line(new, self._asked.new.look)
        if before.said != after.said:
            lines.rewritten(new, before, after, self._asked)

    def _table(self, old: Element, new: Element) -> None:
        rows = Rows(self._asked.old.tables[old], self._asked.new.tables[new], self._asked)
        if not rows.fit:
            self._waiting.append(struck_table(old, self._asked))
        self._settle()
        if rows.fit:
            rows.mark(lambda one, other: compare(one, other, self._asked))
        else:
            inserted_table(new, self._asked)

    def _insert(self, block: Element, ends: bool) -> None:
        if block.tag == TABLE:
            inserted_table(block, self._asked)
        else:
            lines.inserted(block, self._asked, ends)

    def _struck(self, block: Element, ends: bool) -> Element:
        if block.tag == TABLE:
            return struck_table(block, self._asked)
        copied = copy.deepcopy(block)
        copied.tail = None
        lines.deleted(copied, self._asked, ends)
        return copied

    def _settle(self) -> None:
        """Put the deleted blocks that wait before the new one that has come; before its control if it begins one."""
        if not self._waiting or self._last is None:
            return
        place = self._last
        while (around := place.getparent()) is not None and around.tag == _HELD and around[0] is place:
            place = next(around.iterancestors(_CONTROL))
        for block in self._waiting:
            place.addprevious(block)
        self._waiting = []

    def _behind(self) -> None:
        """Put the deleted blocks that still wait behind the last new one."""
        for block in reversed(self._waiting):
            if self._last is not None:
                self._last.addnext(block)

    def _divide(self, table: Element) -> None:
        """Put a paragraph that is no more, whatever is done with the changes, between tables that touch."""
        for one in (table.getprevious(), table):
            if one is not None and one.tag == TABLE and touches(one):
                ghost = made("p")
                shrunk(ghost)
                self._asked.marks.end(ghost, INSERTED, DELETED)
                one.addnext(ghost)

    def _closed(self, found: list[Step]) -> list[Step]:
        """Return the steps so that their last one is of the last blocks of both sides, if they are paragraphs.

        Where only one side has more at its end, and a table in it, what was the same at the end is no more.
        """
        kept = max((place for place, step in enumerate(found) if None not in step), default=-1)
        rest = found[kept + 1 :]
        gone, come = [one for one in rest if one.new is None], [one for one in rest if one.old is None]
        if gone and come:
            return self._together(found, gone[-1], come[-1])
        if kept >= 0 and any(self._block(one).tag == TABLE for one in rest):
            same = found[kept]
            one, other = Step(same.old, None), Step(None, same.new)
            first, last = (one, other) if gone else (other, one)
            moved = [*found[:kept], first, *rest, last]
            return self._together(moved, *((rest[-1], last) if gone else (last, rest[-1])))
        return found

    def _together(self, found: list[Step], gone: Step, come: Step) -> list[Step]:
        if TABLE in (self._block(gone).tag, self._block(come).tag):
            return found
        return [*(step for step in found if step not in (gone, come)), Step(gone.old, come.new)]

    def _block(self, step: Step) -> Element:
        return self._before[step.old or 0] if step.new is None else self._after[step.new]

    def _shifted(self, most: list[Step], end: Step) -> bool:
        """Mark the end of the paragraph before those that come or go at the end; return if there is such a one."""
        kept = next((place for place in range(len(most) - 1, -1, -1) if None not in most[place]), -1)
        rest = [*most[kept + 1 :], end]
        blocks = [self._block(one) for one in rest] + [self._after[most[kept].new or 0]]
        if kept < 0 or any(one.tag == TABLE for one in blocks) or len({one.new is None for one in rest}) > 1:
            return False
        self._asked.marks.end(blocks[-1], DELETED if end.new is None else INSERTED)
        return True


def _dress(paragraph: Element, like: Element) -> None:
    """Give `paragraph` the look of `like`: the end that stays is that of the one whose words stay."""
    for look in paragraph.findall(_LOOK):
        paragraph.remove(look)
    look = copy.deepcopy(properties(like))
    for once in [*look.iter(w("ins"), w("del")), *look.findall(SECTION)]:
        remove(once)
    paragraph.insert(0, look)
