"""Printed numbers read: «1.», «2.3.1», «12а», «IV.», «2.1, 2.2»; sequences divided where they begin anew."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.checks.rule import Subject
from generator.model.passage import Numbered

Parts = tuple[int, ...]
_SHORT = 60
_ONE = re.compile(r"(\d{1,4}(?:\.\d{1,4})*)\.?([а-яёa-z]?)([.)]?)", re.IGNORECASE)
_ROMAN = re.compile(r"(?=[IVXLC])(X{0,4}L?X{0,3})(IX|IV|V?I{0,3})([.)]?)")
_SEVERAL = re.compile(r"\s*[,;]\s*|\s*[–—-]\s*")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_LOOKS = re.compile(r"[\dЗОоIl.,;)\s–-]*\d[\dЗОоIl.,;)\s–-]*")


@dataclass(frozen=True)
class Number:
    """A number: its figures, a letter behind them, whether it ends with a dot, whether it is Roman.

    `first` differs from `parts` where several numbers stand before one row: «2.1, 2.2».
    """

    first: Parts
    parts: Parts
    letter: str = ""
    dot: bool = False
    is_roman: bool = False

    @property
    def above(self) -> Parts:
        """The number it hangs on, empty for one of the first level."""
        return self.first[:-1]

    @property
    def key(self) -> tuple[Parts, str, bool]:
        """What two rows must not have in common."""
        return self.first, self.letter, self.is_roman


@dataclass(frozen=True)
class Item:
    """A numbered row or heading with its number read; None for one that has no number or a garbled one."""

    numbered: Numbered
    number: Number | None


@dataclass
class Run:
    """Items whose numbers belong together; `is_restart` says that it begins anew where no heading justifies it."""

    items: list[Item] = field(default_factory=list)
    is_restart: bool = False


def number(text: str) -> Number | None:
    """Return the number that `text` is; None for anything else."""
    text = text.strip()
    if (roman := _ROMAN.fullmatch(text)) and (roman[1] or roman[2]):
        value = (_roman(roman[1] + roman[2]),)
        return Number(value, value, dot=bool(roman[3]), is_roman=True)
    if one := _ONE.fullmatch(text):
        parts = _parts(one[1])
        return Number(parts, parts, one[2].lower(), dot=text.endswith((".", ")")))
    ends = [_ONE.fullmatch(part) for part in _SEVERAL.split(text)]
    if len(ends) > 1 and ends[0] and ends[-1] and all(ends):
        first, last = _parts(ends[0][1]), _parts(ends[-1][1])
        if first[:-1] == last[:-1] and first < last:
            return Number(first, last, dot=text.endswith("."))
    return None


def is_garbled(text: str) -> bool:
    """Return whether a text was meant as a number and is none: «1. 1.», «2.1, 2», «З.1»."""
    return _LOOKS.fullmatch(text.strip()) is not None and number(text) is None


def items(sequence: Sequence[Numbered]) -> list[Item]:
    """Return the sequence with its numbers read; «1)», «2)» among others are a list inside of a row."""
    read = [Item(one, number(one.number)) for one in sequence]
    if len({item.numbered.number.rstrip().endswith(")") for item in read if item.number}) < 2:
        return read
    return [Item(one.numbered, None) if one.numbered.number.rstrip().endswith(")") else one for one in read]


def is_of_headings(sequence: Sequence[Numbered]) -> bool:
    """Return whether a sequence has headings alone."""
    return bool(sequence) and all(one.is_group for one in sequence)


def is_typed(sequence: Sequence[Numbered]) -> bool:
    """Return whether people typed all its numbers: a few pinned among computed ones are a choice of the author."""
    return all(one.is_typed for one in sequence)


def runs(sequence: Sequence[Numbered]) -> Iterator[Run]:
    """Yield the parts of a sequence in each of which a number may stand once."""
    run, seen, waiting = Run(), set[Parts](), list[Item]()
    for item in items(sequence):
        if item.numbered.is_group or item.number is None:
            waiting.append(item)
            continue
        after_group = any(one.numbered.is_group for one in waiting)
        if _begins(item.number, seen, after_group=after_group):
            yield run
            run, seen = Run(is_restart=not after_group), set()
        run.items += [*waiting, item]
        waiting = []
        seen.add(item.number.first)
    run.items += waiting
    yield run


def rows(subject: Subject, *, typed: bool = False) -> Iterator[Run]:
    """Yield the runs of all tables and lists; of those alone in which people typed every number if `typed`."""
    for sequence in subject.sequences:
        if not is_of_headings(sequence) and (not typed or is_typed(sequence)):
            yield from runs(sequence)


def excerpt(one: Numbered) -> str:
    """Return the beginning of what a number stands before."""
    text = " ".join(one.text.split())
    return text if len(text) <= _SHORT else f"{text[:_SHORT].rsplit(' ', 1)[0]}…"


def _begins(found: Number, seen: set[Parts], *, after_group: bool) -> bool:
    """Return whether the numbering begins anew with a number: with 1 where 1 and 2 were before, or under a heading."""
    if found.first not in seen:
        return False
    if after_group:
        return found.first[-1] == 1
    return found.first == (1,) and (2,) in seen


def _parts(text: str) -> Parts:
    return tuple(int(part) for part in text.split("."))


def _roman(text: str) -> int:
    values = [_VALUES[letter] for letter in text]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
