"""Small numbers written in words, as running text has them: «четыре», «двух», «одно»."""

from collections.abc import Mapping

_FORMS = {
    1: "один одна одно одного одной одну одному одним одном",
    2: "два две двух двум двумя двое",
    3: "три трех трем тремя трое",
    4: "четыре четырех четырем четырьмя",
    5: "пять пяти пятью",
    6: "шесть шести шестью",
    7: "семь семи семью",
    8: "восемь восьми восемью",
    9: "девять девяти девятью",
    10: "десять десяти десятью",
    11: "одиннадцать одиннадцати",
    12: "двенадцать двенадцати",
    13: "тринадцать тринадцати",
    14: "четырнадцать четырнадцати",
    15: "пятнадцать пятнадцати",
    16: "шестнадцать шестнадцати",
    17: "семнадцать семнадцати",
    18: "восемнадцать восемнадцати",
    19: "девятнадцать девятнадцати",
    20: "двадцать двадцати",
}

VALUES: Mapping[str, int] = {form: number for number, forms in _FORMS.items() for form in forms.split()}
"""The number for each form, in small letters with е for ё."""

PATTERN = r"(?:\d+|" + "|".join(sorted(VALUES, key=len, reverse=True)) + ")"
"""A regular expression for a number in figures or words; the text must be in small letters with е for ё."""


def value(said: str) -> int:
    """Return the number that `PATTERN` found."""
    return VALUES[said] if said in VALUES else int(said)
