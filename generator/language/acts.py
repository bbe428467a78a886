"""Kinds of act and of what they approve, as data: names, verbs, cases, agreement."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class ActKind:
    """A kind of act: its name, the name in the cases that approval blocks use, its verb (empty for none)."""

    name: str
    genitive: str
    dative: str
    instrumental: str
    verb: str

    @property
    def capitals(self) -> str:
        """The name as the head of the act prints it."""
        return self.name.upper()


ACTS: Mapping[str, ActKind] = {
    "order": ActKind("приказ", "приказа", "приказу", "приказом", "приказываю"),
    # The points of a распоряжение are orders by themselves: its preamble goes straight over to them.
    "directive": ActKind("распоряжение", "распоряжения", "распоряжению", "распоряжением", ""),
    "resolution": ActKind("постановление", "постановления", "постановлению", "постановлением", "постановляю"),
}


@dataclass(frozen=True)
class Approved:
    """A kind of document that an act approves: its name, the name in the genitive, the word of its approval block."""

    name: str
    genitive: str
    word: str


APPROVED: Mapping[str, Approved] = {
    "program": Approved("программа", "программы", "УТВЕРЖДЕНА"),
    "measures": Approved("комплекс мер", "комплекса мер", "УТВЕРЖДЕНЫ"),
    "plan": Approved("план", "плана", "УТВЕРЖДЁН"),
    "roadmap": Approved("дорожная карта", "дорожной карты", "УТВЕРЖДЕНА"),
    "cyclogram": Approved("циклограмма", "циклограммы", "УТВЕРЖДЕНА"),
}

_MASCULINE = ("план", "комплекс", "перечень", "график", "план-график", "порядок", "регламент", "паспорт", "проект")
_FEMININE = ("программа", "карта", "циклограмма", "концепция", "модель", "система", "инструкция")
_NEUTER = ("положение", "задание")
_PLURAL = ("меры", "мероприятия", "правила", "рекомендации", "показатели")
_AGREEMENT = (
    dict.fromkeys(_MASCULINE, "УТВЕРЖДЁН")
    | dict.fromkeys(_FEMININE, "УТВЕРЖДЕНА")
    | dict.fromkeys(_NEUTER, "УТВЕРЖДЕНО")
    | dict.fromkeys(_PLURAL, "УТВЕРЖДЕНЫ")
)


def approved(kind: str, title: str) -> str:
    """Return «УТВЕРЖДЕНА», «УТВЕРЖДЁН»…: it agrees with the noun the title begins with, else with the kind."""
    words = re.findall(r"[\w-]+", title.lower())[:5]
    return next((_AGREEMENT[word] for word in words if word in _AGREEMENT), APPROVED[kind].word)
