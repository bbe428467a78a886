"""The printable leaves of a context, as plain data that JSON can hold.

A context is dicts, lists, text, whole numbers and yes/no; besides them a leaf is one of:

* formatted text: `{"blocks": [{"kind": "text", "runs": [{"text": "…", "bold": true}]}]}`, printed by `{{p x }}`;
  with `"merge": "start"` or `"next"` its table cell begins a vertical merge, or continues the cell above it;
* a gap: `{"gap": 3, "text": "____[3]"}`, printed by `{{ x }}` and inside formatted text;
* a width: `{"width": 12.5}`, which prints nothing and gives its table cell's column that share of the table, per cent;
* a page: `{"page": "landscape", "break": false}`, which prints nothing and turns the sheets from its paragraph on
  (`""` keeps the template's own); `break` begins a new page.
"""

from collections.abc import Iterable
from typing import Any

from generator.context.rich import Block, Kind, Run, blocks
from generator.model.gap import Gap, Printed

Context = dict[str, Any]
Leaf = dict[str, Any]


def mark(gap: Gap) -> str:
    """Return what is printed where a gap is: a blank, and the number under which `check` explains it."""
    return f"____[{gap.number}]"


def rich(content: str | Iterable[Block], merge: str = "") -> Leaf:
    """Return formatted text from Markdown or ready paragraphs; `merge` is empty, `start` or `next`."""
    paragraphs = blocks(content) if isinstance(content, str) else content
    leaf: Leaf = {"blocks": [_block(paragraph) for paragraph in paragraphs]}
    return leaf | ({"merge": merge} if merge else {})


def printed(value: Printed) -> str | Leaf:
    """Return the text, or the gap that stands for it."""
    return {"gap": value.number, "text": mark(value)} if isinstance(value, Gap) else value


def formatted(value: Printed | None, merge: str = "") -> Leaf:
    """Return a Markdown value or its gap as formatted text; None is an empty paragraph."""
    if isinstance(value, Gap):
        return rich([Block((inline(value),))], merge)
    return rich(value or "", merge)


def inline(value: Printed) -> Run:
    """Return the text, or the gap that stands for it, as a piece of a paragraph."""
    return Run(mark(value), gap=value.number) if isinstance(value, Gap) else Run(value)


def width(share: float) -> Leaf:
    """Return a column width of `share` per cent of its table."""
    return {"width": share}


def page(orientation: str, new_page: bool = False) -> Leaf:
    """Return the orientation (`portrait`, `landscape` or empty) of the sheets from here on."""
    return {"page": orientation, "break": new_page}


def _block(block: Block) -> Leaf:
    kind = {} if block.kind is Kind.TEXT else {"kind": block.kind.value}
    return kind | {"runs": [_run(run) for run in block.runs]}


def _run(run: Run) -> Leaf:
    marks: Leaf = {name: True for name in ("bold", "spaced") if getattr(run, name)}
    return {"text": run.text} | marks | ({"gap": run.gap} if run.gap else {})
