"""Texts written as YAML reads them back: without quotes where these are not needed."""

import json
import re

_PLAIN = re.compile(r"[A-Za-zА-Яа-яЁё0-9«][^:#\n\r\t\x85\u2028\u2029\ufeff\"'{}\[\],&*!|>%@`]*(?<! )")
_BREAKS = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")


def scalar(text: str) -> str:
    """Return `text` in one line; quotes only where they are needed."""
    return text if _PLAIN.fullmatch(text) else quoted(text)


def quoted(text: str) -> str:
    """Return `text` in double quotes, in one line; what a parser would take for a line end is escaped."""
    # The escapes of JSON are among those of YAML, but JSON leaves line ends alone that only YAML knows.
    return _BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))
