"""The parts of a returned Word file that are read: found by their relationships, parsed, in one spelling of XML."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from generator.errors import FormError, Place, Problem, msg
from generator.opc import kinds, parts, zips
from generator.opc.parts import Link
from generator.word.parts.markup import BODY, VALUE, Element, is_memory, w
from generator.word.parts.package import GUARD
from generator.word.reading.signs import is_on

_GUARD = zips.Guard(GUARD.unreadable, GUARD.hint, (".xml", ".rels", ".bin"), part=30_000_000)
_PARSER = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,
    recover=False,
    remove_comments=True,
    remove_pis=True,
)
# The strict spelling differs in the namespaces only.
_STRICT = {
    b'"http://purl.oclc.org/ooxml/wordprocessingml/main"': f'"{w("")[1:-1]}"'.encode(),
    b'"http://purl.oclc.org/ooxml/officeDocument/math"': (
        b'"http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ),
}
_DOCUMENT, _STYLES, _COMMENTS = w("document"), "styles", "comments"
_AROUND, _NOTES = ("header", "footer"), ("footnotes", "endnotes")


@dataclass(frozen=True)
class File:
    """A returned file; `links` are the relationships of its document."""

    name: str
    parts: Mapping[str, bytes]
    package: tuple[Link, ...]
    body: Element
    links: tuple[Link, ...]

    def properties(self) -> dict[str, str]:
        """Return the custom document properties."""
        return parts.custom_properties(self.parts, self.package, self.name)

    def around(self) -> Iterator[Element]:
        """Yield the headers and footers, then the notes."""
        for kinds_ in (_AROUND, _NOTES):
            names = (link.target for link in self.links if link.kind in kinds_)
            yield from (_tree(self.parts, part, self.name) for part in dict.fromkeys(names))

    def has_linked(self) -> bool:
        """Return whether a picture or another piece of the document lies outside of the file; nobody fetches it."""
        return bool(parts.linked(self.parts, parts.first(self.package, "officeDocument"), self.name))

    def has_comments(self) -> bool:
        """Return whether somebody has left a comment."""
        part = parts.first(self.links, _COMMENTS)
        return bool(part) and len(_tree(self.parts, part, self.name)) > 0

    def tree(self, kind: str) -> Element | None:
        """Return the root of the first part of a kind (`styles`, `numbering`), None where there is none."""
        part = parts.first(self.links, kind)
        return _tree(self.parts, part, self.name) if part else None

    def part(self, name: str) -> Element:
        """Return the root of the part called `name`."""
        return _tree(self.parts, name, self.name)

    def hiding(self) -> frozenset[str]:
        """Return the ids of the styles that hide their text, by themselves or after the style they are based on."""
        part = parts.first(self.links, _STYLES)
        if not part or b"vanish" not in self.parts[part]:
            return frozenset()
        styles = list(_tree(self.parts, part, self.name).iter(w("style")))
        own = {one.get(w("styleId"), ""): one.find(f"{w('rPr')}/{w('vanish')}") for one in styles}
        bases = {one.get(w("styleId"), ""): _base(one) for one in styles}
        return frozenset(name for name in own if _hides(name, own, bases))


def _base(style: Element) -> str:
    found = style.find(w("basedOn"))
    return "" if found is None else found.get(VALUE, "")


def _hides(name: str, own: Mapping[str, Element | None], bases: Mapping[str, str]) -> bool:
    """Return what the nearest style says that says anything; a circle of styles says nothing."""
    seen: set[str] = set()
    while name in own and name not in seen:
        seen.add(name)
        if (found := own[name]) is not None:
            return is_on(found)
        name = bases[name]
    return False


def opened(data: bytes, name: str) -> File:
    """Return the returned file `name`; raise `FormError` where it is none that can be read and trusted."""
    kinds.expect(kinds.WORD, data, name)
    found = zips.read(data, name, FormError, _GUARD)
    if parts.has_macros(found, name):
        raise FormError([kinds.macros(kinds.WORD, name)])
    package = parts.links(found, "", name)
    main = parts.first(package, "officeDocument")
    root = _tree(found, main, name) if main else None
    body = None if root is None or root.tag != _DOCUMENT else root.find(BODY)
    if body is None:
        raise FormError(
            [Problem("form-kind", msg("The file has no text of a Word document in it."), Place(file=name), _GUARD.hint)]
        )
    return File(name, found, package, body, parts.links(found, main, name))


def _tree(found: Mapping[str, bytes], part: str, name: str) -> Element:
    data = parts.moderate(parts.sound(found[part], part, name), part, name)
    if b"purl.oclc.org" in data:
        for strict, usual in _STRICT.items():
            data = data.replace(strict, usual)
    try:
        return etree.fromstring(data, _PARSER)
    except etree.XMLSyntaxError as fault:
        if is_memory(fault):
            raise MemoryError from fault
        reason = msg("The part is not well-formed XML: {reason}", reason=fault.msg or "")
        raise FormError([parts.broken(reason, part, name)]) from fault
