"""Pages: the settings `page` of a context become section breaks, page breaks, or nothing."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from generator.errors import Problem, TemplateError, msg
from generator.word.filling.widths import scale
from generator.word.parts.markup import (
    BODY,
    PARAGRAPH,
    RANGES,
    SECTION,
    TABLE,
    TEXT,
    Element,
    place_child,
    properties,
    put,
    remove,
    w,
)
from generator.word.parts.places import place
from generator.word.parts.sections import copied, ending, later, orientation, room, rotate

_OWN = "own"
_VISIBLE = tuple(
    w(name) for name in ("drawing", "pict", "object", "br", "fldSimple", "instrText", "footnoteReference", "sym", "sdt")
)
_TINY = {"before": "0", "after": "0", "line": "20", "lineRule": "exact"}


class Turn(NamedTuple):
    """A paragraph that stands for a page: the orientation wanted from it on, and whether a page must begin."""

    paragraph: Element
    wanted: str
    new_page: bool


@dataclass
class Part:
    """Blocks on sheets of one orientation; `end` is the paragraph that will end them, None for the last."""

    orientation: str
    blocks: list[Element] = field(default_factory=list)
    end: Element | None = None


def settle(root: Element, settings: list[Element], part: str) -> None:
    """Carry out the page settings, which are processing instructions of the body; raise `TemplateError` elsewhere."""
    body = root.find(BODY)
    if body is None or (strays := [one for one in settings if not _stands_in(one, body)]):
        raise TemplateError(_stray(one, part) for one in (settings if body is None else strays))
    if body.find(SECTION) is None:
        etree.SubElement(body, SECTION)
    turns = {turn.paragraph: turn for turn in map(_turn, settings)}
    for blocks, section in list(_sections(body)):
        _finish(_parts(blocks, orientation(section), turns), section)


def rooms(root: Element) -> dict[Element, int]:
    """Return the width of the text around each table of the body."""
    body = root.find(BODY)
    found = [] if body is None else list(_sections(body))
    return {table: room(section) for blocks, section in found for block in blocks for table in block.iter(TABLE)}


def _sections(body: Element) -> Iterator[tuple[list[Element], Element]]:
    """Yield the blocks of each section and its properties; what ends a section belongs to it."""
    blocks: list[Element] = []
    for child in list(body):
        blocks.append(child)
        section = ending(child)
        if section is not None:
            yield blocks, section
            blocks = []


def _stands_in(setting: Element, body: Element) -> bool:
    paragraph = next(setting.iterancestors(PARAGRAPH), None)
    return paragraph is not None and paragraph.getparent() is body


def _stray(setting: Element, part: str) -> Problem:
    message = msg("A page can be turned only from a paragraph of the text, not from a table or a frame.")
    return Problem("page-misplaced", message, place(setting, part))


def _turn(setting: Element) -> Turn:
    """Return what `setting` asks for; its paragraph becomes one of its own where it held more."""
    paragraph = next(setting.iterancestors(PARAGRAPH))
    wanted, *new_page = (setting.text or _OWN).split()
    remove(setting)
    if _has_content(paragraph) or ending(paragraph) is not None:
        apart = paragraph.makeelement(PARAGRAPH)
        paragraph.addprevious(apart)
        paragraph = apart
    return Turn(paragraph, wanted, bool(new_page))


def _has_content(block: Element) -> bool:
    if block.tag != PARAGRAPH:
        return block.tag in (TABLE, w("sdt"))
    return any((text.text or "").strip() for text in block.iter(TEXT)) or next(block.iter(*_VISIBLE), None) is not None


def _parts(blocks: list[Element], own: str, turns: dict[Element, Turn]) -> list[Part]:
    """Return the parts a section falls into; several turns without content between them are one."""
    parts = [Part(own)]
    waiting: list[Turn] = []
    for block in blocks:
        if block in turns:
            waiting.append(turns[block])
            continue
        if waiting and _has_content(block):
            _carry_out(waiting, parts, own)
            waiting = []
        parts[-1].blocks.append(block)
    for turn in waiting:
        remove(turn.paragraph)
    return parts


def _carry_out(turns: list[Turn], parts: list[Part], own: str) -> None:
    first, part = turns[0].paragraph, parts[-1]
    wanted = own if turns[-1].wanted == _OWN else turns[-1].wanted
    for turn in turns[1:]:
        remove(turn.paragraph)
    if not any(map(_has_content, part.blocks)):
        part.orientation = wanted
        remove(first)
    elif wanted != part.orientation:
        part.end = first
        parts.append(Part(wanted))
    elif any(turn.new_page for turn in turns):
        _break(first)
    else:
        remove(first)


def _break(paragraph: Element) -> None:
    """Begin a page at the block after `paragraph`; only a table needs the paragraph for it."""
    following = next(one for one in paragraph.itersiblings() if one.tag not in RANGES)
    if following.tag == PARAGRAPH:
        put(properties(following), "pageBreakBefore")
        remove(paragraph)
    else:
        put(_shrunk(paragraph), "pageBreakBefore")


def _shrunk(paragraph: Element) -> Element:
    """Make `paragraph` as small as Word can draw it and return its properties."""
    for child in list(paragraph):
        paragraph.remove(child)
    found = properties(paragraph)
    put(found, "spacing", _TINY)
    put(put(found, "rPr"), "sz", {"val": "2"})
    return found


def _finish(parts: list[Part], section: Element) -> None:
    own, own_room = orientation(section), room(section)
    for index, part in enumerate(parts):
        sheet = section if part.end is None else copied(section)
        if index:
            later(sheet)
        rotate(sheet, part.orientation)
        if part.end is not None:
            place_child(_shrunk(part.end), sheet)
        for block in part.blocks if part.orientation != own else ():
            scale(block, room(sheet) / own_room)
