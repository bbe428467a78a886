"""The act at the beginning of a document: letterhead, kind, date and number, title, preamble, points, signature."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.intake.importing import requisites
from generator.intake.importing.draft import Account, Entries, entries
from generator.intake.importing.known import Known
from generator.intake.importing.points import number_of, points
from generator.intake.importing.signatures import signatory, signature
from generator.intake.importing.texts import flat, lines, one_line, rich
from generator.language.acts import ACTS
from generator.model.manuscript import Block, Grid, Paragraph, Turn

_KINDS = {one.name.upper(): kind for kind, one in ACTS.items()}
_FARTHEST = 30
_UNTITLED = "Об утверждении (впишите, чего)"
_NO_TITLE = "? заголовка у приказа не нашлось"
_TITLE = re.compile(r"(?:О|Об|Обо)\s+[«а-яёА-ЯЁ]")
_PREAMBLE = re.compile(
    r"(?:Во? (?:соответствии|цел|связи|исполнени|рамках)|На основании|Руководствуясь|С целью|Для |Учитывая|По итогам)"
)


def _spaced(word: str) -> str:
    return r"\s*".join(word)


_VERBS = re.compile(
    rf"(?:{'|'.join(_spaced(verb) for one in ACTS.values() for verb in (one.verb, one.joint_verb) if verb)})\s*:?\s*$",
    re.IGNORECASE,
)


@dataclass
class Act:
    """An act as read: its entries, the lines of its letterhead, where the document goes on behind it."""

    order: Entries
    letterhead: list[str] = field(default_factory=list)
    end: int = 0
    odd: list[str] = field(default_factory=list)


def act(blocks: Sequence[Block], known: Known, account: Account) -> Act | None:
    """Return the act at the beginning of a document, None where there is none."""
    place = next((at for at, one in enumerate(blocks[:_FARTHEST]) if _kind(one)), -1)
    if place < 0:
        return None
    kind, before, after = _parted(blocks[place])
    reading = _Reading(blocks, known, Act(entries(kind=kind)), place + 1)
    reading.act.letterhead = [line for one in blocks[:place] for line in _lines(one)] + before
    account.take(*reading.act.letterhead, kind)
    reading.head(after)
    reading.body()
    reading.close()
    account.take(*(one_line([one]) for one in blocks[place : reading.at] if isinstance(one, Paragraph)))
    account.take(*(line for one in blocks[place : reading.at] if isinstance(one, Grid) for line in _lines(one)))
    reading.act.end = reading.at
    return reading.act


def _kind(one: Block) -> str:
    found = ("".join(line.split()).upper() for line in _lines(one)) if isinstance(one, Paragraph) else ()
    return next((_KINDS[line] for line in found if line in _KINDS), "")


def _parted(one: Block) -> tuple[str, list[str], list[str]]:
    """Return the kind of the act, and the lines of its paragraph before it and behind it."""
    found = list(_lines(one))
    at = next(place for place, line in enumerate(found) if "".join(line.split()).upper() in _KINDS)
    return _kind(one), found[:at], found[at + 1 :]


def _lines(one: Block) -> Iterator[str]:
    if isinstance(one, Paragraph):
        yield from lines([one]).split("\n")
    elif isinstance(one, Grid):
        for row in one.rows:
            yield from (line for cell in row.cells for line in lines(cell.paragraphs).split("\n") if line)


@dataclass
class _Reading:
    blocks: Sequence[Block]
    known: Known
    act: Act
    at: int

    def head(self, first: Sequence[str]) -> None:
        """Read date, number and place, up to the title."""
        self._requisites(first)
        while (one := self._next()) is not None and not (isinstance(one, Paragraph) and self._begins(one)):
            found = list(_lines(one))
            if isinstance(one, Paragraph) and not all(map(_is_requisite, found)) and len(one.text) > 100:
                break
            self._requisites(found)
            self.at += 1
        self._title()

    def _requisites(self, found: Sequence[str]) -> None:
        for line in found:
            order = self.act.order
            day, number = requisites.date(line), requisites.number(line)
            if not requisites.bare(line):
                order.put("date", day)
                order.put("number", number)
            elif requisites.is_place(line):
                order.put("place", flat(line))
            else:
                self.act.odd.append(line)

    def _next(self) -> Block | None:
        one = self.blocks[self.at] if self.at < len(self.blocks) else None
        return None if isinstance(one, Turn) else one

    def _begins(self, one: Paragraph) -> bool:
        text = flat(one.text)
        return bool(_TITLE.match(text) or _PREAMBLE.match(text) or _VERBS.search(text) or number_of(one))

    def _title(self) -> None:
        found: list[str] = []
        first = self._next()
        while isinstance(one := self._next(), Paragraph) and isinstance(first, Paragraph):
            text = flat(one.text)
            is_title = not found and _TITLE.match(text)
            goes_on = (
                found and one.look == first.look and not self._ends_title(one) and (one.is_bold or text[:1].islower())
            )
            if not (is_title or goes_on):
                break
            found.append(flat(one.text))
            self.at += 1
        title = " ".join(found)
        self.act.order.put("title", title or _UNTITLED, *(() if title else (_NO_TITLE,)))
        for key in ("date", "number"):
            if key not in self.act.order:
                self.act.order.put(key, "?")

    def _ends_title(self, one: Paragraph) -> bool:
        text = flat(one.text)
        return bool(_PREAMBLE.match(text) or _VERBS.search(text) or number_of(one))

    def body(self) -> None:
        """Read the preamble up to the verb, then the points."""
        written: list[str] = []
        while isinstance(one := self._next(), Paragraph) and not number_of(one) and not self._is_signature(one):
            self.at += 1
            text = rich([one], bold=False)
            if found := _VERBS.search(text):
                written += filter(None, [text[: found.start()].rstrip()])
                self._verb(text, found)
                break
            written.append(text)
        self.act.order.put("preamble", "\n".join(written))
        self._points()

    def _verb(self, text: str, found: re.Match[str]) -> None:
        spaced = " " in found[0].strip(" :")
        self.act.order.put("verb", "" if not found.start() else "spaced" if spaced else "inline")

    def _points(self) -> None:
        found: list[Paragraph] = []
        while isinstance(one := self._next(), Paragraph) and not self._is_signature(one) and not _is_appendix(one):
            self.at += 1
            found.append(one)
        self.act.order.put("points", points(found))

    def _is_signature(self, one: Paragraph) -> bool:
        return not number_of(one) and signature(self.blocks, self.at) is not None

    def close(self) -> None:
        """Read who signs, and who drew the act up."""
        found = signature(self.blocks, self.at)
        if found is None:
            self.act.order.put("signatory", "?")
            return
        self.act.order.put("signatory", signatory(found.signed, self.known))
        self.act.order.put("executor", found.executor)
        self.act.odd += found.odd
        self.at = found.end


def _is_appendix(one: Paragraph) -> bool:
    return re.match(r"(?:Приложение|УТВЕРЖД|Утвержд[её]н)", flat(one.text)) is not None


def _is_requisite(line: str) -> bool:
    return not requisites.bare(line) or requisites.is_place(line)
