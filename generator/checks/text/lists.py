"""Lists and sentences: how they end and how they begin."""

import re
from collections.abc import Iterator

from generator.checks.rule import Found, Subject
from generator.checks.text.reading import excerpt, found, written
from generator.context.rich import Block, Kind, blocks
from generator.errors import Message, msg
from generator.model.passage import Role

_ITEMS = (Kind.ITEM, Kind.NUMBER)
_CAPS = re.compile(r"(?<![\w«-])[А-ЯЁ]{6,}(?![\w»-])")
_RUNNING = frozenset({Role.TEXT, Role.CONCLUSIONS, Role.ACCOUNT, Role.POINT, Role.GOAL})
_ENDS = ".!?…:;»"
_LEAST = 40


def list_parallel(subject: Subject) -> Iterator[Found]:
    """Yield a remark for a list whose items end in different marks: some in «;», some in «.», some in nothing."""
    for passage in written(subject):
        for items in _lists(passage.text) if "\n" in passage.text else ():
            odd = _odd(items)
            if odd:
                said = _said(odd)
                yield found(
                    passage,
                    said,
                    msg("End them alike: in “;” with a point behind the last, or in points, or in nothing."),
                )
                break


def _lists(text: str) -> Iterator[list[Block]]:
    items: list[Block] = []
    for block in blocks(text):
        if block.kind in _ITEMS and (not items or items[-1].kind is block.kind):
            items.append(block)
        else:
            if len(items) > 2:
                yield items
            items = [block] if block.kind in _ITEMS else []
    if len(items) > 2:
        yield items


def _odd(items: list[Block]) -> Block | None:
    """Return the first item whose end is not that of most; the last may end in a point, whatever the others do."""
    ends = [_end(one) for one in items[:-1]]
    usual = max(sorted(set(ends)), key=ends.count)
    return next((one for one, end in zip(items, ends, strict=False) if end not in (usual, ":")), None)


def _end(block: Block) -> str:
    last = block.text.rstrip()[-1:]
    return last if last in ".;,:" else ""


def _said(block: Block) -> Message:
    text, sign = block.text[-50:], _end(block)
    if not sign:
        return msg("The items of a list end differently, this one without a mark: “{text}”.", text=text)
    return msg("The items of a list end differently, this one in “{sign}”: “{text}”.", sign=sign, text=text)


def sentence_end(subject: Subject) -> Iterator[Found]:
    """Yield a remark for a paragraph of running text that ends without a full stop."""
    for passage in subject.passages:
        if passage.role not in _RUNNING or passage.place.path[-1:] == ("preamble",):
            continue
        for block in blocks(passage.text):
            text = block.text.rstrip()
            if block.kind is Kind.TEXT and len(text) > _LEAST and text[-1] not in _ENDS and " " in text:
                said = msg("A sentence without a full stop at its end: “{text}”.", text=f"…{text[-40:]}")
                yield found(passage, said, msg("Write the full stop."))
                break


def caps_word(subject: Subject) -> Iterator[Found]:
    """Yield a remark for a word of running text in capitals; abbreviations are shorter."""
    for passage in subject.passages:
        match = _CAPS.search(passage.text) if passage.role in _RUNNING and not passage.text.isupper() else None
        if match:
            said = msg("A word in capitals: “{text}”.", text=excerpt(passage.text, *match.span()))
            yield found(passage, said, msg("Write it in small letters; what matters may be set in bold: **…**."))
