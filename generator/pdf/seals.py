"""Tells a PDF of ours that nobody has touched: its identifier is a hash of its objects, as the tool has made it."""

import hashlib
import re

from generator.pdf.finishing import layout

_HEXADECIMAL = re.compile(rb"(?<=[</])[0-9A-Fa-f]{32}(?=[>\s])")
_BOUND = re.compile(rb"(?<=trailer\n<<)\n/ID \[ <([0-9A-F]{32})> <\1> \]")


def is_untouched(pdf: bytes) -> bool:
    """Return whether a PDF has the identifier that its content had when it was made."""
    if bound := _BOUND.search(pdf):
        return _hash(pdf[: bound.start()] + pdf[bound.end() :]) == bound[1]
    found = layout.read(pdf)
    return found is not None and found.data() == pdf and {*_HEXADECIMAL.findall(found.trailer)} == {_hash(found.body)}


def _hash(content: bytes) -> bytes:
    return hashlib.md5(content, usedforsecurity=False).hexdigest().upper().encode()
