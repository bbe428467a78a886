"""Titles, headings, contents, numbers that Word could count."""

import re
from collections import Counter
from collections.abc import Iterator

from generator.checks.layout.sight import TITLES, layout, lines, once
from generator.checks.rule import Found, Subject
from generator.errors import msg
from generator.model.passage import Role

_SHORTENED = re.compile(r"\b(?:гг?|др|пр|п|т\.?\s?[ед]|руб|тыс|млн|ст|им)\.$")
_ENTRY = re.compile(r"\S.*(?:\t|\.{3,}|…)[.\s]*\d{1,3}$")
_FEWEST = 3
_PLAIN = frozenset(
    (
        *("normal", "обычный", "standard", "default", "body text", "основной текст", "text body", "no spacing"),
        *("без интервала", "list paragraph", "абзац списка"),
    )
)
"""Styles of running text; whoever chose another one for a heading had a reason."""


def heading_dot(subject: Subject) -> Iterator[Found]:
    """There is no full stop behind a heading (practice of office work)."""
    for one in lines(subject, TITLES):
        text = one.text.strip()
        if not text.endswith(".") or text.endswith("..") or _SHORTENED.search(text):
            continue
        if one.level or one.align == "center":
            yield Found(msg("A full stop stands behind the heading “{text}”.", text=text), one.place, msg("Delete it."))


def heading_plain(subject: Subject) -> Iterator[Found]:
    """What only looks like a heading stands in no contents and no navigation."""
    every = lines(subject, {Role.HEADING})
    found = [one for one in every if not one.level and one.style.lower() in _PLAIN and len(one.text) > 3]
    if len(found) >= _FEWEST:
        said = msg("Headings have no style of headings, only its look: {count}.", count=len(found))
        hint = msg("Give them the styles “Heading 1”, “Heading 2”: then Word makes the contents itself.")
        yield from once(found, said, hint)


def heading_mixed(subject: Subject) -> Iterator[Found]:
    """Headings of one level are set in one way (ГОСТ Р 7.0.97-2016, 3.4)."""
    every = [one for one in lines(subject, {Role.HEADING}) if one.level]
    for level in sorted({one.level for one in every}):
        own = [one for one in every if one.level == level]
        usual = Counter(one.align == "center" for one in own).most_common(1)[0][0]
        found = [one for one in own if (one.align == "center") != usual]
        said = msg("Headings of level {level} stand partly in the middle, partly at the border.", level=level)
        yield from once(found, said, msg("Set all of them in one way."))


def contents_typed(subject: Subject) -> Iterator[Found]:
    """Contents that were typed are wrong as soon as a page moves."""
    if any(one.made & {"TOC"} or one.style.lower().startswith("toc ") for one in layout(subject).lines):
        return
    found = [one for one in layout(subject).body if _ENTRY.fullmatch(one.text.strip())]
    if len(found) >= _FEWEST:
        hint = msg("Delete them and insert: References, Table of contents.")
        yield from once(found, msg("The contents were typed by hand."), hint)


def numbering_mixed(subject: Subject) -> Iterator[Found]:
    """Points are counted by Word or typed, not both ways (numbers that are typed do not move)."""
    for one, is_group in ((one, is_group) for one in subject.sequences for is_group in (False, True)):
        alike = [each for each in one if each.number and each.is_group == is_group]
        typed = [each for each in alike if each.is_typed]
        if typed and len(typed) < len(alike) and subject.layout is not None:
            said = msg(
                "Some numbers are typed, others are counted by Word: “{number}” is typed.", number=typed[0].number
            )
            yield Found(said, typed[0].place, msg("Let Word count all of them, or type all."))
