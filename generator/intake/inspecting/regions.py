"""What the paragraphs of a document outside of its tables are for: act, approval block, title, headings, text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.intake.importing.acts import Act, act
from generator.intake.importing.bodies import is_heading
from generator.intake.importing.draft import Account
from generator.intake.importing.fronts import Front, front, is_contents
from generator.intake.importing.known import Known
from generator.intake.importing.signatures import signature, unsigned
from generator.intake.importing.texts import flat
from generator.model.manuscript import Block, Grid, Manuscript, Paragraph
from generator.model.passage import Role

_ENDS = re.compile(r"(?:Выводы?|Заключени[ея]|Итоги)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Told:
    """A block of the document and what it is for; tables say that by their columns."""

    block: Block
    role: Role
    in_act: bool = False
    is_approval: bool = False
    under: str = ""
    """The heading that stands above it."""


def told(paper: Manuscript, known: Known) -> Iterator[Told]:
    """Yield the blocks of a document with their roles, in order."""
    blocks = paper.blocks
    found = act(blocks, known, Account())
    end = found.end if found else 0
    if found is not None:
        yield from _act(blocks[:end], found)
    begun = front(blocks, end)
    stamps = {flat(line) for stamp in begun.stamps for line in stamp.lines}
    for one in blocks[end : begun.end]:
        yield Told(one, _front(one, begun), is_approval=bool(stamps.intersection(_lines(one))))
    text, _ = unsigned(blocks[begun.end :])
    yield from _text(text, begun.contents)
    yield from (Told(one, Role.OTHER) for one in blocks[begun.end + len(text) :])


def _act(blocks: Sequence[Block], found: Act) -> Iterator[Told]:
    """Yield the blocks of an act: what stands before its title and its signature is no sentence."""
    title = flat(found.order.text("title"))
    role = Role.OTHER
    for at, one in enumerate(blocks):
        text = flat(one.text) if isinstance(one, Paragraph) else ""
        if text and text in title and role is not Role.POINT:
            yield Told(one, Role.TITLE, in_act=True)
            role = Role.TITLE
            continue
        if role is Role.TITLE:
            role = Role.POINT
        if role is Role.POINT and signature(blocks, at) is not None:
            role = Role.NAME
        yield Told(one, role if role is not Role.NAME else Role.OTHER, in_act=True)


def _front(one: Block, begun: Front) -> Role:
    text = flat(one.text) if isinstance(one, Paragraph) else ""
    titles = (flat(begun.title), flat(begun.above))
    return Role.TITLE if text and any(text in title for title in titles) else Role.OTHER


def _lines(one: Block) -> Iterator[str]:
    if isinstance(one, Paragraph):
        yield from (flat(line) for line in one.text.split("\n"))
    elif isinstance(one, Grid):
        yield from (flat(line.text) for row in one.rows for cell in row.cells for line in cell.paragraphs)


def _text(blocks: Sequence[Block], listed: Sequence[str]) -> Iterator[Told]:
    contents, role, under = list(listed), Role.TEXT, ""
    for at, one in enumerate(blocks):
        if not isinstance(one, Paragraph):
            yield Told(one, Role.CELL, under=under)
            continue
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if is_contents(one, contents):
            contents.append(flat(one.text))
            yield Told(one, Role.OTHER)
        elif is_heading(one, after):
            role = Role.CONCLUSIONS if _ENDS.search(flat(one.text)) else Role.TEXT
            under = flat(one.text)
            yield Told(one, Role.HEADING)
        else:
            yield Told(one, role)
