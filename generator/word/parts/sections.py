"""Sections: the sheets of a document, their orientation and the room for text on them."""

import copy
from collections.abc import Iterator

from lxml import etree

from generator.word.parts.markup import SECTION, WIDTH, Element, ensured, put, w

_SIZE, _MARGINS, _HEIGHT, _ORIENTATION = w("pgSz"), w("pgMar"), w("h"), w("orient")
_FIRST_ONLY = (w("titlePg"), w("type"))
_SIDES = ("top", "left", "bottom", "right")
_A4 = {WIDTH: "11906", _HEIGHT: "16838"}
_MARGIN = "1134"


def orientation(section: Element) -> str:
    """Return `portrait` or `landscape`."""
    width, height = _sheet(section)
    return "landscape" if width > height else "portrait"


def room(section: Element) -> int:
    """Return the width of the text, in twentieths of a point."""
    margins = section.find(_MARGINS)
    sides = () if margins is None else (_whole(margins, side) for side in ("left", "right", "gutter"))
    return max(_sheet(section)[0] - sum(sides), 1)


def rotate(section: Element, wanted: str) -> None:
    """Turn the sheets of `section` to `wanted`; its margins turn with the paper, the bound edge to the top."""
    if orientation(section) == wanted:
        return
    size = section.find(_SIZE)
    if size is None:
        size = etree.SubElement(section, _SIZE, _A4)
    width, height = size.get(WIDTH, _A4[WIDTH]), size.get(_HEIGHT, _A4[_HEIGHT])
    size.set(WIDTH, height)
    size.set(_HEIGHT, width)
    size.set(_ORIENTATION, wanted)
    margins = section.find(_MARGINS)
    if margins is not None:
        _turn(margins, 1 if wanted == "landscape" else -1)


def _turn(margins: Element, step: int) -> None:
    """The left margin of a portrait sheet becomes the top of a landscape one, and so on round; back the other way.

    The bottom stays as wide as it was at least: a sheet owes 20 mm there however it lies (ГОСТ Р 7.0.97-2016, 6.1).
    """
    before = [margins.get(w(side), _MARGIN) for side in _SIDES]
    turned = {side: before[(index + step) % 4] for index, side in enumerate(_SIDES)}
    turned["bottom"] = max(turned["bottom"], before[_SIDES.index("bottom")], key=int)
    for side, width in turned.items():
        margins.set(w(side), width)


def divided(body: Element) -> Iterator[tuple[list[Element], Element]]:
    """Yield the blocks of each section of `body` and its properties; what ends a section belongs to it."""
    blocks: list[Element] = []
    for block in list(body):
        blocks.append(block)
        section = ending(block)
        if section is not None:
            yield blocks, section
            blocks = []


def later(section: Element) -> None:
    """Make `section` one that follows: on a new page, with no title page, its page numbers going on."""
    for name in _FIRST_ONLY:
        for child in section.findall(name):
            section.remove(child)
    for numbers in section.findall(w("pgNumType")):
        numbers.attrib.pop(w("start"), "")


def restart(section: Element) -> None:
    """Make `section` one that begins on a new page, with a title page, its page numbers counting from 1."""
    later(section)
    put(section, "titlePg")
    ensured(section, "pgNumType").set(w("start"), "1")


def copied(section: Element) -> Element:
    """Return a copy of `section`, headers and footers included."""
    twin = copy.deepcopy(section)
    twin.tail = None
    return twin


def ending(block: Element) -> Element | None:
    """Return the section that the paragraph `block` ends, None where it ends none."""
    return block if block.tag == SECTION else block.find(f"{w('pPr')}/{SECTION}")


def _sheet(section: Element) -> tuple[int, int]:
    size = section.find(_SIZE)
    if size is None:
        return int(_A4[WIDTH]), int(_A4[_HEIGHT])
    return _whole(size, "w") or int(_A4[WIDTH]), _whole(size, "h") or int(_A4[_HEIGHT])


def _whole(element: Element, name: str) -> int:
    value = element.get(w(name), "")
    return int(value) if value.isdecimal() else 0
