"""Organisations and people of the directory, and how texts call them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.checks.registers.known import key, labels, own
from generator.checks.rule import Found, Subject, at
from generator.errors import Edit, msg
from generator.language.letters import listed
from generator.language.people import initials
from generator.model.family import Family
from generator.model.passage import Passage
from generator.model.table import Responsible

_TYPES = listed(
    "МБУ МКУ МАУ МБОУ МКОУ МАОУ МОБУ МОАУ МОКУ МБДОУ МКДОУ МАДОУ МОУ МБУК МКУК МАУК ГБОУ ГАОУ ГКОУ ГБУ ГАУ ГКУ ГОУ ГУ "
    "ФГБОУ ФГАОУ"
)
_TYPE = f"(?:{'|'.join(sorted(_TYPES))})"
_MENTION = re.compile(
    rf"(?<![\w-]){_TYPE}(?:[ \u00a0](?:ДО|ДПО|ВО|СПО|ДОД|ВПО))?[ \u00a0]?"
    r"(?:(?:«(?:[^«»„“\n]|„[^“\n]*“|«[^»\n]*»){2,90}»|\"[^\"\n]{2,80}\")(?:[ \u00a0]?№[ \u00a0]?\d+)?"
    r"|(?:СОШ|ООШ|НОШ|ВСОШ|гимназия|лицей)[ \u00a0]?№[ \u00a0]?\d+(?!\d|[ \u00a0]?[«\"]))"
)
_KIND = re.compile(r"(?<!\w)(?:СОШ|ООШ|НОШ)(?!\w)")
_ENOUGH = 3
"""A type, «с.» and the name of a village; numbers of schools are given to each kind anew."""
_SPACED = re.compile(r"[ \u00a0]+")
_NO = re.compile(r"№[ \u00a0]*")
_ORGANISATION = re.compile(
    rf"(?<![\w-]){_TYPE}[ \u00a0]|[«„\"]|№"
    r"|(?<![\w-])(?:управление|отдел|комитет|министерство|департамент|администрация)[ \u00a0]",
    re.IGNORECASE,
)
_SCHOOL = re.compile(r"(?<![\w-])(?:СОШ|ООШ)[»\"]?[ \u00a0]?№[ \u00a0]?(\d+)")
_BARE_SCHOOL = re.compile(r"(?<![\w-])[Шш]кол\w{0,3}[ \u00a0]?№[ \u00a0]?(\d+(?:, ?№? ?\d+)*)")


class _Mention(NamedTuple):
    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The name as written."""
        return self.passage.text[self.start : self.end]


def _set(name: str) -> str:
    """Return the name as typography sets it: what differs only so is left to that."""
    plain = _NO.sub("№ ", _SPACED.sub(" ", name)).replace("„", "«").replace("“", "»")
    return re.sub(r'"([^"]*)"', r"«\1»", plain)


def _mentions(subject: Subject) -> Iterator[_Mention]:
    for passage in own(subject):
        if "У" in passage.text:
            yield from (_Mention(passage, *match.span()) for match in _MENTION.finditer(passage.text))


def party_alias(subject: Subject) -> Iterator[Found]:
    """Yield a warning for a party of the directory written otherwise: quotes, the order of words."""
    names: dict[tuple[str, ...], str] = {}
    exact: set[str] = set()
    for name, one in labels(subject.directory):
        names.setdefault(key(name), one.label if key(one.label) == key(name) else name)
        exact.add(_set(name))
    for mention in _mentions(subject):
        right = names.get(key(mention.text), "")
        if right and _set(mention.text) not in exact:
            said = msg("The directory writes this name otherwise: “{text}”.", text=mention.text)
            change = Edit(mention.start, mention.end, right)
            yield Found(said, mention.passage.place, msg("Write “{right}”.", right=right), (change,))


def party_variant(subject: Subject) -> Iterator[Found]:
    """Yield a warning for an organisation that texts write in two ways and the directory does not have."""
    known = {key(name) for name, _ in labels(subject.directory)}
    spelled: dict[tuple[str, ...], dict[str, list[_Mention]]] = {}
    for mention in _mentions(subject):
        if key(mention.text) not in known:
            spelled.setdefault(key(mention.text), {}).setdefault(_set(mention.text), []).append(mention)
    yield from _kinds(spelled)
    for ways in spelled.values():
        if len(ways) > 1:
            usual, *others = sorted(ways, key=lambda way: -len(ways[way]))  # noqa: B023 - called before the loop goes on
            for other in others:
                said = msg(
                    "One organisation is written in two ways: “{other}” and “{usual}”.", other=other, usual=usual
                )
                yield Found(
                    said, ways[other][0].passage.place, msg("Write it in one way, and put it into the directory.")
                )


