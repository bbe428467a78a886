"""The tables of a tagged PDF as a screen reader hears them; poppler reads, none of the package's code is used."""

import re
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from pypdf import PdfWriter
from pypdf.generic import NameObject, StreamObject

_LINE = re.compile(r"( *)(?:([A-Z][A-Za-z0-9]*)(?: \([a-z]+\))?:?$|\"(.*)\"$)", re.DOTALL)
_CELLS = {"TH", "TD"}
_SPAN = re.compile(rb"/Span<</ActualText<[0-9A-F]*>>>\s*BDC(.*?)EMC", re.DOTALL)


def tables(pdf: Path) -> list[list[list[str]]]:
    """Return the tables: rows of the texts of their cells, without any spaces."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["pdfinfo", "-struct-text", str(_plain(pdf, Path(folder)))]
        said = subprocess.run(command, check=True, capture_output=True, timeout=120).stdout.decode()
    found: list[list[list[str]]] = []
    for name, text in _pieces(said):
        if name == "Table":
            found.append([])
        elif name == "TR":
            found[-1].append([])
        elif name in _CELLS:
            found[-1][-1].append("")
        elif text:
            found[-1][-1][-1] += "".join(text.split())
    return found


def _plain(pdf: Path, folder: Path) -> Path:
    """Return the file, or a copy without marks inside marks, after which poppler 22 loses the rest of the text."""
    writer, found = PdfWriter(clone_from=pdf), 0
    for page in writer.pages:
        content = page.get_contents()
        data, count = _SPAN.subn(rb"\1", b"" if content is None else content.get_data())
        if count:
            stream = StreamObject()
            stream.set_data(data)
            page[NameObject("/Contents")] = writer._add_object(stream)
        found += count
    if not found:
        return pdf
    writer.write(folder / pdf.name)
    return folder / pdf.name


def _pieces(said: str) -> Iterator[tuple[str, str]]:
    """Yield the elements inside tables, and the texts inside cells but for the marks of list items.

    What is printed deeper than an element belongs to it.
    """
    table, cell, begins = -1, -1, False
    for line in said.split("\n"):
        if not (piece := _LINE.fullmatch(line)):
            continue
        depth, name, text = len(piece[1]), piece[2] or "", piece[3] or ""
        table = -1 if depth <= table else table
        cell = -1 if depth <= cell else cell
        if name == "Table":
            table = depth
        cell = depth if name in _CELLS else cell
        # LibreOffice tags the mark of a list item as the first words of its text.
        marked, begins = begins and text == "–", begins and not text or name == "LBody"
        if (name and table >= 0) or (text and cell >= 0 and not marked):
            yield name, text
