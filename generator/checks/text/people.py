"""How people are named inside texts."""

import re
from collections.abc import Iterator

from generator.checks.rule import Found, Subject
from generator.checks.text.reading import found, written
from generator.errors import Edit, msg
from generator.model.passage import Passage, Role

_SURNAME = r"[А-ЯЁ][а-яё]{2,}(?:-[А-ЯЁ][а-яё]+)?"
_BEFORE = re.compile(rf"(?<![\w.])([А-ЯЁ])(\.?)( ?)([А-ЯЁ])(\.?)[ \u00a0]({_SURNAME})(?!\w)")
_AFTER = re.compile(rf"(?<!\w)({_SURNAME})[ \u00a0]([А-ЯЁ])(\.?)( ?)([А-ЯЁ])(\.?)(?![\w«])")
_SET = re.compile(rf"(?<![\w.])[А-ЯЁ]\.(?P<in>[ \u00a0]?)[А-ЯЁ]\.(?P<out>[ \u00a0]?){_SURNAME}(?!\w)")
_ENDS_OF_SURNAMES = re.compile(
    r"(?:ов|ев|ёв|ин|ын|ск|цк)(?:а|у|ым|ой|е|ую|ий|ая|ого|ому|им)?$|(?:ко|ук|юк|ян|ич|ец|их|ых)(?:а|у|ом|ем)?$"
)
_WITHIN = frozenset({Role.POINT, Role.TEXT, Role.CONCLUSIONS, Role.RECOMMENDATION})
_IN_TEXT = re.compile(rf"(?<=[а-яё] )[А-ЯЁ]\.[ \u00a0]?[А-ЯЁ]\.[ \u00a0]?({_SURNAME})")
_LAST_IN_TEXT = re.compile(rf"(?<!\w)({_SURNAME})[ \u00a0][А-ЯЁ]\.[ \u00a0]?[А-ЯЁ]\.")


def initials_form(subject: Subject) -> Iterator[Found]:
    """Yield a warning for initials without their points or blank: «И.О Фамилия», «Фамилия И.О», «И.О.Фамилия»."""
    yield from _spacing(subject)
    for passage in written(subject):
        for match in (*_BEFORE.finditer(passage.text), *_AFTER.finditer(passage.text)):
            surname, points = (match[6], (2, 5)) if match.re is _BEFORE else (match[1], (3, 6))
            given = sum(bool(match[one]) for one in points)
            if given == 1 and _is_surname(surname):
                said = msg("A point is missing behind an initial: “{text}”.", text=match[0])
                missing = next(match.end(one) for one in points if not match[one])
                yield found(passage, said, msg("Write a point behind each initial."), Edit(missing, missing, "."))


def _spacing(subject: Subject) -> Iterator[Found]:
    """Yield names glued to their initials, and the first of those set otherwise than most: «И. О.», «И.О.»."""
    every = [
        (one, match)
        for one in subject.passages
        for match in _SET.finditer(one.text)
        if one.place.path[:1] != ("people",)
    ]
    for passage, match in every:
        if not match["out"]:
            said = msg("A blank is missing behind the initials: “{text}”.", text=match[0])
            yield found(passage, said, msg("Write the blank."), Edit(match.end("out"), match.end("out"), " "))
    apart = [one for one in every if one[1]["in"]]
    rarer = min(apart, [one for one in every if not one[1]["in"]], key=len)
    if rarer and apart and len(apart) < len(every):
        passage, match = rarer[0]
        said = msg(
            "Initials are written with a blank between them here and without one elsewhere: “{text}”.", text=match[0]
        )
        yield found(passage, said, msg("Write initials in one way: «И.О. Фамилия»."))


def _is_surname(word: str) -> bool:
    return _ENDS_OF_SURNAMES.search(word.lower()) is not None


def initials_order(subject: Subject) -> Iterator[Found]:
    """Yield a remark where a text names some people surname first and others initials first."""
    yield from _mixed(subject)


def _mixed(subject: Subject) -> Iterator[Found]:
    last = [(one, match) for one in _running(subject) for match in _LAST_IN_TEXT.finditer(one.text)]
    first = [(one, match) for one in _running(subject) for match in _IN_TEXT.finditer(one.text)]
    if not last or not first:
        return
    fewer = min(first, last, key=len)
    passage, match = fewer[0]
    said = msg("Initials stand on the other side of the surname than elsewhere: “{text}”.", text=match[0])
    yield found(
        passage, said, msg("Write names in one order: in a text the surname comes first, in a signature the initials.")
    )


def _running(subject: Subject) -> Iterator[Passage]:
    return (one for one in subject.passages if one.role in _WITHIN)
