"""Charts as tables without lines: a label, the figure, twenty cells of which some are shaded."""

from collections.abc import Sequence

from tools.templates import looks
from tools.templates.flow import Blocks, paragraph, tag, when
from tools.templates.grid import cell, each_row, put, row, row_when, shaded, table, tight, widths_of
from tools.templates.looks import Look
from tools.templates.markup import Node, element
from tools.templates.stylesheet import PLAIN

# Both stay apart from each other and from white on any printer; the label says which is which without them.
DARK, LIGHT = "595959", "BFBFBF"
_LABEL, _FIGURE, _CELL = 48, 28, 4.7
"""Millimetres of a sheet they suit: what counts is how wide they are beside each other."""

_GAP, _TICK = 24, 4
"""White lines between bars and between the cells of one, in eighths of a point."""


def chart(bars: str, title: str, words: tuple[str, str], width: int) -> Blocks:
    """Yield the chart of the list `bars` under its title; `words` name and describe it to those who cannot see it."""
    widths = _widths(width)
    rows = (
        *row_when("not bar.is_last", widths, _bar(widths, looks.BAR)),
        *row_when("bar.is_last", widths, _bar(widths, looks.LAST_BAR)),
    )
    made = table(PLAIN, words[0], widths, *each_row("bar", bars, widths, rows))
    made[0].append(element("tblDescription", val=words[1]))
    yield from when(bars, paragraph(looks.CHART_TITLE, title), made)


def _widths(width: int) -> list[int]:
    """Return the widths of the label, of the cells with instructions and those they print, and of the figure."""
    label, one, figure = (round(share * looks.MM) for share in (_LABEL, _CELL, _FIGURE))
    left = width - label - figure - 3 * one
    each, dark, light, otherwise, ended, closed = widths_of([1] * 6, left)
    return [label, figure, each, dark, one, light, one, otherwise, one, ended, closed]


def _bar(widths: Sequence[int], look: Look) -> Node:
    label, figure, each, dark, first, light, second, otherwise, third, ended, closed = widths
    return row(
        (
            cell(label, paragraph(look, "{{ bar.label }}"), align="center"),
            cell(figure, paragraph(look, "{{ bar.figure }}"), align="center"),
            cell(each, tag("{%tc for one in bar.cells %}")),
            cell(dark, tag("{%tc if one.is_dark %}")),
            _filled(first, look, DARK),
            cell(light, tag("{%tc elif one.is_light %}")),
            _filled(second, look, LIGHT),
            cell(otherwise, tag("{%tc else %}")),
            tight(cell(third, paragraph(look, ""))),
            cell(ended, tag("{%tc endif %}")),
            cell(closed, tag("{%tc endfor %}")),
        )
    )


def _filled(width: int, look: Look, fill: str) -> Node:
    made = shaded(tight(cell(width, paragraph(look, ""))), fill)
    lines = {"top": _GAP, "left": _TICK, "bottom": _GAP, "right": _TICK}
    put(made, element("tcBorders", *(_white(side, size) for side, size in lines.items())))
    return made


def _white(side: str, size: int) -> Node:
    return element(side, val="single", sz=size, space=0, color="FFFFFF")
