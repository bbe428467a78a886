"""Adjectives, participles and ordinals by their endings: regular in every case, so no dictionary is asked."""

import re
from collections.abc import Mapping

from generator.language.cases.grammar import Agreement, Case, Gender

_NOMINATIVE: Mapping[str, tuple[Gender, bool]] = {
    "ый": (Gender.MASCULINE, False),
    "ий": (Gender.MASCULINE, False),
    "ой": (Gender.MASCULINE, False),
    "ая": (Gender.FEMININE, False),
    "яя": (Gender.FEMININE, False),
    "ое": (Gender.NEUTER, False),
    "ее": (Gender.NEUTER, False),
    "ые": (Gender.NEUTER, True),
    "ие": (Gender.NEUTER, True),
}
# О, Ы and У stand for the letters that depend on the end of the stem: -ого/-его, -ым/-им, -ую/-юю.
_MASCULINE = {
    Case.GENITIVE: "Ого",
    Case.DATIVE: "Ому",
    Case.INSTRUMENTAL: "Ым",
    Case.PREPOSITIONAL: "Ом",
}
_FEMININE = {
    Case.GENITIVE: "Ой",
    Case.DATIVE: "Ой",
    Case.ACCUSATIVE: "Ую",
    Case.INSTRUMENTAL: "Ой",
    Case.PREPOSITIONAL: "Ой",
}
_PLURAL = {
    Case.GENITIVE: "Ых",
    Case.DATIVE: "Ым",
    Case.INSTRUMENTAL: "Ыми",
    Case.PREPOSITIONAL: "Ых",
}
_ORDINAL = re.compile(r"(\d+[-\N{NON-BREAKING HYPHEN}])([йяе])", re.IGNORECASE)
_ENDS = re.compile(r"(\w*?)(ый|ий|ой|ая|яя|ое|ее|ые|ие)(ся)?", re.IGNORECASE)
# Possessive adjectives have a soft sign before their soft endings: третьего, казачьего.
_POSSESSIVE = re.compile(r"(трет|казач|охотнич|рыбач|медвеж|птич|волч|олен|лис)(ий|ья|ье|ьи)", re.IGNORECASE)
_SOFT = {"ий": "ий", "ья": "яя", "ье": "ее", "ьи": "ие"}
# Stressed endings after ж, ш: the nominative in -ая, -ие does not show them («большая», but «старшая»).
_STRESSED = ("больш", "чуж")


def asked(word: str) -> tuple[Gender, bool] | None:
    """Return the gender and whether it is the plural that the nominative ending shows; None for another word.

    The plural has no gender (neuter is returned), and «1-е» is the plural too as far as its ending shows.
    """
    if match := _ORDINAL.fullmatch(word):
        return _NOMINATIVE[{"й": "ый", "я": "ая", "е": "ые"}[match[2].lower()]]
    parts = _split(word)
    return _NOMINATIVE[parts[1]] if parts else None


def agrees(word: str, agreement: Agreement) -> bool:
    """Return whether the adjective in the nominative agrees with such a noun."""
    shown = asked(word)
    if shown is None:
        return False
    gender, plural = shown
    if _ORDINAL.fullmatch(word) and plural:
        return agreement.plural or agreement.gender is Gender.NEUTER
    return agreement.plural if plural else (not agreement.plural and gender is agreement.gender)


def adjective(word: str, agreement: Agreement, case: Case) -> str:
    """Return the adjective, given in the nominative of this agreement, in the case; other words stay as they are."""
    if case is Case.ACCUSATIVE and (agreement.plural or agreement.gender is not Gender.FEMININE):
        animate = agreement.animate and (agreement.plural or agreement.gender is Gender.MASCULINE)
        case = Case.GENITIVE if animate else Case.NOMINATIVE
    if case is Case.NOMINATIVE:
        return word
    if match := _ORDINAL.fullmatch(word):
        return match[1] + _last(_set(agreement)[case])
    parts = _split(word)
    return _joined(word, parts, _set(agreement)[case]) if parts else word


def stem(word: str) -> str:
    """Return the stem of the adjective in lower case, without hyphened parts before it; empty for another word."""
    parts = _split(word)
    return parts[0].lower().replace("\N{NON-BREAKING HYPHEN}", "-").rpartition("-")[2] if parts else ""


def _set(agreement: Agreement) -> Mapping[Case, str]:
    if agreement.plural:
        return _PLURAL
    return _FEMININE if agreement.gender is Gender.FEMININE else _MASCULINE


def _last(ending: str) -> str:
    """Return what is written after a figure: «1-го», «1-му», «1-й», «1-м», «1-ми», by the last consonant on."""
    return {"Ого": "го", "Ому": "му", "Ой": "й", "Ую": "ю", "Ых": "х", "Ыми": "ми"}.get(ending, "м")


def _split(word: str) -> tuple[str, str, str] | None:
    """Return the stem, the ending of the nominative in lower case, and «ся» or nothing."""
    if possessive := _POSSESSIVE.fullmatch(word):
        return possessive[1] + ("Ь" if word.isupper() else "ь"), _SOFT[possessive[2].lower()], ""
    head, _, last = word.replace("\N{NON-BREAKING HYPHEN}", "-").rpartition("-")
    match = _ENDS.fullmatch(last)
    if match is None or len(match[1]) < 2:
        return None
    start = len(head) + 1 if head else 0
    return word[: start + len(match[1])], match[2].lower(), (match[3] or "")


def _joined(word: str, parts: tuple[str, str, str], ending: str) -> str:
    stem, nominative, reflexive = parts
    if stem[-1] in "ьЬ" and ending == "Ую":
        ending = "У"
    vowels = _vowels(stem.lower(), nominative)
    plain = "".join(vowels.get(letter, letter) for letter in ending)
    return stem + (plain.upper() if word.isupper() else plain) + reflexive


def _vowels(stem: str, nominative: str) -> Mapping[str, str]:
    last = stem[-1]
    if last in "гкх":
        return {"О": "о", "Ы": "и", "У": "у"}
    if last in "жшчщ":
        stressed = nominative in ("ой", "ое") or stem.endswith(_STRESSED)
        return {"О": "о" if stressed else "е", "Ы": "и", "У": "у"}
    if last == "ц":
        return {"О": "е", "Ы": "ы", "У": "у"}
    if nominative in ("ий", "яя", "ее", "ие"):
        return {"О": "е", "Ы": "и", "У": "ю"}
    return {"О": "о", "Ы": "ы", "У": "у"}
