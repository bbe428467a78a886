"""What printing left as processing instructions is carried out: gaps, merges, widths, pictures, controls, pages, …"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, cast

from lxml import etree

from generator.errors import DocumentError, Problem
from generator.word.filling import folding
from generator.word.filling.controls import bookmark, control
from generator.word.filling.figures import align
from generator.word.filling.gaps import highlight
from generator.word.filling.holds import held, keep
from generator.word.filling.pages import rooms, settle
from generator.word.filling.pictures import draw
from generator.word.filling.widths import rebuild
from generator.word.parts.additions import Addition
from generator.word.parts.grids import Grid, grids
from generator.word.parts.markup import CELL, PARAGRAPH, Element, nearest, properties, put, remove, touches

_MERGES = {"start": "restart", "next": "continue"}
_ASKED = ("gap", "merge", "width", "picture", "page", "hold", "control", "value", "name", folding.NAME)


class Done(NamedTuple):
    """What carrying out leaves: the tables of a part, and the parts it now refers to beside those of the template."""

    tables: list[Grid]
    additions: list[Addition]


def instructions(root: Element) -> dict[str, list[Element]]:
    """Return the instructions in `root` by what they are about, in order."""
    found: dict[str, list[Element]] = {name: [] for name in _ASKED}
    for one in root.iter(etree.PI):
        found[str(cast(etree._ProcessingInstruction, one).target)].append(one)
    return found


def carry_out(root: Element, part: str, found: Mapping[str, list[Element]], hints: str) -> Done:
    """Carry out the instructions `found` in `root`, and mend what loops leave behind; `hints` is the style of hints.

    Raise `TemplateError` for a page that is turned where it cannot be, `DocumentError` for what is no picture.
    """
    for gap in found.get("gap", [])[::2]:
        highlight(gap)
    for merge in found.get("merge", []):
        _merge(merge)
    for asked in found.get("control", [])[::2]:
        control(asked, part, hints)
    for number, name in enumerate(found.get("name", [])[::2]):
        bookmark(name, part, number)
    shares, figures = _columns(found.get("width", []))
    additions = _pictures(found.get("picture", [])[::2], part)
    if pages := found.get("page", []):
        additions += settle(root, pages, part)
    blocks = held(found.get("hold", []))
    tables = grids(root)
    for grid in tables:
        _part(grid.table)
    _fit(root, tables, shares)
    align(tables, figures)
    keep(blocks, tables)
    return Done(tables, additions)


def _pictures(starts: Iterable[Element], part: str) -> list[Addition]:
    additions: list[Addition] = []
    problems: list[Problem] = []
    for start in starts:
        try:
            additions.append(draw(start, part))
        except DocumentError as fault:
            problems += fault.problems
    if problems:
        raise DocumentError(problems)
    return additions


def _merge(instruction: Element) -> None:
    cell = nearest(instruction, CELL)
    if cell is not None:
        put(properties(cell), "vMerge", {"val": _MERGES[instruction.text or ""]})
    remove(instruction)


def _columns(asked: list[Element]) -> tuple[dict[Element, float], set[Element]]:
    """Return the share of its table that each cell asks for its column, and the cells whose columns hold figures."""
    shares: dict[Element, float] = {}
    figures: set[Element] = set()
    for instruction in asked:
        cell = nearest(instruction, CELL)
        if cell is not None:
            share, *right = (instruction.text or "0").split()
            shares[cell] = float(share)
            figures.update([cell] if right else [])
        remove(instruction)
    return shares, figures


def _part(table: Element) -> None:
    """Word and LibreOffice make one table of two that touch."""
    if touches(table):
        table.addnext(table.makeelement(PARAGRAPH))


def _fit(root: Element, tables: list[Grid], shares: Mapping[Element, float]) -> None:
    unfit = [grid for grid in tables if _asks(grid, shares) or len(grid.columns) != grid.widest]
    room = rooms(root) if unfit else {}
    for grid in unfit:
        rebuild(grid, _asks(grid, shares), room.get(grid.table, 0))


def _asks(grid: Grid, shares: Mapping[Element, float]) -> dict[int, float]:
    """Return the shares asked for by column; a cell over several columns asks for a part of it for each."""
    if not shares:
        return {}
    cells = (cell for row in grid.rows for cell in row.cells if cell.element in shares)
    return {cell.column + step: shares[cell.element] / cell.span for cell in cells for step in range(cell.span)}
