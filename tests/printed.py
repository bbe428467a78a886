"""What a context prints, as text: formatted values by paragraphs, tables by cells, gaps as `[3]`."""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.documents import ALL
from generator.documents.base import Sheet
from generator.model.family import Family


def sheets(family: Family) -> dict[str, Sheet]:
    """Return every sheet of the family by its name."""
    return {sheet.name: sheet for document in ALL for sheet in document.sheets(family)}


def text(leaf: Any) -> str:
    """Return a text, a gap or formatted text (a line for each paragraph, `- ` before list items)."""
    if isinstance(leaf, str):
        return leaf
    if "gap" in leaf:
        return f"[{leaf['gap']}]"
    return "\n".join(_mark(block) + "".join(map(_run, block["runs"])) for block in leaf["blocks"])


def cells(rows: Iterable[Mapping[str, Any]]) -> list[list[str]]:
    """Return the rows of a generic table; a heading row is one cell, `^` goes on the cell above."""
    return [
        [_cell(cell) for cell in row["cells"]]
        if row["is_row"]
        else [("= " if row["is_group"] else "== ") + row["heading"]]
        for row in rows
    ]


def column(rows: Iterable[Mapping[str, Any]], key: str) -> list[str]:
    """Return one column of a plan; a heading row gives its heading."""
    return [_cell(row[key]) if row["is_row"] else row["heading"] for row in rows]


def headings(table: Mapping[str, Any]) -> list[str]:
    return [head["heading"] for head in table["columns"]]


def _cell(leaf: Any) -> str:
    merge = leaf.get("merge") if isinstance(leaf, dict) else None
    return "^" if merge == "next" else text(leaf)


def _mark(block: Mapping[str, Any]) -> str:
    return {"item": "- ", "subitem": "  - "}.get(block.get("kind", ""), "")


def _run(run: Mapping[str, Any]) -> str:
    return f"[{run['gap']}]" if "gap" in run else str(run["text"])
