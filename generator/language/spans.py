"""Spans of years as people write them in titles and passports: «на 2025–2027 годы», «2025/2026 учебный год»."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.language.dates import MONTHS, OF_MONTHS

_YEAR = r"(?:19|20)\d\d"
YEAR = re.compile(rf"\b{_YEAR}\b")
"""A year of the last or this century, standing alone."""

_UNIT = r"(?:г\.?\s?г\.?|год[ыаоу]?\w{0,2}|г\.|учебн\w+\s+год\w{0,2}|уч\.\s*год\w{0,2})"
_MONTH = "|".join((*MONTHS, *OF_MONTHS))
_RANGE = re.compile(
    rf"(?<![\w№/.-])(?P<first>{_YEAR})(?:\s*г\.|\s*года)?\s*(?:[–—/-]|по)\s*(?P<last>{_YEAR}|\d\d(?=\s*(?:учебн|уч\.)))"
    rf"(?:\s*(?P<unit>{_UNIT}))?(?![\d-])",
    re.IGNORECASE,
)
_SINGLE = re.compile(rf"(?<![\w№/.–—-])(?P<year>{_YEAR})\s*(?:год\w{{0,2}}|г\.)", re.IGNORECASE)
_MONTHS_RANGE = re.compile(
    rf"(?P<m1>{_MONTH})\s+(?P<first>{_YEAR})(?:\s*г\.|\s*года)?\s*(?:[–—-]|по)\s*(?:\d{{1,2}}\s+)?"
    rf"(?P<m2>{_MONTH})\s+(?P<last>{_YEAR})(?:\s*г\.|\s*года?)?",
    re.IGNORECASE,
)
_NUMBER = {word: number % 12 + 1 for number, word in enumerate((*MONTHS, *OF_MONTHS))}


@dataclass(frozen=True)
class Years:
    """A span in a text from `start` to `end`; the months are 0 where none stand; `is_school` for school years."""

    first: int
    last: int
    text: str
    start: int = 0
    end: int = 0
    first_month: int = 0
    last_month: int = 0
    is_school: bool = False
    is_single: bool = False


def spans(text: str) -> tuple[Years, ...]:
    """Return the spans of a text in order: ranges, and single years that are in none of them."""
    found = list(_of_months(text))
    for others in (_ranges(text), _singles(text)):
        found += [one for one in others if not any(one.start < it.end and it.start < one.end for it in found)]
    return tuple(sorted(found, key=lambda one: one.start))


def _of_months(text: str) -> Iterator[Years]:
    for one in _MONTHS_RANGE.finditer(text):
        months = _NUMBER[one["m1"].lower()], _NUMBER[one["m2"].lower()]
        yield Years(int(one["first"]), int(one["last"]), one[0].strip(), one.start(), one.end(), *months)


def _ranges(text: str) -> Iterator[Years]:
    for one in _RANGE.finditer(text):
        first, last = int(one["first"]), int(one["last"])
        full = last if last > 99 else first // 100 * 100 + last
        is_school = "уч" in (one["unit"] or "").lower()
        if one["unit"] or one.string[: one.start()].rstrip().lower().endswith((" на", " в", " за", " с", "период")):
            yield Years(first, full, one[0].strip(), one.start(), one.end(), is_school=is_school)
        elif one[0].strip() == text.strip().rstrip("."):
            yield Years(first, full, one[0].strip(), one.start(), one.end())


def _singles(text: str) -> Iterator[Years]:
    for one in _SINGLE.finditer(text):
        year = int(one["year"])
        yield Years(year, year, one[0].strip(), one.start(), one.end(), is_single=True)
