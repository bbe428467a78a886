"""What an independent reader finds in a .docx: sections, paragraphs, runs, tables, with their effective properties."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_CUMULATIVE = frozenset({"ind", "spacing", "rFonts", "lang", "tabs", "numPr"})
_INSTEAD = (("firstLine", "hanging"), ("hanging", "firstLine"), ("hAnsi", "hAnsiTheme"))
"""An attribute, and the one that it puts out of force where that one stands below it."""

Properties = Mapping[str, Mapping[str, str]]
"""Elements of pPr or rPr by their names, each with its attributes."""


@dataclass(frozen=True)
class Run:
    text: str
    properties: Properties

    @property
    def size(self) -> float:
        """In points."""
        return int(self.properties["sz"]["val"]) / 2

    @property
    def face(self) -> str:
        return self.properties["rFonts"].get("hAnsi", "")


@dataclass(frozen=True)
class Paragraph:
    """`section` counts from 0; `table` is None outside tables; lengths of the properties are twentieths of a point."""

    element: Element
    style: str
    properties: Properties
    runs: tuple[Run, ...]
    section: int = 0
    table: "Table | None" = None
    head: bool = False

    @cached_property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    def on(self, name: str) -> bool:
        return on(self.properties, name)

    def length(self, name: str, attribute: str) -> int:
        return int(self.properties.get(name, {}).get(attribute, "0"))

    @property
    def first_line(self) -> int:
        """The indent of the first line against the others; a hanging one is negative."""
        return self.length("ind", "firstLine") - self.length("ind", "hanging")

    @property
    def left(self) -> int:
        indents = self.properties.get("ind", {})
        return int(indents.get("left", indents.get("start", "0")))

    @property
    def align(self) -> str:
        return {"start": "left", "end": "right"}.get(found := self.properties.get("jc", {}).get("val", "left"), found)

    @property
    def outline(self) -> int | None:
        """The level of a heading, from 0."""
        found = self.properties.get("outlineLvl", {}).get("val")
        return int(found) if found is not None and int(found) < 9 else None

    @property
    def level(self) -> int | None:
        """The level in a numbered or marked list, from 0."""
        numbered = self.properties.get("numPr")
        return int(numbered.get("ilvl", "0")) if numbered and numbered.get("numId", "0") != "0" else None

    @property
    def right_stops(self) -> list[int]:
        """Where tabs to the right are."""
        return [int(place) for place, kind in self.properties.get("tabs", {}).items() if kind in {"right", "end"}]

    @property
    def drawings(self) -> list[Element]:
        return [*self.element.iter(WP + "anchor"), *self.element.iter(WP + "inline")]

    @property
    def breaks_page(self) -> bool:
        return any(mark.get(W + "type") == "page" for mark in self.element.iter(W + "br"))


@dataclass(frozen=True)
class Cell:
    element: Element
    properties: Properties
    paragraphs: tuple[Paragraph, ...]

    @property
    def text(self) -> str:
        return "\n".join(paragraph.text for paragraph in self.paragraphs)

    @property
    def span(self) -> int:
        return int(self.properties.get("gridSpan", {}).get("val", "1"))


@dataclass(frozen=True)
class Row:
    properties: Properties
    cells: tuple[Cell, ...]

    @property
    def is_head(self) -> bool:
        return on(self.properties, "tblHeader")


@dataclass(eq=False)
class Table:
    """`border` is that of rows inside; lengths are twentieths of a point.

    `widths` are of the grid, `left` is the indent, `padding` is the left margin of the cells.
    """

    element: Element
    style: str
    widths: tuple[int, ...]
    section: int
    border: str = ""
    left: int = 0
    padding: int = 0
    rows: list[Row] = field(default_factory=list)

    @property
    def is_drawn(self) -> bool:
        """Whether lines show it: a table of data and not a row of a signature."""
        return self.border not in {"", "nil", "none"}


@dataclass(frozen=True)
class Section:
    """`headers` and `footers` by type (`default`, `first`, `even`), those of the section before where it has none."""

    size: Mapping[str, str]
    margins: Mapping[str, str]
    properties: Properties
    headers: Mapping[str, Element]
    footers: Mapping[str, Element]

    @property
    def width(self) -> int:
        return int(self.size["w"])

    @property
    def height(self) -> int:
        return int(self.size["h"])

    @property
    def is_landscape(self) -> bool:
        return self.width > self.height

    def margin(self, side: str) -> int:
        """With the gutter, which lies at the binding edge."""
        gutter = int(self.margins.get("gutter", "0"))
        return int(self.margins[side]) + (gutter if side == ("top" if self.is_landscape else "left") else 0)

    @property
    def text_width(self) -> int:
        return self.width - self.margin("left") - self.margin("right")

    @property
    def has_own_first_page(self) -> bool:
        return on(self.properties, "titlePg")

    @property
    def first_number(self) -> str:
        return self.properties.get("pgNumType", {}).get("start", "")


def on(properties: Properties, name: str) -> bool:
    """Return whether a property that is on or off is on."""
    return name in properties and properties[name].get("val", "1") not in {"0", "false", "off", "none"}


def attributes(element: Element | None) -> dict[str, str]:
    """Return the attributes of an element without their namespaces."""
    return {} if element is None else {name.rpartition("}")[2]: value for name, value in element.attrib.items()}


def properties(element: Element | None, under: Properties | None = None) -> dict[str, dict[str, str]]:
    """Return the children of `element` as properties laid over those `under` them."""
    found = {name: dict(values) for name, values in (under or {}).items()}
    for child in element if element is not None else ():
        name, own = child.tag.rpartition("}")[2], attributes(child)
        if name == "numPr":
            own = {part.tag.rpartition("}")[2]: part.get(W + "val", "") for part in child}
        if name == "tabs":
            own = {part.get(W + "pos", ""): part.get(W + "val", "") for part in child}
        below = dict(found.get(name, {})) if name in _CUMULATIVE else {}
        for one, other in _INSTEAD:
            if one in own:
                below.pop(other, None)
        found[name] = below | own
    return found


def pictures(value: Any) -> list[Mapping[str, str]]:
    """Return `wp:docPr` of every picture below an element: its name and its alternative text."""
    return [attributes(found) for found in value.iter(WP + "docPr")]
