"""Which row of the program a returned row is: by its code, its bookmark, its wording, in this order."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cached_property

from generator.context.rich import plain
from generator.documents.parts.forms import identity
from generator.intake.words import words
from generator.model.family import Family
from generator.model.period import ReportingPeriod
from generator.model.returned import Cell
from generator.spec.nearest import latin

_ALIKE = 0.85
"""How like each other the wordings of one row must be where it was retyped."""
_NUMBER = re.compile(r"\d+")
_LINES = 8
"""Lines of a cell among which the wording of its row ends."""


@dataclass(frozen=True)
class Match:
    """The id of a row, empty if it is none; how it was found; whether the other ways point elsewhere."""

    name: str = ""
    way: str = ""
    disagrees: bool = False


@dataclass(frozen=True)
class Known:
    """The wordings of everything that forms may ask about, by ids."""

    wordings: Mapping[str, str]
    units: Mapping[str, str] = field(default_factory=dict)

    def match(self, key: Iterable[Cell], titles: Iterable[Cell]) -> Match:
        """Return which row it is, by its cells without answers (`key`) and, among them, those with its `titles`."""
        cells = tuple(key)
        code = self._coded(cells)
        mark = next((self._marks[name] for cell in cells for name in cell.marks if name in self._marks), "")
        if found := code or mark:
            worded = self._said(titles)
            return Match(
                found, "code" if code else "bookmark", disagrees=any(one not in ("", found) for one in (mark, worded))
            )
        return self._by_wording(titles)

    @cached_property
    def _marks(self) -> Mapping[str, str]:
        return {identity.bookmark(name): name for name in self.wordings}

    @cached_property
    def _words(self) -> Mapping[str, str]:
        """The ids by their wordings; one that two rows share tells nothing."""
        listed: dict[str, str] = {}
        for name, wording in self.wordings.items():
            listed[wording] = "" if wording in listed else name
        return {wording: name for wording, name in listed.items() if wording and name}

    def _coded(self, cells: Iterable[Cell]) -> str:
        codes = (latin(code).replace(" ", "") for cell in cells for code in identity.codes(cell.text))
        return next((code for code in codes if code in self.wordings), "")

    def _said(self, titles: Iterable[Cell]) -> str:
        """Return the row whose wording a title is, word for word."""
        return next((self._words[one] for one in _wordings(titles) if one in self._words), "")

    def _by_wording(self, titles: Iterable[Cell]) -> Match:
        said = tuple(_wordings(titles))
        if exact := next((self._words[one] for one in said if one in self._words), ""):
            return Match(exact, "wording")
        likeness = [(_likeness(one, wording), name) for one in said for wording, name in self._words.items()]
        best = max(likeness, default=(0.0, ""))
        return Match(best[1], "wording") if best[0] >= _ALIKE else Match()


def known(family: Family, period: ReportingPeriod) -> Known:
    """Return what forms of the period may ask about."""
    told = family.executions.get(period.name)
    rows = {row.id: row for row in family.program.rows() if row.id and not row.parts}
    indicators = {one.id: one for one in family.program.indicators() if one.id}
    tasks = told.tasks if told else {}
    wordings = {name: row.title for name, row in rows.items()}
    wordings |= {name: one.name for name, one in indicators.items()} | {name: one.text for name, one in tasks.items()}
    units = {name: row.measure for name, row in rows.items()} | {name: one.unit for name, one in indicators.items()}
    return Known({name: words(plain(wording)) for name, wording in wordings.items()}, units)


def _wordings(titles: Iterable[Cell]) -> Iterator[str]:
    """Yield what may be the wording of a row: below it stands in the same cell what was told before."""
    for cell in titles:
        lines = cell.text.split("\n", _LINES)[:_LINES]
        for count in range(1, len(lines) + 1):
            if said := words(" ".join(lines[:count])):
                yield said


def _likeness(one: str, other: str) -> float:
    """Return how like each other two wordings are; other numbers (a class, a year) make another row of them."""
    if _NUMBER.findall(one) != _NUMBER.findall(other):
        return 0.0
    matcher = SequenceMatcher(None, one, other)
    return matcher.ratio() if matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE else 0.0
