"""The morphological dictionary (pymorphy3): nouns in the nominative, kinds of words, the cases a form may stand for.

It is loaded when the first form is needed and never again; nothing outside this room sees its tags.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from generator.language.cases.grammar import Agreement, Case, Gender

TAGS: Mapping[Case, str] = {
    Case.NOMINATIVE: "nomn",
    Case.GENITIVE: "gent",
    Case.DATIVE: "datv",
    Case.ACCUSATIVE: "accs",
    Case.INSTRUMENTAL: "ablt",
    Case.PREPOSITIONAL: "loct",
}
CASES = {tag: case for case, tag in TAGS.items()} | {"gen2": Case.GENITIVE, "loc2": Case.PREPOSITIONAL}
GENDERS = {"masc": Gender.MASCULINE, "femn": Gender.FEMININE, "neut": Gender.NEUTER}
# Forms that are not for documents: «программою», «положенье», colloquial, outdated and mistaken ones.
UNFIT = {"V-oy", "V-ey", "V-be", "V-en", "V-ie", "V-bi", "V-sh", "Infr", "Slng", "Arch", "Dist", "Erro"}
_RUSSIAN = re.compile(r"[а-яё]+(?:-[а-яё]+)*", re.IGNORECASE)
_NAMES = {"Name", "Surn", "Patr"}
_PROPER = _NAMES | {"Geox", "Orgn", "Trad"}


@dataclass(frozen=True)
class Reading:
    """A noun that a word may be in the nominative: its lemma, forms in lower case, how likely it is."""

    lemma: str
    agreement: Agreement
    forms: Mapping[Case, str]
    weight: float
    known: bool
    proper: bool


@lru_cache(maxsize=1)
def _analyzer() -> Any:
    import pymorphy3  # a tenth of a second that a run without a single form need not pay

    return pymorphy3.MorphAnalyzer()


def is_known(word: str) -> bool:
    """Return whether the dictionary has this very form."""
    return bool(_analyzer().word_is_known(word.lower()))


@lru_cache(maxsize=8192)
def parses(word: str) -> tuple[Any, ...]:
    """Return the readings of the analyser, for the modules of this room."""
    # pymorphy3 asks letters that it does not know for their Unicode names and fails on those that have none (Tangut).
    return tuple(_analyzer().parse(word.lower())) if is_cyrillic(word) else ()


def is_cyrillic(word: str) -> bool:
    """Return whether the word is Russian letters only, with hyphens perhaps."""
    return _RUSSIAN.fullmatch(word) is not None


@lru_cache(maxsize=8192)
def nouns(word: str) -> tuple[Reading, ...]:
    """Return what the word may be as a noun in the nominative: known before guessed, common before proper."""
    found = [reading for parse in _nominative(word) for reading in _readings(parse)]
    known = [reading for reading in found if reading.known] or found
    return tuple([reading for reading in known if not reading.proper] or known)


def names(word: str, kind: str, gender: Gender) -> tuple[Reading, ...]:
    """Return the dictionary's readings of a name of a person in the nominative; `kind` is `Name` or `Surn`."""
    known = (parse for parse in _nominative(word) if parse.is_known and kind in parse.tag)
    wanted = (parse for parse in known if parse.tag.number == "sing")
    return tuple(found for parse in wanted for found in _readings(parse) if found.agreement.gender is gender)


def _nominative(word: str) -> Iterator[Any]:
    return (parse for parse in parses(word) if parse.tag.POS == "NOUN" and "nomn" in parse.tag)


def _readings(parse: Any) -> Iterator[Reading]:
    return (_reading(parse, gender, parse.tag.number == "plur") for gender in _genders(parse.tag))


def _reading(parse: Any, gender: Gender, plural: bool) -> Reading:
    number = "plur" if plural else "sing"
    lexeme = [form for form in parse.lexeme if form.tag.number == number and _of(form.tag, gender, plural)]
    own = {Case.NOMINATIVE: parse.word} if parse.tag.number == number else {}
    return Reading(
        lemma=parse.normal_form,
        agreement=Agreement(gender, plural, parse.tag.animacy == "anim"),
        forms={case: _form(lexeme, tag, parse.word) for case, tag in TAGS.items()} | own,
        weight=parse.score,
        known=parse.is_known,
        proper=any(tag in parse.tag for tag in _PROPER),
    )


