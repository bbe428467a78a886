"""What pandoc does not tell of a document (sheets, letter spacing, bold runs, repeated rows), read from its XML."""

import zipfile
from pathlib import Path
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def body(path: Path) -> ElementTree.Element:
    """Return the body of a document."""
    with zipfile.ZipFile(path) as package:
        found = ElementTree.fromstring(package.read("word/document.xml")).find(W + "body")
    assert found is not None
    return found


def text(element: ElementTree.Element) -> str:
    """Return the text below an element."""
    return "".join(piece.text or "" for piece in element.iter(W + "t")).replace("\u00a0", " ")


def runs(path: Path, mark: str) -> list[str]:
    """Return the texts of the runs that have the property `mark` of their own (`b`, `spacing`, `highlight`)."""
    found = []
    for run in body(path).iter(W + "r"):
        look = run.find(W + "rPr")
        if look is not None and look.find(W + mark) is not None:
            found.append(text(run))
    return found


def sheets(path: Path) -> list[tuple[bool, str]]:
    """Return (landscape?, text) of each part of a document that has sheets of its own."""
    found, pieces = [], []
    for block in body(path):
        pieces.append(text(block))
        sheet = block if block.tag == W + "sectPr" else block.find(f"{W}pPr/{W}sectPr")
        if sheet is not None:
            size = sheet.find(W + "pgSz")
            assert size is not None
            found.append((int(size.get(W + "w", "0")) > int(size.get(W + "h", "0")), "\n".join(pieces)))
            pieces = []
    return found


def styled(path: Path, word: str) -> list[str]:
    """Return the texts of the paragraphs outside tables whose style's name contains `word`, ignoring case."""
    with zipfile.ZipFile(path) as package:
        styles = ElementTree.fromstring(package.read("word/styles.xml"))
    names = {style.get(W + "styleId"): _name(style).lower() for style in styles.iter(W + "style")}
    found = []
    for paragraph in body(path).findall(W + "p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None and word.lower() in names[style.get(W + "val")]:
            found.append(text(paragraph))
    return found


def _name(style: ElementTree.Element) -> str:
    name = style.find(W + "name")
    return "" if name is None else name.get(W + "val", "")


def heads(path: Path) -> list[bool]:
    """Return, for every table with a border of rows, whether Word repeats its first row on each page."""
    return [table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None for table in body(path).iter(W + "tbl")]
