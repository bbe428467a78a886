"""Paragraphs and runs: what a person sees of them. Hidden text is not read, nor what waits to be deleted."""

from collections.abc import Mapping

from generator.word.parts.markup import FALLBACK, NAMESPACES, TEXT, VALUE, Element, w
from generator.word.reading.signs import is_on, symbol
from generator.word.reading.spots import Spot
from generator.word.reading.tables import is_deleted
from generator.word.reading.walk import Walk

_PROPERTIES, _LOOK = w("pPr"), w("rPr")
_VANISH, _RUN_STYLE, _STYLE = w("vanish"), w("rStyle"), w("pStyle")
_CHOICE = f"{{{NAMESPACES['mc']}}}Choice"
SIGNS: Mapping[str, str] = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
}


def paragraph(walk: Walk, element: Element) -> None:
    """Read a paragraph into its cell, or as a line of its own."""
    spot, properties = walk.at, element.find(_PROPERTIES)
    look = None if properties is None else properties.find(_LOOK)
    outer, walk.is_hidden = walk.is_hidden, hides(walk, properties, _STYLE)
    is_joined = is_deleted(walk, look)
    if spot.cell is None:
        _line(walk, element, spot)
    else:
        walk.inner(element)
        if not is_joined:
            walk.say("\n")
    walk.is_hidden = outer


def _line(walk: Walk, element: Element, spot: Spot) -> None:
    outer, spot.pieces = spot.pieces, []
    walk.inner(element)
    if (text := "".join(spot.pieces)).strip():
        spot.lines.append(text)
    spot.pieces, walk.waiting = outer, []


def hides(walk: Walk, properties: Element | None, kind: str) -> bool:
    """Return whether the style that `properties` name under `kind` hides its text."""
    style = properties.find(kind) if walk.hiding and properties is not None else None
    return style is not None and style.get(VALUE) in walk.hiding


def run(walk: Walk, element: Element) -> None:
    """Read a run that is not hidden, by itself or by its style."""
    look = element.find(_LOOK)
    own = None if look is None else look.find(_VANISH)
    if not (is_on(own) if own is not None else walk.is_hidden or hides(walk, look, _RUN_STYLE)):
        walk.inner(element)
    elif any((one.text or "").strip() for one in element.iter(TEXT)):
        walk.remarks.add("hidden")


def text(walk: Walk, element: Element) -> None:
    """Read the characters of a run."""
    walk.say(element.text or "")


def sign(walk: Walk, element: Element) -> None:
    """Read an element that stands for a character."""
    walk.say(SIGNS[element.tag])


def picture_of_sign(walk: Walk, element: Element) -> None:
    """Read a sign of a symbol font."""
    walk.say(symbol(element))


def box(walk: Walk, element: Element) -> None:
    """Read a text box among the boxes, wherever it is anchored."""
    before = len(walk.boxes)
    walk.lines(element, walk.boxes)
    if len(walk.boxes) > before:
        walk.remarks.add("boxes")


def alternative(walk: Walk, element: Element) -> None:
    """Read the first of several ways to say the same; the last one, for old programs, only where it is alone."""
    found = element.find(_CHOICE)
    found = element.find(FALLBACK) if found is None else found
    walk.inner(() if found is None else found)


def deletion(walk: Walk, _: Element) -> None:
    """Leave out what was deleted."""
    walk.remarks.add("revisions")


def insertion(walk: Walk, element: Element) -> None:
    """Read what was inserted, as everybody sees it."""
    walk.remarks.add("revisions")
    walk.inner(element)
