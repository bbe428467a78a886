"""Sheets and the numbers of pages."""

import re
from collections.abc import Iterator

from generator.checks.layout.sight import first, is_long, layout, numbers, whole
from generator.checks.rule import Found, Subject
from generator.errors import Message, msg
from generator.model.layout import MM, Layout, Sheet

_A4, _A3 = (210, 297), (297, 420)
_NEAR = 1.0
_LEAST = {"left": 20, "right": 10, "top": 20, "bottom": 20}
_SIDES = {
    "left": msg("left {given} mm, at least {least} mm"),
    "right": msg("right {given} mm, at least {least} mm"),
    "top": msg("top {given} mm, at least {least} mm"),
    "bottom": msg("bottom {given} mm, at least {least} mm"),
}
_BOUND = 30
_BARE = re.compile(r"\W*(?:стр\w*|лист)?\W*\d{1,3}\W*$", re.IGNORECASE)


def page_size(subject: Subject) -> Iterator[Found]:
    """A4; appendices may be A3 (ГОСТ Р 7.0.97-2016, 6.1)."""
    found = layout(subject)
    for place, sheet in enumerate(found.sheets):
        size = sheet.width / MM, sheet.height / MM
        if not _is(size, _A4) and not (place and _is(size, _A3)):
            values = {"width": round(size[0]), "height": round(size[1])}
            said = msg("The sheets are {width} × {height} mm, not A4.", **values)
            yield Found(said, first(found, place), msg("Choose A4 in Word: Layout, Size."))
        elif sheet.landscape != (sheet.width > sheet.height):
            said = msg("The sheets say that they are landscape and are not, or the other way round.")
            yield Found(said, first(found, place), msg("Choose the orientation in Word again: Layout, Orientation."))


def _is(size: tuple[float, float], wanted: tuple[int, int]) -> bool:
    return all(abs(one - other) <= _NEAR for one, other in zip(sorted(size), wanted, strict=True))


def page_margins(subject: Subject) -> Iterator[Found]:
    """Left 20 mm at least, right 10, top and bottom 20 (ГОСТ Р 7.0.97-2016, 6.1)."""
    found = layout(subject)
    told: set[str] = set()
    for place, sheet in enumerate(found.sheets):
        narrow = tuple(_narrow(sheet))
        if narrow and repr(narrow) not in told:
            told.add(repr(narrow))
            said = msg("The margins are too narrow: {sides}.", sides=narrow)
            yield Found(said, first(found, place), msg("Set them in Word: Layout, Margins."))


def _narrow(sheet: Sheet) -> Iterator[Message]:
    for side, least in _LEAST.items():
        given = (getattr(sheet, side) + (sheet.gutter if side == "left" else 0)) / MM
        if given < least - 0.2:
            yield msg(_SIDES[side].text, given=f"{given:.0f}", least=least)


def page_binding(subject: Subject) -> Iterator[Found]:
    """What is kept for more than ten years has 30 mm at the side where it is bound (ГОСТ Р 7.0.97-2016, 6.1)."""
    found = layout(subject)
    for place, sheet in enumerate(found.sheets):
        bound = sheet.top if sheet.landscape else sheet.left + sheet.gutter
        if bound / MM < _BOUND - 0.2:
            said = msg("The bound edge is {given} mm wide, not {least} mm.", given=round(bound / MM), least=_BOUND)
            yield Found(said, first(found, place), msg("Widen the margin if the document is kept for over ten years."))
            return


def page_numbers_missing(subject: Subject) -> Iterator[Found]:
    """Pages have numbers from the second one on (ГОСТ Р 7.0.97-2016, 3.2)."""
    found = layout(subject)
    if found.sheets and is_long(found) and not any(_counted(found)) and not any(_typed(found)):
        said = msg("The document has several pages, and they have no numbers.")
        yield Found(said, whole(found), msg("Insert page numbers in Word: Insert, Page number, Top of page, centred."))


def _counted(found: Layout) -> Iterator[bool]:
    return (True for sheet in found.sheets for where in ("headers", "footers") for _ in numbers(sheet, where))


def page_number_place(subject: Subject) -> Iterator[Found]:
    """Page numbers stand in the middle of the top margin (ГОСТ Р 7.0.97-2016, 3.2)."""
    found = layout(subject)
    hint = msg("Move them: Insert, Page number, Top of page, centred.")
    if any(True for sheet in found.sheets for _ in numbers(sheet, "footers")):
        yield Found(msg("The numbers of the pages stand at the bottom."), whole(found), hint)
        return
    for sheet in found.sheets:
        for _, line in numbers(sheet, "headers"):
            if line.align != "center" and not line.text.startswith("\t"):
                yield Found(msg("The numbers of the pages do not stand in the middle."), whole(found), hint)
                return


def page_number_first(subject: Subject) -> Iterator[Found]:
    """The first page has no number (ГОСТ Р 7.0.97-2016, 3.2)."""
    found = layout(subject)
    for sheet in found.sheets[:1]:
        kinds = {kind for where in ("headers", "footers") for kind, _ in numbers(sheet, where)}
        if "first" in kinds or (kinds and not sheet.has_first):
            said = msg("The first page has a number.")
            yield Found(said, whole(found), msg("Turn on “Different first page” in the header of Word."))


def page_number_look(subject: Subject) -> Iterator[Found]:
    """A page number is an Arabic figure and nothing more (practice of office work after ГОСТ Р 6.30-2003)."""
    found = layout(subject)
    for sheet in found.sheets:
        for where in ("headers", "footers"):
            for _, line in numbers(sheet, where):
                text = line.text.strip()
                if text and not text.isdecimal():
                    said = msg("The number of a page stands with other signs: “{text}”.", text=text)
                    yield Found(said, whole(found), msg("Leave only the figure."))
                    return


def page_number_typed(subject: Subject) -> Iterator[Found]:
    """A number that somebody typed is the same on every page."""
    found = layout(subject)
    for text in _typed(found):
        said = msg("The page number “{text}” was typed: it is the same on every page.", text=text)
        yield Found(said, whole(found), msg("Insert it in Word: Insert, Page number."))
        return


def _typed(found: Layout) -> Iterator[str]:
    for sheet in found.sheets:
        for strip in (*sheet.headers.values(), *sheet.footers.values()):
            yield from (one.text.strip() for one in strip if not one.counts and _BARE.match(one.text) and not one.made)
