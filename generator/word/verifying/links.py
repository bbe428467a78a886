"""Checks of links in a finished file: to bookmarks, to parts of the right kind, to styles that others build on."""

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from generator.errors import Place, Problem, msg
from generator.word.parts.known import known
from generator.word.parts.markup import NAMESPACES, PARAGRAPH, TABLE, VALUE, Element, parse, w
from generator.word.parts.package import CONTENT_TYPES
from generator.word.parts.places import place
from generator.word.parts.relations import Package

_REFERRED = re.compile(r"\s*(?:PAGEREF|REF|NOTEREF)\s+(\S+)", re.IGNORECASE)
_CHAIN = tuple(w(name) for name in ("basedOn", "next", "link", "styleLink", "numStyleLink"))
_R = f"{{{NAMESPACES['r']}}}"
_KINDS = {
    w("headerReference"): (f"{_R}id", "header"),
    w("footerReference"): (f"{_R}id", "footer"),
    w("hyperlink"): (f"{_R}id", "hyperlink"),
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip": (f"{_R}embed", "image"),
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart": (f"{_R}id", "chart"),
}
_ENDS = tuple(w(name) for name in ("hdr", "ftr", "footnote", "endnote", "comment", "txbxContent", "body"))


def problems(package: Package) -> Iterator[Problem]:
    """Yield what is wrong with the links of a finished file."""
    yield from _types(package)
    rendered = package.rendered()
    names = {
        one.get(w("name"), "").lower() for part in rendered for one in package.roots[part].iter(w("bookmarkStart"))
    }
    for part in rendered:
        yield from _bookmarks(package.roots[part], part, names)
        yield from _ends(package.roots[part], part)
        yield from _kinds(package, part)
    styles = known(package).styles
    for kind in ("styles", "numbering"):
        if (root := package.side(kind)) is not None:
            yield from _chain(root, package.part_of(kind), styles)


def _types(package: Package) -> Iterator[Problem]:
    root = parse(package.parts.get(CONTENT_TYPES, b"<Types/>"), CONTENT_TYPES)
    parts = {one.lower() for one in package.parts}
    said = [(one.get("PartName") or one.get("Extension") or "").lower() for one in root]
    for name, count in Counter(said).items():
        if count > 1:
            message = msg("The content type of {value} is said twice.", value=name)
            yield Problem("id-repeated", message, Place(part=CONTENT_TYPES))
        if name.startswith("/") and name[1:] not in parts:
            message = msg("The part {value} has a content type and is not in the file.", value=name)
            yield Problem("part-missing", message, Place(part=CONTENT_TYPES))


def _bookmarks(root: Element, part: str, names: set[str]) -> Iterator[Problem]:
    """Yield the links to bookmarks that no part has: Word prints an error in their place."""
    asked = [(one, one.get(w("anchor"), "")) for one in root.iter(w("hyperlink"))]
    for one in root.iter(w("instrText"), w("fldSimple")):
        if found := _REFERRED.match(one.text or one.get(w("instr")) or ""):
            asked.append((one, found[1]))
    for one, name in asked:
        if name and name.lower() not in names:
            message = msg("A link leads to the bookmark {value}, which is not in the file.", value=name)
            yield Problem("bookmark-missing", message, place(one, part))


def _ends(root: Element, part: str) -> Iterator[Problem]:
    for story in root.iter(*_ENDS):
        last = next(story.iterchildren(PARAGRAPH, TABLE, w("sdt"), reversed=True), None)
        if last is not None and last.tag == TABLE:
            message = msg("The text of a part ends with a table and no paragraph.")
            yield Problem("story-without-paragraph", message, place(last, part))


def _kinds(package: Package, part: str) -> Iterator[Problem]:
    kinds = {one.id: one.kind for one in package.of(part)}
    for element in package.roots[part].iter(*_KINDS):
        attribute, expected = _KINDS[element.tag]
        kind = kinds.get(element.get(attribute, ""), expected)
        if kind != expected:
            message = msg(
                "<{name}> refers to a part of the kind {value}.", name=etree.QName(element).localname, value=kind
            )
            yield Problem("relationship-kind", message, place(element, part))


def _chain(root: Element, part: str, styles: frozenset[str]) -> Iterator[Problem]:
    for one in root.iter(*_CHAIN):
        if (value := one.get(VALUE, "")) not in styles:
            message = msg("The style {value} is not in the file.", value=value)
            yield Problem("style-missing", message, place(one, part))
