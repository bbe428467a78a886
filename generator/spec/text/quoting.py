"""Texts written as YAML reads them back: without quotes where these are not needed."""

import json
import re

_PLAIN = re.compile(r"[A-Za-zА-Яа-яЁё0-9«][^:#\n\r\t\x85\u2028\u2029\ufeff\"'{}\[\],&*!|>%@`]*(?<! )")
_INSIDE = re.compile(r"[A-Za-zА-Яа-яЁё0-9«](?:[^:#\n\t\\\x85\u2028\u2029\ufeff]|:(?! )|(?<! )#)*(?<![ :])")
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off"})
_BREAKS = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")


def scalar(text: str) -> str:
    """Return `text` in one line; quotes only where they are needed."""
    return text if _PLAIN.fullmatch(text) else quoted(text)


def quoted(text: str) -> str:
    """Return `text` in double quotes, in one line; what a parser would take for a line end is escaped."""
    # The escapes of JSON are among those of YAML, but JSON leaves line ends alone that only YAML knows.
    return _BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def in_block(text: str) -> str:
    """Return `text` as it may stand outside of brackets, where a comma ends nothing."""
    is_plain = _INSIDE.fullmatch(text) and text.isprintable() and text.lower() not in _WORDS
    return text if is_plain else quoted(text)
