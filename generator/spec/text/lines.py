"""Lines and columns of a text, as editors count them."""

import re
from bisect import bisect_right

BOM = "\ufeff"
"""The mark that some Windows programs put before the first character; it is no part of the first line."""

_BREAK = re.compile(r"\r\n|\n|\r")


class Lines:
    """Turns offsets in a text into lines and columns, both from 1."""

    def __init__(self, text: str) -> None:
        """Find the lines of `text`."""
        first = len(BOM) if text.startswith(BOM) else 0
        self._starts = (first, *(found.end() for found in _BREAK.finditer(text)))

    def at(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of the character at `offset` (from 0)."""
        line = bisect_right(self._starts, offset) or 1
        return line, max(offset - self._starts[line - 1], 0) + 1

    def start(self, offset: int) -> int:
        """Return the offset at which the line of `offset` begins."""
        return self._starts[self.at(offset)[0] - 1]
