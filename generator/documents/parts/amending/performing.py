"""An amendment carried out on the printed program: that of the edition in force becomes that of the new one."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from generator.documents.parts.amending import words
from generator.documents.parts.amending.changes import (
    Amendment,
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
from generator.documents.parts.amending.printed import Block, Body, Chapter, Line


def performed(amendment: Amendment) -> Body:
    """Return the body in force with the amendment carried out: that of the new edition, but for names of lines."""
    if amendment.whole:
        return amendment.new
    body = [_swapped_chapter(chapter, amendment.everywhere) for chapter in amendment.old]
    for one in amendment.chapters:
        place = next((n for n, chapter in enumerate(body) if one.old and chapter.name == one.old.name), -1)
        if one.old is None and one.new:
            behind = [chapter.name for chapter in body].index(one.behind.name) if one.behind else -1
            body.insert(behind + 1, one.new)
        elif one.new is None:
            del body[place]
        elif one.whole:
            body[place] = one.new
        else:
            body[place] = _changed(body[place], one.blocks)
    return tuple(body)


def _changed(chapter: Chapter, found: Sequence[OfBlock]) -> Chapter:
    by_name = {one.old.name: one for one in found}
    blocks = (_block(block, by_name[block.name]) if block.name in by_name else block for block in chapter.blocks)
    made = tuple(blocks)
    head = made[0].lines[0].cells[0] if made[0].name == f"{chapter.name}:heading" else ()
    return replace(chapter, blocks=made, heading=head[0] if head else chapter.heading)


def _block(block: Block, found: OfBlock) -> Block:
    for change in found.changes:
        block = replace(block, lines=tuple(_lines(block, change)))
    return block


def _lines(block: Block, change: Change) -> list[Line]:
    match change:
        case Worded() | Cell():
            return _with(block.lines, change.line.name, lambda line: _celled(line, change))
        case Restated():
            return _with(block.lines, change.line.name, lambda line: replace(change.new, name=line.name))
        case Gone():
            gone = {one.name for one in change.lines}
            return [line for line in block.lines if line.name not in gone]
        case Renumbered():
            return _renumbered(block.lines, {old.name: new for old, new in change.pairs})
        case Come():
            names = [line.name for line in block.lines]
            at = names.index(change.behind.name) + 1 if change.behind else 0
            return [*block.lines[:at], *change.lines, *block.lines[at:]]
        case Swapped():
            return [swapped(line, change.pairs, change.column) for line in block.lines]


def _renumbered(lines: Sequence[Line], new: Mapping[str, Line]) -> list[Line]:
    return [replace(line, number=new[line.name].number) if line.name in new else line for line in lines]


def _with(lines: Iterable[Line], name: str, change: Callable[[Line], Line]) -> list[Line]:
    return [change(line) if line.name == name else line for line in lines]


def _celled(line: Line, change: Worded | Cell) -> Line:
    cells = list(line.cells)
    if isinstance(change, Cell):
        cells[change.column] = change.text
    else:
        text = "\n".join(cells[change.column])
        for edit in change.edits:
            text = words.performed(text, edit)
        cells[change.column] = tuple(text.split("\n")) if text else ()
    return replace(line, cells=tuple(cells))


def _swapped_chapter(chapter: Chapter, found: Sequence[Swapped]) -> Chapter:
    for one in found:
        blocks = (
            replace(block, lines=tuple(swapped(line, one.pairs) for line in block.lines)) for block in chapter.blocks
        )
        chapter = _changed(replace(chapter, blocks=tuple(blocks)), ())
    return chapter


def swapped(line: Line, pairs: Sequence[tuple[str, str]], column: int = -1) -> Line:
    """Return a line with words replaced, in all of its cells or in one."""
    cells = (
        tuple(words.swapped(text, pairs) for text in cell) if column in (-1, place) else cell
        for place, cell in enumerate(line.cells)
    )
    return replace(line, cells=tuple(cells))


def same(one: Body, other: Body) -> bool:
    """Return whether two bodies are printed alike, whatever their lines are called."""
    return _shape(one) == _shape(other)


def _shape(body: Body) -> list[object]:
    return [
        (
            chapter.label,
            chapter.heading,
            [[(line.cells, line.number) for line in block.lines] for block in chapter.blocks],
        )
        for chapter in body
    ]
