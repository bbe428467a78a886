"""Checks of what the schema says of properties: their order and their values.

Word forgives some of this, so that no template is refused for it; our own documents keep it. Names that the schema does
not know at all are left to a validator that carries the schema.
"""

import re
from collections.abc import Iterator

from lxml import etree

from generator.errors import Problem, msg
from generator.word.parts.markup import NAMESPACES, PARAGRAPH, VALUE, Element, find_all, rank, w
from generator.word.parts.places import place

_ORDERED = tuple(w(name) for name in ("rPr", "pPr", "tcPr", "sectPr"))
_REPEATED = frozenset({w("headerReference"), w("footerReference")})
_LAST = 999
_PARAGRAPH_NUMBER = f"{{{NAMESPACES['w14']}}}paraId"
_NUMBER = re.compile("[0-9A-Fa-f]{8}")
_SWITCH = re.compile("0|1|true|false|on|off")
_SIZE = re.compile(r"\d+|\d+(\.\d+)?(mm|cm|in|pt|pc|pi)")
_SWITCHES = (
    "b i caps smallCaps strike vanish keepNext keepLines pageBreakBefore widowControl contextualSpacing cantSplit "
    "tblHeader"
)
_VALUES = {
    **{w(name): _SWITCH for name in _SWITCHES.split()},
    **{w(name): _SIZE for name in ("sz", "szCs")},
    w("jc"): re.compile("start|end|left|right|center|both|distribute|(low|medium|high)Kashida|numTab|thaiDistribute"),
    w("vAlign"): re.compile("top|center|both|bottom"),
    w("vMerge"): re.compile("restart|continue"),
}
_OWN = find_all("//w:tc//w:sectPr")


def problems(root: Element, part: str) -> Iterator[Problem]:
    """Yield the properties of a part that are out of order or say what they cannot, and sections inside tables."""
    yield from _order(root, part)
    yield from _values(root, part)
    for section in _OWN(root):
        yield Problem("section-in-table", msg("A section ends inside a table."), place(section, part))
    for paragraph in root.iter(PARAGRAPH):
        number = paragraph.get(_PARAGRAPH_NUMBER)
        # The standard of Microsoft ([MS-DOCX] 2.6.2.3) leaves the upper half of the numbers out, and zero.
        if number is not None and not (_NUMBER.fullmatch(number) and 0 < int(number, 16) < 0x80000000):
            message = msg("The number {value} of a paragraph is none that Word can use.", value=number)
            yield Problem("paragraph-number", message, place(paragraph, part))


def _order(root: Element, part: str) -> Iterator[Problem]:
    for properties in root.iter(*_ORDERED):
        last = -1
        for child in properties.iterchildren(f"{{{NAMESPACES['w']}}}*"):
            name = etree.QName(child).localname
            own = rank(etree.QName(properties).localname, name)
            if own == _LAST:
                continue
            if own < last or (own == last and child.tag not in _REPEATED):
                message = msg("The property {value} stands in the wrong place.", value=name)
                yield Problem("property-order", message, place(child, part))
            last = max(own, last)


def _values(root: Element, part: str) -> Iterator[Problem]:
    for element in root.iter(*_VALUES):
        value = element.get(VALUE)
        if value is not None and not _VALUES[element.tag].fullmatch(value):
            message = msg("The property {name} cannot say {value}.", name=etree.QName(element).localname, value=value)
            yield Problem("property-value", message, place(element, part))
