"""Two editions of a body → what an act changes, each by the technique that suits its size and stays correct."""

from collections.abc import Iterator
from dataclasses import replace

from generator.documents.parts.amending.aligning import aligned
from generator.documents.parts.amending.changes import (
    Amendment,
    Cell,
    Come,
    Gone,
    OfBlock,
    OfChapter,
    Restated,
    Worded,
)
from generator.documents.parts.amending.comparing import EDITION, PART, Way, compared
from generator.documents.parts.amending.performing import performed, same
from generator.documents.parts.amending.printed import Body, Chapter, Kind
from generator.documents.parts.amending.renames import Names, renamed

_FEW = 5
"""Changes up to this number are worded even where they are more than a third of a small program."""


def amended(old: Body, new: Body, technique: str = "", names: Names = ()) -> Amendment:
    """Return what leads from one body to the other; `names` are the pairs of names that changed in the directory."""
    if not old or not new:
        return Amendment(old, new)
    old, new = _aligned(old, new)
    if same(old, new):
        return Amendment(old, new)
    everywhere, begun = ((), old) if technique in {PART, EDITION} else renamed(old, new, names)
    found = Amendment(old, new, everywhere, tuple(_chapters(begun, new, Way(technique, names))))
    nameless = any(one.whole and not (one.old or one.new or new[0]).heading for one in found.chapters)
    whole = nameless or technique == EDITION or (technique == "" and _is_large(found, begun))
    if whole or _is_rebuilt(begun, new) or not same(performed(found), new):
        return Amendment(old, new, whole=True)
    return found


def _aligned(old: Body, new: Body) -> tuple[Body, Body]:
    """Return the bodies with the lines of blocks that both have made known by the same names."""
    before, after = list(old), list(new)
    for place, chapter in enumerate(after):
        at = next((n for n, one in enumerate(before) if one.name == chapter.name), -1)
        if at >= 0 and [one.name for one in before[at].blocks] == [one.name for one in chapter.blocks]:
            pairs = [aligned(*both) for both in zip(before[at].blocks, chapter.blocks, strict=True)]
            before[at] = replace(before[at], blocks=tuple(one for one, _ in pairs))
            after[place] = replace(chapter, blocks=tuple(one for _, one in pairs))
    return tuple(before), tuple(after)


def _is_large(found: Amendment, old: Body) -> bool:
    """Return whether more than about a third of the lines change."""
    if any(block.kind is Kind.POINTS for chapter in old for block in chapter.blocks):
        return False
    lines = sum(len(block.lines) for chapter in old for block in chapter.blocks)
    changed = sum(_touched(one) for one in found.chapters)
    return changed > _FEW and changed * 3 > lines


def _touched(found: OfChapter) -> int:
    if found.whole:
        states = (found.old or found.new, found.new or found.old)
        return max(sum(len(block.lines) for block in chapter.blocks) for chapter in states if chapter)
    changes = [change for one in found.blocks for change in one.changes]
    lines = {one.line.name for one in changes if isinstance(one, Worded | Cell | Restated)}
    return len(lines) + sum(len(one.lines) for one in changes if isinstance(one, Gone | Come))


def _is_rebuilt(old: Body, new: Body) -> bool:
    """Return whether chapters that stay stand in another order or have other labels; a nameless one has no address."""
    stays = [one for one in old if any(one.name == other.name for other in new)]
    kept = [one for one in new if any(one.name == other.name for other in old)]
    labels = [(one.name, one.label, bool(one.heading)) for one in stays]
    if labels != [(one.name, one.label, bool(one.heading)) for one in kept]:
        return True
    gone = [one for one in old if one not in stays]
    return any(not one.heading for one in gone) or any(
        _is_lost(one, other) for one, other in zip(stays, kept, strict=True)
    )


def _is_lost(old: Chapter, new: Chapter) -> bool:
    return not old.heading and old.name == "" and len(old.blocks) != len(new.blocks)


def _chapters(old: Body, new: Body, way: Way) -> Iterator[OfChapter]:
    known = {one.name: one for one in old}
    names = {one.name for one in new}
    for chapter in old:
        if chapter.name not in names:
            yield OfChapter(chapter, None, whole=True)
    behind: Chapter | None = None
    for chapter in new:
        if chapter.name not in known:
            yield OfChapter(None, chapter, whole=True, behind=behind)
        elif found := _chapter(known[chapter.name], chapter, way):
            yield found
        behind = chapter


def _chapter(old: Chapter, new: Chapter, way: Way) -> OfChapter | None:
    if [one.name for one in old.blocks] != [one.name for one in new.blocks]:
        return OfChapter(old, new, whole=True)
    found: list[OfBlock] = []
    for before, after in zip(old.blocks, new.blocks, strict=True):
        changes = compared(before, after, old, way)
        if changes is None:
            return OfChapter(old, new, whole=True)
        found += [OfBlock(before, after, changes)] if changes else []
    return OfChapter(old, new, tuple(found)) if found else None
