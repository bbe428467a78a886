"""A returned workbook opened: its sheets, strings, number formats and names, all from its own XML.

openpyxl would read it too, but it makes a cell of every one that a merge or a dimension claims, and gives up where a
style or a validation is not as it expects.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from xml.etree.ElementTree import Element

from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH

from generator.errors import FormError, Place, Problem, msg
from generator.excel.shown import kind, text
from generator.opc import kinds, parts, zips
from generator.opc.parts import Link, local

_GUARD = zips.Guard(
    msg("The file cannot be read as an Excel workbook (.xlsx)."),
    msg("Open the file in Excel and save it again as a workbook (.xlsx)."),
    (".xml", ".rels", ".bin"),
    part=30_000_000,
)
_CELL = re.compile(r"(?:'((?:[^']|'')+)'|([^'!\[\]]+))!\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?[A-Z]{1,3}\$?[0-9]{1,7})?")
_TRUE = frozenset({"1", "true"})
Marks = Mapping[tuple[int, int], tuple[str, ...]]


@dataclass(frozen=True)
class Sheet:
    """A worksheet; `marks` are the names of its cells by row and column, both from 1."""

    title: str
    part: str
    is_hidden: bool
    marks: Marks


@dataclass(frozen=True)
class Book:
    """A workbook; `formats` say what the numbers of each cell style are."""

    name: str
    parts: Mapping[str, bytes]
    package: tuple[Link, ...]
    sheets: tuple[Sheet, ...]
    strings: tuple[str, ...]
    formats: tuple[str, ...]
    epoch: datetime


def opened(data: bytes, name: str) -> Book:
    """Return the workbook `name`; raise `FormError` where it is none that can be read and trusted."""
    kinds.expect(kinds.EXCEL, data, name)
    found = zips.read(data, name, FormError, _GUARD)
    if parts.has_macros(found, name):
        raise FormError([kinds.macros(kinds.EXCEL, name)])
    package = parts.links(found, "", name)
    main = parts.first(package, "officeDocument")
    root = parts.tree(found[main], main, name) if main else None
    if root is None or local(root) != "workbook":
        problem = msg("The file has no sheets of an Excel workbook in it.")
        raise FormError([Problem("form-kind", problem, Place(file=name), _GUARD.hint)])
    links = parts.links(found, main, name)
    strings, styles = (_side(found, links, kind, name) for kind in ("sharedStrings", "styles"))
    texts = () if strings is None else tuple(string(item) for item in strings if local(item) == "si")
    is_mac = any(local(one) == "workbookPr" and one.get("date1904") in _TRUE for one in root)
    epoch = MAC_EPOCH if is_mac else WINDOWS_EPOCH
    return Book(name, found, package, _sheets(root, links), texts, _formats(styles), epoch)


def _side(found: Mapping[str, bytes], links: tuple[Link, ...], kind: str, name: str) -> Element | None:
    part = parts.first(links, kind)
    return parts.tree(found[part], part, name) if part else None


def string(item: Element) -> str:
    """Return the characters of a string, plain or formatted; how they are pronounced is not among them."""
    pieces = [item] + [run for run in item if local(run) == "r"]
    return text("".join(one.text or "" for piece in pieces for one in piece if local(one) == "t"))


def _formats(styles: Element | None) -> tuple[str, ...]:
    items = [] if styles is None else list(styles.iter())
    own = {one.get("numFmtId", ""): one.get("formatCode", "") for one in items if local(one) == "numFmt"}
    usual = {str(number): code for number, code in BUILTIN_FORMATS.items()}
    shown = {number: kind(code) for number, code in (usual | own).items()}
    cells = next((one for one in items if local(one) == "cellXfs"), ())
    return tuple(shown.get(one.get("numFmtId", "0"), "") for one in cells)


def _sheets(root: Element, links: tuple[Link, ...]) -> tuple[Sheet, ...]:
    targets = {link.id: link.target for link in links if link.kind == "worksheet"}
    marks = _marks(root)
    found = (one for group in root if local(group) == "sheets" for one in group)
    named = ((one, targets.get(_relation(one), "")) for one in found)
    # A part shown as many sheets would be read as often.
    first = {part: one for one, part in reversed([*named]) if part}
    return tuple(_sheet(one, part, marks) for part, one in reversed(first.items()))


def _sheet(item: Element, part: str, marks: Mapping[str, Marks]) -> Sheet:
    title = item.get("name", "")
    return Sheet(title, part, item.get("state", "visible") != "visible", marks.get(title.casefold(), {}))


def _relation(item: Element) -> str:
    return next((value for key, value in item.items() if key.endswith("}id")), "")


def _marks(root: Element) -> Mapping[str, Marks]:
    """Return the names that mean a cell, or begin in it, by their sheets; those of Excel itself mean areas to print."""
    found: dict[str, dict[tuple[int, int], tuple[str, ...]]] = {}
    items = (one for group in root if local(group) == "definedNames" for one in group)
    for item in items:
        name, cell = item.get("name", ""), _CELL.fullmatch((item.text or "").strip())
        if cell and name and not name.startswith("_xlnm."):
            title = (cell[1] or cell[2]).replace("''", "'").casefold()
            place = int(cell[4]), column(cell[3])
            marks = found.setdefault(title, {})
            marks[place] = (*marks.get(place, ()), name)
    return found


def column(letters: str) -> int:
    """Return the number of a column, from 1."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
