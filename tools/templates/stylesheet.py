"""styles.xml: the defaults, the named paragraph styles and the two table styles."""

from collections.abc import Iterable

from tools.templates.looks import BODY, Look
from tools.templates.markup import Node, element, switch

FACE = "Times New Roman"
GRID, PLAIN = "DocumentTable", "SignatureTable"
# 1 mm: with it the longest usual words, «общеобразовательных» and «Ежеквартально,», fit the columns of a portrait plan.
CELL_MARGIN = 57
_BUILT_IN = frozenset({"Title", "heading 1", "heading 2", "header", "toc 1", "toc 2"})


def stylesheet(looks: Iterable[Look]) -> Node:
    """Return the whole part."""
    # Word's own styles are hidden, so that its gallery shows those of the template.
    hidden = element(
        "latentStyles",
        **{"defLockedState": 0, "defUIPriority": 99, "defSemiHidden": 1, "defUnhideWhenUsed": 1, "defQFormat": 0},
        count=376,
    )
    tables = (_table_normal(), _table(GRID, "Таблица документа", "single"), _table(PLAIN, "Таблица подписи", "nil"))
    return element("styles", _defaults(), hidden, _normal(), _no_font(), *map(_paragraph_style, looks), *tables)


def _defaults() -> Node:
    run = element(
        "rPr",
        element("rFonts", ascii=FACE, hAnsi=FACE, eastAsia=FACE, cs=FACE),
        element("sz", val=BODY),
        element("szCs", val=BODY),
        element("lang", val="ru-RU", eastAsia="ru-RU", bidi="ar-SA"),
    )
    paragraph = element(
        "pPr", element("widowControl"), element("spacing", before=0, after=0, line=240, lineRule="auto")
    )
    return element("docDefaults", element("rPrDefault", run), element("pPrDefault", paragraph))


def _normal() -> Node:
    return element(
        "style", element("name", val="Normal"), element("qFormat"), type="paragraph", default=1, styleId="Normal"
    )


def _no_font() -> Node:
    name = element("name", val="Default Paragraph Font")
    return element("style", name, element("semiHidden"), type="character", default=1, styleId="DefaultParagraphFont")


def _paragraph_style(look: Look) -> Node:
    own = {} if look.name in _BUILT_IN else {"customStyle": 1}
    return element(
        "style",
        element("name", val=look.name),
        element("basedOn", val=look.based),
        element("uiPriority", val=1),
        element("qFormat"),
        _paragraph(look),
        _run(look),
        type="paragraph",
        **own,
        styleId=look.id,
    )


def _paragraph(look: Look) -> Node:
    return element(
        "pPr",
        switch("keepNext", look.keep_next),
        switch("keepLines", look.together),
        _numbering(look) if look.list_id else None,
        _tab(look) if look.tab_right else None,
        element(
            "spacing", before=look.before, after=look.after, line=look.line, lineRule="exact" if look.exact else "auto"
        ),
        _indent(look),
        switch("contextualSpacing", look.merges),
        element("jc", val=look.align),
        element("outlineLvl", val=look.outline - 1) if look.outline else None,
    )


def _tab(look: Look) -> Node:
    leader = {"leader": "dot"} if look.dots else {}
    return element("tabs", element("tab", val="right", **leader, pos=look.tab_right))


def _numbering(look: Look) -> Node:
    level = element("ilvl", val=look.list_level) if look.list_level else None
    return element("numPr", level, element("numId", val=look.list_id))


def _indent(look: Look) -> Node:
    first = {"firstLine": look.first} if look.first >= 0 else {"hanging": -look.first}
    return element("ind", left=look.left, right=look.right, **first)


def _run(look: Look) -> Node:
    return element(
        "rPr",
        switch("b", look.bold),
        switch("bCs", look.bold),
        switch("i", look.italic),
        switch("iCs", look.italic),
        element("color", val=look.colour) if look.colour else None,
        element("sz", val=look.size),
        element("szCs", val=look.size),
    )


def _table_normal() -> Node:
    return element(
        "style",
        element("name", val="Normal Table"),
        element("semiHidden"),
        element("tblPr", element("tblInd", w=0, type="dxa"), _margins(0, 0)),
        type="table",
        default=1,
        styleId="TableNormal",
    )


def _table(id: str, name: str, border: str) -> Node:
    line = {"val": border, "sz": 4, "space": 0, "color": "000000"} if border != "nil" else {"val": border}
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    margins = _margins(28, CELL_MARGIN) if border != "nil" else _margins(0, 0)
    borders = element("tblBorders", *(element(side, **line) for side in sides))
    return element(
        "style",
        element("name", val=name),
        element("basedOn", val="TableNormal"),
        element("uiPriority", val=1),
        element("qFormat"),
        element("tblPr", borders, margins),
        type="table",
        customStyle=1,
        styleId=id,
    )


def _margins(across: int, along: int) -> Node:
    widths = {"top": across, "left": along, "bottom": across, "right": along}
    return element("tblCellMar", *(element(side, w=width, type="dxa") for side, width in widths.items()))
