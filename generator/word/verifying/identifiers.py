"""Checks of identifiers: what Word finds by a number or a name is there once."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.errors import Message, Problem, msg
from generator.word.parts.markup import FALLBACK, NAMESPACES, VALUE, Element, find_all, w
from generator.word.parts.places import place

_ID = w("id")


class _Identifier(NamedTuple):
    what: Message
    find: Callable[[Element], list[Element]]
    attribute: str
    same: Callable[[str], str] = str
    """Makes one of spellings that Word takes for the same."""


_COPIED = (
    _Identifier(msg("bookmark number"), find_all("//w:bookmarkStart"), _ID),
    _Identifier(msg("bookmark"), find_all("//w:bookmarkStart"), w("name"), str.lower),
    _Identifier(msg("picture number"), find_all("//wp:docPr"), "id"),
    _Identifier(msg("content control"), find_all("//w:sdtPr/w:id"), VALUE),
    _Identifier(msg("paragraph"), find_all("//w:p[@w14:paraId]"), f"{{{NAMESPACES['w14']}}}paraId", str.upper),
)
_DEFINED = (
    _Identifier(msg("style"), find_all("/w:styles/w:style"), w("styleId")),
    _Identifier(msg("list"), find_all("/w:numbering/w:num"), w("numId")),
    _Identifier(msg("look of a list"), find_all("/w:numbering/w:abstractNum"), w("abstractNumId")),
    _Identifier(msg("comment"), find_all("/w:comments/w:comment"), _ID),
    _Identifier(msg("footnote or endnote"), find_all("/w:footnotes/w:footnote | /w:endnotes/w:endnote"), _ID),
)


def copied(root: Element, part: str) -> Iterator[Problem]:
    """Yield the identifiers in a part of text that two things have: loops of a template copy them."""
    return _repeated(_COPIED, root, part)


def defined(root: Element, part: str) -> Iterator[Problem]:
    """Yield the identifiers that a part gives twice to what text refers to: styles, lists, comments, notes."""
    return _repeated(_DEFINED, root, part)


def _repeated(identifiers: tuple[_Identifier, ...], root: Element, part: str) -> Iterator[Problem]:
    """Yield what is there twice; what Word keeps twice for older programs is one thing."""
    for what, find, attribute, same in identifiers:
        seen: set[str] = set()
        for element in find(root):
            value = same(element.get(attribute, ""))
            if value and value in seen and next(element.iterancestors(FALLBACK), None) is None:
                message = msg("The {what} {value} is there twice.", what=what, value=element.get(attribute, ""))
                yield Problem("id-repeated", message, place(element, part))
            seen.add(value)
