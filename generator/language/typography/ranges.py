"""Ranges of years and numbers: the dash of the house, without blanks (TYP-03)."""

import re
from collections.abc import Iterator

from generator.language.typography.changes import Change
from generator.language.typography.habits import Habits
from generator.language.typography.words import COUNTED, OF_MONTH, OF_YEAR, SPACE, UNITS, YEAR

_BEGINS = rf"(?<![\w.,/:+№–—-])(?<!№{SPACE})"
_ENDS = r"(?![\d/–—-]|[^\W\dг]|[.,:]\d)"
_STANDARD = re.compile(rf"\b(?:ГОСТ|ОСТ|СТО|ТУ|СП|РД|ОК|СНиП|СанПиН|ISO|ИСО)(?:{SPACE}[А-ЯA-Z]{{1,4}})?{SPACE}\Z")
_LOOK_BACK = 14
_YEARS = re.compile(rf"{_BEGINS}({YEAR})([-–—])({YEAR}){_ENDS}")
_SPACED_YEARS = re.compile(
    rf"{_BEGINS}({YEAR})({SPACE}[-–—]{SPACE}?|[-–—]{SPACE})({YEAR})(?={SPACE}?(?:{OF_YEAR}|учебн|уч\.))"
)

_NUMBER = r"\d{1,4}(?:,\d{1,4})?"
_PAIR = rf"({_NUMBER})([-–—])({_NUMBER})"
_THINGS = r"(?:этап|курс|групп|четверт|тур|смен|процентн|пункт|место\b|мест\b|места\b|учрежден|организаци|школ)"
_ORDINAL = r"(?:-[а-яё]{1,3})?"
_BEFORE_UNITS = re.compile(rf"{_BEGINS}{_PAIR}(?={_ORDINAL}{SPACE}?(?:{UNITS}|{COUNTED}|{OF_MONTH}|{_THINGS}))")
_CITED = r"(?:\b(?:пп|стр|рис|табл|с)\.|\b(?:[Пп]одп|[Пп])ункт(?:ы|ов|ам|ами|ах)|\b[Сс]тать(?:и|ям|ями|ях)|\b[Сс]татей"
_PLURALS = (
    r"|\b[Рр]аздел(?:ы|ов|ам|ами|ах)|\b[Пп]риложени(?:я|й|ям|ями|ях)|\b[Тт]аблиц(?:ы|ам|ами|ах)?|\b[Сс]траниц(?:ы|ах)?)"
)
_AFTER_CITED = re.compile(rf"{_CITED}{_PLURALS}{SPACE}{_PAIR}{_ENDS}")
_ROMAN = re.compile(
    rf"(?<![\w-])[IVX]{{1,5}}([-—–])[IVX]{{1,5}}(?={SPACE}(?:квартал|полугоди|четверт|этап|тур|курс|класс))"
)


def years(text: str, habits: Habits) -> Iterator[Change]:
    """Yield «2025-2027» with a dash; not the number of a standard, nor years that do not go forward."""
    for pattern in (_YEARS, _SPACED_YEARS):
        for found in pattern.finditer(text):
            is_standard = _STANDARD.search(text[max(found.start() - _LOOK_BACK, 0) : found.start()])
            if int(found[1]) < int(found[3]) and found[2] != habits.range_dash and not is_standard:
                yield Change(*found.span(2), habits.range_dash)


def numbers(text: str, habits: Habits) -> Iterator[Change]:
    """Yield «5-8 классы», «10-15 %», «пп. 1-3» with a dash; a pair that nothing explains may be anything."""
    for pattern in (_BEFORE_UNITS, _AFTER_CITED):
        for found in pattern.finditer(text):
            if _is_range(found[1], found[3]) and found[2] != habits.range_dash:
                yield Change(*found.span(2), habits.range_dash)


def romans(text: str, habits: Habits) -> Iterator[Change]:
    """Yield «I-III кварталы» with a dash."""
    for found in _ROMAN.finditer(text):
        if found[1] != habits.range_dash:
            yield Change(*found.span(1), habits.range_dash)


def _is_range(first: str, last: str) -> bool:
    return _is_plain(first) and _is_plain(last) and _value(first) < _value(last)


def _is_plain(number: str) -> bool:
    return number[0] != "0" or number.startswith("0,")


def _value(number: str) -> tuple[int, ...]:
    """Return what numbers are compared by: the whole part, then the figures of the fraction."""
    whole, _, fraction = number.partition(",")
    return (int(whole), *map(int, fraction))
