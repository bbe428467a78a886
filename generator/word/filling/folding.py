"""Rows of a table that differ in their words alone are carried out and verified once for all.

Of each kind of row one stays in the part as a pattern, with marks where its words are, and the others become an
instruction that says which they were. Afterwards they are written as the pattern is, with their own words. Words
hold no markup, so what is true of the pattern is true of all of them.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

NAME = "rows"
"""The processing instruction that stands for rows: the first and the last of them."""

_END = "</w:tr>"
_STARTS = "<w:tr>", "<w:tr "
_WORDS_END = "</w:t>"
_STYLE = re.compile(r'<w:pStyle w:val="([^"]*)"')
_APART = ("<?", "<w:bookmark", "<w:fldChar", "<w:sdt", "<wp:", "<w:comment", "<w:outlineLvl", "w14:paraId")
"""What makes rows different beside their words, or what a pattern cannot hold."""
_MARK, _MARK_END = "\ue000", "\ue001"
_MARKS = re.compile(f"{_MARK}[0-9]+{_MARK_END}")
_FOLDED = re.compile(rf"<\?{NAME} (\d+) (\d+)\?>")
_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt);)(?:quot|apos|#\d+|#x[0-9a-fA-F]+);")
_NAMED = {"&quot;": '"', "&apos;": "'"}
_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_FEW = 8
"""So many rows of a kind are worth the trouble."""

_Kind = tuple[int, str]
"""The table that a row stands in and its markup without words."""


class Row(NamedTuple):
    """A row as printed: where it begins in the part and where its end stands, its kind, its words."""

    start: int
    end: int
    kind: _Kind
    words: list[str]


class Folded(NamedTuple):
    """A part whose rows are folded; `patterns` are the rows that stand for those of their kind, by number."""

    markup: str
    rows: list[Row]
    patterns: dict[_Kind, int]

    def unfolded(self, data: bytes) -> bytes:
        """Return the finished part with all of its rows."""
        text = data.decode()
        written: dict[_Kind, str] = {}
        for kind, number in self.patterns.items():
            start, end = _span(text, number)
            written[kind] = _MARKS.sub("%s", text[start:end].replace("%", "%%"))
            text = f"{text[:start]}<?{NAME} {number} {number}?>{text[end:]}"
        whole = bytearray()  # pieces as texts and the whole text beside the bytes would be three times as much
        for piece in self._pieces(text, written):
            whole += piece.encode()
        return bytes(whole)

    def _pieces(self, text: str, written: dict[_Kind, str]) -> Iterator[str]:
        pieces = _FOLDED.split(text)
        for at in range(0, len(pieces) - 1, 3):
            yield pieces[at]
            for row in self.rows[int(pieces[at + 1]) : int(pieces[at + 2]) + 1]:
                yield written[row.kind] % tuple(map(_as_written, row.words))
        yield pieces[-1]


def folded(markup: str, headings: frozenset[str]) -> Folded | None:
    """Return a part with its rows folded, None where that would not help.

    `headings` are the styles of paragraphs that a contents list names; their rows stay as they are.
    """
    if markup.count(_END) < _FEW or _MARK in markup or f"<?{NAME}" in markup:
        return None
    rows = _read(markup)
    counts = Counter(row.kind for row in rows)
    sound = {kind for kind, count in counts.items() if count >= _FEW and _is_plain(kind[1], headings)}
    return _Folding(markup, rows, sound).folded() if sound else None


def _read(markup: str) -> list[Row]:
    """Return the rows of a part; what is no plain row begins the next table."""
    rows: list[Row] = []
    known: dict[_Kind, _Kind] = {}
    table = 0
    for start, end in _places(markup):
        row = markup[start:end]
        if not row.startswith(_STARTS):
            table += 1
            rows.append(Row(start, end, (table, ""), []))
            continue
        skeleton, words = _apart(row)
        kind = (table, skeleton)
        rows.append(Row(start, end, known.setdefault(kind, kind), words))
    return rows


def _places(markup: str) -> Iterator[tuple[int, int]]:
    """Yield where each row begins, or what stands before it, and where its end tag does."""
    start = 0
    while (end := markup.find(_END, start)) >= 0:
        yield start, end
        start = end + len(_END)


def _apart(row: str) -> tuple[str, list[str]]:
    """Return the markup of a row with a sign for each of its words, and the words: what stands in its texts."""
    *texts, rest = row.split(_WORDS_END)
    skeleton: list[str] = []
    words: list[str] = []
    for text in texts:
        before, end, said = text.rpartition(">")
        skeleton.append(f"{before}{end}\0" if said else text)
        words += (said,) if said else ()
    return _WORDS_END.join((*skeleton, rest)), words


def _is_plain(skeleton: str, headings: frozenset[str]) -> bool:
    if "\0" not in skeleton or sum(map(skeleton.count, _STARTS)) != 1 or any(one in skeleton for one in _APART):
        return False
    return headings.isdisjoint(_STYLE.findall(skeleton))


class _Folding:
    def __init__(self, markup: str, rows: list[Row], sound: set[_Kind]) -> None:
        self._markup, self._rows, self._sound = markup, rows, sound
        self._patterns: dict[_Kind, int] = {}

    def folded(self) -> Folded:
        pieces: list[str] = []
        first = -1
        for number, row in enumerate(self._rows):
            if self._is_folded(number, row.kind):
                first = number if first < 0 else first
                continue
            if first >= 0:
                pieces.append(f"<?{NAME} {first} {number - 1}?>")
                first = -1
            pieces += (self._shown(number, row), _END)
        rest = self._markup[self._rows[-1].end + len(_END) :]
        return Folded("".join([*pieces, rest]), self._rows, self._patterns)

    def _is_folded(self, number: int, kind: _Kind) -> bool:
        """Return whether a row is left out; the last one of a table stays, because what follows may hold on to it."""
        return kind in self._patterns and not self._is_last(number)

    def _is_last(self, number: int) -> bool:
        table, _ = self._rows[number].kind
        return number + 1 == len(self._rows) or self._rows[number + 1].kind[0] != table

    def _shown(self, number: int, row: Row) -> str:
        if row.kind not in self._sound or row.kind in self._patterns or self._is_last(number):
            return self._markup[row.start : row.end]
        self._patterns[row.kind] = number
        parts = row.kind[1].split("\0")
        marks = (f"{_MARK}{number}{_MARK_END}" for _ in parts[1:])
        return parts[0] + "".join(mark + part for mark, part in zip(marks, parts[1:], strict=True))


def _span(text: str, number: int) -> tuple[int, int]:
    """Return where the row that is a pattern begins and ends."""
    mark = text.index(f"{_MARK}{number}{_MARK_END}")
    start = max(text.rfind(one, 0, mark) for one in _STARTS)
    return start, text.index(_END, mark) + len(_END)


def _as_written(words: str) -> str:
    """Return words as a part that was read and written again has them."""
    return _REFERENCE.sub(_character, words) if "&" in words else words


def _character(found: re.Match[str]) -> str:
    name = found[0]
    if name in _NAMED:
        return _NAMED[name]
    number = int(name[3:-1], 16) if name[2] in "xX" else int(name[2:-1])
    return _ESCAPED.get(chr(number), chr(number))
