"""Surnames and given names in all cases: a pattern, the name library and the dictionary, and where they disagree."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from pytrovich import enums
from pytrovich.maker import PetrovichDeclinationMaker

from generator.language.cases.grammar import Case, Gender, Inflected
from generator.language.cases.lexicon import dictionary
from generator.language.cases.lexicon.spelling import spelled
from generator.language.cases.names import surnames

_OBLIQUE = tuple(case for case in Case if case is not Case.NOMINATIVE)
# Surnames from Королёв, Лапин, Гущин, Кузин, Тишин, so common that the noun of the same spelling is hardly ever meant.
_NOT_NOUNS = frozenset({"королева", "лапина", "гущина", "кузина", "тишина"})

# With the stress on -и- the dative is in -ие: Алие and Алии are two names of one spelling.
_STRESSED_IYA = frozenset({"алия", "альфия", "зульфия", "сания", "рафия", "рания", "закия", "наджия", "хадия", "сафия"})
# Borrowed names of women in -ь that some inflect (Адели) and some do not.
_BOTH_WAYS = frozenset({"адель", "жизель", "ассоль", "гузель", "рашель", "изабель", "мирель"})


@lru_cache(maxsize=1)
def _library() -> PetrovichDeclinationMaker:
    return PetrovichDeclinationMaker()


def surname(word: str, gender: Gender, case: Case) -> Inflected:
    """Return the surname, or each part of a double one, in the case; guessed where two sources do not agree."""
    return _parts(word, gender, case, "Surn")


def given_name(word: str, gender: Gender, case: Case) -> Inflected:
    """Return the given name in the case; guessed where two sources do not agree, or usage itself."""
    found = _parts(word, gender, case, "Name")
    plain = word.lower()
    stressed = plain in _STRESSED_IYA and case in (Case.DATIVE, Case.PREPOSITIONAL)
    fluctuates = plain in _BOTH_WAYS and case is not Case.ACCUSATIVE
    return Inflected(found.text, found.guessed or stressed or fluctuates)


def _parts(word: str, gender: Gender, case: Case, kind: str) -> Inflected:
    parts = word.split("-")
    found = [_part(part, gender, case, kind) for part in parts]
    fixed = [part.lower() in surnames.FIXED_PARTS and kind == "Surn" for part in parts[:-1]] + [False]
    forms = [Inflected(part) if stays else form for part, form, stays in zip(parts, found, fixed, strict=True)]
    open_first = any(_open(part, gender) for part, stays in zip(parts[:-1], fixed, strict=False) if not stays)
    return Inflected("-".join(form.text for form in forms), open_first or any(form.guessed for form in forms))


def _open(part: str, gender: Gender) -> bool:
    """Return whether the first part of a double name may well stay as it is: Ким-Петров, Жан-Поль."""
    shown = surnames.regular(part, gender)
    return gender is Gender.MASCULINE and surnames.gender_shown(part) is None and not (shown and shown[1])


def _part(word: str, gender: Gender, case: Case, kind: str) -> Inflected:
    if not dictionary.is_cyrillic(word):
        return Inflected(word, True)
    forms, law = surnames.regular(word, gender, given=kind == "Name") or ({}, False)
    # Given names in -ь are of both kinds: Любовь changes, Айгуль does not.
    if law and not (kind == "Name" and word.lower().endswith("ь")):
        return Inflected(forms[case])
    known = [told[case] for told in _by_dictionary(word, gender, kind)]
    regular = [forms[case]] if case in forms else []
    opinions = [*known, _by_library(word, gender, kind)[case], *regular]
    best = next((opinion for opinion in opinions if _agreed(opinion, opinions)), "")
    if not best:
        return Inflected([*regular, *opinions][0], True)
    return Inflected(best, kind == "Surn" and _noun_differs(word, gender, case, best))


def _agreed(opinion: str, opinions: list[str]) -> bool:
    return sum(_plain(other) == _plain(opinion) for other in opinions) > 1


def _plain(form: str) -> str:
    return form.replace("ё", "е")


def _by_library(word: str, gender: Gender, kind: str) -> Mapping[Case, str]:
    part = enums.NamePart.LASTNAME if kind == "Surn" else enums.NamePart.FIRSTNAME
    sex = enums.Gender.MALE if gender is Gender.MASCULINE else enums.Gender.FEMALE
    forms = {case: _library().make(part, sex, enums.Case[case.name], word.lower()) for case in _OBLIQUE}
    return {case: spelled(word, word.lower(), form) for case, form in forms.items()} | {Case.NOMINATIVE: word}


def _by_dictionary(word: str, gender: Gender, kind: str) -> Iterator[Mapping[Case, str]]:
    """Yield what the dictionary says: of the name, else of the people's noun of the same spelling (Ткач, Гончар)."""
    found = dictionary.names(word, kind, gender) or (_common(word, gender) if kind == "Surn" else ())
    return (_personal(word, reading) for reading in found[:1])


def _common(word: str, gender: Gender) -> tuple[dictionary.Reading, ...]:
    """Return the known common nouns of this spelling in the singular; of nouns in -а a man's name may be feminine."""
    common = (reading for reading in dictionary.nouns(word) if reading.known and not reading.proper)
    fitting = (reading for reading in common if reading.agreement.gender is gender or word.lower().endswith(("а", "я")))
    return tuple(reading for reading in fitting if not reading.agreement.plural)


def _personal(word: str, reading: dictionary.Reading) -> Mapping[Case, str]:
    """Return the forms as a person's: a thing's accusative like the nominative (мороз) becomes the genitive."""
    forms = dict(reading.forms)
    if forms[Case.ACCUSATIVE] == forms[Case.NOMINATIVE] and reading.agreement.gender is Gender.MASCULINE:
        forms[Case.ACCUSATIVE] = forms[Case.GENITIVE]
    return {case: spelled(word, forms[Case.NOMINATIVE], form) for case, form in forms.items()}


def _noun_differs(word: str, gender: Gender, case: Case, form: str) -> bool:
    """Return whether a common noun of the same spelling is inflected otherwise: Заяц, Соловей, Рябина, Рубин."""
    if word.lower() in _NOT_NOUNS:
        return False
    nouns = (_personal(word, noun)[case] for noun in _common(word, gender))
    return any(_plain(noun) != _plain(form) for noun in nouns)
