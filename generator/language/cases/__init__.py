"""Russian inflection: posts, institutions, documents and people in any case, words that agree with them."""

from generator.language.cases.agreeing import agreeing
from generator.language.cases.grammar import Agreement, Case, Gender, Inflected
from generator.language.cases.lexicon.dictionary import (
    is_adjective,
    is_infinitive,
    is_nominative,
    is_unfinished_past,
    lemma,
)
from generator.language.cases.names.people import gender_of, person
from generator.language.cases.phrases.whole import agreement, phrase

__all__ = [
    "Agreement",
    "Case",
    "Gender",
    "Inflected",
    "agreeing",
    "agreement",
    "gender_of",
    "is_adjective",
    "is_infinitive",
    "is_nominative",
    "is_unfinished_past",
    "lemma",
    "person",
    "phrase",
]
