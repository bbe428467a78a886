"""Small Word templates for tests, written as nested lists: texts are paragraphs, lists of rows are tables."""

import re
from collections.abc import Sequence
from typing import Any

from docx import Document

from generator.context.fields import Control, Count, Flag, Many, Name, Record, Rich, Setting, Text
from generator.word.parts import package
from tests.word_files import saved

Cell = str | Sequence[str]
Table = Sequence[Sequence[Cell]]

MAIN = "word/document.xml"

PART = Record(fields={"name": Text(), "result": Rich(), "is_last": Flag()})
ROW = Record(
    fields={
        "number": Text(),
        "title": Rich(),
        "term": Text(),
        "heading": Text(),
        "is_group": Flag(),
        "is_row": Flag(),
        "cells": Many(item=Rich()),
        "parts": Many(item=PART),
    }
)
FIELDS = Record(
    fields={
        "title": Text(),
        "preamble": Rich(),
        "has_date": Flag(),
        "date": Text(),
        "span": Count(),
        "page": Setting(),
        "answer": Control(),
        "code": Name(),
        "columns": Many(item=Record(fields={"width": Setting(), "heading": Text()})),
        "rows": Many(item=ROW),
        "sections": Many(item=Record(fields={"heading": Text(), "rows": Many(item=ROW)})),
        "signature": Record(fields={"post": Text(), "name": Text()}),
    }
)


ROW = ["{{ row.number }}", "{{p row.title }}", "{{ row.term }}"]
"""The cells of a row of `rows`."""


def docx(*body: str | Table, header: str = "", properties: dict[str, str] | None = None) -> bytes:
    """Return a template of these paragraphs and tables."""
    document = Document()
    for item in body:
        if isinstance(item, str):
            document.add_paragraph(item)
        else:
            _table(document, item)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    for name, value in (properties or {}).items():
        setattr(document.core_properties, name, value)
    return saved(document)


def _table(document: Any, rows: Table) -> None:
    table = document.add_table(rows=len(rows), cols=max(len(row) for row in rows))
    for drawn, row in zip(table.rows, rows, strict=True):
        for cell, content in zip(drawn.cells, row, strict=False):
            first, *others = [content] if isinstance(content, str) else content
            cell.paragraphs[0].text = first
            for text in others:
                cell.add_paragraph(text)


def plan(*rows: Sequence[Cell], headings: Sequence[Cell] = ("№", "Мероприятие", "Срок")) -> Table:
    """Return a table with a heading row and these rows repeated for `rows`."""
    return [headings, ["{%tr for row in rows %}"], *rows, ["{%tr endfor %}"]]


def patched(data: bytes, *changes: tuple[str, str], part: str = MAIN) -> bytes:
    """Return the file with patterns replaced in one part; every pattern must be there."""
    parts = package.read(data, "template.docx")
    text = parts[part].decode()
    for pattern, replacement in changes:
        text, count = re.subn(pattern, replacement, text, count=1, flags=re.DOTALL)
        assert count, pattern
    return package.write({**parts, part: text.encode()})


def with_part(data: bytes, name: str, content_type: str, text: str) -> bytes:
    """Return the file with one part more."""
    parts = package.read(data, "template.docx")
    override = f'<Override PartName="/{name}" ContentType="{content_type}"/></Types>'
    types = parts[package.CONTENT_TYPES].decode().replace("</Types>", override)
    return package.write({**parts, package.CONTENT_TYPES: types.encode(), name: text.encode()})


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def with_footnote(data: bytes, text: str) -> bytes:
    """Return the file with a footnote."""
    paragraph = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
    notes = f'<w:footnotes {W}><w:footnote w:id="1">{paragraph}</w:footnote></w:footnotes>'
    return with_part(data, "word/footnotes.xml", f"{TYPES}footnotes+xml", notes)


def with_comment(data: bytes, text: str) -> bytes:
    """Return the file with a comment."""
    paragraph = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
    comments = f'<w:comments {W}><w:comment w:id="1" w:author="А">{paragraph}</w:comment></w:comments>'
    return with_part(data, "word/comments.xml", f"{TYPES}comments+xml", comments)


