"""Content controls: in a line, around paragraphs, around a whole cell; around rows they are nobody's answer."""

from collections.abc import Iterable
from dataclasses import replace

from generator.word.parts.markup import VALUE, Element, w
from generator.word.reading.spots import OpenCell, ended
from generator.word.reading.walk import Walk

_CONTENT, _PROPERTIES = w("sdtContent"), w("sdtPr")
_TAG = w("tag")
_DEEPEST = 8
"""Controls inside one another are listed so deep, for each holds the text of all inside it."""


def control(walk: Walk, element: Element) -> None:
    """Read a content control, the placeholder it may show with it.

    That it shows one is no sign that nothing was answered: LibreOffice leaves the sign when something was typed.
    """
    properties, content, cell = element.find(_PROPERTIES), element.find(_CONTENT), walk.at.cell
    tag = None if properties is None else properties.find(_TAG)
    name = "" if tag is None else tag.get(VALUE, "")
    inner: Iterable[Element] = () if content is None else content
    if cell is None:
        _around(walk, name, inner)
    elif walk.depth < _DEEPEST:
        _inside(walk, cell, name, inner)
    else:
        walk.inner(inner)


def _inside(walk: Walk, cell: OpenCell, name: str, inner: Iterable[Element]) -> None:
    """Read a control in a cell; it stands in the list before those inside it."""
    start, place = len(cell.pieces), len(cell.controls)
    cell.controls.append((name, ""))
    walk.depth += 1
    walk.inner(inner)
    walk.depth -= 1
    cell.controls[place] = (name, ended(cell.pieces[start:]))
    if not walk.depth:
        cell.inside.append((start, len(cell.pieces)))


def _around(walk: Walk, name: str, inner: Iterable[Element]) -> None:
    """Read a control that holds a cell, which is then its answer, or rows and paragraphs."""
    cells = walk.at.cells
    before = 0 if cells is None else len(cells)
    walk.inner(inner)
    if cells is not None and len(cells) == before + 1:
        whole = cells[-1]
        cells[-1] = replace(whole, controls=((name, whole.text), *whole.controls), beside="")
