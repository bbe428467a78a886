"""Terms that stand in other cells, and terms that do not go together."""

import re
from collections.abc import Iterator
from datetime import date

from generator.checks.rule import Found, at
from generator.checks.terms.sections import finding, names_a_month, own
from generator.context.rich import plain
from generator.errors import msg
from generator.language.written import Written, dates
from generator.model.family import Family
from generator.timing.reading import Kind, Occurrence
from generator.timing.schedule import Scheduled, frame, scheduled
from generator.timing.terms import read, understood

_DEADLINE = re.compile(r"(?:\bдо|не позднее|не позже)$")
_OFTEN = re.compile(
    r"\b(?:(?:не реже|не менее)\s+)?(?:(?:1|одного|один|2|двух|два|3|тр[её]х|три)\s+)?раза?\s+в\s+"
    r"(?:год|месяц|квартал|четверть|полугодие|неделю)\b|\bеже(?:месячно|квартально|недельно|дневно)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:2|двух|два|3|тр[её]х|три|4|четыре)\s+раза\s+в\s+год\b", re.IGNORECASE)
_LASTS = re.compile(r"продолжительност\w+[^.;]{0,12}?\b(\d{1,2}|два|две|три) дн", re.IGNORECASE)
_NARROW = (Kind.DEADLINE, Kind.WINDOW)
_NOT_OF_ROW = re.compile(r"\b(?:рассчитан|действу|утвержд[её]н|родивш|проживающ)\w*\b[^.;,]*$", re.IGNORECASE)


def term_hidden(family: Family) -> Iterator[Found]:
    """Yield a warning where the text of a row names a deadline or how often, and its term names no month."""
    for one in own(family):
        hidden = "" if names_a_month(one.reading) or one.row.parts else _hidden(one)
        if hidden:
            said = msg(
                "The text of the row says “{text}”, its term says “{phrase}”.", text=hidden, phrase=one.reading.phrase
            )
            yield finding(family, one.row, said, msg("Move it into the term: there it is looked for."))


def term_conflict(family: Family) -> Iterator[Found]:
    """Yield a warning where the text of a row names a deadline that its term does not have."""
    for one in own(family):
        if one.reading.kind not in _NARROW or one.row.parts:
            continue
        yield from _too_short(family, one)
        for text in _texts(one):
            for found in _deadlines(text):
                if not any(_has(occurrence, found) for occurrence in one.reading.occurrences):
                    said = msg(
                        "The text of the row says “{text}”, its term says “{phrase}”.",
                        text=_with_word(text, found),
                        phrase=one.reading.phrase,
                    )
                    yield finding(family, one.row, said, msg("Name the same day in both, or leave it out of the text."))


def _too_short(family: Family, one: Scheduled) -> Iterator[Found]:
    """Yield an event of several days, the term of which is one day; a result may be shared by several rows."""
    text = plain(one.row.title)
    lasts = _LASTS.search(text)
    days = max(((found.end - found.start).days + 1 for found in one.reading.occurrences), default=0)
    if lasts and lasts[1] != "1" and days == 1:
        said = msg(
            "The text of the row says “{text}”, and its term is one day: “{phrase}”.",
            text=f"{lasts[0]}{text[lasts.end() :].split(' ')[0].rstrip(').,;')}",
            phrase=one.reading.phrase,
        )
        yield finding(family, one.row, said, msg("Name the first and the last day."))


def term_after_parent(family: Family) -> Iterator[Found]:
    """Yield a warning for every part of which the last day lies after the last one of its parent."""
    readings = {one.row.path: one for one in scheduled(family)}
    for parent in list(readings.values()):
        whole = _last(parent) if isinstance(parent.row.term, str) else None
        for part in parent.row.parts if whole else ():
            mine = readings.get(part.path)
            last = _last(mine) if mine and isinstance(part.term, str) else None
            if mine and whole and last and last > whole:
                said = msg(
                    "The part has the term “{part}”, the activity it belongs to “{whole}”.",
                    part=mine.reading.phrase,
                    whole=parent.reading.phrase,
                )
                yield finding(family, part, said, msg("A part ends with its activity: correct one of the terms."))


def recommendation_over(family: Family) -> Iterator[Found]:
    """Yield a warning for every recommendation to be carried out by days that are over in the period of the report."""
    for name, execution in family.executions.items():
        for told in execution.activities.values():
            advice = told.recommendation
            if advice and _is_over(family, advice.term, execution.period.span.end):
                said = msg(
                    "The recommendation has the term “{term}”, which is over when the report is made.", term=advice.term
                )
                path = (*told.path, "recommendation", "term")
                yield Found(said, at(family, path, name), msg("Write a day after the period."))


def _hidden(one: Scheduled) -> str:
    title = plain(one.row.title)
    if one.reading.kind in (Kind.CONTINUOUS, Kind.RECURRING) and (often := _OFTEN.search(title)):
        return "" if _OFTEN.search(one.reading.phrase) else often[0]
    if one.reading.kind is Kind.CONTINUOUS and isinstance(one.row.result, str):
        several = _SEVERAL.search(plain(one.row.result))
        if several and not _OFTEN.search(one.reading.phrase):
            return several[0]
    found = [(text, day) for text in _texts(one) for day in _deadlines(text)]
    found += [(title, day) for day in dates(title) if _is_headed(title, day)]
    return _with_word(*found[0]) if found else ""


def _is_headed(title: str, found: Written) -> bool:
    """Return whether a date begins a line as the heading of an event: «28 февраля – семинар»."""
    begins = title[: found.start].rstrip(" -–—")
    return (not begins or begins.endswith(("\n", ":"))) and found.after.startswith(("–", "—", "-"))


def _texts(one: Scheduled) -> Iterator[str]:
    yield plain(one.row.title)
    if isinstance(one.row.result, str):
        yield plain(one.row.result)


def _deadlines(text: str) -> Iterator[Written]:
    for found in dates(text):
        is_deadline = _DEADLINE.search(found.before) and not _NOT_OF_ROW.search(found.before)
        if is_deadline and found.is_possible and not found.is_of_act:
            yield found


def _with_word(text: str, found: Written) -> str:
    word = _DEADLINE.search(found.before)
    return f"{word[0]} {found.text}" if word else found.text


def _has(occurrence: Occurrence, found: Written) -> bool:
    if found.date:
        return occurrence.start <= found.date <= occurrence.end
    return any(
        occurrence.start <= date(year, found.month, found.day) <= occurrence.end
        for year in {occurrence.start.year, occurrence.end.year}
        if (found.month, found.day) != (2, 29)
    )


def _last(one: Scheduled | None) -> date | None:
    """Return the last day inside of the span: reports on the last period are due after it."""
    found = one.reading.occurrences if one else ()
    return max((occurrence.end for occurrence in found if not occurrence.outside), default=None)


def _is_over(family: Family, term: str, end: date) -> bool:
    """Return whether all days of a term that names its years are over on the day `end`."""
    clauses = understood(term).clauses if term else ()
    if not clauses or not all(clause.years for clause in clauses):
        return False
    return all(one.end <= end for one in read(term, frame(family)).occurrences)
