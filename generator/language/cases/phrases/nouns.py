"""A noun in the nominative, simple or joined by hyphens, in all cases, with those in which a form is in doubt."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.language.cases.grammar import Agreement, Case, Gender
from generator.language.cases.lexicon import dictionary
from generator.language.cases.lexicon.dictionary import Reading, both_numbers
from generator.language.cases.lexicon.spelling import spelled
from generator.language.cases.lexicon.words import ANIMATE, FIXED_PARTS, INANIMATE, LIKE, MASCULINE, TWO_PREPOSITIONALS

# A second reading with another form counts when it is at least so likely against the first.
_RIVAL = 0.3
_HYPHEN = re.compile("([-\N{NON-BREAKING HYPHEN}])")


@dataclass(frozen=True)
class Noun:
    """A noun of the text: what it asks of adjectives, its forms as the author would spell them, the doubtful cases."""

    lemma: str
    agreement: Agreement
    forms: Mapping[Case, str]
    doubtful: frozenset[Case] = frozenset()
    weight: float = 1.0


@lru_cache(maxsize=4096)
def nouns(word: str) -> tuple[Noun, ...]:
    """Return what the word may be as a noun in the nominative, the likeliest first, one for each agreement."""
    plain = word.lower().replace("\N{NON-BREAKING HYPHEN}", "-")
    liked = _likened().get(plain)
    readings = (liked,) if liked else _settled(dictionary.nouns(plain))
    if "-" in plain and not any(reading.known for reading in readings):
        return _compound(word)
    likeliest = sorted(readings, key=lambda reading: -reading.weight)
    groups = dict.fromkeys(reading.agreement for reading in likeliest)
    return tuple(_noun(word, [reading for reading in likeliest if reading.agreement == group]) for group in groups)


def chosen(candidates: tuple[Noun, ...]) -> Noun | None:
    """Return the likeliest of the nouns, in doubt where a rival that is nearly as likely has another form."""
    if not candidates:
        return None
    first = max(candidates, key=lambda noun: noun.weight)
    rivals = [noun for noun in candidates if noun.weight >= _RIVAL * first.weight]
    doubtful = frozenset(case for case in Case if any(noun.forms[case] != first.forms[case] for noun in rivals))
    return replace(first, doubtful=first.doubtful | doubtful)


@lru_cache(maxsize=1)
def _likened() -> Mapping[str, Reading]:
    """Return the words that are inflected like known ones, by their nominatives in both numbers."""
    moved = [_moved(reading, lemma, model) for lemma, model in LIKE.items() for reading in both_numbers(model)]
    return {reading.forms[Case.NOMINATIVE]: reading for reading in moved}


def _moved(reading: Reading, lemma: str, model: str) -> Reading:
    ending = 1 if model[-1] in "аеоя" else 0
    stem = lemma[: len(lemma) - ending]
    forms = {case: stem + form[len(model) - ending :] for case, form in reading.forms.items()}
    return replace(reading, lemma=lemma, forms=forms)


def _settled(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    return tuple(reading for reading in readings if _wanted(reading)) or readings


def _wanted(reading: Reading) -> bool:
    if reading.lemma in ANIMATE:
        return reading.agreement.animate
    if reading.lemma in INANIMATE:
        return not reading.agreement.animate
    return reading.lemma not in MASCULINE or reading.agreement.gender is Gender.MASCULINE


def _noun(word: str, readings: list[Reading]) -> Noun:
    first = readings[0]
    rivals = [reading for reading in readings if reading.weight >= _RIVAL * first.weight]
    doubtful = {case for case in Case if any(rival.forms[case] != first.forms[case] for rival in rivals)}
    if first.lemma in TWO_PREPOSITIONALS and not first.agreement.plural:
        doubtful.add(Case.PREPOSITIONAL)
    if not first.known:
        doubtful.update(Case)
    nominative = first.forms[Case.NOMINATIVE]
    forms = {case: spelled(word, nominative, form) for case, form in first.forms.items()}
    return Noun(first.lemma, first.agreement, forms, frozenset(doubtful), sum(reading.weight for reading in readings))


def _compound(word: str) -> tuple[Noun, ...]:
    """Return the readings of nouns joined by hyphens: each changes (учителя-логопеда) but for fixed first parts."""
    parts = _HYPHEN.split(word)
    fixed = next((place for place in range(0, len(parts), 2) if not _fixed(parts[place])), len(parts) - 1)
    found = [_joined(parts, fixed, head) for head in nouns(parts[fixed])]
    return tuple(noun for noun in found if noun is not None)


def _fixed(part: str) -> bool:
    return part.lower() in FIXED_PARTS or part.isascii() or (len(part) > 1 and part.isupper())


def _joined(parts: list[str], fixed: int, head: Noun) -> Noun | None:
    rest = [_beside(head, part) for part in parts[fixed + 2 :: 2]]
    found = [noun for noun in rest if noun is not None]
    if len(found) < len(rest):
        return None
    hyphens, whole = parts[1::2], [head, *found]
    forms = {case: _line(parts[:fixed:2], [noun.forms[case] for noun in whole], hyphens) for case in Case}
    doubtful = frozenset().union(*(noun.doubtful for noun in whole))
    return replace(head, forms=forms, doubtful=doubtful)


def _line(fixed: list[str], forms: list[str], hyphens: list[str]) -> str:
    words = fixed + forms
    return words[0] + "".join(hyphen + word for hyphen, word in zip(hyphens, words[1:], strict=True))


def _beside(head: Noun, part: str) -> Noun | None:
    """Return the noun joined to the head by a hyphen or a dash, of the same number."""
    same = tuple(noun for noun in nouns(part) if noun.agreement.plural == head.agreement.plural)
    alike = tuple(noun for noun in same if noun.agreement.animate == head.agreement.animate)
    noun = chosen(alike or same)
    return apposed(noun, head.agreement) if noun else None


def apposed(noun: Noun, head: Agreement) -> Noun:
    """Return the noun as an apposition: the accusative of a person beside a thing is that of a thing.

    «посетить школы-партнёры», «город-герой»; beside a feminine it is not settled («школу-победителя»): in doubt.
    """
    if head.animate or not noun.agreement.animate or noun.agreement.gender is Gender.FEMININE:
        return noun
    if head.plural or head.gender is not Gender.FEMININE:
        return replace(noun, forms={**noun.forms, Case.ACCUSATIVE: noun.forms[Case.NOMINATIVE]})
    return replace(noun, doubtful=noun.doubtful | {Case.ACCUSATIVE})
