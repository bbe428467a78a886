"""Leaves of a context as texts of cells, and what a cell cannot hold."""

import re
from collections.abc import Iterator
from typing import Any

from generator.errors import Message, msg

LONGEST = 32_767
"""Characters of a cell, by the specification of Excel; those outside of the basic plane count twice."""
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MARKS = {"item": "– ", "subitem": "    – "}


def said(leaf: Any) -> str:
    """Return what `leaf` prints: text, formatted text with a line for each paragraph, a name, a control as filled."""
    if isinstance(leaf, str):
        return leaf
    if "blocks" in leaf:
        return "\n".join(_block(block) for block in leaf["blocks"])
    return str(leaf.get("text", ""))


def _block(block: Any) -> str:
    return _MARKS.get(block.get("kind", "text"), "") + "".join(run["text"] for run in block["runs"])


def is_control(leaf: Any) -> bool:
    """Return whether `leaf` asks for an answer."""
    return isinstance(leaf, dict) and "control" in leaf


def faults(text: str) -> Iterator[Message]:
    """Yield why Excel cannot hold `text` in a cell."""
    if len(text) + sum(character > "\uffff" for character in text) > LONGEST:
        yield msg("The text is longer than {limit} characters, which is all that a cell of Excel holds.", limit=LONGEST)
    if found := _FORBIDDEN.search(text):
        yield msg("The text holds the character {code}, which Excel cannot.", code=f"U+{ord(found[0]):04X}")