def _kinds(spelled: Mapping[tuple[str, ...], Mapping[str, list[_Mention]]]) -> Iterator[Found]:
    """Yield a school that is of one kind here and of another there: «СОШ с. Заречное», «ООШ с. Заречное»."""
    first: dict[tuple[str, ...], tuple[str, str]] = {}
    for ways in spelled.values():
        name, mentions = next(iter(ways.items()))
        kind = _KIND.search(name)
        rest = key(_KIND.sub("", name)) if kind else ()
        if not kind or len(rest) < _ENOUGH:
            continue
        known, other = first.setdefault(rest, (kind[0], name))
        if known != kind[0]:
            said = msg("One school seems to have two kinds: “{name}” and “{other}”.", name=name, other=other)
            yield Found(said, mentions[0].passage.place, msg("Look up the name in its charter."))


def school_number_form(subject: Subject) -> Iterator[Found]:
    """Yield a remark where schools are called by numbers here and by their full names there, or out of order."""
    full = {number for one in own(subject) for number in _SCHOOL.findall(one.text)}
    for passage in own(subject):
        for match in _BARE_SCHOOL.finditer(passage.text):
            numbers = [int(one) for one in re.findall(r"\d+", match[1])]
            if numbers != sorted(numbers):
                said = msg("Numbers of schools are out of order: “{text}”.", text=match[0])
                yield Found(said, passage.place, msg("Put them in the order of the list of the program."))
            elif full & {str(one) for one in numbers}:
                said = msg("A school is called by its number here and by its name elsewhere: “{text}”.", text=match[0])
                yield Found(said, passage.place, msg("Write its short name from the directory."))
            else:
                continue
            return


def party_undeclared(family: Family) -> Iterator[Found]:
    """Yield a remark for an organisation that answers for a row as free text where others are of the directory."""
    owned = list(_owned(family))
    if not any(one.party or one.group for _, one in owned):
        return
    known = {key(name) for name, _ in labels(family.directory)}
    reported: set[tuple[str, ...]] = set()
    for path, one in owned:
        if one.text and key(one.text) not in known | reported and _ORGANISATION.search(one.text):
            reported.add(key(one.text))
            said = msg("The directory does not have this organisation: “{name}”.", name=one.text)
            hint = msg("Put it under “parties” and write its id: forms are sent, and names printed, from there.")
            yield Found(said, at(family, (*path, "responsible")), hint)


def _owned(family: Family) -> Iterator[tuple[tuple[str | int, ...], Responsible]]:
    for row in family.program.rows():
        own = row.responsible
        if isinstance(own, str):
            yield row.path, Responsible(text=own)
        elif isinstance(own, tuple):
            yield from ((row.path, one) for one in own)


def party_duplicate(family: Family) -> Iterator[Found]:
    """Yield a warning for two parties of the directory with one name."""
    yield from _twice(
        family, "parties", ((id_, key(one.name), one.name) for id_, one in family.directory.parties.items())
    )


def person_duplicate(family: Family) -> Iterator[Found]:
    """Yield a warning for two people of the directory with one name, in full or in initials, at one post."""
    people = family.directory.people
    full = {key(one.name) for one in people.values()}
    yield from _twice(family, "people", ((id_, key(one.name), one.name) for id_, one in people.items()))
    short = {key(initials(one.name)): id_ for id_, one in people.items() if initials(one.name) != one.name}
    for id_, one in people.items():
        other = short.get(key(one.name))
        if other and key(one.name) in full and "." in one.name:
            yield _double(family, ("people", id_), one.name, other)


def act_duplicate(family: Family) -> Iterator[Found]:
    """Yield a warning for two acts of the directory of one kind with one date and one number."""
    acts = family.directory.acts
    told = ((id_, one) for id_, one in acts.items() if isinstance(one.date, str) and isinstance(one.number, str))
    keys = (
        (id_, (*key(one.kind), *key(one.body), str(one.date), *key(str(one.number))), f"{one.kind} № {one.number}")
        for id_, one in told
        if one.date and one.number
    )
    yield from _twice(family, "acts", keys)


def _twice(family: Family, where: str, keys: Iterable[tuple[str, tuple[str, ...], str]]) -> Iterator[Found]:
    first: dict[tuple[str, ...], str] = {}
    for id_, one, name in keys:
        other = first.setdefault(one, id_)
        if other != id_:
            yield _double(family, (where, id_), name, other)


def _double(family: Family, path: tuple[str, str], name: str, other: str) -> Found:
    said = msg("“{name}” is in the directory twice; the other entry is “{other}”.", name=name, other=other)
    return Found(said, at(family, path, directory=True), msg("Keep one of them and write its id everywhere."))
