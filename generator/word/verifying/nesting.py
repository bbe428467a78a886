"""Checks of what stands in what: lines, tables and words stand where Word looks for them."""

from collections.abc import Iterator

from lxml import etree

from generator.errors import Place, Problem, msg
from generator.word.parts.markup import BODY, CELL, PARAGRAPH, ROW, SECTION, TABLE, Element, find_all, w
from generator.word.parts.places import place

_HOLDERS = "body hdr ftr footnote endnote p r tbl tr tc sdt sdtContent hyperlink txbxContent ins smartTag"
_TEXTLESS = " or ".join(f"self::w:{name}" for name in _HOLDERS.split())
_STRAYS = find_all(f"//text()[not(parent::w:t)][normalize-space()]/parent::*[{_TEXTLESS}]")


_LINE_OR_TABLE = frozenset(w(name) for name in ("p", "r", "tr", "tbl"))
_NEVER_IN = {
    PARAGRAPH: _LINE_OR_TABLE,
    TABLE: _LINE_OR_TABLE,
    ROW: frozenset(w(name) for name in ("tr", "tc", "p", "r", "body")),
    CELL: frozenset(w(name) for name in ("tbl", "tc", "p", "r", "body")),
}
# Words are many, and found much faster like this.
_WORDS_ASTRAY = find_all("//w:r/w:r | //w:p/w:t | //w:tc/w:r")
_STORIES = tuple(w(name) for name in ("hdr", "ftr", "footnote", "endnote", "comment", "txbxContent"))
_BLOCKS = tuple(w(name) for name in ("p", "tbl", "sdt", "customXml", "altChunk"))


def problems(root: Element, part: str) -> Iterator[Problem]:
    """Yield what a part of text lacks, and what in it stands where it cannot."""
    if root.tag == w("document") and len(root.findall(BODY)) != 1:
        yield Problem("body-missing", msg("The document has no text, or two."), Place(part=part))
    for body in root.iterchildren(BODY):
        if any(section.getnext() is not None for section in body.iterchildren(SECTION)):
            message = msg("The settings of the last section are not at the end of the text.")
            yield Problem("section-not-last", message, Place(part=part))
    for element in _STRAYS(root):
        message = msg("Text stands outside of any line, where Word does not show it.")
        yield Problem("stray-text", message, place(element, part, _words(element)))
    for element, parent in _misplaced(root):
        inner, outer = (etree.QName(one).localname for one in (element, parent))
        message = msg(
            "<w:{inner}> stands right in <w:{outer}>, where Word does not expect it.", inner=inner, outer=outer
        )
        yield Problem("misplaced", message, place(element, part, _words(element)))
    for story in root.iter(*_STORIES):
        if next(story.iterchildren(*_BLOCKS), None) is None:
            message = msg("A header, note or text box has no paragraph.")
            yield Problem("story-without-paragraph", message, place(story, part))


def _misplaced(root: Element) -> Iterator[tuple[Element, Element]]:
    """Yield what stands where it cannot, and what it stands in."""
    for element in root.iter(*_NEVER_IN):
        parent = element.getparent()
        if parent is not None and parent.tag in _NEVER_IN[element.tag]:
            yield element, parent
    for element in _WORDS_ASTRAY(root):
        yield element, element.getparent()


def _words(element: Element) -> str:
    return "".join(map(str, element.itertext())).strip()[:80]
