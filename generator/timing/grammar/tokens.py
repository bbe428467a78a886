"""The text of a term phrase → tokens: numbers, dates, known and unknown words, signs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from generator.timing.grammar.forms import forms
from generator.timing.grammar.words import Word


class Sign(Enum):
    """Classes of tokens that are no words of the language."""

    NUMBER = "number"
    """The value; four digits or fewer."""
    NTH = "ordinal number"
    """A number with an ending or in Roman figures: «15-го», «IV»."""
    DATE = "date"
    """Day, month and year (0 if none)."""
    MONTH_YEAR = "month and year"
    DASH = "dash"
    COMMA = "comma"
    STRONG = "semicolon or line end"
    SLASH = "slash"
    OPEN = "("
    CLOSE = ")"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Token:
    """A token: its class, its value and the text it was read from."""

    kind: Sign | Word
    value: object = None
    text: str = ""

    def number(self) -> int:
        """Return the value of a number."""
        assert isinstance(self.value, int)
        return self.value


_PIECE = re.compile(
    r"""
      (?P<iso>\d{4}-\d{2}-\d{2}(?!\w))
    | (?P<date>\d{1,2}\.\d{1,2}\.\d{4}(?!\w)|\d{1,2}\.\d{2}(?:\.(?:\d{4}|\d{2}))?(?![\w])(?!\.\d))
    | (?P<monthyear>\d{2}\.\d{4}(?!\w))
    | (?P<nth>\d{1,2}-?(?i:го|ого|ое|ой|ый|ий|ая|ья|ье|ье|ую|ю|му|ом|ем|ми|м|е|я|й|х|ых)(?!\w))
    | (?P<number>\d+)
    | (?P<word>(?i:кв-л[ае]?)(?!\w)|[^\W\d_]+)
    | (?P<dash>[-\u2010-\u2015\u2212]+)
    | (?P<comma>,)
    | (?P<strong>[;\n\r\u2028\u2029]+)
    | (?P<slash>/)
    | (?P<open>[(\[])
    | (?P<close>[)\]])
    | (?P<skip>[\s.:"'«»„“”‘’…*\u00ad\u200b\ufeff]+)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_SIGNS = {
    "dash": Sign.DASH,
    "comma": Sign.COMMA,
    "strong": Sign.STRONG,
    "slash": Sign.SLASH,
    "open": Sign.OPEN,
    "close": Sign.CLOSE,
}
_ROMAN = {"I": "I", "V": "V", "X": "X", "І": "I", "Х": "X", "П": "II", "Ш": "III", "i": "I", "v": "V", "x": "X"}
_VALUES = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_LONGEST_NUMBER = 4


def tokens(phrase: str) -> tuple[Token, ...]:
    """Return the tokens of `phrase`; every character that could change its meaning is in one of them."""
    return tuple(_tokens(phrase))


def _tokens(phrase: str) -> Iterator[Token]:
    for found in _PIECE.finditer(phrase):
        name, text = str(found.lastgroup), found[0]
        if name in _SIGNS:
            yield Token(_SIGNS[name], None, text)
        elif name in {"iso", "date", "monthyear"}:
            yield _dated(name, text)
        elif name == "nth":
            yield Token(Sign.NTH, int(re.split(r"\D", text, maxsplit=1)[0]), text)
        elif name == "number":
            yield _number(text)
        elif name != "skip":
            yield _word(text) if name == "word" else Token(Sign.UNKNOWN, None, text)


def _number(text: str) -> Token:
    if not text.isascii() or len(text) > _LONGEST_NUMBER:
        return Token(Sign.UNKNOWN, None, text)
    return Token(Sign.NUMBER, int(text), text)


def _dated(name: str, text: str) -> Token:
    if not text.isascii():
        return Token(Sign.UNKNOWN, None, text)
    numbers = [int(part) for part in re.split(r"[.-]", text)]
    if name == "iso":
        return Token(Sign.DATE, (numbers[2], numbers[1], numbers[0]), text)
    if name == "monthyear":
        return Token(Sign.MONTH_YEAR, (numbers[0], numbers[1]), text)
    year = numbers[2] if len(numbers) > 2 else 0
    return Token(Sign.DATE, (numbers[0], numbers[1], year + 2000 if 0 < year < 100 else year), text)


def _word(text: str) -> Token:
    if roman := _roman(text):
        return Token(Sign.NTH, roman, text)
    kind, value = forms().get(text.lower().replace("ё", "е"), (Sign.UNKNOWN, None))
    return Token(kind, value, text)


def _roman(text: str) -> int:
    """Return the number that `text` is in Roman figures, Cyrillic letters that look like them included; 0 if none."""
    written = "".join(_ROMAN.get(letter, "-") for letter in text[:4])
    return _VALUES.index(written) + 1 if written in _VALUES and len(text) <= 4 else 0
