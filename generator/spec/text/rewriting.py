"""Changes of a value, as an edit of the scalar that spells it: everything else of the file stays as it is."""

import re
from collections.abc import Sequence

from generator.errors import Edit
from generator.language.typography.changes import Change
from generator.spec.text.spelling import PLAIN, Spelling, spelling

_NEEDS_QUOTES = re.compile(r":(?:[ \t\r\n]|\Z)|[ \t\r\n]#|\A[-?:]\s|\A[,\[\]{}#&*!|>'\"%@`]")
_IN_BRACKETS = re.compile(r"[,\[\]{}]")


def rewriting(text: str, start: int, value: str, changes: Sequence[Change], *, in_brackets: bool) -> Edit | None:
    """Return the edit that makes `changes`, in order, in the value of the scalar at `start`; None if none is safe.

    `in_brackets` says that the scalar stands in a list or mapping between brackets, where a comma ends a text.
    """
    spelt = spelling(text, start, value)
    if spelt is None or not changes or not all(_may_stand(change.text, spelt.style) for change in changes):
        return None
    edit = _edit(text, spelt, changes)
    begins = spelt.place(0)
    after = text[begins : edit.start] + edit.text + text[edit.end : spelt.last]
    return edit if spelt.style != PLAIN or _is_plain(after, in_brackets) else None


def _may_stand(new: str, style: str) -> bool:
    """Return whether text needs no escape where it comes to stand."""
    return not any(sign in new for sign in {'"': '"\\', "'": "'"}.get(style, ""))


def _edit(text: str, spelt: Spelling, changes: Sequence[Change]) -> Edit:
    pieces: list[str] = []
    first = done = spelt.place(changes[0].start)
    for change in changes:
        begins = spelt.place(change.start)
        pieces += (text[done:begins], change.text)
        done = spelt.ends[change.end - 1] if change.end > change.start else begins
    return Edit(first, done, "".join(pieces))


def _is_plain(after: str, in_brackets: bool) -> bool:
    """Return whether a text may stand without quotes."""
    return not (_NEEDS_QUOTES.search(after) or (in_brackets and _IN_BRACKETS.search(after)))
