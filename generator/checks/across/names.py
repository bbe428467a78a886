"""One thing under two names in the papers of a program: the program, an act, the post of a person."""

import re
from collections.abc import Iterator

from generator.checks.rule import Found, Subject, at
from generator.context.rich import line
from generator.errors import Path, msg
from generator.language import comparing, dates
from generator.model.directory import Directory
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.order import Signatory
from generator.model.passage import Passage, Role
from generator.model.program import PassportRow

_CITED = re.compile(
    r"\bот\s+(?P<day>\d{1,2})[\s.](?P<month>\d{1,2}|"
    + "|".join(dates.OF_MONTHS)
    + r")[\s.](?P<year>\d{4})(?:\s*г(?:\.|ода)?)?"
    r"\s*№\s*(?P<number>[\w/.-]*\w)\s*«(?P<title>[^»]{10,})",
    re.IGNORECASE,
)
_MISNAMED = (
    (re.compile(r"«Об образовании (?:в )?РФ»"), "«Об образовании в Российской Федерации»"),
    (re.compile(r"(?<!НОО )\bФГОС ОВЗ\b"), "ФГОС НОО обучающихся с ОВЗ"),
    (
        re.compile(r"\b[Фф]едеральн\w+ служб\w+ по контролю в сфере образования"),
        "Федеральная служба по надзору в сфере образования и науки",
    ),
    (re.compile(r"\bРособнадзор\w*"), "Рособрнадзор"),
)
"""What is named wrong so often that its right name is known."""
_TITLE_HEADING = re.compile(
    r"^(?:полное\s+)?(?:наименование|название)(?:\s+(?:муниципальной\s+)?(?:программы|плана|комплекса мер|документа))?$"
)
_NEAR = 0.7
_SURNAME = re.compile(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?")
_INITIAL = re.compile(r"[А-ЯЁ](?=\.)")


def title_differs(family: Family) -> Iterator[Found]:
    """Yield a passport or an approval block in which the program is called otherwise than on its title page."""
    for path, text in _titles(family):
        if found := _differs(family.program.title, text):
            said = msg("The program is called otherwise here: {words}.", words=found)
            hint = msg(
                "Call it the same everywhere; a passport without a text of its own takes the title of the program."
            )
            yield Found(said, at(family, path), hint)


def act_name_differs(subject: Subject) -> Iterator[Found]:
    """Yield an act that is quoted with one title here and with another one elsewhere, by the same date and number."""
    known = _of_directory(subject.directory)
    yield from _misnamed(subject)
    for passage, key, title in _quoted(subject.passages):
        first = known.setdefault(key, title)
        if not _is_same_title(first, title):
            said = msg(
                "The act of {day} № {number} is called «{title}» here and «{other}» elsewhere.",
                day=dates.figures(key[0]),
                number=key[1],
                title=_short(title),
                other=_short(first),
            )
            yield Found(said, passage.place, msg("Look up the title of the act, and write it the same everywhere."))


def _misnamed(subject: Subject) -> Iterator[Found]:
    for passage in subject.passages:
        for wrong, right in _MISNAMED:
            if match := wrong.search(passage.text):
                said = msg("Nothing has this name: {text}.", text=match[0])
                yield Found(said, passage.place, msg("It is called: {right}.", right=right))


def post_differs(family: Family) -> Iterator[Found]:
    """Yield a person who signs papers of one year under two posts, both written by hand."""
    known: dict[tuple[str, str], str] = {}
    for who, year, path, period in _signers(family):
        key = _person(who.name), year
        first = known.setdefault(key, _post(who.post))
        if key[0] and not _is_same_post(first, _post(who.post)):
            said = msg(
                "{name} signs as “{post}” here and as “{other}” in another paper of the year.",
                name=who.name,
                post=who.post,
                other=first,
            )
            yield Found(
                said, at(family, path, period), msg("Write the post the same, or keep the person in the directory.")
            )


def _titles(family: Family) -> Iterator[tuple[Path, str]]:
    for section in family.program.of_kind("passport"):
        for row in section.content if isinstance(section.content, tuple) else ():
            if (
                isinstance(row, PassportRow)
                and isinstance(row.text, str)
                and _TITLE_HEADING.match(line(row.heading).lower())
            ):
                yield (*row.path, "text"), line(row.text)


def _differs(title: str, said: str) -> str:
    """Return the words in which two names of one program differ; nothing for names of two things."""
    own, named = (comparing.words(comparing.without_brackets(line(text))) for text in (title, said))
    return ", ".join(f"«{word}»" for word in comparing.differing(own, named, shared=_NEAR))


def _of_directory(directory: Directory) -> dict[tuple[str, str], str]:
    return {
        (act.date, act.number.lower()): act.title
        for act in directory.acts.values()
        if isinstance(act.date, str) and isinstance(act.number, str) and act.date[:1].isdecimal() and len(act.title) > 1
    }


def _quoted(passages: tuple[Passage, ...]) -> Iterator[tuple[Passage, tuple[str, str], str]]:
    for passage in passages:
        for found in _CITED.finditer(passage.text) if passage.role is not Role.ACT and "№" in passage.text else ():
            month = found["month"].lower()
            number = int(month) if month.isdecimal() else dates.OF_MONTHS.index(month) + 1
            if 1 <= number <= 12 and 1 <= int(found["day"]) <= 28 + 3:
                yield (
                    passage,
                    (f"{found['year']}-{number:02}-{int(found['day']):02}", found["number"].lower()),
                    found["title"],
                )


def _is_same_title(one: str, other: str) -> bool:
    """Return whether two titles are one, or one is the beginning of the other, which may hold a title in quotes."""
    first, second = (re.sub(r"[^а-яa-z\d]", "", _full(text)) for text in (one, other))
    return first.startswith(second) or second.startswith(first)


def _full(text: str) -> str:
    return text.replace("РФ", "Российской Федерации").lower().replace("ё", "е")


def _short(title: str) -> str:
    text = line(title)
    return text if len(text) <= 50 else f"{text[:49].rstrip()}…"


def _signers(family: Family) -> Iterator[tuple[Signatory, str, Path, str]]:
    """Yield who signs with a post written by hand, the year of the paper, and the key."""
    program = family.program
    if program.order:
        for who in program.order.signatories:
            yield from _one(who, program.order.date, ("order", "signatory"), "")
    yield from _one(program.approval.signatory, program.approval.date, ("approval",), "")
    for execution in family.executions.values():
        yield from _one(execution.signatory, execution.date, ("signatory",), execution.period.name)


def _one(
    who: Signatory | Gap | None, day: object, path: Path, period: str
) -> Iterator[tuple[Signatory, str, Path, str]]:
    if isinstance(who, Signatory) and who.name and who.post and isinstance(day, str) and day[:4].isdecimal():
        yield who, day[:4], path, period


def _person(name: str) -> str:
    surname, initials = _SURNAME.search(name), _INITIAL.findall(name)
    return f"{surname[0]} {''.join(initials)}".lower() if surname and len(initials) > 1 else ""


def _post(post: str) -> str:
    return line(post)


def _is_same_post(one: str, other: str) -> bool:
    """Return whether one of two posts says no more than the other: «директор», «директор МКУ «Центр»»."""
    first, second = (comparing.words(text) for text in (one, other))
    return not any(comparing.missing(first, second)) or not any(comparing.missing(second, first))
