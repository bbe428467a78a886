"""Approval blocks and signatures: where they stand and how they are held there."""

import re
from collections.abc import Iterator

from generator.checks.layout.sight import layout, lines
from generator.checks.rule import Found, Subject
from generator.errors import msg
from generator.model.layout import Line
from generator.model.passage import Role

_APPROVAL = re.compile(
    r"\s*(?:Приложение(?:\s*№?\s*\d+)?\s*$|УТВЕРЖД(?:ЕН[АОЫ]?|ЁН|АЮ)\b|Утвержден[аоы]?\s*$)", re.MULTILINE
)
_SIDE = 0.35
"""The share of the width of the text that is free to the left of a block at the right."""
_NAME = r"(?:[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё-]+|[А-ЯЁ][а-яё-]+ [А-ЯЁ]\.\s?[А-ЯЁ]\.)"
_SPACED = re.compile(
    rf"\s*[А-ЯЁа-яё].{{4,100}}?(?:[ \u00a0]{{3,}}|\t[\t \u00a0]*\t|_{{3,}}|\t_+)[\s_/]*{_NAME}\s*/?\s*$"
)
_SIGNED = re.compile(rf"\s*[А-ЯЁ][а-яё].{{4,100}}?\s{_NAME}\s*$")


def approval_place(subject: Subject) -> Iterator[Found]:
    """An approval block stands at the upper right (ГОСТ Р 7.0.97-2016, 5.16, 5.19)."""
    for one in _blocks(subject):
        if one.align != "right" and not _is_right(subject, one):
            said = msg("The block “{text}” does not stand at the right.", text=_start(one))
            hint = msg("Indent its lines from the left to the middle of the page.")
            yield Found(said, one.place, hint)


def approval_ragged(subject: Subject) -> Iterator[Found]:
    """Lines of an approval block begin one below the other, or are centred (ГОСТ Р 7.0.97-2016, 5.16, 5.19)."""
    for one in _blocks(subject):
        if one.align == "right":
            said = msg("The lines of the block “{text}” are pushed to the right border.", text=_start(one))
            hint = msg("Set them to the left and indent them from the left to the middle of the page.")
            yield Found(said, one.place, hint)


def _blocks(subject: Subject) -> Iterator[Line]:
    return (one for one in lines(subject, {Role.OTHER}) if _APPROVAL.match(one.text))


def _is_right(subject: Subject, one: Line) -> bool:
    found = layout(subject)
    room = found.sheets[min(one.sheet, len(found.sheets) - 1)].room if found.sheets else 0
    free = one.left + (one.first if one.first > 0 else 0)
    return free > room * _SIDE or bool(re.match(r"\s*\t|[ \u00a0]{10}", one.text))


def _start(one: Line) -> str:
    return " ".join(one.text.split("\n")[0].split())


def signature_by_blanks(subject: Subject) -> Iterator[Found]:
    """The name stands at the right border by a tab stop or a table, not by blanks (ГОСТ Р 7.0.97-2016, 5.22)."""
    for one in layout(subject).body:
        if _SPACED.match(one.text):
            said = msg("The name in the signature is moved by typed blanks, tabs or underscores.")
            hint = msg("Use one tab stop at the right border, or a table without lines.")
            yield Found(said, one.place, hint)


def signature_alone(subject: Subject) -> Iterator[Found]:
    """A signature does not stand on a page without text (practice of office work)."""
    found = layout(subject)
    if not found.pages:
        return
    before = None
    for one in found.lines:
        if one.is_empty:
            continue
        if before is not None and one.place.page > before.place.page and _SIGNED.match(one.text):
            said = msg("The signature stands on a new page without any text above it.")
            hint = msg("Keep the last paragraph with it: Paragraph, Line and page breaks, Keep with next.")
            yield Found(said, one.place, hint)
        before = one
