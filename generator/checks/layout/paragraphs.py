"""How paragraphs are set: distances, indents, borders, and what was typed instead."""

import re
from collections.abc import Iterator

from generator.checks.layout.sight import PROSE, TITLES, layout, lines, once, prose
from generator.checks.rule import Found, Subject
from generator.errors import msg
from generator.model.layout import MM, Line
from generator.model.passage import Role

_INDENT, _NEAR = 12.5, 1.0
_LONG = 100
_LEADING = re.compile(r"[ \u00a0]*\t|[ \u00a0]{2}")
_INSIDE = re.compile(r"\S(?:[ \u00a0]{4,}|[ \u00a0]*\t[\t \u00a0]*\t[\t \u00a0]*)\S")
_CENTRED = re.compile(r"[ \u00a0]{4,}\S|\t[\t \u00a0]*\t")
_EVERY = frozenset(Role)


def line_spacing(subject: Subject) -> Iterator[Found]:
    """One line to one and a half (ГОСТ Р 7.0.97-2016, 3.4)."""
    found = [one for one in prose(subject) if not _is_spaced(one)]
    said = msg("The distance of lines is not between 1 and 1.5 (paragraphs: {count}).", count=len(found))
    yield from once(found, said, msg("Set it in Word: Paragraph, Line spacing."))


def _is_spaced(line: Line) -> bool:
    if line.exact:
        size = max((run.size for run in line.runs), default=14)
        return 1.1 * size <= line.exact <= 1.8 * size
    return 0.99 <= line.spacing <= 1.51


def paragraph_indent(subject: Subject) -> Iterator[Found]:
    """The first line is indented by 1.25 cm (ГОСТ Р 7.0.97-2016, 3.4)."""
    every = [one for one in prose(subject) if len(one.text) > _LONG]
    found = [one for one in every if abs(one.first / MM - _INDENT) > _NEAR and not _LEADING.match(one.text)]
    values = {"count": len(found), "all": len(every)}
    said = msg("The first line is not indented by 1.25 cm (paragraphs: {count} of {all}).", **values)
    yield from once(found, said, msg("Set it in Word: Paragraph, First line, 1.25 cm."))


def text_alignment(subject: Subject) -> Iterator[Found]:
    """Running text is justified (ГОСТ Р 7.0.97-2016, 3.5)."""
    every = [one for one in prose(subject) if len(one.text) > _LONG]
    found = [one for one in every if one.align != "both"]
    said = msg("The text is not justified (paragraphs: {count} of {all}).", count=len(found), all=len(every))
    yield from once(found, said, msg("Set it in Word: Paragraph, Alignment, Justified."))


def indent_by_blanks(subject: Subject) -> Iterator[Found]:
    """An indent is set, not typed (ГОСТ Р 7.0.97-2016, 3.4)."""
    found = [one for one in lines(subject, PROSE) if _LEADING.match(one.text)]
    said = msg("Paragraphs begin with typed blanks or tabs: {count}.", count=len(found))
    yield from once(found, said, msg("Delete them and set the indent in Word: Paragraph, First line, 1.25 cm."))


def layout_by_blanks(subject: Subject) -> Iterator[Found]:
    """One blank between words; places are given by alignment, tab stops and tables (ГОСТ Р 7.0.97-2016, 3.4)."""
    found = [one for one in lines(subject, PROSE | TITLES) if _INSIDE.search(one.text.strip())]
    found += [one for one in lines(subject, TITLES | {Role.OTHER}) if _CENTRED.match(one.text)]
    found.sort(key=lambda one: one.place.paragraph)
    said = msg("Text is put in its place by rows of blanks or tabs (paragraphs: {count}).", count=len(found))
    yield from once(found, said, msg("Delete them; use alignment, a tab stop or a table without lines."))


def blank_paragraphs(subject: Subject) -> Iterator[Found]:
    """A gap is a distance of a paragraph, not pressed with Enter."""
    found: list[Line] = []
    count, last = 0, None
    for one in layout(subject).lines:
        if one.place.table:
            count = 0
            continue
        count = count + 1 if one.is_empty and not one.jumps else 0
        if count == 2 and last is not None:
            found.append(last)
        last = one if not one.is_empty else last
    said = msg("Several empty paragraphs in a row (places: {count}).", count=len(found))
    yield from once(found, said, msg("Delete them; set a distance before the paragraph or a page break instead."))
