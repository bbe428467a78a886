"""How dates are written: words, figures, years; each finding has the change that puts it right where that is safe."""

import re
from collections import Counter
from collections.abc import Iterator

from generator.checks.rule import Found, Subject
from generator.errors import Edit, msg
from generator.language.dates import MONTHS, OF_MONTHS
from generator.language.written import Style, Written, dates, has_figures
from generator.model.passage import Passage, Role

_RUNNING = frozenset(Role) - {Role.TERM, Role.CELL, Role.OTHER, Role.NAME, Role.ACT}
"""Texts of sentences: a table may have its own way to write dates."""
_TOLD = frozenset({Role.ACTIVITY, Role.RESULT, Role.ACCOUNT, Role.EVIDENCE, Role.REASON, Role.RECOMMENDATION})
"""Texts of rows: what they tell of is in words, «до 1 февраля», what proves it in figures; only acts are compared."""
_NOMINATIVE = re.compile(
    rf"(?<![\w.,№/–—-])(?:[1-9]|[12]\d|3[01])\s+({'|'.join(one for one in MONTHS)})(?=\s+\d{{4}}\b|[,;.)]|\s*$)",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(
    r"(?<![\w.,№/–—-])\d{1,2}[»\"”]?\s+([а-яё]{3,10})\s+(?:19|20)\d\d\s*(?:г\.|года\b)", re.IGNORECASE
)
_RANGE = re.compile(r"\d\s*[–—-]\s*$|\bпо\s*$")


def date_year_short(subject: Subject) -> Iterator[Found]:
    """Yield a warning for every date whose year has two figures: «15.01.25»."""
    for passage, one in _all(subject):
        if one.is_short and one.is_possible:
            full = f"{one.day:02}.{one.month:02}.20{one.year:02}"
            said = msg("The year of the date “{date}” has two figures.", date=one.text)
            place = passage.text.index(f".{one.year:02}", one.start + 5) + 1
            changes = (Edit(place, place, "20"),)
            yield Found(said, passage.place, msg("Write “{right}”.", right=full), changes)


def date_month_form(subject: Subject) -> Iterator[Found]:
    """Yield a warning for every date whose month stands in the nominative: «15 январь 2025 года»."""
    for passage in subject.passages:
        for found in _NOMINATIVE.finditer(passage.text) if has_figures(passage.text) else ():
            number = MONTHS.index(found[1].lower())
            right = OF_MONTHS[number]
            if found[1].lower() == right or _RANGE.search(passage.text[: found.start()]):
                continue
            said = msg("The month of the date “{date}” stands in the wrong case.", date=found[0])
            yield Found(said, passage.place, msg("Write “{right}”.", right=right), (_edit(found, 1, right),))


def date_month_unknown(subject: Subject) -> Iterator[Found]:
    """Yield a warning for every date with a misspelt month: «15 декабя 2024 г.»."""
    for passage in subject.passages:
        for found in _UNKNOWN.finditer(passage.text) if has_figures(passage.text) else ():
            word = found[1].lower()
            right = next((one for one in OF_MONTHS if _is_near(word, one)), "")
            if right and word not in OF_MONTHS and word not in MONTHS:
                said = msg("There is no such month: “{date}”.", date=found[0])
                yield Found(said, passage.place, msg("Write “{right}”.", right=right), (_edit(found, 1, right),))


def date_digits(subject: Subject) -> Iterator[Found]:
    """Yield a note for every date in figures whose day or month lacks its nought: «5.6.2025»."""
    for passage, one in _all(subject):
        plain = passage.text[one.start : one.end].split()[0]
        right = f"{one.day:02}.{one.month:02}.{one.year}"
        if one.style is Style.FIGURES and one.year > 99 and one.is_possible and not plain.startswith(right):
            day, month = (part for part in plain.split(".")[:2])
            end = one.start + len(day) + 1 + len(month)
            changes = (Edit(one.start, end, f"{one.day:02}.{one.month:02}"),)
            said = msg("The day and the month of the date “{date}” have not two figures each.", date=plain)
            yield Found(said, passage.place, msg("Write “{right}”.", right=right), changes)


def date_mixed(subject: Subject) -> Iterator[Found]:
    """Yield one note where texts of one kind write dates in words and in figures, at the first of the rarer way."""
    found: dict[tuple[str, Role, bool], list[tuple[Passage, Written]]] = {}
    for passage, one in _all(subject):
        if passage.role in _RUNNING and _is_full(one) and (one.is_of_act or passage.role not in _TOLD):
            found.setdefault((passage.period, passage.role, one.is_of_act), []).append((passage, one))
    mixed = [listed for listed in found.values() if len({_is_figures(one) for _, one in listed}) > 1]
    if mixed:
        counts = Counter(_is_figures(one) for listed in mixed for _, one in listed)
        rarer = counts[True] <= counts[False]
        passage, first = next(pair for pair in mixed[0] if _is_figures(pair[1]) is rarer)
        other = next(one for _, one in mixed[0] if _is_figures(one) is not rarer)
        said = msg(
            "Dates are written in two ways: like “{one}” ({few}) and like “{other}” ({many}).",
            one=first.text,
            few=counts[rarer],
            other=other.text,
            many=counts[not rarer],
        )
        yield Found(said, passage.place, msg("Choose one way for the whole document: “1 сентября 2025 г.”."))


def _is_figures(one: Written) -> bool:
    return one.style is Style.FIGURES


def _is_full(one: Written) -> bool:
    return one.year > 99 and one.is_possible


def _is_near(word: str, month: str) -> bool:
    """Return whether a word is a month with a letter missing, added, changed, or two of them exchanged."""
    if word == month or abs(len(word) - len(month)) > 1 or len(month) < 5:
        return False
    head = next((n for n, (a, b) in enumerate(zip(word, month, strict=False)) if a != b), min(len(word), len(month)))
    mine, other = word[head:], month[head:]
    exchanged = mine[:2][::-1] == other[:2] and mine[2:] == other[2:]
    return exchanged or mine[1:] == other[1:] or mine[1:] == other or mine == other[1:]


def _all(subject: Subject) -> Iterator[tuple[Passage, Written]]:
    for passage in subject.passages:
        if passage.role is not Role.ACT:
            for one in dates(passage.text):
                yield passage, one


def _edit(found: re.Match[str], group: int, text: str) -> Edit:
    return Edit(found.start(group), found.end(group), text)
