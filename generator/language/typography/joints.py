"""Joints that no line may break: ordinary spaces become no-break ones there, and nothing else changes."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from generator.language.typography.words import (
    ABBREVIATIONS,
    LONG_UNITS,
    MONTHS,
    NO_BREAK,
    OF_MONTH,
    SHORT_UNITS,
    YEAR,
)


def joined(text: str, longest: int = 0) -> str:
    """Return `text` with U+00A0 for each single space at a joint; folding U+00A0 back gives the same text.

    Joints are those of TYP-04: № and its number, a surname and its initials, a day, its month, its year and «г.», a
    number and its unit (with the groups of its thousands, TYP-06), shortened words and what they introduce, «т. д.»,
    the blank before a dash. A whole word behind a range is free, or else the line would break inside «2025–2027».

    `longest` (0: any) is how many characters may be bound together where lines are short: chains beyond it give way,
    their weakest joints first, because a program that cannot break a line at a space breaks it inside a word.
    """
    return _joined(text, longest) if " " in text and _CLUE.search(text) else text


@lru_cache(maxsize=4096)
def _joined(text: str, longest: int) -> str:
    if NO_BREAK not in text:
        return _bound(text, longest)
    # Joints are looked for as if nothing were joined yet, so that a second pass finds the very same ones.
    bound = _bound(text.replace(NO_BREAK, " "), longest)
    return "".join(NO_BREAK if old == NO_BREAK else new for old, new in zip(text, bound, strict=True))


def _bound(text: str, longest: int) -> str:
    found = _JOINT.sub(NO_BREAK, text)
    if _INITIALS.search(text):
        found = _SURNAME.sub(_no_break_end, found)
    if not longest or NO_BREAK not in found or not _is_long(found, longest):
        return found
    return _long(longest).sub(lambda chain: _loosened(text, chain, longest), found)


def _is_long(found: str, longest: int) -> bool:
    return any(len(chain) > longest and NO_BREAK in chain for chain in found.split(" "))


def _no_break_end(found: re.Match[str]) -> str:
    return found[0][:-1] + NO_BREAK


@cache
def _long(longest: int) -> re.Pattern[str]:
    """Return the pattern of words bound together to more than `longest` characters."""
    return re.compile(rf"(?<![^ \n\t])(?=[^ \n\t]{{{longest + 1}}})[^ \n\t\u00a0]*\u00a0[^ \n\t]*")


def _loosened(text: str, chain: re.Match[str], longest: int) -> str:
    """Return a chain of `text` with as many of its joints opened as it takes, the weaker ones first."""
    strengths = tuple(_strength(text, at) for at, sign in enumerate(chain[0], chain.start()) if sign == NO_BREAK)
    return _open(chain[0].split(NO_BREAK), strengths, 0, longest)


def _open(words: Sequence[str], strengths: Sequence[int], weakest: int, longest: int) -> str:
    """Return `words` bound together where they fit into `longest`; else apart at their weakest joints."""
    whole = NO_BREAK.join(words)
    if len(whole.rstrip(_MARKS)) <= longest or weakest > _STRONGEST:
        return whole
    ends = [place for place, strength in enumerate(strengths, 1) if strength == weakest]
    pieces = zip((0, *ends), (*ends, len(words)), strict=True)
    return " ".join(_open(words[a:b], strengths[a : b - 1], weakest + 1, longest) for a, b in pieces)


def _strength(text: str, place: int) -> int:
    joint = _JOINT.match(text, place)
    return _STRENGTHS.get(joint.lastgroup or "", _STRONGEST) if joint else _STRONGEST


def _after(*words: str) -> str:
    """Return the pattern of a place, just behind a space, that one of `words` stands before."""
    return "(?:" + "|".join(rf"(?<=\b{_either_case(word)} )" for word in words) + ")"


def _either_case(word: str) -> str:
    return f"[{word[0]}{word[0].upper()}]{_exactly(word[1:])}"


def _exactly(word: str) -> str:
    return word.replace(".", r"\.")


def _shortened() -> str:
    """Return the pattern of a place behind a shortened word and before what it introduces."""
    words = tuple(f"{word}." for word in ABBREVIATIONS)
    # Behind a number «г.», «с.», «ч.» end its phrase («2025 г. Школы»), as «д.» and «п.» end «и т. д.».
    ends = "".join(rf"(?<![0-9] {_exactly(word)} )(?<![0-9]{_exactly(word)} )" for word in words)
    named = rf"{ends}{_after(*words)}(?=[А-ЯЁ«]|[IVXLC]+\b)"
    numbered = rf"{_after(*(word for word in words if word != 'г.'))}(?=[0-9]|«)"
    return rf"(?<!\bт\. [дп]\. )(?<!\bт\.[дп]\. )(?:{named}|{numbered})"


_ENDS_OF_RANGES = (
    *(rf"[0-9]{{{n}}}" for n in range(1, 5)),
    r"[0-9],[0-9]",
    r"[0-9][0-9],[0-9]",
    *(f"[IVX]{{{n}}}" for n in range(1, 4)),
)
_NO_RANGE = "".join(rf"(?<![–—-]{end} )" for end in _ENDS_OF_RANGES)
_GROUP = r"(?=[0-9]{3}(?![0-9-]))(?<![0-9]{4} )(?<![.,/:-][0-9] )(?<![.,/:-][0-9][0-9] )(?<![.,/:-][0-9]{3} )"
_INITIAL = r"(?<=(?<!\w)[А-ЯЁ]\. )(?=[А-ЯЁ](?:\.|[а-яё]))"
_JOINT = re.compile(
    r" (?:(?<=[0-9№.IVX] )(?:"
    rf"(?<=[0-9] )(?:(?P<unit>(?={SHORT_UNITS})|(?={LONG_UNITS}){_NO_RANGE})|(?P<year>(?=гг?\.)(?<={YEAR} ))"
    rf"|(?={OF_MONTH}){_NO_RANGE}|{_GROUP})"
    rf"|(?<=\. )(?:{_INITIAL}|(?=[дпе]\.){_after('т.')}|{_shortened()})"
    r"|(?<=№ )(?=[0-9_]|б/н|[\w/-]{1,15}?[0-9])"
    rf"|(?<=[IVX] )(?=квартал|полугоди|класс){_NO_RANGE})"
    r"|(?P<dash>(?=[–—] \S)(?<=\S ))"
    rf"|(?P<month>(?={YEAR}(?![0-9]))(?<=[а-яё] ){_after(*MONTHS)})"
    rf"|(?=др\.){_after('и')})"
)
_CLUE = re.compile("[0-9№.IVX–—]")
"""Every joint has one of these on either side; most texts have none, and looking for joints takes longer."""
_STRENGTHS = {"dash": 0, "month": 0, "unit": 1, "year": 1}
_STRONGEST = 2
_MARKS = ",;:)"
"""Signs behind a word are not counted: they are narrow, and the widths of letters are a guess anyway."""
_INITIALS = re.compile(r" [А-ЯЁ]\.")
_SURNAME = re.compile(r"(?<![\w-])[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? (?=[А-ЯЁ]\.[ \u00a0]?-?[А-ЯЁ]\.)")
