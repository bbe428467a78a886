"""A finished context as paper wants it: no line breaks at the joints of its texts."""

from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from operator import is_
from typing import Any

from generator.context.leaves import Context
from generator.language.typography.joints import joined

_ANY = 0
_IN_CELLS = 12
"""How many characters may be bound together in a cell whose width is not known: «11 сентября», «И.С. Лаврова»."""

# In the middle of Times New Roman 12 a letter is about 2.2 mm wide; a sheet has 170 mm, a cell loses 3.8 mm of its own.
_KEPT = frozenset({"gap", "picture", "control"})
_NAME = {"name", "text"}
"""What leaves have that stay as they are: forms are read back."""

_CHARACTERS_PER_CENT = 1.7 / 2.2
_CELL_LOSES = 3.8 / 2.2


def bound(context: Context) -> Context:
    """Return the context with no-break spaces at the joints of its texts (TYP-04); `context` itself stays as it is.

    A joint may lie between two pieces of a paragraph, and beside a gap; the mark of a gap is never changed. Widths,
    pages and pictures print no text, so they stay, and so do the cells of a form. Where a table is narrow, its words
    are bound in shorter chains.
    """
    return _record(context, _ANY)


def _record(value: dict[str, Any], longest: int) -> dict[str, Any]:
    if _is_table(value):
        return _table(value)
    return _fields(value, _IN_CELLS if value.get("is_row") is True else longest)


def _fields(value: dict[str, Any], longest: int) -> dict[str, Any]:
    return {name: _bound(inner, longest) for name, inner in value.items()}


def _bound(value: Any, longest: int) -> Any:
    if isinstance(value, str):
        return joined(value, longest)
    if isinstance(value, list):
        return [_bound(item, longest) for item in value]
    if not isinstance(value, dict):
        return value
    if isinstance(blocks := value.get("blocks"), list):
        return _formatted(value, blocks, longest)
    return value if not _KEPT.isdisjoint(value) or value.keys() == _NAME else _record(value, longest)


def _formatted(value: dict[str, Any], blocks: list[dict[str, Any]], longest: int) -> dict[str, Any]:
    if _is_settled(blocks, longest):
        return value
    found = [_paragraph(block, longest) for block in blocks]
    return value if all(map(is_, found, blocks)) else {**value, "blocks": found}


def _is_settled(blocks: list[dict[str, Any]], longest: int) -> bool:
    """Return whether formatted text is one piece without joints: most is."""
    if len(blocks) != 1 or len(blocks[0]["runs"]) != 1:
        return False
    text = blocks[0]["runs"][0]["text"]
    return joined(text, longest) is text


def _paragraph(block: dict[str, Any], longest: int) -> dict[str, Any]:
    runs = block["runs"]
    before = runs[0]["text"] if len(runs) == 1 else "".join(run["text"] for run in runs)
    after = joined(before, longest)
    return block if after is before or after == before else {**block, "runs": list(_pieces(runs, after))}


def _pieces(runs: Sequence[dict[str, Any]], text: str) -> Iterator[dict[str, Any]]:
    """Yield the runs with the characters of `text` in place of their own."""
    done = 0
    for run in runs:
        end = done + len(run["text"])
        yield run if "gap" in run else {**run, "text": text[done:end]}
        done = end


def _is_table(value: dict[str, Any]) -> bool:
    """Return whether a record is a table of cells that says how wide its columns are."""
    columns, rows = value.get("columns"), value.get("rows")
    return bool(columns) and isinstance(columns, list) and isinstance(rows, list) and all(map(_share, columns))


def _share(column: Any) -> float:
    width = column.get("width") if isinstance(column, dict) else None
    return float(width["width"]) if isinstance(width, dict) and "width" in width else 0.0


def _table(value: dict[str, Any]) -> dict[str, Any]:
    room = [max(int(_share(column) * _CHARACTERS_PER_CENT - _CELL_LOSES), 1) for column in value["columns"]]
    columns = [_record(column, longest) for column, longest in zip(value["columns"], room, strict=True)]
    return {
        **{name: _bound(inner, _ANY) for name, inner in value.items() if name not in {"columns", "rows"}},
        "columns": columns,
        "rows": [_row(row, room) for row in value["rows"]],
    }


def _row(row: dict[str, Any], room: Sequence[int]) -> dict[str, Any]:
    cells = zip(row.get("cells", ()), chain(room, repeat(_IN_CELLS)), strict=False)
    rest = {name: _bound(inner, _ANY) for name, inner in row.items() if name != "cells"}
    return {**rest, "cells": [_bound(cell, longest) for cell, longest in cells]}
