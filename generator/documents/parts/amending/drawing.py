"""The points of an amending act as its template prints them: paragraphs, and the rows that the act sets out."""

import re
from collections.abc import Iterator, Sequence

from generator.context.leaves import Context, Leaf, rich
from generator.context.rich import Block as Paragraph
from generator.context.rich import Run
from generator.documents.parts.amending.addresses import heading
from generator.documents.parts.amending.printed import Column as Drawn
from generator.documents.parts.amending.printed import Line
from generator.documents.parts.amending.sentences import Rows
from generator.documents.parts.tables.generic import no_table, table
from generator.documents.parts.tables.rows import flags
from generator.model.table import Column

_GAP = re.compile(r"(____\[\d+\])")
_LETTER, _EDGES = 1.4, 2.5
"""Shares of a portrait sheet, per cent: a letter of a heading, the margins of a cell."""
_END = "»."


def paragraph(text: str) -> Paragraph:
    """Return a paragraph of plain text; the marks of gaps in it stay gaps."""
    return Paragraph(tuple(_runs(text)))


def drawn(rows: Rows | None) -> Context:
    """Return the table of the rows in quotation marks; no table where there are none."""
    if rows is None:
        return {"has_table": False, "table": no_table()}
    columns = [Column("", one.heading, _wide(one)) for one in rows.block.columns]
    lines = [_line(line, rows.block.number_at) for line in rows.lines]
    _mark(lines[0], opening=True)
    _mark(lines[-1], opening=False)
    return {"has_table": True, "table": table(columns, lines)}


def _wide(column: Drawn) -> float:
    """Return the share of a column: that which it has, wider where a word of its heading would break."""
    longest = max((len(word) for word in column.heading.split()), default=0)
    return max(column.width, _LETTER * longest + _EDGES) if column.width else 0


def _line(line: Line, number_at: int) -> Context:
    if line.is_heading:
        return flags(None) | {"is_row": False, _FLAGS[line.level > 0]: True, "heading": heading(line), "cells": []}
    cells = [_cell((line.number,) if place == number_at else cell) for place, cell in enumerate(line.cells)]
    return flags(None) | {"cells": cells}


_FLAGS = ("is_group", "is_subgroup")


def _cell(texts: Sequence[str]) -> Leaf:
    return rich([paragraph(text) for text in texts if text])


def _mark(row: Context, *, opening: bool) -> None:
    """Put the quotation mark at the beginning of a row, or the closing one with the stop at its end."""
    if not row["cells"]:
        row["heading"] = f"«{row['heading']}" if opening else f"{row['heading']}{_END}"
        return
    place = 0 if opening else -1
    blocks = list(row["cells"][place]["blocks"]) or [{"runs": []}]
    runs = [{"text": "«"}, *blocks[0]["runs"]] if opening else [*blocks[-1]["runs"], {"text": _END}]
    blocks[place] = {**blocks[place], "runs": runs}
    row["cells"][place] = {"blocks": blocks}


def _runs(text: str) -> Iterator[Run]:
    for piece in _GAP.split(text):
        if piece:
            yield Run(piece, gap=int(piece[5:-1]) if _GAP.fullmatch(piece) else 0)
