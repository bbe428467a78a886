"""How near two texts are to each other by their words, whatever the forms of these."""

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.language.letters import small

_WORD = re.compile(r"[а-яёa-z]+(?:-[а-яёa-z]+)*")
_BRACKETED = re.compile(r"\([^()]*\)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_SHORTEST = 4
_SHARED = 3
_LEAST = 4
_MOST_DIFFERENT = 5
_PASSING = frozenset(
    [
        "года",
        "году",
        "годы",
        "годов",
        "годам",
        "который",
        "которая",
        "которые",
        "также",
        "после",
        "через",
        "между",
        "более",
        "менее",
        "либо",
        "если",
        "чтобы",
        "этого",
        "этой",
        "этих",
        "рамках",
        "целях",
        "соответствии",
        "числе",
    ]
)


def words(text: str) -> tuple[str, ...]:
    """Return the words of `text` that carry meaning, in order, in small letters with е for ё."""
    return tuple(word for word in _WORD.findall(_plain(text)) if _carries(word))


def figures(text: str) -> frozenset[str]:
    """Return the numbers written in figures."""
    return frozenset(_NUMBER.findall(text))


def without_brackets(text: str) -> str:
    """Return `text` without what stands in round brackets: short names, abbreviations, «прилагается»."""
    return _BRACKETED.sub(" ", text)


def is_same(one: str, other: str) -> bool:
    """Return whether two words may be forms of one, or share their root: «школа» and «школьный»."""
    shared = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        shared += 1
    return shared >= max(_SHARED, min(len(one), len(other)) - _SHARED)


def missing(wanted: Iterable[str], given: Iterable[str]) -> Iterator[str]:
    """Yield the words of `wanted` that `given` has in no form."""
    beginnings: dict[str, list[str]] = {}
    for word in given:
        beginnings.setdefault(word[:_SHARED], []).append(word)
    for word in wanted:
        if not any(is_same(word, other) for other in beginnings.get(word[:_SHARED], ())):
            yield word


def differing(own: Sequence[str], named: Sequence[str], *, shared: float) -> tuple[str, ...]:
    """Return the words in which two names of one thing differ, none where they agree or are names of two things.

    They are of one thing where they have `shared` of their words in common, and only a few differ.
    """
    lacks, adds = list(missing(own, named)), list(missing(named, own))
    enough = min(len(own), len(named)) >= _LEAST and len(own) - len(lacks) >= shared * max(len(own), len(named))
    found = tuple(dict.fromkeys((*lacks, *adds)))
    return found if enough and len(found) <= _MOST_DIFFERENT else ()


def _plain(text: str) -> str:
    return small(text).replace("\N{SOFT HYPHEN}", "")


def _carries(word: str) -> bool:
    return len(word) >= _SHORTEST and word not in _PASSING
