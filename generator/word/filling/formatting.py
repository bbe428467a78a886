"""Formatted text becomes paragraphs, each with the look of the paragraph of the template that hosts it."""

from collections.abc import Callable, Mapping, Sequence
from itertools import repeat
from typing import Any, NamedTuple

from jinja2.runtime import Undefined
from markupsafe import Markup

from generator.errors import msg
from generator.word.filling.printing import NotPrintable, text

BOLD, SPACED, GAP = 1, 2, 4
"""The looks of a run; their sum is its place among the runs of a host."""

_MERGES = ("", "start", "next")


class Host(NamedTuple):
    """What is printed around the runs of a paragraph, as markup; `plain` is what opens a paragraph of one plain run.

    `heads` are the paragraph properties by kind of paragraph; `marks` the characters that stand before a kind whose
    style the template lacks; `runs` open a run, by the sum of its looks; `section` is what ends a section.
    """

    heads: Mapping[str, str]
    marks: Mapping[str, str]
    runs: tuple[str, ...]
    section: str
    plain: str


def paragraphs(value: Any, host: Host, make: Callable[[int], object]) -> Markup:
    """Return the paragraphs of formatted text, a gap or plain text, at least one; raise `NotPrintable`.

    `make` is told beforehand how many characters these will have at most, and may raise what it likes.
    """
    words = _words(value)
    if words is not None:
        make(len(host.plain) + len(words))
        return Markup(f"{host.plain}{text(words)}</w:t></w:r></w:p>")
    blocks, merge = _blocks(value)
    mark = f"<?merge {merge}?>" if merge else ""
    if not blocks or merge == "next":
        return Markup(f"<w:p>{_head(host, 'text', True)}{mark}</w:p>")
    make(_size(blocks, host))
    marks = [mark, *("" for _ in blocks[1:])]
    lasts = [*(False for _ in blocks[1:]), True]
    try:
        return Markup("".join(map(_paragraph, blocks, repeat(host), lasts, marks)))
    except (KeyError, TypeError, AttributeError) as fault:
        raise NotPrintable(msg("no formatted text")) from fault


def _size(blocks: Sequence[Any], host: Host) -> int:
    """Return a bound of the characters around the words of `blocks`; a short text may have much formatting."""
    runs = sum(len(block["runs"]) for block in blocks if isinstance(block, dict) and "runs" in block)
    return len(blocks) * max(map(len, host.heads.values())) + runs * max(map(len, host.runs)) + len(host.section)


def _words(value: Any) -> str | None:
    """Return what formatted text says, if it is one paragraph without any look: most texts are."""
    try:
        (block,), (run,) = value["blocks"], value["blocks"][0]["runs"]
        words = run["text"]
    except (KeyError, TypeError, ValueError, IndexError):
        return None
    is_plain = len(value) == len(block) == len(run) == 1
    return words if is_plain and type(words) is str else None


def _blocks(value: Any) -> tuple[list[Any], str]:
    if isinstance(value, dict) and isinstance(value.get("blocks"), list) and value.get("merge", "") in _MERGES:
        return value["blocks"], value.get("merge", "")
    if isinstance(value, str):
        return [{"runs": [{"text": value}]}], ""
    if isinstance(value, dict) and value.keys() == {"gap", "text"}:
        return [{"runs": [value]}], ""
    if isinstance(value, Undefined):
        str(value)  # raises with the name that is missing
    raise NotPrintable(msg("no formatted text"), msg("Write {tag}.", tag="{{ … }}"))


def _head(host: Host, kind: str, last: bool) -> str:
    inner = host.heads[kind] + (host.section if last else "")
    return f"<w:pPr>{inner}</w:pPr>" if inner else ""


def _paragraph(block: dict[str, Any], host: Host, last: bool, mark: str) -> str:
    kind = block.get("kind", "text")
    runs = [_run(run, host) for run in block["runs"]]
    if kind in host.marks:
        runs.insert(0, f"{host.runs[0]}{host.marks[kind]}</w:t></w:r>")
    return f"<w:p>{_head(host, kind, last)}{mark}{''.join(runs)}</w:p>"


def _run(run: dict[str, Any], host: Host) -> str:
    look = BOLD * bool(run.get("bold")) + SPACED * bool(run.get("spaced")) + GAP * bool(run.get("gap"))
    return f"{host.runs[look]}{text(run['text'])}</w:t></w:r>"
