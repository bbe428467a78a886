"""Sections whose pages count from 1 begin with a bare page, whatever the first page of the document shows.

A section without a first header or footer of its own is given that of the section before (ECMA-376, 17.10.5). So the
bare page is said, never left open: its footer is that of the pages after it; where there is none, and for its header,
an empty one stands for what would be handed on.
"""

from lxml import etree

from generator.word.parts.additions import Addition
from generator.word.parts.markup import (
    NAMESPACES,
    PARAGRAPH,
    Element,
    made,
    place_child,
    serialised,
    shrunk,
    w,
)

_ID, _TYPE = f"{{{NAMESPACES['r']}}}id", w("type")
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
_ROOTS = {"header": "hdr", "footer": "ftr"}


def bare(sections: list[Element], restarted: list[Element], part: str) -> list[Addition]:
    """Make the first page of every one of the `restarted` sections bare; `sections` are all of the part, in order.

    Return the empty headers and footers this takes.
    """
    # Asked of what the template says, before the first answer is written into it.
    asked = [(section, kind, sections[: sections.index(section) + 1]) for section in restarted for kind in _ROOTS]
    shown = [(section, kind, _shown(before, kind)) for section, kind, before in asked]
    return [addition for section, kind, ids in shown for addition in _settled(section, kind, ids, part)]


def _shown(sections: list[Element], kind: str) -> dict[str, str]:
    """Return what the last of `sections` shows, by the type of page: relationships of headers or footers."""
    references = (one for section in sections for one in section.findall(w(f"{kind}Reference")))
    return {one.get(_TYPE, ""): one.get(_ID, "") for one in references}


def _settled(section: Element, kind: str, shown: dict[str, str], part: str) -> list[Addition]:
    for one in section.findall(w(f"{kind}Reference")):
        if one.get(_TYPE) == "first":
            section.remove(one)
    if kind == "footer" and "default" in shown:
        _refer(section, kind, shown["default"])
    elif "first" in shown:
        empty = _empty(kind, part)
        _refer(section, kind, empty.id)
        return [empty]
    return []


def _refer(section: Element, kind: str, relationship: str) -> None:
    reference = section.makeelement(w(f"{kind}Reference"), {_TYPE: "first", _ID: relationship})
    place_child(section, reference)


def _empty(kind: str, part: str) -> Addition:
    root = made(_ROOTS[kind])
    shrunk(etree.SubElement(root, PARAGRAPH))
    return Addition(part, f"bare-{kind}", kind, f"word/bare-{kind}.xml", _CONTENT.format(kind=kind), serialised(root))