def split_runs(data: bytes) -> bytes:
    """Return the file with every text in as many runs as it has characters, proofing marks between them."""
    parts = package.read(data, "template.docx")
    changed = {name: _split(content) for name, content in parts.items() if re.match(r"word/(document|header\d)", name)}
    return package.write({**parts, **changed})


_RUN = re.compile(r"<w:r>(<w:rPr>.*?</w:rPr>)?<w:t(?: [^>]*)?>([^<]*)</w:t></w:r>")
_CHARACTER = re.compile(r"&[a-z]+;|.", re.DOTALL)


def _split(content: bytes) -> bytes:
    return _RUN.sub(_characters, content.decode()).encode()


def _characters(run: re.Match[str]) -> str:
    runs = (f'<w:r>{run[1] or ""}<w:t xml:space="preserve">{one}</w:t></w:r>' for one in _CHARACTER.findall(run[2]))
    return '<w:proofErr w:type="spellStart"/>'.join(runs)


def in_row(*cells: str) -> bytes:
    """Return a template whose first table has these cells in its third row, which is repeated."""
    return docx(plan(list(cells)))


def inserted(text: str, tracked: str) -> bytes:
    """Return a template of one paragraph, the part `tracked` of its text being a tracked insertion."""
    before, after = text.split(tracked)
    run = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    change = f'<w:ins w:id="1" w:author="А" w:date="2025-01-01T00:00:00Z">{run.format(tracked)}</w:ins>'
    whole = f"<w:r><w:t>{re.escape(text)}</w:t></w:r>"
    return patched(docx(text), (whole, run.format(before) + change + run.format(after)))


def bookmarked(data: bytes, tag: str, name: str = "Срок") -> bytes:
    """Return the template with a bookmark around the run that holds `tag`."""
    run = rf"(<w:r><w:t>{re.escape(tag)}</w:t></w:r>)"
    return patched(data, (run, rf'<w:bookmarkStart w:id="7" w:name="{name}"/>\1<w:bookmarkEnd w:id="7"/>'))


def controlled(data: bytes, tag: str) -> bytes:
    """Return the template with a content control around the run that holds `tag`."""
    run = rf"(<w:r><w:t>{re.escape(tag)}</w:t></w:r>)"
    control = r'<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>\1</w:sdtContent></w:sdt>'
    return patched(data, (run, control))


def text_box(text: str) -> bytes:
    """Return a template with a text box as Word writes it, its text kept twice."""
    inner = f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
    names = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = f"<mc:AlternateContent {names}><mc:Choice Requires='wps'>{inner}</mc:Choice>"
    return patched(
        docx("В рамке: "),
        (r"</w:r></w:p>", f"{box}<mc:Fallback>{inner}</mc:Fallback></mc:AlternateContent></w:r></w:p>"),
    )


def section_break(*texts: str) -> bytes:
    """Return a template whose first paragraph ends a section."""
    return patched(docx(*texts), (r"<w:p>", '<w:p><w:pPr><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr>'))


WHOLE = docx(
    "{{ title }} на {{ span }} года",
    "{%p if has_date %}",
    "от {{ date }}",
    "{%p else %}",
    "без даты",
    "{%p endif %}",
    "{{p preamble }}",
    plan(
        ["{%tr if row.is_group %}"],
        ["{% colspan span %}{{ row.heading }}"],
        ["{%tr else %}"],
        ROW,
        ["{%tr for part in row.parts if part.is_last %}"],
        ["{{ loop.index }}", "{{ part.name }}", "{{p part.result }}"],
        ["{%tr endfor %}"],
        ["{%tr endif %}"],
    ),
    "{%p for section in sections %}",
    "{{ section.heading }}{% if not loop.last %};{% else %}.{% endif %}",
    "{%p endfor %}",
    [["{%tc for column in columns %}", "{{ column.width }}{{ column.heading }}", "{%tc endfor %}"]],
    header="{{ signature.post }} {{ signature.name }}",
)
"""A template that uses every kind of field and tag rightly."""
