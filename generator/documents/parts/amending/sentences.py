"""The sentence of each change: its address, and what is done there."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.documents.parts.amending.addresses import address, by_count, column, heading, several
from generator.documents.parts.amending.changes import (
    Cell,
    Change,
    Come,
    Gone,
    OfBlock,
    Renumbered,
    Restated,
    Swapped,
    Worded,
)
from generator.documents.parts.amending.printed import Block, Chapter, Kind, Line
from generator.documents.parts.amending.ranges import ranges, restarts
from generator.documents.parts.amending.words import Edit, How
from generator.language.cases.grammar import Case
from generator.language.wording import amending as formulas

_AS_ROWS = frozenset({Kind.PLAN, Kind.ROWS, Kind.PASSPORT})
_ACCUSATIVE, _INSTRUMENTAL, _IN = Case.ACCUSATIVE, Case.INSTRUMENTAL, Case.PREPOSITIONAL


@dataclass(frozen=True)
class Rows:
    """Lines of a table that an act sets out, in quotation marks."""

    block: Block
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Said:
    """A point of the act below its first level: paragraphs without the last stop, and the rows that follow them."""

    paragraphs: tuple[str, ...]
    rows: Rows | None = None
    level: int = 1


def of_line(changes: Sequence[Change], found: OfBlock, around: Chapter, where: str) -> Said:
    """Return the changes of the cells of one line: one in a sentence, several each on a line of its own."""
    told = [one for one in changes if isinstance(one, Worded | Cell)]
    lead = f"{where} в {address(told[0].line, found.old, around, _IN)}".lstrip()
    if len(told) == 1:
        first, *rest = _cell(told[0], found.old)
        return Said((f"{lead} {first}", *rest))
    lines = [f"{lead}:"]
    for place_, one in enumerate(told, 1):
        *before, last = _cell(one, found.old)
        lines += (*before, last + (";" if place_ < len(told) else ""))
    return Said(tuple(lines))


def _cell(change: Worded | Cell, block: Block) -> Iterator[str]:
    if isinstance(change, Cell):
        *before, last = _quoted(change.text)
        first, *rest = (*before, last)
        yield f"{column(block, change.column, _ACCUSATIVE)} {formulas.IN_WORDS} {first}"
        yield from rest
        return
    where = "" if change.line.is_heading else column(block, change.column, _IN)
    yield f"{f'в {where} ' if where else ''}{', '.join(map(_edit, change.edits))}"


def _edit(edit: Edit) -> str:
    if edit.how is How.REPLACE:
        return formulas.replaced(edit.quote, edit.text)
    return formulas.excluded(edit.quote) if edit.how is How.EXCLUDE else formulas.followed(edit.quote, edit.text)


def other(change: Change, found: OfBlock, states: tuple[Chapter, Chapter]) -> Iterator[Said]:
    """Yield a change that is none of single cells; `states` are the chapter around it, before and after."""
    old, new = states
    match change:
        case Restated():
            yield _restated(change, found, old)
        case Gone():
            yield Said((f"{several(change.lines, found.old, old, _ACCUSATIVE)} исключить",))
        case Renumbered():
            yield Said((", ".join(_renumbered(change, found)),))
        case Come():
            yield _come(change, found, old, new)
        case Swapped():
            where = column(found.old, change.column, _IN)
            yield Said((f"в {where} {formulas.swapped(change.pairs)}",))


def _restated(change: Restated, found: OfBlock, around: Chapter) -> Said:
    lead = f"{address(change.line, found.old, around, _ACCUSATIVE)} {formulas.IN_WORDS}"
    if found.old.kind in _AS_ROWS and not change.line.is_heading:
        return Said((lead,), Rows(found.new, (change.new,)))
    text = _texts((change.new,), found.old)
    return Said((lead, *_quoted(text)))


def _renumbered(change: Renumbered, found: OfBlock) -> Iterator[str]:
    for one in ranges(change.pairs, found.old, found.new):
        before = by_count(one.old, found.new if restarts(found.new) else found.old, _ACCUSATIVE)
        after = by_count(one.new, found.new, _INSTRUMENTAL, under_headings=False)
        parts = formulas.WITH_PARTS[one.old[0].is_heading] if one.with_parts else ""
        yield f"{before}{parts} считать {'соответственно ' if len(one.old) > 1 else ''}{after}{parts}"


def _come(change: Come, found: OfBlock, old: Chapter, new: Chapter) -> Said:
    """Return an addition: its place and its own numbers are those of the new edition, of paragraphs those in force."""
    if found.old.kind is Kind.TEXT:
        beside = found.old, old
        what = formulas.noun("абзац", _INSTRUMENTAL, plural=len(change.lines) > 1)
    else:
        beside = _as_called(found), new
        what = _added(change.lines, found.new, new)
    spot = f"после {address(beside[0].line(change.behind.name), *beside, Case.GENITIVE)} " if change.behind else ""
    if change.before:
        spot = f"перед {address(beside[0].line(change.before.name), *beside, _INSTRUMENTAL)} "
    lead = f"{spot}дополнить {what} {formulas.OF_CONTENT}"
    if found.old.kind in _AS_ROWS:
        return Said((lead,), Rows(found.new, change.lines))
    return Said((lead, *_quoted(_texts(change.lines, found.new))))


def _added(lines: Sequence[Line], block: Block, around: Chapter) -> str:
    if all(not line.number and not line.is_heading for line in lines):
        return formulas.noun("строка", _INSTRUMENTAL, plural=len(lines) > 1)
    return several(lines, block, around, _INSTRUMENTAL, added=True)


def _as_called(found: OfBlock) -> Block:
    """Return the new block with new numbers, but with the names that its lines have in the edition in force."""
    old = {line.name: line for line in found.old.lines}
    lines = (
        replace(line, cells=old[line.name].cells, group=old[line.name].group) if line.name in old else line
        for line in found.new.lines
    )
    return replace(found.new, lines=tuple(lines))


def _texts(lines: Iterable[Line], block: Block) -> tuple[str, ...]:
    """Return the paragraphs of lines that are no rows of a table, points with their numbers."""
    found: list[str] = []
    for line in lines:
        if line.is_heading:
            found.append(heading(line))
            continue
        paragraphs = [text for cell in line.cells for text in cell] or [""]
        number = f"{line.number} " if block.kind is Kind.POINTS and line.number else ""
        found += (number + paragraphs[0], *paragraphs[1:])
    return tuple(found)


def _quoted(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """Return paragraphs in one pair of quotation marks."""
    lines = list(paragraphs)
    lines[0] = f"«{lines[0]}"
    lines[-1] = f"{lines[-1]}»"
    return tuple(lines)
