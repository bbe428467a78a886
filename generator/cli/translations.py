"""A compiled catalogue of messages (.mo): of its thousands of texts a command says a few, and only these are read."""

import gettext
import re
import struct
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

_HEAD = struct.Struct("<7I")
_ENTRY = struct.Struct("<2I")
_PLURAL = re.compile(r"plural=([^;\n]+)")


class Catalogue:
    """The texts of a language. A text that the catalogue does not have is said as it is."""

    def __init__(self, path: Path) -> None:
        """Read a file as GNU gettext describes it: little-endian, sorted by original."""
        self._data = path.read_bytes()
        _, _, self._count, self._originals, self._translations, _, _ = _HEAD.unpack_from(self._data)

    @cached_property
    def _form(self) -> Callable[[int], int]:
        found = _PLURAL.search(self._found("") or "")
        # The rule of a language is an expression in C; the standard module understands it.
        form: Callable[[int], int] = gettext.c2py(found[1] if found else "n != 1")
        return form

    def text(self, original: str) -> str:
        """Return the translation of a text."""
        return self._found(original) or original

    def counted(self, one: str, many: str, number: int) -> str:
        """Return the translation in the form for `number` things."""
        if found := self._found(one):
            return found.split("\0")[self._form(number)]
        return one if number == 1 else many

    def _found(self, original: str) -> str | None:
        wanted, first, behind = original.encode(), 0, self._count
        while first < behind:
            middle = (first + behind) // 2
            # An entry with a plural holds both originals.
            here = self._entry(self._originals, middle).split(b"\0")[0]
            if here == wanted:
                return self._entry(self._translations, middle).decode()
            first, behind = (middle + 1, behind) if here < wanted else (first, middle)
        return None

    def _entry(self, table: int, number: int) -> bytes:
        length, start = _ENTRY.unpack_from(self._data, table + number * _ENTRY.size)
        return self._data[start : start + length]
