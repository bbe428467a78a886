"""Dates in one of their two forms: «05.06.2025» and «5 июня 2025 г.» (DAT-01 – DAT-04)."""

import re
from collections.abc import Iterator

from generator.language.typography.changes import Change
from generator.language.typography.habits import Habits
from generator.language.typography.words import OF_MONTH, OF_YEAR, SPACE, YEAR

_QUOTED = re.compile(rf"[\"«„“]{SPACE}{{0,2}}0?([1-9]|[12]\d|3[01]){SPACE}{{0,2}}[\"»“”]{SPACE}{{0,2}}(?={OF_MONTH})")
_SECOND_DAY = rf"(?:{SPACE}(?:по|до|и|[-–—]){SPACE}|[-–—])\d{{1,2}}"
_ZERO = re.compile(rf"(?<![\w.,/:№-])(?<!№{SPACE})0(?=[1-9](?:{_SECOND_DAY})?{SPACE}{OF_MONTH})")
_SECOND_ZERO = re.compile(rf"(?<=\d[–—-])0(?=[1-9]{SPACE}{OF_MONTH})")
_NUMERIC = rf"(?<![\w.])\d\d\.\d\d\.{YEAR}"
_GOES_ON = rf"(?={SPACE}?[,;:)»]|{SPACE}(?:[а-яё\d№(–—]|-{SPACE}))"
_AFTER_NUMERIC = re.compile(
    rf"{_NUMERIC}({SPACE}?(?:года\b|г\.{_GOES_ON}))(?!{SPACE}?р(?:\.|ожд))"
    rf"|^(?:[А-ЯЁа-яё]{{1,3}}{SPACE})?{_NUMERIC}({SPACE}?г\.)$",
    re.MULTILINE,
)
_GLUED = re.compile(rf"(?<!\d{{5}})(?<={YEAR})(?={OF_YEAR})")


def quoted_days(text: str, _: Habits) -> Iterator[Change]:
    """Yield ««05» мая» as «5 мая»."""
    for found in _QUOTED.finditer(text):
        begins = " " if text[: found.start()][-1:].isalnum() else ""
        yield Change(*found.span(), f"{begins}{found[1]} ")


def leading_zeros(text: str, _: Habits) -> Iterator[Change]:
    """Yield the zero of «03 января» as nothing."""
    places = {found.start() for pattern in (_ZERO, _SECOND_ZERO) for found in pattern.finditer(text)}
    yield from (Change(at, at + 1, "") for at in sorted(places))


def needless_years(text: str, _: Habits) -> Iterator[Change]:
    """Yield «г.» and «года» behind «01.03.2025» as nothing, unless the point may be the end of a sentence."""
    for found in _AFTER_NUMERIC.finditer(text):
        yield Change(*found.span(found.lastindex or 0), "")


def glued_years(text: str, _: Habits) -> Iterator[Change]:
    """Yield a blank between a year and «г.»."""
    yield from (Change(found.start(), found.start(), " ") for found in _GLUED.finditer(text))
