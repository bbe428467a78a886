"""The sign № (REG-02, REG-03), per cent, decimals and thousands (TYP-06, TYP-07, TYP-08)."""

import re
from collections.abc import Iterator

from generator.language.typography.changes import Change
from generator.language.typography.habits import Habits
from generator.language.typography.words import COUNTED, MEASURED, SPACE

_LATIN = re.compile(rf"(?<![A-Za-z] )(?<![\w№])N[oо]?[.°º]?({SPACE}?)(?=\d)")
_NUMBERED = re.compile(
    r"(?:приказ|закон|постановлени|распоряжени|решени|протокол|письм|приложени|форм|школ|СОШ|лице|гимнази|сад)"
    r"[а-яё]{0,3} \Z"
    r"|\d{4} г(?:\.|ода) \Z",
    re.IGNORECASE,
)
_GLUED_BEFORE = re.compile(r"(?<=[^\W_]|[.,;)»])№")
_GLUED_AFTER = re.compile(r"(?<=№)(?=[^\W_])")
_NUMBER_BEGINS = rf"(?<![\w.,/:№])(?<!№{SPACE})(?<!\d[-–—])"
_DECIMAL = re.compile(rf"{_NUMBER_BEGINS}\d{{1,9}}(\.)\d{{1,4}}(?={SPACE}?{MEASURED})")
_CITED = re.compile(
    r"(?:пункт|подпункт|раздел|подраздел|таблиц|рисун|приложени|стать|част|глав|верси|форм|ГОСТ|СанПиН)\w*\W{1,3}\Z"
    r"|\b(?:пп?|ст|гл|ч|рис|табл|прил|разд)\.\W{0,2}\Z",
    re.IGNORECASE,
)
_LARGE = re.compile(rf"{_NUMBER_BEGINS}(?<!-)(?<!\d{SPACE})[1-9]\d{{4,11}}(?=(?:,\d{{1,4}})?{SPACE}{COUNTED})")
_TIGHT = re.compile(r"(?<=\d)(?=%(?![\w-]))")
_SPACED = re.compile(rf"(?<=\d){SPACE}(?=%)")
_LOOK_BACK = 40


def latin_numbers(text: str, _: Habits) -> Iterator[Change]:
    """Yield the Latin «N», «No» before a number, as «№ »; glued ones only behind what has numbers, unlike «N95»."""
    for found in _LATIN.finditer(text):
        if found[1] or _NUMBERED.search(text[max(found.start() - _LOOK_BACK, 0) : found.start()]):
            yield Change(*found.span(), "№ ")


def number_signs(text: str, _: Habits) -> Iterator[Change]:
    """Yield blanks between № and what it is glued to."""
    places = {found.start() for pattern in (_GLUED_BEFORE, _GLUED_AFTER) for found in pattern.finditer(text)}
    yield from (Change(at, at, " ") for at in sorted(places))


def decimals(text: str, _: Habits) -> Iterator[Change]:
    """Yield the point in «12.5 %» as a comma; not in «пункт 2.1», nor in «01.09», which is a day."""
    for found in _DECIMAL.finditer(text):
        is_day = found[0][0] == "0" and found[0][1] != "."
        if not is_day and not _CITED.search(text[max(found.start() - _LOOK_BACK, 0) : found.start()]):
            yield Change(*found.span(1), ",")


def thousands(text: str, _: Habits) -> Iterator[Change]:
    """Yield blanks between the thousands of a number of five figures and more that counts something."""
    for found in _LARGE.finditer(text):
        yield from (Change(at, at, " ") for at in range(found.end() - 3, found.start(), -3)[::-1])


def per_cent(text: str, habits: Habits) -> Iterator[Change]:
    """Yield «5%» as «5 %», or the other way round, as the house writes it."""
    if habits.percent == "tight":
        yield from (Change(*found.span(), "") for found in _SPACED.finditer(text))
    else:
        yield from (Change(*found.span(), " ") for found in _TIGHT.finditer(text))
