"""Checks of a part that holds text: its build, its identifiers, its fields, and what it refers to."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.errors import Message, Place, Problem, msg
from generator.word.parts.known import Known
from generator.word.parts.markup import BODY, FALLBACK, NAMESPACES, SECTION, VALUE, Element, find_all, w
from generator.word.parts.places import place

_START, _END, _ID, _NAME, _FIELD = w("bookmarkStart"), w("bookmarkEnd"), w("id"), w("name"), w("fldChar")
_HOLDERS = "body hdr ftr footnote endnote p r tbl tr tc sdt sdtContent hyperlink txbxContent ins smartTag"
_TEXTLESS = " or ".join(f"self::w:{name}" for name in _HOLDERS.split())
_STRAYS = find_all(f"//text()[not(parent::w:t)][normalize-space()]/parent::*[{_TEXTLESS}]")
_LINKS = find_all("//@r:*")


_IDENTIFIERS: tuple[tuple[Message, Callable[[Element], list[Element]], str], ...] = (
    (msg("bookmark number"), find_all("//w:bookmarkStart"), _ID),
    (msg("bookmark"), find_all("//w:bookmarkStart"), _NAME),
    (msg("picture number"), find_all("//wp:docPr"), "id"),
    (msg("content control"), find_all("//w:sdtPr/w:id"), VALUE),
    (msg("paragraph"), find_all("//w:p[@w14:paraId]"), f"{{{NAMESPACES['w14']}}}paraId"),
    (msg("style"), find_all("//w:style"), w("styleId")),
)


class _Reference(NamedTuple):
    code: str
    message: Message
    attribute: str
    defined: Callable[[Known], frozenset[str]]


_STYLE = _Reference("style-missing", msg("The style {value} is not in the file."), VALUE, lambda known: known.styles)
_LIST = _Reference("numbering-missing", msg("The list {value} is not in the file."), VALUE, lambda known: known.numbers)
_FOOTNOTE = _Reference("note-missing", msg("The footnote {value} is not in the file."), _ID, lambda k: k.footnotes)
_ENDNOTE = _Reference("note-missing", msg("The endnote {value} is not in the file."), _ID, lambda k: k.endnotes)
_COMMENT = _Reference("comment-missing", msg("The comment {value} is not in the file."), _ID, lambda k: k.comments)
_REFERENCES = {
    w("pStyle"): _STYLE,
    w("rStyle"): _STYLE,
    w("tblStyle"): _STYLE,
    w("numId"): _LIST,
    w("footnoteReference"): _FOOTNOTE,
    w("endnoteReference"): _ENDNOTE,
    w("commentReference"): _COMMENT,
    w("commentRangeStart"): _COMMENT,
}


def build(root: Element, part: str) -> Iterator[Problem]:
    """Yield sections and texts of a part that stand where they cannot."""
    for body in root.iterchildren(BODY):
        if any(section.getnext() is not None for section in body.iterchildren(SECTION)):
            message = msg("The settings of the last section are not at the end of the text.")
            yield Problem("section-not-last", message, Place(part=part))
    for element in _STRAYS(root):
        message = msg("Text stands outside of any line, where Word does not show it.")
        yield Problem("stray-text", message, place(element, part, "".join(map(str, element.itertext())).strip()[:80]))


def pairs(root: Element, part: str) -> Iterator[Problem]:
    """Yield the identifiers of a part that are there twice, and the bookmarks and fields that lack an end."""
    yield from identifiers(root, part)
    yield from _bookmarks(root, part)
    yield from _fields(root, part)


def identifiers(root: Element, part: str) -> Iterator[Problem]:
    """Yield the identifiers that two things in a part have; what Word keeps twice for older programs is one thing."""
    for what, find, attribute in _IDENTIFIERS:
        seen: set[str] = set()
        for element in find(root):
            value = element.get(attribute, "")
            if value and value in seen and next(element.iterancestors(FALLBACK), None) is None:
                message = msg("The {what} {value} is there twice.", what=what, value=value)
                yield Problem("id-repeated", message, place(element, part))
            seen.add(value)


def references(root: Element, part: str, known: Known) -> Iterator[Problem]:
    """Yield what a part refers to and the file does not have."""
    for element in root.iter(*_REFERENCES):
        code, message, attribute, defined = _REFERENCES[element.tag]
        if (value := element.get(attribute, "")) not in defined(known):
            yield Problem(code, msg(message.text, value=value), place(element, part))
    for value in sorted(set(_LINKS(root)) - known.relations.get(part, frozenset()) - {""}):
        yield Problem(
            "relationship-missing", msg("The relationship {value} is missing.", value=value), Place(part=part)
        )


def _bookmarks(root: Element, part: str) -> Iterator[Problem]:
    opened: dict[str, Element] = {}
    for mark in root.iter(_START, _END):
        if mark.tag == _START:
            opened[mark.get(_ID, "")] = mark
        elif opened.pop(mark.get(_ID, ""), None) is None:
            yield Problem("bookmark-open", msg("A bookmark ends that did not begin."), place(mark, part))
    for mark in opened.values():
        message = msg("The bookmark {value} does not end.", value=mark.get(_NAME, ""))
        yield Problem("bookmark-open", message, place(mark, part))


def _fields(root: Element, part: str) -> Iterator[Problem]:
    opened: list[Element] = []
    for mark in root.iter(_FIELD):
        kind = mark.get(w("fldCharType"))
        if kind == "begin":
            opened.append(mark)
        elif not opened:
            yield Problem("field-open", msg("A field ends that did not begin."), place(mark, part))
        elif kind == "end":
            opened.pop()
    for mark in opened:
        yield Problem("field-open", msg("A field does not end."), place(mark, part))
