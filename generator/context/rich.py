"""Formatted text: the small subset of Markdown that values may use, as blocks and runs.

A line is a paragraph; empty lines only separate. `- ` begins an item of a dash list, two or more spaces before it an
item of the second level; `1. ` or `1) ` begins a numbered item whose number is printed as typed. `**text**` is bold.
A backslash before `*`, `-`, `^` or `\\` keeps the character. Nothing else is special.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum


class Kind(Enum):
    """What a block is; the template decides how it looks."""

    TEXT = "text"
    ITEM = "item"
    SUBITEM = "subitem"
    NUMBER = "number"


@dataclass(frozen=True)
class Run:
    """Characters of one look. `gap` is the number of the gap the run stands for, 0 for the author's own text."""

    text: str
    bold: bool = False
    spaced: bool = False
    gap: int = 0


@dataclass(frozen=True)
class Block:
    """A paragraph."""

    runs: tuple[Run, ...]
    kind: Kind = Kind.TEXT

    @property
    def text(self) -> str:
        """The characters printed, without formatting; the mark of a list item is not among them."""
        return "".join(run.text for run in self.runs)


_BEGIN, _END = re.compile(r"\*\*(?=\S)"), re.compile(r"(?<=\S)\*\*")
_ESCAPED = re.compile(r"\\([*\\^-])")
_BACKSLASH = re.compile(r"\\(?=[\\*^-]|$)")
_DASH = re.compile(r"\A( *)-(?= )")
_ITEM = re.compile(r"( *)- +(?=\S)")
_NUMBER = re.compile(r"\d{1,3}[.)] +(?=\S)")
_SIGNS = re.compile(r"[*\\\n\x01-\x04]")
_DASHED = re.compile(" *- ")
# A character XML forbids stands for an escaped one while bold is looked for, so it can never be in the text.
_HIDDEN = {"*": "\x01", "\\": "\x02", "-": "\x03", "^": "\x04"}


def is_bare(source: str) -> bool:
    """Return whether a source is one paragraph that shows its own characters: most are."""
    if not source[:1].isalpha() and (not source.strip() or _DASHED.match(source) or _NUMBER.match(source)):
        return False
    return not _SIGNS.search(source)


def _is_marked(source: str) -> bool:
    """Return whether a source may be other than its text."""
    return bool(_SIGNS.search(source) or _DASHED.match(source))


def blocks(source: str) -> tuple[Block, ...]:
    """Return the paragraphs of `source`, which is in the subset above."""
    if not _is_marked(source):
        return (_paragraph((Run(source),), source),) if source.strip() else ()
    hidden = _ESCAPED.sub(lambda found: _HIDDEN[found[1]], source)
    return tuple(_block(line) for line in hidden.split("\n") if line.strip())


def plain(source: str) -> str:
    """Return the text of `source` as printed, a line for each paragraph, without the marks of list items."""
    if not _is_marked(source):
        return source if source.strip() else ""
    return "\n".join(block.text for block in blocks(source))


def line(source: str) -> str:
    """Return the text of `source` as printed, in one line with single spaces."""
    return " ".join(plain(source).split())


def escaped(text: str) -> str:
    """Return `text`, in which nothing is markup, as a source whose blocks show it character for character."""
    return "\n".join(_escaped(one) for one in text.split("\n"))


def _escaped(line: str) -> str:
    safe = _BACKSLASH.sub(r"\\\\", line).replace("**", r"\*\*")
    return _DASH.sub(r"\1\\-", safe)


def lead(prefix: Run, content: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return `content` with `prefix` before the text of its first paragraph."""
    if not content:
        return (Block((prefix,)),)
    first = content[0]
    return (replace(first, runs=(prefix, *first.runs)), *content[1:])


def _block(line: str) -> Block:
    if found := _ITEM.match(line):
        kind = Kind.SUBITEM if len(found[1]) >= 2 else Kind.ITEM
        return Block(_runs(line[found.end() :]), kind)
    return _paragraph(_runs(line), line)


def _paragraph(runs: tuple[Run, ...], line: str) -> Block:
    return Block(runs, Kind.NUMBER if _NUMBER.match(line) else Kind.TEXT)


def _runs(line: str) -> tuple[Run, ...]:
    return tuple(Run(_shown(piece), bold=bold) for piece, bold in _pieces(line) if piece)


def _pieces(line: str) -> Iterator[tuple[str, bool]]:
    """Yield what is bold and what is not. A beginning without an end says that no later one has an end either."""
    done = 0
    while (begin := _BEGIN.search(line, done)) and (end := _END.search(line, begin.end() + 1)):
        yield line[done : begin.start()], False
        yield line[begin.end() : end.start()], True
        done = end.end()
    yield line[done:], False


def _shown(piece: str) -> str:
    for character, stand_in in _HIDDEN.items():
        piece = piece.replace(stand_in, character)
    return piece
