"""A table of a document → headings, and lines of cells by column: repeated heads taken out, torn rows mended."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.intake.importing import headings
from generator.intake.importing.texts import flat, said
from generator.intake.words import words
from generator.model.manuscript import Cell, Grid, Paragraph, Row

_HEAD_ROWS = 3
_LONG = 60


@dataclass(frozen=True)
class Line:
    """A row: its cells by column, None where a cell to the left goes on; `heading` where it is one for what follows."""

    cells: tuple[Cell | None, ...]
    heading: tuple[Paragraph, ...] = ()
    torn: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """What the cells say."""
        return tuple(said(cell) for cell in self.cells)

    @property
    def look(self) -> str:
        """What the heading looks like."""
        return self.heading[0].look if self.heading else ""


@dataclass(frozen=True)
class Sheet:
    """A table: `heads` are the headings of its columns, `keys` what they hold, `caption` a heading over all of them."""

    heads: tuple[str, ...]
    lines: tuple[Line, ...]
    widths: tuple[float, ...]
    caption: tuple[Paragraph, ...] = ()
    dropped: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """What the columns hold."""
        return headings.keys(self.heads)


def sheet(grid: Grid) -> Sheet:
    """Return a table with its head told from its body."""
    width = _width(grid)
    rows = list(grid.rows)
    caption: tuple[Paragraph, ...] = ()
    if len(rows) > 1 and len(headings_in(rows[1])) > 1 and (over := _across(rows[0], width)):
        caption, rows = over, rows[1:]
    height = _height(rows, width)
    heads = tuple(_heading(rows[:height], column) for column in range(width))
    body = [_line(row, width) for row in rows[height:]]
    lines, dropped = _body(body, [_line(row, width) for row in rows[:height]])
    return Sheet(heads, tuple(_mended(lines, headings.keys(heads))), _shares(grid.widths, width), caption, dropped)


def goes_on(before: Sheet, grid: Grid) -> Sheet | None:
    """Return a table with the one that follows it, where that only goes on behind a torn page; None where not.

    It has as many columns, and the same head or none at all.
    """
    width, first = _width(grid), grid.rows[0]
    if width != len(before.heads) or not _is_known(before):
        return None
    is_headed = len(headings_in(first)) > 1
    if is_headed and [said(cell) for cell in first.cells] != list(before.heads):
        return None
    lines, dropped = _body([_line(row, width) for row in grid.rows], [_line(first, width)] if is_headed else [])
    whole = tuple(_mended((*before.lines, *lines), before.keys))
    return replace(before, lines=whole, dropped=before.dropped + dropped)


def _is_known(one: Sheet) -> bool:
    """Return whether a table is of a kind whose rows a page may part: a plan, or criteria."""
    return len([key for key in one.keys if key]) > 1 or any(words(head).startswith("критери") for head in one.heads)


def _width(grid: Grid) -> int:
    return max(cell.column + cell.span for row in grid.rows for cell in row.cells)


def headings_in(row: Row) -> set[str]:
    """Return what is known of the columns under a row of headings."""
    return {key for cell in row.cells if said(cell) and (key := headings.key(said(cell), cell.column))}


def _across(row: Row, width: int) -> tuple[Paragraph, ...]:
    """Return what a row says that is one cell from border to border."""
    whole = len(row.cells) == 1 and row.cells[0].span >= width and width > 1
    return row.cells[0].paragraphs if whole else ()


def _height(rows: Sequence[Row], width: int) -> int:
    """Return how many rows the head has: those that Word repeats, or that merged headings reach over."""
    marked = next((place for place, row in enumerate(rows) if not row.is_head), len(rows))
    if marked and marked < len(rows):
        return marked
    spread = any(1 < cell.span < width for cell in rows[0].cells) and any(cell.begins for cell in rows[0].cells)
    height = 1
    while spread and height < min(_HEAD_ROWS, len(rows) - 1) and any(cell.is_below for cell in rows[height].cells):
        height += 1
    return height


def _heading(rows: Iterable[Row], column: int) -> str:
    over = (cell for row in rows for cell in row.cells if cell.column <= column < cell.column + cell.span)
    return ", ".join(dict.fromkeys(text for cell in over if (text := said(cell))))


def _line(row: Row, width: int) -> Line:
    cells: list[Cell | None] = [None] * width
    for cell in row.cells:
        if cell.column < width:
            cells[cell.column] = cell
    return Line(tuple(cells), _across(row, width))


def _body(lines: Sequence[Line], head: Sequence[Line]) -> tuple[list[Line], tuple[str, ...]]:
    """Return the lines without repeated heads and numbers of columns, and what these said."""
    known = {tuple(map(words, line.texts)) for line in head}
    kept: list[Line] = []
    dropped: list[str] = []
    for place, line in enumerate(lines):
        if tuple(map(words, line.texts)) in known or (place == 0 and _is_numbers(line.texts)):
            dropped += line.texts
        elif any(line.texts) or any(cell is not None and cell.is_below for cell in line.cells):
            kept.append(line)
    # A table with nothing but empty rows is a form to be filled by hand.
    return kept or list(lines), tuple(dropped)


def _is_numbers(texts: Sequence[str]) -> bool:
    return len(texts) > 2 and list(texts) == [str(place) for place in range(1, len(texts) + 1)]


def _mended(lines: Iterable[Line], keys: Sequence[str]) -> Iterator[Line]:
    """Yield the lines, those that a page has torn joined again."""
    waiting: Line | None = None
    for line in lines:
        if waiting is not None and _is_torn(waiting, line, keys):
            waiting = _joined(waiting, line)
            continue
        if waiting is not None:
            yield waiting
        waiting = line
    if waiting is not None:
        yield waiting


def _is_torn(before: Line, line: Line, keys: Sequence[str]) -> bool:
    """Return whether a line goes on from the one before: no number, no merge, and the rest of an unfinished text."""
    if "number" not in keys or "title" not in keys or line.heading or before.heading:
        return False
    number, title = keys.index("number"), keys.index("title")
    if line.texts[number] or not before.texts[number] or any(cell and cell.is_below for cell in line.cells):
        return False
    begun, unended = line.texts[title], before.texts[title][-1:] not in ".;:"
    if not begun:
        return any(line.texts)
    return (begun[:1].islower() and unended or begun[:1] in "-–•") and "" in line.texts[title + 1 :]


def _joined(before: Line, line: Line) -> Line:
    cells = tuple(_glued(one, other) for one, other in zip(before.cells, line.cells, strict=True))
    return Line(cells, torn=True)


def _glued(one: Cell | None, other: Cell | None) -> Cell | None:
    if one is None or other is None or not other.paragraphs:
        return one or other
    if not one.paragraphs:
        return other
    *before, last = one.paragraphs
    first, *after = other.paragraphs
    if first.mark or not flat(first.text)[:1].islower():
        return replace(one, paragraphs=(*one.paragraphs, *other.paragraphs))
    glue = replace(last, pieces=(*last.pieces, replace(first.pieces[0], text=" "), *first.pieces))
    return replace(one, paragraphs=(*before, glue, *after))


def _shares(widths: Sequence[int], count: int) -> tuple[float, ...]:
    if len(widths) != count or not all(widths):
        return (0.0,) * count
    return tuple(round(100 * width / sum(widths), 1) for width in widths)
