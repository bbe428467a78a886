"""Small things of Word's XML that a reader of filled forms needs: numbers, switches, signs, bookmark names."""

import re

from generator.word.parts.markup import VALUE, Element, w

WIDEST = 63
"""Word's own limit of columns; a span may claim more and mean harm."""
_COPY = re.compile(r"(?:_Copy_\d+)+$")
_OWN_MARKS = frozenset({"", "_GoBack"})
_OFF = frozenset({"0", "false", "off"})
_CHAR, _FONT = w("char"), w("font")
_WINGDINGS = {0xFC: "✔", 0xFB: "✘", 0xFE: "☑", 0xFD: "☒", 0xA8: "☐", 0x6F: "☐"}
_SYMBOLS = 0xF000


def is_on(element: Element | None) -> bool:
    """Return whether a switch such as `w:vanish` is there and not turned off."""
    return element is not None and element.get(VALUE, "1") not in _OFF


def columns(element: Element | None, least: int) -> int:
    """Return how many columns `w:gridSpan` or `w:gridBefore` says, from `least` to the widest table there may be."""
    value = "" if element is None else element.get(VALUE, "")
    number = int(value) if value.isascii() and value.isdigit() and len(value) < 9 else least
    return max(least, min(number, WIDEST))


def whole(said: str, otherwise: int = 0) -> int:
    """Return a whole number that is not too large to be meant."""
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 9 else otherwise


def bookmark(name: str) -> str:
    """Return the name that was given to a bookmark; empty for those of Word itself.

    LibreOffice writes an empty bookmark twice, the second time as `name_Copy_1`.
    """
    found = _COPY.sub("", name)
    return "" if found in _OWN_MARKS else found


def symbol(element: Element) -> str:
    """Return the character of `w:sym`: a tick or a box of Wingdings as such, others as their font numbers them."""
    digits = element.get(_CHAR, "")
    if not re.fullmatch("[0-9A-Fa-f]{4}", digits):
        return ""
    code = int(digits, 16)
    if "wingdings" in element.get(_FONT, "").lower() and code & 0xFF in _WINGDINGS:
        return _WINGDINGS[code & 0xFF]
    low = code - _SYMBOLS
    found = chr(low) if 0x20 <= low < 0x7F else chr(code)
    return found if found.isprintable() or code >= 0xE000 and code < _SYMBOLS + 0x100 else ""
