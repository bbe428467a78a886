"""Addresses and names of files, in which no character is typography."""

import re
from collections.abc import Iterator

_LINK = re.compile(r"(?:\bhttps?://|\bwww\.)[^\s\"«»„“”]+", re.IGNORECASE)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w.-]+")
_DOTTED = re.compile(r"(?<![\w.-])[\w-]+(?:\.[\w-]+)+(?:/[^\s\"«»„“”]*)?")
_FILES = "doc docx xls xlsx ppt pptx pdf rtf odt ods csv zip txt yaml yml json jpg jpeg png"
_SITES = "ru su com org net info edu gov рф"
_ENDINGS = frozenset((*_FILES.split(), *_SITES.split()))


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield where addresses and names of files begin and end."""
    for pattern in (_LINK, _MAIL):
        yield from (found.span() for found in pattern.finditer(text))
    for found in _DOTTED.finditer(text):
        name = found[0].partition("/")[0]
        if name.rpartition(".")[2].lower() in _ENDINGS:
            yield found.span()
