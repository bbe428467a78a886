"""Findings of one document beside what people know of it."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.errors import Place, Problem

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Defect:
    """A known defect: what it is in a few words, the codes that ought to find it, where it is."""

    document: str
    number: str
    said: str
    codes: frozenset[str]
    places: tuple[str, ...]

    def found(self, problems: Iterable[Problem]) -> tuple[str, ...]:
        """Return the codes of the findings that name it."""
        named = (one.code for one in problems if one.code in self.codes and self._is_at(one.place))
        return tuple(dict.fromkeys(named))

    def _is_at(self, place: Place) -> bool:
        said = spot(place)
        return any(one in ("*", said) or said.startswith(f"{one}/") for one in self.places)


@dataclass(frozen=True)
class Mistaken:
    """A finding that people found to be false."""

    document: str
    code: str
    place: str
    why: str


def spot(place: Place) -> str:
    """Return a place as the tables name it."""
    if place.table:
        return "/".join(str(number) for number in (place.table, place.row, place.cell) if number)
    return f"p{place.paragraph}" if place.paragraph else "*"


def known() -> tuple[Defect, ...]:
    """Return the known defects of all documents."""
    return tuple(
        Defect(row[0], row[1], row[2], frozenset(row[3].split()), tuple(row[4].split())) for row in _rows("known.csv")
    )


def judged() -> tuple[Mistaken, ...]:
    """Return the findings that are false."""
    return tuple(Mistaken(*row) for row in _rows("false.csv"))


def _rows(name: str) -> Sequence[Sequence[str]]:
    with (_HERE / name).open(encoding="utf-8", newline="") as file:
        return [row for row in csv.reader(file, delimiter=";")][1:]
