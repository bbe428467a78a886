"""What a form of a word may be: every reading with its part of speech, case, number and gender."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from generator.language.cases.grammar import Case, Gender
from generator.language.cases.lexicon.dictionary import CASES, GENDERS, UNFIT, is_known, parses

NOUN, ADJECTIVE, PARTICIPLE = "NOUN", "ADJF", "PRTF"


@dataclass(frozen=True)
class Form:
    """A reading: a noun, an adjective, a participle or another word with a case; the plural has no gender.

    `active` is a participle that governs objects; `fixed` never changes; `pronoun` is an adjective like «который»;
    `counting` an ordinal.
    """

    part: str
    case: Case
    gender: Gender | None
    plural: bool
    active: bool = False
    fixed: bool = False
    pronoun: bool = False
    counting: bool = False
    alone: bool = False
    """A participle or adjective that stands for people without a noun: «обучающиеся»."""
    proper: bool = False
    animate: bool | None = None


@lru_cache(maxsize=16384)
def readings(word: str) -> tuple[Form, ...]:
    """Return every reading of a word of the dictionary if all of them have a case; empty for any other word."""
    found = parses(word) if is_known(word) else ()
    if not found or not all(one.is_known and one.tag.case for one in found):
        return ()
    return tuple(_form(one.tag) for one in found if str(one.tag.case) in CASES)


def _form(tag: Any) -> Form:
    plural = tag.number == "plur"
    return Form(
        part=str(tag.POS),
        case=CASES[str(tag.case)],
        gender=None if plural else GENDERS.get(str(tag.gender)),
        plural=plural,
        active=tag.voice == "actv",
        fixed="Fixd" in tag,
        pronoun="Apro" in tag,
        counting="Anum" in tag,
        alone="Subx" in tag,
        animate=None if tag.animacy is None else tag.animacy == "anim",
        proper=any(mark in tag for mark in ("Name", "Surn", "Patr", "Geox", "Abbr")),
    )


@lru_cache(maxsize=16384)
def parts(word: str) -> frozenset[str]:
    """Return the parts of speech of all known readings of the word; empty for a word that is not in the dictionary."""
    return frozenset(str(one.tag.POS) for one in parses(word) if one.is_known) if is_known(word) else frozenset()


def is_word(word: str) -> bool:
    """Return whether the dictionary has the word in this form."""
    return is_known(word)


def is_fit(word: str) -> bool:
    """Return whether the word is a usual one: no name, no slang, nothing outdated or mistaken."""
    marks = {*UNFIT, "Name", "Surn", "Patr", "Geox", "Abbr", "Orgn", "Trad", "Init"}
    return is_known(word) and any(one.is_known and not any(mark in one.tag for mark in marks) for one in parses(word))
