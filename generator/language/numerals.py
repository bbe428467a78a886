"""Small whole numbers as texts write them: in figures, or in words of any case."""

import re
from collections.abc import Mapping

_FORMS: Mapping[int, str] = {
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
_VALUES = {form: value for value, forms in _FORMS.items() for form in forms.split()}
_FIGURES = re.compile(r"[0-9]{1,3}")

PATTERN = r"(?:[0-9]{1,3}|" + "|".join(sorted(_VALUES, key=len, reverse=True)).replace("е", "[её]") + ")"
"""What `value` can read, as a part of a regular expression (to be matched without regard to case)."""


def value(word: str) -> int | None:
    """Return the number that one word or up to three figures stand for, None for anything else; «один» is none."""
    if _FIGURES.fullmatch(word):
        return int(word)
    return _VALUES.get(word.lower().replace("ё", "е"))
