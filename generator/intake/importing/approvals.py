"""Approval blocks and consents at the beginning of a document: paragraphs at the right, or two columns of a table."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.intake.importing import requisites
from generator.intake.importing.draft import Entries, entries
from generator.intake.importing.known import Known
from generator.intake.importing.signatures import signatory
from generator.intake.importing.texts import flat, lines
from generator.model.manuscript import Block, Grid, Paragraph

_BEGINS = re.compile(r"(?:Приложени[ея]\b|УТВЕРЖД|Утвержд[ёае]|СОГЛАСОВАН|Согласован|ПРИНЯТ)")
_APPENDIX = re.compile(r"Приложение(?:\s*(?:№|N)\s*(\S+))?$", re.IGNORECASE)
_BY_PERSON = re.compile(r"утверждаю:?$", re.IGNORECASE)
_LINE = re.compile(r"[_/]{3,}|«_+»")
_MOST = 12
_OTHER_ACT = "? в грифе названы не те дата и номер, что у приказа: строки грифа оставлены как есть"
_AS_IS = "? строки грифа – как в документе; без text программа составит их сама"


@dataclass
class Stamp:
    """A block as it stands: its lines, and how many blocks of the document it takes."""

    lines: list[str] = field(default_factory=list)
    taken: int = 0


def stamps(blocks: Sequence[Block], at: int) -> list[Stamp]:
    """Return the approval blocks that begin at `at`: several where they stand side by side; none where none does."""
    one = blocks[at] if at < len(blocks) else None
    if isinstance(one, Grid):
        cells = [lines(cell.paragraphs) for row in one.rows for cell in row.cells if cell.paragraphs]
        found = [Stamp(cell.split("\n"), 1) for cell in cells]
        return found if len(one.rows) <= 2 and any(_BEGINS.match(stamp.lines[0]) for stamp in found) else []
    if not isinstance(one, Paragraph) or not _BEGINS.match(flat(one.text)) or len(one.text) > 400:
        return []
    return [_running(blocks, at, one)]


def _running(blocks: Sequence[Block], at: int, first: Paragraph) -> Stamp:
    """Return the block of paragraphs that look alike: it ends behind its date, or where something else begins."""
    found = Stamp(lines([first]).split("\n"), 1)
    while found.taken < _MOST and not _is_whole(found.lines):
        one = blocks[at + found.taken] if at + found.taken < len(blocks) else None
        if (
            not isinstance(one, Paragraph)
            or one.look.split(" ")[:2] != first.look.split(" ")[:2]
            or len(one.text) > 300
        ):
            break
        if one.is_bold and not first.is_bold or one.level:
            break
        found.lines += lines([one]).split("\n")
        found.taken += 1
    return found


def _is_whole(found: Sequence[str]) -> bool:
    return len(found) > 1 and bool(requisites.date(found[-1])) and not _BEGINS.match(found[-1])


def approval(found: Sequence[Stamp], order: Entries | None, known: Known) -> tuple[Entries | None, list[str]]:
    """Return the approval block and the consents, and the lines that are neither."""
    made: Entries | None = None
    consents: list[Entries] = []
    odd: list[str] = []
    for stamp in found:
        first = stamp.lines[0].casefold()
        if first.startswith("согласован"):
            consents.append(_consent(stamp, known))
        elif made is None and not first.startswith("принят"):
            made = _approved(stamp, order, known)
        else:
            odd += stamp.lines
    if consents:
        made = made or entries(form="none")
        made.put("consents", consents)
    return made, odd


def _approved(stamp: Stamp, order: Entries | None, known: Known) -> Entries:
    first = _APPENDIX.match(stamp.lines[0])
    rest = stamp.lines[1:] if first else stamp.lines
    if rest and _BY_PERSON.fullmatch(rest[0].strip()):
        return _by_person(rest, known)
    by_act = bool(rest) and rest[0].casefold().startswith("утвержд")
    made = entries(form="act" if by_act else "plain", number=first[1] if first and first[1] else "")
    whole = " ".join(rest)
    dated = requisites.date(whole), requisites.number(whole)
    if order is not None and dated == (order.text("date"), order.text("number")):
        return made
    differs = order is not None and order.text("number") not in {"", "?"}
    return made.put("text", "\n".join(stamp.lines), _OTHER_ACT if differs else _AS_IS)


def _by_person(found: Sequence[str], known: Known) -> Entries:
    post, name, day = _signed(found[1:])
    if not name:
        return entries(form="person").put("text", "\n".join(found), _AS_IS)
    who = signatory(requisites.Signed(post, name), known)
    made = entries(form="person")
    made.put("person", who if isinstance(who, str) else "")
    if isinstance(who, Entries):
        made.put("post", who.text("post")).put("name", who.text("name"))
    return made.put("date", day or "—")


def _consent(stamp: Stamp, known: Known) -> Entries:
    post, name, day = _signed(stamp.lines[1:])
    if name:
        who = signatory(requisites.Signed(post, name), known)
        made = entries(person=who) if isinstance(who, str) else entries(post=post, name=name)
        return made.put("date", day)
    text = [line for line in stamp.lines[1:] if requisites.bare(line)]
    whole = " ".join(stamp.lines[1:])
    return entries(paper=" ".join(text) or "—", date=requisites.date(whole), number=requisites.number(whole))


def _signed(found: Sequence[str]) -> tuple[str, str, str]:
    """Return the post, the name and the date of the lines of a block; the name is empty where there is none."""
    post: list[str] = []
    name = day = ""
    for line in (_LINE.sub(" ", one).strip() for one in found):
        signed = requisites.signed(line)
        if signed and not name:
            name = signed.name
            post += filter(None, [signed.post])
        elif not requisites.bare(line):
            day = day or requisites.date(line)
        elif line:
            post.append(line)
    return flat(" ".join(post)), name, day
