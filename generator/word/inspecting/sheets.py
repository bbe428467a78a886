"""The sheets of a Word file: sizes and margins of its sections, headers and footers with the numbers of pages."""

from collections.abc import Iterator, Mapping

from generator.errors import Place
from generator.model.layout import Line, Sheet
from generator.word.inspecting.effective import Cascade
from generator.word.inspecting.lines import Around, line
from generator.word.parts.markup import PARAGRAPH, SECTION, Element, w
from generator.word.reading.files import File
from generator.word.reading.signs import is_on, whole

_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ID_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_HEADERS, _FOOTERS = "headerReference", "footerReference"
Strips = Mapping[str, tuple[Line, ...]]


def sheets(file: File, cascade: Cascade) -> Iterator[Sheet]:
    """Yield the sheets of each section; what a section does not say of its headers the one before it says."""
    known: dict[str, tuple[Line, ...]] = {}
    headers: Strips = {}
    footers: Strips = {}
    for section in file.body.iter(SECTION):
        headers = {**headers, **_strips(file, section, _HEADERS, cascade, known)}
        footers = {**footers, **_strips(file, section, _FOOTERS, cascade, known)}
        yield _sheet(section, headers, footers)


def _strips(
    file: File, section: Element, name: str, cascade: Cascade, known: dict[str, tuple[Line, ...]]
) -> dict[str, tuple[Line, ...]]:
    targets = {link.id: link.target for link in file.links}
    found: dict[str, tuple[Line, ...]] = {}
    for one in section.iterfind(w(name)):
        target = targets.get(one.get(_ID) or one.get(_ID_STRICT) or "", "")
        if target and target not in known:
            known[target] = tuple(_lines(file, target, cascade))
        found[one.get(w("type"), "default")] = known.get(target, ())
    return found


def _lines(file: File, part: str, cascade: Cascade) -> Iterator[Line]:
    kind = part.rpartition("/")[2].rpartition(".")[0]
    for one in file.part(part).iter(PARAGRAPH):
        yield line(one, Place(file.name, part=kind), cascade, Around())


def _sheet(section: Element, headers: Strips, footers: Strips) -> Sheet:
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    usual = Sheet()
    return Sheet(
        width=_length(size, "w", usual.width),
        height=_length(size, "h", usual.height),
        landscape=size is not None and size.get(w("orient")) == "landscape",
        left=_length(margins, "left", usual.left),
        right=_length(margins, "right", usual.right),
        top=_length(margins, "top", usual.top),
        bottom=_length(margins, "bottom", usual.bottom),
        gutter=_length(margins, "gutter", 0),
        header=_length(margins, "header", usual.header),
        has_first=is_on(section.find(w("titlePg"))),
        headers=headers,
        footers=footers,
    )


def _length(element: Element | None, name: str, otherwise: int) -> int:
    """Return a length; one below zero, which lets a margin cover its header, as long as it is."""
    said = "" if element is None else element.get(w(name), "").lstrip("-").partition(".")[0]
    return whole(said, otherwise)
