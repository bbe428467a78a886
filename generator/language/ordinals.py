"""Ordinal numbers in words, masculine: «третий», «двадцать первом», for paragraphs of a text."""

from generator.language.cases.grammar import Case

LARGEST = 99

_FIRST = (
    *("", "первый", "второй", "третий", "четвёртый", "пятый", "шестой", "седьмой", "восьмой", "девятый"),
    *("десятый", "одиннадцатый", "двенадцатый", "тринадцатый", "четырнадцатый", "пятнадцатый", "шестнадцатый"),
    *("семнадцатый", "восемнадцатый", "девятнадцатый"),
)
_TENS = (
    *("", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"),
)
_WHOLE_TENS = (
    *("", "", "двадцатый", "тридцатый", "сороковой", "пятидесятый", "шестидесятый", "семидесятый", "восьмидесятый"),
    "девяностый",
)
_ENDINGS = {
    Case.NOMINATIVE: "",
    Case.ACCUSATIVE: "",
    Case.GENITIVE: "ого",
    Case.DATIVE: "ому",
    Case.INSTRUMENTAL: "ым",
    Case.PREPOSITIONAL: "ом",
}
_SOFT = {
    Case.GENITIVE: "третьего",
    Case.DATIVE: "третьему",
    Case.INSTRUMENTAL: "третьим",
    Case.PREPOSITIONAL: "третьем",
}


def ordinal(number: int, case: Case) -> str:
    """Return «третий», «третьего» for 3; raises ValueError for a number that is not from 1 to 99."""
    if not 1 <= number <= LARGEST:
        raise ValueError(f"no ordinal here for {number}")
    tens, ones = divmod(number, 10)
    if number < len(_FIRST):
        return _inflected(_FIRST[number], case)
    return f"{_TENS[tens]} {_inflected(_FIRST[ones], case)}" if ones else _inflected(_WHOLE_TENS[tens], case)


def _inflected(word: str, case: Case) -> str:
    if not _ENDINGS[case]:
        return word
    return _SOFT[case] if word == "третий" else word[:-2] + _ENDINGS[case]
