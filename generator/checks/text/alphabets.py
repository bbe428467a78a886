"""Letters of another alphabet and signs that no keyboard for Russian gives."""

import re
from collections.abc import Iterator, Mapping

from generator.checks.rule import Found, Subject
from generator.checks.text.reading import excerpt, found, written
from generator.errors import Edit, msg
from generator.language.cases import is_word
from generator.model.passage import Passage

_LATIN = "ABCEHKMOPTXYaceopxyu"
_CYRILLIC = "АВСЕНКМОРТХУасеорхуи"
_TO_CYRILLIC: Mapping[str, str] = dict(zip(_LATIN[:-1], _CYRILLIC[:-1], strict=True))
_TO_LATIN: Mapping[str, str] = {cyrillic: latin for latin, cyrillic in _TO_CYRILLIC.items()}
_LETTERS = "A-Za-zА-Яа-яЁё"
_MIXED = re.compile(rf"(?<![\w@./:+-])(?=[{_LETTERS}]*[A-Za-z])(?=[{_LETTERS}]*[А-Яа-яЁё])[{_LETTERS}]+(?![\w@/:+])")
_ROMAN = re.compile(r"(?<![\w-])(?=[IVXХ]*Х)[IVXХ]*[IVX][IVXХ]*(?![\w])|(?<![\w.-])ХХ[IVXХ]+(?!\w)")
# A single Latin letter where only a Russian word can stand: «c 1 сентября», «o проведении».
_ALONE = re.compile(r"(?<=[А-Яа-яЁё,] )[acokyACOKY](?= [А-Яа-яЁё«\d])|^[CBOKYA](?= [а-яё])", re.MULTILINE)
_ANY = re.compile("[A-Za-z]|ХХ")
_WITHIN_LATIN = re.compile(r"[A-Za-z]{2}")

_STRAY = re.compile(
    "[\u0370-\u03ff\u0590-\u06ff\u3040-\u9fff\ufffd\ue000-\uf8ff\u0080-\u009f\u200b-\u200f\u2028\u2029\ufeff\u00ad"
    "¬¦]|[ÐÑ][\u0080-\u00bf]|(?:[РС][\u0080-\u00bf\u0402-\u040f\u0452-\u045f\u2018-\u203a\u20ac\u2116\u2122]){3}|вЂ"
)
_GREEK_MEANT = re.compile("[αβγδσΣΔχρωΩμµπ](?![А-Яа-яα-ω/])")
_INVISIBLE = frozenset("\u00ad\u200b\ufeff\u200c\u200d\u200e\u200f")


def homoglyph(subject: Subject) -> Iterator[Found]:
    """Yield a warning for words that mix Russian and Latin letters of one look."""
    for passage in written(subject):
        changes = tuple(sorted(_alike(passage.text), key=lambda one: one.start)) if _ANY.search(passage.text) else ()
        if changes:
            first = changes[0]
            said = msg(
                "Latin and Russian letters are mixed: “{text}”.", text=excerpt(passage.text, first.start, first.end)
            )
            hint = msg("Type it again in one alphabet: “{text}”.", text=first.text)
            yield found(passage, said, hint, *changes)


def _alike(text: str) -> Iterator[Edit]:
    for match in _MIXED.finditer(text):
        if whole := _in_one_alphabet(match[0]):
            yield Edit(*match.span(), whole)
    for match in _ROMAN.finditer(text):
        if any(sign in "IV" for sign in match[0]):
            yield Edit(*match.span(), match[0].replace("Х", "X"))
    for match in _ALONE.finditer(text):
        if not _WITHIN_LATIN.search(text[max(match.start() - 12, 0) : match.end() + 12]):
            yield Edit(*match.span(), _TO_CYRILLIC[match[0]])


def _in_one_alphabet(word: str) -> str:
    """Return the word in Russian letters where that is a word, in Latin ones where it has mostly those."""
    latin = [sign for sign in word if "A" <= sign <= "z"]
    russian = "".join(_TO_CYRILLIC.get(sign, sign) for sign in word)
    if all(sign in _TO_CYRILLIC for sign in latin) and (is_word(russian) or _is_russian(word, len(latin))):
        return russian
    others = [sign for sign in word if sign not in latin]
    if len(others) < len(latin) and all(sign in _TO_LATIN for sign in others):
        return "".join(_TO_LATIN.get(sign, sign) for sign in word)
    return ""


def _is_russian(word: str, latin: int) -> bool:
    """Return whether Russian letters prevail in a word that is not in the dictionary, an abbreviation perhaps."""
    return latin * 2 <= len(word) and any(sign not in _TO_LATIN and not sign.isascii() for sign in word)


def stray_sign(subject: Subject) -> Iterator[Found]:
    """Yield a warning for signs of another script, of a wrong code page, or that cannot be seen."""
    for passage in written(subject):
        match = next((one for one in _STRAY.finditer(passage.text) if not _is_meant(passage, one)), None)
        if match:
            yield _stray(passage, match)


def _is_meant(passage: Passage, match: re.Match[str]) -> bool:
    return _GREEK_MEANT.match(passage.text, match.start()) is not None and match[0] != "π"


def _stray(passage: Passage, match: re.Match[str]) -> Found:
    shown = match[0] if match[0].isprintable() else f"U+{ord(match[0][0]):04X}"
    said = msg(
        "A sign that does not belong here – {sign}: “{text}”.",
        sign=shown,
        text=excerpt(passage.text, *match.span()),
    )
    hint = msg("Type the word again: it was damaged when the text was copied or scanned.")
    unseen = tuple(Edit(at, at + 1, "") for at, sign in enumerate(passage.text) if sign in _INVISIBLE)
    return found(passage, said, hint, *(unseen if match[0] in _INVISIBLE else ()))
