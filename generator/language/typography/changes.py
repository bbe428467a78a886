"""Small changes of a text, and what several rounds of them come to on the text they began with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_INSERTED = -1


@dataclass(frozen=True)
class Change:
    """Characters `start` to `end` (from 0) of a text become `text`."""

    start: int
    end: int
    text: str


def changed(text: str, changes: Iterable[Change]) -> str:
    """Return `text` with changes that stand in order and do not overlap."""
    pieces: list[str] = []
    done = 0
    for change in changes:
        pieces += (text[done : change.start], change.text)
        done = change.end
    return "".join((*pieces, text[done:]))


def between(old: str, new: str) -> Change:
    """Return the one change from `old` to `new`: what they begin and end with alike stays."""
    shorter = min(len(old), len(new))
    begins = next((place for place in range(shorter) if old[place] != new[place]), shorter)
    most = shorter - begins
    ends = next((place for place in range(most) if old[-1 - place] != new[-1 - place]), most)
    return Change(begins, len(old) - ends, new[begins : len(new) - ends])


@dataclass(frozen=True)
class Draft:
    """A text on its way: `origins` tells where in the first text each character stood, -1 for one that is new."""

    text: str
    origins: Sequence[int]

    def changed(self, changes: Sequence[Change]) -> "Draft":
        """Return the draft after `changes`, which stand in order and do not overlap."""
        origins: list[int] = []
        done = 0
        for change in changes:
            origins += self.origins[done : change.start]
            origins += [_INSERTED] * len(change.text)
            done = change.end
        return Draft(changed(self.text, changes), (*origins, *self.origins[done:]))


def draft(text: str) -> Draft:
    """Return the draft of a text in which nothing is changed yet."""
    return Draft(text, range(len(text)))


def since(first: str, last: Draft) -> tuple[Change, ...]:
    """Return what has become of the text `first` in its draft `last`, in order, as few characters as possible."""
    found: list[Change] = []
    new, done = "", 0
    for character, origin in zip(last.text, last.origins, strict=True):
        if origin == _INSERTED:
            new += character
            continue
        if new or origin > done:
            found.append(Change(done, origin, new))
        new, done = "", origin + 1
    if new or done < len(first):
        found.append(Change(done, len(first), new))
    return tuple(found)
