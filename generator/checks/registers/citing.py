"""References to legal acts inside texts: kind, date, number and title, in whatever order they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.language.dates import OF_MONTHS
from generator.language.letters import small
from generator.model.directory import Act, Directory

_KIND = re.compile(
    r"(?<![\w-])(?:(?P<order>приказ)(?:а|у|ом|е)?|(?P<resolution>постановлени)(?:е|я|ю|ем|и)"
    r"|(?P<directive>распоряжени)(?:е|я|ю|ем|и)|(?P<decree>указ)(?:а|у|ом|е)?|(?P<law>закон)(?:а|у|ом|е)?"
    r"|(?P<letter>письм)(?:о|а|у|ом|е)|(?P<decision>решени)(?:е|я|ю|ем|и))(?![\w-])",
    re.IGNORECASE,
)
_MONTHS = {name: number for number, name in enumerate(OF_MONTHS, 1)}
_DAY = (
    rf"(?:\d{{1,2}}\.\d{{1,2}}\.\d{{4}}|«?\d{{1,2}}»?[ \u00a0](?:{'|'.join(OF_MONTHS)})[ \u00a0]\d{{4}})"
    r"(?:[ \u00a0]?(?:г\.|года|год)(?!\w))?"
)
_NUMBER = r"№[ \u00a0]?(?P<{0}>\d[\w./-]*\w|\d|[а-яА-ЯёЁ]{{1,3}}-\d[\w/-]*)"
_REQUISITES = re.compile(
    rf"(?P<body>[^№«»();:.\n]{{0,160}}?)(?P<all>(?P<stray>\bот[ \u00a0])?(?:(?P<first>\bот[ \u00a0](?P<day_a>{_DAY}))"
    rf"(?:,?[ \u00a0]?{_NUMBER.format('number_a')})?"
    rf"|{_NUMBER.format('number_b')}(?:[ \u00a0](?P<last>от[ \u00a0](?P<day_b>{_DAY})))?))(?:[ \u00a0]?г\.)?"
)
_TITLE = re.compile(r"[ \u00a0,]*(?P<title>[«\"][Оо]б?[ \u00a0])")
_BARE = re.compile(r"(?P<body>[^№«»();:.\n\d]{0,160}?)(?=[«\"][Оо]б?[ \u00a0])")


@dataclass(frozen=True)
class Cited:
    """An act as a text cites it: ISO date, number and title may be missing; offsets are those of the requisites.

    `is_turned` says that the number stands before the date; `stray` is the needless «от» before it.
    """

    kind: str
    date: str
    number: str
    title: str
    start: int
    end: int
    text: str = ""
    is_turned: bool = False
    stray: str = ""
    number_text: str = ""
    date_text: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether the act can be found by its date and number."""
        return bool(self.date and self.number)


def cited(text: str) -> Iterator[Cited]:
    """Yield the acts that a text cites with a date, a number or a title."""
    for match in _KIND.finditer(text):
        told = _REQUISITES.match(text, match.end())
        bare = _BARE.match(text, match.end())
        if bare and (told is None or told.start("all") > bare.end()):
            if not _KIND.search(bare["body"]):
                yield _titled(text, match, bare.end())
        elif told and not _KIND.search(told["body"]):
            yield _told(text, match, told)


def _titled(text: str, kind: re.Match[str], start: int) -> Cited:
    """Return an act whose title comes first; its date and number may follow: «… «О приёме» от 12.03.2025 № 84»."""
    title, end = _title(text, start)
    after = _REQUISITES.match(text, end)
    if after and not after["body"].strip(" ,(\u00a0"):
        day, number = after["day_a"] or after["day_b"] or "", after["number_a"] or after["number_b"] or ""
        shown = text[kind.start() : after.end()]
        return Cited(str(kind.lastgroup), _date(day), number.upper(), title, kind.start(), after.end(), shown)
    return Cited(str(kind.lastgroup), "", "", title, kind.start(), end, text[kind.start() : end])


def _told(text: str, kind: re.Match[str], told: re.Match[str]) -> Cited:
    title, end = _title(text, told.end())
    number = told["number_a"] or told["number_b"] or ""
    return Cited(
        str(kind.lastgroup),
        _date(told["day_a"] or told["day_b"] or ""),
        number.upper(),
        title,
        told.start("all"),
        told.end("all"),
        text[kind.start() : max(end, told.end())],
        is_turned=bool(told["last"]),
        stray=told["stray"] or "",
        number_text=f"№ {number}",
        date_text=told["last"] or told["first"] or "",
    )


def _title(text: str, start: int) -> tuple[str, int]:
    match = _TITLE.match(text, start)
    if match is None:
        return "", start
    depth = 0
    for at in range(match.start("title"), min(len(text), start + 500)):
        depth += (text[at] in "«„") - (text[at] in "»“")
        if (
            depth == 0
            and text[at] in "»“"
            or (text[match.start("title")] == '"' and text[at] == '"' and at > match.start("title"))
        ):
            return text[match.start("title") + 1 : at], at + 1
    return "", start


def _date(words: str) -> str:
    parts = re.findall(r"\d+|[а-я]+", words)[:3]
    if len(parts) < 3:
        return ""
    month = _MONTHS.get(parts[1]) or int(parts[1])
    return f"{parts[2]}-{month:02}-{int(parts[0]):02}"


def of_directory(directory: Directory) -> Iterator[tuple[Act, Cited]]:
    """Yield the acts of the directory that have a date and a number, as texts would cite them."""
    for act in directory.acts.values():
        kind = _KIND.search(act.kind)
        if kind and isinstance(act.date, str) and isinstance(act.number, str) and act.date and act.number:
            yield act, Cited(str(kind.lastgroup), act.date, act.number.upper(), act.title, 0, 0)


def plain_title(title: str) -> str:
    """Return the words of a title, by which two citations are compared."""
    return " ".join(re.findall(r"\w+", small(title)))
