"""The outer form of a PDF, its objects and the table of their places: bytes are replaced and the table follows."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

_END = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_HEAD = re.compile(rb"xref\r?\n0 (\d+)\s*\n")
_ENTRY = 20
"""Bytes of an entry of the table (ISO 32000-1, 7.5.4)."""


class Edit(NamedTuple):
    """Bytes `start` to `end` of the body become `new`."""

    start: int
    end: int
    new: bytes


class Layout(NamedTuple):
    """A PDF: the objects, the entries of the table in order of the objects' numbers, and the trailer."""

    body: bytes
    entries: tuple[bytes, ...]
    trailer: bytes

    def start(self, number: int) -> int:
        """Return the place of an object in the body."""
        return int(self.entries[number][:10])

    def text(self, number: int) -> bytes:
        """Return an object up to its end or, if it is a stream, up to its data."""
        start = self.start(number)
        end = self.body.index(b"endobj", start)
        stream = self.body.find(b"stream", start, end)
        return self.body[start : stream if stream >= 0 else end]

    def edited(self, edits: Iterable[Edit]) -> "Layout":
        """Return the PDF with the edits, which do not overlap, made in its body."""
        listed = sorted(edits)
        pieces: list[bytes] = []
        done = 0
        for start, end, new in listed:
            pieces += self.body[done:start], new
            done = end
        body = b"".join([*pieces, self.body[done:]])
        return Layout(body, tuple(_moved(self.entries, listed)), self.trailer)

    def data(self) -> bytes:
        """Return the PDF as a file."""
        head = b"xref\n0 %d\n" % len(self.entries)
        return b"".join([self.body, head, *self.entries, self.trailer, b"startxref\n%d\n%%%%EOF\n" % len(self.body)])


def read(data: bytes) -> Layout | None:
    """Return the form of a PDF with one table as plain text, as LibreOffice writes it; None if it has another form."""
    end = _END.search(data, max(len(data) - 100, 0))
    head = _HEAD.match(data, int(end[1])) if end else None
    if not end or not head:
        return None
    table, trailer = head.end(), head.end() + int(head[1]) * _ENTRY
    if not data.startswith(b"trailer", trailer):
        return None
    entries = tuple(data[at : at + _ENTRY] for at in range(table, trailer, _ENTRY))
    return Layout(data[: head.start()], entries, data[trailer : end.start()])


def _moved(entries: Iterable[bytes], edits: list[Edit]) -> Iterable[bytes]:
    starts = [edit.start for edit in edits]
    growth = [0, *accumulate(len(edit.new) - (edit.end - edit.start) for edit in edits)]
    for entry in entries:
        place = int(entry[:10])
        used = entry[17:18] == b"n"
        yield b"%010d" % (place + growth[bisect_left(starts, place)]) + entry[10:] if used else entry
