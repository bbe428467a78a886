"""Parts of an office file that Word and Excel share: content types, relationships, custom properties, and XML at all.

The standard parser reads them; it expands entities, so a part that declares a document type, or is written in an
encoding that could hide one, is refused before it is parsed.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import unquote
from xml.etree.ElementTree import Element, ParseError, fromstring, iterparse

from generator.errors import FormError, Message, Place, Problem, msg
from generator.opc.zips import CONTENT_TYPES

_ENCODING = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)[\"']", re.IGNORECASE)
_ENCODINGS = {b"utf-8", b"utf8", b"us-ascii", b"ascii"}
_PROPERTIES = "custom-properties"
_MACROS = ("macroenabled", "vbaproject")
_NO_MEMORY = 1
"""What expat calls it when there is no more memory (XML_ERROR_NO_MEMORY)."""
_MOST_TAGS = 3_000_000
"""A table of 200,000 cells has some million of them; a tree of three million takes half a gigabyte."""
_DELETE = msg("Delete what is no part of the form, or ask for the form again.")
_HINT = msg("Open the file in the program it was filled in and save it again.")


@dataclass(frozen=True)
class Link:
    """A relationship of a part to another part; `kind` is the last word of its type."""

    id: str
    kind: str
    target: str


def sound(data: bytes, part: str, name: str) -> bytes:
    """Return `data` of `part`; raise `FormError` where it declares a document type or may hide one."""
    declared = _ENCODING.match(data.removeprefix(b"\xef\xbb\xbf"))
    if (declared and declared[1].lower() not in _ENCODINGS) or b"\0" in data[:4]:
        raise FormError([broken(msg("The part is written in an unusual encoding."), part, name)])
    if b"<!DOCTYPE" in data:
        problem = msg("The part declares a document type; Word and Excel never do.")
        raise FormError([Problem("doctype", problem, Place(file=name, part=part), _HINT)])
    return data


def moderate(data: bytes, part: str, name: str) -> bytes:
    """Return `data` of `part`, which is read whole; raise `FormError` where it has too many elements for that."""
    if data.count(b"<") > _MOST_TAGS:
        said = msg("The part has more than {limit} elements.", limit=_MOST_TAGS // 2)
        raise FormError([Problem("form-too-large", said, Place(file=name, part=part), _DELETE)])
    return data


def broken(message: Message, part: str, name: str) -> Problem:
    """Return the problem of a part that cannot be read."""
    return Problem("not-well-formed", message, Place(file=name, part=part), _HINT)


def tree(data: bytes, part: str, name: str) -> Element:
    """Return the root of `part`; raise `FormError` where it cannot be read."""
    try:
        return fromstring(moderate(sound(data, part, name), part, name))
    except (ParseError, ValueError, LookupError) as fault:
        raise FormError([broken(_reason(fault), part, name)]) from fault


def ends(data: bytes, part: str, name: str) -> Iterator[Element]:
    """Yield every element of `part` as it ends, so that a large part need not be held; raise `FormError`."""
    try:
        yield from (element for _, element in iterparse(BytesIO(sound(data, part, name)), ("end",)))
    except (ParseError, ValueError, LookupError) as fault:
        raise FormError([broken(_reason(fault), part, name)]) from fault


def _reason(fault: Exception) -> Message:
    """Return why a part cannot be parsed; raises MemoryError where that is no fault of the part."""
    if isinstance(fault, ParseError) and fault.code == _NO_MEMORY:
        raise MemoryError from fault
    return msg("The part is not well-formed XML: {reason}", reason=str(fault))


def local(element: Element) -> str:
    """Return the name of `element` without its namespace: strict and transitional files differ in nothing else."""
    return element.tag.rpartition("}")[2]


def has_macros(parts: Mapping[str, bytes], name: str) -> bool:
    """Return whether the file holds programs, by its content types or by a part of that name."""
    types = tree(parts.get(CONTENT_TYPES, b"<Types/>"), CONTENT_TYPES, name)
    said = [part.lower() for part in parts] + [one.get("ContentType", "").lower() for one in types]
    return any(mark in one for one in said for mark in _MACROS)


def links(parts: Mapping[str, bytes], part: str, name: str) -> tuple[Link, ...]:
    """Return the relationships of `part` (of the package: empty) to parts that are in the file, in their order."""
    folder, own = posixpath.split(part)
    source = posixpath.join(folder, "_rels", f"{own}.rels")
    root = tree(parts.get(source, b"<Relationships/>"), source, name)
    found = (_link(one, folder) for one in root if one.get("TargetMode") != "External")
    return tuple(link for link in found if link.target in parts)


def linked(parts: Mapping[str, bytes], part: str, name: str) -> frozenset[str]:
    """Return the kinds of what `part` shows and what lies outside of the file; a link to be clicked is none."""
    folder, own = posixpath.split(part)
    source = posixpath.join(folder, "_rels", f"{own}.rels")
    root = tree(parts.get(source, b"<Relationships/>"), source, name)
    found = (one.get("Type", "").rpartition("/")[2] for one in root if one.get("TargetMode") == "External")
    return frozenset(found) - {"hyperlink"}


def _link(item: Element, folder: str) -> Link:
    target = posixpath.normpath(posixpath.join("/", folder, unquote(item.get("Target", ""))))
    return Link(item.get("Id", ""), item.get("Type", "").rpartition("/")[2], target.lstrip("/"))


def first(found: tuple[Link, ...], kind: str) -> str:
    """Return the target of the first relationship `kind`, empty without one."""
    return next((link.target for link in found if link.kind == kind), "")


def custom_properties(parts: Mapping[str, bytes], package: tuple[Link, ...], name: str) -> dict[str, str]:
    """Return the custom document properties as texts; `package` are the relationships of the package."""
    part = first(package, _PROPERTIES)
    items = tree(parts[part], part, name) if part else ()
    return {item.get("name", ""): "".join(item.itertext()).strip() for item in items if item.get("name")}
