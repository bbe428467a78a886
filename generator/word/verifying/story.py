"""Checks of a part that holds text: its identifiers, its bookmarks, and what it refers to."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.errors import Message, Place, Problem, msg
from generator.word.parts.known import Known
from generator.word.parts.markup import VALUE, Element, find_all, w
from generator.word.parts.places import place
from generator.word.verifying import fields, identifiers

_START, _END, _ID, _NAME = w("bookmarkStart"), w("bookmarkEnd"), w("id"), w("name")
_LINKS = find_all("//@r:*")


class _Reference(NamedTuple):
    code: str
    message: Message
    attribute: str
    defined: Callable[[Known], frozenset[str]]


_STYLE = _Reference("style-missing", msg("The style {value} is not in the file."), VALUE, lambda known: known.styles)
_LIST = _Reference("numbering-missing", msg("The list {value} is not in the file."), VALUE, lambda known: known.numbers)
_LOOK = _Reference(
    "numbering-missing", msg("The look of the list {value} is not in the file."), VALUE, lambda k: k.looks
)
_FOOTNOTE = _Reference("note-missing", msg("The footnote {value} is not in the file."), _ID, lambda k: k.footnotes)
_ENDNOTE = _Reference("note-missing", msg("The endnote {value} is not in the file."), _ID, lambda k: k.endnotes)
_COMMENT = _Reference("comment-missing", msg("The comment {value} is not in the file."), _ID, lambda k: k.comments)
_REFERENCES = {
    w("pStyle"): _STYLE,
    w("rStyle"): _STYLE,
    w("tblStyle"): _STYLE,
    w("numId"): _LIST,
    w("abstractNumId"): _LOOK,
    w("footnoteReference"): _FOOTNOTE,
    w("endnoteReference"): _ENDNOTE,
    w("commentReference"): _COMMENT,
    w("commentRangeStart"): _COMMENT,
    w("commentRangeEnd"): _COMMENT,
}


def pairs(root: Element, part: str) -> Iterator[Problem]:
    """Yield the identifiers of a part that are there twice, and the bookmarks and fields that lack an end."""
    yield from identifiers.copied(root, part)
    yield from _bookmarks(root, part)
    yield from fields.problems(root, part)


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
