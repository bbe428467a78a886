"""Damages to a part that leave it XML: elements lost, doubled and moved, values that nobody writes."""

from collections.abc import Callable
from copy import deepcopy
from random import Random

from lxml import etree

Element = etree._Element
Damage = Callable[[list[Element], Random], None]

_ODD = (
    *("", "0", "-1", "1", "2", "63", "1000", "99999", "2147483648", "-9223372036854775809", "9" * 5000),
    *(
        "1e9",
        "1.5",
        "NaN",
        "true",
        "restart",
        "continue",
        "а",
        "٣",
        "²",
        "\u2028",
        "\ufeff",
        " 3 ",
        "+4",
        "0x10",
        "rId1",
    ),
    *("../../etc/passwd", "file:///etc/passwd", "http://127.0.0.1/", "{{ x }}", "[act-4f2w]", "a" * 70_000),
)
_NUMBERS = (*_ODD[:11], "16383", "65536", "1048577")


def lost(found: list[Element], chance: Random) -> None:
    """Take an element out, or only what is around its children."""
    one = chance.choice(found[1:] or found)
    parent = one.getparent()
    if parent is None:
        return
    if chance.random() < 1 / 3:
        for child in list(one):
            one.addprevious(child)
    parent.remove(one)


def doubled(found: list[Element], chance: Random) -> None:
    """Put copies of an element behind it."""
    one = chance.choice(found[1:] or found)
    size = len(etree.tostring(one, with_tail=False))
    for _ in range(chance.choice((1, 1, 3, max(1, min(500, 200_000 // size))))):
        if one.getparent() is not None:
            one.addnext(deepcopy(one))


def moved(found: list[Element], chance: Random) -> None:
    """Put an element into another."""
    one, other = chance.choice(found[1:] or found), chance.choice(found)
    if one is not other and one not in other.iterancestors() and one.getparent() is not None:
        other.insert(chance.randint(0, len(other)), one)


def wrapped(found: list[Element], chance: Random) -> None:
    """Put elements of the same name around an element, up to some thousand."""
    one = chance.choice(found[1:] or found)
    for _ in range(chance.choice((1, 3, 60, 240, 2_000))):
        if (parent := one.getparent()) is None:
            return
        around = etree.Element(one.tag, nsmap=None)
        parent.replace(one, around)
        around.append(one)


def revalued(found: list[Element], chance: Random) -> None:
    """Give some attributes other values."""
    for one in chance.choices([each for each in found if each.attrib] or found, k=chance.choice((1, 1, 3, 20))):
        if one.attrib:
            one.set(chance.choice(list(one.attrib)), _value(chance))


def numbered(found: list[Element], chance: Random) -> None:
    """Give odd numbers where numbers are: spans, widths, rows, references."""
    given = [(one, name) for one in found for name, value in one.attrib.items() if str(value).strip("-").isdecimal()]
    for one, name in chance.choices(given, k=chance.choice((1, 3, 10))) if given else ():
        one.set(name, chance.choice(_NUMBERS))


def spanned(found: list[Element], chance: Random) -> None:
    """Let cells of a Word table span odd numbers of columns, go on from rows above, or both."""
    cells = [one for one in found if isinstance(one.tag, str) and one.tag.endswith("}tcPr")]
    for one in chance.choices(cells, k=chance.choice((1, 2, 8))) if cells else ():
        space = etree.QName(one).namespace
        name = chance.choice(("gridSpan", "vMerge", "hMerge"))
        etree.SubElement(one, f"{{{space}}}{name}").set(f"{{{space}}}val", _value(chance))


def unlabelled(found: list[Element], chance: Random) -> None:
    """Take attributes away."""
    for one in chance.choices(found, k=chance.choice((1, 5, 50))):
        one.attrib.clear()


def renamed(found: list[Element], chance: Random) -> None:
    """Give elements the names of others."""
    for one in chance.choices(found, k=chance.choice((1, 2, 10))):
        one.tag = chance.choice(found).tag


def said(found: list[Element], chance: Random) -> None:
    """Put texts where texts are, and where none are."""
    one = chance.choice([each for each in found if each.text] or found)
    text = chance.choice((*_ODD, "слово " * 50_000, "[act-4f2w]" * 500, "=1+1", "\t\n" * 99, "\u0301" * 3_000))
    if chance.random() < 1 / 2:
        one.text = text
    else:
        one.tail = text


DAMAGES: tuple[Damage, ...] = (
    *(lost, lost, doubled, moved, wrapped, revalued, revalued, numbered, numbered, spanned, unlabelled, renamed, said),
)


def damaged(data: bytes, chance: Random) -> bytes:
    """Return a part with some damages, of what is no XML nothing else."""
    try:
        root = etree.fromstring(data)
    except etree.XMLSyntaxError:
        return data
    for _ in range(chance.choice((1, 1, 1, 2, 5))):
        found = [one for one in root.iter() if isinstance(one.tag, str)]
        chance.choice(DAMAGES)(found, chance)
    return etree.tostring(root, encoding="UTF-8", standalone=True)


def _value(chance: Random) -> str:
    return chance.choice(_ODD)
