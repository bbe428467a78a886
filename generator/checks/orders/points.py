"""Points that order something: what, to whom, by when."""

import re
from collections.abc import Iterator

from generator.checks.orders.acts import Said, acts, every, first_word, short, small, text_of
from generator.checks.rule import Found, Subject
from generator.errors import msg
from generator.language.cases.lexicon import dictionary
from generator.model.family import Family
from generator.model.order import Point
from generator.model.passage import Role
from generator.model.points import Assign

_SAYS_ENOUGH = re.compile(
    r"\bконтрол|\bвступа[ею]т\b|\bдействует\b|\bутратив|\bоставля(?:ю|ем)\b|\bвозлага|\bнастоящ|\bне позднее\b|"
    r"\b(?:утвержда|назнача|рекоменду|поруча|признаю|созда)\w*(?:ю|ем|ется)\b|\bдолжн|\bобязан|\bответственн"
)
_TASKS = "подготовить представить разработать обеспечить направить собрать довести"
_TERM = re.compile(
    r"\bдо\s+(?:\d|конца|начала|i|v)|\bсрок\w*\b|\bв течение\b|\bне позднее\b|\bежеквартально|\bежегодно|\bежемесячно|"
    r"\bеженедельно|\bпостоянно|\b[кс]\s+\d|\bв\s+(?:янв|февр|март|апр|ма[ей]|июн|июл|авг|сент|окт|нояб|дек|\d)|"
    r"\bнезамедлительно|\d{4}\s*г|\bдн(?:ей|я)\b"
)
_VAGUE = re.compile(
    r"\b(?:принять (?:необходимые |соответствующие |исчерпывающие )?меры|активизировать|"
    r"усилить (?:работу|внимание|контроль)|"
    r"повысить ответственность|обратить (?:особое )?внимание|продолжить работу|улучшить работу|совершенствовать работу|"
    r"взять на (?:особый )?контроль)\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"\b(?:под)?пункт\w*\s+(\d+(?:\.\d+)*)\s+(?:настоящего|данного)\s+(?:приказа|распоряжения|постановления)"
)
_VERBAL = re.compile(r"[а-я]+(?:ть|ти|чь|ет|ют|ит|ят|аю|яю)(?:ся|сь)?\b")
_BEGINS = re.compile(r"\W*(?:не )?[а-я]+(?:ить|ать|ять|еть|вести)\b")
_SHORTEST = 20


def point_form(family: Family) -> Iterator[Found]:
    """Yield a point that orders nothing: no infinitive, no word that decides anything."""
    for act in acts(family):
        for point in act.order.points:
            if text_of(point) and not point.points and not _decides(small(point)):
                hint = msg("Begin with an infinitive («Провести …»), or with who is to do it and an infinitive.")
                said = msg("The point orders nothing: “{text}”.", text=short(text_of(point)))
                yield act.at_point(point, said, hint)


def point_no_addressee(family: Family) -> Iterator[Found]:
    """Yield a point that orders work and does not say who is to do it."""
    for act in acts(family):
        for point in act.order.points:
            if not point.points and first_word(small(point)) in _TASKS.split() and not _is_for_issuer(small(point)):
                hint = msg(
                    "Begin with who is to do it: «Методическому центру (Иванова И.И.) до 1 марта 2025 г. провести …»."
                )
                said = msg("The point does not say who is to do it: “{text}”.", text=short(text_of(point)))
                yield act.at_point(point, said, hint)


def point_no_term(family: Family) -> Iterator[Found]:
    """Yield an assignment without a term."""
    for act in acts(family):
        for point in every(act.order.points):
            if _is_task(point) and not _has_term(point):
                said = msg("The assignment has no term.")
                yield act.at_point(point, said, msg("Add “until: …”, or write the term into the point."))


def point_vague(subject: Subject) -> Iterator[Found]:
    """Yield words of a point whose execution nobody can check."""
    for passage in subject.passages:
        found = _VAGUE.search(passage.text) if passage.role is Role.POINT else None
        if found:
            said = msg("Nobody can check whether this was done: «{text}».", text=found[0])
            yield Found(said, passage.place, msg("Name an action with a result: «провести …», «представить … до …»."))


def point_reference(family: Family) -> Iterator[Found]:
    """Yield a reference to a point of this act that the act does not have."""
    for act in acts(family):
        known = frozenset(_numbers(act.order.points))
        for point in every(act.order.points) if known else ():
            for found in _REFERENCE.finditer(small(point)):
                if found[1] not in known:
                    said = msg("The act has no point {number}.", number=found[1])
                    yield act.at_point(
                        point, said, msg("Its points are numbered 1 to {last}.", last=len(act.order.points))
                    )


def point_repeated(family: Family) -> Iterator[Found]:
    """Yield a point that says word for word what a point before it says."""
    for act in acts(family):
        yield from _repeated(act)


def _repeated(act: Said) -> Iterator[Found]:
    known: set[str] = set()
    for point in every(act.order.points):
        text = small(point).strip(" .;")
        if text in known and not point.points:
            said = msg("A point before this one says the same: “{text}”.", text=short(text_of(point)))
            yield act.at_point(point, said, msg("Delete one of the two."))
        if len(text) > _SHORTEST:
            known.add(text)


def _decides(text: str) -> bool:
    """Return whether there is an infinitive or a verb in the present tense: «провести», «осуществляет»."""
    # The usual beginning needs no dictionary, whose loading costs a tenth of a second.
    begins = _BEGINS.match(text) is not None
    return begins or _SAYS_ENOUGH.search(text) is not None or any(_is_verb(word) for word in _VERBAL.findall(text))


def _is_verb(word: str) -> bool:
    found = dictionary.parts_of_speech(word)
    return "INFN" in found or ("VERB" in found and "NOUN" not in found)


def _is_for_issuer(text: str) -> bool:
    """Return whether the point ends in work of the act itself, which needs nobody: «Обеспечить … настоящий приказ»."""
    return re.search(r"\bнастоящ\w+ (?:приказ|распоряжени|постановлени)", text) is not None


def _is_task(point: Point) -> bool:
    if text_of(point):
        return first_word(small(point)) in _TASKS.split()
    return isinstance(point.fact, Assign) and not point.points


def _has_term(point: Point) -> bool:
    if not text_of(point) and isinstance(point.fact, Assign):
        return bool(point.fact.until) or _TERM.search(point.fact.do.lower()) is not None
    return _TERM.search(small(point)) is not None


def _numbers(points: tuple[Point, ...], before: str = "") -> Iterator[str]:
    for place, point in enumerate(points, 1):
        yield f"{before}{place}"
        yield from _numbers(point.points, f"{before}{place}.")
