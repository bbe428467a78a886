"""What a document is about: its title, its years, what it approves; of a report, the program and the period."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.intake.importing import passports, requisites
from generator.intake.importing.acts import Act
from generator.intake.importing.bodies import Body
from generator.intake.importing.fronts import Front
from generator.intake.importing.headings import years
from generator.intake.importing.passports import rich_text
from generator.intake.importing.sections import is_told, kind_of
from generator.intake.importing.texts import flat
from generator.model.period import reporting_period, span

_KINDS = (
    ("measures", r"комплекс\w* мер"),
    ("program", r"программ"),
    ("roadmap", r"дорожн\w+ карт"),
    ("plan", r"план|перечень|перечня|график"),
)
_NOMINATIVE: Mapping[str, str] = {
    "муниципальной программы": "Муниципальная программа",
    "муниципального плана": "Муниципальный план",
    "дорожной карты": "Дорожная карта",
    "комплекса мер": "Комплекс мер",
    "программы": "Программа",
    "перечня": "Перечень",
    "плана": "План",
}
_APPROVING = re.compile(r"Об утверждении\s+(.+)", re.DOTALL)
_PERIOD = re.compile(r"\s*за\s+(?:[IV\d]+\s+\w+\s+)?20\d\d[\d\s–/—-]*(?:учебн\w+\s+)?(?:год\w*|г\.?)?\s*$")
_NAMED = "? названия в документе нет; взято из {where}"
ELSEWHERE = "? в названии срока нет: взяты годы из текста"
_OBLIQUE = "? название взято из заголовка отчёта: проверьте, что оно в именительном падеже"
_OTHER_YEARS = "? в названии срок {title}, в паспорте – {passport}; взят из паспорта"
REPORTED = "? срок программы из отчёта не виден: взят период отчёта"
_NO_TITLE = "Программа (впишите название)"


@dataclass
class Facts:
    """What a program is called and when it runs; `heading` and `reported` are of a report, empty else."""

    title: str
    period: str
    kind: str
    is_report: bool = False
    heading: str = ""
    reported: str = ""
    doubts: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Said:
    """What a person has said: it goes before what the document says."""

    title: str = ""
    period: str = ""
    kind: str = ""


def facts(begun: Front, act: Act | None, body: Body, said: Said) -> Facts:
    """Return what a document says of its program."""
    sheets = [part.sheet for part in body.parts if part.sheet is not None]
    is_report = any(is_told(one) and kind_of(one, "", "") for one in sheets)
    doubts: dict[str, list[str]] = {}
    title, doubt = (said.title, "") if said.title else _title(begun, act, body, is_report=is_report)
    if doubt:
        doubts["title"] = [doubt]
    heading = begun.title if is_report else ""
    reported = _reported(heading, said.period) if is_report else ""
    named = f"{title} {begun.title}"
    period, doubt = (said.period, "") if said.period else _period(named, body, act, reported)
    if doubt:
        doubts["period"] = [doubt]
    kind = said.kind or _kind(title)
    return Facts(title, period, kind, is_report, heading, reported or _first(period) * is_report, doubts)


def _title(begun: Front, act: Act | None, body: Body, *, is_report: bool) -> tuple[str, str]:
    if begun.title and not is_report:
        return begun.title, ""
    if begun.title:
        return _nominative(_PERIOD.sub("", flat(begun.title)).rstrip(" ,")) or flat(begun.title), _OBLIQUE
    approved = _APPROVING.match(act.order.text("title")) if act else None
    if approved:
        return _nominative(approved[1]) or approved[1], _NAMED.format(where="заголовка приказа")
    first = next((part.heading for part in body.parts if part.heading), "")
    return first or _NO_TITLE, _NAMED.format(where="первого заголовка" if first else "пустого места")


def _nominative(text: str) -> str:
    """Return a title from the first of the words that begin one, put into the nominative; empty without one."""
    low = text.lower()
    found = sorted((low.find(words), -len(words), words) for words in _NOMINATIVE if words in low)
    if not found:
        return ""
    at, _, words = found[0]
    return _NOMINATIVE[words] + text[at + len(words) :]


def _period(title: str, body: Body, act: Act | None, reported: str) -> tuple[str, str]:
    named = requisites.years([flat(title)])
    passport = requisites.years(_passport(body))
    if passport and named and passport != named:
        return passport, _OTHER_YEARS.format(title=named, passport=passport)
    if passport or named:
        return passport or named, ""
    if reported:
        found = reporting_period(reported)
        assert found
        whole = reported if span(reported) else str(found.span.start.year)
        return whole, REPORTED
    said = [act.order.text("title"), act.order.text("preamble")] if act else []
    return requisites.years([*said, *_texts(body)]) or _terms(body), ELSEWHERE


def _terms(body: Body) -> str:
    """Return the years that the tables name: the span that most cells name, else from the first year to the last."""
    texts = [text for part in body.parts if part.sheet for line in part.sheet.lines for text in line.texts]
    spans = Counter(found for text in texts if "-" in (found := requisites.years([text])) and span(found))
    if spans:
        return spans.most_common(1)[0][0]
    named = sorted(year for text in texts for year in years(text))
    name = "-".join(str(year) for year in dict.fromkeys((named[0], named[-1]))) if named else ""
    return name if span(name) else ""


def _passport(body: Body) -> Iterator[str]:
    for part in body.parts:
        for one in passports.fields(part.grid) if part.grid is not None else ():
            if one.kind == "period":
                yield flat(rich_text(one))


def _texts(body: Body) -> Sequence[str]:
    return [flat(text) for part in body.parts for text in (part.heading, *(one.text for one in part.paragraphs))]


def _reported(heading: str, period: str) -> str:
    return requisites.period([flat(heading)]) or (period if reporting_period(period) else "")


def _first(period: str) -> str:
    found = span(period)
    return period if reporting_period(period) else str(found.start.year) if found else ""


def _kind(title: str) -> str:
    low = flat(title).lower()
    found = sorted(
        (match.start(), place, kind) for place, (kind, rule) in enumerate(_KINDS) if (match := re.search(rule, low))
    )
    return found[0][2] if found else "program"
