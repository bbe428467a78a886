"""Set phrases of acts: control, repeal, appointments, and the cases they ask for."""

import re
from collections.abc import Iterator

from generator.checks.rule import Found, Subject
from generator.errors import NOTHING, Edit, Message, msg
from generator.language.cases.grammar import Case
from generator.language.cases.lexicon import dictionary
from generator.model.passage import Passage, Role

_CONTROL = re.compile(
    r"\bконтроль\s+(?:(?P<no>по|над)\s+(?:исполнению|выполнению|исполнения|выполнения)"
    r"|за\s+(?P<gen>исполнения|выполнения)|(?P<ins>исполнением|выполнением)|(?P<acc>за\s+(?:исполнение|выполнение)))\b",
    re.IGNORECASE,
)
_ENTRUST = re.compile(
    r"\b[Вв]озложить\s+(?:(?P<prep>на|за)|(?:контроль|обязанности|ответственность)\b[^;\n]{0,80}?\sна)\s+(?!зам\.)(?P<word>[а-яё]+)"
)
_OF_WOMAN = re.compile(r"\b[А-ЯЁ][а-яё]+(?:ов|ев|ёв|ин|ск|цк)ой\s+[А-ЯЁ]\.\s?[А-ЯЁ]\.")
_CAPITAL = re.compile(r"\((?P<word>П(?:риложение|РИЛОЖЕНИЕ))(?:\s*(?:№|N)?\s*\d+)?\)")
_REPEAL = re.compile(
    r"\bутративш(?P<end>им|ей|ими)\s+силу\s+(?P<noun>приказ\w*|постановлени\w*|распоряжени\w*|пункт\w*|решени\w*)\b(?P<rest>[^\n]*)",
    re.IGNORECASE,
)
_SINGULAR = re.compile(r"(?:приказ|пункт|постановление|распоряжение|решение)", re.IGNORECASE)
_PLURAL = re.compile(r"(?:приказы|пункты|постановления|распоряжения|решения)", re.IGNORECASE)
_WRONG_CASE = re.compile(
    r"(?:приказ|пункт)(?:а|у|ом|ам|ов|ами)|(?:постановлени|распоряжени|решени)(?:ю|ем|ям|й|ями)", re.IGNORECASE
)
_ACTS = r"(?:от|приказ|постановлени|распоряжени|решени|пункт|подпункт)"
_MORE = re.compile(rf"[,;]\s*{_ACTS}|\bи\s+(?:{_ACTS}|\d)")
_ANSWERABLE = re.compile(r"(?<!, )\bответственн(?P<end>ым|ой)\b(?! (?:лиц|исполнител|секретар|и ))", re.IGNORECASE)
_ENDS = re.compile(r"[а-яё]{3}\.|[;\n]")
_WOMAN = re.compile(
    r"[А-ЯЁ][а-яё]+(?:овну|евну|ичну|иничну)\b|\b[А-ЯЁ][а-яё]+(?:ову|еву|ёву|ину|скую|цкую)\s+[А-ЯЁ]\.\s?[А-ЯЁ]\."
)
_MAN = re.compile(
    r"[А-ЯЁ][а-яё]+(?:овича|евича|ьича)\b|\b[А-ЯЁ][а-яё]+(?:ова|ева|ёва|ина|ского|цкого)\s+[А-ЯЁ]\.\s?[А-ЯЁ]\."
)


def control_wording(subject: Subject) -> Iterator[Found]:
    """Yield «контроль за исполнения», «контроль исполнением», «контроль по исполнению»."""
    for passage, found in _matches(subject, _CONTROL):
        hint = msg("Write «контроль за исполнением» or «контроль исполнения».")
        said = msg("A word stands in the wrong case: «{text}».", text=found[0])
        yield Found(said, passage.place, hint, _as_instrumental(found))


