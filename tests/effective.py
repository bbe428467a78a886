"""A finished document by its *effective* properties: what holds for a paragraph after every style has had its say.

docDefaults → table style → styles of the paragraph (`basedOn`) → level of its numbering → its own; a face of the theme
wins over one that is named beside it. None of the code of the package is used here, so that a mistake there cannot hide
itself.
"""

import posixpath
import zipfile
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

from tests.effective_lists import Lists
from tests.effective_themes import themed
from tests.effective_values import Cell, Paragraph, Row, Run, Section, Table, W, attributes, on, properties

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SIGNS = {"tab": "\t", "noBreakHyphen": "\u2011", "cr": "\n"}


class Document:
    """One .docx."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self._read: dict[str, Element] = {}
        self.root = self.part("word/document.xml")
        self.settings = self.part("word/settings.xml")
        self.core = self.part("docProps/core.xml")
        self._styles = {style.get(W + "styleId", ""): style for style in self.part("word/styles.xml").iter(W + "style")}
        self.relations = self._relations()
        self.sections = tuple(self._sections())
        self.blocks = tuple(self._blocks())

    def part(self, name: str) -> Element:
        """Return the root of a part, an empty element if there is none."""
        if name not in self._read:
            self._read[name] = fromstring(self.parts[name]) if name in self.parts else Element("none")
        return self._read[name]

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every paragraph of the body, those of tables in their places."""
        return tuple(paragraph for block in self.blocks for paragraph in _paragraphs(block))

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Table))

    @property
    def text(self) -> str:
        return "\n".join(paragraph.text for paragraph in self.paragraphs)

    def header(self, element: Element) -> list[Paragraph]:
        """Return the paragraphs of a header or a footer."""
        return [self._paragraph(found, 0) for found in element.iter(W + "p")]

    def _relations(self) -> dict[str, str]:
        root = self.part("word/_rels/document.xml.rels")
        return {one.get("Id", ""): posixpath.normpath("word/" + one.get("Target", "")) for one in root}

    def _sections(self) -> Iterator[Section]:
        kept: dict[str, dict[str, Element]] = {"headerReference": {}, "footerReference": {}}
        for found in self.root.iter(W + "sectPr"):
            for name, parts in kept.items():
                own = {one.get(W + "type", "default"): one.get(R + "id", "") for one in found.findall(W + name)}
                kept[name] = parts | {kind: self.part(self.relations[id_]) for kind, id_ in own.items()}
            yield Section(
                attributes(found.find(W + "pgSz")),
                attributes(found.find(W + "pgMar")),
                properties(found),
                kept["headerReference"],
                kept["footerReference"],
            )

    def _blocks(self) -> Iterator[Paragraph | Table]:
        section = 0
        body = self.root.find(W + "body")
        assert body is not None
        for element in _flat(body):
            if element.tag == W + "tbl":
                yield self._table(element, section)
            elif element.tag == W + "p":
                yield self._paragraph(element, section)
                section += element.find(f"{W}pPr/{W}sectPr") is not None

    def _table(self, element: Element, section: int) -> Table:
        look = element.find(W + "tblPr")
        style = "" if look is None else attributes(look.find(W + "tblStyle")).get("val", "")
        chain = self._chain(style) if style else []
        looks = [found for one in chain if (found := one.find(W + "tblPr")) is not None]
        looks += [] if look is None else [look]
        lines = [
            attributes(found).get("val", "") for one in looks for found in one.findall(f"{W}tblBorders/{W}insideH")
        ]
        left, padding = (_last(looks, name) for name in ("tblInd", f"tblCellMar/{W}left"))
        widths = tuple(int(attributes(one)["w"]) for one in element.findall(f"{W}tblGrid/{W}gridCol"))
        table = Table(element, style, widths, section, lines[-1] if lines else "", left, padding)
        for row in element.findall(W + "tr"):
            table.rows.append(self._row(row, table))
        return table

    def _row(self, row: Element, table: Table) -> Row:
        own = properties(row.find(W + "trPr"))
        cells = (cell for cell in _flat(row) if cell.tag == W + "tc")
        return Row(own, tuple(self._cell(cell, table, on(own, "tblHeader")) for cell in cells))

    def _cell(self, cell: Element, table: Table, head: bool) -> Cell:
        inner = tuple(self._paragraph(one, table.section, table, head) for one in cell.iter(W + "p"))
        return Cell(cell, properties(cell.find(W + "tcPr")), inner)

    def _paragraph(self, element: Element, section: int, table: Table | None = None, head: bool = False) -> Paragraph:
        own = element.find(W + "pPr")
        style = "" if own is None else attributes(own.find(W + "pStyle")).get("val", "")
        chain = self._chain(style or self._default)
        looks = [self._defaults("pPr"), *self._of_table(table, "pPr"), *(one.find(W + "pPr") for one in chain), own]
        found: dict[str, dict[str, str]] = {}
        for look in looks:
            found = self._laid(look, found)
        runs = tuple(self._run(run, chain, table) for run in element.iter(W + "r"))
        name = attributes(chain[-1].find(W + "name")).get("val", "") if chain else ""
        return Paragraph(element, name, found, runs, section, table, head)

    def _run(self, run: Element, chain: list[Element], table: Table | None) -> Run:
        own = run.find(W + "rPr")
        named = "" if own is None else attributes(own.find(W + "rStyle")).get("val", "")
        found: dict[str, dict[str, str]] = {}
        looks = [self._defaults("rPr"), *self._of_table(table, "rPr"), *(one.find(W + "rPr") for one in chain)]
        looks += [one.find(W + "rPr") for one in (self._chain(named) if named else ())]
        for look in (*looks, own):
            found = properties(look, found)
        return Run("".join(_characters(run)), themed(found, self.part("word/theme/theme1.xml")))

    def _defaults(self, name: str) -> Element | None:
        return self.part("word/styles.xml").find(f"{W}docDefaults/{W}{name}Default/{W}{name}")

    @cached_property
    def _default(self) -> str:
        every = self._styles.items()
        return next(id_ for id_, one in every if attributes(one).get("default") == "1" and _kind(one) == "paragraph")

    def _of_table(self, table: Table | None, name: str) -> list[Element | None]:
        chain = self._chain(table.style) if table and table.style else []
        assert not any(one.findall(W + "tblStylePr") for one in chain), "conditional looks of tables are not read here"
        return [one.find(W + name) for one in chain]

    def _chain(self, style: str) -> list[Element]:
        """Return a style after all it is based on."""
        found: list[Element] = []
        while style in self._styles:
            found.insert(0, self._styles[style])
            style = attributes(found[0].find(W + "basedOn")).get("val", "")
        return found

    def _laid(self, look: Element | None, under: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
        """Return `look` laid over what is `under` it; first the level of the list it chooses, which it may change."""
        found = properties(look, under)
        if look is None or look.find(W + "numPr") is None:
            return found
        chosen = found["numPr"]
        level = self.level(chosen.get("numId", "0"), chosen.get("ilvl", "0"))
        return properties(look, properties(None if level is None else level.find(W + "pPr"), under))

    def level(self, number: str, level: str) -> Element | None:
        """Return `w:lvl` of a list, None if there is none."""
        return self.lists.level(number, level)

    @cached_property
    def lists(self) -> Lists:
        return Lists(self.part("word/numbering.xml"))


def _last(looks: list[Element], name: str) -> int:
    """Return the length that the last of the `looks` of a table gives."""
    return next((int(attributes(found).get("w", "0")) for one in reversed(looks) for found in one.findall(W + name)), 0)


def _kind(style: Element) -> str:
    return style.get(W + "type", "")


def _paragraphs(block: Paragraph | Table) -> Iterator[Paragraph]:
    if isinstance(block, Paragraph):
        yield block
    else:
        yield from (paragraph for row in block.rows for cell in row.cells for paragraph in cell.paragraphs)


def _flat(element: Element) -> Iterator[Element]:
    """Yield the children of an element; a content control is passed over to what it holds."""
    for child in element:
        if child.tag == W + "sdt":
            content = child.find(W + "sdtContent")
            yield from _flat(content if content is not None else Element("none"))
        else:
            yield child


def _characters(run: Element) -> Iterator[str]:
    for piece in run:
        name = piece.tag.rpartition("}")[2]
        if name == "t":
            yield piece.text or ""
        elif name == "br":
            yield "\f" if piece.get(W + "type") == "page" else "\n"
        else:
            yield _SIGNS.get(name, "")
