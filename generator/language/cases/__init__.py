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
from generator.language.cases.lexicon.readings import Form, is_fit, is_word, parts, readings
from generator.language.cases.names.people import gender_of, person
from generator.language.cases.phrases.whole import agreement, phrase

__all__ = [
    "Agreement",
    "Case",
    "Form",
    "Gender",
    "Inflected",
    "agreeing",
    "agreement",
    "gender_of",
    "is_adjective",
    "is_fit",
    "is_infinitive",
    "is_nominative",
    "is_unfinished_past",
    "is_word",
    "lemma",
    "parts",
    "person",
    "phrase",
    "readings",
]
