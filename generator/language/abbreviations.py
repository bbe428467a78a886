"""Abbreviations in Russian texts: where they stand, what explains them, whether their letters fit the words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.language.cases import is_word
from generator.language.letters import listed, small

_SHORT = re.compile(r"(?<![\w)-])[А-ЯЁ](?:[а-яё]{0,2}[А-ЯЁ]){1,7}[а-яё]{0,2}(?![\w]|-\d)")
_LATER = re.compile(
    r"\(?\b(?:далее|именуем\w+ в дальнейшем)\s*(?:[–—-]\s*|:\s*)?«?(?P<name>[^()«»;.,]{2,40}?)»?\s*[),;]"
)
_BRACKETED = re.compile(r"\((?P<inner>[^()]{2,160})(?:\)|$)")
_WORD = re.compile(r"[А-Яа-яЁё]+")
_CLAUSE = re.compile(r"[.;:!?()\d«»]")


_SMALL = listed("и в во с со по на для при от к о об из за не или а у")
_ROOT = 4
_NEAR, _FAR = 40, 400
_WORDS = 12

COMMON = listed(
    "РФ СССР СНГ РСФСР США ООН ФГОС ФЗ ФКЗ ФОП ФАОП ФРП ЕГЭ ОГЭ ГВЭ ВПР ГИА НИКО ВсОШ ВСОШ СМИ ИКТ ИТ ЭВМ ПК ТВ "
    "ОВЗ ФИО ИНН КПП ОГРН БИК СНИЛС ОКПО ОКТМО НДС НПА МРОТ СанПиН СНиП ГОСТ ТУ ГТО ГО ЧС ПДД ДТП МЧС МВД ФСБ "
    "ГИБДД ЗАГС ПФР ФОМС НКО ООО ОАО ПАО АО ЗАО ИП НОО СОО ДОО СОШ ООШ НОШ ДОУ ДО ДОД ДПО СПО ВО ВПО НПО МБОУ "
    "МКОУ МАОУ МОБУ МОАУ МОКУ МБДОУ МКДОУ МАДОУ МДОБУ МДОУ МОУ МБУ МКУ МАУ МУ МБУДО МАУДО МКУДО МБУДПО МБУК МАУК "
    "МКУК МБНОУ МАНОУ ГБОУ ГАОУ ГКОУ ГБУ ГАУ ГКУ ГОУ ГУ ОГБУ ОГБОУ ОГАОУ КОГОБУ КГБОУ КГБУ КГАОУ ГБПОУ ГАПОУ "
    "КГБПОУ ФГБОУ ФГАОУ ФГБУ ФГАУ ФГБНУ ФГКОУ ФГУ ЧОУ АНО АНОО ДЮСШ СШ СШОР ДДТ ДШИ ДМШ ДХШ ЦДТ ЦДО МО МУК СССР "
    "QR КДН ПМПК ТПМПК ИРО РЦОКО ВСОКО ШНОР НП "
    "ЮНЕСКО ВИЧ СПИД ЗОЖ БЖД ОБЖ ОБЗР ИЗО ОРКСЭ ЭОР ЦОР ТЭЦ ЖКХ ВОВ ЯНАО ХМАО ЛГБТ ВК"
)
"""Abbreviations that everybody reads without an explanation: ministries, kinds of institutions, examinations."""


@dataclass(frozen=True)
class Use:
    """An abbreviation where it stands in a text."""

    name: str
    start: int
    end: int


@dataclass(frozen=True)
class Explained:
    """An abbreviation explained in a text: its words as far as they can be told, and where the abbreviation stands.

    `later` is «(далее – X)»; without it the abbreviation stands in brackets behind its words, or they behind it.
    """

    name: str
    words: str
    start: int
    end: int
    later: bool


def uses(text: str) -> Iterator[Use]:
    """Yield the abbreviations of a text; words in capitals and texts in capitals have none."""
    found = list(_SHORT.finditer(text))
    if found and _is_in_capitals(text):
        return
    for match in found:
        name = match[0]
        if _capitals(name) >= 2 and not (len(name) > 3 and is_word(name)) and not _is_shouted(text, match):
            yield Use(name, *match.span())


def _capitals(name: str) -> int:
    return sum(sign.isupper() for sign in name)


def _is_in_capitals(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return len(letters) > 12 and sum(sign.isupper() for sign in letters) * 2 > len(letters)


def _is_shouted(text: str, match: re.Match[str]) -> bool:
    """Return whether the words beside it are in capitals, too: «ОБ УТВЕРЖДЕНИИ»."""
    before, after = text[max(match.start() - _NEAR, 0) : match.start()], text[match.end() : match.end() + _NEAR]
    around = (*_WORD.findall(before)[-1:], *_WORD.findall(after)[:1])
    return any(len(one) > 4 and one.isupper() and is_word(one) for one in around)


def explained(text: str) -> Iterator[Explained]:
    """Yield the abbreviations that a text explains: «… (далее – X)», «… (X)», «X (…)»."""
    done: set[int] = set()
    for match in _LATER.finditer(text):
        for use in uses(match["name"]):
            start = match.start("name") + use.start
            done.add(start)
            yield Explained(use.name, _before(text, match.start(), use.name), start, start + len(use.name), later=True)
    for match in _BRACKETED.finditer(text):
        yield from _in_brackets(text, match, done)


def _in_brackets(text: str, match: re.Match[str], done: set[int]) -> Iterator[Explained]:
    inside = list(uses(match["inner"]))
    start = match.start("inner")
    if len(inside) == 1 and inside[0].name == match["inner"].strip(" «»"):
        if start + inside[0].start not in done:
            words = _before(text, match.start(), inside[0].name)
            yield Explained(inside[0].name, words, start + inside[0].start, start + inside[0].end, later=False)
    elif not inside or len(match["inner"].split()) > 2:
        before = [one for one in uses(text[max(match.start() - 12, 0) : match.start()].rstrip())]
        end = match.start() - (text[match.start() - 1 : match.start()] == " ")
        if before and text.endswith(before[-1].name, 0, end) and fits(before[-1].name, match["inner"]):
            yield Explained(before[-1].name, match["inner"].strip(), end - len(before[-1].name), end, later=False)


def _before(text: str, end: int, name: str) -> str:
    """Return the words before `end` whose initials are the letters of the name; empty if there are none such.

    Letters in another order count as these words, too: so a mistake in the abbreviation can be seen.
    """
    clause = _CLAUSE.split(text[max(end - _FAR, 0) : end])[-1]
    words = list(_WORD.finditer(clause))[-_WORDS:]
    letters = sorted(name.lower())
    for first in range(len(words) - 1, -1, -1):
        initials = [one[0][0].lower() for one in words[first:] if one[0].lower() not in _SMALL]
        if len(initials) > len(letters):
            break
        if sorted(initials) == letters and words[first][0].lower() not in _SMALL:
            return clause[words[first].start() :].strip(" ,–-")
    for one in words[-len(letters) - 2 :]:
        if one[0][0].lower() == name[0].lower() and fits(name, clause[one.start() :]):
            return clause[one.start() :].strip(" ,–-")
    return ""


@lru_cache(maxsize=4096)
def fits(name: str, words: str) -> bool:
    """Return whether the letters of the abbreviation stand in the words in this order, the first at a beginning."""
    found = [small(one) for one in _WORD.findall(words)]
    letters = "".join(sign for sign in small(name) if sign.isalpha())
    return bool(found) and _fits(letters, found)


def _fits(letters: str, words: list[str]) -> bool:
    """Return whether words, one after another, give the letters: each its first one, perhaps more of its own."""
    if not letters:
        return True
    for place, word in enumerate(words):
        if word[0] != letters[0]:
            continue
        rest = letters[1:]
        if _fits(rest, words[place + 1 :]):
            return True
        for sign in word[1:]:
            if rest and sign == rest[0]:
                rest = rest[1:]
                if _fits(rest, words[place + 1 :]):
                    return True
    return False


@lru_cache(maxsize=4096)
def roots(words: str) -> frozenset[str]:
    """Return the beginnings of the words, small ones left out: two spellings of one name have the same."""
    return frozenset(small(one)[:_ROOT] for one in _WORD.findall(words) if one.lower() not in _SMALL)
