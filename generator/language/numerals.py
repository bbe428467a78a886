"""Small whole numbers as texts write them: in figures, or in words of any case."""

import re
from collections.abc import Iterable, Mapping

from generator.language.letters import small

_FORMS: Mapping[int, str] = {
    1: "один одна одно одного одной одну одному одним одном",
    2: "два две двух двум двумя двое двоих",
    3: "три трех трем тремя трое троих",
    4: "четыре четырех четырем четырьмя четверо четверых",
    5: "пять пяти пятью",
    6: "шесть шести шестью",
    7: "семь семи семью",
    8: "восемь восьми восемью",
    9: "девять девяти девятью",
    10: "десять десяти десятью",
    11: "одиннадцать одиннадцати одиннадцатью",
    12: "двенадцать двенадцати двенадцатью",
    13: "тринадцать тринадцати тринадцатью",
    14: "четырнадцать четырнадцати четырнадцатью",
    15: "пятнадцать пятнадцати пятнадцатью",
    16: "шестнадцать шестнадцати шестнадцатью",
    17: "семнадцать семнадцати семнадцатью",
    18: "восемнадцать восемнадцати восемнадцатью",
    19: "девятнадцать девятнадцати девятнадцатью",
    20: "двадцать двадцати двадцатью",
}
VALUES: Mapping[str, int] = {form: value for value, forms in _FORMS.items() for form in forms.split()}
"""The number for each form, in small letters with е for ё."""

_SEVERAL = {form: value for form, value in VALUES.items() if value > 1}
_FIGURES = re.compile(r"[0-9]{1,3}")


def _any_of(forms: Iterable[str]) -> str:
    return "|".join(sorted(forms, key=len, reverse=True)).replace("е", "[её]")


PATTERN = rf"(?:[0-9]{{1,3}}|{_any_of(_SEVERAL)})"
"""What `value` can read, as a part of a regular expression (to be matched without regard to case)."""

ANY = rf"(?:\d+|{_any_of(VALUES)})"
"""The same for what `number_said` can read: «один» and longer figures, too."""


def value(word: str) -> int | None:
    """Return the number that one word or up to three figures stand for, None for anything else; «один» is none."""
    if _FIGURES.fullmatch(word):
        return int(word)
    return _SEVERAL.get(small(word))


def number_said(word: str) -> int:
    """Return the number that `ANY` found."""
    known = VALUES.get(small(word))
    return int(word) if known is None else known
