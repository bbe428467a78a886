"""The normal spelling of a term that says the same in the same words: dashes, spaces and abbreviations only."""

import re
from functools import lru_cache

from generator.timing.grammar.forms import forms
from generator.timing.grammar.phrase import meaning
from generator.timing.grammar.words import Word
from generator.timing.spelling import spelled

_YEARS = re.compile(r"\b(?:г\.?\s?г\.?|гг\.?|годы)(?!\w)")
_CAPITALS = re.compile(r"[А-ЯЁ]\w*")
_SIGNS = re.compile(r"[\s.\-\u2010-\u2015\u2212]+")
_MOST_KEPT = 4096


@lru_cache(_MOST_KEPT)
def normal(phrase: str) -> str:
    """Return `phrase` in its normal spelling, with the capital letter it has; `phrase` itself where it has none.

    «Май - август» becomes «Май–август», «2025 – 2027 г.г.» becomes «2025–2027 годы» (domain notes 3.10, rule 6).
    A term is changed only where the same words remain and the meaning is the same.
    """
    found = meaning(phrase)
    shared = {(clause.every, clause.years, clause.shift) for clause in found.clauses}
    if len(shared) != 1 or found.unclear or found.notes or _has_names(phrase):
        return phrase
    try:
        said = spelled(found.clauses)
    except KeyError:
        return phrase
    if _words(said) != _words(phrase) or meaning(said).clauses != found.clauses:
        return phrase
    return said[:1].upper() + said[1:] if phrase[:1].isupper() else said


def _has_names(phrase: str) -> bool:
    """Return whether capital letters stand inside of it that are no month's: «срока действия Программы»."""
    inner = _CAPITALS.findall(phrase[1:])
    return any(forms().get(word.lower(), (None,))[0] is not Word.MONTH for word in inner)


def _words(phrase: str) -> str:
    """Return the letters and figures of a phrase in one spelling, without the signs between them."""
    return _SIGNS.sub("", _YEARS.sub("годы", phrase.lower().replace("ё", "е")))
