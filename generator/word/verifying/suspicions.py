"""Checks of words that hardly anybody meant: what looks like a tag, a sign escaped twice, a space that is lost."""

import re
from collections.abc import Iterator

from generator.errors import Message, Place, Problem, msg
from generator.word.parts.markup import PARAGRAPH, SPACE, TEXT, Element, w
from generator.word.parts.places import place
from generator.word.verifying.package import TAGGED_ATTRIBUTES

_TAG = re.compile(r"\{\{|\{%|\{#|\{_|%\}|\}\}")
_ESCAPE = re.compile(r"&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);")
_NONE = re.compile(r"\bNone\b|\bUndefined\b|\{'|<generator\.|<\?")
_DOUBTS: tuple[tuple[str, re.Pattern[str], Message], ...] = (
    ("leftover-tag", _TAG, msg("A text looks like a tag that was not filled.")),
    ("escaped-twice", _ESCAPE, msg("A text looks as if a sign had been escaped twice.")),
    ("raw-value", _NONE, msg("A text looks like a value of the program.")),
)


def problems(root: Element, part: str) -> Iterator[Problem]:
    """Yield the texts of a part that look as if they were a mistake of the program."""
    for paragraph in root.iter(PARAGRAPH):
        words = "".join(one.text or "" for one in paragraph.iter(TEXT, w("delText")))
        for code, sign, message in _DOUBTS:
            if found := sign.search(words):
                around = words[max(found.start() - 40, 0) : found.end() + 40]
                yield Problem(code, message, place(paragraph, part, around))
    for words in map(str, TAGGED_ATTRIBUTES(root)):
        yield Problem(*_DOUBTS[0][::2], Place(part=part, excerpt=words[:80]))
    for text in root.iter(TEXT):
        words = text.text or ""
        if words != words.strip(" ") and text.get(SPACE) != "preserve":
            message = msg("Word will drop the spaces at the edges of a text.")
            yield Problem("spaces-lost", message, place(text, part, words[:80]))
