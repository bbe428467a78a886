"""Pages: the settings `page` of a context become section breaks, page breaks, or nothing."""

from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from generator.errors import Problem, TemplateError, msg
from generator.word.filling.restarts import bare
from generator.word.parts.additions import Addition
from generator.word.parts.markup import (
    BODY,
    PARAGRAPH,
    RANGES,
    SECTION,
    TABLE,
    Element,
    is_blank,
    place_child,
    properties,
    put,
    remove,
    shrunk,
    w,
)
from generator.word.parts.places import place
from generator.word.parts.scaling import scale
from generator.word.parts.sections import copied, divided, ending, later, orientation, restart, room, rotate

_OWN = "own"


class Turn(NamedTuple):
    """A paragraph that stands for a page: the orientation wanted from it on, and what must begin with it."""

    paragraph: Element
    wanted: str
    new_page: bool
    restart: bool


@dataclass
class Part:
    """Blocks on sheets of one orientation; `end` is the paragraph that will end them, None for the last.

    `restart` says that their pages count from 1.
    """

    orientation: str
    restart: bool = False
    blocks: list[Element] = field(default_factory=list)
    end: Element | None = None


def settle(root: Element, settings: list[Element], part: str) -> list[Addition]:
    """Carry out the page settings, which are processing instructions of the body, and return what they add.

    Raise `TemplateError` for one that stands elsewhere.
    """
    body = root.find(BODY)
    if body is None or (strays := [one for one in settings if not _stands_in(one, body)]):
        raise TemplateError(_stray(one, part) for one in (settings if body is None else strays))
    if body.find(SECTION) is None:
        etree.SubElement(body, SECTION)
    turns = {turn.paragraph: turn for turn in map(_turn, settings)}
    restarted: list[Element] = []
    for number, (blocks, section) in enumerate(list(divided(body))):
        parts = _parts(blocks, orientation(section), turns)
        parts[0].restart = parts[0].restart and number > 0  # the first page of a document needs nothing
        restarted += _finish(parts, section)
    return bare([section for _, section in divided(body)], restarted, part)


def rooms(root: Element) -> dict[Element, int]:
    """Return the width of the text around each table of the body."""
    body = root.find(BODY)
    found = [] if body is None else list(divided(body))
    return {table: room(section) for blocks, section in found for block in blocks for table in block.iter(TABLE)}


def _stands_in(setting: Element, body: Element) -> bool:
    paragraph = next(setting.iterancestors(PARAGRAPH), None)
    return paragraph is not None and paragraph.getparent() is body


def _stray(setting: Element, part: str) -> Problem:
    message = msg("A page can be turned only from a paragraph of the text, not from a table or a frame.")
    return Problem("page-misplaced", message, place(setting, part))


def _turn(setting: Element) -> Turn:
    """Return what `setting` asks for; its paragraph becomes one of its own where it held more."""
    paragraph = next(setting.iterancestors(PARAGRAPH))
    wanted, *wishes = (setting.text or _OWN).split()
    remove(setting)
    if _has_content(paragraph) or ending(paragraph) is not None:
        apart = paragraph.makeelement(PARAGRAPH)
        paragraph.addprevious(apart)
        paragraph = apart
    return Turn(paragraph, wanted, "break" in wishes, "restart" in wishes)


def _has_content(block: Element) -> bool:
    return not is_blank(block) if block.tag == PARAGRAPH else block.tag in (TABLE, w("sdt"))


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
    restarts = any(turn.restart for turn in turns)
    for turn in turns[1:]:
        remove(turn.paragraph)
    if not any(map(_has_content, part.blocks)):
        part.orientation, part.restart = wanted, part.restart or restarts
        remove(first)
    elif restarts or wanted != part.orientation:
        part.end = _in_place_of_break(part, first)
        parts.append(Part(wanted, restarts))
    elif any(turn.new_page for turn in turns) and not _is_break(_last_content(part)):
        _break(first)
    else:
        remove(first)


def _last_content(part: Part) -> Element:
    return next(block for block in reversed(part.blocks) if _has_content(block))


def _is_break(block: Element) -> bool:
    """Return whether `block` is a paragraph with nothing in it but the end of a page."""
    bare = copied(block)
    breaks = [one for one in bare.iter(w("br")) if one.get(w("type")) == "page"]
    for one in breaks:
        remove(one)
    return bool(breaks) and bare.tag == PARAGRAPH and is_blank(bare)


def _in_place_of_break(part: Part, paragraph: Element) -> Element:
    """Return what ends `part`: `paragraph`, or the end of a page right before it, which would leave an empty sheet."""
    last = _last_content(part)
    if not _is_break(last):
        return paragraph
    part.blocks.remove(last)
    remove(paragraph)
    return last


def _break(paragraph: Element) -> None:
    """Begin a page at the block after `paragraph`; only a table needs the paragraph for it."""
    following = next(one for one in paragraph.itersiblings() if one.tag not in RANGES)
    if following.tag == PARAGRAPH:
        put(properties(following), "pageBreakBefore")
        remove(paragraph)
    else:
        put(shrunk(paragraph), "pageBreakBefore")


def _finish(parts: list[Part], section: Element) -> list[Element]:
    """Give every part its section and return those whose pages count from 1."""
    own, own_room = orientation(section), room(section)
    restarted: list[Element] = []
    for index, part in enumerate(parts):
        sheet = section if part.end is None else copied(section)
        if index:
            later(sheet)
        if part.restart:
            restart(sheet)
            restarted.append(sheet)
        rotate(sheet, part.orientation)
        if part.end is not None:
            place_child(shrunk(part.end), sheet)
        for block in part.blocks if part.orientation != own else ():
            scale(block, room(sheet) / own_room)
    return restarted
