"""The lines of two editions of a block made known by the same names, gaps with other numbers made equal."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from generator.documents.parts.amending.printed import Block, Kind, Line, Paragraphs, texts

_GAP = re.compile(r"____\[\d+\]")
_LIKE = 0.5
"""How much of two paragraphs must be the same for one to be a new wording of the other."""


def aligned(old: Block, new: Block) -> tuple[Block, Block]:
    """Return the two blocks: lines that are the same thing have the same name, and no name stands twice."""
    if new.kind is Kind.TEXT:
        new = replace(new, lines=tuple(_paragraphs(old.lines, new.lines)))
    elif _is_nameless(old) or _is_nameless(new):
        old, new = _keyed(old, new)
    return _filled(old, new), new


def _paragraphs(old: Sequence[Line], new: Sequence[Line]) -> Iterator[Line]:
    """Yield the new paragraphs under the names of those whose wording they are."""
    matcher = SequenceMatcher(None, [texts(one) for one in old], [texts(one) for one in new], autojunk=False)
    fresh = 0
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        pairs = _pairs(old[i:i_end], new[j:j_end], equal=tag == "equal")
        for line, known in zip(new[j:j_end], pairs, strict=True):
            fresh += not known
            yield replace(line, name=known or f"new-{fresh}")


def _pairs(old: Sequence[Line], new: Sequence[Line], *, equal: bool) -> list[str]:
    """Return the name for each new paragraph, in order; empty for one that is like none of those left."""
    names, at = [""] * len(new), 0
    for place, line in enumerate(new):
        for other in range(at, len(old)):
            if equal or _ratio(texts(old[other]), texts(line)) >= _LIKE:
                names[place], at = old[other].name, other + 1
                break
    return names


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _is_nameless(block: Block) -> bool:
    return block.kind is Kind.ROWS and any(one.name.startswith("line-") for one in block.lines)


def _keyed(old: Block, new: Block) -> tuple[Block, Block]:
    """Return tables of the author's own with rows known by the first column that tells all of them apart.

    Where no column does, rows are known by their places, so that a row that comes or goes changes all below it.
    """
    for column in range(min(len(old.columns), len(new.columns))):
        keys = [["\n".join(line.cells[column]) for line in block.lines] for block in (old, new)]
        if all(all(found) and len(set(found)) == len(found) for found in keys) and set(keys[0]) & set(keys[1]):
            named = (
                replace(
                    block, lines=tuple(replace(line, name=key) for line, key in zip(block.lines, found, strict=True))
                )
                for block, found in zip((old, new), keys, strict=True)
            )
            return next(named), next(named)
    return old, new


def _filled(old: Block, new: Block) -> Block:
    """Return the old block with the marks of gaps as the new one has them, wherever nothing else is different."""
    known = {line.name: line for line in new.lines}
    lines = (_like(line, known[line.name]) if line.name in known else line for line in old.lines)
    return replace(old, lines=tuple(lines))


def _like(old: Line, new: Line) -> Line:
    if len(old.cells) != len(new.cells):
        return old
    cells = (after if _same(before, after) else before for before, after in zip(old.cells, new.cells, strict=True))
    return replace(old, cells=tuple(cells))


def _same(before: Paragraphs, after: Paragraphs) -> bool:
    return [_GAP.sub("", one) for one in before] == [_GAP.sub("", one) for one in after]
