"""The sheet: size, margins by ГОСТ Р 7.0.97, and the page number in the top margin from the second page on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tools.templates.markup import Node, element, related, text


@dataclass(frozen=True)
class Page:
    """A sheet; all lengths in twentieths of a point. `header` is from the edge to the page number."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    header: int

    @property
    def text_width(self) -> int:
        """The width between the margins."""
        return self.width - self.left - self.right

    @property
    def landscape(self) -> bool:
        """Whether the sheet lies on its long side."""
        return self.width > self.height


# 30 mm at the binding edge, 10 mm opposite it, 20 mm at the other two; a turned sheet is bound at its top.
PORTRAIT = Page(width=11906, height=16838, left=1701, right=567, top=1134, bottom=1134, header=624)
LANDSCAPE = Page(width=16838, height=11906, left=1134, right=1134, top=1701, bottom=1134, header=1134)


def section(page: Page, header: str, footers: Mapping[str, str]) -> Node:
    """Return the properties of the only section; its first page has no number.

    `header` is the relation of the header, `footers` are those of the footers by their kind.
    """
    turned = {"orient": "landscape"} if page.landscape else {}
    return element(
        "sectPr",
        related("headerReference", header, type="default"),
        *(related("footerReference", relation, type=kind) for kind, relation in footers.items()),
        element("pgSz", w=page.width, h=page.height, **turned),
        element(
            "pgMar",
            top=page.top,
            right=page.right,
            bottom=page.bottom,
            left=page.left,
            header=page.header,
            footer=567,
            gutter=0,
        ),
        element("titlePg"),
    )


def header() -> Node:
    """Return the header part: a real page field, centred by its style."""
    code = element("instrText")
    code.text = "PAGE"
    field = (element("fldChar", fldCharType="begin"), code, element("fldChar", fldCharType="separate"))
    runs = (*field, text("2"), element("fldChar", fldCharType="end"))
    style = element("pPr", element("pStyle", val="Header"))
    return element("hdr", element("p", style, *(element("r", run) for run in runs)))


def footer(blocks: Iterable[Node]) -> Node:
    """Return a footer part."""
    return element("ftr", *blocks)
