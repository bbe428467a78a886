"""Pictures: what the context holds as bytes becomes a drawing in its line, or in the top margin of the sheet."""

import hashlib
from base64 import b64decode
from typing import NamedTuple

from generator.errors import DocumentError, Problem, msg
from generator.word.filling.gaps import apart
from generator.word.parts.additions import Addition
from generator.word.parts.markup import NAMESPACES, TEXT, Element, parse, w
from generator.word.parts.places import place

_FROM_EDGE = 360_000
"""10 mm from the edge of the sheet (ГОСТ Р 7.0.97-2016, 5.1)."""


class _Kind(NamedTuple):
    magic: bytes
    ending: str
    content_type: str


_KINDS = (
    _Kind(b"\x89PNG\r\n\x1a\n", "png", "image/png"),
    _Kind(b"\xff\xd8\xff", "jpeg", "image/jpeg"),
)
_TAKES = msg("Give the picture as a PNG or JPEG file.")
_MISPLACED = msg("A picture can stand only in a line of text.")
_DRAWING_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_INLINE = '<wp:inline distT="0" distB="0" distL="0" distR="0">{size}{inner}</wp:inline>'
_TOP = (
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0"'
    ' layoutInCell="0" allowOverlap="0"><wp:simplePos x="0" y="0"/>'
    '<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
    f'<wp:positionV relativeFrom="page"><wp:posOffset>{_FROM_EDGE}</wp:posOffset></wp:positionV>'
    '{size}<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/>{inner}</wp:anchor>'
)
_SIZE = '<wp:extent cx="{width}" cy="{height}"/>'
_INNER = (
    '<wp:docPr id="1" name="{name}"/>'
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
    f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic>'
    '<pic:nvPicPr><pic:cNvPr id="0" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    "</pic:pic></a:graphicData></a:graphic>"
)
_SPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        **{prefix: NAMESPACES[prefix] for prefix in ("w", "r", "wp")},
        "a": _DRAWING_MAIN,
        "pic": _PICTURE,
    }.items()
)
_DESCRIBED = f".//{{{NAMESPACES['wp']}}}docPr"


def draw(start: Element, part: str) -> Addition:
    """Draw the picture that the instruction `start` holds, its alternative text behind it, and return its file.

    Equal bytes are one file in the document. Raise `DocumentError` for what is neither PNG nor JPEG, and where no
    picture can stand.
    """
    where, width, height, encoded = (start.text or "").split()
    alt, address = " ".join((start.tail or "").split()), place(start, part)
    try:
        addition = _addition(b64decode(encoded, validate=True), part)
    except ValueError as fault:
        message = msg("The picture “{alt}” is neither PNG nor JPEG.", alt=alt)
        raise DocumentError([Problem("picture-format", message, address, _TAKES)]) from fault
    run = apart(start)
    if run is None:
        raise DocumentError([Problem("picture-misplaced", _MISPLACED, address)])
    drawing = _drawing(where, int(width), int(height), addition)
    for described in drawing.iterfind(_DESCRIBED):
        described.set("descr", alt)
    for text in run.findall(TEXT):
        run.replace(text, drawing)
    return addition


def _addition(data: bytes, part: str) -> Addition:
    found = next((kind for kind in _KINDS if data.startswith(kind.magic)), None)
    if found is None:
        raise ValueError("no picture")
    name = hashlib.sha256(data).hexdigest()[:16]
    return Addition(part, f"picture-{name}", "image", f"word/media/{name}.{found.ending}", found.content_type, data)


def _drawing(where: str, width: int, height: int, addition: Addition) -> Element:
    frame = _TOP if where == "top" else _INLINE
    values = {"width": width, "height": height, "relation": addition.id, "name": addition.part.rpartition("/")[2]}
    markup = frame.format(size=_SIZE.format(**values), inner=_INNER.format(**values))
    return parse(f"<w:drawing {_SPACES}>{markup}</w:drawing>".encode(), w("drawing"))
