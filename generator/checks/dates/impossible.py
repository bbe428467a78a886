"""Dates that cannot be: no such day, another weekday, years that run backwards or are none."""

import re
from collections.abc import Iterator

from generator.checks.rule import Found, Subject
from generator.errors import msg
from generator.language.written import MONTH, Written, dates, has_figures
from generator.model.passage import Passage, Role
from generator.timing.reading import Kind
from generator.timing.schedule import frame
from generator.timing.terms import read

WEEKDAYS = ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")
_STEMS = ("понедельник", "вторник", "сред[ауые]", "четверг", "пятниц", "суббот", "воскресень")
_WEEKDAY = "|".join(f"(?P<d{number}>{stem}\\w{{0,2}})" for number, stem in enumerate(_STEMS))
_BEFORE = re.compile(rf"\b(?:{_WEEKDAY})\s*[,(–—-]?\s*$", re.IGNORECASE)
_AFTER = re.compile(rf"\s*[,(–—-]?\s*(?:{_WEEKDAY})\b", re.IGNORECASE)
_YEARS = re.compile(
    r"(?<![\w№/.-])(?P<first>(?:19|20)\d\d)\s*(?:[–—-]|(?:г\.|года)?\s*по\s)\s*(?P<last>(?:19|20)\d\d)\s*"
    r"(?:г\.?\s?г|г\.|год|учебн|уч\.)"
)
_DAYS = re.compile(rf"(?<![\w№/.,-])(\d{{1,2}})\s*(?:[–—-]|по)\s*(\d{{1,2}})\s+(?:{MONTH})\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[–—-]\s*|\s*,?\s*по\s+")
_SCHOOL = re.compile(
    r"(?<!\d)(20\d\d)\s*[-–—/]\s*((?:20)?\d\d)\s+(?:учебн(?:ый|ого|ом|ому)|уч\.)\s+год(?!ы|ов|ах|ам)\w{0,2}"
)
_ODD = re.compile(rf"(?<![\w.,№])\d{{1,2}}\s+(?:{MONTH})\s+(\d{{3}}|\d{{5,6}})\s*(?:г\.|года\b)", re.IGNORECASE)
_FAR = (1700, 2100)


def date_impossible(subject: Subject) -> Iterator[Found]:
    """Yield an error for every date that no calendar has: «31 ноября», «30.02.2025»."""
    for passage, one in _all(subject):
        is_blank = one.day == one.month == 0
        if not one.is_possible and not is_blank and not _is_told_by_terms(subject, passage):
            said = msg("There is no such date: “{date}”.", date=one.text)
            yield Found(said, passage.place, msg("Correct the day, the month or the year."))


def date_weekday(subject: Subject) -> Iterator[Found]:
    """Yield an error for every date with a weekday that is not its own: «понедельник, 4 марта 2025 г.»."""
    for passage, one in _all(subject):
        day = one.date
        told = _weekday(passage.text, one) if day else None
        if day and told is not None and told != day.weekday():
            said = msg(
                "“{date}” is not the weekday that stands beside it: {weekday}.", date=one.text, weekday=WEEKDAYS[told]
            )
            hint = msg("It is the weekday {weekday}: correct the date or the weekday.", weekday=WEEKDAYS[day.weekday()])
            yield Found(said, passage.place, hint)


def range_reversed(subject: Subject) -> Iterator[Found]:
    """Yield an error for every range that ends before it begins: «2027–2025 гг.», «с 20 по 10 мая»."""
    for passage in subject.passages:
        found = tuple(_reversed(passage.text)) if has_figures(passage.text) else ()
        for text in found if found and not _is_told_by_terms(subject, passage) else ():
            said = msg("The range “{range}” ends before it begins.", range=text)
            yield Found(said, passage.place, msg("Exchange its ends, or correct the one that is wrong."))


def date_school_year(subject: Subject) -> Iterator[Found]:
    """Yield a warning for every school year of other years than two successive ones: «2024–2026 учебный год»."""
    for passage in subject.passages:
        for found in _SCHOOL.finditer(passage.text):
            if (int(found[1]) + 1) % 100 != int(found[2]) % 100:
                said = msg("A school year has two successive years: “{text}”.", text=found[0])
                yield Found(said, passage.place, msg("Correct a year, or write «учебные годы» if several are meant."))


def date_year_odd(subject: Subject) -> Iterator[Found]:
    """Yield a warning for every date whose year cannot be meant: «12.05.2205», «3 марта 20255 года»."""
    for passage in subject.passages:
        for text in _odd(passage.text):
            said = msg("The year of the date “{date}” cannot be meant.", date=text)
            yield Found(said, passage.place, msg("Correct the year."))


def _all(subject: Subject) -> Iterator[tuple[Passage, Written]]:
    for passage in subject.passages:
        for one in dates(passage.text):
            yield passage, one


def _is_told_by_terms(subject: Subject, passage: Passage) -> bool:
    """Return whether a rule on terms finds the same: that of a row."""
    family = subject.family
    if passage.role is not Role.TERM or family is None or passage.period:
        return False
    return read(passage.text, frame(family)).kind is Kind.IMPOSSIBLE


def _weekday(text: str, one: Written) -> int | None:
    found = _BEFORE.search(text, max(0, one.start - 20), one.start) or _AFTER.match(text, one.end, one.end + 20)
    if found is None:
        return None
    return next(number for number in range(len(WEEKDAYS)) if found[f"d{number}"])


def _reversed(text: str) -> Iterator[str]:
    for found in _YEARS.finditer(text):
        if int(found["first"]) > int(found["last"]):
            yield found[0]
    for found in _DAYS.finditer(text):
        if int(found[1]) > int(found[2]):
            yield found[0]
    told = dates(text)
    for first, last in zip(told, told[1:], strict=False):
        if first.date and last.date and last.date < first.date and _BETWEEN.fullmatch(text[first.end : last.start]):
            yield text[first.start : last.end]


def _odd(text: str) -> Iterator[str]:
    for one in dates(text):
        if one.year > 99 and not _FAR[0] <= one.year <= _FAR[1]:
            yield one.text
    for found in _ODD.finditer(text):
        yield found[0]
