"""The points of an act: by the numbers that lists print or that are typed, points of points below them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.intake.importing.draft import Entries, entries
from generator.intake.importing.texts import flat, rich
from generator.model.manuscript import Paragraph

_POINT = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)[.)]?\s*(?=[А-ЯЁA-Z«\"(])")
_MARK = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)[.)]?")
_NUMBERS = "? номер пункта в документе – {printed}, программа поставит {computed}"


@dataclass(frozen=True)
class _Open:
    """A point that may get points of its own."""

    depth: int
    point: Entries
    number: str


def points(found: Iterable[Paragraph]) -> list[Entries]:
    """Return the points of these paragraphs; one without a number goes on with the point before it."""
    made: list[Entries] = []
    chain: list[_Open] = []
    for one in found:
        number = number_of(one)
        if not number and chain:
            last = chain[-1].point
            last.values["text"] = f"{last.text('text')}\n{rich([one], bold=False)}"
        else:
            _hang(made, chain, _Open(number.count("."), entries(text=_body(one)), number))
    return made


def number_of(one: Paragraph) -> str:
    """Return the number of a point, printed by a list or typed."""
    found = _MARK.fullmatch(one.mark) if one.mark else _POINT.match(flat(one.text))
    return found[1] if found else ""


def _body(one: Paragraph) -> str:
    text = rich([Paragraph(one.pieces)], bold=False)
    found = None if one.mark else _POINT.match(text)
    return text[found.end() :] if found else text


def _hang(made: list[Entries], chain: list["_Open"], new: "_Open") -> None:
    """Put a point below the one it belongs to, and say where its number will be another."""
    while chain and chain[-1].depth >= new.depth:
        chain.pop()
    found = chain[-1].point.values.setdefault("points", []) if chain else made
    assert isinstance(found, list)
    found.append(new.point)
    computed = f"{chain[-1].number}.{len(found)}" if chain else str(len(found))
    if new.number and new.number != computed:
        new.point.above.append(_NUMBERS.format(printed=new.number, computed=computed))
    chain.append(_Open(new.depth, new.point, computed))
