"""Tiny Word files for the tests of rendering, and an own, independent way to read the results."""

import zipfile
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from lxml import etree

from generator.context.leaves import Context
from generator.errors import GeneratorError, Problem
from generator.word.render import compile_template, render
from generator.word.verify import verify

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n"}


def docx(build: Callable[[Word], object]) -> bytes:
    """Return the file that `build` makes of an empty document."""
    document = Document()
    build(document)
    return saved(document)


def saved(document: Word) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def of_lines(*lines: str, styles: Sequence[str] = ()) -> bytes:
    """Return a file of these paragraphs, with paragraph styles of these names in it."""

    def build(document: Word) -> None:
        for style in styles:
            document.styles.add_style(style, WD_STYLE_TYPE.PARAGRAPH)
        for line in lines:
            document.add_paragraph(line)

    return docx(build)


def of_table(*rows: Sequence[str], styles: Sequence[str] = ()) -> bytes:
    """Return a file with one table of these cells and a paragraph behind it."""

    def build(document: Word) -> None:
        for style in styles:
            document.styles.add_style(style, WD_STYLE_TYPE.PARAGRAPH)
        add_table(document, *rows)
        document.add_paragraph("после таблицы")

    return docx(build)


def add_table(document: Word, *rows: Sequence[str]) -> None:
    table = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def filled(template: bytes, context: Context, title: str = "") -> bytes:
    """Return the finished document; the verifier has nothing to say about it."""
    data = render(compile_template(template, "template.docx"), context, title)
    assert verify(data, "finished.docx") == ()
    return data


def problems(call: Callable[[], object]) -> tuple[Problem, ...]:
    """Return what `call` complains about; it must complain."""
    try:
        call()
    except GeneratorError as fault:
        return fault.problems
    raise AssertionError("nothing was refused")


def refused(template: bytes, context: Context) -> Problem:
    """Return the only problem of filling `template`."""
    (problem,) = problems(lambda: render(compile_template(template, "template.docx"), context))
    return problem


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(data: bytes, changes: Mapping[str, bytes | Callable[[bytes], bytes]]) -> bytes:
    """Return the file with some parts replaced, changed or added."""
    found = parts(data)
    for name, change in changes.items():
        found[name] = change(found[name]) if callable(change) else change
    return packed(found)


def packed(found: Mapping[str, bytes]) -> bytes:
    """Return the file of these parts."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in found.items():
            archive.writestr(name, content)
    return stream.getvalue()


def root(data: bytes, part: str = "word/document.xml") -> Any:
    return etree.fromstring(parts(data)[part])


def all_of(data: bytes, path: str) -> list[Any]:
    """Return the elements at an XPath like `//w:tbl/w:tr` of the document."""
    return root(data).xpath(path, namespaces={"w": W[1:-1]})  # type: ignore[no-any-return]  # lxml's type is a union


def text_of(element: Any) -> str:
    """Return what a reader sees in `element`: its texts, tabs and breaks."""
    pieces = (_SIGNS.get(one.tag, one.text if one.tag == f"{W}t" else "") for one in element.iter())
    return "".join(piece or "" for piece in pieces)


def lines(data: bytes) -> list[str]:
    """Return the paragraphs of the document, those of tables too."""
    return [text_of(paragraph) for paragraph in root(data).iter(f"{W}p")]


def table_of(data: bytes) -> list[list[str]]:
    """Return the cells of the first table, paragraphs of a cell joined by line breaks."""
    rows = next(root(data).iter(f"{W}tbl")).iter(f"{W}tr")
    return [["\n".join(text_of(p) for p in cell.iter(f"{W}p")) for cell in row.iter(f"{W}tc")] for row in rows]
