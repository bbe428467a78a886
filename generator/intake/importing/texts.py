"""Paragraphs of a document → texts of a spec: blanks put in order, list signs and bold as Markdown."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.context.rich import blocks, escaped
from generator.intake.words import clean
from generator.model.manuscript import Cell, Paragraph, Piece
from generator.word.reading.lists import DASH

_SIGN = re.compile(r"[-–—•·▪●■◦*\uf0b7\uf0a7\uf02d]\s+(?=\S)")
_TIGHT_SIGN = re.compile(r"[•▪●■\uf0b7\uf0a7]\s*(?=\S)")
_EDGES = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)
_GAP = re.compile(r"____\[\d+\]")
"""What our own drafts print where a value is missing."""


def flat(text: str) -> str:
    """Return a text in one line with single blanks."""
    return " ".join(clean(text).split())


def one_line(paragraphs: Iterable[Paragraph]) -> str:
    """Return paragraphs in one line, the marks of lists with them."""
    return flat(" ".join(f"{_mark(one)}{one.text}" for one in paragraphs))


def said(cell: Cell | None) -> str:
    """Return what a cell says, in one line."""
    return "" if cell is None else one_line(cell.paragraphs)


def lines(paragraphs: Iterable[Paragraph]) -> str:
    """Return paragraphs as the lines of a text without formatting."""
    found = (line for one in paragraphs for line in clean(f"{_mark(one)}{one.text}").split("\n"))
    return "\n".join(line for line in found if line and not _GAP.fullmatch(line))


def rich(paragraphs: Iterable[Paragraph], *, bold: bool = True) -> str:
    """Return paragraphs as formatted text; without `bold` none of it is bold."""
    return "\n".join(line for one in paragraphs for line in _lines(one, bold))


def in_cell(cell: Cell | None) -> str:
    """Return a cell as formatted text: whole paragraphs and their beginnings may be bold.

    Where all of the cell is, that is the look of the table; other bold words are nobody's intention.
    """
    found = () if cell is None else cell.paragraphs
    bold = not all(one.is_bold for one in found)
    return "\n".join(line for one in found for line in _lines(one, bold and (one.is_bold or _begins_bold(one))))


def heard(text: str) -> str:
    """Return the words of a formatted or printed text for comparing: no list signs, no formatting, single blanks."""
    return " ".join(heard_lines(text))


def heard_lines(text: str) -> list[str]:
    """Return the words of each line of a text, without list signs."""
    return [_unsigned(line) for line in clean(text).split("\n")]


def printed(source: str) -> str:
    """Return the words that a formatted text prints, for comparing."""
    return heard("\n".join(block.text for block in blocks(source)))


def _begins_bold(one: Paragraph) -> bool:
    looks = [piece.bold for piece in _joined(one.pieces)]
    return looks[:1] == [True] and sum(looks) == 1


def _mark(one: Paragraph) -> str:
    return f"{one.mark} " if one.mark else ""


def _lines(one: Paragraph, bold: bool) -> Iterator[str]:
    for place, pieces in enumerate(_broken(one.pieces)):
        plain = clean("".join(piece.text for piece in pieces)).strip()
        if not plain or _GAP.fullmatch(plain):
            continue
        mark = one.mark if place == 0 else ""
        sign = "" if mark else _sign(plain)
        prefix = _item(one.depth) if mark == DASH or sign else f"{mark} " if mark else ""
        body = _unsigned(plain) if sign or mark == DASH else plain
        marked = _bold(pieces, sign, body) if bold else ""
        yield prefix + (marked or escaped(body))


def _item(depth: int) -> str:
    return "  - " if depth else "- "


def _broken(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield the pieces of each line of a paragraph."""
    line: list[Piece] = []
    for piece in pieces:
        first, *rest = piece.text.split("\n")
        line.append(Piece(first, piece.bold))
        for text in rest:
            yield line
            line = [Piece(text, piece.bold)]
    yield line


def _sign(line: str) -> str:
    found = _SIGN.match(line) or _TIGHT_SIGN.match(line)
    return found[0] if found else ""


def _unsigned(line: str) -> str:
    return line[len(_sign(line)) :]


def _bold(pieces: Iterable[Piece], sign: str, body: str) -> str:
    """Return a line with its bold parts marked; empty where none is, or where marks would not print `body`."""
    kept = list(_joined(piece for piece in pieces if piece.text))
    if not any(piece.bold and piece.text.strip() for piece in kept) or _splits(kept):
        return ""
    source = clean("".join(_marked(piece) for piece in kept))
    if sign:
        source = re.sub(r"^(\**)\s*\S\s*", r"\1", source, count=1)
    shown = blocks(source)
    return source if len(shown) == 1 and shown[0].text == body and not _sign(source) else ""


def _splits(pieces: Iterable[Piece]) -> bool:
    """Return whether bold begins or ends inside a word: nobody means that."""
    texts = [piece.text for piece in pieces]
    return any(one[-1:].isalnum() and other[:1].isalnum() for one, other in pairwise(texts))


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield pieces with those of one look joined; blanks alone look like what is before them."""
    found: list[Piece] = []
    for piece in pieces:
        alike = found and (found[-1].bold == piece.bold or not piece.text.strip())
        if alike:
            found[-1] = Piece(found[-1].text + piece.text, found[-1].bold)
        else:
            found.append(piece)
    return iter(found)


def _marked(piece: Piece) -> str:
    before, inner, after = _EDGES.match(piece.text).groups()  # type: ignore[union-attr]  # it matches any text
    return f"{before}**{escaped(inner)}**{after}" if piece.bold and inner else piece.text.replace("**", r"\*\*")
