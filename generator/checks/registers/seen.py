"""The abbreviations of a subject: which are explained, which are used, which are slips of others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.checks.registers.known import own, parties_short
from generator.checks.rule import Subject
from generator.language.abbreviations import COMMON, Explained, Use, explained, roots, uses
from generator.model.once import once
from generator.model.passage import Passage, Role

_NO_USE = frozenset({Role.OTHER, Role.NAME, Role.STATUS})
LEAST = 4
"""Shorter abbreviations are alike by chance."""


_Told = tuple[int, Passage, Explained]
_Used = tuple[int, Passage, Use]
"""Each with the number of its text."""


@dataclass(frozen=True)
class Seen:
    """The abbreviations of a subject: explained ones, every use, what the directory explains."""

    told: tuple[_Told, ...]
    used: tuple[_Used, ...]
    given: Mapping[str, str]
    short: frozenset[str]

    @property
    def known(self) -> frozenset[str]:
        """What needs no further explanation."""
        return COMMON | self.short | frozenset(self.given) | {one.name for _, _, one in self.told}


@once
def looked_at(subject: Subject) -> Seen:
    """Return the abbreviations of a subject; several rules ask for them one after another."""
    told, used = _found(own(subject))
    return Seen(told, used, subject.directory.abbreviations, parties_short(subject.directory))


def _found(passages: Iterable[Passage]) -> tuple[tuple[_Told, ...], tuple[_Used, ...]]:
    """Return what texts explain and what they use."""
    told: list[_Told] = []
    used: list[_Used] = []
    for place, passage in enumerate(passages):
        if passage.role not in _NO_USE and (here := tuple(uses(passage.text))):
            told += [(place, passage, one) for one in explained(passage.text)]
            used += [(place, passage, one) for one in here]
    return tuple(told), tuple(used)


def slips(seen: Seen) -> dict[str, str]:
    """Return each unexplained abbreviation that is a slip of an explained one, with that."""
    known = frozenset(seen.given) | {one.name for _, _, one in seen.told}
    others = {one.name for _, _, one in seen.used} - seen.known
    by_letters: dict[str, str] = {}
    for name in sorted(known):
        for key in _keys(name):
            by_letters.setdefault(key, name)
    pairs = ((name, next((by_letters[key] for key in _keys(name) if key in by_letters), "")) for name in sorted(others))
    return {name: other for name, other in pairs if other}


def _keys(name: str) -> Iterable[str]:
    """Return what a slip leaves alike: the same letters in another order, all but one that is not the first."""
    if len(name) < LEAST or not name.isupper():
        return ()
    return (
        "=" + "".join(sorted(name)),
        *(f"{len(name)}{at}{name[:at]}.{name[at + 1 :]}" for at in range(1, len(name) - 1)),
    )


def alike(words: str, others: str) -> bool:
    """Return whether two explanations have the same words, or one has all those of the other."""
    first, second = roots(words), roots(others)
    return first <= second or second <= first
