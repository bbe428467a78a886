"""One thing under two names in the papers of a program: the program, the post of a person."""

import re
from collections.abc import Iterator

from generator.checks.rule import Found, at
from generator.context.rich import line
from generator.errors import Path, msg
from generator.language import comparing
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.order import Signatory
from generator.model.program import PassportRow

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


def _full(text: str) -> str:
    return text.replace("РФ", "Российской Федерации").lower().replace("ё", "е")


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
