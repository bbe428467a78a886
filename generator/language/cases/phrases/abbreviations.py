"""Shortened words: which there are in a phrase, МБОУ and и.о., гл. and рп."""

from collections.abc import Iterable

from generator.language.cases.lexicon import dictionary
from generator.language.cases.phrases.tokens import Kind, Token


def is_short(token: Token, kinds: Iterable[str]) -> bool:
    """Return whether the token is one of these shortened words, however it is spaced and capitalised."""
    return token.kind is Kind.SHORT and "".join(token.text.split()).lower() in kinds


def is_abbreviation(text: str) -> bool:
    """Return whether the word is an abbreviation in capitals; a known word in capitals («ПЛАН РАБОТЫ») is a word."""
    if not text.isupper() or len(text) < 2:
        return False
    return len(text) < 4 or not (dictionary.knows(text) or "-" in text)
