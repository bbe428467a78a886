"""The printable leaves of a context, as plain data that JSON can hold.

A context is dicts, lists, text, whole numbers and yes/no; besides them a leaf is one of:

* formatted text: `{"blocks": [{"kind": "text", "runs": [{"text": "…", "bold": true}]}]}`, printed by `{{p x }}`;
  with `"merge": "start"` or `"next"` its table cell begins a vertical merge, or continues the cell above it;
* a gap: `{"gap": 3, "text": "____[3]"}`, printed by `{{ x }}` and inside formatted text;
* a width: `{"width": 12.5}`, which prints nothing and gives its table cell's column that share of the table, per cent;
  with `"right": true` what stands below in the column is set at its right border;
* a page: `{"page": "landscape", "break": false}`, which prints nothing and turns the sheets from its paragraph on
  (`""` keeps the template's own); `break` begins a new page; with `"restart": true` a section begins there whose pages
  count from 1 and whose first page bears no number;
* a hold: `{"hold": true}`, which prints nothing and keeps what stands before its block on the page of that block: a
  signature never stands alone (ГОСТ Р 7.0.97-2016, 5.22). The block is the paragraph the tag stands in, or its whole
  table; a paragraph that holds nothing but the tag is taken out, and the block behind it is meant;
* a picture: `{"picture": "<base64>", "alt": "…", "width": 40, "height": 20, "place": "inline"}`, printed by `{{ x }}`;
  sizes are millimetres; `"place": "top"` puts it into the middle of the top margin, 10 mm from the edge of the sheet.
  One without bytes stands for a picture that is not there: it is never printed, a flag is asked before;
* a control: `{"control": "text", "tag": "account.act-1", "title": "…", "text": "", "hint": "…", "choices": []}`,
  printed by `{{ x }}` as a content control in its line: what is asked of the person who fills a form. It is a `text`
  of any number of lines, a `date` or a `choice` among `choices`; while `text` is empty it shows `hint`;
* a name: `{"name": "row_act_1", "text": "[act-1]"}`, printed by `{{ x }}`: the text inside a bookmark of that name.
"""

from base64 import b64encode
from collections.abc import Iterable
from typing import Any

from generator.context.rich import Block, Kind, Run, blocks, is_bare
from generator.model.gap import Gap, Printed

Context = dict[str, Any]
Leaf = dict[str, Any]


def mark(gap: Gap) -> str:
    """Return what is printed where a gap is: a blank, and the number under which `check` explains it."""
    return f"____[{gap.number}]"


def rich(content: str | Iterable[Block], merge: str = "") -> Leaf:
    """Return formatted text from Markdown or ready paragraphs; `merge` is empty, `start` or `next`."""
    if isinstance(content, str) and is_bare(content):
        bare: Leaf = {"blocks": [{"runs": [{"text": content}]}]}
        return bare | {"merge": merge} if merge else bare
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


def width(share: float, *, right: bool = False) -> Leaf:
    """Return a column width of `share` per cent of its table; `right` sets the cells below at the right border."""
    return {"width": share} | ({"right": True} if right else {})


def page(orientation: str, new_page: bool = False, restart: bool = False) -> Leaf:
    """Return the orientation (`portrait`, `landscape` or empty) of the sheets from here on.

    `restart` begins a section whose pages count from 1, the first one without a number, in any orientation.
    """
    return {"page": orientation, "break": new_page} | ({"restart": True} if restart else {})


def hold() -> Leaf:
    """Return the setting that keeps what stands before its block on the same page as the block."""
    return {"hold": True}


def picture(data: bytes, alt: str, width: float, height: float, place: str = "inline") -> Leaf:
    """Return a PNG or JPEG picture, `width` by `height` mm, `alt` its alternative text; no bytes: there is none.

    `place` is `inline`, or `top`: the middle of the top margin.
    """
    return {"picture": b64encode(data).decode(), "alt": alt, "width": width, "height": height, "place": place}


def control(kind: str, tag: str, title: str, hint: str, *choices: str, text: str = "") -> Leaf:
    """Return a content control: `kind` is `text`, `date` or `choice`; `text` what is filled in already.

    `tag` identifies the answer in the file, `title` names it for the person who fills the form.
    """
    return {"control": kind, "tag": tag, "title": title, "text": text, "hint": hint, "choices": list(choices)}


def named(name: str, text: str) -> Leaf:
    """Return a text inside a bookmark called `name`: Latin letters, digits and underscores, 40 at most."""
    return {"name": name, "text": text}


def _block(block: Block) -> Leaf:
    kind = {} if block.kind is Kind.TEXT else {"kind": block.kind.value}
    return kind | {"runs": [_run(run) for run in block.runs]}


def _run(run: Run) -> Leaf:
    marks: Leaf = {name: True for name in ("bold", "spaced") if getattr(run, name)}
    return {"text": run.text} | marks | ({"gap": run.gap} if run.gap else {})
