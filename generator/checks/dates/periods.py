"""The period of a program as its title, its passport and its texts say it."""

import re
from collections.abc import Iterator

from generator.checks.rule import Found, Subject, at
from generator.context.rich import line
from generator.errors import Path, msg
from generator.language.dates import span as in_words
from generator.language.spans import Years, spans
from generator.model.family import Family
from generator.model.passage import Role
from generator.model.period import Span
from generator.model.program import PassportRow

_PERIOD_FIELD = re.compile(
    r"(?:этап\w*\s+и\s+)?(?:срок(?:и|ов)?|период(?:а|ы)?)(?:\s+и\s+этап\w*)?"
    r"(?:$|\s.*(?:реализаци|действи|выполнени|исполнени))",
    re.IGNORECASE,
)
_ON = re.compile(r"\bна\s+(?:период\s+)?$", re.IGNORECASE)
_AT_END = re.compile(r"[\s.»)]*")
_BEFORE_YEARS = re.compile(r"[»\"\s,]+на(?:\s+период)?\s*$")
_FIRST_WORDS, _LAST_WORDS = 3, 8
_TEXTS = frozenset({Role.TEXT, Role.POINT, Role.GOAL, Role.PASSPORT, Role.RESULT, Role.HEADING})


def period_title(family: Family) -> Iterator[Found]:
    """Yield an error for every title of the program, its act or its report that names other years than theirs."""
    for path, title, period in _titles(family):
        named = _named(title)
        if (
            named
            and not _is_same(named, family.program.span)
            and not (period and _holds(named, family.program.span.years))
        ):
            said = msg(
                "The title says “{years}”, the period of the program is {period}.",
                years=named.text,
                period=in_words(family.program.span),
            )
            yield Found(said, at(family, path, period), msg("Correct the years of the title or the period."))


def period_partial(family: Family) -> Iterator[Found]:
    """Yield a warning for a title of whole years where the period begins or ends inside of one."""
    span, title = family.program.span, line(family.program.title)
    named = _named(title)
    is_whole = (span.start.month, span.end.month) == (1, 12) or span.is_school_year
    if named and not is_whole and _is_same(named, span) and not (named.is_school or named.first_month):
        said = msg(
            "The title says “{years}”, the period of the program is {period}.", years=named.text, period=in_words(span)
        )
        hint = msg("Name the same period in both: whole years, or the months in the title, too.")
        yield Found(said, at(family, ("title",)), hint)


def period_passport(family: Family) -> Iterator[Found]:
    """Yield an error for a field of the passport on the period that says another one than the program."""
    for row in _passport(family):
        if isinstance(row.text, str) and _PERIOD_FIELD.match(line(row.heading)):
            found = spans(line(row.text))
            if found and not _covers(found, family.program.span):
                said = msg(
                    "The passport says “{years}”, the period of the program is {period}.",
                    years=line(row.text)[:80],
                    period=in_words(family.program.span),
                )
                yield Found(
                    said, at(family, (*row.path, "text")), msg("Correct the field or the period of the program.")
                )


def period_text(subject: Subject) -> Iterator[Found]:
    """Yield an error for every text that names the program itself with other years than its period."""
    family = subject.family
    if family is None:
        return
    own = _own(family)
    for passage in subject.passages:
        if own and passage.role in _TEXTS:
            for years in _said_of(own, line(passage.text)):
                if not _is_same(years, family.program.span):
                    said = msg(
                        "The text says of the program “{years}”, its period is {period}.",
                        years=years.text,
                        period=in_words(family.program.span),
                    )
                    yield Found(said, passage.place, msg("Correct the years of the text or the period of the program."))


def _titles(family: Family) -> Iterator[tuple[Path, str, str]]:
    yield ("title",), line(family.program.title), ""
    if family.program.order and not family.program.order.report:
        yield ("order", "title"), line(family.program.order.title), ""
    for name, execution in family.executions.items():
        yield ("title",), line(execution.title), name


def _named(title: str) -> Years | None:
    """Return the period that a title names; None where it names none, or several (as those of a budget do)."""
    if "плановый период" in title.lower():
        return None
    found = [one for one in spans(title) if _is_of_title(title, one)]
    return found[0] if len(found) == 1 else None


def _is_of_title(title: str, one: Years) -> bool:
    """Return whether a span is the period of what has the title: «на 2025–2027 годы», «2025–2027 гг.» at its end."""
    if _ON.search(title[: one.start]):
        return True
    return not one.is_single and _AT_END.fullmatch(title[one.end :]) is not None and not _is_behind(title, one, "за")


def _is_behind(title: str, one: Years, word: str) -> bool:
    return title[: one.start].rstrip().lower().endswith(f" {word}")


def _is_same(named: Years, span: Span) -> bool:
    return (named.first, named.last) == (span.start.year, span.end.year)


def _holds(named: Years, years: tuple[int, ...]) -> bool:
    """Return whether a title names a longer time: the last report on a program tells of all its years."""
    return named.first <= years[0] and years[-1] <= named.last


def _covers(found: tuple[Years, ...], span: Span) -> bool:
    """Return whether stages together are the span; of a single year only its end may be told: «до 2027 года»."""
    found = tuple(one for one in found if not one.is_single) or found
    first, last = min(one.first for one in found), max(one.last for one in found)
    if len(found) == 1 and found[0].is_single and len(span.years) > 1:
        return found[0].last in span.years
    if (first, last) != (span.start.year, span.end.year):
        return False
    one = found[0]
    return (
        len(found) > 1 or not one.first_month or (one.first_month, one.last_month) == (span.start.month, span.end.month)
    )


def _passport(family: Family) -> Iterator[PassportRow]:
    for section in family.program.of_kind("passport"):
        assert isinstance(section.content, tuple)
        yield from (one for one in section.content if isinstance(one, PassportRow))


def _own(family: Family) -> str:
    """Return the end of the own title without its years, in lower case: its first words are declined."""
    title = line(family.program.title)
    named = _named(title)
    bare = _BEFORE_YEARS.sub("", title[: named.start] if named else title).lower()
    words = bare.split()[1:]
    return " ".join(words[-_LAST_WORDS:]) if len(words) >= _FIRST_WORDS else ""


def _said_of(own: str, text: str) -> Iterator[Years]:
    if own in text.lower():
        for one in spans(text):
            if _BEFORE_YEARS.sub("", text[: one.start]).lower().endswith(own):
                yield one
