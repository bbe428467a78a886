"""Municipalities as texts call them."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from generator.checks.registers.known import own
from generator.checks.rule import Found, Subject
from generator.errors import msg
from generator.model.passage import Passage, Role

# At the beginning of a sentence a common word has a capital, too: «Каждого района».
_COMMON = (
    r"(?!(?:Муниципальн|Городск|Сельск|Данн|Кажд|Наш|Друг|Люб|Отдал|Удал|Административн|Федеральн|Автономн|Соседн"
    r"|Территориальн|Так|Эт|Сам|Нов|Отдельн|Указанн|Как))"
)
_NAME = _COMMON + r"(?P<name>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ]?[а-яё]+)*)(?:ий|ый|ой|ого|ому|им|ом)"
_UNIT = re.compile(
    rf"(?<![\w-]){_NAME}[ \u00a0](?:(?:муниципальн|городск)\w+[ \u00a0])?(?P<unit>район|округ)(?:а|у|ом|е)?(?![\w-])"
)
_SHORT = re.compile(r"(?<![\w-])А?МО[ \u00a0](?P<name>[А-ЯЁа-яё-]+[ \u00a0][А-ЯЁа-яё-]+|«[^»\n]{3,40}»)")
_LONG = re.compile(
    r"(?<![\w-])муниципальн\w+[ \u00a0]образовани\w{1,2}[ \u00a0]"
    r"(?P<name>[А-ЯЁа-яё-]+[ \u00a0][А-ЯЁа-яё-]+|«[^»\n]{3,40}»)"
)
_LATER = re.compile(r"\((?:далее)[^)]*\bМО\b")
_NEAR = frozenset({Role.ACT, Role.EVIDENCE, Role.OTHER})
_MOSTLY = 4


class _Named(NamedTuple):
    passage: Passage
    text: str
    name: str
    unit: str


def _named(subject: Subject) -> list[_Named]:
    texts = (one for one in own(subject) if "район" in one.text or "округ" in one.text)
    return [_Named(one, m[0], m["name"].lower(), m["unit"]) for one in texts for m in _UNIT.finditer(one.text)]


def municipality_variant(subject: Subject) -> Iterator[Found]:
    """Yield a warning for a municipality called a district here and an okrug there, or «МО …» and its long name."""
    found = _named(subject)
    counts = Counter((one.name, one.unit) for one in found)
    reported: set[tuple[str, str]] = set()
    for one in found:
        other = "округ" if one.unit == "район" else "район"
        if counts[one.name, other] > counts[one.name, one.unit] and (one.name, one.unit) not in reported:
            reported.add((one.name, one.unit))
            said = msg(
                "A municipality is called otherwise than elsewhere: “{text}”, elsewhere {other}.",
                text=one.text,
                other=other,
            )
            yield Found(said, one.passage.place, msg("Write its name as its charter has it, everywhere alike."))
    yield from _shortened(subject)


def _shortened(subject: Subject) -> Iterator[Found]:
    texts = [one for one in own(subject) if "МО" in one.text or "униципальн" in one.text]
    if any(_LATER.search(one.text) for one in texts):
        return
    long = {_plain(m["name"]): m[0] for one in texts for m in _LONG.finditer(one.text)}
    for one in texts:
        for match in _SHORT.finditer(one.text):
            if _plain(match["name"]) in long:
                said = msg(
                    "One municipality is called in two ways: “{text}” and “{other}”.",
                    text=match[0],
                    other=long[_plain(match["name"])],
                )
                yield Found(
                    said,
                    one.place,
                    msg("Write its name as its charter has it, or explain the short one: “(далее – …)”."),
                )
                return


def _plain(name: str) -> str:
    return " ".join(word[:5] for word in name.lower().strip('«»"').split())


def municipality_foreign(subject: Subject) -> Iterator[Found]:
    """Yield a remark for a district or okrug that one place names among many of another: a text taken over, perhaps."""
    found = [one for one in _named(subject) if one.passage.role not in _NEAR]
    counts = Counter(one.name for one in found)
    if not counts:
        return
    (usual, often), *_ = counts.most_common(1)
    known = " ".join(one.name.lower() for one in subject.directory.parties.values())
    for one in found:
        if often >= _MOSTLY and counts[one.name] == 1 and one.name != usual and one.name not in known:
            said = msg("Another municipality is named here, only once: “{text}”.", text=one.text)
            yield Found(said, one.passage.place, msg("Look whether the text was taken from someone else's document."))
