"""Remarks as comments of Word: a copy of the file that has them, everything else in it as it was.

Comments that are there stay. Nothing tells when a remark was made, so that the same remarks give the same bytes.
"""

import posixpath
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml import etree

from generator.errors import DocumentError, FormError
from generator.opc import parts as opc
from generator.word.parts.additions import append
from generator.word.parts.markup import SPACE, Element, parse, serialised
from generator.word.parts.package import CONTENT_TYPES, read, write
from generator.word.parts.relations import relationships_part
from generator.word.verify import verify

AUTHOR, INITIALS = "Проверка", "П"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_KINDS = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
}
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"


@dataclass(frozen=True)
class Remark:
    """What is said of a paragraph, a line each; `at` is which of the paragraphs of the file it is, from 0."""

    at: int
    lines: tuple[str, ...]


def commented(data: bytes, name: str, remarks: Sequence[Remark]) -> bytes:
    """Return the Word file `data` with the remarks; raises FormError or, where it would be unsound, DocumentError."""
    if not remarks:
        return data
    found = read(data, name, FormError)
    main = opc.first(opc.links(found, "", name), "officeDocument")
    root = parse(found[main], main, FormError)
    part, comments = _comments(found, main, name, _space(root))
    _mark(root, comments, remarks)
    found[main], found[part] = serialised(root), serialised(comments)
    made = write(found)
    before = {(one.code, repr(one.message), one.place.part) for one in verify(data, name)}
    if new := [one for one in verify(made, name) if (one.code, repr(one.message), one.place.part) not in before]:
        raise DocumentError(new)
    return made


def _space(root: Element) -> str:
    return etree.QName(root).namespace or ""


def _comments(found: dict[str, bytes], main: str, name: str, space: str) -> tuple[str, Element]:
    """Return the part of comments, made where there is none, and its root."""
    part = opc.first(opc.links(found, main, name), "comments")
    if part:
        return part, parse(found[part], part, FormError)
    folder = posixpath.dirname(main)
    part = next(one for one in _names(folder) if one not in found)
    found[part] = b""
    reference = {"Id": "checked", "Type": _KINDS.get(space, _KIND), "Target": posixpath.basename(part)}
    links = relationships_part(main)
    found.setdefault(links, b'<Relationships xmlns="%s"/>' % _RELATIONSHIP[1:].partition("}")[0].encode())
    append(found, links, _RELATIONSHIP, reference, "Id")
    append(found, CONTENT_TYPES, f"{_TYPES}Override", {"PartName": f"/{part}", "ContentType": _TYPE}, "PartName")
    return part, etree.Element(f"{{{space}}}comments", nsmap={"w": space})


def _names(folder: str) -> Iterable[str]:
    yield posixpath.join(folder, "comments.xml")
    yield from (posixpath.join(folder, f"comments{number}.xml") for number in range(2, 1000))


def _mark(root: Element, comments: Element, remarks: Sequence[Remark]) -> None:
    space = f"{{{_space(root)}}}"
    paragraphs = [*root.iter(f"{space}p")]
    number = _first_number(root, comments, space)
    for one in sorted(remarks, key=lambda one: one.at):
        if one.at < len(paragraphs):
            _anchor(_outside(paragraphs[one.at], space), str(number), space)
            comments.append(_comment(str(number), one.lines, space))
            number += 1


def _first_number(root: Element, comments: Element, space: str) -> int:
    names = [f"{space}{name}" for name in ("comment", "commentRangeStart", "commentRangeEnd", "commentReference")]
    said = [one.get(f"{space}id", "") for tree in (root, comments) for one in tree.iter(*names)]
    return max((int(one) for one in said if one.isascii() and one.isdecimal() and len(one) < 9), default=-1) + 1


def _outside(paragraph: Element, space: str) -> Element:
    """Return the paragraph that a text box hangs on: there is no comment inside one."""
    box = next(reversed([*paragraph.iterancestors(f"{space}txbxContent")]), None)
    holder = None if box is None else next(box.iterancestors(f"{space}p"), None)
    return paragraph if holder is None else holder


def _anchor(paragraph: Element, number: str, space: str) -> None:
    start, end = (paragraph.makeelement(f"{space}{name}", {f"{space}id": number}) for name in _RANGE)
    first = paragraph.find(f"{space}pPr")
    paragraph.insert(0 if first is None else paragraph.index(first) + 1, start)
    paragraph.append(end)
    run = etree.SubElement(paragraph, f"{space}r")
    etree.SubElement(run, f"{space}commentReference", {f"{space}id": number})


_RANGE = ("commentRangeStart", "commentRangeEnd")


def _comment(number: str, lines: Iterable[str], space: str) -> Element:
    said = {"id": number, "author": AUTHOR, "initials": INITIALS}
    comment = etree.Element(f"{space}comment", {f"{space}{key}": value for key, value in said.items()})
    for line in lines:
        run = etree.SubElement(etree.SubElement(comment, f"{space}p"), f"{space}r")
        text = etree.SubElement(run, f"{space}t", {SPACE: "preserve"})
        text.text = "".join(one for one in line if one.isprintable() or one == "\u00a0")
    return comment
