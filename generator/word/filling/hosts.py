"""Paragraphs that host formatted text: the look given to them in Word is kept for every paragraph printed there."""

import copy
from collections.abc import Iterator, Mapping

from lxml import etree

from generator.word.filling.formatting import BOLD, GAP, SPACED, Host
from generator.word.filling.tags import formatted, own_texts
from generator.word.parts.markup import (
    CELL,
    PARAGRAPH,
    PRESERVE,
    RANGES,
    RUN,
    SECTION,
    Element,
    made,
    nearest,
    put,
    remove,
    w,
)
from generator.word.parts.styles import BODY_LISTS, CELL_LISTS

_LOOKS = {BOLD: ("b", {}), SPACED: ("spacing", {"val": "60"}), GAP: ("highlight", {"val": "yellow"})}
_KEPT_BY_LISTS = ("keepNext", "keepLines")
_DASH = "– "


def take(root: Element, styles: Mapping[str, str], first: int) -> list[Host]:
    """Put a call of the filter `paragraphs` in the place of every paragraph of `root` that is nothing but `{{p … }}`.

    Return the hosts; a call is given the number of its host, from `first` on. `styles` are ids by name.
    """
    hosts: list[Host] = []
    for paragraph in list(root.iter(PARAGRAPH)):
        if expression := formatted(paragraph):
            hosts.append(_host(paragraph, styles))
            _replace(paragraph, f"{{{{ ({expression})|paragraphs({first + len(hosts) - 1}) }}}}")
    return hosts


def tell(root: Element, first: int) -> None:
    """Have docxtpl print formatted text through the hosts that `take` has returned, numbered from `first`."""
    hosted = (one for one in root.iter(PARAGRAPH) if formatted(one))
    for number, paragraph in enumerate(hosted, first):
        call = f"{{{{p ({formatted(paragraph)})|paragraphs({number}) }}}}"
        begin, *rest = own_texts(paragraph)
        begin.text = call
        for piece in rest:
            piece.text = ""


def _replace(paragraph: Element, call: str) -> None:
    for mark in list(paragraph.iter(*RANGES)):
        remove(mark)
        paragraph.addprevious(mark)
    paragraph.tail = call + (paragraph.tail or "")
    remove(paragraph)


def _host(paragraph: Element, styles: Mapping[str, str]) -> Host:
    properties = paragraph.find(w("pPr"))
    properties = made("pPr") if properties is None else copy.deepcopy(properties)
    section = [_taken(child) for child in properties.findall(SECTION)]
    names = BODY_LISTS if nearest(paragraph, CELL) is None else CELL_LISTS
    known = {kind: styles[name] for kind, name in names.items() if name in styles}
    heads = {kind: _inner(_listed(properties, style)) for kind, style in known.items()}
    own = _inner(properties)
    missing = {kind: own for kind in names if kind not in known}
    marks = {kind: "" if kind == "number" else _DASH for kind in missing}
    runs, ends = tuple(_runs(paragraph)), "".join(map(_xml, section))
    inner = f"<w:pPr>{own}{ends}</w:pPr>" if own or ends else ""
    return Host({"text": own} | missing | heads, marks, runs, ends, f"<w:p>{inner}{runs[0]}")


def _taken(child: Element) -> Element:
    remove(child)
    return child


def _listed(properties: Element, style: str) -> Element:
    """Return the properties of a list item: the indents and alignment of the host would override its style."""
    listed = made("pPr")
    put(listed, "pStyle", {"val": style})
    for name in _KEPT_BY_LISTS:
        for child in properties.findall(w(name)):
            listed.append(copy.deepcopy(child))
    return listed


def _runs(paragraph: Element) -> Iterator[str]:
    run = nearest(next(piece for piece in own_texts(paragraph) if "{{" in (piece.text or "")), RUN)
    own = None if run is None else run.find(w("rPr"))
    for look in range(sum(_LOOKS) + 1):
        properties = made("rPr") if own is None else copy.deepcopy(own)
        for bit, (name, attributes) in _LOOKS.items():
            if look & bit:
                put(properties, name, attributes)
        yield f"<w:r>{_xml(properties) if len(properties) else ''}{PRESERVE}"


def _inner(properties: Element) -> str:
    return "".join(map(_xml, properties))


def _xml(element: Element) -> str:
    """Return the markup of `element` as it stands inside a part, which has declared the namespaces."""
    markup = etree.tostring(element, encoding="unicode", with_tail=False)
    for prefix, address in element.nsmap.items():
        markup = markup.replace(f' xmlns:{prefix}="{address}"', "")
    return markup
