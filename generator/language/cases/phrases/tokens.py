"""A phrase cut into words, spaces, quoted and bracketed parts: the joints are exactly those of the author."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from generator.language.cases.lexicon.words import SHORT


class Kind(Enum):
    """What a token is; a quoted or bracketed part is one token, however long and deep."""

    WORD = "word"
    SHORT = "short"
    SPACE = "space"
    QUOTED = "quoted"
    BRACKETED = "bracketed"
    MARK = "mark"


@dataclass(frozen=True)
class Token:
    """A piece of the text as it stands, its place among the tokens, whether a space stands before it."""

    kind: Kind
    text: str
    place: int = 0
    spaced: bool = False


_LETTERS = r"[^\W\d_]+"
_HYPHEN = "[-\N{NON-BREAKING HYPHEN}]"
_ATOM = re.compile(
    rf"(?P<space>\s+)|(?P<short>{SHORT.pattern})|(?P<word>\d+{_HYPHEN}[а-яё]+(?!\w)|{_LETTERS}(?:{_HYPHEN}{_LETTERS})*)|.",
    re.IGNORECASE | re.DOTALL,
)
_CLOSERS: Mapping[str, str] = {"«": "»", "„": "“”", "“": "”", '"': '"', "(": ")", "[": "]"}


def tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of the text; joined together they are the text."""
    spaced, cut = False, []
    for place, (kind, piece) in enumerate(_folded(text, list(_ATOM.finditer(text)))):
        cut.append(Token(kind, piece, place, spaced))
        spaced = kind is Kind.SPACE
    return tuple(cut)


def _folded(text: str, atoms: list[re.Match[str]]) -> Iterator[tuple[Kind, str]]:
    place = 0
    while place < len(atoms):
        atom = atoms[place]
        if atom.group() in _CLOSERS:
            last = _closed(atoms, place)
            kind = Kind.BRACKETED if atom.group() in "([" else Kind.QUOTED
            yield kind, text[atom.start() : atoms[last].end()]
            place = last + 1
        else:
            yield Kind(atom.lastgroup or "mark"), atom.group()
            place += 1


def _closed(atoms: list[re.Match[str]], place: int) -> int:
    """Return the place of the mark that closes the one at this place; the last place where nothing closes it."""
    awaited = [_CLOSERS[atoms[place].group()]]
    for now in range(place + 1, len(atoms)):
        mark = atoms[now].group()
        if mark in awaited[-1]:
            awaited.pop()
        elif mark in _CLOSERS:
            awaited.append(_CLOSERS[mark])
        if not awaited:
            return now
    return len(atoms) - 1
