"""Tables of finished documents as mammoth sees them, which shares no code with pandoc nor with the package."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import mammoth
from lxml import html

from tests.reading import LEFT, UP, Grid

_LINES = ("p", "h1", "h2", "h3", "h4", "h5", "h6")


def grids(path: Path) -> list[Grid]:
    """Return the outer tables, in order, as `tests.reading` does."""
    with path.open("rb") as file:
        text = mammoth.convert_to_html(file).value
    root = html.fragment_fromstring(text, create_parent="div")
    return [_grid(table) for table in root.iter("table") if next(table.iterancestors("table"), None) is None]


def _grid(table: Any) -> Grid:
    taken: dict[tuple[int, int], str] = {}
    for number, row in enumerate(_own(table, "tr")):
        column = 0
        for cell in _own(row, "td", "th"):
            while (number, column) in taken:
                column += 1
            across, down = int(cell.get("colspan", 1)), int(cell.get("rowspan", 1))
            for under in range(down):
                for right in range(across):
                    taken[number + under, column + right] = UP if under else LEFT
            taken[number, column] = "\n".join(filter(None, _lines(cell)))
    height, width = (max((place[axis] for place in taken), default=-1) + 1 for axis in (0, 1))
    return [[taken.get((row, column), "") for column in range(width)] for row in range(height)]


def _own(parent: Any, *tags: str) -> Iterator[Any]:
    """Yield the elements of a table, not those of tables inside it."""
    for child in parent:
        if child.tag in tags:
            yield child
        elif child.tag in {"thead", "tbody"}:
            yield from _own(child, *tags)


def _lines(block: Any) -> Iterator[str]:
    """Yield the paragraphs of a cell, those of its lists too; the tables inside it are left out, as pandoc's are."""
    pieces = [block.text or ""]
    for child in block:
        if child.tag in {*_LINES, "ul", "ol", "li", "table"}:
            yield "".join(pieces)
            pieces = []
            yield from _lines(child) if child.tag != "table" else ()
        else:
            pieces.append("\n" if child.tag == "br" else "\n".join(_lines(child)))
        pieces.append(child.tail or "")
    yield "".join(pieces)
