"""Files with tracked changes as a reader sees them who accepts or rejects all; none of the package's code is used."""

import hashlib
import posixpath
from collections.abc import Iterator
from typing import Any

from lxml import etree

from tests.word_files import W, parts

Blocks = list[Any]
"""Paragraphs are texts; a table is a list of rows, a row a list of cells: columns covered, merge, blocks."""

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_WRAPPERS = {f"{W}{name}" for name in ("sdt", "sdtContent", "hyperlink", "smartTag", "customXml", "ins", "del")}
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_COUNTED = {"PAGE", "PAGEREF", "NUMPAGES"}
MARKS = f"//{W}ins|//{W}del".replace(W, "w:")


def accepted(data: bytes, part: str = "word/document.xml") -> Blocks:
    """Return the text after all changes are accepted."""
    return _Reader(data, part, gone="del").text()


def rejected(data: bytes, part: str = "word/document.xml") -> Blocks:
    """Return the text after all changes are rejected."""
    return _Reader(data, part, gone="ins").text()


def plain(data: bytes, part: str = "word/document.xml") -> Blocks:
    """Return the text of a file that has no changes."""
    assert marks(data, part) == []
    return accepted(data, part)


def marks(data: bytes, part: str = "word/document.xml") -> list[Any]:
    """Return all marks of changes."""
    return [one for one in etree.fromstring(parts(data)[part]).iter(f"{W}ins", f"{W}del")]


class _Reader:
    def __init__(self, data: bytes, part: str, gone: str) -> None:
        self.parts, self.part, self.gone = parts(data), part, f"{W}{gone}"
        self.root = etree.fromstring(self.parts[part])
        folder, name = posixpath.split(part)
        links = self.parts.get(f"{folder}/_rels/{name}.rels", b"<none/>")
        self.targets = {one.get("Id"): posixpath.join(folder, one.get("Target")) for one in etree.fromstring(links)}

    def text(self) -> Blocks:
        body = self.root.find(f"{W}body")
        return self.blocks(self.root if body is None else body)

    def blocks(self, container: Any) -> Blocks:
        found: Blocks = []
        carried, open_ = "", False
        for block in _flat(container, (f"{W}p", f"{W}tbl")):
            if block.tag == f"{W}tbl":
                found += [carried] if carried else []
                carried, open_ = "", False
                found += [rows] if (rows := self.rows(block)) else []
                continue
            carried += self.line(block)
            open_ = block.find(f"{W}pPr/{W}rPr/{self.gone}") is not None
            if not open_:
                found.append(carried)
                carried = ""
        return found + ([carried] if open_ else [])

    def rows(self, table: Any) -> list[Any]:
        rows = [row for row in _flat(table, (f"{W}tr",)) if row.find(f"{W}trPr/{self.gone}") is None]
        return [[self.cell(cell) for cell in _flat(row, (f"{W}tc",))] for row in rows]

    def cell(self, cell: Any) -> tuple[int, str, Blocks]:
        span, merge = cell.find(f"{W}tcPr/{W}gridSpan"), cell.find(f"{W}tcPr/{W}vMerge")
        said = "" if merge is None else merge.get(f"{W}val", "continue")
        return (1 if span is None else int(span.get(f"{W}val")), said, self.blocks(cell))

    def line(self, paragraph: Any) -> str:
        pieces: list[str] = []
        fields: list[list[str]] = []
        for child in self.children(paragraph):
            name = etree.QName(child).localname
            kind = child.get(f"{W}fldCharType")
            if kind == "begin":
                fields.append(["", ""])
            elif kind == "separate" and fields:
                fields[-1][1] = "shown"
            elif kind == "end" and fields:
                fields.pop()
            elif name in ("instrText", "delInstrText") and fields:
                fields[-1][0] += child.text or ""
            elif not any(code.split()[:1] and code.split()[0] in _COUNTED for code, _ in fields):
                pieces.append(self.shown(child, name))
        return "".join(pieces)

    def shown(self, child: Any, name: str) -> str:
        if name in ("t", "delText"):
            # A deleted text is said as such and only there; anything else would be shown wrong by Word.
            assert (name == "delText") == any(True for _ in child.iterancestors(f"{W}del"))
            return child.text or ""
        if name == "drawing":
            ids = [value for one in child.iter() for key, value in one.attrib.items() if key.startswith(R)]
            return "".join(f"[{hashlib.sha256(self.parts[self.targets[id]]).hexdigest()[:8]}]" for id in ids)
        return "\f" if name == "br" and child.get(f"{W}type") == "page" else _SIGNS.get(name, "")

    def children(self, parent: Any) -> Iterator[Any]:
        for child in parent:
            if child.tag == f"{W}r":
                yield from child
            elif child.tag in _WRAPPERS and child.tag != self.gone:
                yield from self.children(child)


def _flat(parent: Any, tags: tuple[str, ...]) -> Iterator[Any]:
    for child in parent:
        if child.tag in tags:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _flat(child, tags)
