"""Names of people in a case, and the gender they show."""

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.language.cases.grammar import Case, Gender, Inflected
from generator.language.cases.lexicon import dictionary
from generator.language.cases.names.opinions import given_name, surname
from generator.language.cases.names.surnames import gender_shown

_M, _F = Gender.MASCULINE, Gender.FEMININE
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+(?:[^\W\d_]\.?)?")
# Words of a name that never change: Turkic «son of», «daughter of», and particles of foreign surnames.
_SONS, _DAUGHTERS = frozenset({"оглы", "оглу", "улы", "уулу", "углы"}), frozenset({"кызы", "гызы", "кизи"})
_MASCULINE = re.compile(r"\w+[оеё]вич|(?:иль|кузьм|лук|фом|никит|савв|фок|исаак)ич", re.IGNORECASE)
_FEMININE = re.compile(r"\w+(?:[оеё]вна|ична|инишна)", re.IGNORECASE)
# Given names that the dictionary lacks or has for something else (София, the city).
_GIVEN = {"софия": _F, "гульназ": _F, "алмаз": _M}
_ENDINGS = {
    _M: dict(zip(Case, ("", "а", "у", "а", "ем", "е"), strict=True)),
    _F: dict(zip(Case, ("а", "ы", "е", "у", "ой", "е"), strict=True)),
}
# Patronymics in -ич with the stress on the ending.
_STRESSED = frozenset({"ильич", "кузьмич", "лукич", "фомич"})


@dataclass(frozen=True)
class _Words:
    """A name cut up: the words, what stands between them, which of them are the surname, the name, the patronymic."""

    words: tuple[str, ...]
    spaces: tuple[str, ...]
    surnames: tuple[int, ...] = ()
    given: tuple[int, ...] = ()
    patronymic: tuple[int, ...] = ()
    sure: bool = True


def person(name: str, case: Case, gender: Gender | None = None) -> Inflected:
    """Return the name (surname, name, patronymic; any may be missing or an initial) in the case.

    Without a gender it is taken from the patronymic, the given name or the ending of the surname; where nothing tells
    it and the forms differ, the name stays as it is, guessed.
    """
    if case is Case.NOMINATIVE:
        return Inflected(name)
    cut = _cut(name)
    shown = gender_of(name)
    known = gender or shown or _by_surname(cut)
    if known in (_M, _F):
        found = _inflected(cut, case, known)
        return Inflected(found.text, found.guessed or (gender is not None and shown not in (None, gender)))
    forms = _inflected(cut, case, _M), _inflected(cut, case, _F)
    return forms[0] if forms[0].text == forms[1].text else Inflected(name, True)


@lru_cache(maxsize=4096)
def gender_of(name: str) -> Gender | None:
    """Return the gender told by the patronymic, else by a given name that only men or only women have, else None."""
    words = tuple(name.split())
    if any(_last_part(word) in _SONS for word in words[1:]):
        return _M
    if any(_last_part(word) in _DAUGHTERS for word in words[1:]):
        return _F
    place = _patronymic_at(words)
    if place is not None:
        return _patronymic(words[place])
    given = _given_at(words)
    return None if given is None else _only(words[given])


def _patronymic_at(words: tuple[str, ...]) -> int | None:
    """Return the index of the patronymic: never of the first word, and of two words never against the given name."""
    places = [index for index, word in enumerate(words) if index and _patronymic(word)]
    if not places:
        return None
    given = _only(words[0]) if len(words) == 2 else None
    return None if given and given is not _patronymic(words[places[0]]) else places[0]


def _patronymic(word: str) -> Gender | None:
    if _MASCULINE.fullmatch(word):
        return _M
    return _F if _FEMININE.fullmatch(word) else None


def _last_part(word: str) -> str:
    """Return «оглы» for «оглы» and for «Ахмед-оглы»."""
    return word.lower().rpartition("-")[2]


