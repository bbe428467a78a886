"""Characters that no document can hold: control characters, halves of pairs, noncharacters of XML."""

import re
from collections.abc import Iterator

# XML 1.0 has no way to write these; Word refuses a file with them. A raw carriage return ends a line of YAML.
_RAW = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_VALUE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_LETTERS = {"0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b", "N": "\x85"}
_BLANK = re.compile("[\\s\u00ad\u200b-\u200f\u2060\ufeff]+")


def raw(text: str) -> Iterator[tuple[int, str]]:
    """Yield the offset and the character of everything in the text of a file that documents cannot hold."""
    for found in _RAW.finditer(text):
        yield found.start(), found[0]


def forbidden(value: str) -> bool:
    """Return whether a value, its escapes already decoded, has a character that documents cannot hold."""
    return _VALUE.search(value) is not None


def escaped(quoted: str) -> Iterator[tuple[int, str]]:
    """Yield the offset and the character of each escape in a double-quoted scalar that documents cannot hold."""
    for found in _ESCAPE.finditer(quoted):
        digits = found[1] or found[2] or found[3]
        character = _character(digits) if digits else _LETTERS.get(found[4], "")
        if forbidden(character):
            yield found.start(), character


def blank(value: str) -> bool:
    """Return whether a value that is not empty shows nothing: spaces, line ends and characters of no width."""
    return _BLANK.fullmatch(value) is not None


def name(character: str) -> str:
    """Return the name that tables of Unicode use: «U+0001»."""
    return f"U+{ord(character):04X}"


def _character(digits: str) -> str:
    code = int(digits, 16)
    return chr(code) if code < 0x110000 else ""
