"""Rules about cells merged while rows are repeated: `vm` down the rows of a loop, `hm` across its cells."""

from collections.abc import Iterator
from itertools import groupby

from generator.errors import msg
from generator.word.linting.anatomy import Part, Tag
from generator.word.linting.blocks import Span, Step, around, closed
from generator.word.linting.fault import Fault, Flaw, at_tag
from generator.word.linting.tags import CELL
from generator.word.linting.template import Template


def merges(template: Template) -> Iterator[Fault]:
    """A merged cell is drawn by every turn of one loop, and holds one paragraph."""
    for rendered in template.rendered:
        spans = dict(closed(rendered.tree))
        for step, heads in around(rendered.tree):
            if step.sense.word in ("vm", "hm") and step.tag.spot.home.cell and not step.sense.flaw:
                flaw = _down(step, heads) if step.sense.word == "vm" else _across(heads)
                flaw = flaw or _rows(step, heads, spans, rendered.part) or _paragraphs(step.tag, rendered.part)
                yield from [at_tag(flaw, step.tag)] if flaw else []


def _down(step: Step, heads: tuple[Step, ...]) -> Flaw | None:
    inner = [head for head in heads if head.tag.spot.home.table == step.tag.spot.home.table]
    loops = [head for head in inner if head.sense.word == "for"]
    if not loops:
        return _NO_ROWS
    if len(loops) > 1 or loops[0].tag.level != "tr":
        return _NESTED
    behind = inner[inner.index(loops[0]) + 1 :]
    if loops[0].sense.only or any(head.tag.level in ("tr", "tc") for head in behind):
        return _FILTERED
    return None


def _across(heads: tuple[Step, ...]) -> Flaw | None:
    loops = [head for head in heads if head.sense.word == "for"]
    return None if loops and loops[-1].tag.level == "tc" else _NO_CELLS


def _rows(step: Step, heads: tuple[Step, ...], spans: dict[Step, Span], part: Part) -> Flaw | None:
    """Name the merge whose loop draws another row too: the merged cells would not touch."""
    loop = next((head for head in reversed(heads) if head.sense.word == "for"), None)
    if step.sense.word != "vm" or loop not in spans or loop is None:
        return None
    first, last = spans[loop]
    tags = {tag.spot.home.row for paragraph in part.paragraphs for tag in paragraph.tags if tag.level == "tr"}
    table = step.tag.spot.home.table
    inside = (box for box in part.boxes if box.kind == "row" and first < box.spot.order < last)
    drawn = [box for box in inside if box.spot.home.table == table and box.spot.order not in tags]
    return _APART if len(drawn) > 1 else None


def _paragraphs(tag: Tag, part: Part) -> Flaw | None:
    others = [one for one in part.paragraphs if one.spot.home.cell == tag.spot.home.cell]
    return _MANY if any(one.text.strip() for one in others if one.spot != tag.spot) else None


def once(template: Template) -> Iterator[Fault]:
    """A cell has one width, one colour, one merge."""
    steps = [step for step in template.steps() if step.sense.word in CELL and step.tag.spot.home.cell]
    for _, group in groupby(sorted(steps, key=_cell_and_word), key=_cell_and_word):
        yield from (at_tag(_TWICE, step.tag) for step in list(group)[1:])


def _cell_and_word(step: Step) -> tuple[int, str]:
    return step.tag.spot.home.cell, step.sense.word


_ROWS = msg("Put it in a row between {begin} and {end}.", begin="{%tr for … %}", end="{%tr endfor %}")
_CELLS = msg("Put it in a cell between {begin} and {end}.", begin="{%tc for … %}", end="{%tc endfor %}")
_READY = msg(
    "Take it out: a field printed by {tag} merges its cells by itself where the spec says that it is shared.",
    tag="{{p row.result }}",
)
_NO_ROWS = Flaw("template-merge-place", msg("This merge stands in no loop over rows."), _ROWS)
_NO_CELLS = Flaw("template-merge-place", msg("This merge stands in no loop over cells."), _CELLS)
_NESTED = Flaw(
    "template-merge-nested",
    msg("This merge stands in a loop inside a loop; it would break at each turn of the inner one."),
    _READY,
)
_FILTERED = Flaw(
    "template-merge-filter",
    msg("This merge stands behind a condition; where the first row is left out, its text is lost."),
    _READY,
)
_APART = Flaw(
    "template-merge-rows",
    msg("The loop draws other rows too; the merged cells would not touch."),
    _READY,
)
_MANY = Flaw(
    "template-merge-paragraphs",
    msg("The merged cell holds more than one paragraph; all but one would be repeated."),
    msg("Leave one paragraph in the cell."),
)
_TWICE = Flaw(
    "template-cell-twice",
    msg("This tag is in the cell already."),
    msg("Leave one of the two."),
)
