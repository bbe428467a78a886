"""Quotation marks and brackets that have no pair."""

import re
from collections.abc import Iterator

from generator.checks.rule import Found, Subject
from generator.checks.text.reading import excerpt, found, written
from generator.errors import msg

_QUOTE = re.compile('[«»„“”"]')
_BRACKET = re.compile(r"[()\[\]]")
_ITEM_MARK = re.compile(r"(?:^|(?<=\s))(?:\d{1,3}|[а-яa-z])\)", re.MULTILINE)
_SMILE = re.compile(r"[:;]-?[()]")
_CLOSING = {")": "(", "]": "["}
_OPENS = "«„"


def quotes_unpaired(subject: Subject) -> Iterator[Found]:
    """Yield a warning for a text in which a quotation mark has no pair."""
    for passage in written(subject):
        at = _lone_quote(passage.text)
        if at is not None:
            said = msg("A quotation mark has no pair: “{text}”.", text=excerpt(passage.text, at, at + 1))
            yield found(passage, said, msg("Write the missing mark, or delete this one."))


def brackets_unpaired(subject: Subject) -> Iterator[Found]:
    """Yield a warning for a text in which a bracket has no pair; «1)» and «а)» number items."""
    for passage in written(subject):
        at = _lone_bracket(passage.text)
        if at is not None:
            said = msg("A bracket has no pair: “{text}”.", text=excerpt(passage.text, at, at + 1))
            yield found(passage, said, msg("Write the missing bracket, or delete this one."))


def _lone_quote(text: str) -> int | None:
    """Return where the mark stands that has no pair; straight ones pair by their number only."""
    found = ((match.start(), match[0]) for match in _QUOTE.finditer(text))
    marks = [(at, mark) for at, mark in found if mark != '"' or not _is_inch(text, at)]
    straight = [at for at, mark in marks if mark == '"']
    if len(straight) % 2 and not any(mark != '"' for _, mark in marks):
        return straight[-1]
    return None if straight else _curly(text, marks)


def _curly(text: str, marks: list[tuple[int, str]]) -> int | None:
    opened: list[int] = []
    for at, mark in marks:
        if mark in _OPENS or (mark == "“" and _stands_before_a_word(text, at)):
            opened.append(at)
        elif opened:
            opened.pop()
        else:
            return at
    return opened[-1] if opened else None


def _stands_before_a_word(text: str, at: int) -> bool:
    return (at == 0 or not text[at - 1].isalnum()) and at + 1 < len(text) and text[at + 1].isalnum()


def _is_inch(text: str, at: int) -> bool:
    return at > 0 and text[at - 1].isdigit()


def _lone_bracket(text: str) -> int | None:
    if not _BRACKET.search(text):
        return None
    numbers = {match.end() - 1 for match in _ITEM_MARK.finditer(text)} | {m.end() - 1 for m in _SMILE.finditer(text)}
    opened: list[tuple[str, int]] = []
    for match in _BRACKET.finditer(text):
        sign, at = match[0], match.start()
        if sign in "([":
            opened.append((sign, at))
        elif opened and opened[-1][0] == _CLOSING[sign]:
            opened.pop()
        elif at not in numbers:
            return at
    return opened[-1][1] if opened else None
