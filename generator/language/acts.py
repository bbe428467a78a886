"""Kinds of act and of what they approve, as data: names, verbs, cases, agreement."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.language.cases.grammar import Agreement, Case, Gender


@dataclass(frozen=True)
class ActKind:
    """A kind of act: its name in the cases that papers use, «настоящий» agreeing with it, its verbs (may be empty).

    `joint_verb` is the verb where several parties issue the act together (ГОСТ Р 7.0.97-2016, 5.18).
    """

    name: str
    genitive: str
    dative: str
    instrumental: str
    verb: str
    joint_verb: str
    this: str

    @property
    def capitals(self) -> str:
        """The name as the head of the act prints it."""
        return self.name.upper()


ACTS: Mapping[str, ActKind] = {
    "order": ActKind("приказ", "приказа", "приказу", "приказом", "приказываю", "приказываем", "настоящий"),
    # The points of a распоряжение are orders by themselves: its preamble goes straight over to them.
    "directive": ActKind("распоряжение", "распоряжения", "распоряжению", "распоряжением", "", "", "настоящее"),
    "resolution": ActKind(
        "постановление", "постановления", "постановлению", "постановлением", "постановляю", "постановляем", "настоящее"
    ),
}


@dataclass(frozen=True)
class Approved:
    """A kind of document that an act approves: its name, the name in the genitive, what it asks of its words."""

    name: str
    genitive: str
    agreement: Agreement


_MASCULINE = Agreement(Gender.MASCULINE, plural=False, animate=False)
_FEMININE = Agreement(Gender.FEMININE, plural=False, animate=False)
_NEUTER = Agreement(Gender.NEUTER, plural=False, animate=False)
_PLURAL = Agreement(Gender.NEUTER, plural=True, animate=False)

APPROVED: Mapping[str, Approved] = {
    "program": Approved("программа", "программы", _FEMININE),
    "measures": Approved("комплекс мер", "комплекса мер", _MASCULINE),
    "plan": Approved("план", "плана", _MASCULINE),
    "roadmap": Approved("дорожная карта", "дорожной карты", _FEMININE),
    "cyclogram": Approved("циклограмма", "циклограммы", _FEMININE),
    "report": Approved("отчёт", "отчёта", _MASCULINE),
}

_NOUNS = {
    _MASCULINE: "план комплекс перечень график план-график порядок регламент паспорт проект состав отчет список реестр "
    "стандарт кодекс устав календарь календарь-план маршрут свод комплект пакет протокол",
    _FEMININE: "программа карта циклограмма концепция модель система инструкция форма структура смета схема методика "
    "стратегия памятка таблица подпрограмма номенклатура "
    "информация справка",
    _NEUTER: "положение задание соглашение руководство расписание распределение",
    _PLURAL: "меры мероприятия правила рекомендации показатели формы изменения требования критерии нормы сроки "
    "материалы нормативы тарифы сведения",
}
_AGREEMENT = {noun: agreement for agreement, nouns in _NOUNS.items() for noun in nouns.split()}
_APPROVED_WORDS = {_MASCULINE: "УТВЕРЖДЕН", _FEMININE: "УТВЕРЖДЕНА", _NEUTER: "УТВЕРЖДЕНО", _PLURAL: "УТВЕРЖДЕНЫ"}
_ADJECTIVES = 4
_OPENING = r"[\s«„“\"]*"
_MODIFIER = r"(?:\d[\w-]*|[\w-]+(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)(?<![ае]ние)(?<!тие)(?<!вие))(?:\s*,\s*|\s+(?:и\s+)?)"


def of_document(title: str) -> Agreement | None:
    """Return what the noun for a kind of document asks that `title` begins with; None if it begins with none.

    Only adjectives may stand before the noun: «Школьная лига. План на год» is a name, not a plan.
    """
    found = kind_at(title)
    return _AGREEMENT[found[1]] if found else None


def kind_at(title: str) -> tuple[int, str] | None:
    """Return where the noun for a kind of document ends in `title`, and the noun in small letters; None for a name."""
    plain = title.lower().replace("ё", "е")
    for count in range(_ADJECTIVES + 1):
        found = re.match(_OPENING + _MODIFIER * count + r"(?P<noun>[\w-]+)", plain)
        if found and found["noun"] in _AGREEMENT:
            return found.end(), found["noun"]
    return None


def approved(kind: str, title: str) -> str:
    """Return «УТВЕРЖДЕНА», «УТВЕРЖДЕН»…: it agrees with the noun the title begins with, else with the kind.

    ГОСТ Р 7.0.97-2016, 5.16.
    """
    return _APPROVED_WORDS[of_document(title) or APPROVED[kind].agreement]


@dataclass(frozen=True)
class Cited:
    """A kind of act that texts refer to: its name in every case, and what it asks of its words."""

    forms: Mapping[Case, str]
    agreement: Agreement


def _forms(stem: str, endings: str, words: str = "") -> dict[Case, str]:
    """Return the forms of a noun in the order of the cases; `words` are its adjectives, declined alike."""
    return {case: f"{words}{stem}{ending.strip('-')}" for case, ending in zip(Case, endings.split(), strict=True)}


def _law(adjective: str) -> dict[Case, str]:
    endings = ("ый", "ого", "ому", "ый", "ым", "ом")
    nouns = _forms("закон", "- а у - ом е")
    parts = ([word.removesuffix("ый") + ending for word in adjective.split()] for ending in endings)
    return {case: f"{' '.join(words)} {nouns[case]}" for case, words in zip(Case, parts, strict=True)}


_MASCULINE_ENDINGS, _NEUTER_ENDINGS = "- а у - ом е", "е я ю е ем и"
_HARD = "приказ указ закон протокол регламент кодекс устав"
_SOFT = "постановлени распоряжени решени положени соглашени послани представлени"

CITED: Mapping[str, Cited] = {
    **{noun: Cited(_forms(noun, _MASCULINE_ENDINGS), _MASCULINE) for noun in _HARD.split()},
    **{f"{stem}е": Cited(_forms(stem, _NEUTER_ENDINGS), _NEUTER) for stem in _SOFT.split()},
    **{
        name: Cited(_law(name.rpartition(" ")[0]), _MASCULINE)
        for name in ("федеральный закон", "федеральный конституционный закон")
    },
    "письмо": Cited(_forms("письм", "о а у о ом е"), _NEUTER),
    "инструкция": Cited(_forms("инструкци", "я и и ю ей и"), _FEMININE),
    "программа": Cited(_forms("программ", "а ы е у ой е"), _FEMININE),
}
"""Kinds of act whose forms need no dictionary; keys are small letters."""

_ALWAYS_CAPITAL = frozenset({"федеральный", "конституция", "указ", "закон", "кодекс", "устав", "послание"})
_CODE = re.compile(r"[А-ЯЁ]\w+ кодекс\b")
_ABBREVIATION = re.compile(r"\w*[^\W\d_][А-ЯЁA-Z]")


def in_running_text(kind: str) -> str:
    """Return the name of a kind of act as it stands inside a sentence: «приказ», «Федеральный закон», «СанПиН»."""
    if kind.isupper() and kind.lower() in CITED:
        return in_running_text(kind.capitalize())
    first = kind.split()[0].lower() if kind.split() else ""
    if first in _ALWAYS_CAPITAL or _CODE.match(kind) or _ABBREVIATION.match(kind):
        return kind
    return kind[:1].lower() + kind[1:]
