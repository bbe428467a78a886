"""In which encoding a text was saved that is no UTF-8: the ones that old programs for Russian use."""

import re
from collections.abc import Mapping

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_BEGINNING = 400
_ENCODINGS: Mapping[str, str] = {"cp1251": "Windows-1251", "cp866": "CP866 (DOS)", "koi8-r": "KOI8-R"}
_HIGH, _SMALL = re.compile(rb"[\x80-\xff]"), re.compile("[а-яё]")
_FEW, _ENOUGH = 4, 0.7
"""So much of what is no ASCII are small letters in any Russian text; read in a wrong encoding it is half or less."""


def is_utf16(data: bytes) -> bool:
    """Return whether `data` is UTF-16: by its mark, or because much of what a text in it has is nothing."""
    beginning = data[:_BEGINNING]
    return data.startswith(_UTF16) or beginning.count(0) * 8 > max(len(beginning), 8)


def named(data: bytes) -> str:
    """Return the name of the encoding that `data`, which is no UTF-8, seems to be saved in; empty where none fits."""
    high = len(_HIGH.findall(data))
    if high < _FEW:
        return ""
    shares = {name: len(_SMALL.findall(data.decode(name, "replace"))) / high for name in _ENCODINGS}
    best = max(shares, key=lambda name: shares[name])
    return _ENCODINGS[best] if shares[best] >= _ENOUGH else ""
