"""The beginning of a document behind its act: approval block, title page, title; where its text begins."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from generator.intake.importing import requisites
from generator.intake.importing.approvals import Stamp, stamps
from generator.intake.importing.draft import Entries, entries
from generator.intake.importing.texts import flat, lines
from generator.model.manuscript import Block, Paragraph, Turn

_WORDS = re.compile(
    r"программ|план|комплекс|дорожн|перечень|отч[её]т|информаци|циклограмм|мероприяти|справк|сведени", re.IGNORECASE
)
_SECTION = re.compile(
    r"(?:Паспорт|Введение|Пояснительная записка|Содержание|Оглавление|Раздел|Глава|Часть|Общие положения)\b",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"((?:\d{1,2}\.){1,4}(?:\d{1,2})?|[IVXLC]{1,6}\.)\s*(?=\S)")
_FOOT = re.compile(r"(?:(?P<place>.*?)[\s,–—-]*)?(?P<year>20\d\d)\s*(?:год|г\.?)?$")
_CONTENTS = re.compile(r"(?:Содержание|Оглавление)", re.IGNORECASE)
_ENTRY = re.compile(r".+(?:\t|\.{3,}|\s)\d{1,3}$")
_SHORT, _LONG, _LONGEST, _FARTHEST = 60, 100, 250, 25
_ALIKE = 0.6
_OTHER_TITLE = "? над текстом название другое: {text}"


@dataclass
class Front:
    """What stands before the text: `title` with its line breaks, `above` the title as it is printed over the text."""

    title: str = ""
    above: str = ""
    foot: Entries | None = None
    stamps: list[Stamp] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)
    end: int = 0
    is_landscape: bool = False
    taken: list[str] = field(default_factory=list)
    contents: list[str] = field(default_factory=list)

    def draft(self, program: Entries) -> None:
        """Write title and title page into the program."""
        if self.foot is not None:
            program.put("title_page", self.foot)
            program.put("title_above", "yes" if self.above else "")
            if self.above and flat(self.above).casefold() != flat(self.title).casefold():
                program.doubt("title_above", _OTHER_TITLE.format(text=flat(self.above)))


def front(blocks: Sequence[Block], at: int) -> Front:
    """Return the beginning of the text from `at` on."""
    found = Front(end=at)
    ahead = [one for one in blocks[at : at + _FARTHEST] if isinstance(one, Paragraph)]
    if ahead and not any(_is_title(one) for one in ahead) and _may_be_title(ahead[0]):
        found.end = blocks.index(ahead[0], at) + 1
        found.title = lines([ahead[0]])
        found.taken.append(found.title)
    runs = list(_runs(blocks, found))
    for run in runs:
        _take(found, run)
    return found


def _is_set(one: Paragraph) -> bool:
    return one.align == "center" or one.is_bold


def _is_title(one: Paragraph) -> bool:
    return _is_set(one) and _WORDS.search(one.text) is not None


def _may_be_title(one: Paragraph) -> bool:
    """Return whether a paragraph that looks like any other may be the title: it names a document and is no sentence."""
    return _WORDS.search(one.text) is not None and len(one.text) < _LONGEST and not flat(one.text).endswith((".", ":"))


def _runs(blocks: Sequence[Block], found: Front) -> Iterator[list[Paragraph]]:
    """Yield runs of paragraphs that look alike, up to where the text begins; what else there is goes to `found`."""
    run: list[Paragraph] = []
    titled = bool(found.title)
    while found.end < len(blocks):
        if _aside(blocks, found, begun=bool(run)):
            continue
        one = blocks[found.end]
        titled = titled or any(_is_title(other) for other in run)
        ahead = blocks[found.end : found.end + _FARTHEST]
        if not isinstance(one, Paragraph) or _is_text(one, is_titled=titled, ahead=ahead):
            break
        if run and one.look != run[-1].look:
            yield run
            run = []
        run.append(one)
        found.end += 1
    yield run


def _aside(blocks: Sequence[Block], found: Front, *, begun: bool) -> bool:
    """Take an approval block, a turn of the sheets or a line of a contents list; return whether there was one."""
    one = blocks[found.end]
    if blocked := stamps(blocks, found.end):
        found.stamps += blocked
        found.taken += [line for stamp in blocked for line in stamp.lines]
        found.end += blocked[0].taken
        return True
    if isinstance(one, Turn):
        found.is_landscape, found.end = one.landscape, found.end + 1
        return True
    may_list = bool(found.contents or found.title or begun)
    if isinstance(one, Paragraph) and may_list and is_contents(one, found.contents):
        found.contents.append(flat(one.text))
        found.end += 1
        return True
    return False


def is_contents(one: Paragraph, before: Sequence[str]) -> bool:
    """Return whether a paragraph belongs to a contents list; `before` are the lines of it that stand above."""
    text = flat(one.text)
    if one.style.lower().startswith("toc ") or _CONTENTS.fullmatch(text):
        return True
    return bool(before) and not one.level and _ENTRY.match(one.text.strip()) is not None


def _is_text(one: Paragraph, *, is_titled: bool, ahead: Sequence[Block]) -> bool:
    """Return whether the text begins here: with a heading, a paragraph behind the title, or where no title follows."""
    text = flat(one.text)
    if _SECTION.match(text) or (NUMBERED.match(text) and not one.mark):
        return True
    if one.level and one.style.lower() != "title":
        return is_titled or not _WORDS.search(text)
    if _is_set(one):
        return False
    foot = _FOOT.match(text) if len(text) < _SHORT else None
    is_foot = requisites.is_place(text) or (
        foot is not None and (not foot["place"] or requisites.is_place(foot["place"]))
    )
    follows = any(isinstance(other, Paragraph) and _is_title(other) for other in ahead)
    return not is_foot if is_titled else len(text) > _LONG or not follows


def _take(found: Front, run: Sequence[Paragraph]) -> None:
    """Take a run of paragraphs as the title, the same title again, the foot of the title page, or something odd."""
    text = "\n".join(lines([one]) for one in run)
    if not text:
        return
    is_set = all(map(_is_set, run))
    foot = [match for one in run if (match := _FOOT.match(flat(one.text))) and len(flat(one.text)) < _SHORT]
    if found.title and len(foot) and len(text) < 2 * _SHORT:
        _foot(found, run)
    elif found.title and found.foot is not None and _alike(found.title, text):
        found.above = text
    elif not found.title and is_set and _WORDS.search(text):
        found.title = text
    else:
        found.odd.append(text)
        return
    found.taken.append(text)


def _foot(found: Front, run: Sequence[Paragraph]) -> None:
    place: list[str] = []
    year = ""
    for one in run:
        text = flat(one.text)
        match = _FOOT.match(text)
        if match:
            year = match["year"] if not text.endswith(("год", "г.")) else text[match.start("year") :]
            place += filter(None, [match["place"]])
        else:
            place.append(text)
    found.foot = entries(place=", ".join(place), year=year)


def _alike(one: str, other: str) -> bool:
    first, second = flat(one).casefold(), flat(other).casefold()
    return first == second or SequenceMatcher(None, first, second).ratio() > _ALIKE
