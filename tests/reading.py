"""Finished documents as an independent reader (pandoc) sees them; none of the package's code is used here."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypandoc

Grid = list[list[str]]
"""Rows of cells. A cell covered by a merged one holds UP (the merged cell is above) or LEFT (it is to the left)."""

UP, LEFT = "<up>", "<left>"


def document(path: Path) -> list[str | Grid]:
    """Return the paragraphs (text) and tables (grids) of a document's body in order; empty paragraphs are left out."""
    tree = json.loads(pypandoc.convert_file(str(path), "json", format="docx"))
    meta = [_inlines(tree["meta"][key]["c"]) for key in ("title", "subtitle", "author", "date") if key in tree["meta"]]
    return [text for text in meta if text] + _flat(tree["blocks"])


def paragraphs(path: Path) -> list[str]:
    """Return the paragraphs outside tables, in order."""
    return [block for block in document(path) if isinstance(block, str)]


def grids(path: Path) -> list[Grid]:
    """Return the tables, in order."""
    return [block for block in document(path) if not isinstance(block, str)]


def text(path: Path) -> str:
    """Return everything printed in the body, a line for each paragraph and cell paragraph, in order."""
    pieces: list[str] = []
    for block in document(path):
        pieces += (
            [block] if isinstance(block, str) else [cell for row in block for cell in row if cell not in {UP, LEFT}]
        )
    return "\n".join(pieces)


def folded(text: str) -> str:
    """Return the text with ordinary spaces for the no-break ones that paper has at its joints."""
    return text.replace("\u00a0", " ")


_INNER: dict[str, Callable[[Any], list[list[dict[str, Any]]]]] = {
    "BlockQuote": lambda content: [content],
    "Div": lambda content: [content[1]],
    "BulletList": lambda content: content,
    "OrderedList": lambda content: content[1],
}


def _flat(blocks: list[dict[str, Any]]) -> list[str | Grid]:
    return [piece for block in blocks for piece in _block(block["t"], block.get("c")) if piece != ""]


def _block(kind: str, content: Any) -> list[str | Grid]:
    if kind in {"Para", "Plain"}:
        return [_inlines(content)]
    if kind == "Header":
        return [_inlines(content[2])]
    if kind == "Table":
        return [_grid(content)]
    return [piece for inner in _INNER[kind](content) for piece in _flat(inner)]


def _inlines(inlines: Any) -> str:
    if isinstance(inlines, str):
        return inlines
    pieces = []
    for inline in inlines:
        kind, content = inline["t"], inline.get("c")
        if kind == "Str":
            pieces.append(content)
        elif kind in {"Space", "SoftBreak"}:
            pieces.append(" ")
        elif kind == "LineBreak":
            pieces.append("\n")
        elif kind in {"Span", "Link"}:
            pieces.append(_inlines(content[1]))
        elif kind in {"Strong", "Emph", "Underline", "SmallCaps", "Superscript", "Subscript"}:
            pieces.append(_inlines(content))
        else:
            raise AssertionError(f"an inline of an unexpected kind: {kind}")
    return folded("".join(pieces))


def _grid(content: list[Any]) -> Grid:
    rows = list(content[3][1])
    for body in content[4]:
        rows += body[2] + body[3]
    rows += content[5][1]
    width = len(content[2])
    grid: Grid = [["" for _ in range(width)] for _ in rows]
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        _fill(grid, taken, number, row[1])
    return grid


def _fill(grid: Grid, taken: set[tuple[int, int]], number: int, cells: list[Any]) -> None:
    column = 0
    for _, _, down, across, blocks in cells:
        while (number, column) in taken:
            column += 1
        for under in range(down):
            for right in range(across):
                taken.add((number + under, column + right))
                if number + under < len(grid):
                    grid[number + under][column + right] = UP if under else LEFT
        grid[number][column] = "\n".join(piece for piece in _flat(blocks) if isinstance(piece, str))
        column += across
