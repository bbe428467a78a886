"""One paragraph as laid out: its runs with their letters, its indents and distances, what else is in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.errors import Place
from generator.model.layout import Line, Run
from generator.word.inspecting.effective import Cascade, Look, is_on, number
from generator.word.parts.markup import FALLBACK, NAMESPACES, PARAGRAPH, RUN, SECTION, TABLE, Element, w
from generator.word.reading.signs import whole

_PPR, _RPR = w("pPr"), w("rPr")
_SIGNS = {w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "-"}
_T, _BR, _INSTRUCTION, _SIMPLE = w("t"), w("br"), w("instrText"), w("fldSimple")
_CHANGES = (w("ins"), w("del"), w("moveFrom"), w("moveTo"))
_REMARKS = (w("commentReference"),)
_EXTENT = f"{{{NAMESPACES['wp']}}}extent"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_EMU = 635
"""English Metric Units in a twentieth of a point."""
_ONE_LINE = 240
_HEADING = re.compile(r"(?:heading|Заголовок) ([1-9])", re.IGNORECASE)
_NO_COLOURS = frozenset({"", "auto", "000000"})


@dataclass(frozen=True)
class Around:
    """What stands around a paragraph: its section, the style of its table, whether it is in one."""

    sheet: int = 0
    table: str = ""


def line(element: Element, place: Place, cascade: Cascade, around: Around) -> Line:
    """Return a paragraph as laid out."""
    own = element.find(_PPR)
    style = cascade.style(own)
    runs, made, turns = _inside(element, cascade, style, around.table)
    return replace(
        _set(cascade.paragraph(own, around.table), cascade.name(style)),
        place=place,
        runs=runs,
        counts="PAGE" in made,
        made=frozenset(made - {"PAGE"}),
        turns=turns,
        ends=own is not None and own.find(SECTION) is not None,
        sheet=around.sheet,
        pictures=tuple(_pictures(element)),
        changed=next(_outside_boxes(element, _CHANGES), None) is not None,
        remarked=next(_outside_boxes(element, _REMARKS), None) is not None,
    )


def _set(look: Look, style: str) -> Line:
    """Return a paragraph without its contents: how it is set."""
    spacing, exact = _spacing(look)
    return Line(
        style=style,
        level=_level(look, style),
        align=look.get(("jc", "val"), "left"),
        first=number(look, "ind", "firstLine") - number(look, "ind", "hanging"),
        left=number(look, "ind", "left"),
        right=number(look, "ind", "right"),
        spacing=spacing,
        exact=exact,
        listed=look.get(("numPr", "numId"), "0") != "0",
        jumps=is_on(look, "pageBreakBefore"),
        holds=is_on(look, "keepNext"),
    )


def _level(look: Look, style: str) -> int:
    """Return the level of a heading; styles that Word itself calls headings are, whatever they say."""
    if (said := look.get(("outlineLvl", "val"))) is not None:
        return (whole(said, 9) + 1) % 10
    found = _HEADING.fullmatch(style)
    return int(found[1]) if found else 0


def _spacing(look: Look) -> tuple[float, float]:
    said = number(look, "spacing", "line")
    if not said:
        return 1.0, 0.0
    if look.get(("spacing", "lineRule"), "auto") == "auto":
        return said / _ONE_LINE, 0.0
    is_exact = look.get(("spacing", "lineRule")) == "exact"
    return (0.0, said / 20) if is_exact else (1.0, 0.0)


def _inside(element: Element, cascade: Cascade, style: str, table: str) -> tuple[tuple[Run, ...], set[str], bool]:
    """Return the runs of a paragraph, the names of its fields, and whether it holds a page break."""
    found: list[Run] = []
    made = {_field(one.get(w("instr"), "")) for one in element.iter(_SIMPLE)}
    turns = False
    for run in _outside_boxes(element, (RUN,)):
        if any(one.tag in (w("del"), w("moveFrom")) for one in run.iterancestors(w("del"), w("moveFrom"))):
            continue
        made |= {_field(one.text or "") for one in run.iter(_INSTRUCTION)}
        turns = turns or any(one.get(w("type")) in ("page", "column") for one in run.iter(_BR))
        text = "".join(_characters(run))
        if text:
            found.append(_run(text, cascade.run(run.find(_RPR), style, table), cascade))
    return tuple(found), made - {""}, turns


def _run(text: str, look: Look, cascade: Cascade) -> Run:
    colour = look.get(("color", "val"), "")
    highlight = look.get(("highlight", "val"), "")
    return Run(
        text=text,
        face=cascade.face(look),
        size=number(look, "sz", "val") / 2 or 10,
        bold=is_on(look, "b"),
        underline=look.get(("u", "val"), "none") != "none",
        hidden=is_on(look, "vanish"),
        colour="" if colour in _NO_COLOURS else colour,
        highlight="" if highlight in ("", "none") else highlight,
    )


def _field(instruction: str) -> str:
    return next(iter(instruction.split()), "").upper()


def _characters(run: Element) -> Iterator[str]:
    for one in run:
        if one.tag == _T:
            yield one.text or ""
        elif one.tag == _BR and one.get(w("type"), "textWrapping") == "textWrapping":
            yield "\n"
        else:
            yield _SIGNS.get(str(one.tag), "")


def _outside_boxes(element: Element, tags: tuple[str, ...]) -> Iterator[Element]:
    """Yield what is in a paragraph itself, not in a text box that hangs on it."""
    for one in element:
        if one.tag in tags:
            yield one
        if one.tag not in (PARAGRAPH, TABLE, FALLBACK, _PPR):
            yield from _outside_boxes(one, tags)
        elif one.tag == _PPR and RUN not in tags:
            yield from one.iter(*tags)


def _pictures(element: Element) -> Iterator[tuple[int, int]]:
    """Yield the widths and heights of the pictures of a paragraph; those of old programs have none that is known."""
    for one in element.iter(_PICTURE):
        drawing = next(one.iterancestors(w("drawing")), None)
        extent = None if drawing is None else next(drawing.iter(_EXTENT), None)
        if extent is not None:
            yield whole(extent.get("cx", "")) // _EMU, whole(extent.get("cy", "")) // _EMU
    yield from ((0, 0) for one in element.iter(w("pict"), w("object")) if next(one.iter(PARAGRAPH), None) is None)