def control_entrusted(subject: Subject) -> Iterator[Found]:
    """Yield «возложить за …», and a person after «возложить на» in another case than the accusative."""
    for passage, found in _matches(subject, _ENTRUST):
        cases = dictionary.cases(found["word"])
        of_woman = _OF_WOMAN.search(_sentence(passage.text, found.start("word")))
        if found["prep"] == "за" or of_woman or (cases and Case.ACCUSATIVE not in cases):
            said = msg("A word stands in the wrong case: «{text}».", text=(of_woman or found)[0])
            yield Found(
                said, passage.place, msg("«Возложить» asks «на кого»: «возложить на заместителя начальника …».")
            )


def appendix_capital(subject: Subject) -> Iterator[Found]:
    """Yield «(Приложение 1)» with a capital letter inside a sentence (ГОСТ Р 7.0.97-2016, 5.19)."""
    for passage, found in _matches(subject, _CAPITAL):
        said = msg("The mention of an appendix begins with a capital letter: «{text}».", text=found[0])
        change = Edit(found.start("word"), found.end("word"), "приложение")
        yield Found(said, passage.place, msg("Write «(приложение № 1)»."), (change,))


def repeal_agreement(subject: Subject) -> Iterator[Found]:
    """Yield «утратившими силу приказ», «утратившим силу приказы» and cases that «признать» does not ask for."""
    for passage, found in _matches(subject, _REPEAL):
        hint = _of_repeal(found)
        if hint.text:
            said = msg("The words do not agree: «{text}».", text=f"утративш{found['end']} силу {found['noun']}")
            yield Found(said, passage.place, hint)


def appointee_gender(subject: Subject) -> Iterator[Found]:
    """Yield «ответственным» of a woman and «ответственной» of a man."""
    for passage, found in _matches(subject, _ANSWERABLE):
        clause = _clause(passage.text, found)
        woman, man = _WOMAN.search(clause), _MAN.search(clause)
        if "назначить" in clause.lower() and bool(woman) != bool(man) and bool(woman) != (found["end"].lower() == "ой"):
            said = msg(
                "The word does not agree with the person: «{text} … {person}».",
                text=f"ответственн{found['end']}",
                person=(woman or man or found)[0],
            )
            right = "ой" if woman else "ым"
            change = Edit(found.start("end"), found.end("end"), right)
            yield Found(said, passage.place, msg("Write «ответственн{right}».", right=right), (change,))


def _matches(subject: Subject, looked_for: re.Pattern[str]) -> Iterator[tuple[Passage, re.Match[str]]]:
    for passage in subject.passages:
        if passage.role is Role.POINT:
            yield from ((passage, found) for found in looked_for.finditer(passage.text))


def _as_instrumental(found: re.Match[str]) -> tuple[Edit, ...]:
    """Return the change of «за исполнения» and «за исполнение» into «за исполнением»."""
    group = "gen" if found["gen"] else "acc" if found["acc"] else ""
    return (Edit(found.end(group) - 1, found.end(group), "ем"),) if group else ()


def _of_repeal(found: re.Match[str]) -> Message:
    noun, end, is_one = found["noun"], found["end"].lower(), not _MORE.search(found["rest"])
    if end == "ими" and _SINGULAR.fullmatch(noun) and is_one and ":" not in found["rest"]:
        return msg("One act: «признать утратившим силу {noun}».", noun=noun)
    # «О признании утратившим силу постановления»: that may be the genitive of one act.
    if end != "ими" and _PLURAL.fullmatch(noun) and not _is_of_noun(found):
        return msg("Several acts: «признать утратившими силу {noun}».", noun=noun)
    if _WRONG_CASE.fullmatch(noun) and not _is_of_noun(found):
        return msg("«Признать» asks the accusative: «признать утратившим силу приказ», «утратившими силу приказы».")
    return NOTHING


def _is_of_noun(found: re.Match[str]) -> bool:
    before = found.string[max(0, found.start() - 40) : found.start()].lower()
    return "признании" in before or "признания" in before


def _sentence(text: str, start: int) -> str:
    """Return what follows up to the end of the sentence; the dot of an initial or of «г.» is none."""
    end = _ENDS.search(text, start)
    return text[start : end.end() if end else len(text)]


def _clause(text: str, found: re.Match[str]) -> str:
    start = max(text.rfind(mark, 0, found.start()) for mark in ";\n")
    return text[start + 1 : found.end()] + _sentence(text, found.end())
