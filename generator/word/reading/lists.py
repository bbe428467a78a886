"""The numbers that automatic lists put before paragraphs, counted as Word counts them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from generator.language.roman import roman
from generator.word.parts.markup import VALUE, Element, w
from generator.word.reading.signs import whole

DASH = "–"
"""What stands for the sign of any list without numbers."""
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_LEVELS = 9
_PLACE = re.compile("%([1-9])")


def _letter(alphabet: str) -> Callable[[int], str]:
    # A list that counts past the alphabet three times over is none.
    return lambda number: alphabet[(number - 1) % len(alphabet)] * min(1 + (number - 1) // len(alphabet), 3)


def _roman(number: int) -> str:
    return roman(number) if 1 <= number <= 39 else str(number)


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "russianLower": _letter(_RUSSIAN),
    "russianUpper": _letter(_RUSSIAN.upper()),
    "lowerLetter": _letter(_LATIN),
    "upperLetter": _letter(_LATIN.upper()),
    "decimalZero": lambda number: f"{number:02}",
}


@dataclass(frozen=True)
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    style: str = ""


@dataclass
class Lists:
    """The lists of a file; `levels` by the ids of the abstract lists, `lists` are these and the starts by list."""

    levels: Mapping[str, Mapping[int, _Level]]
    lists: Mapping[str, tuple[str, Mapping[int, int]]]
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)

    def mark(self, number: str, level: str, style: str) -> tuple[str, int]:
        """Return what stands before the next paragraph of the list `number`, and its level."""
        if number not in self.lists:
            return "", 0
        abstract, starts = self.lists[number]
        levels = self.levels.get(abstract, {})
        depth = min(whole(level), _LEVELS) if level else _linked(levels, style)
        counts = self._counts.setdefault(abstract, {})
        if number not in self._begun:
            self._begun.add(number)
            counts.update({place: start - 1 for place, start in starts.items()})
        own = levels.get(depth, _Level())
        counts[depth] = counts.get(depth, own.start - 1) + 1
        for below in [place for place in counts if place > depth]:
            del counts[below]
        return self._shown(own, levels, counts), depth

    def _shown(self, own: _Level, levels: Mapping[int, _Level], counts: Mapping[int, int]) -> str:
        if own.format == "bullet":
            return DASH
        if own.format == "none":
            return ""

        def figure(found: re.Match[str]) -> str:
            place = int(found[1]) - 1
            level = levels.get(place, _Level())
            return _FORMATS.get(level.format, str)(counts.get(place, level.start))

        return _PLACE.sub(figure, own.text).strip()


def lists(root: Element | None) -> Lists:
    """Return the lists of the part of numbering; None where there is none."""
    if root is None:
        return Lists({}, {})
    abstract = {one.get(w("abstractNumId"), ""): _levels(one) for one in root.iter(w("abstractNum"))}
    found = {one.get(w("numId"), ""): (_value(one, "abstractNumId"), _starts(one)) for one in root.iter(w("num"))}
    return Lists(abstract, found)


def _linked(levels: Mapping[int, _Level], style: str) -> int:
    return next((place for place, level in levels.items() if style and level.style == style), 0)


def _levels(abstract: Element) -> dict[int, _Level]:
    every = ((whole(one.get(w("ilvl"), "")), one) for one in abstract.iter(w("lvl")))
    return {place: _level(one) for place, one in every if place < _LEVELS}


def _level(one: Element) -> _Level:
    text, style = _value(one, "lvlText"), _value(one, "pStyle")
    return _Level(whole(_value(one, "start"), 1), _value(one, "numFmt") or "decimal", text, style)


def _starts(one: Element) -> dict[int, int]:
    said = ((whole(over.get(w("ilvl"), "")), _value(over, "startOverride")) for over in one.iter(w("lvlOverride")))
    return {place: whole(start, 1) for place, start in said if start}


def _value(parent: Element, name: str) -> str:
    found = parent.find(w(name))
    return "" if found is None else found.get(VALUE, "")
