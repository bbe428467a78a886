"""Words of acts that agree with a noun: утверждён, прилагаемый, утративший, ответственный."""

from collections.abc import Mapping

from generator.language.cases.grammar import Agreement, Case, Gender
from generator.language.cases.lexicon.endings import adjective

# Full words, given in the masculine: their stems and, of the hard and the soft ones, the other nominatives.
_HARD = ("ый", "ая", "ое", "ые")
_SOFT = ("ий", "ая", "ее", "ие")
_FULL: Mapping[str, tuple[str, str, str, str]] = dict.fromkeys(
    (
        "прилагаемый",
        "утверждённый",
        "утвержденный",
        "указанный",
        "ответственный",
        "принятый",
        "изданный",
        "зарегистрированный",
        "согласованный",
        "подписанный",
        "изменённый",
        "измененный",
        "одобренный",
        "назначенный",
    ),
    _HARD,
) | dict.fromkeys(("утративший", "настоящий", "следующий", "действующий", "вступивший", "исполняющий"), _SOFT)

# Short passive words: masculine, feminine, neuter, plural; the stress leaves ё in all but the masculine.
_SHORT: Mapping[str, tuple[str, str, str, str]] = {
    "утверждён": ("утверждён", "утверждена", "утверждено", "утверждены"),
    "утвержден": ("утвержден", "утверждена", "утверждено", "утверждены"),
    "согласован": ("согласован", "согласована", "согласовано", "согласованы"),
    "принят": ("принят", "принята", "принято", "приняты"),
    "признан": ("признан", "признана", "признано", "признаны"),
    "назначен": ("назначен", "назначена", "назначено", "назначены"),
    "одобрен": ("одобрен", "одобрена", "одобрено", "одобрены"),
    "внесён": ("внесён", "внесена", "внесено", "внесены"),
    "внесен": ("внесен", "внесена", "внесено", "внесены"),
    "ответственен": ("ответственен", "ответственна", "ответственно", "ответственны"),
    "ознакомлен": ("ознакомлен", "ознакомлена", "ознакомлено", "ознакомлены"),
}

WORDS: frozenset[str] = frozenset(_FULL) | frozenset(_SHORT)


def agreeing(word: str, agreement: Agreement, case: Case) -> str:
    """Return the word, given in the masculine nominative, agreeing with such a noun in the case, in the same capitals.

    Short words (утверждён) have no cases: theirs is the nominative. The word must be one of `WORDS`, else KeyError.
    """
    plain = word.lower()
    if plain in _SHORT:
        return _like(word, _SHORT[plain][_slot(agreement)])
    nominative = plain[:-2] + _FULL[plain][_slot(agreement)]
    return _like(word, adjective(nominative, agreement, case))


def _slot(agreement: Agreement) -> int:
    if agreement.plural:
        return 3
    return (Gender.MASCULINE, Gender.FEMININE, Gender.NEUTER).index(agreement.gender)


def _like(word: str, form: str) -> str:
    if word.isupper():
        return form.upper()
    return form.capitalize() if word[:1].isupper() else form
