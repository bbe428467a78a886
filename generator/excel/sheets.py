"""A worksheet as a table: its cells as they are seen, its merges as spans; what a person should look at."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from xml.etree.ElementTree import Element

from generator.excel import amounts, shown
from generator.excel.book import Book, Sheet, column, string
from generator.model.returned import Cell, Row, Table
from generator.opc import parts
from generator.opc.parts import local

_FULL = 64
"""Up to this column rows are filled up with empty cells; a form is not wider."""
_LAST_COLUMN = 16_384
_RANGE = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")
_CODES = re.compile(r"&(?:\"[^\"]*\"|[0-9]+|K[0-9A-F+-]{6}|[A-Za-z&])")
_TRUE = frozenset({"1", "true"})


@dataclass
class _Rows:
    """Rows with text and their numbers, merges by row (first and last column, last row), hidden columns as ranges."""

    rows: list[tuple[int, dict[int, str]]] = field(default_factory=list)
    merges: dict[int, list[tuple[int, int, int]]] = field(default_factory=dict)
    columns: list[tuple[int, int]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    remarks: set[str] = field(default_factory=set)
    number: int = 0
    count: int = 0
    length: int = 0


@dataclass(frozen=True)
class Read:
    """A sheet that was read."""

    table: Table
    texts: tuple[str, ...]
    remarks: frozenset[str]


def read(book: Book, sheet: Sheet) -> Read:
    """Return what stands on `sheet`; raise `FormError` where it cannot be read or is far too large."""
    found = _Rows()
    for element in parts.ends(book.parts[sheet.part], sheet.part, book.name):
        if (reader := _READERS.get(local(element))) is not None:
            reader(found, element, book)
        amounts.check(found.count, found.length, sheet.title, book.name)
    amounts.check(len(found.rows) * _width(found), 0, sheet.title, book.name)
    boxes = _drawn(book, sheet, found)
    if _has_hidden_text(found):
        found.remarks.add("hidden")
    return Read(_table(found, sheet), (*boxes, *found.texts), frozenset(found.remarks))


def _row(found: _Rows, row: Element, book: Book) -> None:
    found.number = _number(row.get("r", ""), found.number + 1)
    texts = dict(_texts(row, book))
    if any(texts.values()):
        found.rows.append((found.number, texts))
        found.count += len(texts)
        found.length += sum(map(len, texts.values()))
        if row.get("hidden") in _TRUE:
            found.remarks.add("hidden")
    row.clear()


def _number(said: str, otherwise: int) -> int:
    return int(said) if said.isascii() and said.isdigit() and len(said) < 8 else otherwise


def _texts(row: Element, book: Book) -> Iterator[tuple[int, str]]:
    place = 0
    for cell in row:
        place = _column(cell.get("r", "").rstrip("0123456789")) or place + 1
        if place <= _LAST_COLUMN:
            yield place, _text(cell, book)


@cache
def _column(letters: str) -> int:
    return column(letters) if re.fullmatch("[A-Z]{1,3}", letters) else 0


def _text(cell: Element, book: Book) -> str:
    kind, value = cell.get("t", "n"), ""
    for part in cell:
        name = local(part)
        if name == "is":
            return string(part)
        if name == "v":
            value = part.text or ""
    if not value:
        return ""
    if kind == "s":
        place = _number(value, len(book.strings))
        return book.strings[place] if place < len(book.strings) else ""
    return _other(kind, value, cell, book)


def _other(kind: str, value: str, cell: Element, book: Book) -> str:
    if kind == "n":
        style = _number(cell.get("s", "0"), 0)
        return shown.number(value, book.formats[style] if style < len(book.formats) else "", book.epoch)
    if kind == "b":
        return shown.YES if value.strip() in _TRUE else shown.NO
    return shown.iso(value) if kind == "d" else shown.text(value)


def _merge(found: _Rows, merge: Element, _: Book) -> None:
    if cells := _RANGE.fullmatch(merge.get("ref", "")):
        found.merges.setdefault(int(cells[2]), []).append((column(cells[1]), column(cells[3]), int(cells[4])))


def _hidden(found: _Rows, columns: Element, _: Book) -> None:
    if columns.get("hidden") in _TRUE and len(found.columns) < _LAST_COLUMN:
        first, last = (min(_number(columns.get(key, ""), 1), _LAST_COLUMN) for key in ("min", "max"))
        found.columns.append((first, last))


def _has_hidden_text(found: _Rows) -> bool:
    changes = [0] * (_LAST_COLUMN + 2)
    for first, last in found.columns:
        changes[first] += 1
        changes[last + 1] -= 1
    hidden = list(accumulate(changes))
    return bool(found.columns) and any(
        text and hidden[place] > 0 for _, texts in found.rows for place, text in texts.items()
    )


def _edge(found: _Rows, edge: Element, _: Book) -> None:
    """Take what is printed above or below the pages, without the codes that set its place and look."""
    lines = (_CODES.sub(" ", part.text or "").strip() for part in edge)
    found.texts += [line for line in lines if line]


_READERS = {"row": _row, "mergeCell": _merge, "col": _hidden, "headerFooter": _edge}


def _drawn(book: Book, sheet: Sheet, found: _Rows) -> list[str]:
    """Return the lines of the text boxes on `sheet`; that there are some, or comments, is remarked."""
    lines: list[str] = []
    for link in parts.links(book.parts, sheet.part, book.name):
        if link.kind in ("comments", "threadedComment"):
            found.remarks.add("comments")
        if link.kind == "drawing":
            paragraphs = (
                one for one in parts.tree(book.parts[link.target], link.target, book.name).iter() if local(one) == "p"
            )
            texts = ("".join(piece.text or "" for piece in one.iter() if local(piece) == "t") for one in paragraphs)
            lines += [text for text in texts if text.strip()]
    if lines:
        found.remarks.add("boxes")
    return lines


def _table(found: _Rows, sheet: Sheet) -> Table:
    width, numbers = _width(found), [number for number, _ in found.rows]
    return tuple(_cells(place, found, sheet, width, numbers) for place in range(len(numbers)))


def _width(found: _Rows) -> int:
    """Return how many columns each row is to have at least."""
    widest = max((place for _, texts in found.rows for place, text in texts.items() if text), default=0)
    return min(widest, _FULL)


def _cells(row: int, found: _Rows, sheet: Sheet, width: int, numbers: Sequence[int]) -> Row:
    """Return the cells of a row: all up to `width`, behind it those with text; what a merge covers in it is none."""
    number, texts = found.rows[row]
    merges = {first: (last, below) for first, last, below in found.merges.get(number, ())}
    places = sorted({*range(1, width + 1), *(place for place, text in texts.items() if text)})
    cells: list[Cell] = []
    end = 0
    for place in places:
        if place > end:
            last, below = merges.get(place, (place, number))
            end = max(last, place)
            marks = sheet.marks.get((number, place), ())
            height = max(bisect_right(numbers, below, row) - row, 1)
            span = min(end - place + 1, _FULL)
            cells.append(Cell(texts.get(place, ""), place - 1, span, marks, height=height))
    return tuple(cells)
