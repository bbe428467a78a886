"""Years in texts, moved from the span of one program to that of the next; those of acts stay as they are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.language.typography.changes import Change
from generator.model.period import Span

_MONTHS = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
_YEAR = r"(?:20|21)\d\d"
_DAY = rf"(?:\d{{1,2}}\.\d{{1,2}}\.\d{{4}}|\d{{1,2}}\s+(?:{_MONTHS})\s+\d{{4}})"
CITED = re.compile(
    rf"\bот\s+{_DAY}(?:\s*(?:года|г\.?))?+(?!\s+(?:до|по)\b)(?:\s*№\s*[^\s«»,;]*[^\s«»,;.)])?", re.IGNORECASE
)
"""The date and the number of an act or of another paper, as texts cite them."""

_TITLE = re.compile(r"\s*«")
_ACT_TITLE = re.compile(r"«(?:Об?|О внесении)\s")
_KEPT = re.compile(r"№\s*[^\s«»,;]+|\b(?:https?://|www\.)\S+")
_TOKEN = re.compile(
    rf"""
    (?P<iso>(?<![\d-]){_YEAR}-(?:0[1-9]|1[0-2])(?:-\d\d)?(?![\d-]))
  | (?P<figures>(?<![\d.])\d{{1,2}}\.\d{{1,2}}\.{_YEAR}(?!\d))
  | (?P<leap>(?<!\d)29\s+февраля\s+{_YEAR}(?!\d))
  | (?P<pair>(?<![\d,№/])(?<!\d-){_YEAR}\s?[/–—-]\s?(?:{_YEAR}|\d\d)(?![\d-]))
  | (?P<dotted>(?<![\d,№/]){_YEAR}\.\.{_YEAR}(?!\d))
  | (?P<year>(?<![\d,№/])(?<!\d-){_YEAR}(?!\d|[.,]\d|[  ]\d{{3}}\b|\s*(?:руб|тыс|млн|чел|экз|шт|кв\.|м\b|км)))
    """,
    re.VERBOSE,
)
_FOUR = re.compile(_YEAR)
_SPELT = re.compile(r"(\d{4})(\D+)(\d{4}|\d\d)")


@dataclass(frozen=True)
class Shift:
    """From the years of the span `old` to those of `new`: the first becomes the first, the last the last."""

    old: Span
    new: Span

    @property
    def by(self) -> int:
        """How many years later the new span begins."""
        return self.new.start.year - self.old.start.year

    def year(self, number: int) -> int:
        """Return what a year of the old span, or one near it, becomes."""
        first, last = self.old.start.year, self.old.end.year
        return self.new.end.year if number == last > first else number + self.by

    def changes(self, text: str, *, wide: bool = False) -> tuple[Change, ...]:
        """Return what moves the years of the old span in a text, in order.

        `wide`: the years before and after it move, too, and so do dates behind «от», because the text is no citation.
        """
        kept = [] if wide else list(_citations(text))
        kept += [(one.start(), one.end()) for one in _KEPT.finditer(text)]
        found: list[Change] = []
        for token in _TOKEN.finditer(text):
            if not any(start <= token.start() < end for start, end in kept):
                found += self._of_token(token, wide=wide)
        moved = (one for one in found if one.text != text[one.start : one.end])
        return tuple(sorted(moved, key=lambda one: one.start))

    def _of_token(self, token: re.Match[str], *, wide: bool) -> Iterator[Change]:
        said, at = token[0], token.start()
        if token.lastgroup == "pair":
            yield from self._of_pair(said, at, wide=wide)
            return
        years = list(_FOUR.finditer(said))
        if not all(self._is_near(int(one[0]), wide=wide) for one in years):
            return
        moved = [self.year(int(one[0])) for one in years]
        if "29" in said and token.lastgroup != "year" and not _is_leap(moved[0]):
            yield from _without_leap_day(said, at)
        yield from (Change(at + one.start(), at + one.end(), str(year)) for one, year in zip(years, moved, strict=True))

    def _of_pair(self, said: str, at: int, *, wide: bool) -> Iterator[Change]:
        """Yield the changes of a school year or of a run of years: both move, or neither."""
        found = _SPELT.fullmatch(said)
        assert found
        first = int(found[1])
        last = int(found[3]) if len(found[3]) == 4 else first // 100 * 100 + int(found[3])
        is_school = last == first + 1
        near = [self._is_near(one, wide=wide) for one in (first, last)]
        if not (any(near) if is_school else near[0]) or last < first:
            return
        if (first, last) == (self.old.start.year, self.old.end.year) and (not is_school or "/" not in found[2]):
            moved = (self.new.start.year, self.new.end.year)
        else:
            moved = (first + self.by, last + self.by) if is_school else (self.year(first), self.year(last))
        yield Change(at, at + 4, str(moved[0]))
        yield Change(at + found.start(3), at + found.end(3), str(moved[1])[-len(found[3]) :])

    def _is_near(self, number: int, *, wide: bool) -> bool:
        around = 1 if wide else 0
        return self.old.start.year - around <= number <= self.old.end.year + around


def has_years(text: str) -> bool:
    """Return whether a text names any year."""
    return _FOUR.search(text) is not None


def citations(text: str) -> tuple[str, ...]:
    """Return the dates and numbers of papers that a text cites."""
    return tuple(dict.fromkeys(one[0] for one in CITED.finditer(text)))


def _citations(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of what names an act: its date, its number, its title in quotation marks."""
    for one in CITED.finditer(text):
        title = _TITLE.match(text, one.end())
        yield one.start(), _closed(text, title.end() - 1) if title else one.end()
    for one in _ACT_TITLE.finditer(text):
        yield one.start(), _closed(text, one.start())


def _closed(text: str, at: int) -> int:
    """Return where the quotation opened at `at` is closed, the end of the text if it is not."""
    depth = 0
    for place in range(at, len(text)):
        depth += (text[place] == "«") - (text[place] == "»")
        if not depth:
            return place + 1
    return len(text)


def _without_leap_day(said: str, at: int) -> Iterator[Change]:
    """Yield the change of 29 February into 28 February."""
    for shape in (r"29(?=\s+февраля)", r"29(?=\.0?2\.)", r"(?<=-02-)29"):
        if found := re.search(shape, said):
            yield Change(at + found.start(), at + found.end(), "28")


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
