"""When two texts say the same: their words without case, ё, signs and endings."""

import re
from functools import lru_cache

from generator.language.cases import lemma
from generator.language.letters import listed, small

_WORD = re.compile(r"[^\W_]+(?:[-\N{NON-BREAKING HYPHEN}/][^\W_]+)*|№|%")
_ROOT = 5


# Words that carry no content of their own, and those that only say that something is done.
_EMPTY = listed(
    "и в во на с со о об обо по для из за к ко от до при у или а но же не ни как что это тот этот весь каждый свой "
    "также том число тот который быть иной другой далее год течение"
)
_DOING = listed("прове прово орган осуще обесп реали выпол подго разра соста оказа испол приня проис состо быть прохо")


@lru_cache(maxsize=32768)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text (Markdown) in lower case, with е for ё, and the signs № and %."""
    return tuple(_WORD.findall(small(text)))


def key(text: str) -> str:
    """Return what is the same for two texts that differ in case, ё, spaces, signs and formatting only."""
    return " ".join(words(text))


def roots(text: str) -> tuple[str, ...]:
    """Return the beginnings of the words that carry the content, in order: «проведён», «проведение» have the same."""
    return tuple(root for word in words(text) if (root := _root(word)))


def acts_on(text: str) -> tuple[str, ...]:
    """Return the same without what only says that something is done: «Проведён семинар» is about «семин»."""
    return tuple(root for root in roots(text) if root not in _DOING)


@lru_cache(maxsize=8192)
def _root(word: str) -> str:
    plain = lemma(word)
    return "" if len(plain) < 2 or plain in _EMPTY else plain[:_ROOT]
