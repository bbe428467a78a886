"""numbering.xml: lists with a dash, one for the text and one for tables, two levels each."""

from tools.templates.looks import CELL_ITEM, CELL_SUBITEM, ITEM, SUBITEM, Look
from tools.templates.markup import Node, element
from tools.templates.stylesheet import FACE

DASH = "–"


def numbering() -> Node:
    """Return the part; a list's number is the `list_id` of its styles."""
    lists = ((ITEM, SUBITEM), (CELL_ITEM, CELL_SUBITEM))
    kinds = [_kind(levels) for levels in lists]
    uses = [_use(levels[0].list_id) for levels in lists]
    return element("numbering", *kinds, *uses)


def _kind(levels: tuple[Look, ...]) -> Node:
    several = element("multiLevelType", val="multilevel")
    return element("abstractNum", several, *map(_level, levels), abstractNumId=levels[0].list_id)


def _use(list_id: int) -> Node:
    return element("num", element("abstractNumId", val=list_id), numId=list_id)


def _level(look: Look) -> Node:
    """Return a level: in the text a space follows the dash, in a cell the text stands in line under itself."""
    hanging = look.first < 0
    return element(
        "lvl",
        element("start", val=1),
        element("numFmt", val="bullet"),
        element("pStyle", val=look.id),
        element("suff", val="tab" if hanging else "space"),
        element("lvlText", val=DASH),
        element("lvlJc", val="left"),
        element(
            "pPr",
            element("ind", left=look.left, **({"hanging": -look.first} if hanging else {"firstLine": look.first})),
        ),
        element("rPr", element("rFonts", ascii=FACE, hAnsi=FACE, cs=FACE)),
        ilvl=look.list_level,
    )