def both_numbers(word: str) -> tuple[Reading, ...]:
    """Return a common noun of one gender, given in the singular, in the singular and in the plural."""
    parse = next(iter(_nominative(word)))
    gender = GENDERS[parse.tag.gender]
    return _reading(parse, gender, plural=False), _reading(parse, gender, plural=True)


def _genders(tag: Any) -> tuple[Gender, ...]:
    if tag.gender in GENDERS:
        return (GENDERS[tag.gender],)
    if tag.number == "plur":
        return (Gender.NEUTER,)
    return (Gender.MASCULINE, Gender.FEMININE)


def _of(tag: Any, gender: Gender, plural: bool) -> bool:
    return plural or tag.gender not in GENDERS or GENDERS[tag.gender] is gender


def _form(lexeme: Iterable[Any], tag: str, nominative: str) -> str:
    forms = [form for form in lexeme if tag in form.tag]
    fit = [form for form in forms if not any(mark in form.tag for mark in UNFIT)] or forms
    return str(fit[0].word) if fit else nominative


@lru_cache(maxsize=8192)
def parts_of_speech(word: str) -> frozenset[str]:
    """Return the dictionary's parts of speech of the word, of its known readings if it has any."""
    known = [parse for parse in parses(word) if parse.is_known] or list(parses(word))
    return frozenset(str(parse.tag.POS) for parse in known)


@lru_cache(maxsize=8192)
def cases(word: str) -> frozenset[Case]:
    """Return the cases the form may stand for, as a name of a person only where it is nothing else."""
    known = [parse for parse in parses(word) if parse.is_known] or list(parses(word))
    common = [parse for parse in known if not any(tag in parse.tag for tag in _NAMES)] or known
    return frozenset(CASES[str(parse.tag.case)] for parse in common if str(parse.tag.case) in CASES)


@lru_cache(maxsize=8192)
def is_adjective(word: str) -> bool:
    """Return whether the word may be an adjective, a participle or an ordinal in the nominative."""
    last = re.split(r"[-\N{NON-BREAKING HYPHEN}]", word)[-1]
    found = [parse for parse in parses(last) if parse.is_known] or list(parses(last))
    return any(parse.tag.POS in ("ADJF", "PRTF") and "nomn" in parse.tag for parse in found)


def is_participle(word: str) -> bool:
    """Return whether the word may be a full participle."""
    return "PRTF" in parts_of_speech(word)


def knows(word: str) -> bool:
    """Return whether the dictionary has the word as something that changes: abbreviations do not."""
    return any(parse.is_known and "Fixd" not in parse.tag and "Abbr" not in parse.tag for parse in parses(word))


def is_particle(word: str) -> bool:
    """Return whether the word is first of all a preposition, a conjunction or a particle, not the noun «о» or «и»."""
    return bool(parses(word)) and parses(word)[0].tag.POS in ("PREP", "CONJ", "PRCL")


def is_preposition(word: str) -> bool:
    """Return whether the word is first of all a preposition."""
    return bool(parses(word)) and parses(word)[0].tag.POS == "PREP"


@lru_cache(maxsize=8192)
def lemma(word: str) -> str:
    """Return the likeliest dictionary form of the word, with е for ё; another word than a Russian one in lower case."""
    found = parses(word)
    return str(found[0].normal_form if found else word.lower()).replace("ё", "е")


def is_infinitive(word: str) -> bool:
    """Return whether the word is first of all an infinitive: «провести», not «помощь»."""
    return bool(parses(word)) and parses(word)[0].tag.POS == "INFN"


def is_unfinished_past(word: str) -> bool:
    """Return whether the word is first of all a verb in the past tense that tells of no end: «проводились»."""
    tag = parses(word)[0].tag if parses(word) else None
    return tag is not None and tag.POS == "VERB" and tag.tense == "past" and tag.aspect == "impf"


def is_nominative(word: str) -> bool:
    """Return whether the word may be a noun in the nominative."""
    return any(parse.is_known and parse.tag.POS == "NOUN" and "nomn" in parse.tag for parse in parses(word))
