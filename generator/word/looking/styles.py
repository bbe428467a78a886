"""The defaults and paragraph styles of a template, and what they come to together."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.word.parts.markup import VALUE, Element, ensured, w
from generator.word.parts.styles import default_style, lineage

_RUN, _SIZE, _ID = w("rPr"), w("sz"), w("styleId")
_UNSAID = 20
"""Half points: the size of text of which nothing says the size (ECMA-376, 17.3.2.38)."""


def defaults(styles: Element) -> Element:
    """Return the run properties all text begins from, made where there are none."""
    return ensured(ensured(ensured(styles, "docDefaults"), "rPrDefault"), "rPr")


class Sizes(NamedTuple):
    """Sizes of text in half points: `body` that of the default paragraph style, `styles` those of the styles by id."""

    body: int
    styles: dict[str, int]


def style_of(paragraph: Element) -> str:
    """Return the id of the style that `paragraph` names, empty where it names none."""
    named = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if named is None else named.get(VALUE, "")


def sizes(styles: Element) -> Sizes:
    """Return the sizes of the paragraph styles."""
    first = whole(styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{_RUN}/{_SIZE}")) or _UNSAID
    found = {one.get(_ID, ""): one for one in of_paragraphs(styles)}
    every = {id: next(filter(None, map(_own, lineage(id, found))), first) for id in found}
    return Sizes(every.get(default_style(styles), first), every)


def of_paragraphs(styles: Element) -> Iterator[Element]:
    """Yield the paragraph styles."""
    return (one for one in styles.iter(w("style")) if one.get(w("type")) == "paragraph")


def whole(element: Element | None, attribute: str = VALUE) -> int:
    """Return the whole number that `element` holds, 0 where it holds none."""
    value = "" if element is None else element.get(attribute, "")
    return int(value) if value.isdecimal() else 0


def _own(style: Element) -> int:
    return whole(style.find(f"{_RUN}/{_SIZE}"))
