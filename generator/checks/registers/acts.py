"""Acts that texts cite: whole, in the right order, the same everywhere, in force."""

import re
from collections.abc import Callable, Iterator, Mapping

from generator.checks.registers.citing import Cited, cited, of_directory, plain_title
from generator.checks.registers.known import own
from generator.checks.rule import Found, Subject, at
from generator.errors import Edit, Message, Path, msg
from generator.language.dates import day
from generator.model.directory import Act
from generator.model.family import Family
from generator.model.passage import Passage, Role
from generator.model.program import PassportRow

# Activities and results tell of acts that are still to come: those have no number yet.
_PLANNED = frozenset(
    {Role.ACTIVITY, Role.RESULT, Role.TERM, Role.INDICATOR, Role.CELL, Role.HEADING, Role.TITLE, Role.NAME, Role.ACT}
)
_NORMS = re.compile(r"\bСанПиН(?:[а-я]{0,3})(?P<number>\s*(?:№\s*)?\d[\d.]+)?")
_TO_COME = re.compile(
    r"(?:проект\w*|подготов\w+|разработ\w+|издать|издани[ея]|внест\w+|принять|утвердить)(?: \S+){0,3} *$", re.IGNORECASE
)


def _all(subject: Subject) -> Iterator[tuple[Passage, Cited]]:
    for passage in own(subject):
        if "№" in passage.text or "«О" in passage.text or '"О' in passage.text or " от " in passage.text:
            yield from ((passage, one) for one in cited(passage.text))


def act_incomplete(subject: Subject) -> Iterator[Found]:
    """Yield a warning for an act cited without its date or its number, unless it is cited with both elsewhere."""
    every = list(_all(subject))
    given = {plain_title(act.title): act for act, _ in of_directory(subject.directory)}
    whole = [one for _, one in every if one.is_whole]
    titles = {plain_title(one.title) for one in whole if one.title}
    numbers = {(one.kind, one.number) for one in (*whole, *(one for _, one in of_directory(subject.directory)))}
    reported: set[str] = set()
    for passage, one in every:
        if not _is_open(passage, one) or one.text in reported:
            continue
        title = plain_title(one.title)
        if title not in titles and (one.kind, one.number) not in numbers:
            reported.add(one.text)
            yield Found(_missing(one), passage.place, _from_directory(given.get(title)))
    yield from _norms(subject)


def _norms(subject: Subject) -> Iterator[Found]:
    """Yield the first mention of sanitary rules without their number, where none has it."""
    every = [(one, match) for one in own(subject) if one.role not in _PLANNED for match in _NORMS.finditer(one.text)]
    if every and not any(match["number"] for _, match in every):
        said = msg("Sanitary rules are cited without their number: “{text}”.", text=every[0][1][0])
        yield Found(said, every[0][0].place, msg("Write it: «СП 2.4.3648-20»."))


def _is_open(passage: Passage, one: Cited) -> bool:
    """Return whether the citation names one act that was issued, and lacks its date or its number."""
    if one.is_whole or passage.role in _PLANNED or not (one.title or (one.date and not one.number)):
        return False
    return not _TO_COME.search(passage.text[max(one.start - 100, 0) : one.start])


def _missing(one: Cited) -> Message:
    text = _short(one.text)
    if not one.date and not one.number:
        return msg("An act is cited without its date and number: “{text}”.", text=text)
    if one.date:
        return msg("An act is cited without its number: “{text}”.", text=text)
    return msg("An act is cited without its date: “{text}”.", text=text)


def _from_directory(act: Act | None) -> Message:
    if act is None:
        return msg("Write them: “… от 12 марта 2025 г. № 84 «О …»”.")
    return msg("The directory has it: от {date} № {number}.", date=day(str(act.date)), number=act.number)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) < 110 else line[:100].rpartition(" ")[0] + "…"


def act_form(subject: Subject) -> Iterator[Found]:
    """Yield a warning where the number of an act stands before its date, or «от» stands twice."""
    for passage, one in _all(subject):
        if one.is_turned and one.is_whole:
            right = f"{one.date_text} {one.number_text}"
            said = msg("The number of an act stands before its date: “{text}”.", text=passage.text[one.start : one.end])
            yield Found(said, passage.place, msg("Write “{right}”.", right=right), (Edit(one.start, one.end, right),))


def act_mismatch(subject: Subject) -> Iterator[Found]:
    """Yield a warning for an act cited with another date or number than in the directory or in a text before."""
    first: dict[tuple[str, ...], Cited] = {}
    for _, one in of_directory(subject.directory):
        for key in _keys(one):
            first.setdefault(key, one)
    for passage, one in _all(subject):
        if one.is_whole:
            yield from _mismatch(passage, one, first)


def _keys(one: Cited) -> Iterator[tuple[str, ...]]:
    title = plain_title(one.title)
    if title:
        yield "date", one.kind, one.number, title
        yield "number", one.kind, one.date, title


def _mismatch(passage: Passage, one: Cited, first: dict[tuple[str, ...], Cited]) -> Iterator[Found]:
    for key in _keys(one):
        other = first.setdefault(key, one)
        values = (getattr(other, key[0]), getattr(one, key[0]))
        if values[0] != values[1]:
            told = {"text": _shown(values[1]), "other": _shown(values[0])}
            yield Found(
                _OTHER[key[0]](told), passage.place, msg("Look at the act itself and write the same everywhere.")
            )
            return


_OTHER: Mapping[str, Callable[[Mapping[str, str]], Message]] = {
    "date": lambda told: msg("An act has another date here: {text}, elsewhere {other}.", **told),
    "number": lambda told: msg("An act has another number here: {text}, elsewhere {other}.", **told),
}


def _shown(value: str) -> str:
    return day(value) if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else _short(value)


def act_undeclared(subject: Subject) -> Iterator[Found]:
    """Yield a remark for an act that a text cites and the directory does not have."""
    known = {(one.kind, one.date, one.number) for _, one in of_directory(subject.directory)}
    for passage, one in _all(subject):
        if one.is_whole and (one.kind, one.date, one.number) not in known:
            known.add((one.kind, one.date, one.number))
            said = msg("The directory does not have this act: “{text}”.", text=_short(one.text))
            yield Found(
                said,
                passage.place,
                msg("Put it under “acts”; then it is printed in one way everywhere, and its term is watched."),
            )


def act_expired(family: Family) -> Iterator[Found]:
    """Yield a warning for an act on which the program rests and that is out of force before the program begins.

    A ground that was out of force already when the order was signed is told of by `preamble-stale`.
    """
    begins = family.program.span.start.isoformat()
    signed = family.program.order.date if family.program.order else ""
    for name, path in _grounds(family):
        act = family.directory.acts.get(name)
        is_stale = act and path[0] == "order" and isinstance(signed, str) and act.valid_until < signed
        if act and act.valid_until and act.valid_until < begins and not is_stale:
            said = msg(
                "“{title}” was in force until {day}, before the program begins.",
                title=_short(act.title),
                day=day(act.valid_until),
            )
            yield Found(said, at(family, path), msg("Name the act that took its place, or delete the reference."))


def _grounds(family: Family) -> Iterator[tuple[str, Path]]:
    order = family.program.order
    for number, ground in enumerate(order.grounds if order else ()):
        yield from ((name, ("order", "grounds", number)) for name in ground.acts)
    for section in family.program.of_kind("passport"):
        assert isinstance(section.content, tuple)
        for row in section.content:
            if isinstance(row, PassportRow):
                yield from ((name, row.path) for name in row.acts)