def _given_at(words: tuple[str, ...]) -> int | None:
    """Return the index of the word that is a given name and tells the gender; the surname is usually before it.

    A single word beside initials is a surname, even where it is a name too: Ким Л.Е., Роман О.И.
    """
    full = _full(words)
    if len(full) == 1 and (len(words) > 1 or _may_be_surname(words[full[0]])):
        return None
    named = [index for index in (*full[1:2], *full[:1], *full[2:]) if _only(words[index])]
    both = len(named) > 1 and len(full) == 2
    if both and _may_be_surname(words[named[0]]) and not _may_be_surname(words[named[1]]):
        named.reverse()
    return named[0] if named else None


def _full(words: tuple[str, ...]) -> list[int]:
    """Return the indices of the words that are written in full and may change."""
    return [index for index, word in enumerate(words) if word and not word.islower() and not _INITIALS.fullmatch(word)]


def _may_be_surname(word: str) -> bool:
    return any(dictionary.names(word, "Surn", gender) for gender in (_M, _F))


def _only(word: str) -> Gender | None:
    genders = [gender for gender in (_M, _F) if dictionary.names(word, "Name", gender)]
    return genders[0] if len(genders) == 1 else _GIVEN.get(word.lower())


def _by_surname(cut: _Words) -> Gender | None:
    shown = {gender_shown(part) for index in cut.surnames for part in cut.words[index].split("-")} - {None}
    return shown.pop() if len(shown) == 1 else None


@lru_cache(maxsize=4096)
def _cut(name: str) -> _Words:
    """Return the name with its words told apart: the surname is first, or last after a name and a patronymic."""
    pieces = re.split(r"(\s+)", name)
    words, spaces = tuple(pieces[::2]), tuple(pieces[1::2])
    full = _full(words)
    if any(_last_part(word) in _SONS | _DAUGHTERS for word in words[1:]):
        return _Words(words, spaces, tuple(full[:1]), tuple(full[1:2]))
    place = _patronymic_at(tuple(word for word in words if word))
    return _roles(_Words(words, spaces), full, place if words[0] else None)


def _roles(cut: _Words, full: list[int], patronymic: int | None) -> _Words:
    rest = [index for index in full if index != patronymic]
    last = (patronymic,) if patronymic is not None else ()
    if not rest:
        return _Words(cut.words, cut.spaces, (), (), last, sure=False)
    if patronymic is not None and (len(rest) == 1 or rest[-1] > patronymic):
        return _Words(cut.words, cut.spaces, tuple(rest[1:]), tuple(rest[:1]), last)
    if patronymic is None and len(rest) == 2 and _given_at(cut.words) == rest[0]:
        rest = rest[::-1]
    split = max(1, len(rest) - 1)
    return _Words(cut.words, cut.spaces, tuple(rest[:split]), tuple(rest[split:]), last, sure=split == 1)


def _inflected(cut: _Words, case: Case, gender: Gender) -> Inflected:
    forms = [_word(cut, index, case, gender) for index in range(len(cut.words))]
    spaces = (*cut.spaces, "")
    text = "".join(form.text + space for form, space in zip(forms, spaces, strict=True))
    return Inflected(text, not cut.sure or any(form.guessed for form in forms))


def _word(cut: _Words, index: int, case: Case, gender: Gender) -> Inflected:
    word = cut.words[index]
    if index in cut.patronymic:
        return _patronymic_in(word, case, gender)
    if index in cut.given:
        return given_name(word, gender, case)
    return surname(word, gender, case) if index in cut.surnames else Inflected(word)


def _patronymic_in(word: str, case: Case, gender: Gender) -> Inflected:
    if _patronymic(word) is not gender:
        return Inflected(word, True)
    stem = word if gender is _M else word[:-1]
    ending = "ом" if word.lower() in _STRESSED and case is Case.INSTRUMENTAL else _ENDINGS[gender][case]
    return Inflected(stem + (ending.upper() if word.isupper() else ending))
