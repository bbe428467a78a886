"""numbering.xml: lists with a dash, one for the text and one for tables; the numbers of the points of an act."""

from tools.templates.looks import CELL_ITEM, CELL_SUBITEM, ITEM, POINT, POINT_2, POINT_3, POINT_4, SUBITEM, Look
from tools.templates.markup import Node, element
from tools.templates.stylesheet import FACE

DASH = "–"


def numbering() -> Node:
    """Return the part; a list's number is the `list_id` of its styles."""
    lists = ((ITEM, SUBITEM), (CELL_ITEM, CELL_SUBITEM), (POINT, POINT_2, POINT_3, POINT_4))
    kinds = [_kind(levels) for levels in lists]
    uses = [_use(levels[0].list_id) for levels in lists]
    return element("numbering", *kinds, *uses)


def _kind(levels: tuple[Look, ...]) -> Node:
    several = element("multiLevelType", val="multilevel")
    made = _point if levels[0] is POINT else _item
    return element("abstractNum", several, *map(made, levels), abstractNumId=levels[0].list_id)


def _use(list_id: int) -> Node:
    return element("num", element("abstractNumId", val=list_id), numId=list_id)


def _item(look: Look) -> Node:
    """Return a level with a dash: in the text a space follows it, in a cell the text stands in line under itself."""
    return _level(look, "bullet", DASH, "tab" if look.first < 0 else "space")


def _point(look: Look) -> Node:
    """Return a level of points: 1., 1.1. and so on, at most four (ГОСТ Р 7.0.97-2016, 5.18)."""
    return _level(look, "decimal", "".join(f"%{level}." for level in range(1, look.list_level + 2)), "space")


def _level(look: Look, kind: str, mark: str, after: str) -> Node:
    first = {"hanging": -look.first} if look.first < 0 else {"firstLine": look.first}
    return element(
        "lvl",
        element("start", val=1),
        element("numFmt", val=kind),
        element("pStyle", val=look.id),
        element("suff", val=after),
        element("lvlText", val=mark),
        element("lvlJc", val="left"),
        element("pPr", element("ind", left=look.left, **first)),
        element("rPr", element("rFonts", ascii=FACE, hAnsi=FACE, cs=FACE)),
        ilvl=look.list_level,
    )
