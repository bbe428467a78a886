"""Requisites in running text: dates, numbers, names of people, places, periods."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.intake.importing.texts import flat
from generator.language.dates import MONTHS, OF_MONTHS
from generator.model.period import reporting_period, span
from generator.spec.scalars import iso_date

_MONTH = "|".join(OF_MONTHS)
_DATE = re.compile(rf"[«\"„]?\s*(\d{{1,2}})\s*[»\"“]?\s+({_MONTH})\s+(\d{{4}})(?:\s*(?:года|г\.?))?", re.IGNORECASE)
_FIGURES = re.compile(r"\b(\d{1,2}\.\d{1,2}\.\d{4})\b(?:\s*(?:года|г\.?))?")
_NUMBER = re.compile(r"(?:№|\bN)\s*([\w/.-]*[\w])")
_INITIALS = r"[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?"
_SURNAME = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
NAME = rf"(?:{_INITIALS}\s?{_SURNAME}|{_SURNAME}\s{_INITIALS})"
_SIGNED = re.compile(rf"(?P<post>.*?)[\s_/]*(?P<name>{NAME})\s*$", re.DOTALL)
_PLACE = re.compile(r"(?:г\.|город|с\.|село|п\.|пос\.|пгт\.?|посёлок|поселок|р\.п\.|рп)\s?[А-ЯЁ][\w -]{1,40}$")
_YEARS = re.compile(r"(20\d\d)\s*[-–—/]\s*(20\d\d|\d\d)(?!\d)\s*(учебн\w*)?")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)\s*(?:год|г\.)?")
_ANY_MONTH = "|".join((*MONTHS, *OF_MONTHS))
_FROM_MONTH = re.compile(
    rf"({_ANY_MONTH})\s+(20\d\d)\s*(?:года|г\.)?\s*[-–—]\s*({_ANY_MONTH})\s+(20\d\d)", re.IGNORECASE
)
_ORDINALS: Mapping[str, int] = {
    **{"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4},
    **{"первое": 1, "второе": 2, "первый": 1, "второй": 2, "третий": 3, "четвертый": 4, "четвёртый": 4},
}
_PART = re.compile(
    rf"\b({'|'.join(_ORDINALS)})(?:-?[еоий]+)?\s+(полугодие|квартал)\w*\s+(20\d\d)(?:\s*[-–—/]\s*\d{{2,4}})?(\s+учебн)?",
    re.I,
)
_NINE = re.compile(r"(?:9|девять) месяцев\s+(20\d\d)", re.IGNORECASE)
_PAST = re.compile(r"\bза\s+(20\d\d)\s*(?:год\b|г\.)(?!.*учебн)", re.IGNORECASE)
_AS_OF = re.compile(r"по состоянию на\s+(.{8,30})", re.IGNORECASE)


@dataclass(frozen=True)
class Signed:
    """A post and a name, as they stand."""

    post: str
    name: str


def date(text: str) -> str:
    """Return the first date of a text in ISO form, empty where there is none."""
    if found := _DATE.search(text):
        month = OF_MONTHS.index(found[2].lower()) + 1
        return iso_date(f"{found[3]}-{month:02}-{int(found[1]):02}") or ""
    figures = _FIGURES.search(text)
    return (iso_date(figures[1]) or "") if figures else ""


def number(text: str) -> str:
    """Return the first number behind № in a text."""
    found = _NUMBER.search(text)
    return found[1] if found else ""


def bare(text: str) -> str:
    """Return a line without its date, its number and what joins them: empty for a line of requisites."""
    left = _NUMBER.sub("", _FIGURES.sub("", _DATE.sub("", text)))
    return re.sub(r"\b(?:от|г|года)\b\.?|№|[\s_«»\".,]", "", left)


def signed(text: str) -> Signed | None:
    """Return the post and the name of a line of a signature: a name stands at its end, and it is short."""
    found = _SIGNED.fullmatch(text.strip())
    if not found or len(flat(text)) > 200:
        return None
    return Signed(flat(found["post"].strip(" _/\t")), flat(found["name"]))


def is_name(text: str) -> bool:
    """Return whether a text is the name of a person with initials and nothing else."""
    return re.fullmatch(NAME, flat(text)) is not None


def is_place(text: str) -> bool:
    """Return whether a text is the name of a town or a village."""
    return _PLACE.match(flat(text)) is not None


def period(texts: Iterable[str]) -> str:
    """Return the name of the reporting period that the first of the texts names which names any."""
    return next((found for text in texts if (found := _period(text))), "")


def years(texts: Iterable[str]) -> str:
    """Return the span of a program that the first of the texts names which names any."""
    return next((found for text in texts if (found := _span(text))), "")


def _period(text: str) -> str:
    if found := _PART.search(text):
        letter, part = ("h" if found[2].lower().startswith("полу") else "q"), _ORDINALS[found[1].lower()]
        year = f"{found[3]}-{(int(found[3]) + 1) % 100:02}" if found[4] else found[3]
        return _real(f"{year}-{letter}{part}")
    if found := _NINE.search(text):
        return _real(f"{found[1]}-m9")
    if (found := _AS_OF.search(text)) and (day := date(found[1])):
        return _real(day)
    if found := _PAST.search(text):
        return _real(found[1])
    said = _span(text, schools=True)
    return said if reporting_period(said) else ""


def _real(name: str) -> str:
    return name if reporting_period(name) else ""


def _span(text: str, schools: bool = False) -> str:
    if (found := _FROM_MONTH.search(text)) and not schools:
        first, last = (_month(found[place]) for place in (1, 3))
        name = f"{found[2]}-{first:02}..{found[4]}-{last:02}"
        return name if span(name) else ""
    if found := _YEARS.search(text):
        first, last = int(found[1]), int(found[2]) if len(found[2]) == 4 else int(found[1][:2] + found[2])
        is_school = (
            bool(found[3])
            or "учебн" in text[found.end() : found.end() + 20]
            or (len(found[2]) == 2 and last == first + 1)
        )
        name = f"{first}-{last % 100:02}" if is_school and last == first + 1 else f"{first}-{last}"
        return name if span(name) else ""
    found = _YEAR.search(text)
    return found[1] if found and span(found[1]) else ""


def _month(word: str) -> int:
    said = word.lower()
    return (MONTHS.index(said) if said in MONTHS else OF_MONTHS.index(said)) + 1
