"""Fields to fill in: what is asked becomes a content control in its line, a code by which it is found a bookmark.

A control cannot be deleted, its contents can be edited. Its properties keep the look of the tag, so that an answer
typed over a hint looks like the text around it. A text is asked for by a control of no kind: as plain text (`w:text`)
LibreOffice 7.4 opens it as an old input field, mixes the answer with the hint and saves its lines as one.
"""

import copy
import re
from collections.abc import Sequence
from datetime import date
from typing import cast

from lxml import etree

from generator.errors import DocumentError, Problem, msg
from generator.word.filling.gaps import apart
from generator.word.parts.markup import SPACE, TEXT, VALUE, Element, properties, put, w
from generator.word.parts.places import place

_MISPLACED = msg("A field to fill in and a bookmark can stand only in a line of text.")
_SIGNS = {"\n": w("br"), "\t": w("tab")}
_DATE = re.compile(r"(\d{2})\.(\d{2})\.(\d{4})", re.ASCII)
_DATES = {"dateFormat": "dd.MM.yyyy", "lid": "ru-RU", "storeMappedDataAs": "dateTime", "calendar": "gregorian"}
_GREY = {"val": "808080"}
# Word shows no more of a title.
_LONGEST_TITLE = 64


def control(start: Element, part: str, hints: str) -> None:
    """Make a content control of the values from the instruction `start` on; `hints` is the style of hints.

    Raise `DocumentError` where no control can stand.
    """
    kind, (tag, title, hint, text, *choices) = start.text or "", _values(start)
    run = _run(start, part, text or hint)
    control, outside = run.makeelement(w("sdt")), run.getparent()
    settings = etree.SubElement(control, w("sdtPr"))
    settings.extend(copy.deepcopy(run.findall(w("rPr"))))
    for name, value in {"alias": _short(title), "tag": tag, "id": "1", "lock": "sdtLocked"}.items():
        _add(settings, name, value)
    if not text:
        etree.SubElement(settings, w("showingPlcHdr"))
        _shade(run, hints)
    _choose(settings, kind, text, choices)
    cast(Element, outside).replace(run, control)
    etree.SubElement(control, w("sdtContent")).append(run)


def bookmark(start: Element, part: str, number: int) -> None:
    """Put the text behind the instruction `start` into a bookmark; `number` tells it from others of its part.

    Raise `DocumentError` where no bookmark can stand.
    """
    run = _run(start, part, start.tail or "")
    # Bookmarks of the template have whole numbers; `renumber` gives one to this, too.
    id = {w("id"): f"name-{number}"}
    run.addprevious(run.makeelement(w("bookmarkStart"), id | {w("name"): start.text or ""}))
    run.addnext(run.makeelement(w("bookmarkEnd"), id))


def _values(start: Element) -> list[str]:
    """Return the values from `start` to the end of its control; the instructions between them go."""
    values = [start.tail or ""]
    for one in list(start.itersiblings(etree.PI)):
        if cast(etree._ProcessingInstruction, one).target != "value":
            break
        values.append(one.tail or "")
        one.tail = None
        cast(Element, one.getparent()).remove(one)
    return values


def _run(start: Element, part: str, text: str) -> Element:
    """Return the run made of what stands behind `start`, which holds `text`."""
    address = place(start, part)
    start.tail = ""
    run = apart(start)
    if run is None:
        raise DocumentError([Problem("control-misplaced", _MISPLACED, address)])
    for old in run.findall(TEXT):
        run.remove(old)
    for piece in re.split("([\n\t])", text):
        if piece in _SIGNS:
            etree.SubElement(run, _SIGNS[piece])
        elif piece:
            etree.SubElement(run, TEXT, {SPACE: "preserve"}).text = piece
    return run


def _shade(run: Element, hints: str) -> None:
    look = properties(run)
    if not hints:
        put(look, "color", _GREY)
        return
    for colour in look.findall(w("color")):
        look.remove(colour)
    put(look, "rStyle", {"val": hints})


def _choose(settings: Element, kind: str, text: str, choices: Sequence[str]) -> None:
    if kind == "date":
        chosen = etree.SubElement(settings, w("date"), _full_date(text))
        for name, value in _DATES.items():
            _add(chosen, name, value)
    elif kind == "choice":
        offered = etree.SubElement(settings, w("dropDownList"))
        for choice in dict.fromkeys(choices):
            etree.SubElement(offered, w("listItem"), {w("displayText"): choice, w("value"): choice})


def _full_date(text: str) -> dict[str, str]:
    found = _DATE.fullmatch(text)
    try:
        day, month, year = map(int, found.groups()) if found else (0, 0, 0)
        return {w("fullDate"): f"{date(year, month, day).isoformat()}T00:00:00Z"}
    except ValueError:
        return {}


def _short(title: str) -> str:
    line = " ".join(title.split())
    return line if len(line) <= _LONGEST_TITLE else f"{line[: _LONGEST_TITLE - 1]}…"


def _add(parent: Element, name: str, value: str) -> None:
    etree.SubElement(parent, w(name), {VALUE: value})
