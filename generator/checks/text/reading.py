"""How rules on wording walk through texts: which they read, the words in them, findings with excerpts."""

import re
from collections.abc import Iterator

from generator.checks.rule import Found, Subject
from generator.errors import Edit, Message
from generator.model.passage import Passage, Role

_NO_SENTENCES = frozenset({Role.OTHER, Role.STATUS})
_AROUND = 18
LETTER = "[А-Яа-яЁё]"
WORD = re.compile(rf"{LETTER}+(?:-{LETTER}+)*")
"""A Russian word, with its hyphens."""


def written(subject: Subject) -> Iterator[Passage]:
    """Yield the texts that people write as words: all but units, numbers, addresses."""
    return (one for one in subject.passages if one.text and one.role not in _NO_SENTENCES)


def excerpt(text: str, start: int, end: int) -> str:
    """Return what stands from `start` to `end` with a few whole words around it, in one line."""
    begins = text.rfind(" ", 0, max(start - _AROUND, 0)) + 1 if start > _AROUND else 0
    after = text.find(" ", min(end + _AROUND, len(text)))
    ends = len(text) if after < 0 else after
    cut = " ".join(text[begins:ends].replace("**", "").split())
    return f"{'…' if begins else ''}{cut}{'…' if ends < len(text) else ''}"


def found(passage: Passage, message: Message, hint: Message, *changes: Edit) -> Found:
    """Return a finding at the place of a passage."""
    return Found(message, passage.place, hint, changes)
