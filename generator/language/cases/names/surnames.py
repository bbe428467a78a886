"""Surnames by their endings: the regular patterns of Russian, each with its reason; what is not here is a guess."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.language.cases.grammar import Agreement, Case, Gender
from generator.language.cases.lexicon.endings import adjective

_M, _F = Gender.MASCULINE, Gender.FEMININE
_OBLIQUE = tuple(case for case in Case if case is not Case.NOMINATIVE)
_VOWELS = "аеёиоуыэюя"


@dataclass(frozen=True)
class Pattern:
    """Surnames that end so: cut this many letters off, add the endings in the order of the cases.

    No endings: the surname stays; «?» for the one that depends on a stress nobody writes. `adjective`: it is inflected
    as an adjective. `law`: no exception is known, so no second opinion is asked. `tells`: the ending shows the gender
    of a Russian surname by itself. `given`: given names that end so are inflected in the same way.
    """

    ending: str
    gender: Gender | None
    cut: int = 0
    endings: str = ""
    adjective: bool = False
    law: bool = False
    tells: bool = False
    given: bool = True


PATTERNS: tuple[Pattern, ...] = (
    # Frozen genitives (Белых, Долгих, Живаго, Дурново) and surnames in -о (Шевченко, Кличко) never change. Men's
    # surnames in -их after other consonants are mostly German and do change (Миних, Эрлих): no pattern for them.
    Pattern(r"\w*ых|\w*[гкхжшчщ]их", None, law=True),
    Pattern(rf"\w*[^{_VOWELS}]о|\w*[ая]го", None, law=True),
    # Georgian surnames in -дзе and -швили never change.
    Pattern(r"\w*(?:дзе|швили)", None, law=True),
    # Possessive surnames: nouns in most cases, adjectives in the instrumental (Ермиловым). Foreign Дарвин, Чаплин,
    # Бюлов have -ом: the second opinion knows them.
    Pattern(rf"\w*[{_VOWELS}]\w*(?:[оеё]в|[иы]н)", _M, 0, "а у а ым е", tells=True, given=False),
    Pattern(rf"\w*[{_VOWELS}]\w*(?:[оеё]ва|ына)", _F, 1, "ой ой у ой ой", tells=True, given=False),
    Pattern(rf"\w*[{_VOWELS}]\w*ина", _F, 1, "ой ой у ой ой", given=False),
    # Adjectival surnames: Вольская, Толстой, Горький, Зимняя.
    Pattern(rf"\w*(?:[сц]кий|[{_VOWELS}]\w*[^{_VOWELS}]ый|[гкх]ий)", _M, adjective=True, tells=True, given=False),
    Pattern(rf"\w*[{_VOWELS}]\w*[^{_VOWELS}ьй]ой", _M, adjective=True, given=False),
    Pattern(rf"\w*[{_VOWELS}]\w*[^{_VOWELS}ьй](?:ая|яя)", _F, adjective=True, tells=True, given=False),
    # A woman's surname that ends in a consonant never changes: Кравец, Ткач, Мороз, Коваль, Гайдай.
    Pattern(rf"\w*[^{_VOWELS}](?<!ов)(?<!ев)(?<!ёв)(?<!ин)(?<!ын)(?<!кий)(?<!ый)", _F, law=True),
    # A man's surname that ends in a consonant changes like a noun. Not here: -ец, -ок, -ек, -ёк, -ень, -ел (does the
    # vowel stay? Кравца, but Немеца or Немца), -ий, -ой, -ей (Соловья or Соловея), -их.
    Pattern(r"\w*ич", _M, 0, "а у а ем е"),
    Pattern(r"\w*ёнок", _M, 2, "ка ку ка ком ке", given=False),
    Pattern(rf"\w*[ая]ч|[^{_VOWELS}]*[{_VOWELS}][жшчщ]", _M, 0, "а у а ом е"),
    Pattern(r"\w*[жшчщ]", _M, 0, "а у а ? е"),
    Pattern(rf"\w*[^{_VOWELS}жшчщцйь](?<![оеё]в)(?<![иы]н)(?<![оеё]к)(?<![её]л)(?<!их)(?<!ых)", _M, 0, "а у а ом е"),
    Pattern(r"\w*[аяуюоы]й(?<!ой)", _M, 1, "я ю я ем е"),
    Pattern(rf"\w*[^{_VOWELS}ь]ь(?<!ень)(?<!оть)", _M, 1, "я ю я ем е"),
    # -а and -я after a consonant change for men and women alike: Сорока, Зозуля, Окуджава. Women's possessive and
    # adjectival surnames came above; French ones with a stressed vowel never change (STRESSED).
    Pattern(rf"\w*[^{_VOWELS}гкхжшчщцй]а(?<![оеё]ва)(?<![иы]на)", None, 1, "ы е у ой е"),
    Pattern(r"\w*[гкх]а", None, 1, "и е у ой е"),
    Pattern(r"\w*[жшчщ]а", None, 1, "и е у ей е"),
    Pattern(r"\w*ца", None, 1, "ы е у ей е"),
    # Not here: -ья, which may be a possessive adjective (Лисья).
    Pattern(rf"\w*[^{_VOWELS}йь]я", None, 1, "и е ю ей е"),
    Pattern(r"\w*ия", None, 1, "и и ю ей и"),
)

# French surnames with a stressed last vowel, and the like: they never change.
STRESSED = frozenset({"дюма", "золя", "петипа", "тома", "дега", "люка", "ферма", "бенуа", "моруа", "делакруа"})

# First parts of double surnames that never change; every other one changes like a surname (Петровой-Водкиной).
FIXED_PARTS = frozenset({"бонч", "тер", "демут", "грум", "сквозник", "чен", "аль", "эль", "ибн", "мак", "кара"})


def regular(word: str, gender: Gender, *, given: bool = False) -> tuple[Mapping[Case, str], bool] | None:
    """Return the forms by the pattern, and whether it is a law; None where there is no pattern for the word.

    A case that depends on the stress has no form. `given`: the word is a given name, not a surname.
    """
    plain = word.lower()
    if plain in STRESSED and not given:
        return dict.fromkeys(Case, word), True
    pattern = _pattern(plain, gender, given)
    return (_forms(word, gender, pattern), pattern.law) if pattern else None


def gender_shown(word: str) -> Gender | None:
    """Return the gender that a Russian surname shows by its ending: Лавров, Лаврова, Вольская; None for others."""
    pattern = next((found for found in PATTERNS if found.tells and re.fullmatch(found.ending, word.lower())), None)
    return pattern.gender if pattern else None


def _pattern(plain: str, gender: Gender, given: bool) -> Pattern | None:
    fitting = (pattern for pattern in PATTERNS if pattern.gender in (None, gender) and (pattern.given or not given))
    return next((pattern for pattern in fitting if re.fullmatch(pattern.ending, plain)), None)


def _forms(word: str, gender: Gender, pattern: Pattern) -> Mapping[Case, str]:
    if pattern.adjective:
        person = Agreement(gender, plural=False, animate=True)
        return {case: adjective(word, person, case) for case in Case}
    if not pattern.endings:
        return dict.fromkeys(Case, word)
    stem = word[: len(word) - pattern.cut]
    endings = pattern.endings.upper() if word.isupper() else pattern.endings
    told = zip(_OBLIQUE, endings.split(), strict=True)
    return {Case.NOMINATIVE: word} | {case: stem + ending for case, ending in told if ending != "?"}
