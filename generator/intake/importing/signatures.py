"""Signatures under acts and reports: a post and a name in a line, on two lines, or in a table."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.intake.importing import requisites
from generator.intake.importing.draft import Entries, entries
from generator.intake.importing.known import Known
from generator.intake.importing.requisites import Signed
from generator.intake.importing.texts import flat, lines, said
from generator.language.people import initials
from generator.model.manuscript import Block, Grid, Paragraph

_EXECUTOR = re.compile(r"(?:Исполнитель|Исп\.):?\s*(.+)")
_PHONE = re.compile(r"(?:тел\.?:?\s*)?(\+?\d[\d\s()-]{4,20}\d)$")
_GAP = re.compile(r"\s{3,}|\t|_{2,}")


@dataclass(frozen=True)
class Signature:
    """Who signed, where the document goes on, the executor below, the date, and what else stands there."""

    signed: Signed
    end: int
    executor: Entries | None = None
    date: str = ""
    odd: list[str] = field(default_factory=list)


def signature(blocks: Sequence[Block], at: int) -> Signature | None:
    """Return the signature that begins at `at`, None where none does."""
    one = blocks[at] if at < len(blocks) else None
    if isinstance(one, Grid):
        return _in_table(one, at)
    if not isinstance(one, Paragraph):
        return None
    found = requisites.signed(one.text)
    if (
        found
        and found.post
        and (_GAP.search(one.text.strip()) or len(found.post) < 90 and not found.post.endswith("."))
    ):
        return Signature(found, at + 1) if _is_post(found.post) else None
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    if (
        isinstance(after, Paragraph)
        and requisites.is_name(after.text)
        and len(one.text) < 150
        and _is_post(flat(one.text))
    ):
        return Signature(Signed(flat(one.text), flat(after.text)), at + 2)
    return None


def unsigned(blocks: Sequence[Block]) -> tuple[Sequence[Block], Signature | None]:
    """Return a text without the signature at its end, and the signature."""
    for place in range(max(len(blocks) - 3, 0), len(blocks)):
        found = signature(blocks, place)
        if found is not None and found.end == len(blocks):
            return blocks[:place], found
    return blocks, None


def signatory(found: Signed, known: Known) -> object:
    """Return the id of a person of the directory with this name and this post, else post and name in place."""
    id = known.person(found.name)
    if id:
        person = known.directory.people[id]
        post = known.directory.posts.get(person.post)
        held = (post.name if post else person.post).casefold()
        if found.post.casefold().startswith(held.split(" ")[0] if held else "?"):
            return id
    return entries(post=found.post, name=re.sub(r"(?<=\.)\s(?=[А-ЯЁ]\.)", "", initials(found.name)))


def _is_post(text: str) -> bool:
    """Return whether a text may be a post: short, with a capital, no sentence."""
    return bool(text) and text[:1].isupper() and not text.endswith((":", ";", ".")) and not re.match(r"\d", text)


def _in_table(grid: Grid, at: int) -> Signature | None:
    rows = [[lines(cell.paragraphs) for cell in row.cells if said(cell)] for row in grid.rows]
    first = rows[0] if rows else []
    if len(first) != 2 or not requisites.is_name(first[1]) or len(rows) > 3 or not _is_post(flat(first[0])):
        return None
    executor: Entries | None = None
    date, odd = "", list[str]()
    for text in (cell for row in rows[1:] for cell in row):
        found = executor_of(text)
        if found:
            executor = found
        elif not requisites.bare(text):
            date = requisites.date(text)
        else:
            odd.append(text)
    return Signature(Signed(flat(first[0]), flat(first[1])), at + 1, executor, date, odd)


def executor_of(text: str) -> Entries | None:
    """Return the executor that lines name, None where they name none."""
    first, *rest = text.split("\n")
    found = _EXECUTOR.fullmatch(first)
    if not found:
        return None
    phone = next((one[1] for line in rest if (one := _PHONE.fullmatch(line))), "")
    email = next((line for line in rest if "@" in line), "")
    return entries(name=found[1], phone=phone, email=email)
